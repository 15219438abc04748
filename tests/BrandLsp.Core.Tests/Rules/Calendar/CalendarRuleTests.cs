using System.Globalization;
using BrandLsp.Core.Analysis;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Rules.Calendar;

/// <summary>The boundaries of the rules on dates. Today is 2026-11-22, a Sunday.</summary>
public class CalendarRuleTests
{
    private const string Berlin = "calendar: {timezone: Europe/Berlin, min-gap: 4h}\nplatforms: {x: {}}\n";

    private static (string, string) Other(string date, string more = "status: scheduled\n") => ("posts/other.md", $"---\nplatforms: [x]\ndate: {date}\n{more}---\nSomething else altogether, long enough to count as a text.\n");

    private static Diagnostic? Find(string rule, string front, string? brand = Berlin, params (string, string)[] beside) =>
        Check.Draft($"---\n{front}\n---\nA post of its own, which nobody else has written before.\n", brand, beside: beside).Diagnostics.SingleOrDefault(d => d.Rule == rule);

    [Theory]
    [InlineData("2026-11-24T12:59", true)]
    [InlineData("2026-11-24T13:00", false)]
    [InlineData("2026-11-24T05:01", true)]
    [InlineData("2026-11-24T05:00", false)]
    [InlineData("2026-11-24T09:00", true)]
    [InlineData("2026-11-24T08:00Z", true)]
    [InlineData("2026-11-24T07:59-08:00", false)]
    [InlineData("2026-11-24", false)]
    public void A_clash_begins_below_the_least_gap(string date, bool isClash) =>
        Assert.Equal(isClash, Find("schedule-clash", $"platforms: [x, mastodon]\ndate: {date}", beside: Other("2026-11-24T09:00")) is not null);

    [Theory]
    [InlineData("2026-11-24T12:59", "3 hours 59 minutes later; the profile keeps 4 hours between")]
    [InlineData("2026-11-24T12:30", "3.5 hours later; the profile keeps 4 hours between")]
    [InlineData("2026-11-24T08:01", "59 minutes earlier; the profile keeps 4 hours between")]
    public void A_clash_never_says_that_the_gap_is_as_long_as_the_profile_wants(string date, string message) =>
        Assert.Contains(message, Find("schedule-clash", "platforms: [x]\ndate: 2026-11-24T09:00", beside: Other(date))!.Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("status: idea")]
    [InlineData("status: published")]
    [InlineData("in-reply-to: https://x.com/a/status/1")]
    [InlineData("platforms: [linkedin]")]
    public void What_takes_no_readers_away_clashes_with_nothing(string front)
    {
        Assert.Null(Find("schedule-clash", $"date: 2026-11-24T10:00\n{front}", beside: Other("2026-11-24T09:00")));
        if (!front.StartsWith("platforms", StringComparison.Ordinal) && front != "status: published")
        {
            Assert.Null(Find("schedule-clash", "date: 2026-11-24T10:00", beside: Other("2026-11-24T09:00", front + "\n")));
        }
    }

    [Theory]
    [InlineData("Part 3", "2026-12-01", "part 2", "2026-12-08", "Part 3 of “Nights” is dated 2026-12-01, and part 2 2026-12-08")]
    [InlineData("Nights #2", "2026-12-08", "Nights #3", "2026-12-01", "Part 2 of “Nights” is dated 2026-12-08, and part 3 2026-12-01")]
    [InlineData("Nights 2/5", "2026-12-01", "Nights 1/5", "2026-11-24", null)]
    [InlineData("Nights 2 of 5", "2026-12-01", "Nights 2 of 5", "2026-11-24", "is part 2 of “Nights” too")]
    [InlineData("No. 4: queues", "2026-12-01", "No. 2: jobs", "2026-11-24", "the last before it is part 2")]
    [InlineData("Part 3", "2026-12-01", "Part 1", null, "the last before it is part 1")]
    [InlineData("Part 2", "2026-12-01", "Part 1", null, null)]
    [InlineData("There are no 3 ways", "2026-12-01", "Part 4", "2026-11-24", null)]
    [InlineData("3/4/2026 in numbers", "2026-12-01", "Part 4", "2026-11-24", null)]
    [InlineData("In 2026", "2026-12-01", "Part 4", "2026-11-24", null)]
    public void The_parts_of_a_series_go_out_in_their_order(string title, string date, string other, string? otherDate, string? message)
    {
        var beside = ("posts/other.md", $"---\ntitle: \"{other}\"\nseries: Nights\n{(otherDate is null ? "" : $"date: {otherDate}\n")}---\nSomething else altogether.\n");
        var found = Find("series-order", $"title: \"{title}\"\nseries: Nights\ndate: {date}", beside: beside);

        Assert.Equal(message is null, found is null);
        Assert.Contains(message ?? "", found?.Message ?? "", StringComparison.Ordinal);
        Assert.Null(Find("series-order", $"title: \"{title}\"\nseries: Mornings\ndate: {date}", beside: beside));
        Assert.Null(Find("series-order", $"title: \"{title}\"\nseries: Nights\nstatus: published\ndate: {date}", beside: beside));
    }

