using System.Collections.Immutable;
using System.Globalization;
using BrandLsp.Core.Brands;

namespace BrandLsp.Core.Strategy;

/// <summary>How long those who write wait for an answer.</summary>
/// <param name="Answered">Conversations that wait no longer, whether it is known how long they did or not.</param>
/// <param name="Timed">Of them, those with the times of both.</param>
/// <param name="Median">Of the waits of these; null without any.</param>
/// <param name="InTime">How many of these kept the profile's target; null without a target.</param>
/// <param name="Open">Conversations that wait still.</param>
public sealed record ReplyTimes(int Answered, int Timed, TimeSpan? Median, int? InTime, int Open)
{
    /// <param name="platform">A platform's id; null for all of them.</param>
    public static ReplyTimes Of(Brand brand, Inbox inbox, DraftIndex drafts, string? platform = null)
    {
        var entries = inbox.Entries.Where(e => platform is null || e.Platform == platform).ToImmutableArray();
        var waits = entries.Select(e => WaitOf(e, drafts.Calendar)).OfType<TimeSpan>().Order().ToImmutableArray();
        var middle = waits.Length / 2;
        var answered = entries.Count(e => OpenReplies.IsAnswered(e, drafts));
        return new ReplyTimes(
            answered,
            waits.Length,
            waits.IsEmpty ? null : waits.Length % 2 == 1 ? waits[middle] : (waits[middle - 1] + waits[middle]) / 2,
            brand.ReplyWithin is { } target ? waits.Count(w => w <= target) : null,
            entries.Length - answered);
    }

    /// <summary>"14 answered, median 3.5 hours, 12 of 14 within 24 hours; 2 open".</summary>
    public string Describe(Brand brand)
    {
        var median = Median is { } wait ? $", median {Words(wait)}" : "";
        var kept = InTime is { } count && Timed > 0 ? $", {count} of {Timed} within {Words(brand.ReplyWithin!.Value)}" : "";
        return $"{Answered.ToString(CultureInfo.InvariantCulture)} answered{median}{kept}; {Open.ToString(CultureInfo.InvariantCulture)} open";
    }

    /// <summary>"45 minutes", "3.5 hours", "2 days": one unit.</summary>
    internal static string Words(TimeSpan wait) => wait switch
    {
        { TotalHours: < 1 } => Quantity.Of((int)Math.Round(wait.TotalMinutes), "minute"),
        { TotalHours: < 48 } => Quantity.Of(Math.Round(wait.TotalHours, 1), "hour"),
        _ => Quantity.Of(Math.Round(wait.TotalDays, 1), "day"),
    };

    /// <summary>The same of a wait below a limit; in hours and minutes where it would read like the limit: "3 hours 59 minutes" of 4 hours.</summary>
    internal static string WordsBelow(TimeSpan wait, TimeSpan limit) =>
        wait < limit && Words(wait) == Words(limit) ? string.Join(' ', new[] { Some((int)wait.TotalHours, "hour"), Some(wait.Minutes, "minute") }.OfType<string>()) : Words(wait);

    private static string? Some(int count, string noun) => count == 0 ? null : Quantity.Of(count, noun);

    /// <summary>Only where both times are times of day: a day alone would be a guess.</summary>
    private static TimeSpan? WaitOf(InboxEntry entry, PostCalendar calendar) =>
        entry is { Received.HasTime: true, Answered: { HasTime: true } answered }
        && calendar.TimeOf(entry.Received) is { } from && calendar.TimeOf(answered) is { } to && to.Ticks >= from.Ticks
            ? TimeSpan.FromTicks(to.Ticks - from.Ticks)
            : null;
}

/// <summary>Conversations that wait for an answer.</summary>
internal static class OpenReplies
{
    /// <summary>By the inbox itself, or by a published draft that answers it.</summary>
    public static bool IsAnswered(InboxEntry entry, DraftIndex drafts) => entry.IsDone || drafts.RepliesTo(entry.Url).Any(d => d.IsPublished);

    /// <summary>The day on which a message came; null where nothing says it.</summary>
    public static DateOnly? DayOf(InboxEntry entry, PostCalendar calendar) => calendar.TimeOf(entry.Received) is { } received ? calendar.DayOf(received.Ticks) : null;

    /// <summary>Days from the one on which a message came until today.</summary>
    public static int? WaitingDays(InboxEntry entry, PostCalendar calendar, DateOnly today) => DayOf(entry, calendar) is { } day ? today.DayNumber - day.DayNumber : null;

    /// <summary>
    /// For how many whole days an entry has been overdue when <paramref name="today"/> begins; null while it may still be
    /// answered in time. Where only a day is known, the message came at its end.
    /// </summary>
    public static int? OverdueDays(InboxEntry entry, TimeSpan within, PostCalendar calendar, DateOnly today)
    {
        if (calendar.TimeOf(entry.Received) is not { } received)
        {
            return null;
        }

        var came = received.HasTime ? received.Ticks : calendar.StartOf(Window.Plus(calendar.DayOf(received.Ticks), 1));
        var late = calendar.StartOf(today) - (came + within.Ticks);
        return late >= 0 ? (int)(late / TimeSpan.TicksPerDay) : null;
    }
}
