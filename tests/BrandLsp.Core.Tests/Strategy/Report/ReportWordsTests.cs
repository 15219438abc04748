using System.Text.Json;
using BrandLsp.Core.Strategy.Report;

namespace BrandLsp.Core.Tests.Strategy.Report;

/// <summary>How the report says things. Today is 2026-11-22, a Sunday.</summary>
public class ReportWordsTests
{
    private const string XContent = "Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Replies,Reposts,Profile visits,Detail Expands,URL Clicks,Hashtag Clicks,Permalink Clicks";

    private static string Said(Workspace workspace) => ReportText.Write(workspace.Report(), t => t.Length, t => t);

    private static JsonElement Json(Workspace workspace) => JsonDocument.Parse(ReportJson.Write(workspace.Report())).RootElement;

    [Fact]
    public void Posts_that_count_for_no_theme_are_counted_beside_the_shares()
    {
        var workspace = new Workspace { Brand = "themes:\n  - {id: a, name: Aa, share: 25%}\n  - {id: b, name: Bb, share: 75%}\n" };
        string[] themes = ["theme: a", "theme: a", "theme: b", "theme: zzz", "theme: zzz", "theme: yyy", "", "", "status: idea", "in-reply-to: https://x.com/a/status/1"];
        for (var i = 0; i < themes.Length; i++)
        {
            workspace.Draft($"{i}", $"platforms: [x, mastodon]\ndate: 2026-11-{i + 1:00}\n{(themes[i].StartsWith("status", StringComparison.Ordinal) ? "" : "status: published\n")}{themes[i]}");
        }

        Assert.Contains("5 more posts name no theme of the profile: 2 name none, 3 one that it does not have (zzz, yyy).", Said(workspace), StringComparison.Ordinal);
        Assert.Equal("{\"without\":2,\"unknown\":3}", Json(workspace).GetProperty("themeless").GetRawText().Replace(" ", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "1 more post names no theme of the profile.")]
    [InlineData("theme: pipe", "1 more post names a theme that the profile does not have (pipe).")]
    public void One_post_without_a_theme_of_the_profile_is_one_post(string front, string sentence)
    {
        var workspace = new Workspace { Brand = "themes: [{id: pipelines, share: 40%}]\n" };
        workspace.Draft("a", $"date: 2026-11-10\nstatus: published\n{front}");

        Assert.Contains(sentence, Said(workspace), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_every_post_has_its_theme_nothing_is_said_of_others()
    {
        var workspace = new Workspace { Brand = "themes: [{id: pipelines, share: 40%}]\n" };
        workspace.Draft("a", "date: 2026-11-10\nstatus: published\ntheme: pipelines");

        Assert.DoesNotContain("more post", Said(workspace), StringComparison.Ordinal);
    }

    [Fact]
    public void The_growth_that_a_chart_shows_is_in_the_JSON()
    {
        var workspace = new Workspace { Brand = "platforms: {mastodon: {handle: \"@a@b.example\"}}\n" };
        workspace.Export("own.csv", $"{Workspace.Own}\nmastodon,,2026-11-06,,,,,,,,1228\nmastodon,,2026-11-13,,,,,,,,1239\nmastodon,,2026-11-20,,,,,,,,1253\n");
        var growth = Json(workspace).GetProperty("metrics").GetProperty("followers")[0];

        Assert.Equal(7, growth.GetProperty("blockDays").GetInt32());
        Assert.Equal("2026-11-20 1253", growth.GetProperty("totals").EnumerateArray().Select(t => $"{t.GetProperty("day")} {t.GetProperty("total")}").Last());
        Assert.Empty(growth.GetProperty("blocks").EnumerateArray());
    }

    [Fact]
    public void An_interval_beyond_everything_reads_alike_in_a_sentence_and_in_a_table()
    {
        var workspace = new Workspace();
        workspace.Export("x.csv", $"{XContent}\n1,\"Tue, Nov 10, 2026\",hello,https://x.com/a/status/1,1000,10,20,0,0,1,2,3,1,2,4,0,0\n2,\"Tue, Nov 10, 2026\",hello,https://x.com/a/status/2,1000,10,400,0,0,1,2,3,1,2,4,0,0\n");

        Assert.Contains("on 2 posts, 95 % interval 0.000 % to over 100 %;", Said(workspace), StringComparison.Ordinal);
    }

    [Fact]
    public void One_post_is_said_once()
    {
        var workspace = new Workspace();
        workspace.Draft("a", "platforms: [x]\nstatus: published\ndate: 2026-11-10\npublished: {x: https://x.com/a/status/1}");
        workspace.Export("x.csv", $"{XContent}\n1,\"Tue, Nov 10, 2026\",hello,https://x.com/a/status/1,1000,10,20,0,0,1,2,3,1,2,4,0,0\n");
        var said = Said(workspace);

        Assert.Contains("1 of 1 post in the exports belongs to a draft: 1 by address, 0 by text.", said, StringComparison.Ordinal);
        Assert.Contains("= 2.00 % on 1 post, no interval.", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("status: draft\ndate: 2026-11-20", "2026-11-20, not out", "2026-11-20")]
    [InlineData("status: draft", "without a date", null)]
    [InlineData("status: draft\ndate: 2026-11-24", "2026-11-24", null)]
    public void The_next_part_of_a_series_may_be_late(string front, string cell, string? late)
    {
        var workspace = new Workspace();
        workspace.Draft("a", "series: Night\nstatus: published\ndate: 2026-11-01");
        workspace.Draft("b", $"series: Night\n{front}");

        Assert.Contains($"2026-11-01  {cell}\n", Said(workspace), StringComparison.Ordinal);
        Assert.Equal(late, Json(workspace).GetProperty("series")[0].GetProperty("late").GetString());
    }

    [Fact]
    public void A_late_part_is_named_beside_the_next_one()
    {
        var workspace = new Workspace();
        workspace.Draft("a", "series: Night\nstatus: draft\ndate: 2026-11-20");
        workspace.Draft("b", "series: Night\nstatus: draft\ndate: 2026-11-24");

        Assert.Contains("2026-11-24; 2026-11-20, not out\n", Said(workspace), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("relationships: {stale-after: 60d}\n", "Gave in 60 days  Asked in 60 days", 60)]
    [InlineData("", "Gave in 90 days  Asked in 90 days", 90)]
    public void Gives_and_asks_say_over_how_many_days_they_are_counted(string brand, string columns, int days)
    {
        var workspace = new Workspace { Brand = brand + "people: [{id: jane}]\n" };

        Assert.Contains(columns, Said(workspace), StringComparison.Ordinal);
        Assert.Equal(days, Json(workspace).GetProperty("balanceDays").GetInt32());
    }

    [Fact]
    public void Who_waits_too_long_waits_as_many_days_as_the_rule_says()
    {
        var workspace = new Workspace { Brand = "calendar: {timezone: Europe/Berlin}\ninbox: {reply-within: 24h}\n" };
        workspace.Inbox("platform,from,received\nx,@kim,2026-11-20T22:00\n");

        Assert.Contains("  Who waits longer than 24 hours\n", Said(workspace), StringComparison.Ordinal);
        Assert.Contains("@kim (X)  2026-11-20  2 days    2\n", Said(workspace), StringComparison.Ordinal);
        var overdue = Json(workspace).GetProperty("inbox").GetProperty("overdue")[0];
        Assert.Equal((0, 2), (overdue.GetProperty("days").GetInt32(), overdue.GetProperty("waits").GetInt32()));
    }

    [Fact]
    public void A_row_that_stands_in_a_column_is_not_named_again()
    {
        var workspace = new Workspace { Brand = "inbox: {reply-within: 24h}\n" };
        workspace.Inbox("platform,from,received\nx,@kim,\nx,@lee,never\n");

        Assert.Equal(["does not say when the message came and is left out", "“never” is no date such as 2026-11-20T09:15, so the row is left out"], workspace.Report().LeftOut.Select(l => l.Reason));
    }

    [Fact]
    public void A_window_of_one_day_is_one_day()
    {
        var workspace = new Workspace { Brand = "calendar: {window: 1d}\nrelationships: {stale-after: 1d, max-mentions: 1}\nthemes: [{id: a, share: 40%}]\npeople: [{id: jane}]\n" };
        workspace.Draft("a", "date: 2026-11-22\nstatus: published\ntheme: a", "@jane knows.");
        workspace.Draft("b", "date: 2026-11-22\nstatus: published\ntheme: a", "@jane knows more.");
        workspace.Export("own.csv", $"{Workspace.Own}\nmastodon,,2026-11-21,,,,,,,,1239\nmastodon,,2026-11-22,,,,,,,,1253\n");
        var said = Said(workspace);

        Assert.Contains("2 in 1 day  ", said, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\b1 days\b", said);
    }
}
