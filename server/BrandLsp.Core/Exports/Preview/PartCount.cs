using System.Collections.Immutable;
using System.Globalization;
using BrandLsp.Core.Assist;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Rendering;
using BrandLsp.Core.Rules.Limits;

namespace BrandLsp.Core.Exports.Preview;

/// <summary>How a count stands against its limit, from mildest to worst.</summary>
public enum CountState
{
    Fits,
    Near,
    Over,
}

/// <summary>A part's length against its limit, in numbers and in a word: colour alone tells nobody.</summary>
/// <param name="Excess">What does not fit; null when all does.</param>
internal sealed record PartCount(int Length, Figure Limit, CountState State, string Unit, Excess? Excess)
{
    public string Css => State.ToString().ToLowerInvariant();

    /// <summary><c>243/280</c>, or <c>243</c> where no limit is known.</summary>
    public string Figure => Limit.Value is { } limit ? $"{Text(Length)}/{Text(limit)}" : Text(Length);

    /// <summary>How much of the limit is used, 0 to 100; null where no limit is known.</summary>
    public int? Percent => Limit.Value is > 0 and var limit ? (int)Math.Min(100, Length * 100L / limit) : null;

    public string Word => (Limit.Value, State) switch
    {
        ({ } limit, CountState.Over) when Length > limit => $"Over by {Text(Length - limit)}",
        (_, CountState.Over) => "Over another limit",
        (null, _) => "No limit known",
        ({ } limit, CountState.Near) => limit == Length ? "Full" : $"Nearly full, {Text(limit - Length)} left",
        ({ } limit, _) => $"{Text(limit - Length)} left",
    };

    public static ImmutableArray<PartCount> Of(Variant variant) => [.. variant.Parts.Select((_, i) => Of(variant, i))];

    public static PartCount Of(Variant variant, int part)
    {
        var limit = VariantFit.Limit(variant);
        var length = variant.Parts[part].Length;
        var excess = OverLimit.Excess(variant, part);
        var state = excess is not null ? CountState.Over
            : limit.Value is { } most && length * 100L >= (long)most * NearLimit.Threshold ? CountState.Near
            : CountState.Fits;
        return new PartCount(length, limit, state, Describe.UnitOf(variant.Platform.Counting), excess);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
