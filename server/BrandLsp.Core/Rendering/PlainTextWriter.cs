using System.Collections.Immutable;
using System.Globalization;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rendering;

/// <summary>A paragraph of the final text; one without text is the author's break between posts.</summary>
/// <param name="Source">The block it comes from.</param>
internal sealed record Chunk(MappedText Text, TextSpan Source)
{
    public bool IsBreak => Text.Length == 0;
}

/// <summary>Writes blocks as plain text: what platforms without formatting show.</summary>
internal sealed class PlainTextWriter(RenderContext context)
{
    private const string Indent = "  ";
    private const string Parted = "\n\n";
    private const string Close = "\n";

    public List<Chunk> Write(ImmutableArray<Block> blocks)
    {
        var chunks = new List<Chunk>();
        foreach (var block in blocks)
        {
            if (block is PostBreak)
            {
                chunks.Add(new Chunk(MappedText.Empty, block.Span));
            }
            else
            {
                var builder = new MappedTextBuilder();
                if (block is Paragraph paragraph)
                {
                    new PlainInlineWriter(context, builder, "") { LoneUrl = LoneUrl(paragraph.Inlines) }.Write(paragraph.Inlines);
                }
                else
                {
                    WriteBlock(block, builder, "", Parted);
                }

                AddTo(chunks, builder, block.Span);
            }
        }

        context.AddLooseNotes(blocks);
        AddNotes(chunks);
        return chunks;
    }

    /// <summary>Only references in notes add notes while they are written, each once.</summary>
    private void AddNotes(List<Chunk> chunks)
    {
        for (var i = 0; i < context.Notes.Count; i++)
        {
            var note = context.Notes[i];
            var builder = new MappedTextBuilder();
            var mark = new TextSpan(note.Span.Start, Math.Min(note.Label.Length + "[^]:".Length, note.Span.Length));
            builder.Announce(string.Create(CultureInfo.InvariantCulture, $"[{i + 1}] "), mark);
            WriteBlocks(note.Blocks, builder, "", Close);
            AddTo(chunks, builder, note.Span);
        }
    }

    private static void AddTo(List<Chunk> chunks, MappedTextBuilder builder, TextSpan source)
    {
        if (builder.Length > 0)
        {
            chunks.Add(new Chunk(builder.ToMappedText(), source));
        }
    }

    /// <summary>The URL that is all a paragraph shows, images and emphasis aside.</summary>
    private static Link? LoneUrl(ImmutableArray<Inline> inlines)
    {
        while (true)
        {
            var shown = inlines.Where(i => i is not (Image or LineBreak) && !InlineText.IsBlank(i)).Take(2).ToList();
            if (shown is not [Emphasis emphasis])
            {
                return shown is [Link link] && InlineText.SaysItsUrl(link) ? link : null;
            }

            inlines = emphasis.Inlines;
        }
    }

    /// <param name="separator">What parts the blocks: a blank line, or in a list item a line break.</param>
    private void WriteBlocks(ImmutableArray<Block> blocks, MappedTextBuilder builder, string indent, string separator)
    {
        Block? previous = null;
        foreach (var block in PlatformContent.Resolve(blocks, context.Platform))
        {
            var announced = builder.AnnouncedCount;
            var length = builder.Length;
            if (previous is not null)
            {
                var gap = Gap(previous.Span, block.Span);
                for (var i = 0; i < separator.Length; i++)
                {
                    builder.AnnounceLineBreak(gap, indent);
                }
            }

            WriteBlock(block, builder, indent, separator);
            if (builder.Length > length)
            {
                previous = block;
            }

            builder.Withdraw(builder.Length > length ? 0 : announced);
        }
    }

    private void WriteBlock(Block block, MappedTextBuilder builder, string indent, string separator)
    {
        switch (block)
        {
            case Paragraph paragraph:
                new PlainInlineWriter(context, builder, indent).Write(paragraph.Inlines);
                break;
            case Heading heading:
                new PlainInlineWriter(context, builder, indent).Write(heading.Inlines);
                break;
            case ListBlock list:
                WriteList(list, builder, indent);
                break;
            case Quote quote:
                WriteQuote(quote, builder, indent, separator);
                break;
            case CodeBlock code:
                WriteLines(code.Lines, builder, indent);
                break;
            case Table table:
                WriteTable(table, builder, indent);
                break;
            case HtmlBlock html:
                WriteHtml(html, builder, indent);
                break;
        }
    }

