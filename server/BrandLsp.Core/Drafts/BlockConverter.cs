using System.Collections.Immutable;
using System.Globalization;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Rendering;
using BrandLsp.Core.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using MarkdigTable = Markdig.Extensions.Tables;

namespace BrandLsp.Core.Drafts;

/// <summary>
/// Makes elements with places in the draft out of Markdig's tree, whose places are clean offsets. Recursion is bounded
/// by <see cref="BodyGrammar.MaxDepth"/>.
/// </summary>
internal sealed class BlockConverter(string text, SourceMap map)
{
    private readonly InlineConverter _inlines = new(text, map);
    private Dictionary<string, Footnote>? _notes;

    public List<Finding> Problems { get; } = [];

    public ImmutableArray<Block> Convert(MarkdownDocument document)
    {
        _notes = NoteParser.NotesOf(document);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        ConvertChildren(document, blocks, isPostLevel: true);
        return blocks.ToImmutable();
    }

    /// <param name="isPostLevel">True outside quotes, lists and footnotes, where a line of hyphens parts posts.</param>
    private void ConvertChildren(ContainerBlock container, ImmutableArray<Block>.Builder blocks, bool isPostLevel)
    {
        foreach (var child in container)
        {
            switch (child)
            {
                case FencedContainer fenced:
                    AddContainer(fenced, blocks, isPostLevel);
                    break;
                case StrayFence stray:
                    Problems.Add(ContainerNames.NoName(SpanOf(stray)));
                    break;
                default:
                    if (Convert(child, isPostLevel) is { } block)
                    {
                        blocks.Add(block);
                    }

                    break;
            }
        }
    }

