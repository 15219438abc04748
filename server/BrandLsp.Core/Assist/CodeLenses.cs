using System.Collections.Immutable;
using BrandLsp.Core.Analysis;

namespace BrandLsp.Core.Assist;

/// <summary>What a lens does.</summary>
public enum LensAction
{
    /// <summary>Gives the text of the platform it counts.</summary>
    Count,

    /// <summary>Writes the draft's files.</summary>
    Export,

    /// <summary>Shows all variants as a page.</summary>
    Preview,
}

/// <param name="Title">What the line above the draft says.</param>
/// <param name="Platform">The platform it counts; null for the lenses that concern the whole draft.</param>
public sealed record DraftLens(string Title, LensAction Action, string? Platform = null);

/// <summary>The lenses above a draft.</summary>
public static class CodeLenses
{
    public static ImmutableArray<DraftLens> For(DraftAnalysis analysis) =>
    [
        .. analysis.Variants.Select(v => new DraftLens(Counts.Short(v), LensAction.Count, v.Platform.Id)),
        .. analysis.Variants.IsEmpty ? [] : ImmutableArray.Create(new DraftLens("Export", LensAction.Export), new DraftLens("Preview", LensAction.Preview)),
    ];
}
