using System.Text;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Strategy.Metrics;

public class ImportTests
{
    [Fact]
    public void ADayWithNewFollowersAndTheirTotalIsOneDay() =>
        Assert.Equal(1, Exports.Table(("own.csv", $"{Exports.Own}\nmastodon,,2026-11-01,5,,,,,,,\nmastodon,,2026-11-01,,,,,,,,800\n")).Sources[0].Days);

    [Fact]
    public void PostsWithoutAnAddressOrATextAreNotOnePost() =>
        Assert.Equal(2, Exports.Table(("own.csv", $"{Exports.Own}\nmastodon,the first,2026-11-01,,,4,3,5,,,\nmastodon,the second,2026-11-03,,,6,3,5,,,\n")).Posts.Length);

    [Fact]
    public void AServersNameMayBeginLikeAPhonesHost() =>
        Assert.Equal(2, Exports.Table(("own.csv", $"{Exports.Own}\nmastodon,https://m.example/@ada/1,2026-11-01,,,4,3,5,,,\nmastodon,https://m.example/@ada/2,2026-11-03,,,6,3,5,,,\n")).Posts.Select(p => p.Key).Distinct().Count());

    private const string XRow = "1994000000000000001,\"Sat, Nov 14, 2026\",\"My nightly pipeline took three hours.\nHere is why.\",https://x.com/adapark/status/1994000000000000001,\"1,234\",21,64,5,1,2,7,3,9,20,11,0,0";

    [Fact]
    public void XContentIsReadWithItsQuotedDatesAndGroupedNumbers()
    {
        var table = Exports.Table(("account_analytics_content_2026-11-01_2026-11-20.csv", $"{Exports.XContent}\n{XRow}\n"));

        var post = Assert.Single(table.Posts);
        Assert.Equal(("x", 1234L, 21L, 64L, 7L, 3L, 11L, 5L, 2L), (post.Platform, post.Impressions, post.Likes, post.Engagements, post.Replies, post.Reposts, post.Clicks, post.Saves, post.Follows));
        Assert.Equal(new DateTime(2026, 11, 14), post.Date!.Local);
        Assert.False(post.Date.HasTime);
        Assert.Contains("\nHere is why.", post.Text, StringComparison.Ordinal);
        Assert.Equal((2, 2), (post.Place.Row, post.Place.Line));
        Assert.Empty(table.LeftOut);
    }

    [Fact]
    public void ARowIsFoundAgainByItsLineAlsoBehindATextOfSeveralLines()
    {
        var second = XRow.Replace("0000001", "0000002", StringComparison.Ordinal);
        var table = Exports.Table(("x.csv", $"{Exports.XContent}\n{XRow}\n{second}\n"));

        Assert.Equal([(2, 2), (3, 4)], table.Posts.Select(p => (p.Place.Row, p.Place.Line)));
    }

    [Fact]
    public void XOverviewIsADayARow()
    {
        var table = Exports.Table(("account_overview_analytics.csv", $"{Exports.XOverview}\n\"Fri, Nov 20, 2026\",5400,80,210,12,3,6,1,14,9,40,2,0,100\n"));

        var day = Assert.Single(table.Days);
        Assert.Equal((new DateOnly(2026, 11, 20), 5400L, 210L, 6L), (day.Day, day.Impressions, day.Engagements, day.Follows));
        Assert.Empty(table.Posts);
    }

    [Theory]
    [InlineData("likes")]
    [InlineData("favorites")]
    public void XClassicIsReadInBothOfItsForms(string likes)
    {
        var header = Exports.XClassic.Replace("\"likes\",\"user", $"\"{likes}\",\"user", StringComparison.Ordinal);
        var row = "\"1900000000000000001\",\"https://twitter.com/adapark/status/1900000000000000001\",\"One index\",\"2026-06-20 09:00 +0000\",\"900.0\",\"30.0\",\"0.0333\",\"2.0\",\"4.0\",\"10.0\",\"1.0\",\"6.0\"," + string.Join(',', Enumerable.Repeat("\"-\"", 28));
        var post = Assert.Single(Exports.Table(("tweets.csv", $"{header}\n{row}\n")).Posts);

        Assert.Equal((900L, 30L, 10L, 4L, 2L, 6L), (post.Impressions, post.Engagements, post.Likes, post.Replies, post.Reposts, post.Clicks));
        Assert.Equal((new DateTime(2026, 6, 20, 9, 0, 0), TimeSpan.Zero), (post.Date!.Local, post.Date.Offset));
        Assert.Null(post.Follows);
    }

