using System.Collections.Immutable;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rendering;

/// <summary>
/// The front matter's first comment in a dialect. It is text, no Markdown: what would be a mark there is escaped as in the
/// body, and only URLs and people are more than text.
/// </summary>
internal sealed class FirstCommentText
{
    private readonly Sourced<string> _comment;
    private readonly string _text;

    /// <summary>Where the text begins in the draft; null when it does not stand there word for word.</summary>
    private readonly int? _start;

    private FirstCommentText(RenderContext context, Sourced<string> comment)
    {
        _comment = comment;
        _text = comment.Value.ReplaceLineEndings("\n");
        var quoted = comment.Span.Length == _text.Length + 2 ? new TextSpan(comment.Span.Start + 1, _text.Length) : comment.Span;
        _start = quoted.In(context.Draft.Text) == _text ? quoted.Start : null;
    }

    /// <summary>A chunk for each paragraph.</summary>
    public static List<Chunk> Write(RenderContext context, MarkdownStyle style, Sourced<string> comment)
    {
        var text = new FirstCommentText(context, comment);
        var chunks = new List<Chunk>();
        var at = 0;
        foreach (var paragraph in text._text.Split("\n\n"))
        {
            var builder = new MappedTextBuilder();
            new MarkdownInlineWriter(context, style, builder, "").Write(text.Inlines(at, at + paragraph.Length));
            if (builder.Length > 0)
            {
                chunks.Add(new Chunk(builder.ToMappedText(), comment.Span));
            }

            at += paragraph.Length + 2;
        }

        return chunks;
    }

    private ImmutableArray<Inline> Inlines(int from, int to)
    {
        var inlines = ImmutableArray.CreateBuilder<Inline>();
        var at = from;
        foreach (var link in PlainScanner.Scan(_text[from..to]).Where(e => RenderContext.IsWebUrl(e.Text)))
        {
            var url = GluedText.Before(link.Text);
            var span = new TextSpan(link.Span.Start + from, url.Length);
            AddText(inlines, at, span.Start);
            inlines.Add(new Link(SourceOf(span), url, SourceOf(span), IsBare: true, [new TextRun(SourceOf(span), url)]));
            at = span.End;
        }

        AddText(inlines, at, to);
        return inlines.ToImmutable();
    }

    private void AddText(ImmutableArray<Inline>.Builder inlines, int from, int to)
    {
        foreach (var (line, i) in _text[from..to].Split('\n').Select((l, i) => (l, i)))
        {
            if (i > 0)
            {
                inlines.Add(new LineBreak(SourceOf(new TextSpan(from++, 1)), IsHard: true));
            }

            if (line.Length > 0)
            {
                inlines.Add(new TextRun(SourceOf(new TextSpan(from, line.Length)), line));
            }

            from += line.Length;
        }
    }

    private TextSpan SourceOf(TextSpan span) => _start is { } start ? span.Shift(start) : _comment.Span;
}
