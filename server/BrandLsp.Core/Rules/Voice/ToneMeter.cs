using System.Collections.Immutable;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Voice;

/// <param name="Contribution">How far the feature moved the axis; positive to the right pole.</param>
/// <param name="Measured">In the feature's unit.</param>
/// <param name="Places">The places that did; empty when there are fewer of them than usual.</param>
internal sealed record ToneCue(ToneFeature Feature, double Measured, double Contribution, ImmutableArray<TextSpan> Places);

/// <param name="Sum">0.5 for an ordinary post; less to the left pole, more to the right. May leave 0 to 1.</param>
/// <param name="Uncertainty">Half the width of the range in which the value may lie.</param>
internal sealed record ToneReading(double Sum, double Uncertainty, ImmutableArray<ToneCue> Cues)
{
    /// <summary>0, the left pole, to 1, the right.</summary>
    public double Value => Math.Clamp(Sum, 0, 1);
}

/// <summary>Measures a text on a tone axis: 0.5 plus the weights of its features, each in proportion to how unusual it is.</summary>
internal static class ToneMeter
{
    /// <summary>In words. Below, a single word would decide.</summary>
    public const int FewestWords = 25;

    /// <summary>In words of ordinary text, which every text is taken to be until it shows otherwise.</summary>
    public const double Prior = 40;

    /// <summary>In sentences: what <see cref="Prior"/> amounts to.</summary>
    public const double PriorSentences = 3;

    /// <summary>A sum of features tells the ends of an axis apart, not its middle half.</summary>
    public const double OuterQuarter = 0.25;

    /// <param name="without">A feature to leave out, as if it were typical: what the others know by themselves.</param>
    public static ToneReading Read(ToneSource source, ToneAxisInfo axis, ToneFeature? without = null)
    {
        var cues = ImmutableArray.CreateBuilder<ToneCue>(axis.Weights.Length);
        var sum = 0.5;
        foreach (var weight in axis.Weights)
        {
            if (weight.Feature == without)
            {
                continue;
            }

            var measured = source.Measure(weight.Feature, weight.Typical);
            var contribution = weight.Contribution(measured);
            sum += contribution;
            cues.Add(new ToneCue(weight.Feature, measured, contribution, measured > weight.Typical ? source.Places(weight.Feature) : []));
        }

        return new ToneReading(sum, Uncertainty(source.Words), cues.ToImmutable());
    }

    /// <summary>0.25 at 25 words, 0.15 at 100, 0.1 at 400.</summary>
    public static double Uncertainty(int words) => 0.05 + (1 / Math.Sqrt(Math.Max(1, words)));

    /// <summary>-1 when the reading lies surely left of the band, 1 when surely right of it, else 0.</summary>
    public static int Side(ToneReading reading, ToneBand band) =>
        reading.Value < band.Low - reading.Uncertainty && reading.Value <= OuterQuarter ? -1
        : reading.Value > band.High + reading.Uncertainty && reading.Value >= 1 - OuterQuarter ? 1
        : 0;
}
