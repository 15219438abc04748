using System.Collections.Immutable;
using System.Globalization;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Prose;

namespace BrandLsp.Core.Rules.Voice;

/// <summary>How one feature moves one axis.</summary>
/// <param name="Typical">What ordinary posts have, in the feature's unit. There it moves nothing.</param>
/// <param name="Spread">The difference from <paramref name="Typical"/> at which the feature has its full weight.</param>
/// <param name="More">How far the full weight moves the axis when there is more than usual; positive to the right pole.</param>
/// <param name="Less">The same when there is less than usual.</param>
/// <param name="Source">Abbreviations of Data/tone-weights.txt.</param>
internal sealed record ToneWeight(ToneFeature Feature, double Typical, double Spread, double More, double Less, string Source)
{
    /// <summary>How far a measured value moves the axis. A density has its lower end at none, an average lies anywhere.</summary>
    public double Contribution(double measured)
    {
        var above = measured - Typical;
        if (above >= 0)
        {
            return More * Math.Min(1, above / Spread);
        }

        var scale = ToneFeatures.Of(Feature).Unit == ToneUnit.Average ? Spread : Math.Min(Spread, Typical);
        return Less * Math.Min(1, -above / scale);
    }
}

/// <param name="Id">As the profile writes it.</param>
/// <param name="Left">What a post at 0 is, in a comparative: "more formal".</param>
/// <param name="Right">What a post at 1 is.</param>
internal sealed record ToneAxisInfo(ToneAxis Axis, string Id, string Name, string Left, string Right, ImmutableArray<ToneWeight> Weights);

/// <summary>
/// The weighted sums behind the tone axes, fixed in advance; docs/tone.md publishes them. That such a sum ranks sentences
/// by formality much as people do is known from Pavlick and Tetreault, "An Empirical Analysis of Formality in Online
/// Communication" (TACL 4, 2016).
/// </summary>
internal static class ToneAxes
{
    public static ImmutableArray<ToneAxisInfo> All { get; } =
    [
        Read(ToneAxis.FormalCasual, "formal-casual", "formal–casual", "more formal", "more casual"),
        Read(ToneAxis.EnthusiasticMatterOfFact, "enthusiastic-matter-of-fact", "enthusiastic–matter-of-fact", "more enthusiastic", "more matter-of-fact"),
        Read(ToneAxis.ConfidentHedged, "confident-hedged", "confident–hedged", "more confident", "more hedged"),
        Read(ToneAxis.PlainDense, "plain-dense", "plain–dense", "plainer", "denser"),
    ];

    private static ToneAxisInfo Read(ToneAxis axis, string id, string name, string left, string right)
    {
        var weights = ImmutableArray.CreateBuilder<ToneWeight>();
        foreach (var line in WordLists.Lines("tone-weights.txt"))
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            if (cells[0] == id)
            {
                weights.Add(new ToneWeight(ToneFeatures.Named(cells[1]), Number(cells[2]), Number(cells[3]), Number(cells[4]), Number(cells[5]), cells[6]));
            }
        }

        return new ToneAxisInfo(axis, id, name, left, right, weights.ToImmutable());
    }

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