    [Fact]
    public void LinkedInPageIsReadUnderItsNote()
    {
        const string Row = "Moving one report a week,https://www.linkedin.com/feed/update/urn:li:activity:7395000000000000000,Organic,,Ada Park,11/09/2026,,,All followers,640,,,31,0.0484,22,5,2,1,0.0953,Text";
        var table = Exports.Table(("page.csv", $"\"All organic and sponsored posts, times are UTC\"\n{Exports.LinkedInPage}\n{Row}\n"));

        var post = Assert.Single(table.Posts);
        Assert.Equal(("linkedin", 640L, 31L, 22L, 5L, 2L, 1L), (post.Platform, post.Impressions, post.Clicks, post.Likes, post.Replies, post.Reposts, post.Follows));
        Assert.Equal(new DateTime(2026, 11, 9), post.Date!.Local);
        Assert.Null(post.Views);
        Assert.Equal(3, post.Place.Row);
    }

    [Fact]
    public void InstagramIsReadInAnyOrderOfColumnsAndABlankIsUnknown()
    {
        const string Row = "18000000000000001,17800000000000001,adapark,Ada Park,A picture of a plan,0,11/03/2026 08:30,https://www.instagram.com/p/DQabc/,IG image,,Lifetime,1200,800,40,,3,4,6";
        var header = Exports.Instagram.Split(',');
        var reversed = string.Join(',', header.Reverse()) + "\n" + string.Join(',', Row.Split(',').Reverse());

        foreach (var text in new[] { $"{Exports.Instagram}\n{Row}\n", reversed })
        {
            var post = Assert.Single(Exports.Table(("ig.csv", text)).Posts);
            Assert.Equal(("instagram", 1200L, 800L, 40L, null, 4L, 6L), (post.Platform, post.Views, post.Reach, post.Likes, post.Reposts, post.Replies, post.Saves));
            Assert.Equal(new DateTime(2026, 11, 3, 8, 30, 0), post.Date!.Local);
        }
    }

    [Theory]
    [InlineData("Reactions, Comments and Shares")]
    [InlineData("reactions, comments and shares")]
    public void OnFacebookReactionsAreNotTheSumOfThree(string sum)
    {
        var header = Exports.Facebook.Replace("Reactions, Comments and Shares", sum, StringComparison.Ordinal);
        const string Row = "122100000000000001,61550000000000,Ada Park,A title,The text,0,11/05/2026 17:00,,https://www.facebook.com/61550000000000/posts/122100000000000001,0,0,Photo,,,,,Lifetime,900,700,31,20,8,3,12,2,1,9,950,,,,";
        var post = Assert.Single(Exports.Table(("fb.csv", $"{header}\n{Row}\n")).Posts);

        Assert.Equal(("facebook", 31L, 20L, 8L, 3L, 12L, 700L), (post.Platform, post.Interactions, post.Likes, post.Replies, post.Reposts, post.Clicks, post.Reach));
    }

    [Fact]
    public void ASumOfThreeIsNeverTakenForTheReactions()
    {
        var header = Exports.Facebook.Replace("Reactions,Comments,Shares,Total", "Comments,Shares,Total", StringComparison.Ordinal);
        const string Row = "122100000000000001,61550000000000,Ada Park,A title,The text,0,11/05/2026 17:00,,https://www.facebook.com/61550000000000/posts/122100000000000001,0,0,Photo,,,,,Lifetime,900,700,31,8,3,12,2,1,9,950,,,,";

        Assert.Null(Assert.Single(Exports.Table(("fb.csv", $"{header}\n{Row}\n")).Posts).Likes);
    }

    [Fact]
    public void OwnMetricsNameTheirPlatformAndTheAccountsFollowers()
    {
        var table = Exports.Table(("brandlsp-metrics.csv", $"{Exports.Own}\nMastodon,https://hachyderm.io/@ada/111,2026-11-02,,,12,3,5,,,\nbluesky,,2026-11-20,,,,,,,,412\n"));

        var post = Assert.Single(table.Posts);
        Assert.Equal(("mastodon", null, 12L, 3L, 5L), (post.Platform, post.Impressions, post.Likes, post.Replies, post.Reposts));
        Assert.Equal(("bluesky", 412L), (Assert.Single(table.Days).Platform, table.Days[0].Followers));
        Assert.Empty(table.LeftOut);
    }

