using System.Collections.Immutable;
using BrandLsp.Core.Drafts;

namespace BrandLsp.Core.Rules.Files;

/// <summary>Goes through a draft's body in order, without recursion.</summary>
internal static class BodyWalk
{
    /// <summary>The inlines of every paragraph, heading and table cell.</summary>
    public static IEnumerable<ImmutableArray<Inline>> Leaves(ImmutableArray<Block> blocks)
    {
        var stack = new Stack<Block>();
        Push(stack, blocks);
        while (stack.TryPop(out var block))
        {
            switch (block)
            {
                case Paragraph paragraph:
                    yield return paragraph.Inlines;
                    break;
                case Heading heading:
                    yield return heading.Inlines;
                    break;
                case Table table:
                    foreach (var cell in table.Rows.SelectMany(r => r.Cells))
                    {
                        yield return cell;
                    }

                    break;
                case ListBlock list:
                    foreach (var item in list.Items.Reverse())
                    {
                        Push(stack, item.Blocks);
                    }

                    break;
                case Quote quote:
                    Push(stack, quote.Blocks);
                    break;
                case FootnoteDefinition footnote:
                    Push(stack, footnote.Blocks);
                    break;
                case Container container:
                    Push(stack, container.Blocks);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Every inline, those inside emphasis and links after their holder.</summary>
    public static IEnumerable<Inline> Flat(ImmutableArray<Inline> inlines)
    {
        var stack = new Stack<Inline>(inlines.Reverse());
        while (stack.TryPop(out var inline))
        {
            yield return inline;
            var inner = inline switch
            {
                Emphasis emphasis => emphasis.Inlines,
                Link { IsBare: false } link => link.Inlines,
                _ => [],
            };
            for (var i = inner.Length - 1; i >= 0; i--)
            {
                stack.Push(inner[i]);
            }
        }
    }

    private static void Push(Stack<Block> stack, ImmutableArray<Block> blocks)
    {
        for (var i = blocks.Length - 1; i >= 0; i--)
        {
            stack.Push(blocks[i]);
        }
    }
}
