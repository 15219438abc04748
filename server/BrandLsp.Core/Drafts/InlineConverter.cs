using System.Collections.Immutable;
using System.Text;
using BrandLsp.Core.Rendering;
using BrandLsp.Core.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Syntax.Inlines;
using MarkdigInline = Markdig.Syntax.Inlines.Inline;

namespace BrandLsp.Core.Drafts;

/// <summary>Makes inlines with places in the draft out of Markdig's, whose places are clean offsets.</summary>
internal sealed class InlineConverter(string text, SourceMap map)
{
    /// <summary>Emphasis inside emphasis deeper than this keeps its text only.</summary>
    private const int MaxDepth = 40;

    private bool _isInCell;

    /// <summary>A table's cell, where the backslash before a bar is gone when Markdig reads it, in code too.</summary>
    public ImmutableArray<Inline> ConvertCell(ContainerInline? container)
    {
        _isInCell = true;
        var inlines = Convert(container);
        _isInCell = false;
        return inlines;
    }

    public ImmutableArray<Inline> Convert(ContainerInline? container)
    {
        var inlines = new List<Inline>();
        if (container is not null)
        {
            AddChildren(container, inlines, 0);
        }

        return Tidy(WithoutHidden(inlines));
    }

    private ImmutableArray<Inline> Children(ContainerInline container, int depth)
    {
        var inlines = new List<Inline>();
        AddChildren(container, inlines, depth);
        return Tidy(WithoutHidden(inlines));
    }

    /// <summary>A script or a style inside a paragraph is one piece of HTML: what stands between its tags is no text.</summary>
    private List<Inline> WithoutHidden(List<Inline> inlines)
    {
        if (!inlines.Exists(i => i is HtmlInline { Html: var tag } && HtmlText.HiddenBy(tag) is not null))
        {
            return inlines;
        }

        var seen = new List<Inline>(inlines.Count);
        (int At, string Name)? open = null;
        foreach (var inline in inlines)
        {
            var name = inline is HtmlInline { Html: var tag } ? HtmlText.HiddenBy(tag) : null;
            if (open is var (at, hidden) && name == hidden && HtmlText.IsClosing(((HtmlInline)inline).Html))
            {
                var whole = seen[at].Span.Union(inline.Span);
                seen.RemoveRange(at, seen.Count - at);
                seen.Add(new HtmlInline(whole, whole.In(text)));
                open = null;
                continue;
            }

            if (open is null && name is not null && !HtmlText.IsClosing(((HtmlInline)inline).Html))
            {
                open = (seen.Count, name);
            }

            seen.Add(inline);
        }

        return seen;
    }

    private void AddChildren(ContainerInline container, List<Inline> inlines, int depth)
    {
        if (depth > MaxDepth)
        {
            AddLeaves(container, inlines);
            return;
        }

        for (var child = container.FirstChild; child is not null; child = child.NextSibling)
        {
            Add(child, inlines, depth);
        }
    }

    private void Add(MarkdigInline inline, List<Inline> inlines, int depth)
    {
        switch (inline)
        {
            case EmphasisInline emphasis:
                inlines.Add(new Emphasis(SpanOf(emphasis), KindOf(emphasis), Children(emphasis, depth + 1)));
                break;
            case FootnoteLink:
                AddLeaf(inline, inlines);
                break;
            case LinkInline { IsImage: true } image:
                inlines.Add(ImageOf(image));
                break;
            case LinkInline link:
                inlines.Add(LinkOf(link, depth));
                break;
            case ContainerInline container:
                if (container is DelimiterInline delimiter)
                {
                    AddText(delimiter.ToLiteral(), CleanSpan(delimiter), inlines);
                }

                AddChildren(container, inlines, depth + 1);
                break;
            default:
                AddLeaf(inline, inlines);
                break;
        }
    }

