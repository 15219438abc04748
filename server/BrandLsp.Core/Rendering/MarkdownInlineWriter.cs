using System.Collections.Immutable;
using System.Globalization;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rendering;

/// <summary>
/// Writes one paragraph's inlines in a dialect of Markdown: takes them apart into pieces in a row, tidies those, and
/// writes each with its neighbours in sight.
/// </summary>
/// <param name="prefix">What starts each further line.</param>
internal sealed class MarkdownInlineWriter(RenderContext context, MarkdownStyle style, MappedTextBuilder builder, string prefix)
{
    private readonly List<Piece> _pieces = [];
    private readonly HashSet<EmphasisKind> _open = [];
    private bool _isInLink;

    public MarkdownPlace Place { get; init; }

    public void Write(ImmutableArray<Inline> inlines)
    {
        if (!style.HasImages)
        {
            context.LoseImagesInSentences(inlines);
        }

        AddAll(inlines);
        var tidier = new PieceTidier(Place != MarkdownPlace.Paragraph, context.Brand.JoinLines, style.Escaping == Escaping.Slack);
        new PieceWriter(style, builder, prefix, Place).Write(tidier.Tidy(_pieces));
    }

    private void AddAll(ImmutableArray<Inline> inlines)
    {
        foreach (var inline in context.Mentions.Resolve(style.HasHtml ? inlines : HtmlLinks.Resolve(inlines, context)))
        {
            Add(inline);
        }
    }

    private void Add(Inline inline)
    {
        switch (inline)
        {
            case TextRun run:
                Add(PieceKind.Text, run.Text, run.Span);
                break;
            case CodeSpan code:
                AddCode(code);
                break;
            case Mention mention:
                var name = context.NameOf(mention);
                Add(MemberIds.Of(context.Platform, name) == name ? PieceKind.Raw : PieceKind.Text, name, mention.Span);
                break;
            case Emphasis emphasis:
                AddEmphasis(emphasis);
                break;
            case Link link:
                AddLink(link);
                break;
            case Image image:
                AddImage(image);
                break;
            case LineBreak lineBreak when _isInLink && !style.IsCommonMark:
                Add(PieceKind.Text, " ", lineBreak.Span);
                break;
            case LineBreak lineBreak:
                _pieces.Add(new Piece(PieceKind.Break, "\n", lineBreak.Span) { IsHard = lineBreak.IsHard });
                break;
            case HtmlInline html:
                AddHtml(html);
                break;
            case FootnoteReference reference when context.NumberOf(reference) is { } number:
                AddReference(reference, number);
                break;
        }
    }

    private void Add(PieceKind kind, string text, TextSpan source)
    {
        if (text.Length > 0)
        {
            _pieces.Add(new Piece(kind, text, source));
        }
    }

    private void AddCode(CodeSpan code)
    {
        // A link's text holds no code on Slack and Telegram, and nothing can stand for a backtick in Slack's code.
        var isLost = _isInLink && style.Escaping is Escaping.Slack or Escaping.Telegram or Escaping.Html;
        var breaks = style.Escaping == Escaping.Slack && code.Code.Text.Contains('`', StringComparison.Ordinal);
        if (isLost || breaks)
        {
            context.Lose(isLost ? "code inside a link" : "a backtick inside code", code.Span);
        }

        Add(isLost || breaks ? PieceKind.Text : PieceKind.Code, code.Code.Text, code.Code.Span);
    }

    private void AddReference(FootnoteReference reference, int number)
    {
        if (style.HasFootnotes)
        {
            Add(PieceKind.Raw, string.Create(CultureInfo.InvariantCulture, $"[^{number}]"), reference.Span);
        }
        else
        {
            context.Lose("a footnote", reference.Span);
            Add(PieceKind.Text, string.Create(CultureInfo.InvariantCulture, $"[{number}]"), reference.Span);
        }
    }

