using NodaTime;
using NodaTime.Text;

namespace BrandLsp.Core.Exports;

/// <summary>A VTIMEZONE with every change of the clocks between two moments, so that a reader needs no data of its own.</summary>
internal static class IcsTimeZone
{
    private static readonly LocalDateTimePattern s_local = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");

    public static void Write(IcsWriter calendar, DateTimeZone zone, Instant first, Instant last)
    {
        calendar.Line("BEGIN", "VTIMEZONE");
        calendar.Line("TZID", zone.Id);
        foreach (var interval in zone.GetZoneIntervals(first, last + Duration.FromSeconds(1)))
        {
            var before = interval.HasStart ? zone.GetUtcOffset(interval.Start - Duration.Epsilon) : interval.WallOffset;
            // Where the clocks never changed before, any time before the first post will do.
            var start = interval.HasStart ? interval.Start.WithOffset(before).LocalDateTime : new LocalDateTime(1970, 1, 1, 0, 0);
            var kind = interval.Savings == Offset.Zero ? "STANDARD" : "DAYLIGHT";
            calendar.Line("BEGIN", kind);
            calendar.Line("DTSTART", s_local.Format(start));
            calendar.Line("TZOFFSETFROM", Format(before));
            calendar.Line("TZOFFSETTO", Format(interval.WallOffset));
            calendar.Text("TZNAME", interval.Name);
            calendar.Line("END", kind);
        }

        calendar.Line("END", "VTIMEZONE");
    }

    /// <summary>Such as <c>+0100</c>; seconds only where there are some.</summary>
    private static string Format(Offset offset)
    {
        var seconds = Math.Abs(offset.Seconds);
        var text = $"{(offset.Seconds < 0 ? '-' : '+')}{seconds / 3600:00}{seconds / 60 % 60:00}";
        return seconds % 60 == 0 ? text : $"{text}{seconds % 60:00}";
    }
}
