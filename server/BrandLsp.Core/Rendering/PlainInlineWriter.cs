using System.Collections.Immutable;
using System.Globalization;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rendering;

/// <summary>Writes one paragraph's inlines as plain text.</summary>
internal sealed class PlainInlineWriter(RenderContext context, MappedTextBuilder builder, string indent)
    : InlineWriter(context, builder, indent)
{
    /// <summary>The URL that is a paragraph of its own, which a link policy moves; null where there is none.</summary>
    public Link? LoneUrl { get; init; }


    public void Write(ImmutableArray<Inline> inlines) => WriteParagraph(inlines, losesImages: true);

    protected override void WriteOne(Inline inline)
    {
        switch (inline)
        {
            case TextRun run:
                WriteText(run);
                break;
            case CodeSpan code:
                BlockWriter.Write(code.Code, Builder);
                Vanished = false;
                break;
            case Mention mention:
                Context.WriteMention(mention, Builder);
                Vanished = false;
                break;
            case Emphasis emphasis:
                WriteAll(emphasis.Inlines);
                break;
            case Link link:
                WriteLink(link);
                break;
            case Image image:
                Context.Attach(image, Builder.Length);
                Vanished = true;
                break;
            case LineBreak lineBreak:
                WriteBreak(lineBreak);
                break;
            case HtmlInline html:
                WriteHtml(html);
                break;
            case FootnoteReference reference:
                WriteReference(reference);
                break;
        }
    }

    private void WriteText(TextRun run)
    {
        var text = run.Text;
        var skip = 0;
        if (IsAtLineStart || (Vanished && Builder.Last is ' ' or '\t'))
        {
            while (skip < text.Length && text[skip] is ' ' or '\t')
            {
                skip++;
            }
        }

        if (skip == text.Length)
        {
            return;
        }

        if (Vanished && text[0] is '.' or ',' or ';' or ':' or '!' or '?' or ')')
        {
            Builder.TrimBlanks(Start);
        }

        Vanished = false;
        if (skip == 0)
        {
            BlockWriter.Write(run, Builder);
        }
        else if (text.Length == run.Span.Length)
        {
            Builder.Verbatim(text[skip..], run.Span.Start + skip);
        }
        else
        {
            Builder.Mapped(text[skip..], run.Span);
        }
    }

    private void WriteLink(Link link)
    {
        var isMoved = Context.Links != LinkPolicy.Inline && RenderContext.IsWebUrl(link.Url);
        if (InlineText.SaysItsUrl(link) && !(isMoved && ReferenceEquals(link, LoneUrl)))
        {
            Context.WriteUrl(link, Builder);
            Vanished = false;
            return;
        }

        var before = Builder.Length;
        if (!InlineText.SaysItsUrl(link))
        {
            WriteAll(link.Inlines);
        }

        if (isMoved)
        {
            Context.MoveUrl(link);
            Vanished |= Builder.Length == before;
            return;
        }

        if (Builder.Length > before)
        {
            Builder.Withdraw(0);
            Builder.TrimBlanks(before);
        }

        if (Builder.Length == before)
        {
            // Nothing but an image to click on.
            Context.WriteUrl(link, Builder);
            Vanished = false;
        }
        else if (link.Url.Length > 0)
        {
            Vanished = false;
            var labelEnd = link.Inlines[^1].Span.End;
            var isInline = link.Span.Contains(link.UrlSpan) && link.UrlSpan.Start >= labelEnd;
            var rest = TextSpan.FromBounds(Math.Min(labelEnd, link.Span.End), link.Span.End);
            Builder.Mapped(" (", isInline ? TextSpan.FromBounds(labelEnd, link.UrlSpan.Start) : rest);
            Context.WriteUrl(link, Builder);
            Builder.Mapped(")", isInline ? TextSpan.FromBounds(link.UrlSpan.End, link.Span.End) : rest);
        }
    }

    private void WriteHtml(HtmlInline html)
    {
        if (!HtmlText.IsClosing(html.Html))
        {
            Context.Lose("raw HTML", html.Span);
        }

        if (!IsAtStart && (HtmlText.IsLineBreak(html.Html) || (HtmlText.StartsLine(html.Html) && !IsAtLineStart)))
        {
            Builder.TrimBlanks(LineStart);
            Builder.AnnounceLineBreak(html.Span, Prefix);
            LineStart = Builder.Length;
        }

        Vanished = true;
    }

    private void WriteReference(FootnoteReference reference)
    {
        if (Context.NumberOf(reference) is { } number)
        {
            Context.Lose("a footnote", reference.Span);
            Builder.Mapped(string.Create(CultureInfo.InvariantCulture, $"[{number}]"), reference.Span);
        }
        else
        {
            Builder.Verbatim(reference.Span.In(Context.Draft.Text), reference.Span.Start);
        }

        Vanished = false;
    }
}
