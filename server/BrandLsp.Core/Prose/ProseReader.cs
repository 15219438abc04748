using System.Collections.Immutable;
using BrandLsp.Core.Drafts;

namespace BrandLsp.Core.Prose;

/// <summary>
/// Takes the author's own words out of a draft. Block quotes, code, HTML and images are left out; a heading, a list
/// item and a table cell each stand for themselves. Linear in the draft, however deep its blocks nest.
/// </summary>
public static class ProseReader
{
    /// <summary>The whole draft; what only some platforms get is included once.</summary>
    public static ProseText Read(Draft draft) => Read(draft.Blocks, static _ => true);

    /// <summary>What the readers on one platform get: containers are taken or left out.</summary>
    /// <param name="platform">A platform's id.</param>
    public static ProseText Read(Draft draft, string platform)
    {
        bool Names(Container container) => container.Platforms.Any(p => p.Value.Equals(platform, StringComparison.OrdinalIgnoreCase));
        var instead = draft.Blocks.Where(b => b is Container { Kind: ContainerKind.Instead } c && Names(c)).ToImmutableArray();
        return Read(
            instead.Length > 0 ? instead : draft.Blocks,
            c => c.Kind switch
            {
                ContainerKind.Except => !Names(c),
                _ => Names(c),
            });
    }

    /// <summary>True when platforms may get different words.</summary>
    public static bool DiffersByPlatform(Draft draft) => draft.Blocks.Any(b => b is Container);

    private static ProseText Read(ImmutableArray<Block> blocks, Func<Container, bool> isTaken)
    {
        var scanner = new ProseScanner();
        var open = new Stack<Block>();
        PushAll(open, blocks);
        while (open.TryPop(out var block))
        {
            switch (block)
            {
                case Paragraph paragraph:
                    scanner.Add(paragraph.Inlines, isFragment: false);
                    break;
                case Heading heading:
                    scanner.Add(heading.Inlines, isFragment: true);
                    break;
                case Table table:
                    foreach (var row in table.Rows)
                    {
                        foreach (var cell in row.Cells)
                        {
                            scanner.Add(cell, isFragment: true);
                        }
                    }

                    break;
                case ListBlock list:
                    for (var i = list.Items.Length - 1; i >= 0; i--)
                    {
                        PushAll(open, list.Items[i].Blocks);
                    }

                    break;
                case FootnoteDefinition footnote:
                    PushAll(open, footnote.Blocks);
                    break;
                case Container container when isTaken(container):
                    PushAll(open, container.Blocks);
                    break;
                default:
                    break;
            }
        }

        return scanner.Finish();
    }

    private static void PushAll(Stack<Block> open, ImmutableArray<Block> blocks)
    {
        for (var i = blocks.Length - 1; i >= 0; i--)
        {
            open.Push(blocks[i]);
        }
    }
}
