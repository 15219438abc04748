using BrandLsp.Core.Strategy.Report;

namespace BrandLsp.Core.Tests.Strategy.Report;

/// <summary>What the report says of posts that stand wrong beside others. Today is 2026-11-22, a Sunday.</summary>
public class CalendarReviewTests
{
    private const string Index = "One index made a page twelve times faster, and I nearly did not add it. I read the plan before I changed anything.";

    private static Workspace Of(string brand, params (string Name, string Front, string Text)[] drafts)
    {
        var workspace = new Workspace { Brand = brand };
        foreach (var (name, front, text) in drafts)
        {
            workspace.Draft(name, front, text);
        }

        return workspace;
    }

    private static (string, string, string) Out(string name, string date, string more = "platforms: [x]", string? text = null) =>
        (name, $"{more}\nstatus: published\ndate: {date}", text ?? $"{name} has a text of its own.");

    private static string Said(StrategyReport report) => ReportText.Write(report, t => t.Length, t => t);

    [Fact]
    public void Two_posts_that_went_out_within_the_least_gap_are_named_with_the_minutes_between_them()
    {
        var report = Of(
            "calendar: {timezone: Europe/Berlin, min-gap: 4h}\nplatforms: {x: {}, linkedin: {}}\n",
            Out("a", "2026-11-02T09:00", "platforms: [x, linkedin]"), Out("b", "2026-11-02T10:30", "platforms: [x, linkedin]"), Out("c", "2026-11-02T14:30")).Report();

        var clash = Assert.Single(report.Calendar.Clashes);
        Assert.Equal(("/w/posts/a.md", "/w/posts/b.md", 90.0), (clash.Earlier.Draft.Path, clash.Later.Draft.Path, clash.Apart.TotalMinutes));
        Assert.Equal(["linkedin", "x"], clash.Platforms);
        Assert.Contains("LinkedIn and X  1.5 hours  2026-11-02 09:00, posts/a.md  2026-11-02 10:30, posts/b.md", Said(report), StringComparison.Ordinal);
    }

    [Fact]
    public void Planned_posts_clash_with_what_went_out_and_a_draft_whose_day_has_passed_with_nothing()
    {
        var report = Of(
            "calendar: {timezone: Europe/Berlin, min-gap: 4h}\n",
            Out("a", "2026-11-22T09:00"), ("b", "platforms: [x]\nstatus: draft\ndate: 2026-11-22T11:00", "B."),
            Out("c", "2026-11-02T09:00"), ("d", "platforms: [x]\nstatus: draft\ndate: 2026-11-02T09:30", "D.")).Report();

        Assert.Equal(["/w/posts/b.md"], report.Calendar.Clashes.Select(c => c.Later.Draft.Path));
    }

    [Fact]
    public void A_time_without_a_zone_and_a_day_alone_clash_with_no_moment() =>
        Assert.Empty(Of("calendar: {min-gap: 4h}\n", Out("a", "2026-11-02T09:00Z"), Out("b", "2026-11-02T10:00"), Out("c", "2026-11-02")).Report().Calendar.Clashes);

    [Fact]
    public void A_post_on_a_quiet_day_is_named_whether_it_went_out_or_not()
    {
        var report = Of(
            "calendar: {timezone: Europe/Berlin, quiet-days: [sat, sun]}\n",
            Out("a", "2026-11-14"), Out("b", "2026-11-16"), ("c", "platforms: [x]\nstatus: scheduled\ndate: 2026-11-28T09:00", "C.")).Report();

        Assert.Equal(["/w/posts/c.md", "/w/posts/a.md"], report.Calendar.QuietDays.Select(q => q.Draft.Path));
        Assert.Contains("Saturday  2026-11-14, posts/a.md", Said(report), StringComparison.Ordinal);
    }

    [Fact]
    public void A_week_that_is_quiet_all_through_is_no_rule() =>
        Assert.Empty(Of("calendar: {quiet-days: [mon, tue, wed, thu, fri, sat, sun]}\n", Out("a", "2026-11-14")).Report().Calendar.QuietDays);

    [Fact]
    public void A_text_that_went_out_twice_on_one_platform_is_named_with_the_earlier_post()
    {
        var report = Of(
            "calendar: {timezone: Europe/Berlin}\n",
            Out("a", "2026-05-02T09:00", text: Index), Out("b", "2026-11-02T09:00", "platforms: [x, bluesky]", Index.Replace("twelve", "12", StringComparison.Ordinal)),
            Out("c", "2026-11-03T09:00", "platforms: [mastodon]", Index)).Report();

        var repeat = Assert.Single(report.Calendar.Repeats);
        Assert.Equal(("/w/posts/b.md", "/w/posts/a.md"), (repeat.Post.Draft.Path, repeat.Earlier.Draft.Path));
        Assert.InRange(repeat.Similarity, 0.7, 1);
        Assert.Equal(["x"], repeat.Platforms);
        Assert.Matches(@"X +\d\d %  2026-11-02 09:00, posts/b.md  2026-05-02 09:00, posts/a.md", Said(report));
    }

