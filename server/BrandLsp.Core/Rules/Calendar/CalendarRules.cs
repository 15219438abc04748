using System.Collections.Immutable;

namespace BrandLsp.Core.Rules.Calendar;

internal static class CalendarRules
{
    public static ImmutableArray<IRule> All { get; } =
    [
        new ScheduleClash(),
        new ScheduleInPast(),
        new MissingTimezone(),
        new CadenceGap(),
        new SeriesOrder(),
        new DuplicatePost(),
    ];
}
