using System.Collections.Immutable;
using System.Globalization;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Rendering;
using BrandLsp.Core.Text;
using Markdig;
using Markdig.Extensions.TaskLists;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using CodeBlock = Markdig.Syntax.CodeBlock;
using HtmlBlock = Markdig.Syntax.HtmlBlock;
using HtmlInline = Markdig.Syntax.Inlines.HtmlInline;
using ListBlock = Markdig.Syntax.ListBlock;
using Table = Markdig.Extensions.Tables.Table;
using TableCell = Markdig.Extensions.Tables.TableCell;
using TableRow = Markdig.Extensions.Tables.TableRow;

namespace BrandLsp.Core.Exports.Preview;

/// <summary>
/// Shows exported Markdown with its formatting. It is the exported text that is read, not the draft: what its dialect
/// makes of it is what the reader gets. Raw HTML is shown as source, because only the platform knows what it keeps of it.
/// </summary>
/// <param name="marks">Spans of the exported text: the fold, the overflow, mentions and hashtags.</param>
/// <param name="heading">The level of the first heading of the text, 1 to 6.</param>
/// <param name="image">Shows an image at its place: source and alternative text.</param>
internal sealed class MarkdownText(HtmlWriter html, MarkdownStyle style, ImmutableArray<Mark> marks, int heading, Action<string, string> image)
{
    private static readonly MarkdownPipeline s_pipeline = Build();

    private readonly HashSet<MarkKind> _announced = [];
    private int _lastHeading = heading - 1;
    private bool _isInLink;

    /// <returns>False when the text nests deeper than the parser goes: nothing was written.</returns>
    public bool TryWrite(string text)
    {
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(text, s_pipeline);
        }
        catch (ArgumentException)
        {
            return false;
        }

