using System.Collections.Immutable;
using System.Globalization;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rendering;

/// <summary>Writes one paragraph's inlines in a dialect of Markdown.</summary>
internal sealed class MarkdownInlineWriter(RenderContext context, MarkdownStyle style, MappedTextBuilder builder, string prefix)
    : InlineWriter(context, builder, prefix)
{
    private readonly HashSet<EmphasisKind> _open = [];
    private bool _isInLink;

    /// <param name="isBold">True inside a heading that is written in bold.</param>
    public void Write(ImmutableArray<Inline> inlines, bool isBold = false)
    {
        if (isBold)
        {
            _open.Add(EmphasisKind.Bold);
        }

        WriteParagraph(inlines, losesImages: !style.HasImages);
    }

    protected override void MarkHardBreak(LineBreak lineBreak)
    {
        if (style.FoldsLines)
        {
            Builder.Announce("  ", new TextSpan(lineBreak.Span.Start, 0));
        }
    }

    protected override void WriteOne(Inline inline)
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
                Builder.Mapped(MarkdownEscaper.Of(Context.NameOf(mention), style.Escaping, IsAtLineStart), mention.Span);
                Vanished = false;
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
            case FootnoteReference reference when Context.NumberOf(reference) is { } number:
                Context.Lose("a footnote", reference.Span);
                Builder.Mapped(MarkdownEscaper.Of(string.Create(CultureInfo.InvariantCulture, $"[{number}]"), style.Escaping), reference.Span);
                Vanished = false;
                break;
        }
    }

    private void WriteText(TextRun run)
    {
        var skip = IsAtLineStart || (Vanished && Builder.Last is ' ' or '\t')
            ? run.Text.Length - run.Text.AsSpan().TrimStart(" \t").Length
            : 0;
        if (skip == run.Text.Length)
        {
            return;
        }

        var isVerbatim = run.Text.Length == run.Span.Length;
        var rest = skip == 0 ? run : new TextRun(isVerbatim ? TextSpan.FromBounds(run.Span.Start + skip, run.Span.End) : run.Span, run.Text[skip..]);
        MarkdownEscaper.Write(rest, Builder, style.Escaping, LineStart);
        Vanished = false;
    }

    private void WriteCode(CodeSpan code)
    {
        var content = MarkdownEscaper.Code(code.Code.Text, style.Escaping);
        var fence = style.Escaping == Escaping.CommonMark ? new string('`', Backticks.LongestRun(content) + 1) : "`";
        var pad = style.Escaping == Escaping.CommonMark && content.Length > 0 && (content[0] == '`' || content[^1] == '`') ? " " : "";
        Builder.Mapped(fence + pad, TextSpan.FromBounds(code.Span.Start, Math.Max(code.Span.Start, code.Code.Span.Start)));
        BlockWriter.Write(new TextRun(code.Code.Span, content), Builder);
        Builder.Mapped(pad + fence, TextSpan.FromBounds(Math.Min(code.Code.Span.End, code.Span.End), code.Span.End));
        Vanished = false;
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
            Context.Lose("strikethrough", emphasis.Span);
        }

        if (mark is null || !_open.Add(emphasis.Kind))
        {
            WriteAll(emphasis.Inlines);
            return;
        }

        var announced = Builder.AnnouncedCount;
        var length = Builder.Length;
        var isLineStart = IsAtLineStart;
        Builder.Announce(mark, Edge(emphasis.Span.Start, emphasis.Inlines[0].Span.Start));
        WriteAll(emphasis.Inlines);
        if (Builder.Length > length)
        {
            Builder.Mapped(mark, Edge(emphasis.Inlines[^1].Span.End, emphasis.Span.End));
        }
        else
        {
            Builder.Withdraw(announced);
            LineStart = isLineStart ? Builder.Length : LineStart;
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

        Vanished = false;
    }

    private bool HasText(ImmutableArray<Inline> inlines) => style.HasImages && inlines.Any(i => i is Image) || InlineText.Of(inlines).Length > 0;

    private void WriteLabelled(Link link)
    {
        var url = MarkdownEscaper.Url(Context.Tracked(link.Url), style.Escaping);
        var labelEnd = link.Inlines[^1].Span.End;
        var target = link.UrlSpan.IsEmpty ? new TextSpan(link.Span.Start, 0) : link.UrlSpan;
        var isSlack = style.Escaping == Escaping.Slack;
        if (isSlack)
        {
            Builder.Mapped("<", new TextSpan(link.Span.Start, 0));
            Builder.Mapped(url, target);
            Builder.Mapped("|", Edge(link.Span.Start, link.Inlines[0].Span.Start));
        }
        else
        {
            Builder.Mapped("[", Edge(link.Span.Start, link.Inlines[0].Span.Start));
        }

        _isInLink = true;
        WriteAll(link.Inlines);
        _isInLink = false;
        Builder.Withdraw(0);
        if (isSlack)
        {
            Builder.Mapped(">", Edge(labelEnd, link.Span.End));
        }
        else
        {
            Builder.Mapped("](", Edge(labelEnd, Math.Max(labelEnd, Math.Min(target.Start, link.Span.End))));
            Builder.Mapped(url, target);
            Builder.Mapped(")", Edge(Math.Max(labelEnd, Math.Min(target.End, link.Span.End)), link.Span.End));
        }
    }

    private void WriteBareUrl(Link link)
    {
        if (style.Escaping == Escaping.CommonMark)
        {
            Context.WriteUrl(link, Builder);
            return;
        }

        var plain = new MappedTextBuilder();
        Context.WriteUrl(link, plain);
        var url = plain.ToMappedText();
        MarkdownEscaper.Write(new TextRun(url.SourceOf(new TextSpan(0, url.Length)), url.Text), Builder, style.Escaping, LineStart);
    }

    private void WriteImage(Image image)
    {
        Context.Attach(image, Builder.Length);
        if (!style.HasImages)
        {
            Vanished = true;
            return;
        }

        Builder.Mapped($"![{MarkdownEscaper.Of(image.Alt, style.Escaping)}]({MarkdownEscaper.Url(image.Src, style.Escaping)})", image.Span);
        Vanished = false;
    }

    private void WriteHtml(HtmlInline html)
    {
        if (style.HasHtml)
        {
            BlockWriter.Write(new TextRun(html.Span, html.Html), Builder);
            Vanished = false;
            return;
        }

        if (!HtmlText.IsClosing(html.Html))
        {
            Context.Lose("raw HTML", html.Span);
        }

        if (HtmlText.IsLineBreak(html.Html))
        {
            WriteBreak(new LineBreak(html.Span, IsHard: true));
        }

        Vanished = true;
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
