using System.Collections.Immutable;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Platforms;

namespace BrandLsp.Core.Rendering;

/// <summary>
/// The blocks of a draft that one platform gets. Where <c>instead</c> containers name the platform, their blocks, in
/// order, are the whole body.
/// </summary>
internal static class PlatformContent
{
    public static ImmutableArray<Block> Of(ImmutableArray<Block> blocks, Platform platform)
    {
        var instead = new List<Block>();
        var isReplaced = FindInstead(blocks, platform, instead);
        var resolved = ImmutableArray.CreateBuilder<Block>();
        Add(isReplaced ? [.. instead] : blocks, platform, resolved);
        return resolved.ToImmutable();
    }

    /// <summary>True when the whole post of the platform stands in containers of its own, even when nothing is in them.</summary>
    public static bool IsReplaced(ImmutableArray<Block> blocks, Platform platform) => FindInstead(blocks, platform, []);

    /// <summary>Blocks without containers: those for the platform in place, the others gone.</summary>
    public static ImmutableArray<Block> Resolve(ImmutableArray<Block> blocks, Platform platform)
    {
        if (!blocks.Any(b => b is Container))
        {
            return blocks;
        }

        var resolved = ImmutableArray.CreateBuilder<Block>();
        Add(blocks, platform, resolved);
        return resolved.ToImmutable();
    }

    /// <summary>The notes of a draft by label: those the platform gets, then all others, for they belong to whoever refers to them.</summary>
    public static Dictionary<string, FootnoteDefinition> Footnotes(ImmutableArray<Block> blocks, Platform platform)
    {
        var notes = new Dictionary<string, FootnoteDefinition>(StringComparer.OrdinalIgnoreCase);
        AddNotes(Of(blocks, platform), notes);
        AddNotes(blocks, notes);
        return notes;
    }

    private static void AddNotes(ImmutableArray<Block> blocks, Dictionary<string, FootnoteDefinition> notes)
    {
        foreach (var block in blocks)
        {
            if (block is FootnoteDefinition note)
            {
                notes.TryAdd(note.Label, note);
            }
            else if (block is Container container)
            {
                AddNotes(container.Blocks, notes);
            }
        }
    }

    private static bool FindInstead(ImmutableArray<Block> blocks, Platform platform, List<Block> found)
    {
        var isFound = false;
        foreach (var container in blocks.OfType<Container>())
        {
            if (container.Kind == ContainerKind.Instead)
            {
                if (Names(container, platform))
                {
                    found.AddRange(container.Blocks);
                    isFound = true;
                }
            }
            else if (Includes(container, platform))
            {
                isFound |= FindInstead(container.Blocks, platform, found);
            }
        }

        return isFound;
    }

    private static void Add(ImmutableArray<Block> blocks, Platform platform, ImmutableArray<Block>.Builder resolved)
    {
        foreach (var block in blocks)
        {
            if (block is not Container container)
            {
                resolved.Add(block);
            }
            else if (container.Kind != ContainerKind.Instead && Includes(container, platform))
            {
                Add(container.Blocks, platform, resolved);
            }
        }
    }

    private static bool Includes(Container container, Platform platform) =>
        Names(container, platform) == (container.Kind == ContainerKind.Only);

    private static bool Names(Container container, Platform platform) =>
        container.Platforms.Any(p => PlatformNames.Canonical(p.Value) == platform.Id);
}
