using System.Collections.Immutable;
using BrandLsp.Core.Strategy.Metrics;

namespace BrandLsp.Core.Strategy.Report;

/// <summary>An account's followers as they were counted now and then, and what that says of the days between.</summary>
internal sealed class FollowerCounts
{
    /// <summary>Counts that lie further apart say nothing of a month between them.</summary>
    private const int FurthestApart = 45;

    /// <summary>What fewer days gained is chance.</summary>
    private const int FewestDays = 7;

    private readonly ImmutableArray<(DateOnly Day, long Total)> _counts;

    private FollowerCounts(ImmutableArray<(DateOnly Day, long Total)> counts) => _counts = counts;

    /// <param name="days">Of one account.</param>
    /// <param name="today">What was counted later does not count yet.</param>
    public static FollowerCounts Of(IEnumerable<DailyMetrics> days, DateOnly today) => new(
        [.. days.Where(d => d.Followers is not null && d.Day <= today).GroupBy(d => d.Day).Select(d => (d.Key, d.Max(x => x.Followers!.Value))).OrderBy(d => d.Key)]);

    public bool IsEmpty => _counts.IsEmpty;

    /// <summary>The counts, by day.</summary>
    public ImmutableArray<(DateOnly Day, long Total)> All => _counts;

    /// <summary>The last count.</summary>
    public (DateOnly Day, long Total) Last => _counts[^1];

    /// <summary>
    /// The followers of the days between two counts, each with what it gained if growth was even; together they are what was gained.
    /// Nothing where counts lie more than six weeks apart.
    /// </summary>
    public IEnumerable<(DateOnly Day, long New)> Spread()
    {
        foreach (var (before, after) in _counts.Zip(_counts.Skip(1)))
        {
            var days = after.Day.DayNumber - before.Day.DayNumber;
            for (var i = 1; days <= FurthestApart && i <= days; i++)
            {
                yield return (before.Day.AddDays(i), Gained(i) - Gained(i - 1));
            }

            long Gained(int until) => (long)Math.Round((double)(after.Total - before.Total) * until / days);
        }
    }

    /// <summary>What came from a day on to the last count, that day included; null where the counts say nothing of some of these days.</summary>
    public long? NewSince(DateOnly from)
    {
        var days = Spread().Where(d => d.Day >= from).ToList();
        return days.Count > 0 && days.Count == Last.Day.DayNumber - from.DayNumber + 1 ? days.Sum(d => d.New) : null;
    }

    /// <summary>New followers a day, from the last count that is at least so many days older than the newest, else from the first; null for less than a week.</summary>
    public double? Pace(int days)
    {
        if (_counts.IsEmpty)
        {
            return null;
        }

        var since = Window.Plus(Last.Day, -days);
        var start = _counts.Where(c => c.Day <= since).DefaultIfEmpty(_counts[0]).Last();
        var apart = Last.Day.DayNumber - start.Day.DayNumber;
        return apart < FewestDays ? null : (double)(Last.Total - start.Total) / apart;
    }
}