    /// <summary>The leaves below a container in order, without recursion.</summary>
    private void AddLeaves(ContainerInline container, List<Inline> inlines)
    {
        var waiting = new Stack<MarkdigInline>();
        Push(container);
        while (waiting.TryPop(out var inline))
        {
            if (inline is DelimiterInline delimiter)
            {
                AddText(delimiter.ToLiteral(), CleanSpan(delimiter), inlines);
            }

            if (inline is ContainerInline nested)
            {
                Push(nested);
            }
            else
            {
                AddLeaf(inline, inlines);
            }
        }

        void Push(ContainerInline parent)
        {
            for (var child = parent.LastChild; child is not null; child = child.PreviousSibling)
            {
                waiting.Push(child);
            }
        }
    }

    private void AddLeaf(MarkdigInline inline, List<Inline> inlines)
    {
        switch (inline)
        {
            case LiteralInline literal:
                AddLiteral(literal, inlines);
                break;
            case HtmlEntityInline entity:
                inlines.Add(new TextRun(SpanOf(entity), entity.Transcoded.ToString()));
                break;
            case CodeInline code:
                inlines.Add(CodeOf(code));
                break;
            case AutolinkInline autolink:
                inlines.Add(AutolinkOf(autolink));
                break;
            case LineBreakInline lineBreak:
                inlines.Add(BreakOf(lineBreak));
                break;
            case Markdig.Syntax.Inlines.HtmlInline html when !Comments.IsComment(html.Tag):
                inlines.Add(ImageOf(html.Tag, SpanOf(html)) ?? (Inline)new HtmlInline(SpanOf(html), html.Tag));
                break;
            case FootnoteLink { IsBackLink: false } reference:
                inlines.Add(new FootnoteReference(SpanOf(reference), reference.Footnote.Label is { Length: > 1 } label ? label[1..] : ""));
                break;
        }
    }

    private void AddLiteral(LiteralInline literal, List<Inline> inlines)
    {
        var content = literal.Content.AsSpan();
        if (content.IsEmpty)
        {
            return;
        }

        var span = CleanSpan(literal);
        if (literal.IsFirstCharacterEscaped && span.Length > 1 && map.Clean[span.Start] == '\\')
        {
            inlines.Add(new TextRun(map.Source(new TextSpan(span.Start, 2)), content[..1].ToString()));
            content = content[1..];
            span = TextSpan.FromBounds(span.Start + 2, Math.Max(span.Start + 2, span.End));
        }

        AddText(content, span, inlines);
    }

    /// <summary>Text that stands at a clean span; one run for each piece that stands together in the draft.</summary>
    private void AddText(ReadOnlySpan<char> content, TextSpan span, List<Inline> inlines)
    {
        if (content.Length == 0)
        {
            return;
        }

        if (Verbatim(content, span) is not { } verbatim)
        {
            inlines.Add(new TextRun(Uneven(map.Source(span), content.Length), content.ToString()));
            return;
        }

        foreach (var (clean, _) in map.Segments(verbatim))
        {
            inlines.Add(new TextRun(map.Source(clean), clean.In(map.Clean)));
        }
    }

    /// <summary>Text that comes from a clean span as a whole, where it does not stand there as it is, line breaks as blanks.</summary>
    public TextRun Run(string content, TextSpan span)
    {
        var source = map.Source(span);
        var isVerbatim = span.Length == content.Length
            && (map.Clean.AsSpan(span.Start, span.Length).SequenceEqual(content) || span.In(map.Clean).Replace('\n', ' ') == content);
        return new TextRun(isVerbatim ? source : Uneven(source, content.Length), content);
    }

    /// <summary>Where the text stands as it is, nearest to the span; behind a tab and a block quote Markdig is a few characters off.</summary>
    private TextSpan? Verbatim(ReadOnlySpan<char> content, TextSpan span)
    {
        const int Reach = 16;
        if (span.Start + content.Length <= map.Clean.Length && map.Clean.AsSpan(span.Start, content.Length).SequenceEqual(content))
        {
            return new TextSpan(span.Start, content.Length);
        }

        if (_isInCell)
        {
            // There the places are right, and the same words often stand in the next cell.
            return null;
        }

        var from = Math.Max(0, span.Start - Reach);
        var to = Math.Min(map.Clean.Length, span.Start + content.Length + Reach);
        var behind = map.Clean.AsSpan(span.Start, to - span.Start).IndexOf(content);
        var before = map.Clean.AsSpan(from, Math.Min(span.Start + content.Length, to) - from).LastIndexOf(content);
        if (behind < 0 && before < 0)
        {
            return null;
        }

        var isBehind = behind >= 0 && (before < 0 || behind <= span.Start - (from + before));
        return new TextSpan(isBehind ? span.Start + behind : from + before, content.Length);
    }

