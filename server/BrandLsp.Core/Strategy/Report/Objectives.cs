using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Strategy.Metrics;

namespace BrandLsp.Core.Strategy.Report;

/// <summary>
/// Measures objectives. A post's numbers count on the day it went out: exports say how often it was clicked, not when. New
/// followers count on their own day where an export has days, and evenly between two counts where it has not. Unknown is not
/// zero: what a post that went out got is unknown until an export has it.
/// </summary>
internal static class Objectives
{
    private const int PeriodsBefore = 3;

    /// <summary>Over which a target that is reached once is projected.</summary>
    private const int TrendDays = 90;

    /// <summary>What fewer days brought is chance.</summary>
    private const int FewestTrendDays = 7;

    /// <summary>What a post adds to a metric; what days are counted by has none.</summary>
    private static readonly FrozenDictionary<string, Func<PostMetrics, long?>> s_ofPost = new Dictionary<string, Func<PostMetrics, long?>>
    {
        ["impressions"] = p => p.Impressions,
        ["views"] = p => p.Views,
        ["reach"] = p => p.Reach,
        ["engagements"] = p => p.Engagements ?? p.Interactions,
        ["likes"] = p => p.Likes,
        ["replies"] = p => p.Replies,
        ["reposts"] = p => p.Reposts,
        ["clicks"] = p => p.Clicks,
        ["saves"] = p => p.Saves,
        ["posts"] = _ => 1,
        ["follows"] = p => p.Follows,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What can be measured, in the word for it.</summary>
    public static IEnumerable<string> Metrics => MetricNames.All;

    /// <summary>The metric in the profile's own word, as it stands behind a number: "engagements".</summary>
    public static string Counted(string metric) => MetricNames.Words.Contains(metric + "s") ? metric + "s" : metric;

    public static ObjectiveProgress Measure(Objective objective, DraftIndex drafts, ImmutableArray<MatchedPost> posts, MetricsTable metrics, DateOnly today)
    {
        var calendar = drafts.Calendar;
        // A period has a beginning and an end inside the calendar.
        today = today.Year > 9_990 ? new DateOnly(9_990, 1, 1) : today.Year < 10 ? new DateOnly(10, 1, 1) : today;
        var (target, period) = TargetOf(objective.Target);
        ObjectiveProgress Cannot(string why) => new(objective, ObjectiveState.Unmeasurable, objective.Metric, target, period) { Problem = why };
        if (objective.Metric is not { } named || target is not { } wanted)
        {
            return Cannot($"It lacks {Quantity.List(new[] { objective.Metric is null ? "a metric" : null, target is null ? "a target" : null }.OfType<string>())}.");
        }

        if (MetricNames.Find(named) is not { } name)
        {
            return Cannot($"No export carries “{named}”. What is measured is {Quantity.List(Metrics)}.");
        }

        bool IsOn(string platform) => objective.Platforms.IsEmpty || objective.Platforms.Contains(platform);
        var progress = new ObjectiveProgress(objective, ObjectiveState.Unknown, named, wanted, period);
        if (!s_ofPost.TryGetValue(name, out var of))
        {
            return Followers(progress, wanted, [.. metrics.Days.Where(d => IsOn(d.Platform))], today);
        }

        if (name == "follows" && Gains(metrics.Days.Where(d => IsOn(d.Platform)), d => d.Follows, today) is { Count: > 0 } days)
        {
            return Measured(progress, wanted, Numbers.OfDays(days), today);
        }

        // What went out is known by the drafts, with exports or without; a post of the exports that has no draft went out too.
        var end = calendar.StartOf(Window.Plus(today, 1));
        var sent = drafts.Entries.Values.SelectMany(e => drafts.PlatformsOf(e)).Distinct().Where(IsOn)
            .SelectMany(p => drafts.Of(Facet.Platform, p).Between(calendar.StartOf(DateOnly.MinValue.AddYears(1)), end).Select(s => (Platform: p, Slot: s))).ToList();
        var isSent = name == "posts";
        var covered = new HashSet<(string Platform, string Path)>();
        var values = new List<Dated>(posts.Length + sent.Count);
        foreach (var post in posts)
        {
            if (post.Ticks is not { } ticks || !IsOn(post.Post.Platform) || (isSent && (post.Draft is not null || !post.IsPost)))
            {
                continue;
            }

            values.Add(new Dated(post.Post.Platform, calendar.DayOf(ticks), of(post.Post), post.Draft?.Objective == objective.Id));
            if (post.Draft is { } draft)
            {
                covered.Add((post.Post.Platform, draft.Path));
            }
        }

        // Where the drafts tell what goes out, a time without a post is one; else nobody knows what went out behind the newest export.
        var until = isSent || sent.Count > 0 ? today : values.Count > 0 ? values.Max(v => v.Day) : DateOnly.MinValue;
        foreach (var (platform, slot) in sent)
        {
            if (!covered.Contains((platform, slot.Path)))
            {
                values.Add(new Dated(platform, calendar.DayOf(slot.Ticks), isSent ? 1 : null, drafts.Entries[slot.Path].Objective == objective.Id));
            }
        }

        return Measured(progress, wanted, new Numbers(values, until, PacedUntil: today), today);
    }

    private static ObjectiveProgress Measured(ObjectiveProgress progress, double wanted, Numbers numbers, DateOnly today) =>
        progress.Period is { } period ? Periodic(progress, wanted, period, numbers, today) : Once(progress, wanted, numbers, today);

    private static List<Dated> Gains(IEnumerable<DailyMetrics> days, Func<DailyMetrics, long?> of, DateOnly today) =>
        [.. days.Where(d => d.Day <= today).Select(d => new Dated(d.Platform, d.Day, of(d), false)).Where(d => d.Value is not null)];

    private static ObjectiveProgress Periodic(ObjectiveProgress progress, double wanted, string period, Numbers numbers, DateOnly today)
    {
        var values = numbers.Values;
        // Past the date, the period that counts is the one that the date is in.
        var by = progress.Objective.By;
        var isOver = by < today;
        var (from, until) = PeriodAround(period, isOver ? by!.Value : today);
        var current = from <= numbers.Until ? Sum(values, from, until) : (null, null, (0, 0));
        var before = ImmutableArray.CreateBuilder<(DateOnly, DateOnly, long?)>();
        for (var (at, i) = (from, 0); i < PeriodsBefore; i++)
        {
            var (start, end) = PeriodAround(period, at.AddDays(-1));
            // Before the first post that anything is known of, nothing is known.
            before.Add((start, end, start <= numbers.Until && values.Exists(v => v.Day <= end) ? Sum(values, start, end).Value : null));
            at = start;
        }

        var length = until.DayNumber - from.DayNumber + 1;
        var elapsed = Math.Min(length, numbers.PacedUntil.DayNumber - from.DayNumber + 1);
        double? projected = current.Value is null ? null : Likely(values, from, until) / elapsed * length;
        return progress with
        {
            Value = current.Value,
            Own = current.Own,
            Posts = current.Posts,
            From = from,
            Until = until,
            Projected = projected,
            Before = before.ToImmutable(),
            State = current.Value is null ? ObjectiveState.Unknown
                : current.Value >= wanted ? ObjectiveState.Reached
                : isOver ? ObjectiveState.Missed
                : projected >= wanted ? ObjectiveState.OnPace
                : ObjectiveState.Behind,
        };
    }

    private static ObjectiveProgress Once(ObjectiveProgress progress, double wanted, Numbers numbers, DateOnly today)
    {
        var values = numbers.Values;
        var by = progress.Objective.By;
        var first = values.Count > 0 ? values.Min(v => v.Day) : today;
        var all = Sum(values, first, by < today ? by.Value : today);
        var projected = all.Value is { } value && numbers.Pace is { } gained && by >= today ? value + (gained * (by.Value.DayNumber - numbers.PacedUntil.DayNumber)) : (double?)null;
        return progress with
        {
            Value = all.Value,
            Own = all.Own,
            Posts = all.Posts,
            From = values.Count > 0 ? first : null,
            Until = by,
            Projected = projected,
            State = StateOf(all.Value, wanted, projected, by, today),
        };
    }

    private static ObjectiveProgress Followers(ObjectiveProgress progress, double wanted, ImmutableArray<DailyMetrics> days, DateOnly today)
    {
        var accounts = days.GroupBy(d => d.Platform).Select(d => (Platform: d.Key, Counts: FollowerCounts.Of(d, today), Gains: Gains(d, x => x.Net ?? x.Follows, today))).ToList();
        if (progress.Period is not null)
        {
            List<Dated> gains = [.. accounts.SelectMany(a => a.Gains.Count > 0 ? a.Gains : a.Counts.Spread().Select(d => new Dated(a.Platform, d.Day, d.New, false)))];
            return Measured(progress, wanted, Numbers.OfDays(gains), today);
        }

        accounts.RemoveAll(a => a.Counts.IsEmpty);
        var by = progress.Objective.By;
        long? now = accounts.Count > 0 ? accounts.Sum(a => a.Counts.Last.Total) : null;
        var projected = now is not null && by is { } end && end >= today
            ? accounts.Select(a => a.Counts.Last.Total + ((a.Counts.Pace(TrendDays) ?? Numbers.OfDays(a.Gains).Pace) * (end.DayNumber - a.Counts.Last.Day.DayNumber))).Aggregate((sum, next) => sum + next)
            : null;
        return progress with
        {
            Value = now,
            Until = by,
            Posts = (accounts.Count, accounts.Count),
            Projected = projected,
            State = StateOf(now, wanted, projected, by, today),
        };
    }

    /// <summary>
    /// What all posts have, where those of which nothing is known have as much as the others of their platform. A platform that
    /// never says it adds nothing: nobody knows what it would be. Null where there are posts and it is known of none.
    /// </summary>
    private static double? Likely(List<Dated> values, DateOnly from, DateOnly until)
    {
        var within = values.FindAll(v => v.Day >= from && v.Day <= until);
        return within.Count > 0 && within.TrueForAll(v => v.Value is null) ? null
            : within.GroupBy(v => v.Platform).Sum(p => p.Average(v => (double?)v.Value) * p.Count() ?? 0);
    }

    private static ObjectiveState StateOf(long? value, double wanted, double? projected, DateOnly? by, DateOnly today) =>
        value is null ? ObjectiveState.Unknown
        : value >= wanted ? ObjectiveState.Reached
        : by < today ? ObjectiveState.Missed
        : projected is null ? ObjectiveState.Unknown
        : projected >= wanted ? ObjectiveState.OnPace
        : ObjectiveState.Behind;

    private static (long? Value, long? Own, (int Known, int Of) Posts) Sum(List<Dated> values, DateOnly from, DateOnly until)
    {
        long sum = 0, own = 0;
        int known = 0, all = 0;
        foreach (var value in values)
        {
            if (value.Day < from || value.Day > until)
            {
                continue;
            }

            all++;
            if (value.Value is { } number)
            {
                sum += number;
                own += value.IsOwn ? number : 0;
                known++;
            }
        }

        // No post at all is none of them clicked; posts of which nothing is known are unknown.
        return known == 0 && (all > 0 || values.Count == 0) ? (null, null, (0, all)) : (sum, own, (known, all));
    }

    private static (double? Target, string? Period) TargetOf(string? written)
    {
        if (written is null)
        {
            return (null, null);
        }

        return Forms.TryRate(written, allowQuarter: true, out var count, out var unit) ? (count, unit)
            : double.TryParse(written.Replace(",", "", StringComparison.Ordinal).Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number > 0 ? (number, null)
            : (null, null);
    }

    private static (DateOnly From, DateOnly Until) PeriodAround(string period, DateOnly day)
    {
        var from = period switch
        {
            "day" => day,
            "week" => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
            "month" => new DateOnly(day.Year, day.Month, 1),
            "quarter" => new DateOnly(day.Year, (((day.Month - 1) / 3) * 3) + 1, 1),
            _ => new DateOnly(day.Year, 1, 1),
        };
        var next = period switch
        {
            "day" => from.AddDays(1),
            "week" => from.AddDays(7),
            "month" => from.AddMonths(1),
            "quarter" => from.AddMonths(3),
            _ => from.AddYears(1),
        };
        return (from, next.AddDays(-1));
    }

    private readonly record struct Dated(string Platform, DateOnly Day, long? Value, bool IsOwn);

    /// <param name="Until">The last day of which anything is known.</param>
    /// <param name="PacedUntil">The day up to which they are taken for complete.</param>
    private sealed record Numbers(List<Dated> Values, DateOnly Until, DateOnly PacedUntil)
    {
        /// <summary>A day, of the last ninety days or of those since the first; null for less than a week.</summary>
        public double? Pace
        {
            get
            {
                var days = Values.Count == 0 ? 0 : Math.Min(TrendDays, PacedUntil.DayNumber - Values.Min(v => v.Day).DayNumber + 1);
                return days < FewestTrendDays ? null : Likely(Values, Window.Plus(PacedUntil, 1 - days), PacedUntil) / days;
            }
        }

        /// <summary>Of days that an export counts one by one.</summary>
        public static Numbers OfDays(List<Dated> days)
        {
            var last = days.Count > 0 ? days.Max(d => d.Day) : DateOnly.MinValue;
            return new Numbers(days, last, last);
        }
    }
}