    private ImmutableArray<Block> Children(ContainerBlock container, bool isPostLevel)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        ConvertChildren(container, blocks, isPostLevel);
        return blocks.ToImmutable();
    }

    private Block? Convert(Markdig.Syntax.Block block, bool isPostLevel) => block switch
    {
        HeadingBlock heading => new Heading(SpanOf(heading), heading.Level, _inlines.Convert(heading.Inline)),
        ParagraphBlock paragraph when BodyGrammar.UnderlinedLevel(paragraph) is { } level => new Heading(SpanOf(paragraph), level, _inlines.Convert(paragraph.Inline)),
        ParagraphBlock paragraph => new Paragraph(SpanOf(paragraph), _inlines.Convert(paragraph.Inline)),
        Markdig.Syntax.ListBlock list => new ListBlock(SpanOf(list), StartOf(list), [.. list.OfType<ListItemBlock>().Select(Item)]),
        Footnote note => new FootnoteDefinition(SpanOf(note), Label(note.Label), Children(note, isPostLevel: false)) { IsReferenced = _notes is not null && _notes.TryGetValue(note.Label ?? "", out var first) && first.Links.Count > 0 },
        QuoteBlock quote => new Quote(SpanOf(quote), Children(quote, isPostLevel: false)),
        Markdig.Syntax.CodeBlock code => new CodeBlock(SpanOf(code), (code as FencedCodeBlock)?.Info, Lines(code)),
        ThematicBreakBlock rule => isPostLevel && IsHyphens(rule) ? new PostBreak(SpanOf(rule)) : new ThematicBreak(SpanOf(rule)),
        MarkdigTable.Table table => new Table(SpanOf(table), [.. table.OfType<MarkdigTable.TableRow>().Select(Row)]) { Alignments = [.. table.ColumnDefinitions.Select(AlignmentOf)] },
        Markdig.Syntax.HtmlBlock html => Html(html),
        _ => null,
    };

    private void AddContainer(FencedContainer fenced, ImmutableArray<Block>.Builder blocks, bool isPostLevel)
    {
        var info = map.Source(fenced.Info);
        if (ContainerNames.Read(text, info, Problems) is { } names)
        {
            if (!fenced.HasClosingFence)
            {
                Problems.Add(ContainerNames.NotClosed(TextSpan.FromBounds(map.Source(fenced.Span.Start), info.End)));
            }

            blocks.Add(new Container(SpanOf(fenced), names.Kind, names.Names, Children(fenced, isPostLevel)));
        }
        else
        {
            ConvertChildren(fenced, blocks, isPostLevel);
        }
    }

    private ListItem Item(ListItemBlock item)
    {
        bool? isChecked = null;
        if (item.Count > 0 && item[0] is ParagraphBlock { Inline.FirstChild: TaskList task })
        {
            isChecked = task.Checked;
        }

        return new ListItem(SpanOf(item), isChecked, Children(item, isPostLevel: false));
    }

    private static ColumnAlignment AlignmentOf(MarkdigTable.TableColumnDefinition column) => column.Alignment switch
    {
        MarkdigTable.TableColumnAlign.Left => ColumnAlignment.Left,
        MarkdigTable.TableColumnAlign.Center => ColumnAlignment.Center,
        MarkdigTable.TableColumnAlign.Right => ColumnAlignment.Right,
        _ => ColumnAlignment.None,
    };

    /// <summary>Without the cells that the row lacks and Markdig adds behind its end.</summary>
    private TableRow Row(MarkdigTable.TableRow row) => new(
        SpanOf(row),
        [.. row.OfType<MarkdigTable.TableCell>().Where(c => c.Span.Start <= row.Span.End).Select(c => c[0] is ParagraphBlock p ? _inlines.ConvertCell(p.Inline) : [])]);

    /// <summary>An image's tag on a line of its own is a paragraph of it, as an image in Markdown is.</summary>
    private Block? Html(Markdig.Syntax.HtmlBlock html)
    {
        if (html.Type == HtmlBlockType.Comment)
        {
            return null;
        }

        var span = SpanOf(html);
        var source = span.In(text);
        var tag = source.Trim();
        return HtmlText.IsTag(tag) && InlineConverter.ImageOf(tag, new TextSpan(span.Start + source.IndexOf('<', StringComparison.Ordinal), tag.Length)) is { } image
            ? new Paragraph(span, [image])
            : new HtmlBlock(span, source.TrimEnd());
    }

    private ImmutableArray<TextRun> Lines(Markdig.Syntax.CodeBlock code)
    {
        var lines = ImmutableArray.CreateBuilder<TextRun>(code.Lines.Count);
        for (var i = 0; i < code.Lines.Count; i++)
        {
            var line = code.Lines.Lines[i];
            var content = line.Slice.ToString();
            var span = new TextSpan(line.Slice.Start, content.Length);

            // A tab of which a part is indentation is read as blanks that do not stand in the draft.
            if (span.End > map.Clean.Length || !map.Clean.AsSpan(span.Start, span.Length).SequenceEqual(content))
            {
                var end = map.Clean.IndexOf('\n', Math.Clamp(line.Position, 0, map.Clean.Length));
                span = TextSpan.FromBounds(Math.Clamp(line.Position, 0, map.Clean.Length), end < 0 ? map.Clean.Length : end);
            }

            lines.Add(_inlines.Run(content, span));
        }

        return lines.ToImmutable();
    }

    private bool IsHyphens(ThematicBreakBlock rule) =>
        rule.ThematicChar == '-' && map.Clean.AsSpan(rule.Span.Start, rule.Span.Length).TrimEnd().IndexOfAnyExcept('-') < 0;

    private static int? StartOf(Markdig.Syntax.ListBlock list) =>
        list.IsOrdered ? int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1 : null;

    private static string Label(string? label) => label is { Length: > 0 } && label[0] == '^' ? label[1..] : label ?? "";

    private TextSpan SpanOf(Markdig.Syntax.Block block)
    {
        var start = Math.Clamp(block.Span.Start, 0, map.Clean.Length);
        var end = Math.Clamp(block.Span.End + 1, start, map.Clean.Length);
        while (end > start && char.IsWhiteSpace(map.Clean[end - 1]))
        {
            end--;
        }

        return map.Source(TextSpan.FromBounds(start, end));
    }
}
