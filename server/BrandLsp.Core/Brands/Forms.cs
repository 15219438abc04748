using System.Globalization;
using BrandLsp.Core.Drafts;

namespace BrandLsp.Core.Brands;

/// <summary>The forms in which a profile and front matter write values that are more than words.</summary>
public static class Forms
{
    private const int MaxLength = 64;

    private static readonly PostDate s_noMoment = new(default, false, null);

    /// <summary>A finite number with a decimal point.</summary>
    public static bool TryNumber(string text, out double value)
    {
        value = 0;
        return text.Length <= MaxLength
            && double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value)
            && double.IsFinite(value);
    }

    public static bool TryInteger(string text, out int value) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    /// <summary><c>true</c>, <c>yes</c>, <c>on</c> and their opposites.</summary>
    public static bool TryFlag(string text, out bool value)
    {
        var lower = text.Length <= 5 ? text.ToLowerInvariant() : "";
        value = lower is "true" or "yes" or "on";
        return value || lower is "false" or "no" or "off";
    }

    /// <summary>A whole number and a unit: <c>90m</c>, <c>4h</c>, <c>30d</c>, <c>2w</c>; at most ten years.</summary>
    public static bool TryDuration(string text, out TimeSpan value)
    {
        value = default;
        if (text.Length is < 2 or > 8 || !int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            return false;
        }

        var minutes = text[^1] switch { 'm' => 1L, 'h' => 60, 'd' => 24 * 60, 'w' => 7 * 24 * 60, _ => 0 } * count;
        if (minutes is <= 0 or > 3660L * 24 * 60)
        {
            return false;
        }

        value = TimeSpan.FromMinutes(minutes);
        return true;
    }

    /// <summary><c>30 days</c>, <c>4 Hours</c>: what people write for <c>30d</c>; null when it is no duration at all.</summary>
    public static string? SuggestDuration(string text)
    {
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        var unit = text[digits..].Trim().ToLowerInvariant() switch
        {
            "m" or "min" or "mins" or "minute" or "minutes" => "m",
            "h" or "hr" or "hrs" or "hour" or "hours" => "h",
            "d" or "day" or "days" => "d",
            "w" or "wk" or "week" or "weeks" => "w",
            _ => null,
        };
        return digits is > 0 and < 6 && unit is not null && TryDuration(text[..digits] + unit, out _) ? text[..digits] + unit : null;
    }

    /// <summary><c>40%</c> or <c>0.4</c>, as 0 to 1.</summary>
    public static bool TryShare(string text, out double value)
    {
        if (text.EndsWith('%'))
        {
            var isNumber = TryNumber(text[..^1].TrimEnd(), out value);
            value /= 100;
            return isNumber && value is >= 0 and <= 1;
        }

        return TryNumber(text, out value) && value is >= 0 and <= 1;
    }

    /// <summary><c>5/week</c>: a number above zero for a day, week, month or year (for a target also a quarter).</summary>
    public static bool TryRate(string text, bool allowQuarter, out double count, out string unit)
    {
        count = 0;
        unit = "";
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0 || text.Length > MaxLength)
        {
            return false;
        }

        unit = text[(slash + 1)..].Trim().ToLowerInvariant();
        return TryNumber(text[..slash].Trim(), out count) && count > 0
            && (unit is "day" or "week" or "month" or "year" || (allowQuarter && unit == "quarter"));
    }

    /// <summary><c>5 per week</c>, <c>5x/week</c>, <c>daily</c>: what people write for <c>5/week</c>; null when it is no rhythm at all.</summary>
    public static string? SuggestRate(string text)
    {
        var lower = text.Trim().ToLowerInvariant();
        switch (lower)
        {
            case "daily":
                return "1/day";
            case "weekly":
                return "1/week";
            case "monthly":
                return "1/month";
        }

        var digits = 0;
        while (digits < lower.Length && char.IsAsciiDigit(lower[digits]))
        {
            digits++;
        }

        var period = lower[digits..].TrimStart('x', ' ', '/').Replace("per ", "", StringComparison.Ordinal).Replace("times ", "", StringComparison.Ordinal)
            .Replace("a ", "", StringComparison.Ordinal).Trim().TrimEnd('s');
        period = period switch { "d" => "day", "w" or "wk" => "week", "m" or "mo" => "month", "y" or "yr" => "year", _ => period };
        var rate = lower[..digits] + "/" + period;
        return digits is > 0 and < 6 && TryRate(rate, allowQuarter: false, out _, out _) ? rate : null;
    }

    /// <summary><c>09:00</c> or <c>9:00</c>.</summary>
    public static bool TryTime(string text, out TimeOnly value) =>
        TimeOnly.TryParseExact(text, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    /// <summary><c>2027-03-31</c>.</summary>
    public static bool TryDate(string text, out DateOnly value) => TryDate(text.AsSpan(), out value);

    private static bool TryDate(ReadOnlySpan<char> text, out DateOnly value) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    /// <summary>
    /// <c>2026-11-24</c>, then, after T or blanks, a time with or without seconds and fractions, then Z or an offset
    /// (<c>+01:00</c>, <c>+0100</c>, <c>+01</c>) with or without a blank before it.
    /// </summary>
    public static bool TryMoment(ReadOnlySpan<char> text, out PostDate value)
    {
        value = s_noMoment;
        if (text.Length is < 10 or > MaxLength || !TryDate(text[..10], out var date))
        {
            return false;
        }

        var rest = text[10..];
        if (rest.IsEmpty)
        {
            value = PostDate.Day(date);
            return true;
        }

        if (rest[0] is not ('T' or 't' or ' '))
        {
            return false;
        }

        rest = rest[1..].Trim(' ');
        if (rest.Length < 4)
        {
            return false;
        }

        var colon = rest.IndexOf(':');
        if (colon is not (1 or 2) || !TryDigits(rest[..colon], 23, out var hour) || rest.Length < colon + 3 || !TryDigits(rest.Slice(colon + 1, 2), 59, out var minute))
        {
            return false;
        }

        rest = rest[(colon + 3)..];
        var second = 0;
        if (rest.Length >= 3 && rest[0] == ':')
        {
            if (!TryDigits(rest.Slice(1, 2), 59, out second))
            {
                return false;
            }

            rest = rest[3..];
            if (rest.Length >= 2 && rest[0] == '.')
            {
                // Fractions of a second are accepted and dropped: no platform schedules by them.
                rest = rest[1..].TrimStart("0123456789");
            }
        }

        rest = rest.TrimStart(' ');
        TimeSpan? offset = null;
        if (!rest.IsEmpty)
        {
            if (!TryOffset(rest, out var written))
            {
                return false;
            }

            offset = written;
        }

        value = new PostDate(date.ToDateTime(new TimeOnly(hour, minute, second)), true, offset);
        return true;
    }

    /// <summary>The shape of an IANA name: <c>Europe/Berlin</c>, <c>America/Argentina/Ushuaia</c>, <c>Etc/GMT+5</c>, <c>UTC</c>.</summary>
    public static bool IsTimeZone(string text)
    {
        if (text is "UTC" or "GMT" or "Z")
        {
            return text != "Z";
        }

        var parts = text.Split('/');
        return text.Length <= MaxLength && parts.Length is 2 or 3 && parts.All(p => p.Length > 0 && char.IsAsciiLetterUpper(p[0])
            && p.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '+'));
    }

    /// <summary>The shape of a BCP 47 tag: <c>en</c>, <c>pt-BR</c>, <c>zh-Hant-TW</c>.</summary>
    public static bool IsLanguage(string text)
    {
        var parts = text.Split('-', '_');
        return text.Length <= MaxLength && parts[0].Length is 2 or 3 && parts[0].All(char.IsAsciiLetter)
            && parts.Skip(1).All(p => p.Length is >= 1 and <= 8 && p.All(char.IsAsciiLetterOrDigit));
    }

    /// <summary>An absolute http or https URL.</summary>
    public static bool IsUrl(string text) =>
        (text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        && !text.Any(char.IsWhiteSpace) && text.IndexOf("://", StringComparison.Ordinal) + 3 < text.Length;

    /// <summary>The site's name in what people write for one: <c>ada.example</c> of <c>https://*.Ada.example/notes</c>; null when there is none in it.</summary>
    public static string? HostOf(string text)
    {
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        var host = text[(scheme < 0 ? 0 : scheme + 3)..].Split('/', '?', '#')[0].TrimStart('*').TrimStart('.').ToLowerInvariant();
        return host.Contains('.', StringComparison.Ordinal) && !host.EndsWith('.') && !host.Any(c => char.IsWhiteSpace(c) || c is '@' or ':' or '*' or ',') ? host : null;
    }

    private static bool TryDigits(ReadOnlySpan<char> text, int max, out int value)
    {
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value <= max;
    }

    private static bool TryOffset(ReadOnlySpan<char> text, out TimeSpan offset)
    {
        offset = default;
        if (text is "Z" or "z" or "UTC")
        {
            return true;
        }

        if (text[0] is not ('+' or '-') || text.Length is not (3 or 5 or 6))
        {
            return false;
        }

        var minutes = 0;
        var isValid = TryDigits(text.Slice(1, 2), 14, out var hours)
            && text.Length switch
            {
                3 => true,
                5 => TryDigits(text.Slice(3, 2), 59, out minutes),
                _ => text[3] == ':' && TryDigits(text.Slice(4, 2), 59, out minutes),
            };
        var magnitude = new TimeSpan(hours, minutes, 0);
        offset = text[0] == '-' ? -magnitude : magnitude;
        return isValid && magnitude <= TimeSpan.FromHours(14);
    }
}
