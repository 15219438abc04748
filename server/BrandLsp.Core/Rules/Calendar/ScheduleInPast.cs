using BrandLsp.Core.Analysis;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Strategy;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Calendar;

internal sealed class ScheduleInPast : IRule
{
    public RuleInfo Info { get; } = new(
        Id: "schedule-in-past", Summary: "A scheduled post whose date is over",
        Category: RuleCategory.Calendar, Severity: Severity.Warning, Fix: FixKind.Sometimes);

    public void Check(RuleContext context)
    {
        if (context.Draft.Front is not { Status: { Value: DraftStatus.Scheduled } status, Date: { } date } || DayOf(context, date.Value) is not { } day || day >= context.Today)
        {
            return;
        }

        var ago = Quantity.Of(context.Today.DayNumber - day.DayNumber, "day");
        var isOut = context.Draft.Front.Published.Count > 0;
        context.Report(new Finding(
            Info.Id, date.Span,
            $"{Dates.Iso(day)} was {ago} ago, and the status is still “scheduled”. {(isOut ? "It has URLs under `published:`, so" : "If it went out,")} set `status: published`{(isOut ? "" : "; if not, give it a new date")}.")
        {
            Fixes = [new Fix("Set the status to published", new TextEdit(status.Span, "published"))],
        });
    }

    /// <summary>In the profile's zone, which is looked up only where it may decide.</summary>
    private static DateOnly? DayOf(RuleContext context, PostDate date)
    {
        var written = DateOnly.FromDateTime(date.Local);
        if (date.Offset is null || Math.Abs(written.DayNumber - context.Today.DayNumber) > 2)
        {
            return written;
        }

        var calendar = PostCalendar.Of(context.Brand);
        return calendar is { HasZone: true } && calendar.TimeOf(date) is { } time ? calendar.DayOf(time.Ticks) : written;
    }
}
