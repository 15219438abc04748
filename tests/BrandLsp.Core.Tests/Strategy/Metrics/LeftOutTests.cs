using BrandLsp.Core.Strategy.Metrics;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Strategy.Metrics;

public class LeftOutTests
{
    [Fact]
    public void APostThatIsADayOfItsAccountTooIsLeftOutOnce() =>
        Assert.Single(Exports.Table(("own.csv", $"{Exports.Own}\nmastodon,https://hachyderm.io/@ada/1,2031-01-01,,,4,3,5,,,800\n")).LeftOut);

    private const string Good = "mastodon,https://hachyderm.io/@ada/111,2026-11-02,,,12,3,5,,,";

    [Theory]
    [InlineData("mastodon,https://hachyderm.io/@ada/1,2026-11-02,,,-4,3,5,,,", "“-4” for likes is below zero")]
    [InlineData("mastodon,https://hachyderm.io/@ada/1,2026-11-02,,,99999999999999,3,5,,,", "“99999999999999” for likes is more than any post gets")]
    [InlineData("mastodon,https://hachyderm.io/@ada/1,2026-11-02,,,many,3,5,,,", "“many” for likes is no number")]
    [InlineData("mastodon,https://hachyderm.io/@ada/1,2026-11-02,10,,12,3,5,,,", "12 likes and 10 impressions cannot both be true")]
    [InlineData("mastodon,https://hachyderm.io/@ada/1,2031-01-01,,,4,3,5,,,", "it is dated 2031-01-01, in the future")]
    [InlineData("mastodon,https://hachyderm.io/@ada/1,1970-01-01,,,4,3,5,,,", "it is dated 1970-01-01, before there were such posts")]
    [InlineData("mastodon,https://hachyderm.io/@ada/1,yesterday,,,4,3,5,,,", "“yesterday” is no date")]
    [InlineData("mastodon,https://hachyderm.io/@ada/1,3/4/2026,,,4,3,5,,,", "“3/4/2026” may be day first or month first, and nothing in the column tells which; write it as 2026-11-24")]
    [InlineData("mastodn,https://hachyderm.io/@ada/1,2026-11-02,,,4,3,5,,,", "there is no platform “mastodn” (did you mean mastodon?)")]
    [InlineData(",https://hachyderm.io/@ada/1,2026-11-02,,,4,3,5,,,", "the row names no platform")]
    [InlineData("mastodon,,2026-11-02,,,4,3,5,,,", "the row names no post")]
    [InlineData("mastodon,https://hachyderm.io/@ada/1,2026-11-02,,,4,3,5,,,,,1", "the row has 13 columns, the header 11: a comma or a quotation mark too many")]
    public void ARowThatCannotBeTrueIsNamedAndTheRestCounts(string row, string reason)
    {
        var table = Exports.Table(("own.csv", $"{Exports.Own}\n{row}\n{Good}\n"));

        Assert.Equal([$"own.csv:2 {reason}"], Exports.LeftOut(table));
        Assert.Equal(12, Assert.Single(table.Posts).Likes);
    }

    [Fact]
    public void AnotherDateOfTheColumnTellsDayFromMonth()
    {
        var table = Exports.Table(("own.csv", $"{Exports.Own}\nmastodon,https://hachyderm.io/@ada/1,3/4/2026,,,4,3,5,,,\nmastodon,https://hachyderm.io/@ada/2,23/4/2026,,,4,3,5,,,\n"));

        Assert.Empty(table.LeftOut);
        Assert.Equal(new DateTime(2026, 4, 3), table.Posts[0].Date!.Local);
    }

