using System.Globalization;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;

namespace BrandLsp.Core.Exports;

/// <summary>When a draft is to be posted.</summary>
/// <param name="At">ISO 8601 with offset, such as <c>2026-11-24T09:00:00+01:00</c>; null when the draft does not say.</param>
/// <param name="Problem">Why a stated date gives no time; null when it does or there is none.</param>
public readonly record struct ScheduledTime(string? At, string? Problem)
{
    public static ScheduledTime Of(FrontMatter front, Brand brand)
    {
        if (front.Date?.Value is not { } date)
        {
            return default;
        }

        if (!date.HasTime)
        {
            return new ScheduledTime(null, "the date has no time of day, so nothing is scheduled");
        }

        if (date.Offset is { } offset)
        {
            return new ScheduledTime(Iso(date.Local, offset), null);
        }

        if (brand.Calendar.TimeZone is not { } name)
        {
            return new ScheduledTime(null, "the date has no offset and the profile no time zone, so nothing is scheduled");
        }

        return TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
            ? new ScheduledTime(Iso(date.Local, zone.GetUtcOffset(DateTime.SpecifyKind(date.Local, DateTimeKind.Unspecified))), null)
            : new ScheduledTime(null, $"this system does not know the time zone {name}: write the offset into the date");
    }

    private static string Iso(DateTime local, TimeSpan offset)
    {
        var sign = offset < TimeSpan.Zero ? "-" : "+";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{local:yyyy-MM-dd'T'HH:mm:ss}{sign}{offset.Duration():hh\\:mm}");
    }
}
