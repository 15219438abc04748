using System.Globalization;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Exports;
using BrandLsp.Core.Strategy;

namespace BrandLsp.Core.Rules.Calendar;

internal sealed class MissingTimezone : IRule
{
    /// <summary>Clocks change at night: a later hour need not be looked up.</summary>
    private const int LastHourOfChanges = 5;

    public RuleInfo Info { get; } = new(
        Id: "missing-timezone", Summary: "A time without an offset, and the profile names no time zone, or its clocks change at that very hour",
        Category: RuleCategory.Calendar, Severity: Severity.Info);

    public void Check(RuleContext context)
    {
        var front = context.Draft.Front;
        if (front is not { Date: { Value: { HasTime: true, Offset: null } written } date } || front.Status is { Value: DraftStatus.Published or DraftStatus.Idea })
        {
            return;
        }

        if (context.Brand.Calendar.TimeZone is null)
        {
            var time = written.Local.ToString("HH:mm", CultureInfo.InvariantCulture);
            context.Report(new Finding(
                Info.Id, date.Span, $"{time} is another moment in every time zone: the date has no offset and the profile no `calendar: timezone:`, so no scheduler gets it. Write the offset ({time}+01:00), or the zone into the profile."));
        }
        else if (written.Local.Hour <= LastHourOfChanges && PostCalendar.Of(context.Brand).IsDoubtful(written) && ScheduledTime.Of(front, context.Brand).Doubt is { } doubt)
        {
            context.Report(new Finding(Info.Id, date.Span, char.ToUpperInvariant(doubt[0]) + doubt[1..] + "."));
        }
    }
}
