using System.Globalization;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using NodaTime;
using NodaTime.TimeZones;

namespace BrandLsp.Core.Exports;

/// <summary>When a draft is to be posted. Time zones come from NodaTime's own data, so every system finds the same moment.</summary>
public sealed record ScheduledTime
{
    // Beyond them an offset would lead out of the calendar.
    private const int FirstYear = 2, LastYear = 9998;

    private static readonly ScheduledTime s_none = new();

    /// <summary>ISO 8601 with offset, such as <c>2026-11-24T09:00:00+01:00</c>; null when the draft does not say.</summary>
    public string? At => Written is { } written ? Iso(written) : null;

    /// <summary>The moment as the draft writes it; null when there is none.</summary>
    public OffsetDateTime? Written { get; private init; }

    /// <summary>The same moment in the profile's time zone; as the draft writes it where the profile has none.</summary>
    public OffsetDateTime? Local { get; private init; }

    /// <summary>The profile's time zone; null when it has none that is known.</summary>
    public DateTimeZone? Zone { get; private init; }

    /// <summary>Why a stated date gives no time; null when it does or there is none.</summary>
    public string? Problem { get; private init; }

    /// <summary>What was guessed where clocks are put forward or back; null when nothing was.</summary>
    public string? Doubt { get; private init; }

    /// <summary>True when <see cref="Local"/> without its offset means two moments, because clocks are put back.</summary>
    public bool IsAmbiguous => Zone is { } zone && Local is { } local && zone.MapLocal(local.LocalDateTime).Count > 1;

    public static ScheduledTime Of(FrontMatter front, Brand brand)
    {
        if (front.Date?.Value is not { } date)
        {
            return s_none;
        }

        if (!date.HasTime)
        {
            return new ScheduledTime { Problem = "the date has no time of day, so nothing is scheduled" };
        }

        if (date.Local.Year is < FirstYear or > LastYear)
        {
            return new ScheduledTime { Problem = $"the year {date.Local.Year.ToString(CultureInfo.InvariantCulture)} is no year to post in" };
        }

        var local = LocalDateTime.FromDateTime(date.Local);
        var zone = brand.Calendar.TimeZone is { } name ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) : null;
        if (date.Offset is { } offset)
        {
            var written = local.WithOffset(Offset.FromTimeSpan(offset));
            return new ScheduledTime { Written = written, Local = zone is null ? written : written.InZone(zone).ToOffsetDateTime(), Zone = zone };
        }

        if (zone is null)
        {
            return new ScheduledTime
            {
                Problem = brand.Calendar.TimeZone is { } unknown
                    ? $"there is no time zone {unknown}: write the offset into the date, or a zone such as Europe/Berlin into the profile"
                    : "the date has no offset and the profile no time zone, so nothing is scheduled",
            };
        }

        var mapping = zone.MapLocal(local);
        var chosen = zone.ResolveLocal(mapping.LocalDateTime, Resolvers.LenientResolver).ToOffsetDateTime();
        return new ScheduledTime { Written = chosen, Local = chosen, Zone = zone, Doubt = DoubtOf(mapping, chosen) };
    }

    /// <summary>ISO 8601 with offset, to the second.</summary>
    public static string Iso(OffsetDateTime moment)
    {
        var offset = moment.Offset.ToTimeSpan();
        var sign = offset < TimeSpan.Zero ? "-" : "+";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{moment.LocalDateTime.ToDateTimeUnspecified():yyyy-MM-dd'T'HH:mm:ss}{sign}{offset.Duration():hh\\:mm}");
    }

    private static string? DoubtOf(ZoneLocalMapping mapping, OffsetDateTime chosen)
    {
        string Time(LocalDateTime time) => time.ToDateTimeUnspecified().ToString("HH:mm", CultureInfo.InvariantCulture);
        string Day(LocalDateTime time) => time.ToDateTimeUnspecified().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var local = mapping.LocalDateTime;
        return mapping.Count switch
        {
            0 => $"{Time(local)} does not exist on {Day(local)} in {mapping.Zone.Id}, where clocks are put forward: {Time(chosen.LocalDateTime)} is meant",
            2 => $"{Time(local)} comes twice on {Day(local)} in {mapping.Zone.Id}, where clocks are put back: the first is meant; write the offset into the date for the second",
            _ => null,
        };
    }
}
