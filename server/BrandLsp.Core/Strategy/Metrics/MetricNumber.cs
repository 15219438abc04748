using System.Globalization;

namespace BrandLsp.Core.Strategy.Metrics;

internal enum NumberState
{
    /// <summary>Blank, a dash, "n/a": the platform does not say. Never zero.</summary>
    Unknown,
    Known,

    /// <summary>No number, or none that a count can be.</summary>
    Wrong,
}

/// <summary>Counts and shares as people's computers write them.</summary>
internal static class MetricNumber
{
    /// <summary>More than there are people and machines to see a post.</summary>
    private const double Absurd = 1e12;

    /// <summary>A count: <c>1234</c>, <c>1,234</c>, <c>1.234</c>, <c>1 234</c>, <c>1'234</c>, <c>1.2K</c>, <c>12.0</c>.</summary>
    /// <param name="problem">Why the number is none; a clause that follows the number.</param>
    public static NumberState Count(Cell cell, out long value, out string problem)
    {
        value = 0;
        problem = "";
        if (IsUnknown(cell.Span))
        {
            return NumberState.Unknown;
        }

        if ((cell.Number ?? Parse(cell.Span)) is not { } number)
        {
            problem = "is no number";
            return NumberState.Wrong;
        }

        if (number < 0)
        {
            problem = "is below zero";
        }
        else if (number > Absurd)
        {
            problem = "is more than any post gets";
        }
        else if (Math.Abs(number - Math.Round(number)) > 1e-6)
        {
            problem = "is no whole number";
        }

        value = problem.Length == 0 ? (long)Math.Round(number) : 0;
        return problem.Length == 0 ? NumberState.Known : NumberState.Wrong;
    }

    /// <summary>A share, 0 to 1: <c>12.5%</c>, <c>12,5 %</c>, a stored <c>0.125</c>; <c>&lt; 1%</c> is below 0.01. Null for anything else.</summary>
    public static (double Share, bool IsBelow)? Share(Cell cell)
    {
        var text = cell.Text.Trim();
        var isBelow = text.StartsWith('<');
        text = text.TrimStart('<', ' ', '\u00A0', '\u202F');
        if (!isBelow && cell.Number is { } stored)
        {
            return stored is >= 0 and <= 1 ? (stored, false) : null;
        }

        var isPercent = text.EndsWith('%');
        text = text.TrimEnd('%', ' ', '\u00A0', '\u202F').Replace(',', '.');
        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && (isPercent ? number / 100 : number) is >= 0 and <= 1 and var share
            ? (share, isBelow)
            : null;
    }

    private static bool IsUnknown(ReadOnlySpan<char> text) => text.Trim() is "" or "-" or "–" or "—" or "--" or "n/a" or "N/A" or "NA" or "null" or "NULL";

    private static double? Parse(ReadOnlySpan<char> text)
    {
        Span<char> plain = stackalloc char[32];
        var length = 0;
        foreach (var c in text.Trim())
        {
            // Blanks (no-break and narrow ones too) and apostrophes only group digits.
            if (c is ' ' or '\u00A0' or '\u202F' or '\u2009' or '\'' or '’')
            {
                continue;
            }

            if (length == plain.Length)
            {
                return null;
            }

            plain[length++] = c == '−' ? '-' : c;
        }

        ReadOnlySpan<char> number = plain[..length];
        var scale = number is [.., 'K' or 'k'] ? 1e3 : number is [.., 'M' or 'm'] ? 1e6 : 1;
        number = scale > 1 ? number[..^1] : number;
        var isNegative = number is ['-', ..];
        number = isNegative ? number[1..] : number;
        if (Magnitude(number, isScaled: scale > 1) is not { } magnitude)
        {
            return null;
        }

        return (isNegative ? -magnitude : magnitude) * scale;
    }

    private static double? Magnitude(ReadOnlySpan<char> number, bool isScaled)
    {
        var (comma, point) = (number.LastIndexOf(','), number.LastIndexOf('.'));
        if (comma < 0 && point < 0)
        {
            return Digits(number);
        }

        // Of two signs the last is the decimal one: 1,234.50 and 1.234,50.
        if (comma >= 0 && point >= 0)
        {
            var at = Math.Max(comma, point);
            return Grouped(number[..at], number[Math.Min(comma, point)]) is { } whole ? Joined(whole, number[(at + 1)..]) : null;
        }

        // One sign groups where whole groups of three follow it: a count has no fraction. Otherwise it is a decimal one.
        var sign = comma >= 0 ? ',' : '.';
        var last = Math.Max(comma, point);
        return (isScaled ? null : Grouped(number, sign)) ?? (number.Count(sign) == 1 && Digits(number[..last]) is { } before ? Joined(before, number[(last + 1)..]) : null);
    }

    private static double? Grouped(ReadOnlySpan<char> number, char sign)
    {
        double value = 0;
        var isFirst = true;
        foreach (var range in number.Split(sign))
        {
            var group = number[range];
            if (isFirst ? group.Length is < 1 or > 3 : group.Length != 3)
            {
                return null;
            }

            if (Digits(group) is not { } digits)
            {
                return null;
            }

            value = (value * 1000) + digits;
            isFirst = false;
        }

        return value;
    }

    private static double? Joined(double whole, ReadOnlySpan<char> fraction) =>
        fraction.IsEmpty ? whole : Digits(fraction) is { } digits ? whole + (digits / Math.Pow(10, fraction.Length)) : null;

    private static double? Digits(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > 18 || text.ContainsAnyExceptInRange('0', '9'))
        {
            return null;
        }

        return long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