    [Fact]
    public void Every_gap_longer_than_the_cadence_is_named_not_only_the_longest()
    {
        string[] days = ["2026-09-01", "2026-09-03", "2026-09-08", "2026-09-10", "2026-09-24", "2026-09-29", "2026-10-20", "2026-10-22", "2026-10-27", "2026-11-03", "2026-11-05", "2026-11-18"];
        var report = Of("platforms: {linkedin: {cadence: 2/week}}\n", [.. days.Select(d => Out(d, d, "platforms: [linkedin]"))]).Report();

        Assert.Equal([("2026-11-05", "2026-11-18", 13), ("2026-09-29", "2026-10-20", 21), ("2026-09-10", "2026-09-24", 14)], report.Calendar.Gaps.Select(g => ($"{g.After.Day:yyyy-MM-dd}", $"{g.Before!.Day:yyyy-MM-dd}", g.Days)));
        Assert.Contains("LinkedIn    21  2/week  2026-09-29, posts/2026-09-29.md  2026-10-20, posts/2026-10-20.md", Said(report), StringComparison.Ordinal);
    }

    [Fact]
    public void A_gap_that_nothing_planned_ends_lasts_until_today()
    {
        var report = Of("platforms: {linkedin: {cadence: 2/week}}\n", [.. new[] { "2026-10-20", "2026-10-22", "2026-10-27", "2026-10-29" }.Select(d => Out(d, d, "platforms: [linkedin]"))]).Report();

        var gap = Assert.Single(report.Calendar.Gaps);
        Assert.Equal((24, null), (gap.Days, gap.Before));
        Assert.Contains("2026-10-29, posts/2026-10-29.md  nothing yet", Said(report), StringComparison.Ordinal);
    }

    [Fact]
    public void A_silence_of_months_is_a_gap_though_the_rhythm_was_lost_in_it()
    {
        string[] days = ["2026-06-01", "2026-06-08", "2026-06-15", "2026-06-22", "2026-11-10"];
        var report = Of("platforms: {linkedin: {cadence: 1/week}}\n", [.. days.Select(d => Out(d, d, "platforms: [linkedin]"))]).Report();

        Assert.Equal(141, Assert.Single(report.Calendar.Gaps).Days);
    }

    [Fact]
    public void A_person_who_was_mentioned_more_often_than_the_profile_allows_is_named_with_the_posts_beyond_it()
    {
        var report = Of(
            "relationships: {max-mentions: 2}\npeople:\n  - {id: jane, name: Jane Doe, handles: {x: janedoe}}\n",
            Out("a", "2026-11-02", text: "@jane knows."), Out("b", "2026-11-03", text: "@jane knows more."), Out("c", "2026-11-04", text: "@jane knows all."), Out("d", "2026-09-04", text: "@jane knew.")).Report();

        var mention = Assert.Single(report.Calendar.OverMentions);
        Assert.Equal(("jane", "/w/posts/c.md", 3), (mention.Person.Id, mention.Post.Draft.Path, mention.Count));
        Assert.Contains("Jane Doe  3 in 30 days  2026-11-04, posts/c.md", Said(report), StringComparison.Ordinal);
    }

    [Fact]
    public void What_lies_before_the_twelve_weeks_is_not_named_and_a_longer_window_reaches_further()
    {
        (string, string, string)[] drafts = [Out("a", "2026-05-02T09:00Z"), Out("b", "2026-05-02T10:00Z")];

        Assert.Empty(Of("calendar: {min-gap: 4h}\n", drafts).Report().Calendar.Clashes);
        Assert.Single(Of("calendar: {min-gap: 4h, window: 365d}\n", drafts).Report().Calendar.Clashes);
    }

    [Fact]
    public void A_report_for_people_is_bounded_and_the_one_for_scripts_has_all()
    {
        var posts = Enumerable.Range(0, 33).Select(i => Out($"p{i:00}", $"2026-11-02T{i / 4:00}:{i % 4 * 15:00}Z")).ToArray();
        var report = Of("calendar: {min-gap: 1h}\n", posts).Report();

        Assert.Contains("And 12 more; --format json has all.", Said(report), StringComparison.Ordinal);
        using var json = System.Text.Json.JsonDocument.Parse(ReportJson.Write(report));
        Assert.Equal(32, json.RootElement.GetProperty("calendar").GetProperty("clashes").GetArrayLength());
    }

    [Fact]
    public void Where_nothing_is_wrong_the_report_says_so() =>
        Assert.Contains(
            "2 posts from 2026-08-31 to 2026-12-22, gone out or planned: nothing is out of step.",
            Said(Of("calendar: {min-gap: 4h}\n", Out("a", "2026-11-02T09:00Z"), Out("b", "2026-11-03T10:00Z")).Report()), StringComparison.Ordinal);
}
