using System.Collections.Immutable;
using System.Globalization;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Strategy.Report;
using NodaTime;

namespace BrandLsp.Core.Assist;

/// <summary>Values that people usually write where a profile or a draft takes many: days, rhythms, shares, languages.</summary>
internal static class UsualValues
{
    /// <summary>How many days ahead a draft is likely to go out.</summary>
    private const int DaysAhead = 7;

    private static readonly (string Text, string Detail)[] s_languages =
    [
        ("en", "English"), ("de", "German"), ("fr", "French"), ("es", "Spanish"), ("it", "Italian"), ("pt", "Portuguese"), ("pt-BR", "Portuguese, Brazil"), ("nl", "Dutch"),
        ("pl", "Polish"), ("sv", "Swedish"), ("da", "Danish"), ("nb", "Norwegian"), ("fi", "Finnish"), ("cs", "Czech"), ("uk", "Ukrainian"), ("tr", "Turkish"),
        ("ar", "Arabic"), ("he", "Hebrew"), ("hi", "Hindi"), ("zh", "Chinese"), ("ja", "Japanese"), ("ko", "Korean"),
    ];

    private static readonly (string Text, string? Detail)[] s_durations =
        [("4h", "four hours"), ("24h", "a day"), ("2d", "two days"), ("7d", "a week"), ("30d", "a month"), ("90d", "three months")];

    private static readonly (string Text, string? Detail)[] s_cadences =
        [("1/week", "once a week"), ("2/week", null), ("3/week", null), ("5/week", "every working day"), ("1/day", "every day"), ("2/month", null)];

    /// <param name="path">The keys that lead to the value, the last one its own.</param>
    public static IEnumerable<(string Text, string? Detail)> For(ShapeKind kind, ImmutableArray<string> path, Brand brand, DateOnly today) => kind switch
    {
        ShapeKind.Text when path is ["objectives", .., "metric"] => Objectives.Metrics.Select(m => (m, (string?)null)),
        ShapeKind.Date => path is [.., "last-interaction"] ? Past(today) : Ends(today),
        ShapeKind.Moment => Days(brand, today),
        ShapeKind.Duration => s_durations,
        ShapeKind.Cadence => s_cadences,
        ShapeKind.Share => Shares(brand),
        ShapeKind.Band when path is [.., var axis] => Band(axis),
        ShapeKind.Language => s_languages.OrderBy(l => l.Text == brand.Language ? 0 : 1).Select(l => (l.Text, (string?)l.Detail)),
        ShapeKind.TimeZone => DateTimeZoneProviders.Tzdb.Ids.Where(z => z.Contains('/', StringComparison.Ordinal) && Forms.IsTimeZone(z)).Prepend("UTC").Select(z => (z, (string?)null)),
        _ => [],
    };

    private static IEnumerable<(string Text, string? Detail)> Past(DateOnly today) =>
        [(Write(today), "today"), (Write(today.AddDays(-1)), "yesterday"), (Write(today.AddDays(-7)), "a week ago")];

    private static IEnumerable<(string Text, string? Detail)> Ends(DateOnly today)
    {
        var month = new DateOnly(today.Year, today.Month, 1);
        var quarter = month.AddMonths(-((today.Month - 1) % 3));
        (DateOnly Day, string Detail)[] ends =
        [
            (month.AddMonths(1).AddDays(-1), "the end of this month"),
            (quarter.AddMonths(3).AddDays(-1), "the end of this quarter"),
            (quarter.AddMonths(6).AddDays(-1), "the end of the next quarter"),
            (new DateOnly(today.Year, 12, 31), "the end of this year"),
            (new DateOnly(today.Year + 1, 12, 31), "the end of the next year"),
        ];
        return ends.DistinctBy(e => e.Day).OrderBy(e => e.Day).Select(e => (Write(e.Day), (string?)e.Detail));
    }

    /// <summary>The next days that are not quiet; at nine where the profile's time zone says what that means.</summary>
    private static IEnumerable<(string Text, string? Detail)> Days(Brand brand, DateOnly today)
    {
        var time = brand.Calendar.TimeZone is null ? "" : "T09:00";
        return Enumerable.Range(0, DaysAhead)
            .Select(n => (Ahead: n, Day: today.AddDays(n)))
            .Where(d => !brand.Calendar.QuietDays.Contains(d.Day.DayOfWeek))
            .Select(d => (Write(d.Day) + time, (string?)(d.Ahead switch { 0 => "today", 1 => "tomorrow", _ => d.Day.DayOfWeek.ToString() })));
    }

    /// <summary>What the other themes leave first.</summary>
    private static IEnumerable<(string Text, string? Detail)> Shares(Brand brand)
    {
        var left = (int)Math.Round(100 * (1 - brand.Themes.Sum(t => t.Share ?? 0)));
        IEnumerable<(string, string?)> rest = left is > 0 and < 100 ? [(Percent(left), "what the other themes leave")] : [];
        return rest.Concat(((int[])[10, 20, 25, 30, 40, 50]).Where(s => s != left).Select(s => (Percent(s), (string?)null)));

        static string Percent(int share) => share.ToString(CultureInfo.InvariantCulture) + "%";
    }

    /// <summary>From the left pole of an axis, the word before its first hyphen, to the right one.</summary>
    private static IEnumerable<(string Text, string? Detail)> Band(string axis)
    {
        if (!Vocabulary.Axes.Choices.Any(c => c.Name == axis))
        {
            return [];
        }

        var hyphen = axis.IndexOf('-', StringComparison.Ordinal);
        var (left, right) = (axis[..hyphen], axis[(hyphen + 1)..]);
        return [("0.1", left), ("0.3", "rather " + left), ("0.5", "in between"), ("0.7", "rather " + right), ("0.9", right)];
    }

    private static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
