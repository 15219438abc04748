using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Exports.Preview;
using BrandLsp.Core.Rendering;

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
/// <param name="State">Of a count.</param>
public sealed record DraftLens(string Title, LensAction Action, string? Platform = null, CountState State = CountState.Fits);

/// <summary>The lenses above a draft.</summary>
public static class CodeLenses
{
    public static ImmutableArray<DraftLens> For(DraftAnalysis analysis) =>
    [
        .. analysis.Variants.Select(v => new DraftLens(Counts.Short(v), LensAction.Count, v.Platform.Id, StateOf(v))),
        .. analysis.Variants.IsEmpty ? [] : ImmutableArray.Create(new DraftLens("Export", LensAction.Export), new DraftLens("Preview", LensAction.Preview)),
    ];

    /// <summary>The worst of its parts. A thread that splits itself fills its parts on purpose.</summary>
    private static CountState StateOf(Variant variant)
    {
        var states = PartCount.Of(variant).Select(p => p.State).ToList();
        return states.Contains(CountState.Over) ? CountState.Over
            : states.Contains(CountState.Near) && !(variant.Settings?.Thread == true && variant.Parts.Length > 1) ? CountState.Near
            : CountState.Fits;
    }
}
