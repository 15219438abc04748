using System.Collections.Immutable;
using System.Globalization;

namespace BrandLsp.Core.Strategy;

/// <summary>Numbers and lists in sentences.</summary>
internal static class Quantity
{
    /// <summary>"1 day", "21 days".</summary>
    public static string Of(int count, string noun) => $"{count.ToString(CultureInfo.InvariantCulture)} {noun}{(count == 1 ? "" : "s")}";

    /// <summary>"1 hour", "3.5 hours".</summary>
    public static string Of(double count, string noun) => $"{count.ToString("0.#", CultureInfo.InvariantCulture)} {noun}{(count == 1 ? "" : "s")}";

    /// <summary>"4th".</summary>
    public static string Ordinal(int number) => number.ToString(CultureInfo.InvariantCulture) + ((number % 100) is >= 11 and <= 13 ? "th" : (number % 10) switch
    {
        1 => "st",
        2 => "nd",
        3 => "rd",
        _ => "th",
    });

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string List(IEnumerable<string> items)
    {
        ImmutableArray<string> all = [.. items];
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} and {all[^1]}";
    }
}
