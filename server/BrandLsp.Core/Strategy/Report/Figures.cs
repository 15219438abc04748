using System.Globalization;
using BrandLsp.Core.Strategy.Metrics.Rates;

namespace BrandLsp.Core.Strategy.Report;

/// <summary>Numbers as a report writes them, in every locale the same.</summary>
internal static class Figures
{
    /// <summary>"4.8 %"; two figures where it is small.</summary>
    public static string Rate(double rate) => Percent(rate);

    public static string Interval(RateEstimate estimate) =>
        estimate is { Low: { } low, High: { } high } ? $"95 % interval {Percent(low)} to {UpTo(high)}" : "no interval";

    /// <summary>"3.1 – 6.0 %"; "–" without an interval.</summary>
    public static string Range(RateEstimate estimate) =>
        estimate is { Low: { } low, High: { } high } ? (high > 1 ? Percent(low) : Percent(low)[..^2]) + " – " + UpTo(high) : "–";

    /// <summary>"1.8 times".</summary>
    public static string Times(double ratio) => Number(ratio, ratio < 10 ? "0.0#" : "0") + " times";

    public static string Chance(double chance) => chance < 0.001 ? "p < 0.001" : $"p = {Number(chance, "0.000")}";

    /// <summary>"1,234".</summary>
    public static string Count(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    public static string Count(double count) => Number(count, count < 10 ? "#,0.#" : "#,0");

    public static string Unknown(long? count) => count is { } known ? Count(known) : "unknown";

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Year(DateOnly day) => day.ToString("yyyy", CultureInfo.InvariantCulture);

    /// <summary>"09:00".</summary>
    public static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The upper end of few posts may lie beyond anything.</summary>
    private static string UpTo(double high) => high > 1 ? "over 100 %" : Percent(high);

    private static string Percent(double share)
    {
        var percent = share * 100;
        return Number(percent, percent >= 10 ? "0.0" : percent >= 1 ? "0.00" : "0.000") + " %";
    }

    private static string Number(double value, string format) => Math.Round(value, 6).ToString(format, CultureInfo.InvariantCulture);
}
