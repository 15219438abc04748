using System.Collections.Immutable;
using BrandLsp.Core.Rendering;

namespace BrandLsp.Core.Drafts;

/// <summary>Finds the people that a block's own text mentions.</summary>
internal static class MentionWalk
{
    /// <summary>Also those in emphasis and in the texts of links; in code and bare links nobody is mentioned.</summary>
    public static IEnumerable<Mention> In(this Mentions mentions, ImmutableArray<Inline> leaf) =>
        DraftText.Inlines<Inline>(leaf)
            .Select(i => i switch
            {
                Emphasis emphasis => emphasis.Inlines,
                Link { IsBare: false } link => link.Inlines,
                _ => [],
            })
            .Prepend(leaf)
            .SelectMany(inlines => mentions.Resolve(inlines).OfType<Mention>());
}
