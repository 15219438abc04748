using System.Collections.Immutable;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Drafts;

/// <summary>A block of a draft's body. Spans lie in the draft's text.</summary>
public abstract record Block(TextSpan Span);

public sealed record Paragraph(TextSpan Span, ImmutableArray<Inline> Inlines) : Block(Span);

/// <param name="Level">1 to 6.</param>
public sealed record Heading(TextSpan Span, int Level, ImmutableArray<Inline> Inlines) : Block(Span);

/// <param name="Start">The author's first number; null for a bullet list.</param>
public sealed record ListBlock(TextSpan Span, int? Start, ImmutableArray<ListItem> Items) : Block(Span);

/// <param name="Checked">For a task: whether it is done; null otherwise.</param>
public sealed record ListItem(TextSpan Span, bool? Checked, ImmutableArray<Block> Blocks);

public sealed record Quote(TextSpan Span, ImmutableArray<Block> Blocks) : Block(Span);

/// <param name="Language">The info string's first word; null for an indented block.</param>
/// <param name="Lines">Each line's text with its place, without line breaks.</param>
public sealed record CodeBlock(TextSpan Span, string? Language, ImmutableArray<TextRun> Lines) : Block(Span);

/// <summary>
/// The author's break between posts: a line of three or more hyphens and nothing else, outside quotes and lists, also
/// directly under text. It starts a new part where a platform has chains of posts and is a blank line elsewhere.
/// </summary>
public sealed record PostBreak(TextSpan Span) : Block(Span);

/// <summary>
/// A rule across the page: <c>***</c>, <c>___</c>, <c>- - -</c>, and <c>---</c> inside a quote or a list. Never a post
/// break; where a platform has no rules, it is the blank line between its neighbours.
/// </summary>
public sealed record ThematicBreak(TextSpan Span) : Block(Span);

/// <param name="Rows">The first is the header.</param>
public sealed record Table(TextSpan Span, ImmutableArray<TableRow> Rows) : Block(Span)
{
    /// <summary>Of the columns, in order; may be fewer than a row has cells.</summary>
    public ImmutableArray<ColumnAlignment> Alignments { get; init; } = [];
}

public enum ColumnAlignment
{
    None,
    Left,
    Center,
    Right,
}

public sealed record TableRow(TextSpan Span, ImmutableArray<ImmutableArray<Inline>> Cells);

public sealed record FootnoteDefinition(TextSpan Span, string Label, ImmutableArray<Block> Blocks) : Block(Span)
{
    /// <summary>True when the draft refers to the label anywhere.</summary>
    public bool IsReferenced { get; init; }
}

/// <summary>Raw HTML that is no comment.</summary>
public sealed record HtmlBlock(TextSpan Span, string Html) : Block(Span);

public enum ContainerKind
{
    Only,
    Except,
    Instead,
}

/// <summary><c>::: x bluesky</c>, <c>::: except x</c> or <c>::: x instead</c>. One without a closing fence ends with what holds it.</summary>
/// <param name="Platforms">The names as typed, with their places; unknown ones included.</param>
public sealed record Container(TextSpan Span, ContainerKind Kind, ImmutableArray<Sourced<string>> Platforms, ImmutableArray<Block> Blocks) : Block(Span);

/// <summary>Something inside a block. Spans lie in the draft's text.</summary>
public abstract record Inline(TextSpan Span);

/// <summary>
/// Characters of the author. Where <see cref="Text"/> is as long as the span, unit n of it is unit n of the source;
/// otherwise (a character reference, an escape) the whole of it comes from the whole span.
/// </summary>
public sealed record TextRun(TextSpan Span, string Text) : Inline(Span);

public enum EmphasisKind
{
    Italic,
    Bold,
    Strikethrough,
}

public sealed record Emphasis(TextSpan Span, EmphasisKind Kind, ImmutableArray<Inline> Inlines) : Inline(Span);

public sealed record CodeSpan(TextSpan Span, TextRun Code) : Inline(Span);

/// <param name="Url">The target, escapes and references resolved.</param>
/// <param name="UrlSpan">Its characters in the draft.</param>
/// <param name="IsBare">True for an autolink: the text is the URL.</param>
public sealed record Link(TextSpan Span, string Url, TextSpan UrlSpan, bool IsBare, ImmutableArray<Inline> Inlines) : Inline(Span)
{
    /// <summary>What a browser shows beside the pointer; null when there is none.</summary>
    public string? Title { get; init; }
}

/// <param name="Alt">The text between the brackets; "" when there is none.</param>
public sealed record Image(TextSpan Span, string Src, string Alt, TextSpan SrcSpan, TextSpan AltSpan) : Inline(Span)
{
    /// <summary>The tag it was written as; null where it is Markdown.</summary>
    public string? Html { get; init; }

    /// <summary>What a browser shows beside the pointer; null when there is none.</summary>
    public string? Title { get; init; }
}

/// <param name="IsHard">Two blanks or a backslash before it; a soft break otherwise.</param>
public sealed record LineBreak(TextSpan Span, bool IsHard) : Inline(Span);

public sealed record HtmlInline(TextSpan Span, string Html) : Inline(Span);

public sealed record FootnoteReference(TextSpan Span, string Label) : Inline(Span);
