using System.Collections.Immutable;
using System.Globalization;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rendering;

/// <summary>Writes blocks in a dialect of Markdown, in one form for what Markdown can write in several.</summary>
internal sealed class MarkdownWriter(RenderContext context, MarkdownStyle style)
    : BlockWriter(context)
{
    protected override void WriteTop(Block block, MappedTextBuilder builder) => WriteBlock(block, builder, "");

    protected override void WriteNote(ImmutableArray<Block> blocks, MappedTextBuilder builder) => WriteBlocks(blocks, builder, "", isItem: false);

    protected override string NoteMark(string mark) => MarkdownEscaper.Of(mark, style.Escaping);

    private void WriteBlocks(ImmutableArray<Block> blocks, MappedTextBuilder builder, string prefix, bool isItem) => WriteInner(
        blocks, builder, prefix, block => isItem && (block is ListBlock || !style.HasLists) ? Close : Parted, block => WriteBlock(block, builder, prefix));

    private void WriteBlock(Block block, MappedTextBuilder builder, string prefix)
    {
        switch (block)
        {
            case Paragraph paragraph:
                Inlines(builder, prefix).Write(paragraph.Inlines);
                break;
            case Heading heading:
                WriteHeading(heading, builder, prefix);
                break;
            case ListBlock list:
                WriteList(list, builder, prefix);
                break;
            case Quote quote:
                builder.Announce(style.QuotePrefix, new TextSpan(quote.Span.Start, 1));
                WriteBlocks(quote.Blocks, builder, prefix + style.QuotePrefix, isItem: false);
                break;
            case CodeBlock code:
                WriteCode(code, builder, prefix);
                break;
            case Table table:
                WriteTable(table, builder, prefix);
                break;
            case HtmlBlock html:
                WriteHtml(html, builder, prefix);
                break;
            case ThematicBreak when style.HasRules:
                builder.Mapped("***", block.Span);
                break;
        }
    }

    private MarkdownInlineWriter Inlines(MappedTextBuilder builder, string prefix) => new(Context, style, builder, prefix);

    private void WriteHeading(Heading heading, MappedTextBuilder builder, string prefix)
    {
        var isHeading = heading.Level <= style.DeepestHeading;
        var announced = builder.AnnouncedCount;
        var length = builder.Length;
        var start = heading.Inlines.IsEmpty ? heading.Span.End : heading.Inlines[0].Span.Start;
        builder.Announce(isHeading ? new string('#', heading.Level) + " " : style.Bold, TextSpan.FromBounds(heading.Span.Start, Math.Max(heading.Span.Start, start)));
        Inlines(builder, prefix).Write(heading.Inlines, isBold: !isHeading);
        if (builder.Length == length)
        {
            builder.Withdraw(announced);
        }
        else if (!isHeading)
        {
            builder.Mapped(style.Bold, new TextSpan(heading.Span.End, 0));
        }
    }

    private void WriteList(ListBlock list, MappedTextBuilder builder, string prefix)
    {
        WriteItems(list, builder, prefix, Marker, i =>
            WriteBlocks(list.Items[i].Blocks, builder, prefix + (style.HasLists ? new string(' ', Bullet(i).Length) : "  "), isItem: true));

        string Bullet(int i) => list.Start is { } start ? string.Create(CultureInfo.InvariantCulture, $"{(long)start + i}. ") : style.HasLists ? "- " : "• ";

        string Marker(int i)
        {
            var box = list.Items[i].Checked is not { } done ? "" : style.HasTasks ? (done ? "[x] " : "[ ] ") : done ? "☑ " : "☐ ";
            return style.HasLists ? Bullet(i) + box : MarkdownEscaper.Of(Bullet(i), style.Escaping) + box;
        }
    }

    private void WriteCode(CodeBlock code, MappedTextBuilder builder, string prefix)
    {
        if (code.Lines.IsEmpty || code.Lines.All(l => l.Text.Trim().Length == 0))
        {
            return;
        }

        var longest = code.Lines.Max(l => Backticks.LongestRun(l.Text));
        var fence = style.Escaping == Escaping.CommonMark ? new string('`', Math.Max(3, longest + 1)) : "```";
        var language = style.Escaping == Escaping.Slack || code.Language is null ? "" : code.Language.Replace("`", "", StringComparison.Ordinal);
        builder.Mapped(fence + language, TextSpan.FromBounds(code.Span.Start, Math.Max(code.Span.Start, code.Lines[0].Span.Start)));
        foreach (var line in code.Lines)
        {
            builder.AnnounceLineBreak(new TextSpan(line.Span.Start, 0), prefix);
            Write(new TextRun(line.Span, MarkdownEscaper.Code(line.Text, style.Escaping)), builder);
        }

        builder.AnnounceLineBreak(new TextSpan(code.Span.End, 0), prefix);
        builder.Mapped(fence, new TextSpan(code.Span.End, 0));
    }

    private void WriteTable(Table table, MappedTextBuilder builder, string prefix)
    {
        if (!style.HasTables)
        {
            Context.Lose("a table", table.Span);
        }

        var columns = table.Rows.IsEmpty ? 0 : table.Rows.Max(r => r.Cells.Length);
        for (var i = 0; i < table.Rows.Length; i++)
        {
            var row = table.Rows[i];
            if (i > 0)
            {
                builder.AnnounceLineBreak(Gap(table.Rows[i - 1].Span, row.Span), prefix);
            }

            WriteRow(row, columns, builder, prefix);
            if (i == 0 && style.HasTables)
            {
                builder.AnnounceLineBreak(new TextSpan(row.Span.End, 0), prefix);
                builder.Mapped("|" + string.Concat(Enumerable.Repeat(" --- |", columns)), new TextSpan(row.Span.End, 0));
            }
        }
    }

    private void WriteRow(TableRow row, int columns, MappedTextBuilder builder, string prefix)
    {
        var at = new TextSpan(row.Span.Start, 0);
        var bar = style.HasTables ? " | " : MarkdownEscaper.Of(" | ", style.Escaping);
        if (style.HasTables)
        {
            builder.Mapped("| ", at);
        }

        for (var i = 0; i < columns; i++)
        {
            if (i > 0)
            {
                builder.Mapped(bar, at);
            }

            if (i < row.Cells.Length && row.Cells[i].Length > 0)
            {
                at = new TextSpan(row.Cells[i][^1].Span.End, 0);
                Inlines(builder, prefix).Write(row.Cells[i]);
            }
        }

        if (style.HasTables)
        {
            builder.Mapped(" |", at);
        }
    }

    private void WriteHtml(HtmlBlock html, MappedTextBuilder builder, string prefix)
    {
        if (style.HasHtml)
        {
            Write(new TextRun(html.Span, html.Html), builder);
            return;
        }

        Context.Lose("raw HTML", html.Span);
        var isFirst = true;
        foreach (var line in HtmlText.Lines(html.Html))
        {
            if (!isFirst)
            {
                builder.AnnounceLineBreak(html.Span, prefix);
            }

            isFirst = false;
            builder.Mapped(MarkdownEscaper.Of(line, style.Escaping, isLineStart: true), html.Span);
        }
    }
}