    private void AddEmphasis(Emphasis emphasis)
    {
        var isShown = emphasis.Kind != EmphasisKind.Strikethrough || style.Strikethrough is not null;
        if (!isShown)
        {
            context.Lose("strikethrough", emphasis.Span);
        }

        // Slack reads no marks in a link's text.
        if (!isShown || (_isInLink && style.Escaping == Escaping.Slack) || !_open.Add(emphasis.Kind))
        {
            AddAll(emphasis.Inlines);
            return;
        }

        var start = emphasis.Inlines.IsEmpty ? emphasis.Span.End : emphasis.Inlines[0].Span.Start;
        var end = emphasis.Inlines.IsEmpty ? emphasis.Span.End : emphasis.Inlines[^1].Span.End;
        _pieces.Add(new Piece(PieceKind.Open, "", Edge(emphasis.Span.Start, start)) { Emphasis = emphasis.Kind });
        AddAll(emphasis.Inlines);
        _pieces.Add(new Piece(PieceKind.Close, "", Edge(end, emphasis.Span.End)) { Emphasis = emphasis.Kind });
        _open.Remove(emphasis.Kind);
    }

    private void AddLink(Link link)
    {
        if (link.Url.Length == 0 || _isInLink)
        {
            AddAll(link.Inlines);
        }
        else if (link.IsBare || (InlineText.SaysItsUrl(link) && (RenderContext.IsWebUrl(link.Url) || WritesTarget(link.Url))))
        {
            AddUrl(link);
        }
        else if (!HasText(link.Inlines))
        {
            AddAll(link.Inlines);
            AddUrl(link);
        }
        else if (style.Escaping == Escaping.Slack && link.Inlines is [Emphasis whole] && !WritesTarget(link.Url))
        {
            AddEmphasis(whole with { Inlines = [link with { Inlines = whole.Inlines }] });
        }
        else
        {
            AddLabelled(link);
        }
    }

    private bool HasText(ImmutableArray<Inline> inlines) => (style.HasImages && inlines.Any(i => i is Image)) || InlineText.Of(inlines).Length > 0;

    private void AddUrl(Link link)
    {
        var written = new MappedTextBuilder();
        context.WriteUrl(link, written);
        var url = written.ToMappedText();
        var kind = style.Escaping is Escaping.Telegram or Escaping.Html || !RenderContext.IsWebUrl(link.Url) ? PieceKind.Text : PieceKind.Url;
        Add(kind, url.Text, url.SourceOf(new TextSpan(0, url.Length)));
    }

    private void AddLabelled(Link link)
    {
        var labelEnd = link.Inlines[^1].Span.End;
        var target = link.UrlSpan.IsEmpty ? new TextSpan(link.Span.Start, 0) : link.UrlSpan;
        var before = Edge(link.Span.Start, link.Inlines[0].Span.Start);
        var middle = Edge(labelEnd, Math.Max(labelEnd, Math.Min(target.Start, link.Span.End)));
        var end = Edge(Math.Max(labelEnd, Math.Min(target.End, link.Span.End)), link.Span.End);
        var url = InCell(MarkdownEscaper.Url(context.Tracked(link.Url), style.Escaping), isUrl: true);
        switch (style.Escaping)
        {
            case var _ when WritesTarget(link.Url):
                AddAll(link.Inlines);
                Add(PieceKind.Text, " (", middle);
                Add(PieceKind.Text, RenderContext.UrlText(link.Url), target);
                Add(PieceKind.Text, ")", end);
                break;
            case Escaping.Slack:
                Add(PieceKind.Raw, "<", new TextSpan(link.Span.Start, 0));
                Add(PieceKind.Raw, url, target);
                Add(PieceKind.Raw, "|", before);
                AddLabel(link);
                Add(PieceKind.Raw, ">", Edge(labelEnd, link.Span.End));
                break;
            case Escaping.Html:
                Add(PieceKind.Raw, "<a href=\"", new TextSpan(link.Span.Start, 0));
                Add(PieceKind.Raw, url, target);
                Add(PieceKind.Raw, "\">", before);
                AddLabel(link);
                Add(PieceKind.Raw, "</a>", Edge(labelEnd, link.Span.End));
                break;
            default:
                Add(PieceKind.Raw, "[", before);
                AddLabel(link);
                Add(PieceKind.Raw, "](", middle);
                Add(PieceKind.Raw, url, target);
                Add(PieceKind.Raw, style.HasTitles ? InCell(MarkdownEscaper.Title(link.Title, style.Escaping)) : "", end);
                Add(PieceKind.Raw, ")", end);
                break;
        }
    }

