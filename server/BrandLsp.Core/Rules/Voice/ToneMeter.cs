using System.Collections.Immutable;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Voice;

/// <param name="Contribution">How far the cue moved the axis; positive to the right pole.</param>
/// <param name="Places">The places that did; empty when the cue's absence did.</param>
internal sealed record CueReading(ToneCue Cue, double Contribution, ImmutableArray<TextSpan> Places);

/// <param name="Value">0, the left pole, to 1, the right; 0.5 is an ordinary post.</param>
/// <param name="Uncertainty">Half the width of the range in which the value may lie.</param>
internal sealed record ToneReading(double Value, double Uncertainty, ImmutableArray<CueReading> Cues);

/// <summary>Measures a text on a tone axis: 0.5 plus the weights of its cues, each in proportion to how unusual it is.</summary>
internal static class ToneMeter
{
    /// <summary>In words. Below, a single word would decide.</summary>
    public const int FewestWords = 25;

    /// <summary>In words of ordinary text, which every text is taken to be until it shows otherwise.</summary>
    public const double Prior = 40;

    /// <summary>A sum of cues tells the ends of an axis apart, not its middle half.</summary>
    public const double OuterQuarter = 0.25;

    public static ToneReading Read(ToneSource source, ToneAxisCues axis)
    {
        var cues = ImmutableArray.CreateBuilder<CueReading>();
        var value = 0.5;
        foreach (var weight in axis.Cues)
        {
            var unusual = (source.Measure(weight.Cue, weight.Typical) - weight.Typical) / weight.Spread;
            var contribution = weight.Weight * Math.Clamp(unusual, -1, 1);
            value += contribution;
            cues.Add(new CueReading(weight.Cue, contribution, unusual > 0 ? source.Places(weight.Cue) : []));
        }

        return new ToneReading(Math.Clamp(value, 0, 1), Uncertainty(source.Words), cues.ToImmutable());
    }

    /// <summary>0.25 at 25 words, 0.15 at 100, 0.1 at 400.</summary>
    public static double Uncertainty(int words) => 0.05 + (1 / Math.Sqrt(Math.Max(1, words)));

    /// <summary>-1 when the reading lies surely left of the band, 1 when surely right of it, else 0.</summary>
    public static int Side(ToneReading reading, ToneBand band) =>
        reading.Value < band.Low - reading.Uncertainty && reading.Value <= OuterQuarter ? -1
        : reading.Value > band.High + reading.Uncertainty && reading.Value >= 1 - OuterQuarter ? 1
        : 0;
}
