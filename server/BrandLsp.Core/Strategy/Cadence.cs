using System.Globalization;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Platforms;

namespace BrandLsp.Core.Strategy;

/// <summary>How often a brand means to post on a platform.</summary>
/// <param name="Written">As the profile writes it: <c>2/week</c>.</param>
/// <param name="Count">Posts a period; above zero.</param>
/// <param name="PeriodDays">1, 7, 30 or 365.</param>
public sealed record Cadence(string Written, double Count, int PeriodDays)
{
    public double PostsADay => Count / PeriodDays;

    /// <summary>Null where the profile says nothing of it.</summary>
    public static Cadence? Of(PlatformSettings settings) =>
        settings.Cadence is { } written && Forms.TryRate(written, allowQuarter: false, out var count, out var unit)
            ? new Cadence(written, count, unit switch { "day" => 1, "week" => 7, "month" => 30, _ => 365 })
            : null;
}

/// <summary>Why a platform's cadence is not met around a day.</summary>
/// <param name="Message">"LinkedIn: nothing for 21 days, since “One index” on 2026-11-03; the profile wants 2/week".</param>
/// <param name="Last">The post before the gap; null where posts are too few all along.</param>
public sealed record CadenceGap(PlatformSettings Platform, string Message, DraftEntry? Last);

/// <summary>
/// Compares a platform's posts with its cadence. What is counted is what <see cref="ThemeMix"/> counts, with or without a theme;
/// days that the profile keeps quiet do not count. Silent until there is a rhythm to keep: four posts in the three windows before.
/// </summary>
public sealed class CadenceReport(Brand brand, DraftIndex drafts, DateOnly today)
{
    private const int FewestPosts = 4;

    private readonly PostCalendar _calendar = drafts.Calendar;

    /// <summary>What goes wrong up to a post of the index; null where nothing does.</summary>
    public CadenceGap? Before(PlatformSettings platform, Slot post) =>
        Cadence.Of(platform) is { } cadence && IsRhythm(platform, cadence, post) ? GapBefore(platform, cadence, post) ?? Shortfall(platform, cadence, post) : null;

    /// <summary>What goes wrong today: nothing posted for long and nothing planned soon, or too little all along.</summary>
    public CadenceGap? Today(PlatformSettings platform)
    {
        var now = new Slot(_calendar.StartOf(Window.Plus(today, 1)), "");
        if (Cadence.Of(platform) is not { } cadence || drafts.Before(Facet.Platform, platform.Id, now, today) is not { } last || !IsRhythm(platform, cadence, last))
        {
            return null;
        }

        var next = drafts.After(Facet.Platform, platform.Id, now, today);
        if (!IsTooLong(cadence, last.Ticks, next?.Ticks ?? now.Ticks - 1))
        {
            return Shortfall(platform, cadence, now with { Ticks = now.Ticks - 1 });
        }

        var lastDay = _calendar.DayOf(last.Ticks);
        var gap = next is { } planned
            ? $"nothing between {Iso(lastDay)} and “{drafts.Entries[planned.Path].Title}” on {Iso(_calendar.DayOf(planned.Ticks))}"
            : $"the last post is of {Iso(lastDay)}, {Quantity.Of(today.DayNumber - lastDay.DayNumber, "day")} ago, and nothing is planned";
        return new CadenceGap(platform, $"{NameOf(platform)}: {gap}; the profile wants {cadence.Written}", drafts.Entries[last.Path]);
    }

    /// <summary>
    /// The stretches between a platform's posts that are too long, in order of time: those that end within a time, the one behind
    /// its last post among them. Their reader looks back: after a silence of months there is no rhythm left that a post would
    /// break, and there was one when the silence began.
    /// </summary>
    /// <returns>The posts around each; without the second where none is planned and it lasts until today.</returns>
    public IEnumerable<(Slot Last, Slot? Next)> Gaps(PlatformSettings platform, long from, long until)
    {
        if (Cadence.Of(platform) is not { } cadence)
        {
            yield break;
        }

        var last = drafts.Before(Facet.Platform, platform.Id, new Slot(from, ""), today);
        var following = drafts.After(Facet.Platform, platform.Id, new Slot(until, ""), today);
        foreach (var next in drafts.Between(Facet.Platform, platform.Id, from, until, today).Select(s => (Slot?)s).Append(following))
        {
            if (last is { } before && IsTooLong(cadence, before.Ticks, next?.Ticks ?? _calendar.StartOf(today)) && (IsRhythm(platform, cadence, before) || (next is { } after && IsRhythm(platform, cadence, after))))
            {
                yield return (before, next);
            }

            last = next;
        }
    }