    private string InCell(string target, bool isUrl = false) => Place == MarkdownPlace.Cell ? MarkdownEscaper.InCell(target, style, isUrl) : target;

    private void AddLabel(Link link)
    {
        _isInLink = true;
        AddAll(link.Inlines);
        _isInLink = false;
    }

    /// <summary>
    /// A messenger opens links of some schemes only. Telegram drops any other, and the target with it; Discord shows its marks;
    /// Slack reads what has no scheme as a page or as a channel (<c>&lt;#…&gt;</c>). Such a target has to stand in the text.
    /// </summary>
    private bool WritesTarget(string url) => !RenderContext.IsWebUrl(url) && style.Escaping switch
    {
        Escaping.Telegram or Escaping.Html => !url.StartsWith("tg://", StringComparison.OrdinalIgnoreCase),
        Escaping.Discord => true,
        Escaping.Slack => !HasScheme(url),
        _ => false,
    };

    private static bool HasScheme(string url) => url.Length > 0 && char.IsAsciiLetter(url[0]) && url.AsSpan().IndexOfAny(":/?#") is >= 0 and var end && url[end] == ':';

    private void AddImage(Image image)
    {
        // Where in its paragraph matters to chains alone, and these platforms have none.
        context.Attach(image, offset: 0);
        if (!style.HasImages)
        {
            _pieces.Add(new Piece(PieceKind.Gone, "", image.Span));
            return;
        }

        if (style.HasHtml && image.Html is { } tag)
        {
            Add(PieceKind.Raw, MarkdownEscaper.Html(tag, style.Escaping), image.Span);
            return;
        }

        var alt = MarkdownEscaper.Of(image.Alt.ReplaceLineEndings(" "), style);
        alt = style.Escaping == Escaping.Liquid && Place == MarkdownPlace.Cell ? alt.Replace("\\|", "¦", StringComparison.Ordinal) : alt;
        Add(PieceKind.Raw, $"![{alt}]({InCell(MarkdownEscaper.Url(image.Src, style.Escaping), isUrl: true)}{InCell(MarkdownEscaper.Title(image.Title, style.Escaping))})", image.Span);
    }

    private void AddHtml(HtmlInline html)
    {
        if (style.HasHtml)
        {
            Add(PieceKind.Raw, MarkdownEscaper.Html(html.Html, style.Escaping), html.Span);
            return;
        }

        if (!HtmlText.IsClosing(html.Html))
        {
            context.Lose("raw HTML", html.Span);
        }

        if (HtmlText.IsLineBreak(html.Html) || (HtmlText.StartsLine(html.Html) && HasTextOnLine()))
        {
            _pieces.Add(new Piece(PieceKind.Break, "\n", html.Span) { IsHard = true });
        }

        _pieces.Add(new Piece(PieceKind.Gone, "", html.Span));
    }

    /// <summary>False at the start of the paragraph and behind a line break.</summary>
    private bool HasTextOnLine() => _pieces.FindLastIndex(p => p.Kind != PieceKind.Gone) is >= 0 and var last && _pieces[last].Kind != PieceKind.Break;

    private static TextSpan Edge(int start, int end) => TextSpan.FromBounds(start, Math.Max(start, end));
}

/// <summary>Where a paragraph stands, which says what it may not hold.</summary>
internal enum MarkdownPlace
{
    Paragraph,

    /// <summary>On one line, where number signs at the end would vanish.</summary>
    Heading,

    /// <summary>On one line, where a bar in code needs a backslash too.</summary>
    Cell,
}

/// <summary>Runs of backticks, which fence code.</summary>
internal static class Backticks
{
    /// <summary>True when exactly so many stand side by side somewhere.</summary>
    public static bool HasRun(string text, int length)
    {
        for (var start = text.IndexOf('`'); start >= 0;)
        {
            var end = start + 1;
            while (end < text.Length && text[end] == '`')
            {
                end++;
            }

            if (end - start == length)
            {
                return true;
            }

            start = text.IndexOf('`', end);
        }

        return false;
    }

    public static int LongestRun(string text, char sign = '`')
    {
        var longest = 0;
        var run = 0;
        foreach (var c in text)
        {
            run = c == sign ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
