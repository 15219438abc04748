using System.Collections.Immutable;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rendering;

/// <summary>A draft as one platform gets it.</summary>
public sealed record Variant
{
    public required Platform Platform { get; init; }

    /// <summary>The profile's word on this platform; null when it has none.</summary>
    public PlatformSettings? Settings { get; init; }

    /// <summary>The limits in force: the platform's, replaced by the profile's.</summary>
    public required Limits Limits { get; init; }

    /// <summary>The posts; one unless the author breaks the text or a thread is split. Never empty; a part's text may be.</summary>
    public required ImmutableArray<Part> Parts { get; init; }

    /// <summary>From the front matter, else the first heading of level 1.</summary>
    public string? Title { get; init; }

    /// <summary>Where the title is written.</summary>
    public TextSpan TitleSource { get; init; }

    /// <summary>The text for the first comment, URLs moved there included; null when there is none.</summary>
    public MappedText? FirstComment { get; init; }

    /// <summary>Front matter <c>link</c>.</summary>
    public string? Link { get; init; }

    /// <summary>The images in order: front matter's <c>media</c>, then the body's for this platform.</summary>
    public ImmutableArray<Attachment> Media { get; init; } = [];

    /// <summary>All hashtags of the text, without the sign, by position, each once.</summary>
    public ImmutableArray<string> Hashtags { get; init; } = [];

    /// <summary>Front matter hashtags that were not appended, with their places.</summary>
    public ImmutableArray<Drafts.Sourced<string>> OmittedHashtags { get; init; } = [];

    /// <summary>Formatting that this platform cannot show, where it stands in the draft.</summary>
    public ImmutableArray<LostFormatting> Lost { get; init; } = [];

    /// <summary>Tokens that mean a person who has no handle here.</summary>
    public ImmutableArray<UnmappedMention> UnmappedMentions { get; init; } = [];

    /// <summary>Spans of the draft that are too long to split where a thread had to be.</summary>
    public ImmutableArray<TextSpan> Unsplittable { get; init; } = [];

    /// <summary>The content warning that is counted with each part (Mastodon); "" when there is none.</summary>
    public string ContentWarning { get; init; } = "";

    /// <summary>What it takes of each part, in the platform's unit; 0 without one.</summary>
    public int ContentWarningLength { get; init; }

    /// <summary>A second form of the text, where the platform takes two; null otherwise.</summary>
    public VariantForm? OtherForm { get; init; }

    /// <summary>
    /// What the platform's API wants where that is another text: LinkedIn's escaped text with URNs, DEV's article with its
    /// front matter, Medium's HTML, Tumblr's JSON; null otherwise.
    /// </summary>
    public string? ApiText
    {
        get => ApiTextWhenAsked?.Value ?? (OtherForm is { IsForApi: true } form ? form.Text : null);
        init => ApiTextWhenAsked = value is null ? null : new Lazy<string>(value);
    }

    /// <summary>Only an export asks for <see cref="ApiText"/>: a keystroke need not wait for it.</summary>
    internal Lazy<string>? ApiTextWhenAsked { get; init; }
}

/// <summary>The same post in another language of the platform. It is made when it is asked for: only an export does.</summary>
public sealed class VariantForm
{
    private readonly Lazy<string> _text;

    internal VariantForm(string extension, bool isForApi, Func<string> write) =>
        (Extension, IsForApi, _text) = (extension, isForApi, new Lazy<string>(write));

    /// <summary>Of its file: <c>.html</c>, <c>.json</c>.</summary>
    public string Extension { get; }

    /// <summary>True where it is what the API wants.</summary>
    public bool IsForApi { get; }

    public string Text => _text.Value;
}

/// <param name="Text">The final text, numbering included.</param>
/// <param name="Length">In the platform's unit, content warning included.</param>
/// <param name="Entities">What the platform links, spans in <see cref="Text"/>.</param>
public sealed record Part(MappedText Text, int Length, ImmutableArray<Entity> Entities)
{
    /// <summary>The text without its number, as the author wrote it.</summary>
    public MappedText Unnumbered { get; init; } = Text;

    /// <summary>The images of this part: the front matter's are the first part's, those of the body stay where they stood.</summary>
    public ImmutableArray<Attachment> Media { get; init; } = [];
}

/// <param name="Alt">Null when none is given; "" when declared decorative.</param>
/// <param name="Source">Where it stands in the draft.</param>
/// <param name="AltSource">Where its alternative text stands; null when there is none.</param>
/// <param name="InFrontMatter">True for an entry of <c>media:</c>.</param>
public sealed record Attachment(string Src, string? Alt, TextSpan Source, TextSpan? AltSource, bool InFrontMatter);

/// <param name="What">A noun phrase for messages: "a table", "a footnote", "raw HTML", "an image inside a sentence".</param>
public sealed record LostFormatting(string What, TextSpan Source, LostForm Becomes = LostForm.Plain);

/// <summary>What goes out in the place of formatting that a platform cannot show.</summary>
public enum LostForm
{
    /// <summary>Its words.</summary>
    Plain,

    /// <summary>The image, with the post and not in its text.</summary>
    Attachment,

    /// <summary>Nothing.</summary>
    Nothing,
}

public sealed record UnmappedMention(Person Person, TextSpan Source);

/// <summary>The figures in force for one brand on one platform. A profile's figure counts as certain.</summary>
public sealed record Limits
{
    public required Figure Length { get; init; }

    public required Figure Bytes { get; init; }

    public required Figure Caption { get; init; }

    /// <summary>No figure where the fold is no shorter than the limit.</summary>
    public required Figure Fold { get; init; }

    public required Figure Hashtags { get; init; }

    public required Figure Mentions { get; init; }

    public required Figure Links { get; init; }

    public required Figure Images { get; init; }

    public required Figure AltText { get; init; }

    public required Figure Title { get; init; }

    public static Limits For(Platform platform, PlatformSettings? settings)
    {
        Figure Pick(string key, Figure figure) =>
            settings is not null && settings.Figures.TryGetValue(key, out var value)
                ? new Figure(value, "the brand profile", Confidence.High)
                : figure;

        var length = Pick("limit", platform.Limit);
        var fold = Pick("fold", platform.Fold);
        return new Limits
        {
            Length = length,
            Bytes = Pick("byte-limit", platform.ByteLimit),
            Caption = Pick("caption-limit", platform.CaptionLimit),
            // A post that fits is never folded there: X folds only the long posts that a profile's limit tells of.
            Fold = fold.Value >= length.Value ? Figure.None : fold,
            Hashtags = Pick("hashtag-limit", platform.MaxHashtags),
            Mentions = Pick("mention-limit", platform.MaxMentions),
            Links = Pick("link-limit", platform.MaxLinks),
            Images = Pick("image-limit", platform.MaxImages),
            AltText = Pick("alt-text-limit", platform.AltTextLimit),
            Title = Pick("title-limit", platform.TitleLimit),
        };
    }
}
