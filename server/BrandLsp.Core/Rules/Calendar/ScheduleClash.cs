using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Strategy;

namespace BrandLsp.Core.Rules.Calendar;

internal sealed class ScheduleClash : IRule
{
    private const string QuietDay = "quiet-day";

    /// <summary>How many slots are tried for a fix.</summary>
    private const int MostTrials = 200;

    /// <summary>How many of the posts within the gap are counted: of a year that is dated minute by minute every post would look at hundreds.</summary>
    private const int MostCounted = 10;

    public RuleInfo Info { get; } = new(
        Id: "schedule-clash", Summary: "Two posts on one platform within the profile's least gap, or a post on a quiet day",
        Category: RuleCategory.Calendar, Severity: Severity.Warning, Fix: FixKind.Sometimes)
    {
        Causes = ImmutableDictionary<string, Severity>.Empty.Add(QuietDay, Severity.Info),
    };

    public void Check(RuleContext context)
    {
        var calendar = context.Brand.Calendar;
        if (context.Draft.Front.Date is not { } date || (calendar.MinGap is null && calendar.QuietDays.IsEmpty)
            || DraftAmongOthers.Of(context) is not { IsToCome: true, HasDate: true } draft)
        {
            return;
        }

        CheckGap(context, draft, date);
        CheckQuietDay(context, draft, date);
    }

    private void CheckGap(RuleContext context, DraftAmongOthers draft, Sourced<PostDate> date)
    {
        // A day alone clashes with nothing.
        if (context.Brand.Calendar.MinGap is not { } gap || draft.Drafts.TimeOf(draft.Entry) is not { HasTime: true })
        {
            return;
        }

        var clashes = draft.Drafts.PlatformsOf(draft.Entry)
            .SelectMany(p => InGap(draft, p, gap).Select(other => (Platform: p, Other: other)))
            .GroupBy(c => c.Other)
            .OrderBy(c => Math.Abs(c.Key.Ticks - draft.Slot.Ticks)).ThenBy(c => c.Key)
            .ToList();
        if (clashes.Count == 0)
        {
            return;
        }

        var (nearest, platforms) = (draft.Drafts.Entries[clashes[0].Key.Path], clashes[0].Select(c => c.Platform));
        var distance = Math.Abs(clashes[0].Key.Ticks - draft.Slot.Ticks);
        var when = distance == 0 ? "at the same time"
            : $"{ReplyTimes.Words(TimeSpan.FromTicks(distance))} {(clashes[0].Key.Ticks < draft.Slot.Ticks ? "earlier" : "later")}";
        var more = clashes.Count switch
        {
            1 => "",
            > MostCounted => $" (and at least {MostCounted} more within the gap)",
            var count => $" (and {count - 1} more within the gap)",
        };
        context.Report(new Finding(
            Info.Id, date.Span,
            $"“{nearest.Title}” goes out on {Names(platforms)} {when}{more}; the profile keeps {ReplyTimes.Words(gap)} between two posts, so that neither takes the readers of the other. Move one of them.")
        {
            Fixes = Later(context, draft, gap) is { } free ? [Move(context, draft, date, free)] : [],
            Related =
            [
                .. clashes.Take(3).Select(c => draft.Drafts.Entries[c.Key.Path]).Select(e =>
                    new Related($"“{e.Title}” at {Dates.Clock(draft.Drafts.Calendar.ClockAt(draft.Drafts.SlotOf(e)!.Value.Ticks))}", e.Span, e.Path)),
            ],
        });
    }

