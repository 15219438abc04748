using BrandLsp.Core.Strategy.Metrics.Rates;

namespace BrandLsp.Core.Tests.Strategy.Report;

public class SkippedTimeTests
{
    private const string Berlin = "calendar: {timezone: Europe/Berlin}\n";

    [Fact]
    public void APostAtATimeThatClocksSkipCountsWithItsDayAlone()
    {
        var workspace = new Workspace { Brand = Berlin };
        workspace.Export("own.csv", $"{Workspace.Own}\nmastodon,https://hachyderm.io/@ada/1,2026-03-29T02:30,,,5,1,2,,,1000\nmastodon,https://hachyderm.io/@ada/2,2026-03-29T03:30,,,5,1,2,,,1000\n");

        var report = workspace.Report();
        Assert.Equal((2, "02:30 does not exist on 2026-03-29, because clocks go forward: its day counts, its hour does not"), Assert.Single(report.Metrics.Notes) is var note ? (note.Row, note.Reason) : default);
        var dimensions = Assert.Single(report.Engagement).Dimensions;
        Assert.Equal([("sunday", 2)], dimensions.Single(d => d.Dimension == Dimension.Weekday).Groups.Select(g => (g.Id, g.Estimate.Posts)));
        Assert.Equal([("03", 1)], dimensions.Single(d => d.Dimension == Dimension.Hour).Groups.Select(g => (g.Id, g.Estimate.Posts)));
    }

    [Theory]
    [InlineData("2026-03-29T02:30", "2026-03-29T04:00")]
    [InlineData("2026-03-29T01:30", "2026-03-29T02:30")]
    public void AMessageAtATimeThatClocksSkipIsAnsweredAndHasNoWait(string received, string answered)
    {
        var workspace = new Workspace { Brand = Berlin };
        workspace.Inbox($"platform,from,url,received,answered,text\nx,@a,https://x.com/a/status/1,{received},{answered},q\n");

        var report = workspace.Report();
        Assert.Equal(["inbox.csv:2 02:30 does not exist on 2026-03-29, because clocks go forward: the day counts, the wait does not"], Workspace.LeftOut(report));
        Assert.Equal((1, 0, null), (report.Inbox!.All.Answered, report.Inbox.All.Timed, report.Inbox.All.Median));
    }

    [Fact]
    public void ADraftWhoseDateIsNoneOrWhoseHourClocksSkipIsNamed()
    {
        var workspace = new Workspace { Brand = Berlin };
        workspace.Draft("a", "platforms: [x]\nstatus: published\ndate: 2026-03-29T02:30");
        workspace.Draft("b", "platforms: [x]\nstatus: published\ndate: 2026-02-30T02:30");
        workspace.Draft("2026-03-02-c", "status: published\ndate: soon");
        workspace.Draft("d", "status: idea\ndate: soon");
        workspace.Draft("e", "status: draft\ndate:");

        Assert.Equal(
        [
            "posts/2026-03-02-c.md:3 “soon” is no date, so the draft counts on the day in its name",
            "posts/a.md:4 02:30 does not exist on 2026-03-29, because clocks go forward: the draft's day counts, its hour does not",
            "posts/b.md:4 “2026-02-30T02:30” is no date, so the draft has no day",
        ],
        Workspace.LeftOut(workspace.Report()));
    }

    [Theory]
    [InlineData("America/Nuuk", "2026-03-28T23:30")]
    [InlineData("Africa/Cairo", "2026-04-24T00:30")]
    [InlineData("Australia/Lord_Howe", "2026-10-04T02:15")]
    public void ClocksGoForwardAtOtherHoursElsewhere(string zone, string time)
    {
        var workspace = new Workspace { Brand = $"calendar: {{timezone: {zone}}}\n" };
        workspace.Draft("a", $"platforms: [x]\nstatus: published\ndate: {time}");

        Assert.Single(workspace.Report().LeftOut);
    }

    [Fact]
    public void AContactThatIsStillToComeIsNamedAtItsLine()
    {
        var workspace = new Workspace { Brand = "people:\n  - id: acme\n    handles: {x: acmehq}\n    last-interaction: 2027-01-05\n" };

        Assert.Equal(["brand.yaml:4 acme's last interaction is dated 2027-01-05, which is still to come, so it does not count"], Workspace.LeftOut(workspace.Report()));
    }
}