    /// <summary>A span of another length than the text, which says that the text comes from it as a whole.</summary>
    private TextSpan Uneven(TextSpan span, int length) =>
        span.Length != length ? span
        : span.End < text.Length ? new TextSpan(span.Start, span.Length + 1)
        : span.Start > 0 ? TextSpan.FromBounds(span.Start - 1, span.End)
        : new TextSpan(span.Start, span.Length - 1);

    private CodeSpan CodeOf(CodeInline code)
    {
        var whole = CleanSpan(code);
        var content = code.Content;
        var inner = TextSpan.FromBounds(
            Math.Min(whole.Start + code.DelimiterCount, whole.End),
            Math.Max(Math.Min(whole.Start + code.DelimiterCount, whole.End), whole.End - code.DelimiterCount));
        if (inner.Length == content.Length + 2 && map.Clean[inner.Start] is ' ' or '\n' && map.Clean[inner.End - 1] is ' ' or '\n')
        {
            inner = new TextSpan(inner.Start + 1, content.Length);
        }

        var run = Run(content, inner);
        return new CodeSpan(map.Source(whole), run);
    }

    private Link LinkOf(LinkInline link, int depth)
    {
        var span = SpanOf(link);
        if (link.IsAutoLink)
        {
            var written = ((LiteralInline)link.FirstChild!).Content.ToString();
            var resolved = written.Contains('&', StringComparison.Ordinal) ? HtmlHelper.Unescape(written, removeBackSlash: false) ?? written : written;
            var url = resolved[0] is 'w' or 'W' ? "http://" + resolved : resolved;
            var inlines = new List<Inline>();
            AddText(resolved, CleanSpan(link), inlines);
            return new Link(span, url, span, IsBare: true, [.. inlines]);
        }

        var reference = link.Reference?.UrlSpan ?? Markdig.Syntax.SourceSpan.Empty;
        var urlSpan = !link.UrlSpan.IsEmpty ? link.UrlSpan : reference;
        return new Link(span, UrlOf(link), UrlSpanOf(urlSpan, span), IsBare: false, WithoutLinks(Children(link, depth + 1))) { Title = TitleOf(link) };
    }

    private Image ImageOf(LinkInline image)
    {
        var span = SpanOf(image);
        var alt = new List<Inline>();
        AddLeaves(image, alt);
        var altText = new StringBuilder();
        foreach (var inline in alt)
        {
            altText.Append(inline switch
            {
                TextRun run => run.Text,
                CodeSpan code => code.Code.Text,
                LineBreak => " ",
                Link { IsBare: true } link => link.Url,
                _ => "",
            });
        }

        const int Brackets = 2;
        var altSpan = alt.Count > 0 ? alt[0].Span.Union(alt[^1].Span) : new TextSpan(Math.Min(span.Start + Brackets, span.End), 0);
        var reference = image.Reference?.UrlSpan ?? Markdig.Syntax.SourceSpan.Empty;
        return new Image(span, UrlOf(image), altText.ToString(), UrlSpanOf(!image.UrlSpan.IsEmpty ? image.UrlSpan : reference, span), altSpan) { Title = TitleOf(image) };
    }

    /// <summary>The image that a tag shows; null for any other tag.</summary>
    /// <param name="span">Where it stands in the draft.</param>
    public static Image? ImageOf(string tag, TextSpan span)
    {
        if (HtmlText.ImageIn(tag) is not var (src, alt))
        {
            return null;
        }

        return new Image(span, src, alt, PlaceOf("src"), PlaceOf("alt")) { Html = tag };

        TextSpan PlaceOf(string attribute) =>
            tag.Length == span.Length && HtmlText.AttributeIn(tag, attribute) is { } value ? value.Shift(span.Start) : new TextSpan(span.End, 0);
    }