    private void CheckQuietDay(RuleContext context, DraftAmongOthers draft, Sourced<PostDate> date)
    {
        var quiet = context.Brand.Calendar.QuietDays;
        if (!quiet.Contains(draft.Day.DayOfWeek) || quiet.Distinct().Count() == 7)
        {
            return;
        }

        var next = draft.Day;
        while (quiet.Contains(next.DayOfWeek) && next < DateOnly.MaxValue)
        {
            next = next.AddDays(1);
        }

        var moved = draft.Slot.Ticks + ((next.DayNumber - draft.Day.DayNumber) * TimeSpan.TicksPerDay);
        context.Report(new Finding(
            Info.Id, date.Span, $"{Dates.Iso(draft.Day)} is a {draft.Day.DayOfWeek}, and the profile keeps {(quiet.Distinct().Count() == 1 ? "that day" : "such days")} quiet. Move it to {next.DayOfWeek}, {Dates.Iso(next)}, or take the day off `quiet-days`.")
        {
            Cause = QuietDay,
            Fixes = [Move(context, draft, date, moved)],
        });
    }

    /// <summary>The other posts of a platform that are less than the gap away: on either side the nearest, one more than are counted.</summary>
    private static IEnumerable<Slot> InGap(DraftAmongOthers draft, string platform, TimeSpan gap) =>
        Moments(draft, platform).SelectMany(moments => Enumerable.Concat(
            moments.Before(draft.Slot).TakeWhile(s => draft.Slot.Ticks - s.Ticks < gap.Ticks).Take(MostCounted + 1),
            moments.After(draft.Slot).TakeWhile(s => s.Ticks - draft.Slot.Ticks < gap.Ticks).Take(MostCounted + 1)));

    /// <summary>The last of the other posts of a platform that are less than the gap away from a moment, in ticks; null when there is none.</summary>
    private static long? LastInGap(DraftAmongOthers draft, string platform, long ticks, TimeSpan gap) =>
        Moments(draft, platform)
            .Select(m => m.Before(new Slot(ticks + gap.Ticks, "")).FirstOrDefault(s => s.Path != draft.Entry.Path))
            .Where(s => s.Path is not null && s.Ticks > ticks - gap.Ticks)
            .Max(s => (long?)s.Ticks);

    /// <summary>The posts and plans of a platform that can be compared with the draft: a time without a zone is no moment that others have.</summary>
    private static Timeline[] Moments(DraftAmongOthers draft, string platform)
    {
        var facet = draft.Drafts.TimeOf(draft.Entry)!.Value.IsFloating ? Facet.FloatingMoment : Facet.Moment;
        return [draft.Drafts.Of(facet, platform), draft.Drafts.PlansOf(facet, platform)];
    }

    /// <summary>The next moment, in ticks, with enough room on every platform, on a day that is not quiet; null when there is none soon.</summary>
    private static long? Later(RuleContext context, DraftAmongOthers draft, TimeSpan gap)
    {
        var ticks = draft.Slot.Ticks;
        var quiet = context.Brand.Calendar.QuietDays;
        var platforms = draft.Drafts.PlatformsOf(draft.Entry);
        for (var i = 0; i < MostTrials; i++)
        {
            var last = platforms.Max(p => LastInGap(draft, p, ticks, gap));
            if (last is { } taken)
            {
                ticks = taken + gap.Ticks;
            }
            else if (quiet.Contains(draft.Drafts.Calendar.DayOf(ticks).DayOfWeek))
            {
                ticks += TimeSpan.TicksPerDay;
            }
            else
            {
                return ticks;
            }
        }

        return null;
    }

    private static Fix Move(RuleContext context, DraftAmongOthers draft, Sourced<PostDate> date, long ticks)
    {
        var local = date.Value.Offset is { } offset ? DateTime.UnixEpoch.AddTicks(ticks + offset.Ticks) : draft.Drafts.Calendar.ClockAt(ticks);
        return new Fix($"Move it to {(date.Value.HasTime ? Dates.Clock(local) : Dates.Iso(DateOnly.FromDateTime(local)))}", Dates.Replace(context.Draft.Text, date, local));
    }

    private static string Names(IEnumerable<string> platforms) =>
        Quantity.List(platforms.Distinct().Select(p => PlatformCatalog.Find(p)?.Name ?? p));
}