    [Theory]
    [InlineData(1, "4 minutes earlier; the profile")]
    [InlineData(10, "4 minutes earlier (and 9 more within the gap); the profile")]
    [InlineData(11, "4 minutes earlier (and at least 10 more within the gap); the profile")]
    [InlineData(60, "4 minutes earlier (and at least 10 more within the gap); the profile")]
    public void The_nearest_clash_is_named_and_the_others_are_counted(int others, string message)
    {
        var ten = new DateTime(2026, 11, 24, 10, 0, 0);
        var posts = Enumerable.Range(1, others).Select(i => ($"posts/p{i}.md", $"---\ntitle: Number {i}\nplatforms: [{(i % 2 == 0 ? "x, mastodon" : "x")}]\ndate: {ten.AddMinutes(i % 3 == 0 ? 4 * i : -4 * i):yyyy-MM-ddTHH:mm}\nstatus: {(i % 2 == 0 ? "draft" : "scheduled")}\n---\nPost number {i}.\n")).ToArray();
        var found = Find("schedule-clash", "platforms: [x, mastodon]\ndate: 2026-11-24T10:00", beside: posts);
        Assert.Contains("“Number 1” goes out on X", found!.Message, StringComparison.Ordinal);
        Assert.Contains(message, found.Message, StringComparison.Ordinal);
        Assert.Equal(Math.Min(others, 3), found.Related.Length);
    }

    [Fact]
    public void Without_a_least_gap_in_the_profile_nothing_clashes() =>
        Assert.Null(Find("schedule-clash", "date: 2026-11-24T10:00", "calendar: {timezone: Europe/Berlin}", Other("2026-11-24T10:00")));

    [Fact]
    public void A_time_without_a_zone_is_not_compared_with_a_moment()
    {
        const string nowhere = "calendar: {min-gap: 4h}\nplatforms: {x: {}}\n";
        Assert.Null(Find("schedule-clash", "date: 2026-11-24T10:00", nowhere, Other("2026-11-24T09:00+01:00")));
        Assert.NotNull(Find("schedule-clash", "date: 2026-11-24T10:00", nowhere, Other("2026-11-24T09:00")));
    }

    [Theory]
    [InlineData("2026-10-24T23:00", "2026-10-25T02:30", true)]
    [InlineData("2026-10-24T23:00", "2026-10-25T03:00", false)]
    public void The_hour_that_comes_twice_counts_twice(string other, string date, bool isClash) =>
        Assert.Equal(isClash, Find("schedule-clash", $"date: {date}", beside: Other(other)) is not null);

    [Fact]
    public void The_fix_keeps_the_form_of_the_date_and_finds_the_next_room_on_a_day_that_is_not_quiet()
    {
        var found = Find(
            "schedule-clash", "platforms: [x]\ndate: \"2026-11-27 20:00:00 +0100\"", "calendar: {timezone: Europe/Berlin, min-gap: 12h, quiet-days: [sat, sun]}",
            Other("2026-11-27T19:00"), ("posts/monday.md", "---\nplatforms: [x]\ndate: 2026-11-30T08:00\n---\nA second post about something else, long enough.\n"));
        var fix = Assert.Single(found!.Fixes);
        Assert.Equal("Move it to 2026-11-30 20:00", fix.Title);
        Assert.Equal("\"2026-11-30 20:00+01:00\"", fix.Edits[0].Edit.NewText);
    }

    [Theory]
    [InlineData("2026-11-28", "2026-11-30")]
    [InlineData("2026-11-28T09:00", "2026-11-30T09:00")]
    [InlineData("2026-11-29T23:30-05:00", null)]
    [InlineData("2026-11-27", null)]
    public void A_quiet_day_is_judged_in_the_profiles_zone(string date, string? moved)
    {
        var found = Find("schedule-clash", $"date: {date}", "calendar: {timezone: Europe/Berlin, quiet-days: [sat, sun]}");
        Assert.Equal(moved, found?.Fixes[0].Edits[0].Edit.NewText);
        Assert.True(found is null || found.Severity == Severity.Info);
    }

    [Theory]
    [InlineData("2026-11-21", true)]
    [InlineData("2026-11-22", false)]
    [InlineData("2026-11-21T23:59+01:00", true)]
    [InlineData("2026-11-21T23:59-05:00", false)]
    [InlineData("1970-01-01", true)]
    public void The_past_begins_where_today_does_in_the_profiles_zone(string date, bool isPast) =>
        Assert.Equal(isPast, Find("schedule-in-past", $"status: scheduled\ndate: {date}") is not null);

