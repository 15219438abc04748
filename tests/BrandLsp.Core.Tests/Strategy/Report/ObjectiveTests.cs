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

        // Of the 31 days between the counts 28 are of the window.
        Assert.Equal(40 - 4, New("x,,2026-10-20,,,,,,,,1000", "x,,2026-11-20,,,,,,,,1040"));
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
        // 300 in the 111 days between the counts, and 41 days from the last one on.
        Assert.Equal(1300 + (300.0 / 111 * 41), goal.Projected!.Value, 6);
        Assert.Equal(ObjectiveState.Behind, goal.State);
    }

    [Fact]
    public void OneCountTellsNoPace()
    {
        var goal = Measure("metric: followers, target: 2000, by: 2026-12-31", "x,,2026-11-20,,,,,,,,1300");

        Assert.Equal((1300L, null, ObjectiveState.Unknown), (goal.Value, goal.Projected, goal.State));
    }

    [Fact]
    public void FewWeeksOfCountsTellAPaceToo()
    {
        string[] counts = [.. Enumerable.Range(0, 5).Select(i => $"mastodon,,{new DateOnly(2026, 10, 25).AddDays(7 * i):yyyy-MM-dd},,,,,,,,{1000 + (10 * i)}")];
        var goal = Measure("metric: followers, target: 1060, by: 2026-12-06", counts);

        Assert.Equal((1040L, ObjectiveState.OnPace), (goal.Value, goal.State));
        Assert.Equal(1060, goal.Projected!.Value, 6);
    }

    [Fact]
    public void NewFollowersBetweenTwoCountsAreSpreadEvenlyOverTheirDays()
    {
        string[] counts = [.. Enumerable.Range(0, 9).Select(i => $"mastodon,,{new DateOnly(2026, 9, 27).AddDays(7 * i):yyyy-MM-dd},,,,,,,,{1000 + (14 * i)}")];
        var goal = Measure("metric: followers, target: 30/month, by: 2026-12-31", counts);

        // Two a day: from November 1 to the last count on November 22, and all of October.
        Assert.Equal(44, goal.Value);
        Assert.Equal([62L, 6L, null], goal.Before.Select(b => b.Value));
        Assert.Equal(60, goal.Projected!.Value, 6);
    }

    [Fact]
    public void WhereTheExportEndsBeforeTodayThePaceIsThatOfTheDaysInIt()
    {
        var workspace = new Workspace { Brand = "objectives:\n  - {id: goal, metric: followers, target: 30/month, by: 2026-12-31}\n" };
        workspace.Export("overview.csv", "Date,Impressions,Likes,Engagements,Bookmarks,New follows,Profile visits\n" + string.Join('\n', Enumerable.Range(1, 10).Select(d => $"2026-11-{d:00},100,5,7,1,2,3")) + "\n");
        var goal = Assert.Single(workspace.Report().Objectives);

        Assert.Equal((20L, ObjectiveState.OnPace), (goal.Value, goal.State));
        Assert.Equal(60, goal.Projected!.Value, 6);
    }

    [Fact]
    public void WhoLeftIsNoFollower()
    {
        long? Of(string metric)
        {
            var workspace = new Workspace { Brand = $"objectives:\n  - {{id: goal, metric: {metric}, target: 30/month, by: 2026-12-31}}\n" };
            workspace.Export("overview.csv", "Date,Impressions,Likes,Engagements,Bookmarks,New follows,Unfollows,Profile visits\n2026-11-02,100,5,7,1,5,2,3\n2026-11-03,100,5,7,1,4,1,3\n");
            return Assert.Single(workspace.Report().Objectives).Value;
        }

        Assert.Equal((6L, 9L), (Of("followers"), Of("new-followers")));
    }

    [Fact]
    public void CountsThatLieFarApartSayNothingOfAMonth() =>
        Assert.Equal(ObjectiveState.Unknown, Measure("metric: followers, target: 30/month, by: 2026-12-31", "x,,2026-01-20,,,,,,,,500", "x,,2026-11-20,,,,,,,,1040").State);

    [Fact]
    public void WhatAPostGotThatNoExportHasIsUnknown()
    {
        var workspace = new Workspace { Brand = "objectives:\n  - {id: goal, metric: likes, target: 100/month, by: 2027-03-31}\n" };
        workspace.Draft("a", "platforms: [x]\nstatus: published\ndate: 2026-11-03", "A first text about pipelines that run at night.");
        workspace.Draft("b", "platforms: [x]\nstatus: published\ndate: 2026-11-10", "Something else on tests that nobody reads.");
        workspace.Export("own.csv", $"{Workspace.Own}\nx,https://x.com/a/status/1,2026-06-03,,,10,1,1,,,\n");

        var none = Assert.Single(workspace.Report().Objectives);
        Assert.Equal((null, ObjectiveState.Unknown, (0, 2)), (none.Value, none.State, none.Posts));

        workspace.Export("more.csv", $"{Workspace.Own}\nx,https://x.com/a/status/2,2026-11-05,,,10,1,1,,,\n");
        var some = Assert.Single(workspace.Report().Objectives);
        Assert.Equal((10L, (1, 3)), (some.Value, some.Posts));
        // The other two are taken to do as well.
        Assert.Equal(30.0 / 22 * 30, some.Projected!.Value, 6);
    }

    [Fact]
    public void WhereNothingIsKnownOfLateThereIsNoPace()
    {
        var workspace = new Workspace { Brand = "objectives:\n  - {id: goal, metric: clicks, target: 100, by: 2027-03-31}\n" };
        workspace.Draft("a", "platforms: [x]\nstatus: published\ndate: 2026-11-03", "A first text about pipelines that run at night.");
        workspace.Export("own.csv", $"{Workspace.Own}\n{Clicks("2026-06-05", "22")}\n");
        var goal = Assert.Single(workspace.Report().Objectives);

        Assert.Equal((22L, null, ObjectiveState.Unknown), (goal.Value, goal.Projected, goal.State));
    }

    [Fact]
    public void APlatformThatNeverSaysItAddsNothingToThePace()
    {
        var workspace = new Workspace { Brand = "objectives:\n  - {id: goal, metric: clicks, target: 100/month, by: 2027-03-31}\n" };
        workspace.Export("own.csv", $"{Workspace.Own}\n{Clicks("2026-11-05", "22")}\nmastodon,https://m.example/@a/1,2026-11-05,,,10,1,1,,,\n");
        var goal = Assert.Single(workspace.Report().Objectives);

        Assert.Equal((22L, (1, 2)), (goal.Value, goal.Posts));
        Assert.Equal(30, goal.Projected!.Value, 6);
    }

    [Fact]
    public void BehindTheNewestExportNothingIsKnownWhereNoDraftTellsWhatWentOut()
    {
        var goal = Measure("metric: clicks, target: 500/month, by: 2027-03-31", Clicks("2026-09-03", "100"));

        Assert.Equal((null, ObjectiveState.Unknown), (goal.Value, goal.State));
        Assert.Equal([null, 100L, null], goal.Before.Select(b => b.Value));
    }

    [Theory]
    [InlineData("metric: saves, target: 10/day, by: 2027-03-31", "of 10 saves today")]
    [InlineData("metric: engagement, target: 50/month, by: 2027-03-31", "of 50 engagements this month")]
    [InlineData("metric: likes, target: 100/month, by: 2026-06-30", "of 100 likes in June 2026")]
    [InlineData("metric: likes, target: 100/week, by: 2026-06-30", "of 100 likes in the week from 2026-06-29")]
    [InlineData("metric: likes, target: 100/quarter, by: 2026-06-30", "of 100 likes in the 2nd quarter of 2026")]
    public void AnObjectiveNamesThePeriodThatItsNumberIsOf(string objective, string expected)
    {
        var workspace = new Workspace { Brand = "objectives:\n  - {id: goal, " + objective + "}\n" };
        workspace.Export("own.csv", $"{Workspace.Own}\nx,https://x.com/a/status/1,2026-06-29,,,10,1,1,,4,\nx,https://x.com/a/status/2,2026-11-22,,,10,1,1,,4,\n");

        Assert.Contains(expected, ReportText.Write(workspace.Report(), t => t.Length, t => t), StringComparison.Ordinal);
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
