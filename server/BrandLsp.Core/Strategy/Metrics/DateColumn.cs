using System.Collections.Frozen;
using System.Globalization;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;

namespace BrandLsp.Core.Strategy.Metrics;

/// <summary>
/// Reads the dates of a column. 3/4/2026 is April 3 where another date of the column can only be day first, March 4 where one
/// can only be month first; where none tells, the format's own order decides, and without one nobody does.
/// </summary>
internal sealed class DateColumn
{
    /// <summary>In UTF-16 units.</summary>
    private const int LongestDate = 64;

    /// <summary>More than an export has days; of one that knows each post's minute none comes back.</summary>
    private const int MostKnown = 5_000;

    /// <summary>The first three letters of months, in the languages that exports come in.</summary>
    private static readonly FrozenDictionary<string, int> s_months = Months(
        "jan ene gen", "feb fev fév", "mar mär mrz mrt", "apr abr avr", "may mai mei mag", "jun jui giu", "jul lug", "aug ago aoû aou", "sep set", "oct okt ott out", "nov", "dec dez dic déc");

    private readonly DayOrder _order;

    /// <summary>What was read before: where an export knows the day alone, most rows share theirs with others.</summary>
    private readonly Dictionary<string, PostDate> _known = new(StringComparer.Ordinal);

    private readonly Dictionary<string, PostDate>.AlternateLookup<ReadOnlySpan<char>> _knownBySpan;

