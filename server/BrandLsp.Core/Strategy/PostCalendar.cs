using System.Globalization;
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

    private volatile Length? _lastLength;

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
            _last = last = new Day(day, StartAt(day));
        }

        return last.Start;
    }

    /// <summary>True where clocks skip a time without an offset: nobody saw it on a clock, so what is dated so is of its day alone.</summary>
    public bool Skips(PostDate date) =>
        HasZone && date is { HasTime: true, Offset: null, Local.Year: >= FirstYear and <= LastYear } && IsShort(DateOnly.FromDateTime(date.Local)) && _zone.MapLocal(LocalDateTime.FromDateTime(date.Local)).Count == 0;

    /// <summary>A clause: "02:30 does not exist on 2026-03-29, because clocks go forward".</summary>
    public static string SkippedInWords(PostDate date) => string.Create(CultureInfo.InvariantCulture, $"{date.Local:HH:mm} does not exist on {date.Local:yyyy-MM-dd}, because clocks go forward");

    /// <summary>True where a time without an offset means no moment of that day, or two.</summary>
    public bool IsDoubtful(PostDate date) =>
        HasZone && date is { HasTime: true, Offset: null, Local.Year: >= FirstYear and <= LastYear } && _zone.MapLocal(LocalDateTime.FromDateTime(date.Local)).Count != 1;

    /// <summary>True for a day that has fewer than 24 hours.</summary>
    private bool IsShort(DateOnly day)
    {
        if (_lastLength is not { } last || last.Date != day)
        {
            _lastLength = last = new Length(day, StartAt(day.AddDays(1)) - StartAt(day) < TimeSpan.TicksPerDay);
        }

        return last.IsShort;
    }

    private long StartAt(DateOnly day) => _zone.AtStartOfDay(LocalDate.FromDateOnly(day)).ToInstant().ToUnixTimeTicks();

    private LocalDateTime LocalOf(long ticks) => Instant.FromUnixTimeTicks(ticks).InZone(_zone).LocalDateTime;

    /// <param name="Start">As in <see cref="PostTime"/>.</param>
    private sealed record Day(DateOnly Date, long Start);

    private sealed record Length(DateOnly Date, bool IsShort);
}
