using BrandLsp.Core.Text;
using Markdig.Parsers;
using Markdig.Syntax;

namespace BrandLsp.Core.Drafts;

/// <summary>A container while it is parsed; spans are clean offsets.</summary>
internal sealed class FencedContainer(BlockParser parser) : ContainerBlock(parser)
{
    public int FenceLength { get; init; }

    /// <summary>What follows the opening colons, trimmed.</summary>
    public TextSpan Info { get; init; }

    /// <summary>False while no line of colons has closed it: it then reaches to the end of what holds it.</summary>
    public bool HasClosingFence { get; set; }
}

/// <summary>A line of colons that opens nothing and closes nothing.</summary>
internal sealed class StrayFence(BlockParser parser) : Markdig.Syntax.LeafBlock(parser);

/// <summary>
/// Reads <c>::: names</c> … <c>:::</c>, indented by at most three blanks. A closing fence has at least the opening one's
/// colons and closes the innermost container that it can; inside code it closes none.
/// </summary>
internal sealed class ContainerParser : BlockParser
{
    private const int MinLength = 3;

    public ContainerParser() => OpeningCharacters = [':'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || Fence(processor) is not { } fence)
        {
            return BlockState.None;
        }

        var span = new SourceSpan(processor.Start, processor.Line.End);
        if (fence.Info.IsEmpty)
        {
            processor.NewBlocks.Push(new StrayFence(this) { Column = processor.Column, Span = span });
            return BlockState.BreakDiscard;
        }

        if (BodyGrammar.IsTooDeep(processor))
        {
            return BlockState.None;
        }

        processor.NewBlocks.Push(new FencedContainer(this)
        {
            Column = processor.Column,
            Span = span,
            FenceLength = fence.Length,
            Info = fence.Info,
        });
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Markdig.Syntax.Block block)
    {
        var container = (FencedContainer)block;
        if (!processor.IsCodeIndent && Fence(processor) is { Info.IsEmpty: true } fence
            && fence.Length >= container.FenceLength && !IsTakenInside(processor, container, fence.Length))
        {
            container.HasClosingFence = true;
            block.UpdateSpanEnd(processor.Line.End);
            return BlockState.BreakDiscard;
        }

        block.UpdateSpanEnd(processor.Line.End);
        processor.GoToColumn(processor.ColumnBeforeIndent);
        return BlockState.Continue;
    }

    public override bool Close(BlockProcessor processor, Markdig.Syntax.Block block)
    {
        ClosedBlocks.MarkClosed(block);
        return true;
    }

    private static (int Length, TextSpan Info)? Fence(BlockProcessor processor)
    {
        var text = processor.Line.Text;
        var end = processor.Line.End + 1;
        var at = processor.Start;
        while (at < end && text[at] == ':')
        {
            at++;
        }

        var length = at - processor.Start;
        if (length < MinLength)
        {
            return null;
        }

        while (at < end && text[at] is ' ' or '\t')
        {
            at++;
        }

        while (end > at && text[end - 1] is ' ' or '\t' or '\n' or '\r')
        {
            end--;
        }

        return (length, TextSpan.FromBounds(at, Math.Max(at, end)));
    }

    /// <summary>
    /// True when the line belongs to code or to a comment that is open inside, or closes an inner container. Markdig
    /// asks the outer block first, before it knows which inner ones go on, so the places tell: a quote goes on with its
    /// own marker only, a footnote with an indented line, a list item with text that is indented below its marker.
    /// </summary>
    private static bool IsTakenInside(BlockProcessor processor, FencedContainer container, int length)
    {
        const int NarrowestMarker = 2;
        for (var inner = container.LastChild; inner is not null && !ClosedBlocks.IsClosed(inner); inner = (inner as ContainerBlock)?.LastChild)
        {
            switch (inner)
            {
                case QuoteBlock:
                case Markdig.Extensions.Footnotes.Footnote:
                case ListItemBlock item when processor.Column < item.Column + NarrowestMarker:
                    return false;
                case FencedCodeBlock:
                case Markdig.Syntax.HtmlBlock { Type: HtmlBlockType.Comment }:
                case FencedContainer nested when nested.FenceLength <= length:
                    return true;
            }
        }

        return false;
    }
}

/// <summary>Remembers on a block that its parser closed it; Markdig's own flag says so only at the end of a line.</summary>
internal static class ClosedBlocks
{
    private static readonly object Key = typeof(ClosedBlocks);

    public static bool IsClosed(Markdig.Syntax.Block block) => block.ContainsData(Key);

    public static void MarkClosed(Markdig.Syntax.Block block) => block.SetData(Key, Key);
}
