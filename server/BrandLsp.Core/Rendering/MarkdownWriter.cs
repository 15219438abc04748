using System.Collections.Immutable;
using System.Globalization;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rendering;

/// <summary>Writes blocks in a dialect of Markdown, in one form for what Markdown can write in several.</summary>
internal sealed class MarkdownWriter(RenderContext context, MarkdownStyle style)
    : BlockWriter(context)
{
    /// <summary>How many quotes and lists the block being written stands in.</summary>
    private int _depth;

    /// <summary>True when the last list had the other marks, so that the next one is parted from it by the usual ones.</summary>
    private bool _usedOther;

    /// <summary>The top block that left text last.</summary>
    private Block? _previousTop;

    protected override bool KeepsQuoteBlank => style.QuotesNeedBlank;

    protected override void WriteTop(Block block, MappedTextBuilder builder)
    {
        WriteBlock(block, builder, "", _previousTop);
        _previousTop = builder.Length > 0 ? block : _previousTop;
    }

    protected override void WriteNote(ImmutableArray<Block> blocks, MappedTextBuilder builder) => WriteBlocks(blocks, builder, NoteIndent, isItem: false);

    protected override string NoteMark(string mark) => style.HasFootnotes ? "[^" + mark[1..^2] + "]: " : MarkdownEscaper.Of(mark, style);

    protected override string NoteIndent => style.HasFootnotes ? "    " : "";

    protected override int BreaksBehindMark(ImmutableArray<Block> blocks) =>
        blocks.FirstOrDefault(b => b is not Paragraph paragraph || style.HasImages || !InlineText.IsOnlyImages(paragraph.Inlines)) is null or Paragraph ? 0
        : style.HasFootnotes || !style.IsCommonMark ? Close
        : Parted;

    private void WriteBlocks(ImmutableArray<Block> blocks, MappedTextBuilder builder, string prefix, bool isItem)
    {
        _depth++;
        Block? previous = null;
        WriteInner(
            blocks, builder, prefix, block => isItem && (!style.HasLists || (block is ListBlock { Start: null or 1 } && previous is Paragraph)) ? Close : Parted, block =>
            {
                WriteBlock(block, builder, prefix, previous);
                previous = block;
            });
        _depth--;
    }

    private void WriteBlock(Block block, MappedTextBuilder builder, string prefix, Block? previous)
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
                WriteList(list, builder, prefix, isOther: previous is ListBlock before && before.Start is null == list.Start is null && !_usedOther);
                break;
            case Quote quote:
                WriteQuote(quote, builder, prefix);
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

    private MarkdownInlineWriter Inlines(MappedTextBuilder builder, string prefix, MarkdownPlace place = MarkdownPlace.Paragraph) =>
        new(Context, style, builder, prefix) { Place = place };

    private void WriteHeading(Heading heading, MappedTextBuilder builder, string prefix)
    {
        var isHeading = heading.Level <= style.DeepestHeading;
        var announced = builder.AnnouncedCount;
        var length = builder.Length;
        var start = heading.Inlines.IsEmpty ? heading.Span.End : heading.Inlines[0].Span.Start;
        if (isHeading)
        {
            builder.Announce(new string('#', heading.Level) + " ", TextSpan.FromBounds(heading.Span.Start, Math.Max(heading.Span.Start, start)));
        }

        Inlines(builder, prefix, MarkdownPlace.Heading).Write(isHeading ? heading.Inlines : [new Emphasis(heading.Span, EmphasisKind.Bold, heading.Inlines)]);
        if (builder.Length == length)
        {
            builder.Withdraw(announced);
        }
    }

    /// <summary>A quote has marks at the start of each line or around it; where those cannot stand, quotation marks.</summary>
    private void WriteQuote(Quote quote, MappedTextBuilder builder, string prefix)
    {
        if (style.NestsQuotes || _depth == 0)
        {
            if (style.QuotePrefix is { } mark)
            {
                builder.Announce(mark, new TextSpan(quote.Span.Start, 1));
                WriteBlocks(quote.Blocks, builder, prefix + mark, isItem: false);
                return;
            }

            Enclose(quote, builder, prefix, style.Quote);
            return;
        }

        Context.Lose("a quote inside a quote or a list", quote.Span);
        Enclose(quote, builder, prefix, new Marks("“", "”"));
    }

    private void Enclose(Quote quote, MappedTextBuilder builder, string prefix, Marks marks)
    {
        var announced = builder.AnnouncedCount;
        var length = builder.Length;
        builder.Announce(marks.Open, new TextSpan(quote.Span.Start, 1));
        WriteBlocks(quote.Blocks, builder, prefix, isItem: false);
        builder.Withdraw(builder.Length == length ? announced : 0);
        if (builder.Length > length)
        {
            builder.Mapped(marks.Close, new TextSpan(quote.Span.End, 0));
        }
    }

    /// <param name="isOther">True right behind a list of the same kind, from which other marks part it.</param>
    private void WriteList(ListBlock list, MappedTextBuilder builder, string prefix, bool isOther)
    {
        _usedOther = isOther;
        _depth++;
        WriteItems(list, builder, prefix, Marker, i =>
            WriteBlocks(list.Items[i].Blocks, builder, prefix + (style.HasLists ? new string(' ', style.ItemIndent ?? Bullet(i).Length) : "  "), isItem: true));
        _depth--;
        _usedOther = isOther;

        string Bullet(int i) => list.Start is { } start
            ? string.Create(CultureInfo.InvariantCulture, $"{(long)start + i}{(isOther && style.IsCommonMark ? ')' : '.')} ")
            : !style.HasLists ? "• " : isOther ? "* " : "- ";

        string Marker(int i)
        {
            var box = list.Items[i].Checked is not { } done ? "" : style.HasTasks ? (done ? "[x] " : "[ ] ") : done ? "☑ " : "☐ ";
            return style.HasLists ? Bullet(i) + box : MarkdownEscaper.Of(Bullet(i), style) + box;
        }
    }

    private void WriteCode(CodeBlock code, MappedTextBuilder builder, string prefix)
    {
        if (code.Lines.IsEmpty || code.Lines.All(l => l.Text.Trim().Length == 0))
        {
            return;
        }

        var inner = InCode(prefix);
        var isTagged = IsTagged(code);
        var fence = Fence(code, isTagged);
        // Behind a tag a line break would show.
        var hugs = style.Escaping == Escaping.Html || isTagged;
        builder.Mapped(fence.Open, TextSpan.FromBounds(code.Span.Start, Math.Max(code.Span.Start, code.Lines[0].Span.Start)));
        for (var i = 0; i < code.Lines.Length; i++)
        {
            var line = code.Lines[i];
            if (i > 0 || !hugs)
            {
                builder.AnnounceLineBreak(new TextSpan(line.Span.Start, 0), inner);
            }

            Write(new TextRun(line.Span, CodeLine(line.Text, code, isTagged)), builder);
        }

        if (!hugs)
        {
            builder.AnnounceLineBreak(new TextSpan(code.Span.End, 0), inner);
        }

        builder.Mapped(fence.Close, new TextSpan(code.Span.End, 0));
    }

    /// <summary>Before each line of code. Where lists are text an indent would be code, and so would a quote's mark on Telegram.</summary>
    private string InCode(string prefix) =>
        style.HasLists ? prefix
        : style.Escaping == Escaping.Slack && style.QuotePrefix is { } mark && prefix.StartsWith(mark, StringComparison.Ordinal) ? mark
        : "";

    private string CodeLine(string line, CodeBlock code, bool isTagged)
    {
        if (style.Escaping is Escaping.Discord or Escaping.Slack && line.Contains(ShortFence, StringComparison.Ordinal))
        {
            // The only fence they know would end here.
            Context.Lose("three backticks inside code", code.Span);
            line = line.Replace(ShortFence, "``" + TextEscaper.ZeroWidthSpace + "`", StringComparison.Ordinal);
        }

        return isTagged ? MarkdownEscaper.TaggedCode(line) : MarkdownEscaper.Code(line, style);
    }

    private const string ShortFence = "```";

    /// <summary>
    /// True for code with a fence in it where any fence ends code, whatever its sign and length (Redcarpet), and where three
    /// backticks are looked for to hide code from Liquid: tags stand around it and references for its signs.
    /// </summary>
    private bool IsTagged(CodeBlock code) => style.Escaping == Escaping.Liquid
        && code.Lines.Any(l => Backticks.LongestRun(l.Text) >= ShortFence.Length || Backticks.LongestRun(l.Text, '~') >= ShortFence.Length);

    private Marks Fence(CodeBlock code, bool isTagged)
    {
        var language = code.Language is null || style.Escaping == Escaping.Slack ? "" : new string([.. code.Language.Where(c => c is not ('`' or '"' or '<' or '>' or '&') && !char.IsWhiteSpace(c))]);
        if (style.Escaping == Escaping.Html || isTagged)
        {
            return language.Length > 0 ? new($"<pre><code class=\"language-{language}\">", "</code></pre>") : new("<pre>", "</pre>");
        }

        if (!style.IsCommonMark)
        {
            return new(ShortFence + language, ShortFence);
        }

        var backticks = code.Lines.Max(l => Backticks.LongestRun(l.Text));

        var fence = new string('`', Math.Max(ShortFence.Length, backticks + 1));
        return new(fence + language, fence);
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
            if (i > 0 && style.HasTables)
            {
                builder.AnnounceLineBreak(Gap(table.Rows[i - 1].Span, row.Span), prefix);
            }
            else if (i > 0)
            {
                AnnounceHardBreak(Gap(table.Rows[i - 1].Span, row.Span), builder, prefix);
            }

            WriteRow(row, columns, builder, prefix);
            if (i == 0 && style.HasTables)
            {
                builder.AnnounceLineBreak(new TextSpan(row.Span.End, 0), prefix);
                builder.Mapped("|" + string.Concat(Enumerable.Range(0, columns).Select(c => Rule(table, c))), new TextSpan(row.Span.End, 0));
            }
        }
    }

    private static string Rule(Table table, int column) => (column < table.Alignments.Length ? table.Alignments[column] : ColumnAlignment.None) switch
    {
        ColumnAlignment.Left => " :-- |",
        ColumnAlignment.Center => " :-: |",
        ColumnAlignment.Right => " --: |",
        _ => " --- |",
    };

    private void WriteRow(TableRow row, int columns, MappedTextBuilder builder, string prefix)
    {
        var at = new TextSpan(row.Span.Start, 0);
        var bar = style.HasTables ? " | " : MarkdownEscaper.Of(" | ", style);
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
                Inlines(builder, prefix, MarkdownPlace.Cell).Write(row.Cells[i]);
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
            Write(new TextRun(html.Span, MarkdownEscaper.Html(html.Html, style.Escaping)), builder);
            return;
        }

        LoseHtml(html, offset: 0);
        var isFirst = true;
        foreach (var paragraph in HtmlText.ParagraphsIn(html.Html))
        {
            if (!isFirst && style.FoldsLines)
            {
                builder.AnnounceLineBreak(html.Span, prefix);
                builder.AnnounceLineBreak(html.Span, prefix);
            }
            else if (!isFirst)
            {
                AnnounceHardBreak(html.Span, builder, prefix);
            }

            isFirst = false;
            if (paragraph[0].IsPreformatted)
            {
                WriteCode(new CodeBlock(html.Span, Language: null, [.. paragraph.Select(l => new TextRun(html.Span, l.Text))]), builder, prefix);
                continue;
            }

            for (var i = 0; i < paragraph.Length; i++)
            {
                if (i > 0)
                {
                    AnnounceHardBreak(html.Span, builder, prefix);
                }

                builder.Mapped(MarkdownEscaper.Of(paragraph[i].Text, style, isLineStart: true), html.Span);
            }
        }
    }

    /// <summary>A line break that the reader sees.</summary>
    private void AnnounceHardBreak(TextSpan source, MappedTextBuilder builder, string prefix)
    {
        if (style.FoldsLines)
        {
            builder.Announce("  ", new TextSpan(source.Start, 0));
        }

        builder.AnnounceLineBreak(source, prefix);
    }
}
