using System.Collections.Immutable;
using System.Globalization;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Rendering;
using BrandLsp.Core.Text;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
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
/// makes of it is what the reader gets. Of raw HTML plain tags such as <c>&lt;kbd&gt;</c> have their effect; all other is
/// shown as source, because only the platform knows what it keeps of it.
/// </summary>
/// <param name="marks">Spans of the exported text: the fold, the overflow, mentions and hashtags.</param>
/// <param name="heading">The level of the first heading of the text, 1 to 6.</param>
/// <param name="image">Shows an image at its place: source and alternative text.</param>
internal sealed class MarkdownText(HtmlWriter html, Platform platform, ImmutableArray<Mark> marks, int heading, Action<string, string> image)
{
    /// <summary>In inlines: so that a text of tags alone costs no more than its length.</summary>
    private const int FurthestEnd = 200;

    /// <summary>Tags without attributes that a page may take over.</summary>
    private static readonly string[] s_plainTags = ["b", "strong", "i", "em", "s", "del", "ins", "u", "code", "kbd", "sub", "sup", "small"];

    private static readonly string[] s_liquidMarks = ["{% raw %}", "{% endraw %}"];

    private static readonly MarkdownPipeline s_withHtml = Build(platform: null);
    private static readonly MarkdownPipeline s_withoutHtml = Build(Dialect.RedditMarkdown);
    private static readonly MarkdownPipeline s_discord = Build(Dialect.DiscordMarkdown);

    private readonly MarkdownStyle _style = MarkdownStyle.Of(platform.Dialect)!;
    private readonly HashSet<MarkKind> _announced = [];
    private int _lastHeading = heading - 1;
    private bool _isInLink;

    /// <returns>False when the text nests deeper than the parser goes: nothing was written.</returns>
    public bool TryWrite(string text)
    {
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(text, platform.Dialect == Dialect.DiscordMarkdown ? s_discord : _style.HasHtml ? s_withHtml : s_withoutHtml);
        }
        catch (ArgumentException)
        {
            return false;
        }

        var levels = document.Descendants<HeadingBlock>().Select(h => h.Level).Distinct().Order().ToList();
        Blocks(document, levels);
        return true;
    }

    /// <param name="platform">One without HTML; null for those that take it.</param>
    private static MarkdownPipeline Build(Dialect? platform)
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UseFootnotes().UseTaskLists();
        if (platform is not null)
        {
            builder.DisableHtml();
        }

        if (platform == Dialect.DiscordMarkdown)
        {
            // Discord has no tables, no footnotes and no character references.
            builder.Extensions.TryRemove<FootnoteExtension>();
            builder.InlineParsers.TryRemove<HtmlEntityParser>();
        }
        else
        {
            builder.UsePipeTables(new PipeTableOptions { UseGfmRules = true });
        }

        builder.InlineParsers.Replace<EmphasisInlineParser>(new EmphasisParser());
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
            case FootnoteGroup notes:
                html.Open("ol.footnotes", ("dir", "auto"));
                foreach (var note in notes.OfType<Footnote>())
                {
                    html.Open("li");
                    Blocks(note, levels);
                    html.CloseLine();
                }

                html.CloseLine();
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
        var open = new Stack<HtmlInline>();
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (open.TryPeek(out var innermost) && innermost == inline)
            {
                html.Close();
                open.Pop();
            }
            else if (inline is HtmlInline tag && PlainTag(tag.Tag) is { } name && End(tag, name, open.TryPeek(out var outer) ? outer : null) is { } end)
            {
                html.Open(name);
                open.Push(end);
            }
            else
            {
                Inline(inline);
            }
        }
    }

    private static string? PlainTag(string tag) => s_plainTags.FirstOrDefault(t => tag.Length == t.Length + 2 && tag.AsSpan(1, t.Length).Equals(t, StringComparison.OrdinalIgnoreCase));

    /// <summary>The tag beside it that closes a tag; null when none does, or none near enough.</summary>
    private static HtmlInline? End(HtmlInline tag, string name, HtmlInline? outer)
    {
        var depth = 0;
        var left = FurthestEnd;
        for (var inline = tag.NextSibling; inline is not null && inline != outer && left-- > 0; inline = inline.NextSibling)
        {
            if (inline is not HtmlInline other)
            {
                continue;
            }

            if (PlainTag(other.Tag) == name)
            {
                depth++;
            }
            else if (other.Tag.Equals($"</{name}>", StringComparison.OrdinalIgnoreCase) && depth-- == 0)
            {
                return other;
            }
        }

        return null;
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
                    { DelimiterChar: '_', DelimiterCount: 2 } when !_style.FoldsLines => "u",
                    { DelimiterCount: 2 } => "strong",
                    _ => "em",
                });
                Inlines(emphasis);
                html.Close();
                break;
            case LineBreakInline line when line.IsHard || !_style.FoldsLines:
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
            case FootnoteLink { IsBackLink: false } note:
                html.Element("sup", $"[{note.Footnote.Order.ToString(CultureInfo.InvariantCulture)}]");
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
        if (platform.Dialect == Dialect.DevMarkdown)
        {
            // They keep Liquid from reading what they stand around; no reader sees them.
            text = s_liquidMarks.Aggregate(text, (rest, mark) => rest.Replace(mark, "", StringComparison.Ordinal));
        }

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
