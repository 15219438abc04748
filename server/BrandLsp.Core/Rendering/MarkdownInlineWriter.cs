using System.Collections.Immutable;
using System.Globalization;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rendering;

/// <summary>Writes one paragraph's inlines in a dialect of Markdown.</summary>
internal sealed class MarkdownInlineWriter(RenderContext context, MarkdownStyle style, MappedTextBuilder builder, string prefix)
{
    private readonly HashSet<EmphasisKind> _open = [];
    private int _start;
    private int _lineStart;
    private bool _vanished;
    private bool _isInLink;

    /// <param name="isBold">True inside a heading that is written in bold.</param>
    public void Write(ImmutableArray<Inline> inlines, bool isBold = false)
    {
        _start = _lineStart = builder.Length;
        if (isBold)
        {
            _open.Add(EmphasisKind.Bold);
        }

        if (!style.HasImages)
        {
            foreach (var image in InlineText.ImagesInSentences(inlines))
            {
                context.Lose("an image inside a sentence", image.Span);
            }
        }

        var announced = builder.AnnouncedCount;
        WriteAll(inlines);
        if (builder.Length > _start)
        {
            builder.Withdraw(0);
            builder.TrimBlanks(_start);
        }
        else
        {
            builder.Withdraw(announced);
        }
    }

    private bool IsAtLineStart => builder.Length == _lineStart;

    private void WriteAll(ImmutableArray<Inline> inlines)
    {
        foreach (var inline in context.Mentions.Resolve(inlines))
        {
            WriteOne(inline);
        }
    }

    private void WriteOne(Inline inline)
    {
        switch (inline)
        {
            case TextRun run:
                WriteText(run);
                break;
            case CodeSpan code:
                WriteCode(code);
                break;
            case Mention mention:
                builder.Mapped(MarkdownEscaper.Of(context.NameOf(mention), style.Escaping, IsAtLineStart), mention.Span);
                _vanished = false;
                break;
            case Emphasis emphasis:
                WriteEmphasis(emphasis);
                break;
            case Link link:
                WriteLink(link);
                break;
            case Image image:
                WriteImage(image);
                break;
            case LineBreak lineBreak:
                WriteBreak(lineBreak);
                break;
            case HtmlInline html:
                WriteHtml(html);
                break;
            case FootnoteReference reference when context.NumberOf(reference) is { } number:
                context.Lose("a footnote", reference.Span);
                builder.Mapped(MarkdownEscaper.Of(string.Create(CultureInfo.InvariantCulture, $"[{number}]"), style.Escaping), reference.Span);
                _vanished = false;
                break;
        }
    }

    private void WriteText(TextRun run)
    {
        var skip = IsAtLineStart || (_vanished && builder.Last is ' ' or '\t')
            ? run.Text.Length - run.Text.AsSpan().TrimStart(" \t").Length
            : 0;
        if (skip == run.Text.Length)
        {
            return;
        }

        var isVerbatim = run.Text.Length == run.Span.Length;
        var rest = skip == 0 ? run : new TextRun(isVerbatim ? TextSpan.FromBounds(run.Span.Start + skip, run.Span.End) : run.Span, run.Text[skip..]);
        MarkdownEscaper.Write(rest, builder, style.Escaping, _lineStart);
        _vanished = false;
    }

    private void WriteCode(CodeSpan code)
    {
        var content = MarkdownEscaper.Code(code.Code.Text, style.Escaping);
        var fence = style.Escaping == Escaping.CommonMark ? new string('`', Backticks.LongestRun(content) + 1) : "`";
        var pad = style.Escaping == Escaping.CommonMark && content.Length > 0 && (content[0] == '`' || content[^1] == '`') ? " " : "";
        builder.Mapped(fence + pad, TextSpan.FromBounds(code.Span.Start, Math.Max(code.Span.Start, code.Code.Span.Start)));
        PlainTextWriter.Write(new TextRun(code.Code.Span, content), builder);
        builder.Mapped(pad + fence, TextSpan.FromBounds(Math.Min(code.Code.Span.End, code.Span.End), code.Span.End));
        _vanished = false;
    }

    private void WriteEmphasis(Emphasis emphasis)
    {
        var mark = emphasis.Kind switch
        {
            EmphasisKind.Bold => style.Bold,
            EmphasisKind.Italic => style.Italic,
            _ => style.Strikethrough,
        };
        if (mark is null)
        {
            context.Lose("strikethrough", emphasis.Span);
        }

        if (mark is null || !_open.Add(emphasis.Kind))
        {
            WriteAll(emphasis.Inlines);
            return;
        }

        var announced = builder.AnnouncedCount;
        var length = builder.Length;
        var isLineStart = IsAtLineStart;
        builder.Announce(mark, Edge(emphasis.Span.Start, emphasis.Inlines[0].Span.Start));
        WriteAll(emphasis.Inlines);
        if (builder.Length > length)
        {
            builder.Mapped(mark, Edge(emphasis.Inlines[^1].Span.End, emphasis.Span.End));
        }
        else
        {
            builder.Withdraw(announced);
            _lineStart = isLineStart ? builder.Length : _lineStart;
        }

        _open.Remove(emphasis.Kind);
    }

