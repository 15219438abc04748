using System.Collections.Immutable;

namespace BrandLsp.Core.Text;

/// <summary>The unit of a length, as the command line and the manifest name it.</summary>
public enum CountUnit
{
    /// <summary>X's weighted characters.</summary>
    Weighted,

    /// <summary>Extended grapheme clusters.</summary>
    Graphemes,

    /// <summary>Unicode code points.</summary>
    CodePoints,

    /// <summary>UTF-16 code units.</summary>
    Utf16,

    /// <summary>UTF-8 bytes.</summary>
    Bytes,
}

/// <summary>How a platform counts and what it links. A platform's data names one; the meters have the code.</summary>
public enum Counting
{
    /// <summary>twitter-text's weights after NFC, URLs 23, every emoji 2.</summary>
    X,

    /// <summary>Graphemes, with UTF-8 bytes as second limit; links, mentions and tags as @atproto/api detects them.</summary>
    Bluesky,

    /// <summary>Graphemes as Mastodon's server counts them: http(s) URLs 23, remote mentions without their host, content warning added.</summary>
    Mastodon,

    Graphemes,
    CodePoints,
    Utf16,
    Bytes,

    /// <summary>The platform documents no unit: the larger of code points and UTF-16 units, which is always UTF-16.</summary>
    Undocumented,
}

public enum EntityType
{
    Url,
    Mention,
    Hashtag,
    Cashtag,
}

/// <summary>Something in a post that a platform makes clickable.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Span">Its characters, in UTF-16 code units of the text, sign included (<c>#tag</c>, <c>@name</c>).</param>
/// <param name="Text">Those characters.</param>
public readonly record struct Entity(EntityType Type, TextSpan Span, string Text);

/// <summary>
/// Measures final plain text as one kind of platform does. Implementations are stateless; any string is fine,
/// lone surrogates included.
/// </summary>
public interface ITextMeter
{
    CountUnit Unit { get; }

    /// <summary>The length of <paramref name="text"/> in <see cref="Unit"/>.</summary>
    int Measure(string text);

    /// <inheritdoc cref="Measure(string)"/>
    int Measure(ReadOnlySpan<char> text);

    /// <summary>
    /// The UTF-16 offset of the longest prefix that measures at most <paramref name="limit"/>; on a grapheme boundary,
    /// never inside an entity. <c>text.Length</c> when all of it fits.
    /// </summary>
    int Fit(string text, int limit);

    /// <summary>
    /// The same for a text of which the writer knows more. Where a link has a weight of its own, the platform's own view of
    /// it decides.
    /// </summary>
    /// <param name="known">By position, without overlaps.</param>
    int Fit(string text, int limit, ImmutableArray<KnownSpan> known) => Fit(text, limit);

    /// <summary>What the platform makes clickable in <paramref name="text"/>, by position, without overlaps.</summary>
    IReadOnlyList<Entity> Entities(string text);

    /// <summary>
    /// The same for a text of which the writer knows more. A platform that finds its links by itself does not hear of it;
    /// where the author's client names them, as on Bluesky, the known ones are those.
    /// </summary>
    /// <param name="known">By position, without overlaps.</param>
    IReadOnlyList<Entity> Entities(string text, ImmutableArray<KnownSpan> known) => Entities(text);
}
