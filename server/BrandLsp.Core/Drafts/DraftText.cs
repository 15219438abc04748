using System.Collections.Immutable;

namespace BrandLsp.Core.Drafts;

/// <summary>Walks through a draft's body, whatever its depth: containers for every platform included.</summary>
internal static class DraftText
{
    /// <summary>All blocks by position, a block before those it holds.</summary>
    public static IEnumerable<Block> Blocks(Draft draft)
    {
        var open = new Stack<Block>();
        Push(open, draft.Blocks);
        while (open.TryPop(out var block))
        {
            yield return block;
            switch (block)
            {
                case Quote quote:
                    Push(open, quote.Blocks);
                    break;
                case Container container:
                    Push(open, container.Blocks);
                    break;
                case FootnoteDefinition footnote:
                    Push(open, footnote.Blocks);
                    break;
                case ListBlock list:
                    for (var i = list.Items.Length - 1; i >= 0; i--)
                    {
                        Push(open, list.Items[i].Blocks);
                    }

                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>The inlines of a block's own text: one run for a paragraph or a heading, one for each cell of a table.</summary>
    public static IEnumerable<ImmutableArray<Inline>> Texts(Block block) => block switch
    {
        Paragraph paragraph => [paragraph.Inlines],
        Heading heading => [heading.Inlines],
        Table table => table.Rows.SelectMany(r => r.Cells),
        _ => [],
    };

    /// <summary>All inlines of a type, by position, at whatever depth; those inside emphasis and links after their holder.</summary>
    public static IEnumerable<T> Inlines<T>(ImmutableArray<Inline> inlines)
        where T : Inline
    {
        var open = new Stack<Inline>();
        PushInlines(open, inlines);
        while (open.TryPop(out var inline))
        {
            if (inline is T wanted)
            {
                yield return wanted;
            }

            switch (inline)
            {
                case Emphasis emphasis:
                    PushInlines(open, emphasis.Inlines);
                    break;
                case Link { IsBare: false } link:
                    PushInlines(open, link.Inlines);
                    break;
                default:
                    break;
            }
        }
    }

    private static void Push(Stack<Block> open, ImmutableArray<Block> blocks)
    {
        for (var i = blocks.Length - 1; i >= 0; i--)
        {
            open.Push(blocks[i]);
        }
    }

    private static void PushInlines(Stack<Inline> open, ImmutableArray<Inline> inlines)
    {
        for (var i = inlines.Length - 1; i >= 0; i--)
        {
            open.Push(inlines[i]);
        }
    }
}