    private void WriteLink(Link link)
    {
        var isBare = link.IsBare || link.Url.Length == 0 || (InlineText.SaysItsUrl(link) && RenderContext.IsWebUrl(link.Url));
        if (link.Url.Length == 0 || _isInLink)
        {
            WriteAll(link.Inlines);
        }
        else if (isBare)
        {
            WriteBareUrl(link);
        }
        else if (!HasText(link.Inlines))
        {
            WriteAll(link.Inlines);
            WriteBareUrl(link);
        }
        else
        {
            WriteLabelled(link);
        }

        _vanished = false;
    }

    private bool HasText(ImmutableArray<Inline> inlines) => style.HasImages && inlines.Any(i => i is Image) || InlineText.Of(inlines).Length > 0;

    private void WriteLabelled(Link link)
    {
        var url = MarkdownEscaper.Url(link.Url, style.Escaping);
        var labelEnd = link.Inlines[^1].Span.End;
        var target = link.UrlSpan.IsEmpty ? new TextSpan(link.Span.Start, 0) : link.UrlSpan;
        var isSlack = style.Escaping == Escaping.Slack;
        if (isSlack)
        {
            builder.Mapped("<", new TextSpan(link.Span.Start, 0));
            builder.Mapped(url, target);
            builder.Mapped("|", Edge(link.Span.Start, link.Inlines[0].Span.Start));
        }
        else
        {
            builder.Mapped("[", Edge(link.Span.Start, link.Inlines[0].Span.Start));
        }

        _isInLink = true;
        WriteAll(link.Inlines);
        _isInLink = false;
        builder.Withdraw(0);
        if (isSlack)
        {
            builder.Mapped(">", Edge(labelEnd, link.Span.End));
        }
        else
        {
            builder.Mapped("](", Edge(labelEnd, Math.Max(labelEnd, Math.Min(target.Start, link.Span.End))));
            builder.Mapped(url, target);
            builder.Mapped(")", Edge(Math.Max(labelEnd, Math.Min(target.End, link.Span.End)), link.Span.End));
        }
    }

    private void WriteBareUrl(Link link)
    {
        if (style.Escaping == Escaping.CommonMark)
        {
            context.WriteUrl(link, builder);
            return;
        }

        var plain = new MappedTextBuilder();
        context.WriteUrl(link, plain);
        var url = plain.ToMappedText();
        MarkdownEscaper.Write(new TextRun(url.SourceOf(new TextSpan(0, url.Length)), url.Text), builder, style.Escaping, _lineStart);
    }

    private void WriteImage(Image image)
    {
        context.Attach(image);
        if (!style.HasImages)
        {
            _vanished = true;
            return;
        }

        builder.Mapped($"![{MarkdownEscaper.Of(image.Alt, style.Escaping)}]({MarkdownEscaper.Url(image.Src, style.Escaping)})", image.Span);
        _vanished = false;
    }

    private void WriteBreak(LineBreak lineBreak)
    {
        if (IsAtLineStart && _vanished)
        {
            return;
        }

        if (_vanished)
        {
            builder.TrimBlanks(_lineStart);
        }

        _vanished = false;
        if (!lineBreak.IsHard && context.Brand.JoinLines)
        {
            builder.Announce(" ", lineBreak.Span);
        }
        else
        {
            if (lineBreak.IsHard && style.FoldsLines)
            {
                builder.Announce("  ", new TextSpan(lineBreak.Span.Start, 0));
            }

            builder.AnnounceLineBreak(lineBreak.Span, prefix);
        }

        _lineStart = builder.Length;
    }

    private void WriteHtml(HtmlInline html)
    {
        if (style.HasHtml)
        {
            PlainTextWriter.Write(new TextRun(html.Span, html.Html), builder);
            _vanished = false;
            return;
        }

        if (!HtmlText.IsClosing(html.Html))
        {
            context.Lose("raw HTML", html.Span);
        }

        if (HtmlText.IsLineBreak(html.Html))
        {
            WriteBreak(new LineBreak(html.Span, IsHard: true));
        }

        _vanished = true;
    }

    private static TextSpan Edge(int start, int end) => TextSpan.FromBounds(start, Math.Max(start, end));
}

/// <summary>Runs of backticks, which fence code.</summary>
internal static class Backticks
{
    public static int LongestRun(string text)
    {
        var longest = 0;
        var run = 0;
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
