using BrandLsp.Testing;

namespace BrandLsp.Cli.Tests;

/// <summary>What a check says of drafts together, read from the disk.</summary>
public sealed class StrategyTests
{
    private const string Profile = """
        themes:
          - {id: bread, share: 50%}
          - {id: mill, share: 50%}
        calendar: {timezone: Europe/Berlin, min-gap: 4h}
        inbox: {reply-within: 24h}
        """;

    private static string Post(string theme, string date, string status = "published") =>
        $"---\nplatforms: [x]\ntheme: {theme}\ndate: {date}\nstatus: {status}\n---\nA post of {date} about {theme} and nothing else.\n";

    [Theory]
    [InlineData("posts/new.md")]
    [InlineData(".")]
    public void A_clash_is_found_whatever_is_checked(string path)
    {
        using var workspace = new TempWorkspace(
            ("brand.yaml", Profile), ("posts/old.md", Post("mill", "2026-11-24T09:00", "scheduled")), ("posts/new.md", Post("bread", "2026-11-24T10:00", "draft")));
        var result = CliRun.In(workspace, "check", path, "--format", "line", "--today", "2026-11-22");
        Assert.Contains("posts/new.md:4:7:schedule-clash:", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_profile_and_the_inbox_are_told_what_drafts_and_conversations_say_together()
    {
        using var workspace = new TempWorkspace(
            ("brand.yaml", Profile), ("inbox.csv", "platform,from,received\nx,@kim,2026-11-01\nx,@lee,soon\n"));
        for (var day = 10; day < 16; day++)
        {
            workspace.Write($"posts/{day}.md", Post("bread", $"2026-11-{day}"));
        }

        var lines = CliRun.In(workspace, "check", "--format", "line", "--today", "2026-11-22").Out;
        Assert.Contains("brand.yaml:2:10:theme-drift:bread: 6 of 6 posts in 30 days, 100 %, target 50 %.", lines, StringComparison.Ordinal);
        Assert.Contains("brand.yaml:3:10:theme-drift:mill: 0 of 6 posts in 30 days, 0 %, target 50 %.", lines, StringComparison.Ordinal);
        Assert.Contains("inbox.csv:2:1:overdue-reply:@kim (X) has waited for an answer for 21 days", lines, StringComparison.Ordinal);
        Assert.Contains("inbox.csv:3:1:overdue-reply:Row 3: “soon” is no date", lines, StringComparison.Ordinal);
    }

    [Fact]
    public void An_export_stops_for_a_clash_that_the_profile_calls_an_error()
    {
        using var workspace = new TempWorkspace(
            ("brand.yaml", Profile + "\nrules: {schedule-clash: error}\n"),
            ("posts/old.md", Post("mill", "2026-11-24T09:00", "scheduled")), ("posts/new.md", Post("bread", "2026-11-24T10:00", "draft")));
        Assert.Equal(1, CliRun.In(workspace, "export", "posts/new.md", "--out", "out", "--today", "2026-11-22").ExitCode);
    }

    [Fact]
    public void Thousands_of_drafts_with_one_text_are_told_of_without_comparing_all_with_all()
    {
        using var workspace = new TempWorkspace(("brand.yaml", "platforms: {x: {}}\n"));
        for (var i = 0; i < 2_000; i++)
        {
            workspace.Write($"posts/{i:0000}.md", "---\nplatforms: [x]\n---\nOne index made a page twelve times faster, and I nearly did not add it.\n");
        }

        var lines = CliRun.In(workspace, "check", "--format", "line", "--today", "2026-11-22").Out.Split('\n');
        Assert.Equal(1_999, lines.Count(l => l.Contains(":duplicate-post:", StringComparison.Ordinal)));
    }
}
