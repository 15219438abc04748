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
        if (context.Brand.Calendar.MinGap is not { } gap || draft.Drafts.TimeOf(draft.Entry) is not { } time || PostSpacing.FacetOf(time) is not { } facet)
        {
            return;
        }

        var timelines = draft.Drafts.PlatformsOf(draft.Entry)
            .SelectMany(p => new[] { (Platform: p, Moments: draft.Drafts.Of(facet, p)), (Platform: p, Moments: draft.Drafts.PlansOf(facet, p)) })
            .ToList();
        var clashes = timelines
            .SelectMany(t => InGap(draft.Slot, t.Moments, gap).Select(other => (t.Platform, Other: other)))
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
            : $"{ReplyTimes.WordsBelow(TimeSpan.FromTicks(distance), gap)} {(clashes[0].Key.Ticks < draft.Slot.Ticks ? "earlier" : "later")}";
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
            Fixes = Later(context, draft, timelines.ConvertAll(t => t.Moments), gap) is { } free ? [Move(context, draft, date, free)] : [],
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
        if (!PostSpacing.IsQuiet(context.Brand.Calendar, draft.Day))
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

    /// <summary>The other posts that are less than the gap away: on either side the nearest, one more than are counted.</summary>
    private static IEnumerable<Slot> InGap(Slot slot, Timeline moments, TimeSpan gap) => Enumerable.Concat(
        moments.Before(slot).TakeWhile(s => PostSpacing.IsClash(slot, s, gap)).Take(MostCounted + 1),
        moments.After(slot).TakeWhile(s => PostSpacing.IsClash(slot, s, gap)).Take(MostCounted + 1));

    /// <summary>The last of the posts of other drafts than the one at a path that are less than the gap away from a moment, in ticks; null when there is none.</summary>
    private static long? LastInGap(string path, Timeline moments, long ticks, TimeSpan gap) =>
        moments.Before(new Slot(ticks + gap.Ticks, "")).TakeWhile(s => s.Ticks > ticks - gap.Ticks).Where(s => s.Path != path).Select(s => (long?)s.Ticks).FirstOrDefault();

    /// <summary>The next moment, in ticks, with enough room on every platform, on a day that is not quiet; null when there is none soon.</summary>
    private static long? Later(RuleContext context, DraftAmongOthers draft, List<Timeline> timelines, TimeSpan gap)
    {
        var ticks = draft.Slot.Ticks;
        var quiet = context.Brand.Calendar.QuietDays;
        for (var i = 0; i < MostTrials; i++)
        {
            var last = timelines.Max(t => LastInGap(draft.Entry.Path, t, ticks, gap));
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