    [Fact]
    public void AnUnknownKindIsNamedWithWhatIsKnown()
    {
        var left = Assert.Single(Exports.Table(("budget.csv", "Item,Cost\nCoffee,3\n")).LeftOut);

        Assert.Null(left.Row);
        Assert.StartsWith("no known kind of export begins like this (“Item, Cost”)", left.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void AWorkbookThatWasCutOffIsNamed()
    {
        var whole = Xlsx.Of(("ENGAGEMENT", [["Date", "Impressions", "Engagements"], ["11/2/2026", 180, 4]]));
        var table = Exports.Table(("cut.xlsx", whole[..(whole.Length / 2)]), ("text.xlsx", "not a workbook"u8.ToArray()));

        Assert.Equal(["cut.xlsx the workbook is damaged or was cut off; download it again", "text.xlsx this is no workbook, whatever its name says"], Exports.LeftOut(table));
    }

    [Fact]
    public void AnyBytesAreAnImportOrAReason()
    {
        var whole = Xlsx.Of(("ENGAGEMENT", [["Date", "Impressions", "Engagements"], ["11/2/2026", 180, 4]]));
        for (var i = 0; i < whole.Length; i += 41)
        {
            var broken = whole.ToArray();
            broken[i] ^= 0x55;
            FileImport.Read(new MetricsFile("/brand/metrics/a.xlsx", broken));
            FileImport.Read(new MetricsFile("/brand/metrics/a.csv", whole.AsMemory(i)));
        }
    }

    [Fact]
    public void TheSameFileTwiceCountsOnce()
    {
        var table = Exports.Table(("a.csv", $"{Exports.Own}\n{Good}\n"), ("b.csv", $"{Exports.Own}\n{Good}\n"));

        Assert.Equal(["b.csv it is the same file as a.csv"], Exports.LeftOut(table));
        Assert.Single(table.Posts);
    }

    [Fact]
    public void OfOverlappingExportsTheNewestCounts()
    {
        static string Row(int id, int impressions) => $"19940000000000000{id},\"Sat, Nov 14, 2026\",Text {id},https://x.com/adapark/status/19940000000000000{id},{impressions},1,2,0,0,0,0,0,0,0,0,0,0";
        var table = Exports.Table(
            ("account_analytics_content_2026-11-01_2026-11-20.csv", $"{Exports.XContent}\n{Row(10, 900)}\n"),
            ("z_account_analytics_content_2026-11-01_2026-11-15.csv", $"{Exports.XContent}\n{Row(10, 400)}\n{Row(11, 50)}\n"));

        Assert.Equal([900L, 50L], table.Posts.Select(p => p.Impressions));
        Assert.Equal(["z_account_analytics_content_2026-11-01_2026-11-15.csv:2 account_analytics_content_2026-11-01_2026-11-20.csv, which is newer, has this post too"], Exports.LeftOut(table));
    }

    [Fact]
    public void OfExportsThatReachTheSameDayTheRowWithTheHigherNumbersCounts()
    {
        static string Row(int likes) => $"{Exports.Own}\nmastodon,https://hachyderm.io/@ada/1,2026-11-02,,,{likes},1,1,,,\n";
        var table = Exports.Table(("ig (1).csv", Row(10)), ("ig.csv", Row(5)));

        Assert.Equal(10, Assert.Single(table.Posts).Likes);
        Assert.Equal(["ig.csv:2 ig (1).csv, which reaches the same day, has higher numbers of this post"], Exports.LeftOut(table));
    }

    [Fact]
    public void OfExportsThatSayTheSameNumbersNoneIsCalledNewer() => Assert.Equal(
        ["b.csv:2 a.csv, which reaches the same day, has the same numbers of this post"],
        Exports.LeftOut(Exports.Table(("a.csv", $"{Exports.Own}\n{Good}\n"), ("b.csv", $"{Exports.Own}\n{Good}\n\n"))));

    [Fact]
    public void WhatANewerExportDoesNotKnowStaysKnown()
    {
        var table = Exports.Table(
            ("account_analytics_content_2026-10-01_2026-10-31.csv", $"{Exports.XContent}\n1,\"Wed, Oct 14, 2026\",Hello,https://x.com/adapark/status/1,500,10,20,0,0,1,2,3,1,2,4,0,0\n"),
            ("brandlsp-metrics.csv", $"{Exports.Own}\nx,https://x.com/adapark/status/1,2026-10-14,,,11,,,,,900\nmastodon,,2026-11-14,,,,,,,,1000\n"));

        var post = Assert.Single(table.Posts);
        Assert.Equal((500, 11, 20, 2, 3, 4, "Hello"), (post.Impressions, post.Likes, post.Engagements, post.Replies, post.Reposts, post.Clicks, post.Text));
        Assert.Equal(
            ["account_analytics_content_2026-10-01_2026-10-31.csv:2 brandlsp-metrics.csv, which is newer, has this post too; of this row counts what is not known there"],
            Exports.LeftOut(table));
    }

    [Fact]
    public void ARateIsOfTheNumbersOfOneRow()
    {
        var workspace = new Report.Workspace();
        workspace.Export("own_2026-10-31.csv", $"{Exports.Own}\nmastodon,https://hachyderm.io/@ada/1,2026-10-14,1000,,10,2,3,,,\n");
        workspace.Export("own_2026-11-14.csv", $"{Exports.Own}\nmastodon,https://hachyderm.io/@ada/1,2026-10-14,,,900,,,,,\n");

        var rate = Assert.Single(workspace.Report().Engagement).All;
        Assert.Equal((15L, 1000L), (rate.Numerator, rate.Denominator));
    }

    [Fact]
    public void ALinkedInPagesRateStaysThatOfItsExport()
    {
        var workspace = new Report.Workspace();
        workspace.Export("page_2026-10-31.csv", $"{Exports.LinkedInPage}\nA,https://www.linkedin.com/feed/update/urn:li:activity:7301,Organic,,Ada,10/25/2026,,,All followers,1000,,,40,0.04,10,5,2,3,0.06,\n");
        workspace.Export("own_2026-11-14.csv", $"{Exports.Own}\nlinkedin,https://www.linkedin.com/feed/update/urn:li:activity:7301,2026-10-25,,,12,5,2,,,\n");

        var scope = Assert.Single(workspace.Report().Engagement);
        Assert.Equal(("linkedin", 60L, 1000L), (scope.Formula.Id, scope.All.Numerator, scope.All.Denominator));
    }

    [Theory]
    [InlineData("2026-11-14", "own_2026-11-14.csv, which is newer, has this day too")]
    [InlineData("2026-10-31", "own_2026-10-31.csv, which reaches the same day, has higher numbers of this day")]
    public void ATotalOfFollowersOfTwoExportsIsNamedWhereItDoesNotCount(string until, string reason)
    {
        var table = Exports.Table(($"own_{until}.csv", $"{Exports.Own}\nmastodon,,2026-10-14,,,,,,,,1100\n"), ("a_2026-10-31.csv", $"{Exports.Own}\nmastodon,,2026-10-14,,,,,,,,1000\n"));

        Assert.Equal(1100, Assert.Single(table.Days).Followers);
        Assert.Equal([$"a_2026-10-31.csv:2 {reason}"], Exports.LeftOut(table));
    }

    [Fact]
    public void OfTwoTotalsOfADayTheHigherCountsAndTheOtherIsNamed()
    {
        var table = Exports.Table(("own.csv", $"{Exports.Own}\nmastodon,,2026-11-14,,,,,,,,1100\nmastodon,,2026-11-14,,,,,,,,1090\nmastodon,,2026-11-14,,,,,,,,1100\n"));

        Assert.Equal(1100, Assert.Single(table.Days).Followers);
        Assert.Equal(["own.csv:3 row 2 has higher numbers of the same day", "own.csv:4 it repeats row 2"], Exports.LeftOut(table));
    }

    [Fact]
    public void PostsOfOneDayMaySayDifferentTotalsAndCount()
    {
        var table = Exports.Table(("own.csv", $"{Exports.Own}\nmastodon,https://hachyderm.io/@ada/1,2026-11-14,,,1,2,3,,,1100\nmastodon,https://hachyderm.io/@ada/2,2026-11-14,,,1,2,3,,,1090\n"));

        Assert.Empty(table.LeftOut);
        Assert.Equal((2, 1100L), (table.Posts.Length, Assert.Single(table.Days).Followers));
    }

    [Theory]
    [InlineData("mastodon,https://hachyderm.io/@ada/1,2026-11-02,100,800,5,3,5,,,", "800 people reached and 100 impressions cannot both be true")]
    [InlineData("mastodon,https://hachyderm.io/@ada/1,2026-11-02,,80,500,3,5,,,", "500 likes and 80 people reached cannot both be true")]
    [InlineData("mastodon,https://hachyderm.io/@ada/1,2026-11-02,100,,5,3,5,500,,", "500 clicks and 100 impressions cannot both be true")]
    [InlineData("mastodon,https://hachyderm.io/@ada/1,2026-11-02,100,,5,3,500,,,", "500 reposts and 100 impressions cannot both be true")]
    [InlineData("mastodon,https://hachyderm.io/@ada/1,2026-11-02,100,,5,3,5,,101,", "101 saves and 100 impressions cannot both be true")]
    public void NumbersThatCannotBothBeTrueAreLeftOut(string row, string reason) =>
        Assert.Equal([$"own.csv:2 {reason}"], Exports.LeftOut(Exports.Table(("own.csv", $"{Exports.Own}\n{row}\n"))));

    [Theory]
    [InlineData("100,80,5000,1,,2,1", "5000 likes and 80 people reached cannot both be true")]
    [InlineData("100,,5000,1,,2,1", "5000 likes and 100 views cannot both be true")]
    [InlineData("100,800,5,1,,2,1", "800 people reached and 100 views cannot both be true")]
    public void ViewsSayHowOftenAPostWasShownWhereNothingElseDoes(string numbers, string reason) => Assert.Equal(
        [$"ig.csv:2 {reason}"],
        Exports.LeftOut(Exports.Table(("ig.csv", $"{Exports.Instagram}\n18000000000000001,17800000000000001,adapark,Ada Park,A plan,0,11/03/2026 08:30,https://www.instagram.com/p/DQabc/,IG image,,Lifetime,{numbers}\n"))));

    [Theory]
    [InlineData("mastodon,https://hachyderm.io/@ada/1,2026-11-02,10,,4,3,5,30,,")]
    [InlineData("mastodon,https://hachyderm.io/@ada/1,2026-11-02,100,103,5,3,5,,,")]
    [InlineData("mastodon,https://hachyderm.io/@ada/1,2026-11-02,,,4000,3,5,,,")]
    [InlineData("mastodon,https://hachyderm.io/@ada/1,2026-11-02,,3,4,3,5,,,")]
    public void NumbersThatAreUnusualAndPossibleCount(string row) =>
        Assert.Empty(Exports.Table(("own.csv", $"{Exports.Own}\n{row}\n")).LeftOut);

    [Fact]
    public void AVideosViewsMayBeFewerThanItsLikes() => Assert.Empty(Exports.Table(
        ("page.csv", $"{Exports.LinkedInPage}\nA,https://www.linkedin.com/feed/update/urn:li:activity:7301,Organic,,Ada,10/25/2026,,,All followers,100,5,,9,0.05,10,5,2,1,0.1,\n")).LeftOut);

    [Fact]
    public void ARepeatedRowCountsOnce()
    {
        var table = Exports.Table(("own.csv", $"{Exports.Own}\n{Good}\n{Good}\n{Good.Replace("12", "15", StringComparison.Ordinal)}\n"));

        Assert.Equal(["own.csv:2 row 4 has higher numbers of the same post", "own.csv:3 it repeats row 2"], Exports.LeftOut(table));
        Assert.Equal(15, Assert.Single(table.Posts).Likes);
    }

    [Fact]
    public void AQuotationMarkThatIsNeverClosedCostsItsRowAlone()
    {
        var table = Exports.Table(("own.csv", $"{Exports.Own}\n{Good}\n\"mastodon,https://hachyderm.io/@ada/2,2026-11-02,,,4,3,5,,,\n{Good.Replace("111", "112", StringComparison.Ordinal)}\n"));

        Assert.Equal("own.csv:3 a quotation mark opens in this row and none closes it", Assert.Single(Exports.LeftOut(table)));
        Assert.Equal([2, 4], table.Posts.Select(p => p.Place.Row));
        Assert.Equal([2, 4], table.Posts.Select(p => p.Place.Line));
    }

    [Theory]
    [InlineData("mastodon,\"https://hachyderm.io/@ada/1,2026-11-02,,,4,3,5,,,\n{0}", "own.csv:2")]
    [InlineData("mastodon,\"https://hachyderm.io/@ada/1,2026-11-02,,,4,3,5,,,\nmastodon,\"https://hachyderm.io/@ada/2\",2026-11-02,,,4,3,5,,,\n{0}", "own.csv:2")]
    [InlineData("mastodon,\"https://hachyderm.io/@ada/1,2026-11-02,,,4,3,5,,,\n{0}mastodon,\"https://hachyderm.io/@ada/2,2026-11-02,,,4,3,5,,,\n", "own.csv:2 own.csv:4")]
    [InlineData("{0}\"mastodon\",\"https://hachyderm.io/@ada/1\",\"2026-11-02\",,,4,3,5,,,\"\n\"mastodon\",\"https://hachyderm.io/@ada/3\",2026-11-02,,,4,3,5,,,\n", "own.csv:3")]
    public void OnlyTheRowInWhichAQuotationMarkOpensIsLost(string rows, string broken)
    {
        var table = Exports.Table(("own.csv", $"{Exports.Own}\n{string.Format(System.Globalization.CultureInfo.InvariantCulture, rows, Good + "\n")}"));

        Assert.Equal(broken.Split(' ').Select(b => b + " a quotation mark opens in this row and none closes it"), Exports.LeftOut(table));
        Assert.Equal(rows.Count(c => c == '\n') + 1 - broken.Split(' ').Length, table.Posts.Length);
    }

    [Fact]
    public void AFieldOfSeveralLinesIsOneFieldAlsoWhereItsMarksAreNotDoubled()
    {
        static string Row(int id, string text) => $"199400000000000001{id},\"Sat, Nov 14, 2026\",{text},https://x.com/adapark/status/199400000000000001{id},900,1,2,0,0,0,0,0,0,0,0,0,0";
        var table = Exports.Table(("x.csv", $"{Exports.XContent}\n{Row(1, "\"One,\ntwo, \"\"three\"\"\n\"")}\n{Row(2, "\"One,\ntwo \"three\" four\"")}\n{Row(3, "Text")}\n"));

        Assert.Empty(table.LeftOut);
        Assert.Equal([2, 3, 4], table.Posts.Select(p => p.Place.Row));
        Assert.Equal([2, 5, 7], table.Posts.Select(p => p.Place.Line));
    }

    [Fact]
    public void ALongTextThatIsNeverClosedCostsItsRowAlone()
    {
        static string Row(int id, string text) => $"199400000000000001{id},\"Sat, Nov 14, 2026\",{text},https://x.com/adapark/status/199400000000000001{id},900,1,2,0,0,0,0,0,0,0,0,0,0";
        var table = Exports.Table(("x.csv", $"{Exports.XContent}\n{Row(1, "Text")}\n{Row(2, "\"One\ntwo")}\n{Row(3, "\"Text, too\"")}\n"));

        Assert.Contains("x.csv:3 a quotation mark opens in this row and none closes it", Exports.LeftOut(table));
        Assert.Equal([1L, 3L], table.Posts.Select(p => long.Parse(p.Id![^1..], System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void MarksThatNothingClosesTakeNoLongerTheMoreThereAre()
    {
        var rows = string.Concat(Enumerable.Range(0, 100_000).Select(i => $"x\"z,\"y{i}\n"));
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        Exports.Table(("own.csv", $"{Exports.Own}\n{rows}"));
        Exports.Table(("own.csv", $"{Exports.Own}\n{rows.Replace("\n", ",,,,,,,,,\n", StringComparison.Ordinal)}"));

        Assert.InRange(System.Diagnostics.Stopwatch.GetElapsedTime(started).TotalSeconds, 0, 20);
    }

    [Fact]
    public void ARowThatBreaksOffIsNamed()
    {
        var table = Exports.Table(("x.csv", $"{Exports.XContent}\n1994000000000000001,\"Sat, Nov 14, 2026\",Text\n"));

        Assert.Equal("x.csv:2 the row breaks off after 3 of 17 columns", Assert.Single(Exports.LeftOut(table)));
    }

    [Fact]
    public void MetasRowsOfDaysAreAddedButForPeople()
    {
        static string Row(string day, int views) => $"18000000000000001,17800000000000001,adapark,Ada Park,A plan,0,11/03/2026 08:30,https://www.instagram.com/p/DQabc/,IG image,,{day},{views},40,4,1,0,1,0";
        var post = Assert.Single(Exports.Table(("ig.csv", $"{Exports.Instagram}\n{Row("11/03/2026", 100)}\n{Row("11/04/2026", 50)}\n")).Posts);

        Assert.Equal((150L, null, 8L), (post.Views, post.Reach, post.Likes));
    }
}
