using BrandLsp.Core.Strategy.Report;

namespace BrandLsp.Core.Tests.Strategy.Report;

public class ObjectiveTests
{
    private static ObjectiveProgress Measure(string objective, params string[] rows)
    {
        var workspace = new Workspace { Brand = $"objectives:\n  - {{id: goal, {objective}}}\n" };
        workspace.Export("own.csv", Workspace.Own + "\n" + string.Join('\n', rows) + "\n");
        return Assert.Single(workspace.Report().Objectives);
    }

    private static string Clicks(string day, string clicks, int id = 1, string platform = "x") => $"{platform},https://x.com/a/status/{id},{day},,,,,,{clicks},,";

    [Fact]
    public void AMonthlyTargetShowsTheMonthItsPaceAndTheMonthsBefore()
    {
        var goal = Measure(
            "metric: clicks, target: 500/month, by: 2027-03-31",
            Clicks("2026-11-03", "200"), Clicks("2026-11-20", "53", 2), Clicks("2026-10-30", "480", 3), Clicks("2026-09-30", "90", 4));

        Assert.Equal((253L, new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 30)), (goal.Value, goal.From, goal.Until));
        Assert.Equal(253.0 / 22 * 30, goal.Projected!.Value, 6);
        Assert.Equal([480L, 90L, null], goal.Before.Select(b => b.Value));
        Assert.Equal(ObjectiveState.Behind, goal.State);
    }

    [Theory]
    [InlineData("500", "reached")]
    [InlineData("400", "onpace")]
    [InlineData("300", "behind")]
    public void TheStateIsThePacesAgainstTheTarget(string clicks, string state) =>
        Assert.Equal(state, Measure("metric: clicks, target: 500/month, by: 2027-03-31", Clicks("2026-11-03", clicks)).State.ToString().ToLowerInvariant());

    [Fact]
    public void UnknownIsNotZero()
    {
        var goal = Measure("metric: clicks, target: 500/month, by: 2027-03-31", Clicks("2026-11-03", ""));

        Assert.Equal((null, ObjectiveState.Unknown, (0, 1)), (goal.Value, goal.State, goal.Posts));
    }

    [Fact]
    public void AnObjectiveCountsItsPlatformsAlone() =>
        Assert.Equal(7, Measure("metric: clicks, target: 500/month, by: 2027-03-31, platforms: [bluesky]", Clicks("2026-11-03", "100"), "bluesky,https://bsky.app/profile/a/post/3m,2026-11-04,,,,,,7,,").Value);

    [Fact]
    public void AfterItsDateATargetIsReachedOrMissed() =>
        Assert.Equal(ObjectiveState.Missed, Measure("metric: clicks, target: 500/month, by: 2026-10-31", Clicks("2026-10-03", "100")).State);

    [Fact]
    public void PostsAreThoseThatWentOutWithAnExportOrWithoutAndOnceEach()
    {
        var workspace = new Workspace { Brand = "objectives:\n  - {id: goal, metric: posts, target: 20/month, by: 2027-03-31}\n" };
        workspace.Draft("a", "platforms: [x, mastodon]\nstatus: published\nobjective: goal\ndate: 2026-11-03\npublished: {x: \"https://x.com/a/status/1\"}");
        workspace.Draft("b", "platforms: [x]\nstatus: draft\ndate: 2026-11-10");
        workspace.Draft("c", "platforms: [x]\nstatus: scheduled\ndate: 2026-11-29");
        workspace.Draft("d", "platforms: [x]\nstatus: published\ndate: 2026-11-12\nin-reply-to: https://x.com/b/status/7");
        workspace.Export("own.csv", $"{Workspace.Own}\nx,https://x.com/a/status/1,2026-11-03,,,1,1,1,,,\nx,https://x.com/a/status/2,2026-11-20,,,1,1,1,,,\n");
        var goal = Assert.Single(workspace.Report().Objectives);

        Assert.Equal((3L, 2L), (goal.Value, goal.Own));
    }

    [Fact]
    public void ASeriesSaysWhatIsOutAndWhatComes()
    {
        var workspace = new Workspace();
        workspace.Draft("a", "series: Nights\nstatus: published\ndate: 2026-11-03");
        workspace.Draft("b", "series: Nights\nstatus: draft\ndate: 2026-12-01");
        workspace.Draft("c", "series: Nights\nstatus: draft");
        workspace.Draft("d", "series: Nights\nstatus: idea");

        Assert.Equal(new SeriesProgress("Nights", 1, 2, new DateOnly(2026, 11, 3), new DateOnly(2026, 12, 1)), Assert.Single(workspace.Report().Series));
    }

    [Fact]
    public void GrowthIsOfTheWindowOrUnknown()
    {
        long? New(params string[] rows)
        {
            var workspace = new Workspace();
            workspace.Export("own.csv", $"{Workspace.Own}\n{string.Join('\n', rows)}\n");
            return Assert.Single(workspace.Report().Followers).New;
        }

        Assert.Equal(40, New("x,,2026-10-20,,,,,,,,1000", "x,,2026-11-20,,,,,,,,1040"));
        Assert.Null(New("x,,2026-01-20,,,,,,,,500", "x,,2026-11-20,,,,,,,,1040"));
    }

    [Fact]
    public void AYearOfFollowersIsShownFourWeeksAtATime()
    {
        var workspace = new Workspace();
        var rows = Enumerable.Range(0, 60).Select(i => $"x,,{new DateTime(2026, 11, 22).AddDays(-6 * i):yyyy-MM-dd},,,,,,,,{5000 - i}");
        workspace.Export("own.csv", $"{Workspace.Own}\n{string.Join('\n', rows)}\n");
        var growth = Assert.Single(workspace.Report().Followers);

        Assert.Equal((28, 13, 5000L), (growth.BlockDays, growth.Totals.Length, growth.Totals[^1].Total));
    }

    [Fact]
    public void FollowersAreCountedNotAdded()
    {
        var goal = Measure("metric: followers, target: 2000, by: 2026-12-31", "x,,2026-08-01,,,,,,,,1000", "x,,2026-11-20,,,,,,,,1300");

        Assert.Equal(1300, goal.Value);
        Assert.Equal(1300 + (300.0 / 90 * 39), goal.Projected!.Value, 6);
        Assert.Equal(ObjectiveState.Behind, goal.State);
    }

    [Theory]
    [InlineData("metric: signups, target: 5/week, by: 2027-01-01", "No export carries “signups”.")]
    [InlineData("metric: clicks, by: 2027-01-01", "It lacks a target.")]
    public void WhatCannotBeMeasuredSaysWhy(string objective, string reason)
    {
        var goal = Measure(objective, Clicks("2026-11-03", "1"));

        Assert.Equal(ObjectiveState.Unmeasurable, goal.State);
        Assert.StartsWith(reason, goal.Problem, StringComparison.Ordinal);
    }
}
