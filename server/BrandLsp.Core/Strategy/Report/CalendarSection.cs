using System.Collections.Immutable;
using BrandLsp.Core.Platforms;

namespace BrandLsp.Core.Strategy.Report;

/// <summary>Says a <see cref="CalendarReview"/> in words and tables.</summary>
internal static class CalendarSection
{
    /// <summary>Rows of a table: five tables are to be read one after the other.</summary>
    private const int MostRows = 20;

    public static IEnumerable<ReportBlock> Of(StrategyReport report)
    {
        var calendar = report.Calendar;
        if (calendar.Posts == 0 && calendar.IsClean)
        {
            yield break;
        }

        yield return new Sentence($"{Quantity.Of(calendar.Posts, "post")} from {Figures.Day(calendar.From)} to {Figures.Day(calendar.Until)}, gone out or planned: {Summary(calendar)}.");
        foreach (var block in Tables(report, calendar))
        {
            yield return block;
        }
    }

    private static IEnumerable<ReportBlock> Tables(StrategyReport report, CalendarReview calendar)
    {
        IEnumerable<ReportBlock>[] tables =
        [
            Table("Gaps longer than the cadence", [new("Platform"), new("Days", true), new("Target"), new("Post before"), new("Post after")], calendar.Gaps, g =>
                [NameOf(g.Platform), Figures.Count(g.Days), g.Cadence, Of(report, g.After), g.Before is { } before ? Of(report, before) : "nothing yet"]),
            Table($"Posts less than {ReplyTimes.Words(report.MinGap)} apart", [new("Platforms"), new("Apart"), new("Earlier post"), new("Later post")], calendar.Clashes, c =>
                [Names(c.Platforms), c.Apart == TimeSpan.Zero ? "same time" : ReplyTimes.WordsBelow(c.Apart, report.MinGap), Of(report, c.Earlier), Of(report, c.Later)]),
            Table("Posts on quiet days", [new("Day"), new("Post")], calendar.QuietDays, q =>
                [q.Day!.Value.DayOfWeek.ToString(), Of(report, q)]),
            Table("Nearly the text of an earlier post", [new("Platforms"), new("Alike", true), new("Post"), new("Earlier post")], calendar.Repeats, r =>
                [Names(r.Platforms), ThemeShare.Percent(r.Similarity), Of(report, r.Post), Of(report, r.Earlier)]),
            Table("People mentioned more often than the profile allows", [new("Person"), new("Mentioned"), new("Post")], calendar.OverMentions, m =>
                [m.Person.DisplayName, $"{m.Count} in {Quantity.Of(report.Days, "day")}", Of(report, m.Post)]),
        ];
        return tables.SelectMany(t => t);
    }

    private static string Summary(CalendarReview calendar)
    {
        string?[] counts =
        [
            Some(calendar.Gaps.Length, "gap longer than the cadence", "gaps longer than the cadence"),
            Some(calendar.Clashes.Length, "clash", "clashes"),
            Some(calendar.QuietDays.Length, "post on a quiet day", "posts on quiet days"),
            Some(calendar.Repeats.Length, "text that went out before", "texts that went out before"),
            Some(calendar.OverMentions.Length, "mention too many", "mentions too many"),
        ];
        return calendar.IsClean ? "nothing is out of step" : Quantity.List(counts.OfType<string>());
    }

    private static string? Some(int count, string one, string many) => count == 0 ? null : $"{Figures.Count(count)} {(count == 1 ? one : many)}";

    private static IEnumerable<ReportBlock> Table<T>(string name, ImmutableArray<TableColumn> columns, ImmutableArray<T> all, Func<T, ImmutableArray<string>> row)
    {
        if (!all.IsEmpty)
        {
            yield return new ReportTable(name, columns, [.. all.Take(MostRows).Select(row)]);
        }

        if (all.Length > MostRows)
        {
            yield return new Sentence($"And {Figures.Count(all.Length - MostRows)} more; --format json has all.");
        }
    }

    /// <summary>"2026-11-02 09:00, posts/a.md".</summary>
    private static string Of(StrategyReport report, PlacedPost post)
    {
        var when = post.Day is not { } day ? "" : post.Time is { } time ? $"{Figures.Day(day)} {Figures.Time(time)}, " : $"{Figures.Day(day)}, ";
        return when + report.Display(post.Draft.Path);
    }

    private static string Names(ImmutableArray<string> platforms) => Quantity.List(platforms.Select(NameOf));

    private static string NameOf(string platform) => PlatformCatalog.Find(platform)?.Name ?? platform;
}
