using System.Collections.Immutable;
using BrandLsp.Core.Analysis;

namespace BrandLsp.Core.Assist;

/// <param name="Title">What the line above the draft says.</param>
/// <param name="Platform">The platform it counts; null for the lens that exports the draft.</param>
public sealed record DraftLens(string Title, string? Platform);

/// <summary>The lenses above a draft.</summary>
public static class CodeLenses
{
    public static ImmutableArray<DraftLens> For(DraftAnalysis analysis) =>
    [
        .. analysis.Variants.Select(v => new DraftLens(Counts.Short(v), v.Platform.Id)),
        .. analysis.Variants.IsEmpty ? [] : ImmutableArray.Create(new DraftLens("Export", null)),
    ];
}