    [Theory]
    [InlineData("date: 2026-11-24T09:00", null, true)]
    [InlineData("date: 2026-11-24T09:00\nstatus: published", null, false)]
    [InlineData("date: 2026-11-24T09:00\nstatus: idea", null, false)]
    [InlineData("date: 2026-03-29T02:15", "Europe/Berlin", true)]
    [InlineData("date: 2026-03-29T02:15+02:00", "Europe/Berlin", false)]
    [InlineData("date: 2026-03-29T03:15", "Europe/Berlin", false)]
    public void A_time_needs_a_zone_and_one_that_clocks_know(string front, string? zone, bool isReported) =>
        Assert.Equal(isReported, Find("missing-timezone", front, zone is null ? "" : $"calendar: {{timezone: {zone}}}") is not null);

    [Theory]
    [InlineData("2/week", "2026-12-01", 7, false)]
    [InlineData("2/week", "2026-12-01", 8, true)]
    [InlineData("1/week", "2026-12-01", 13, false)]
    [InlineData("1/week", "2026-12-01", 14, true)]
    [InlineData("1/day", "2026-12-01", 1, false)]
    [InlineData("1/day", "2026-12-01", 2, true)]
    public void A_gap_is_a_whole_period_of_silence(string cadence, string date, int days, bool isGap)
    {
        var day = DateOnly.Parse(date, CultureInfo.InvariantCulture);
        var step = cadence.EndsWith("day", StringComparison.Ordinal) ? 1 : 3;
        var posts = Enumerable.Range(0, 12).Select(i => Post($"p{i}", day.AddDays(-days - (i * step)))).ToArray();
        Assert.Equal(isGap, Find("cadence-gap", $"date: {date}", $"platforms: {{x: {{cadence: {cadence}}}}}", posts) is not null);
    }

    [Fact]
    public void Quiet_days_are_no_silence()
    {
        var friday = new DateOnly(2026, 11, 27);
        var posts = Enumerable.Range(0, 40).Select(i => friday.AddDays(-i)).Where(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).Select((d, i) => Post($"p{i}", d)).ToArray();
        Assert.NotNull(Find("cadence-gap", "date: 2026-11-30", "platforms: {x: {cadence: 1/day}}", posts));
        Assert.Null(Find("cadence-gap", "date: 2026-11-30", "platforms: {x: {cadence: 1/day}}\ncalendar: {quiet-days: [sat, sun]}", posts));
    }

    [Fact]
    public void Two_posts_in_a_year_are_no_rhythm() =>
        Assert.Null(Find("cadence-gap", "date: 2026-11-30", "platforms: {x: {cadence: 5/week}}", Post("a", new DateOnly(2026, 1, 5)), Post("b", new DateOnly(2026, 6, 5))));

    [Fact]
    public void Half_the_rhythm_all_along_is_told_with_the_numbers()
    {
        var posts = Enumerable.Range(1, 20).Select(i => Post($"p{i}", new DateOnly(2026, 11, 30).AddDays(-5 * i))).ToArray();
        Assert.Contains("X: 6 posts in the 30 days up to 2026-11-30, 1.4 a week; the profile wants 5/week", Find("cadence-gap", "date: 2026-11-30", "platforms: {x: {cadence: 5/week}}", posts)!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_profile_is_told_where_nothing_follows_the_last_post()
    {
        (string, string)[] posts = [.. Enumerable.Range(0, 8).Select(i => Post($"p{i}", new DateOnly(2026, 11, 10).AddDays(-3 * i)))];
        const string brand = "platforms:\n  x: {cadence: 2/week}\n";
        var found = Assert.Single(Check.Workspace(brand, posts), d => d.Rule == "cadence-gap");
        Assert.Equal("X: the last post is of 2026-11-10, 12 days ago, and nothing is planned; the profile wants 2/week. Plan the next post, or write a cadence that can be kept.", found.Message);
        Assert.Empty(Check.Workspace(brand, [.. posts, Post("next", new DateOnly(2026, 11, 17))]));
    }

    [Theory]
    [InlineData("date: 2026-11-24", "date: 2026-11-20\nstatus: published", true)]
    [InlineData("date: 2026-11-24", "date: 2026-11-28", false)]
    [InlineData("title: New", "status: published", true)]
    [InlineData("status: idea", "status: published", false)]
    [InlineData("status: published\ndate: 2026-11-24", "date: 2026-11-20\nstatus: published", false)]
    [InlineData("platforms: [linkedin]", "status: published", false)]
    public void A_repeat_is_told_to_the_later_draft(string front, string other, bool isReported)
    {
        const string text = "One index made a page twelve times faster, and I nearly did not add it. I read the plan first.\n";
        var found = Check.Draft($"---\n{front}\n---\n{text}", "platforms: {x: {}}", beside: [("posts/other.md", $"---\n{other}\n---\n{text}")]).Diagnostics;
        Assert.Equal(isReported, found.Any(d => d.Rule == "duplicate-post"));
    }

    private static (string, string) Post(string name, DateOnly day) =>
        ($"posts/{name}.md", $"---\nplatforms: [x]\ndate: {day:yyyy-MM-dd}\nstatus: published\n---\nOf {day:yyyy-MM-dd}.\n");
}