        var levels = document.Descendants<HeadingBlock>().Select(h => h.Level).Distinct().Order().ToList();
        Blocks(document, levels);
        return true;
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().UseTaskLists();
        builder.InlineParsers.FindExact<EmphasisInlineParser>()!.EmphasisDescriptors.Add(new EmphasisDescriptor('~', 1, 2, enableWithinWord: true));
        builder.InlineParsers.Insert(0, new BareUrlParser());
        builder.InlineParsers.Insert(0, new DelimiterBudget());
        return builder.Build();
    }

    private void Blocks(ContainerBlock container, List<int> levels)
    {
        foreach (var block in container)
        {
            Block(block, levels);
        }
    }

    private void Block(Markdig.Syntax.Block block, List<int> levels)
    {
        switch (block)
        {
            case HeadingBlock title:
                // Levels follow each other without a gap, whatever the author left out; the look keeps the author's.
                _lastHeading = Math.Min(Math.Min(heading + levels.IndexOf(title.Level), _lastHeading + 1), 6);
                html.Open($"h{Digit(_lastHeading)}.as-h{Digit(title.Level)}", ("dir", "auto"));
                Inlines(title.Inline);
                html.CloseLine();
                break;
            case QuoteBlock quote:
                html.Open("blockquote");
                Blocks(quote, levels);
                html.CloseLine();
                break;
            case ListBlock list:
                html.Open(list.IsOrdered ? "ol" : "ul", ("start", list.IsOrdered && list.OrderedStart is not (null or "1") ? list.OrderedStart : null), ("dir", "auto"));
                foreach (var item in list.OfType<ListItemBlock>())
                {
                    Item(item, list.IsLoose, levels);
                }

                html.CloseLine();
                break;
            case CodeBlock code:
                html.Open("pre");
                html.Open("code");
                Lines(code);
                html.Close();
                html.CloseLine();
                break;
            case HtmlBlock raw:
                html.Open("pre.html");
                Lines(raw);
                html.CloseLine();
                break;
            case ThematicBreakBlock:
                html.Open("hr");
                html.Line();
                break;
            case Table table:
                Rows(table, levels);
                break;
            case LeafBlock { Inline: { } inlines }:
                html.Open("p", ("dir", "auto"));
                Inlines(inlines);
                html.CloseLine();
                break;
            case ContainerBlock others and not LinkReferenceDefinitionGroup:
                Blocks(others, levels);
                break;
        }
    }

    private void Item(ListItemBlock item, bool isLoose, List<int> levels)
    {
        html.Open("li");
        foreach (var block in item)
        {
            if (!isLoose && block is ParagraphBlock paragraph)
            {
                Inlines(paragraph.Inline);
            }
            else
            {
                Block(block, levels);
            }
        }

        html.CloseLine();
    }

    private void Rows(Table table, List<int> levels)
    {
        html.Open("table");
        foreach (var row in table.OfType<TableRow>())
        {
            html.Open("tr");
            foreach (var cell in row.OfType<TableCell>())
            {
                html.Open(row.IsHeader ? "th" : "td", ("scope", row.IsHeader ? "col" : null), ("dir", "auto"));
                foreach (var block in cell)
                {
                    if (block is LeafBlock { Inline: { } inlines })
                    {
                        Inlines(inlines);
                    }
                    else
                    {
                        Block(block, levels);
                    }
                }

                html.Close();
            }

            html.CloseLine();
        }

        html.CloseLine();
    }

    private void Lines(LeafBlock block)
    {
        for (var i = 0; i < block.Lines.Count; i++)
        {
            var line = block.Lines.Lines[i];
            if (i > 0)
            {
                html.Text("\n");
            }

            Text(line.Slice.ToString(), line.Position, line.Slice.Length);
        }
    }

    private void Inlines(ContainerInline? container)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            Inline(inline);
        }
    }

    private void Inline(Markdig.Syntax.Inlines.Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                Text(literal.Content.ToString(), literal.Span.Start, literal.Span.Length);
                break;
            case CodeInline code:
                html.Open("code");
                Text(code.Content, code.Span.Start, code.Span.Length);
                html.Close();
                break;
            case HtmlEntityInline entity:
                Text(entity.Transcoded.ToString(), entity.Span.Start, entity.Span.Length);
                break;
            case EmphasisInline emphasis:
                html.Open(emphasis switch
                {
                    { DelimiterChar: '~' } => "s",
                    { DelimiterChar: '_', DelimiterCount: 2 } when !style.FoldsLines => "u",
                    { DelimiterCount: 2 } => "strong",
                    _ => "em",
                });
                Inlines(emphasis);
                html.Close();
                break;
            case LineBreakInline line when line.IsHard || !style.FoldsLines:
                html.Open("br");
                break;
            case LineBreakInline:
                html.Text("\n");
                break;
            case LinkInline { IsImage: true } picture:
                image(picture.Url ?? "", InlineTextOf(picture));
                break;
            case LinkInline link:
                Link(link.Url ?? "", () => Inlines(link));
                break;
            case AutolinkInline auto:
                Link(auto.IsEmail ? "mailto:" + auto.Url : auto.Url, () => Text(auto.Url, auto.Span.Start + 1, auto.Url.Length));
                break;
            case HtmlInline raw when HtmlText.IsLineBreak(raw.Tag):
                html.Open("br");
                break;
            case HtmlInline raw:
                html.Open("code.html");
                Text(raw.Tag, raw.Span.Start, raw.Span.Length);
                html.Close();
                break;
            case TaskList task:
                html.Text(task.Checked ? "☑ " : "☐ ");
                break;
            case ContainerInline others:
                Inlines(others);
                break;
        }
    }

    private void Link(string url, Action label)
    {
        var href = MarkedText.SafeUrl(url);
        html.Open(href is null ? "span" : "a", ("href", href), ("rel", href is null ? null : "noopener noreferrer nofollow"));
        _isInLink = true;
        label();
        _isInLink = false;
        html.Close();
    }

    /// <param name="start">Where the exported text has it.</param>
    /// <param name="length">How much of the exported text it takes: more than its own length where that escapes it.</param>
    private void Text(string text, int start, int length)
    {
        var source = new TextSpan(Math.Max(0, start), Math.Max(0, length));
        var isVerbatim = text.Length == source.Length;
        var here = new List<Mark>();
        foreach (var mark in marks)
        {
            var from = Math.Max(mark.Span.Start, source.Start);
            var to = Math.Min(mark.Span.End, source.End);
            if (to <= from || (_isInLink && mark.Kind is MarkKind.Mention or MarkKind.Hashtag))
            {
                continue;
            }

            var span = isVerbatim ? new TextSpan(from - source.Start, to - from) : new TextSpan(0, text.Length);
            here.Add(mark with { Span = span, IsContinued = !_announced.Add(mark.Kind) });
        }

        MarkedText.Write(html, text, here);
    }

    private static string InlineTextOf(ContainerInline container) =>
        string.Concat(container.Descendants<LeafInline>().Select(leaf => leaf switch
        {
            LiteralInline literal => literal.Content.ToString(),
            CodeInline code => code.Content,
            HtmlEntityInline entity => entity.Transcoded.ToString(),
            _ => "",
        }));

    private static string Digit(int level) => level.ToString(CultureInfo.InvariantCulture);
}
