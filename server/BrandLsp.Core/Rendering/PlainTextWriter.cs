using System.Collections.Immutable;
using System.Globalization;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rendering;

/// <summary>Writes blocks as plain text: what platforms without formatting show.</summary>
internal sealed class PlainTextWriter(RenderContext context)
    : BlockWriter(context)
{
    private const string Indent = "  ";

    protected override void WriteTop(Block block, MappedTextBuilder builder)
    {
        if (block is Paragraph paragraph)
        {
            new PlainInlineWriter(Context, builder, "") { LoneUrl = LoneUrl(paragraph.Inlines) }.Write(paragraph.Inlines);
        }
        else
        {
            WriteBlock(block, builder, "", Parted);
        }
    }

    protected override void WriteNote(ImmutableArray<Block> blocks, MappedTextBuilder builder) => WriteBlocks(blocks, builder, "", Close);

    /// <summary>The URL that is all a paragraph shows, images and emphasis aside.</summary>
    private static Link? LoneUrl(ImmutableArray<Inline> inlines)
    {
        while (true)
        {
            Inline? only = null;
            foreach (var inline in inlines)
            {
                if (inline is Image or LineBreak || InlineText.IsBlank(inline))
                {
                    continue;
                }

                if (only is not null || inline is not (Link or Emphasis))
                {
                    return null;
                }

                only = inline;
            }

            if (only is not Emphasis emphasis)
            {
                return only is Link link && InlineText.SaysItsUrl(link) ? link : null;
            }

            inlines = emphasis.Inlines;
        }
    }

    /// <param name="separator">How many line breaks part the blocks.</param>
    private void WriteBlocks(ImmutableArray<Block> blocks, MappedTextBuilder builder, string indent, int separator) =>
        WriteInner(blocks, builder, indent, _ => separator, block => WriteBlock(block, builder, indent, separator));

    private void WriteBlock(Block block, MappedTextBuilder builder, string indent, int separator)
    {
        switch (block)
        {
            case Paragraph paragraph:
                new PlainInlineWriter(Context, builder, indent).Write(paragraph.Inlines);
                break;
            case Heading heading:
                new PlainInlineWriter(Context, builder, indent).Write(heading.Inlines);
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

    private void WriteList(ListBlock list, MappedTextBuilder builder, string indent) =>
        WriteItems(list, builder, indent, i => Marker(list, i), i => WriteBlocks(list.Items[i].Blocks, builder, indent + Indent, Close));

    /// <summary>A task's box takes the bullet's place; behind a number it follows.</summary>
    private static string Marker(ListBlock list, int index)
    {
        var box = list.Items[index].Checked switch { true => "☑ ", false => "☐ ", null => "" };
        return list.Start is { } start
            ? string.Create(CultureInfo.InvariantCulture, $"{(long)start + index}. {box}")
            : box.Length > 0 ? box : "• ";
    }

    private void WriteQuote(Quote quote, MappedTextBuilder builder, string indent, int separator)
    {
        var announced = builder.AnnouncedCount;
        var length = builder.Length;
        builder.AnnounceKnown("“", new TextSpan(quote.Span.Start, 1));
        WriteBlocks(quote.Blocks, builder, indent, separator);
        if (builder.Length == length)
        {
            builder.Withdraw(announced);
            return;
        }

        builder.Withdraw(0);
        var last = Graphemes.Previous(Context.Draft.Text, quote.Span.End);
        builder.Mapped("”", TextSpan.FromBounds(last, quote.Span.End));
        builder.Know(KnownKind.Mark, 1, "");
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
        Context.Lose("a table", table.Span);
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

                new PlainInlineWriter(Context, builder, indent).Write(row.Cells[i]);
            }

            previous = row;
        }
    }

    private void WriteHtml(HtmlBlock html, MappedTextBuilder builder, string indent)
    {
        LoseHtml(html, builder.Length);
        var isFirst = true;
        var from = html.Span.Start;
        foreach (var line in HtmlText.Lines(html.Html))
        {
            if (!isFirst)
            {
                builder.AnnounceLineBreak(html.Span, indent);
            }

            isFirst = false;
            var at = from < 0 ? -1 : Context.Draft.Text.IndexOf(line, from, html.Span.End - from, StringComparison.Ordinal);
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
}