    private void WriteList(ListBlock list, MappedTextBuilder builder, string indent)
    {
        TextSpan? previous = null;
        for (var i = 0; i < list.Items.Length; i++)
        {
            var item = list.Items[i];
            var announced = builder.AnnouncedCount;
            var length = builder.Length;
            if (previous is { } before)
            {
                builder.AnnounceLineBreak(Gap(before, item.Span), indent);
            }

            var marker = item.Blocks.IsEmpty ? item.Span : Gap(new TextSpan(item.Span.Start, 0), item.Blocks[0].Span);
            builder.Announce(Marker(list, i), marker);
            WriteBlocks(item.Blocks, builder, indent + Indent, Close);
            if (builder.Length > length)
            {
                previous = item.Span;
            }

            builder.Withdraw(builder.Length > length ? 0 : announced);
        }
    }

    /// <summary>A task's box takes the bullet's place; behind a number it follows.</summary>
    private static string Marker(ListBlock list, int index)
    {
        var box = list.Items[index].Checked switch { true => "☑ ", false => "☐ ", null => "" };
        return list.Start is { } start
            ? string.Create(CultureInfo.InvariantCulture, $"{(long)start + index}. {box}")
            : box.Length > 0 ? box : "• ";
    }

    private void WriteQuote(Quote quote, MappedTextBuilder builder, string indent, string separator)
    {
        var announced = builder.AnnouncedCount;
        var length = builder.Length;
        builder.Announce("“", new TextSpan(quote.Span.Start, 1));
        WriteBlocks(quote.Blocks, builder, indent, separator);
        if (builder.Length == length)
        {
            builder.Withdraw(announced);
            return;
        }

        builder.Withdraw(0);
        var last = Graphemes.Previous(context.Draft.Text, quote.Span.End);
        builder.Mapped("”", TextSpan.FromBounds(last, quote.Span.End));
    }

    private static void WriteLines(ImmutableArray<TextRun> lines, MappedTextBuilder builder, string indent)
    {
        var start = builder.Length;
        TextRun? previous = null;
        foreach (var line in lines)
        {
            if (previous is not null && builder.Length > start)
            {
                builder.AnnounceLineBreak(Gap(previous.Span, line.Span), indent);
            }

            Write(line, builder);
            previous = line;
        }
    }

    private void WriteTable(Table table, MappedTextBuilder builder, string indent)
    {
        context.Lose("a table", table.Span);
        TableRow? previous = null;
        foreach (var row in table.Rows)
        {
            if (previous is not null)
            {
                builder.AnnounceLineBreak(Gap(previous.Span, row.Span), indent);
            }

            for (var i = 0; i < row.Cells.Length; i++)
            {
                if (i > 0)
                {
                    var before = row.Cells[i - 1] is [.., var last] ? last.Span.End : row.Span.Start;
                    var after = row.Cells[i] is [var first, ..] ? first.Span.Start : before;
                    builder.Mapped(" | ", TextSpan.FromBounds(Math.Min(before, after), after));
                }

                new PlainInlineWriter(context, builder, indent).Write(row.Cells[i]);
            }

            previous = row;
        }
    }

    private void WriteHtml(HtmlBlock html, MappedTextBuilder builder, string indent)
    {
        context.Lose("raw HTML", html.Span);
        var isFirst = true;
        var from = html.Span.Start;
        foreach (var line in HtmlText.Lines(html.Html))
        {
            if (!isFirst)
            {
                builder.AnnounceLineBreak(html.Span, indent);
            }

            isFirst = false;
            var at = from < 0 ? -1 : context.Draft.Text.IndexOf(line, from, html.Span.End - from, StringComparison.Ordinal);
            from = at < 0 ? -1 : at + line.Length;
            if (at >= 0)
            {
                builder.Verbatim(line, at);
            }
            else
            {
                builder.Mapped(line, html.Span);
            }
        }
    }

    public static void Write(TextRun run, MappedTextBuilder builder)
    {
        if (run.Text.Length == run.Span.Length)
        {
            builder.Verbatim(run.Text, run.Span.Start);
        }
        else
        {
            builder.Mapped(run.Text, run.Span);
        }
    }

    /// <summary>What stands between two places of the draft; where they are not in order, nothing at the second.</summary>
    public static TextSpan Gap(TextSpan before, TextSpan after) =>
        before.End <= after.Start ? TextSpan.FromBounds(before.End, after.Start) : new TextSpan(after.Start, 0);
}
