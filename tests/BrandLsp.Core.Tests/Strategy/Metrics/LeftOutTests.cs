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

        Assert.Equal("own.csv:3 a quotation mark opens in this row and none closes it, so what follows is one field", Assert.Single(Exports.LeftOut(table)));
        Assert.Single(table.Posts);
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
        static string Row(string day, int views) => $"18000000000000001,17800000000000001,adapark,Ada Park,A plan,0,11/03/2026 08:30,https://www.instagram.com/p/DQabc/,IG image,,{day},{views},80,4,1,0,1,0";
        var post = Assert.Single(Exports.Table(("ig.csv", $"{Exports.Instagram}\n{Row("11/03/2026", 100)}\n{Row("11/04/2026", 50)}\n")).Posts);

        Assert.Equal((150L, null, 8L), (post.Views, post.Reach, post.Likes));
    }
}
