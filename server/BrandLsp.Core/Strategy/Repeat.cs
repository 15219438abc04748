using System.Collections.Immutable;

namespace BrandLsp.Core.Strategy;

/// <summary>The earlier post that a draft repeats.</summary>
/// <param name="Similarity">The estimated share of the text that both have, 0 to 1.</param>
/// <param name="Platforms">Those that both go to.</param>
/// <param name="Count">Of all earlier posts that read like it, one or more.</param>
internal sealed record Repeat(DraftEntry Earlier, double Similarity, ImmutableArray<string> Platforms, int Count)
{
    /// <summary>The most similar one, of equal ones the first; null where nothing is repeated.</summary>
    public static Repeat? Of(DraftIndex drafts, DraftEntry entry)
    {
        var earlier = drafts.EarlierLike(entry).ToList();
        if (earlier.Count == 0)
        {
            return null;
        }

        var (like, similarity) = earlier.MaxBy(e => e.Similarity);
        return new Repeat(like, similarity, [.. drafts.PlatformsOf(like).Intersect(drafts.PlatformsOf(entry))], earlier.Count);
    }
}
