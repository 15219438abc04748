using System.Collections.Immutable;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Platforms;

/// <summary>How sure a figure is. A figure of low or unknown confidence never produces an error.</summary>
public enum Confidence
{
    /// <summary>The platform's code, official text, a statement of its staff or a live measurement.</summary>
    High,

    /// <summary>Consistent secondary sources, or an archived primary one.</summary>
    Medium,

    /// <summary>Nobody could verify it.</summary>
    Low,

    /// <summary>No source at all.</summary>
    Unknown,
}

/// <summary>A number about a platform, with where it comes from.</summary>
/// <param name="Value">The number in the unit its property names; null where none is known.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Confidence">How sure it is.</param>
/// <param name="Note">What a reader should know beside it.</param>
public sealed record Figure(int? Value, string Source, Confidence Confidence, string? Note = null)
{
    /// <summary>No figure is known.</summary>
    public static Figure None { get; } = new(null, "none found", Confidence.Unknown);

    /// <summary>True where the figure may carry an error or a warning.</summary>
    public bool IsReliable => Value is not null && Confidence is Confidence.High or Confidence.Medium;
}

/// <summary>What a platform does with formatting: the text language an export is written in.</summary>
public enum Dialect
{
    PlainText,
    RedditMarkdown,
    LemmyMarkdown,
    DevMarkdown,
    HashnodeMarkdown,
    MediumMarkdown,
    DiscordMarkdown,
    SlackMrkdwn,
    TelegramMarkdownV2,
    TumblrMarkdown,
}

/// <summary>One platform: figures with their sources and names of the code that applies them. Data only.</summary>
public sealed record Platform
{
    /// <summary>The name scripts use: <c>x</c>, <c>google-business</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The name people read: <c>X</c>, <c>LinkedIn</c>.</summary>
    public required string Name { get; init; }

    /// <summary>How lengths are counted and links are found.</summary>
    public required Counting Counting { get; init; }

    public Dialect Dialect { get; init; } = Dialect.PlainText;

    /// <summary>The longest text of one post, in the unit of <see cref="Counting"/>.</summary>
    public required Figure Limit { get; init; }

    /// <summary>A second limit in UTF-8 bytes (Bluesky).</summary>
    public Figure ByteLimit { get; init; } = Figure.None;

    /// <summary>The longest text beside media, where it differs (Telegram's captions), in the unit of <see cref="Counting"/>.</summary>
    public Figure CaptionLimit { get; init; } = Figure.None;

    /// <summary>The longest paragraph, where the platform limits those (Tumblr), in the unit of <see cref="Counting"/>.</summary>
    public Figure ParagraphLimit { get; init; } = Figure.None;

    /// <summary>Where the app hides the rest behind "more", in characters of the unit of <see cref="Counting"/>; the smallest known.</summary>
    public Figure Fold { get; init; } = Figure.None;

    /// <summary>In the text; of the tags beside it where <see cref="HasHashtags"/> is false.</summary>
    public Figure MaxHashtags { get; init; } = Figure.None;

    public Figure MaxMentions { get; init; } = Figure.None;

    /// <summary>Of different URLs.</summary>
    public Figure MaxLinks { get; init; } = Figure.None;

    public Figure MaxImages { get; init; } = Figure.None;

    /// <summary>The longest alt text, in <see cref="AltTextUnit"/>.</summary>
    public Figure AltTextLimit { get; init; } = Figure.None;

    public CountUnit AltTextUnit { get; init; } = CountUnit.Utf16;

    /// <summary>The longest title, in <see cref="TitleUnit"/>.</summary>
    public Figure TitleLimit { get; init; } = Figure.None;

    public CountUnit TitleUnit { get; init; } = CountUnit.CodePoints;

    /// <summary>The platform refuses a post without a title.</summary>
    public bool RequiresTitle { get; init; }

    /// <summary>The platform refuses a post without an image or a video.</summary>
    public bool RequiresMedia { get; init; }

    /// <summary>False where a URL in the text is not clickable.</summary>
    public bool LinksAreClickable { get; init; } = true;

    /// <summary>How sure <see cref="LinksAreClickable"/> is.</summary>
    public Confidence LinksConfidence { get; init; } = Confidence.High;

    /// <summary>True where names without a scheme, such as README.md, become links.</summary>
    public bool LinksBareNames { get; init; }

    /// <summary>True where a long draft may become a chain of posts.</summary>
    public bool SupportsThreads { get; init; }

    /// <summary>True where <c>#tag</c> in the text is a hashtag.</summary>
    public bool HasHashtags { get; init; } = true;

    /// <summary>False where nobody can be mentioned, so that a plain name is all there is.</summary>
    public bool HasMentions { get; init; } = true;

    /// <summary>True where a post may hide behind a content warning in the author's words.</summary>
    public bool HasContentWarnings { get; init; }

    /// <summary>Characters the platform refuses anywhere in the text.</summary>
    public ImmutableArray<char> ForbiddenCharacters { get; init; } = [];

    /// <summary>True where a phone number in the text gets the post refused.</summary>
    public bool ForbidsPhoneNumbers { get; init; }

    /// <summary>What a handle looks like.</summary>
    public HandleSyntax HandleSyntax { get; init; } = HandleSyntax.Any;

    /// <summary>What a reader of the documentation should know: sources beside the figures above.</summary>
    public ImmutableArray<PlatformNote> Notes { get; init; } = [];

    /// <summary>The day the figures were last compared with their sources.</summary>
    public required DateOnly Checked { get; init; }
}

/// <summary>A fact about a platform that no rule computes with.</summary>
public sealed record PlatformNote(string Topic, string Text, string Source, Confidence Confidence);
