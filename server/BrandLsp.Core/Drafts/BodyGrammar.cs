using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BrandLsp.Core.Drafts;

/// <summary>
/// The Markdown of a draft: CommonMark, GFM's strikethrough, tables, footnotes, task lists and bare URLs, and the
/// containers. It differs from CommonMark in two points: a line of three and more hyphens under text is no heading, and blocks nest at
/// most <see cref="MaxDepth"/> deep (further markers are text), so that a hostile draft costs no stack.
/// </summary>
internal static class BodyGrammar
{
    public const int MaxDepth = 50;

    private const int BreakHyphens = 3;

    private static readonly object UnderlineKey = typeof(BodyGrammar);

    public static MarkdownPipeline Pipeline { get; } = Build();

    /// <summary>1 for a paragraph with a line of equals signs under it, 2 with one of fewer hyphens than a post break has; else null.</summary>
    public static int? UnderlinedLevel(ParagraphBlock paragraph) => paragraph.GetData(UnderlineKey) as int?;

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UsePipeTables(new PipeTableOptions { UseGfmRules = true });
        builder.InlineParsers.Replace<EmphasisInlineParser>(new EmphasisParser());
        builder.BlockParsers.Replace<ParagraphBlockParser>(new DraftParagraphParser());
        builder.BlockParsers.Replace<QuoteBlockParser>(new ShallowQuoteParser());
        builder.BlockParsers.Replace<ListBlockParser>(new ShallowListParser());
        builder.BlockParsers.Replace<ThematicBreakParser>(new DraftBreakParser());
        builder.BlockParsers.Replace<FencedCodeBlockParser>(new MarkedCodeParser());
        builder.BlockParsers.Replace<HtmlBlockParser>(new MarkedHtmlParser());
        builder.BlockParsers.Insert(0, new NoteParser());
        builder.BlockParsers.Insert(0, new ContainerParser());
        builder.InlineParsers.Insert(0, new BareUrlParser());
        builder.InlineParsers.Insert(0, new TaskParser());
        builder.InlineParsers.Insert(0, new NoteParser.ReferenceParser());
        builder.InlineParsers.Insert(0, new PlainTildeParser());
        builder.InlineParsers.Insert(0, new DelimiterBudget());
        return builder.Build();
    }

    public static bool IsTooDeep(BlockProcessor processor)
    {
        var depth = 0;
        for (Markdig.Syntax.Block? block = processor.CurrentContainer; block is not null; block = block.Parent)
        {
            depth++;
        }

        return depth + processor.NewBlocks.Count > MaxDepth;
    }

    private sealed class ShallowQuoteParser : QuoteBlockParser
    {
        public override BlockState TryOpen(BlockProcessor processor) =>
            IsTooDeep(processor) ? BlockState.None : base.TryOpen(processor);
    }

    private sealed class ShallowListParser : ListBlockParser
    {
        public override BlockState TryOpen(BlockProcessor processor) =>
            IsTooDeep(processor) ? BlockState.None : base.TryOpen(processor);
    }

    /// <summary>A task's box stands at the start of its item and before a blank; anywhere else the brackets are a link's or text.</summary>
    private sealed class TaskParser : TaskListInlineParser
    {
        private const int BoxLength = 3;

        public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
            processor.Root?.FirstChild is null
            && slice.PeekChar(BoxLength) is '\0' or ' ' or '\t' or '\n'
            && processor.Block is { Parent: ListItemBlock item } block && ReferenceEquals(item[0], block)
            && base.Match(processor, ref slice);
    }

    /// <summary>
    /// Tildes that strike nothing through: three and more as in GFM, and a single one inside a word, so that a post with
    /// two ranges such as <c>10~15</c> keeps them.
    /// </summary>
    private sealed class PlainTildeParser : InlineParser
    {
        public PlainTildeParser() => OpeningCharacters = ['~'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var before = slice.PeekCharExtra(-1);
            var start = slice.Start;
            var end = start;
            while (end <= slice.End && slice.Text[end] == '~')
            {
                end++;
            }

            var count = end - start;
            var after = end <= slice.End ? slice.Text[end] : '\0';
            if (count <= EmphasisParser.MostTildes && !(count == 1 && char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after)))
            {
                return false;
            }

            var position = processor.GetSourcePosition(start, out var line, out var column);
            processor.Inline = new LiteralInline
            {
                Span = new SourceSpan(position, position + count - 1),
                Line = line,
                Column = column,
                Content = new StringSlice(slice.Text, start, end - 1),
                IsClosed = true,
            };
            slice.Start = end;
            return true;
        }
    }

    private sealed class MarkedCodeParser : FencedCodeBlockParser
    {
        public override bool Close(BlockProcessor processor, Markdig.Syntax.Block block)
        {
            ClosedBlocks.MarkClosed(block);
            return base.Close(processor, block);
        }
    }

    private sealed class MarkedHtmlParser : HtmlBlockParser
    {
        public override bool Close(BlockProcessor processor, Markdig.Syntax.Block block)
        {
            ClosedBlocks.MarkClosed(block);
            return base.Close(processor, block);
        }
    }

    /// <summary>
    /// A paragraph whose underline of <c>===</c> or <c>--</c> makes it a heading, one of <c>---</c> does not. Link references are
    /// taken out of it one by one, each at the price of its lines, so a very long paragraph keeps its own as text.
    /// </summary>
    private sealed class DraftParagraphParser : ParagraphBlockParser
    {
        private const int MostLines = 2000;

        public override BlockState TryContinue(BlockProcessor processor, Markdig.Syntax.Block block)
        {
            if (processor.IsBlankLine)
            {
                return BlockState.BreakDiscard;
            }

            block.UpdateSpanEnd(processor.Line.End);
            if (!processor.IsCodeIndent && UnderlineLevel(processor.Line) is { } level && !IsLazy(processor, block) && !IsAllReferences((ParagraphBlock)block))
            {
                block.SetData(UnderlineKey, level);
                processor.Close(block);
                return BlockState.BreakDiscard;
            }

            return BlockState.Continue;
        }

        /// <summary>True for a line that a quote's or an item's paragraph takes without being marked as theirs.</summary>
        private static bool IsLazy(BlockProcessor processor, Markdig.Syntax.Block block) =>
            processor.IsLazy && block.Column != processor.Column && block.Parent is (QuoteBlock or ListItemBlock);

        /// <summary>True for lines that leave no text above an underline, for link references are taken out of them.</summary>
        private static bool IsAllReferences(ParagraphBlock paragraph)
        {
            if (paragraph.Lines.Count > MostLines || paragraph.Lines.Lines[0].Slice.AsSpan().TrimStart() is not ['[', ..])
            {
                return false;
            }

            // Of its own, because what is read is taken out of it.
            var lines = new StringLineGroup(paragraph.Lines.Count);
            for (var i = 0; i < paragraph.Lines.Count; i++)
            {
                lines.Add(ref paragraph.Lines.Lines[i]);
            }

            while (lines.Count > 0)
            {
                var at = lines.ToCharIterator();
                if (!LinkReferenceDefinition.TryParse(ref at, out _))
                {
                    return false;
                }

                lines = at.Remaining();
            }

            return true;
        }

        private static int? UnderlineLevel(StringSlice line)
        {
            var text = line.AsSpan().TrimEnd();
            return text.IsEmpty ? null
                : text.IndexOfAnyExcept('=') < 0 ? 1
                : text.Length < BreakHyphens && text.IndexOfAnyExcept('-') < 0 ? 2
                : null;
        }

        public override bool Close(BlockProcessor processor, Markdig.Syntax.Block block)
        {
            if (block is not ParagraphBlock paragraph || paragraph.Lines.Count <= MostLines)
            {
                return base.Close(processor, block);
            }

            for (var i = 0; i < paragraph.Lines.Count; i++)
            {
                paragraph.Lines.Lines[i].Slice.TrimStart();
            }

            paragraph.Lines.Lines[paragraph.Lines.Count - 1].Slice.TrimEnd();
            return true;
        }
    }

    /// <summary>As Markdig's, but a line of hyphens under text is a break too.</summary>
    private sealed class DraftBreakParser : ThematicBreakParser
    {
        public override BlockState TryOpen(BlockProcessor processor)
        {
            if (processor.IsCodeIndent)
            {
                return BlockState.None;
            }

            var line = processor.Line;
            if (line.CurrentChar != '-')
            {
                return base.TryOpen(processor);
            }

            var count = 0;
            for (var c = line.CurrentChar; c != '\0'; c = line.NextChar())
            {
                if (c == '-')
                {
                    count++;
                }
                else if (c is not (' ' or '\t'))
                {
                    return BlockState.None;
                }
            }

            if (count < BreakHyphens)
            {
                return BlockState.None;
            }

            processor.NewBlocks.Push(new ThematicBreakBlock(this)
            {
                Column = processor.Column,
                Span = new SourceSpan(processor.Start, processor.Line.End),
                ThematicChar = '-',
                ThematicCharCount = count,
            });
            return BlockState.BreakDiscard;
        }
    }
}