    private Link AutolinkOf(AutolinkInline autolink)
    {
        var span = CleanSpan(autolink);
        var inner = span.Length > 2 ? TextSpan.FromBounds(span.Start + 1, span.End - 1) : span;
        var inlines = new List<Inline>();
        var written = inner.In(map.Clean);
        var resolved = written.Contains('&', StringComparison.Ordinal) ? HtmlHelper.Unescape(written, removeBackSlash: false) ?? written : written;
        AddText(resolved, inner, inlines);
        var url = autolink.IsEmail ? "mailto:" + resolved : resolved;
        return new Link(map.Source(span), url, map.Source(inner), IsBare: true, [.. inlines]);
    }

    private LineBreak BreakOf(LineBreakInline lineBreak)
    {
        var span = CleanSpan(lineBreak);
        var newline = map.Clean.IndexOf('\n', span.Start);
        if (newline < 0)
        {
            return new LineBreak(map.Source(span), lineBreak.IsHard);
        }

        var source = map.Source(newline);
        return source > 0 && text[source] == '\n' && text[source - 1] == '\r'
            ? new LineBreak(new TextSpan(source - 1, 2), lineBreak.IsHard)
            : new LineBreak(new TextSpan(source, 1), lineBreak.IsHard);
    }

    private static EmphasisKind KindOf(EmphasisInline emphasis) => (emphasis.DelimiterChar, emphasis.DelimiterCount) switch
    {
        ('~', _) => EmphasisKind.Strikethrough,
        (_, 2) => EmphasisKind.Bold,
        _ => EmphasisKind.Italic,
    };

    private static string UrlOf(LinkInline link) => (link.GetDynamicUrl?.Invoke() ?? link.Url) ?? "";

    private static string? TitleOf(LinkInline link) => string.IsNullOrWhiteSpace(link.Title) ? null : link.Title;

    private TextSpan UrlSpanOf(Markdig.Syntax.SourceSpan url, TextSpan link)
    {
        if (url.IsEmpty || url.Start < 0 || url.End >= map.Clean.Length)
        {
            return new TextSpan(link.End, 0);
        }

        return map.Source(TextSpan.FromBounds(url.Start, url.End + 1));
    }

    /// <summary>A link's text holds no link: a URL in it is text.</summary>
    private static ImmutableArray<Inline> WithoutLinks(ImmutableArray<Inline> inlines) =>
        inlines.Any(i => i is Link) ? Tidy([.. inlines.SelectMany(i => i is Link link ? link.Inlines : [i])]) : inlines;

    /// <summary>Joins runs that stand side by side, so that a name with an underscore is one run, and finds e-mail addresses.</summary>
    private static ImmutableArray<Inline> Tidy(List<Inline> inlines)
    {
        var tidy = ImmutableArray.CreateBuilder<Inline>(inlines.Count);
        for (var i = 0; i < inlines.Count;)
        {
            if (inlines[i] is not TextRun first || first.Text.Length != first.Span.Length)
            {
                tidy.Add(inlines[i++]);
                continue;
            }

            var end = i + 1;
            while (end < inlines.Count && inlines[end] is TextRun next && next.Text.Length == next.Span.Length && next.Span.Start == inlines[end - 1].Span.End)
            {
                end++;
            }

            var run = end == i + 1
                ? first
                : new TextRun(first.Span.Union(inlines[end - 1].Span), string.Concat(inlines.Skip(i).Take(end - i).Select(r => ((TextRun)r).Text)));
            EmailAddresses.Split(run, tidy);
            i = end;
        }

        return tidy.ToImmutable();
    }

    private TextSpan CleanSpan(Markdig.Syntax.MarkdownObject node)
    {
        var start = Math.Clamp(node.Span.Start, 0, map.Clean.Length);
        return TextSpan.FromBounds(start, Math.Clamp(node.Span.End + 1, start, map.Clean.Length));
    }

    private TextSpan SpanOf(Markdig.Syntax.MarkdownObject node) => map.Source(CleanSpan(node));
}
