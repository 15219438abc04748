using System.Globalization;
using NodaTime;

namespace BrandLsp.Core.Strategy.Metrics;

/// <summary>
/// The moment in a post's number, for exports that tell the day alone. X counts milliseconds since 2010-11-04T01:42:54.657Z in
/// the upper bits of its ids (https://github.com/twitter-archive/snowflake), LinkedIn since 1970 in those of its activities.
/// </summary>
internal static class PostIdTime
{
    private const int LowerBits = 22;
    private const long XEpoch = 1_288_834_974_657;

    /// <returns>In ticks since 1970; null where the number tells no moment.</returns>
    public static long? Of(string? key)
    {
        var (epoch, digits) = key switch
        {
            ['x', ':', .. var id] => (XEpoch, id),
            _ when key?.StartsWith("linkedin:activity:", StringComparison.Ordinal) == true => (0L, key[18..]),
            _ => (0L, ""),
        };
        return digits.Length is >= 15 and <= 19 && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >> LowerBits is > 0 and var since
            ? Instant.FromUnixTimeMilliseconds(since + epoch).ToUnixTimeTicks()
            : null;
    }
}