    /// <summary>"8 posts in 30 days, 1.9 a week, target 5/week".</summary>
    public string Describe(PlatformSettings platform)
    {
        var days = Window.DaysOf(brand);
        var count = CountUpTo(platform, today, days);
        var target = Cadence.Of(platform);
        return $"{Quantity.Of(count, "post")} in {Quantity.Of(days, "day")}{(target is null ? "" : $", {Rate(count, days, target)}, target {target.Written}")}";
    }

    private CadenceGap? GapBefore(PlatformSettings platform, Cadence cadence, Slot post)
    {
        if (drafts.Before(Facet.Platform, platform.Id, post, today) is not { } last || !IsTooLong(cadence, last.Ticks, post.Ticks))
        {
            return null;
        }

        var (lastDay, day) = (_calendar.DayOf(last.Ticks), _calendar.DayOf(post.Ticks));
        var entry = drafts.Entries[last.Path];
        return new CadenceGap(
            platform,
            $"{NameOf(platform)}: nothing for {Quantity.Of(day.DayNumber - lastDay.DayNumber, "day")}, since “{entry.Title}” on {Iso(lastDay)}; the profile wants {cadence.Written}",
            entry);
    }

    private CadenceGap? Shortfall(PlatformSettings platform, Cadence cadence, Slot post)
    {
        var days = Math.Max(Window.DaysOf(brand), 2 * cadence.PeriodDays);
        var day = _calendar.DayOf(post.Ticks);
        var (from, _) = Window.Ending(_calendar, day, days);
        var expected = cadence.PostsADay * days;
        var count = CountUpTo(platform, day, days);
        var isOlder = drafts.Before(Facet.Platform, platform.Id, new Slot(from, ""), today) is not null;
        return isOlder && expected >= FewestPosts && count <= expected / 2
            ? new CadenceGap(platform, $"{NameOf(platform)}: {Quantity.Of(count, "post")} in the {days} days up to {Iso(day)}, {Rate(count, days, cadence)}; the profile wants {cadence.Written}", null)
            : null;
    }

    private int CountUpTo(PlatformSettings platform, DateOnly day, int days)
    {
        var (from, until) = Window.Ending(_calendar, day, days);
        return drafts.Count(Facet.Platform, platform.Id, from, until, today);
    }

    /// <summary>Two posts in a year are no rhythm that could be lost.</summary>
    private bool IsRhythm(PlatformSettings platform, Cadence cadence, Slot post)
    {
        var days = Math.Max(3 * Window.DaysOf(brand), 4 * cadence.PeriodDays);
        return CountUpTo(platform, _calendar.DayOf(post.Ticks), days) >= FewestPosts;
    }

    /// <summary>
    /// True where a whole period lies between two posts without one, quiet days left out; for one post a period or less, where a
    /// post moved to the other end of its period would still not reach.
    /// </summary>
    private bool IsTooLong(Cadence cadence, long from, long until)
    {
        var most = cadence.Count > 1 ? cadence.PeriodDays : (2 * cadence.PeriodDays / cadence.Count) - 1;
        var (first, last) = (_calendar.DayOf(from), _calendar.DayOf(until));
        var quiet = brand.Calendar.QuietDays.Distinct().Count();
        var loud = quiet == 7 ? 1 : (7 - quiet) / 7.0;
        return LoudDays(first, last) > Math.Max(1, Math.Round(most * loud, MidpointRounding.AwayFromZero));
    }

    /// <summary>The days behind the first one up to and with the last one, without quiet ones; the last one counts whatever it is.</summary>
    private int LoudDays(DateOnly first, DateOnly last)
    {
        var quiet = brand.Calendar.QuietDays;
        var days = last.DayNumber - first.DayNumber;
        if (quiet.IsEmpty || days <= 0)
        {
            return days;
        }

        var loud = days / 7 * (7 - quiet.Distinct().Count());
        for (var day = first.DayNumber + 1 + (days / 7 * 7); day <= last.DayNumber; day++)
        {
            loud += day == last.DayNumber || !quiet.Contains(DateOnly.FromDayNumber(day).DayOfWeek) ? 1 : 0;
        }

        return loud;
    }

    private static string Rate(int count, int days, Cadence cadence)
    {
        var unit = cadence.PeriodDays switch { 1 => "day", 7 => "week", 30 => "month", _ => "year" };
        return $"{((double)count / days * cadence.PeriodDays).ToString("0.#", CultureInfo.InvariantCulture)} a {unit}";
    }

    private static string NameOf(PlatformSettings platform) => PlatformCatalog.Find(platform.Id)?.Name ?? platform.Id;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
