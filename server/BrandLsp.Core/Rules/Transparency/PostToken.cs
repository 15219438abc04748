using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Transparency;

internal enum PostTokenKind
{
    Word,
    Hashtag,
    Mention,
    Url,
}

/// <summary>A word of a finished post, or something that a platform makes of one.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">In the post's text, a sign (<c>#</c>, <c>@</c>) included.</param>
/// <param name="Lower">In lower case and form C, straight apostrophes, without its sign; "" for a mention or a URL.</param>
internal readonly record struct PostToken(PostTokenKind Kind, TextSpan Span, string Lower)
{
    /// <summary>Without a closing <c>'s</c>.</summary>
    public string Base { get; init; } = Lower;

    public bool IsCapital { get; init; }

    /// <summary>True where a clause starts: after a mark other than a comma, a blank line or quoted text.</summary>
    public bool StartsClause { get; init; }

    public bool FollowsComma { get; init; }

    /// <summary>True where a label may start: at the start of a line, after a mark, an emoji, a hashtag, a mention or a link.</summary>
    public bool MayStartLabel { get; init; }

    /// <summary>True where a label may end: at the end of a line, before a mark, an emoji, a hashtag, a mention or a link.</summary>
    public bool MayEndLabel { get; init; }

    /// <summary>The line it stands on, from 0, blank lines counted: readers see those too.</summary>
    public int Line { get; init; }

    public bool StartsLine { get; init; }
}
