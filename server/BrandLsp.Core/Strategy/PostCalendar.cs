using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using NodaTime;

namespace BrandLsp.Core.Strategy;

/// <summary>When a post goes out, or went out.</summary>
/// <param name="Ticks">Of UTC since 1970, a ten-millionth of a second each; where only a day is known, its beginning.</param>
/// <param name="HasTime">False where only a day is known.</param>
/// <param name="IsFloating">True where neither the draft nor the profile says in which zone.</param>
public readonly record struct PostTime(long Ticks, bool HasTime, bool IsFloating);

/// <summary>Days and moments in the profile's time zone; in UTC where it has none that is known.</summary>
public sealed class PostCalendar
{
    // Beyond them an offset would lead out of the calendar.
    private const int FirstYear = 2, LastYear = 9998;

    private readonly DateTimeZone _zone;

    /// <summary>The day that was asked for last: rows and drafts come day by day.</summary>
    private volatile Day? _last;

    private PostCalendar(string? zone)
    {
        var known = zone is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone);
        _zone = known ?? DateTimeZone.Utc;
        HasZone = known is not null;
    }

    /// <summary>False where the profile names no zone, or none that exists.</summary>
    public bool HasZone { get; }

    public static PostCalendar Of(Brand brand) => brand.Derive(static b => new PostCalendar(b.Calendar.TimeZone));

    /// <summary>Null for a year in which nobody posts. What clocks skip is moved on by as much; of what comes twice the first is meant.</summary>
    public PostTime? TimeOf(PostDate date)
    {
        if (date.Local.Year is < FirstYear or > LastYear)
        {
            return null;
        }

        if (!date.HasTime)
        {
            return new PostTime(StartOf(DateOnly.FromDateTime(date.Local)), HasTime: false, IsFloating: false);
        }

        var local = LocalDateTime.FromDateTime(date.Local);
        var moment = date.Offset is { } offset ? local.WithOffset(Offset.FromTimeSpan(offset)).ToInstant() : _zone.AtLeniently(local).ToInstant();
        return new PostTime(moment.ToUnixTimeTicks(), HasTime: true, IsFloating: date.Offset is null && !HasZone);
    }

    /// <summary>The day on which a moment falls.</summary>
    public DateOnly DayOf(long ticks) => LocalOf(ticks).Date.ToDateOnly();

    /// <summary>What the clock shows at a moment.</summary>
    public DateTime ClockAt(long ticks) => LocalOf(ticks).ToDateTimeUnspecified();

    /// <summary>The moment at which a day begins.</summary>
    public long StartOf(DateOnly day)
    {
        if (day.Year is < FirstYear or > LastYear)
        {
            return day.Year < FirstYear ? long.MinValue : long.MaxValue;
        }

        if (_last is not { } last || last.Date != day)
        {
            _last = last = new Day(day, _zone.AtStartOfDay(LocalDate.FromDateOnly(day)).ToInstant().ToUnixTimeTicks());
        }

        return last.Start;
    }

    /// <summary>True where a time without an offset means no moment of that day, or two.</summary>
    public bool IsDoubtful(PostDate date) =>
        HasZone && date is { HasTime: true, Offset: null, Local.Year: >= FirstYear and <= LastYear } && _zone.MapLocal(LocalDateTime.FromDateTime(date.Local)).Count != 1;

    private LocalDateTime LocalOf(long ticks) => Instant.FromUnixTimeTicks(ticks).InZone(_zone).LocalDateTime;

    /// <param name="Start">As in <see cref="PostTime"/>.</param>
    private sealed record Day(DateOnly Date, long Start);
}
