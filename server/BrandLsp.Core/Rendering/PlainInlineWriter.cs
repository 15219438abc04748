using System.Collections.Immutable;
using System.Globalization;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rendering;

/// <summary>
/// Writes one paragraph's inlines as plain text. What vanishes (an image, a tag) takes one of the blanks around it along,
/// and a line that held nothing else.
/// </summary>
internal sealed class PlainInlineWriter(RenderContext context, MappedTextBuilder builder, string indent)
{
    /// <summary>The URL that is a paragraph of its own, which a link policy moves; null where there is none.</summary>
    public Link? LoneUrl { get; init; }

    private int _start;
    private int _lineStart;
    private bool _vanished;

    public void Write(ImmutableArray<Inline> inlines)
    {
        _start = _lineStart = builder.Length;
        var announced = builder.AnnouncedCount;
        foreach (var image in InlineText.ImagesInSentences(inlines))
        {
            context.Lose("an image inside a sentence", image.Span);
        }

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
                PlainTextWriter.Write(code.Code, builder);
                _vanished = false;
                break;
            case Mention mention:
                builder.Mapped(context.NameOf(mention), mention.Span);
                _vanished = false;
                break;
            case Emphasis emphasis:
                WriteAll(emphasis.Inlines);
                break;
            case Link link:
                WriteLink(link);
                break;
            case Image image:
                context.Attach(image);
                _vanished = true;
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
        if (IsAtLineStart || (_vanished && builder.Last is ' ' or '\t'))
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

        if (_vanished && text[0] is '.' or ',' or ';' or ':' or '!' or '?' or ')')
        {
            builder.TrimBlanks(_start);
        }

        _vanished = false;
        if (skip == 0)
        {
            PlainTextWriter.Write(run, builder);
        }
        else if (text.Length == run.Span.Length)
        {
            builder.Verbatim(text[skip..], run.Span.Start + skip);
        }
        else
        {
            builder.Mapped(text[skip..], run.Span);
        }
    }

    private void WriteLink(Link link)
    {
        var isMoved = context.Links != LinkPolicy.Inline && RenderContext.IsWebUrl(link.Url);
        if (InlineText.SaysItsUrl(link) && !(isMoved && ReferenceEquals(link, LoneUrl)))
        {
            context.WriteUrl(link, builder);
            _vanished = false;
            return;
        }

        var before = builder.Length;
        if (!InlineText.SaysItsUrl(link))
        {
            WriteAll(link.Inlines);
        }

        if (isMoved)
        {
            context.MoveUrl(link);
            _vanished |= builder.Length == before;
            return;
        }

        if (builder.Length > before)
        {
            builder.Withdraw(0);
            builder.TrimBlanks(before);
        }

        if (builder.Length == before)
        {
            // Nothing but an image to click on.
            context.WriteUrl(link, builder);
            _vanished = false;
        }
        else if (link.Url.Length > 0)
        {
            _vanished = false;
            var labelEnd = link.Inlines[^1].Span.End;
            var isInline = link.Span.Contains(link.UrlSpan) && link.UrlSpan.Start >= labelEnd;
            var rest = TextSpan.FromBounds(Math.Min(labelEnd, link.Span.End), link.Span.End);
            builder.Mapped(" (", isInline ? TextSpan.FromBounds(labelEnd, link.UrlSpan.Start) : rest);
            context.WriteUrl(link, builder);
            builder.Mapped(")", isInline ? TextSpan.FromBounds(link.UrlSpan.End, link.Span.End) : rest);
        }
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
            builder.AnnounceLineBreak(lineBreak.Span, indent);
        }

        _lineStart = builder.Length;
    }

    private void WriteHtml(HtmlInline html)
    {
        if (!HtmlText.IsClosing(html.Html))
        {
            context.Lose("raw HTML", html.Span);
        }

        if (HtmlText.IsLineBreak(html.Html))
        {
            builder.AnnounceLineBreak(html.Span, indent);
            _lineStart = builder.Length;
        }

        _vanished = true;
    }

    private void WriteReference(FootnoteReference reference)
    {
        if (context.NumberOf(reference) is { } number)
        {
            context.Lose("a footnote", reference.Span);
            builder.Mapped(string.Create(CultureInfo.InvariantCulture, $"[{number}]"), reference.Span);
        }
        else
        {
            builder.Verbatim(reference.Span.In(context.Draft.Text), reference.Span.Start);
        }

        _vanished = false;
    }
}