    /// <param name="order">What the format writes when nothing tells.</param>
    public DateColumn(IEnumerable<ReadOnlyMemory<char>> values, DayOrder order)
    {
        bool isDayFirst = false, isMonthFirst = false;
        Span<char> clean = stackalloc char[LongestDate];
        foreach (var value in values)
        {
            if (NumericDate.Parse(Clean(value.Span, clean)) is { Order: DayOrder.Unknown } date)
            {
                isDayFirst |= date.First > 12 && date.Second <= 12;
                isMonthFirst |= date.Second > 12 && date.First <= 12;
            }
        }

        _order = isDayFirst && isMonthFirst ? DayOrder.Unknown
            : isDayFirst ? DayOrder.DayFirst
            : isMonthFirst ? DayOrder.MonthFirst
            : order;
        _knownBySpan = _known.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <param name="problem">What is wrong: <c>“3/4/2026” may be day first or month first …</c>.</param>
    public PostDate? Read(ReadOnlySpan<char> text, out string problem)
    {
        problem = "";
        if (_knownBySpan.TryGetValue(text, out var known))
        {
            return known;
        }

        Span<char> clean = stackalloc char[LongestDate];
        var date = Parse(Clean(text, clean), out problem);
        if (date is not null && _known.Count < MostKnown)
        {
            _knownBySpan[text] = date;
        }

        return date;
    }

    private PostDate? Parse(ReadOnlySpan<char> text, out string problem)
    {
        problem = "";
        if (Forms.TryMoment(text, out var iso))
        {
            return iso;
        }

        var date = NumericDate.Parse(text) is { } numeric ? Decided(numeric) : WrittenDate(text);
        if (date is { Day: 0 })
        {
            problem = $"“{text}” may be day first or month first, and nothing in the column tells which; write it as 2026-11-24";
            return null;
        }

        if (date is { } known && Moment(known, text[known.Rest..]) is { } moment)
        {
            return moment;
        }

        problem = $"“{Yaml.YamlQuote.Shorten(text.ToString())}” is no date";
        return null;
    }

    /// <summary>Without marks and other blanks; nothing where it is too long.</summary>
    /// <param name="into">Of <see cref="LongestDate"/>.</param>
    private static ReadOnlySpan<char> Clean(ReadOnlySpan<char> text, Span<char> into)
    {
        if (text.Length > LongestDate)
        {
            return [];
        }

        var clean = into[..text.Length];
        text.Replace(clean, '\u00A0', ' ');
        clean.Replace('\u202F', ' ');
        return ((ReadOnlySpan<char>)clean).Trim(" \"\u200E");
    }

    /// <summary>Day 0 where nobody knows.</summary>
    private CalendarDate? Decided(NumericDate date)
    {
        var (first, second) = (date.First, date.Second);
        var order = date.Order != DayOrder.Unknown ? date.Order
            : first > 12 ? DayOrder.DayFirst
            : second > 12 || first == second ? DayOrder.MonthFirst
            : _order;
        return order switch
        {
            DayOrder.DayFirst => new CalendarDate(date.Year, second, first, date.Rest),
            DayOrder.MonthFirst => new CalendarDate(date.Year, first, second, date.Rest),
            _ => new CalendarDate(date.Year, 0, 0, date.Rest),
        };
    }

    /// <param name="rest">What stands behind the date.</param>
    private static PostDate? Moment(CalendarDate date, ReadOnlySpan<char> rest)
    {
        if (date.Year is < 1 or > 9999 || date.Month is < 1 or > 12 || date.Day < 1 || date.Day > DateTime.DaysInMonth(date.Year, date.Month))
        {
            return null;
        }

        var day = new DateTime(date.Year, date.Month, date.Day);
        if (rest.IsWhiteSpace())
        {
            return PostDate.Day(day);
        }

        // Only a twelve-hour clock needs help; what remains is the form that drafts write.
        return Clock(rest.Trim(" ,").ToString()) is { } clock && Forms.TryMoment($"{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} {clock}", out var moment) ? moment : null;
    }

    private static string? Clock(string time)
    {
        var letters = time.IndexOfAny(['a', 'A', 'p', 'P']);
        if (letters < 0 || letters + 1 >= time.Length || time[letters + 1] is not ('m' or 'M'))
        {
            return time;
        }

        var colon = time.IndexOf(':', StringComparison.Ordinal);
        if (colon is not (1 or 2) || !int.TryParse(time.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var hour) || hour is < 1 or > 12)
        {
            return null;
        }

        hour = (hour % 12) + (time[letters] is 'p' or 'P' ? 12 : 0);
        return $"{hour.ToString("00", CultureInfo.InvariantCulture)}{time[colon..letters].TrimEnd()} {time[(letters + 2)..].Trim()}".TrimEnd();
    }

    /// <summary><c>Tue, Jul 14, 2026</c>, <c>14 Jul 2026, 09:00</c>, <c>14. Juli 2026</c>, <c>14 de julio de 2026</c>.</summary>
    private static CalendarDate? WrittenDate(ReadOnlySpan<char> text)
    {
        int? month = null, day = null, year = null;
        var at = 0;
        while (at < text.Length && year is null)
        {
            if (char.IsAsciiDigit(text[at]))
            {
                var start = at;
                while (at < text.Length && char.IsAsciiDigit(text[at]))
                {
                    at++;
                }

                if (!int.TryParse(text[start..at], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || (at < text.Length && text[at] == ':'))
                {
                    return null;
                }

                var isYear = at - start == 4;
                year = isYear ? number : year;
                day = isYear ? day : day is null ? number : -1;
            }
            else if (char.IsLetter(text[at]))
            {
                var start = at;
                while (at < text.Length && char.IsLetter(text[at]))
                {
                    at++;
                }

                // A weekday's name may begin as a month does ("mar." is Tuesday in French): the last word that is one counts.
                month = at - start >= 3 && s_months.TryGetValue(text[start..(start + 3)].ToString().ToLowerInvariant(), out var known) ? known : month;
                month = text[start..at].StartsWith("juil", StringComparison.OrdinalIgnoreCase) ? 7 : month;
            }
            else
            {
                at++;
            }
        }

        return month is { } m && day is { } d && year is { } y ? new CalendarDate(y, m, d, at) : null;
    }

    private static FrozenDictionary<string, int> Months(params string[] names) =>
        names.SelectMany((n, i) => n.Split(' ').Select(name => KeyValuePair.Create(name, i + 1))).ToFrozenDictionary(StringComparer.Ordinal);

    /// <param name="Rest">Where what stands behind the date begins.</param>
    private readonly record struct CalendarDate(int Year, int Month, int Day, int Rest);

    /// <summary>Three numbers with a sign between them.</summary>
    /// <param name="Order">What the form alone tells: points mean day first, a year in front means month first.</param>
    /// <param name="Rest">Where what stands behind the date begins.</param>
    private readonly record struct NumericDate(int First, int Second, int Year, DayOrder Order, int Rest)
    {
        public static NumericDate? Parse(ReadOnlySpan<char> text)
        {
            var at = 0;
            Span<int> numbers = stackalloc int[3];
            Span<int> lengths = stackalloc int[3];
            var sign = '\0';
            for (var i = 0; i < 3; i++)
            {
                var start = at;
                while (at < text.Length && char.IsAsciiDigit(text[at]) && at - start < 4)
                {
                    numbers[i] = (numbers[i] * 10) + (text[at++] - '0');
                }

                lengths[i] = at - start;
                if (lengths[i] == 0)
                {
                    return null;
                }

                if (i == 2)
                {
                    break;
                }

                if (at >= text.Length || text[at] is not ('/' or '.' or '-') || (sign != '\0' && text[at] != sign))
                {
                    return null;
                }

                sign = text[at++];
                at += sign == '.' && at < text.Length && text[at] == ' ' ? 1 : 0;
            }

            if (at < text.Length && text[at] is not (' ' or ',' or 'T'))
            {
                return null;
            }

            var rest = Math.Min(at + 1, text.Length);
            return lengths[0] == 4 ? new NumericDate(numbers[1], numbers[2], numbers[0], DayOrder.MonthFirst, rest)
                : lengths[2] is 2 or 4 ? new NumericDate(numbers[0], numbers[1], lengths[2] == 2 ? 2000 + numbers[2] : numbers[2], sign == '.' ? DayOrder.DayFirst : DayOrder.Unknown, rest)
                : null;
        }
    }
}