    [Fact]
    public void LinkedInsWorkbookJoinsItsTwoTablesByAddress()
    {
        const string A = "https://www.linkedin.com/feed/update/urn:li:activity:7390000000000000001", B = "https://www.linkedin.com/feed/update/urn:li:activity:7390000000000000002", C = "https://www.linkedin.com/feed/update/urn:li:activity:7390000000000000003";
        var table = Exports.Table(("Content_2026-10-23_2026-11-21_AdaPark.xlsx", Xlsx.Of(
            ("DISCOVERY", [["Overall Performance", "10/23/2026 - 11/21/2026"], ["Impressions", 5400], ["Members reached", 3100]]),
            ("ENGAGEMENT", [["Date", "Impressions", "Engagements"], ["10/23/2026", 210, 9], ["11/2/2026", 180, 4]]),
            ("TOP POSTS",
            [
                ["Maximum of 50 posts available to include in this list"],
                [],
                ["Post URL", "Post publish date", "Engagements", null, "Post URL", "Post publish date", "Impressions"],
                [A, "11/3/2026", 40, null, B, "11/10/2026", 2100],
                [B, "11/10/2026", 31, null, A, "11/3/2026", 900],
                [null, null, null, null, C, "10/28/2026", 310],
            ]),
            ("FOLLOWERS", [["Total followers on 11/21/2026", 1840], [], ["Date", "New followers"], ["10/23/2026", 3], ["11/2/2026", 5]]),
            ("DEMOGRAPHICS", [["Top Demographics", "Value", "Percentage"], ["Job titles", "Data Engineer", "21%"], ["Locations", "Berlin", 0.125], ["Industries", "Farming", "< 1%"]]))));

        Assert.Empty(table.LeftOut);
        Assert.Equal([(310L, null), (900L, 40L), (2100L, (long?)31L)], table.Posts.Select(p => (p.Impressions, p.Engagements)));
        Assert.Equal(new DateTime(2026, 11, 3), table.Posts[1].Date!.Local);
        Assert.Equal([(new DateOnly(2026, 10, 23), 210L, 9L, 3L), (new DateOnly(2026, 11, 2), 180L, 4L, (long?)5L)], table.Days.Where(d => d.Followers is null).Select(d => (d.Day, d.Impressions, d.Engagements, d.Follows)));
        Assert.Equal((new DateOnly(2026, 11, 21), 1840L), (table.Days.Single(d => d.Followers is not null).Day, table.Days.Single(d => d.Followers is not null).Followers));
        Assert.Equal([(0.21, false), (0.125, false), (0.01, true)], table.Demographics.Select(d => (d.Share, d.IsBelow)));
    }

    [Theory]
    [InlineData("utf-8 with a mark")]
    [InlineData("utf-16")]
    [InlineData("semicolons")]
    [InlineData("sep= line")]
    [InlineData("tabs")]
    [InlineData("note above")]
    public void AnExportIsKnownInWhateverFormItWasSaved(string form)
    {
        var plain = $"{Exports.Own}\nmastodon,https://hachyderm.io/@ada/111,2026-11-02,,,12,3,5,,,\n";
        var bytes = form switch
        {
            "utf-8 with a mark" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(plain)],
            "utf-16" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(plain)],
            "semicolons" => Encoding.UTF8.GetBytes(plain.Replace(',', ';')),
            "sep= line" => Encoding.UTF8.GetBytes("sep=;\r\n" + plain.Replace(',', ';')),
            "tabs" => Encoding.UTF8.GetBytes(plain.Replace(',', '\t')),
            _ => Encoding.UTF8.GetBytes("Exported on 2026-11-20; all times are UTC\n\n" + plain),
        };
        var table = Exports.Table(("own.csv", bytes));

        Assert.Empty(table.LeftOut);
        Assert.Equal(12, Assert.Single(table.Posts).Likes);
    }

    [Fact]
    public void HeadersOfOtherLanguagesAreKnown()
    {
        const string Header = "Beitrags-ID;Konto-ID;Benutzername des Kontos;Kontoname;Beschreibung;Dauer (Sek.);Veröffentlichungszeit;Permalink;Beitragsart;Datenkommentar;Datum;Aufrufe;Reichweite;„Gefällt mir“-Angaben;Geteilte Inhalte;Abonnements;Kommentare;Gespeichert";
        const string Row = "18000000000000001;1;adapark;Ada Park;Ein Plan;0;03.11.2026 08:30;https://www.instagram.com/p/DQabc/;Bild;;Lifetime;1.200;800;40;2;3;4;6";
        var post = Assert.Single(Exports.Table(("ig.csv", $"{Header}\n{Row}\n")).Posts);

        Assert.Equal((1200L, 40L, new DateTime(2026, 11, 3, 8, 30, 0)), (post.Views, post.Likes, post.Date!.Local));
    }

    [Fact]
    public void WindowsLettersCountAndAreDoubted()
    {
        var bytes = Encoding.UTF8.GetBytes($"{Exports.Own},text\nmastodon,https://hachyderm.io/@ada/111,2026-11-02,,,12,3,5,,,,Caf").Concat<byte>([0xE9]).ToArray();
        var table = Exports.Table(("own.csv", bytes));

        Assert.Equal("Café", Assert.Single(table.Posts).Text);
        Assert.Equal((2, true), (Assert.Single(table.Notes).Row, table.Notes[0].Reason.Contains("Windows-1252", StringComparison.Ordinal)));
    }
}
