using BrandLsp.Core.Strategy;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Rules.Strategy;

/// <summary>How far is far. Today is 2026-11-22.</summary>
public class ThemeDriftTests
{
    private const string Brand = "themes:\n  - {id: bread, share: 40%}\n  - {id: mill, share: 60%}\n";

    private static (string, string)[] Posts(int bread, int mill, string date = "2026-11-10", string more = "status: published") =>
        [.. Enumerable.Range(0, bread + mill).Select(i => ($"posts/{i}.md", $"---\ntheme: {(i < bread ? "bread" : "mill")}\ndate: {date}\n{more}\n---\nA.\n"))];

    [Theory]
    [InlineData(0, 4, false)]
    [InlineData(0, 5, true)]
    [InlineData(2, 7, true)]
    [InlineData(3, 6, false)]
    [InlineData(4, 6, false)]
    [InlineData(35, 65, false)]
    [InlineData(30, 70, true)]
    public void Far_is_one_and_a_half_posts_and_ten_points_of_at_least_five(int bread, int mill, bool isFar) =>
        Assert.Equal(isFar, Check.Workspace(Brand, Posts(bread, mill)).Length == 2);

    [Fact]
    public void The_message_says_what_was_counted() =>
        Assert.StartsWith("bread: 2 of 9 posts in 30 days, 22 %, target 40 %.", Check.Workspace(Brand, Posts(2, 7))[0].Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("2026-10-24", true)]
    [InlineData("2026-10-23", false)]
    [InlineData("2026-11-22", true)]
    [InlineData("2026-11-23", false)]
    public void The_window_ends_today(string date, bool counts) => Assert.Equal(counts, Check.Workspace(Brand, Posts(0, 6, date)).Length > 0);

    [Theory]
    [InlineData("status: idea")]
    [InlineData("status: draft")]
    [InlineData("in-reply-to: https://x.com/a/status/1")]
    public void What_did_not_go_out_does_not_count(string more) => Assert.Empty(Check.Workspace(Brand, Posts(0, 6, more: more)));

    [Theory]
    [InlineData("theme: mill\nstatus: draft", true)]
    [InlineData("theme: mill\ndate: 2026-11-24", true)]
    [InlineData("theme: mill\ndate: 2027-11-24", false)]
    [InlineData("theme: mill\nstatus: published", false)]
    [InlineData("theme: mill\nstatus: idea", false)]
    [InlineData("theme: bread", false)]
    public void A_draft_is_told_where_it_adds_to_what_has_too_much(string front, bool isTold)
    {
        var found = Check.Draft($"---\n{front}\n---\nA.\n", Brand, beside: Posts(0, 8)).Diagnostics.Where(d => d.Rule == "theme-drift").ToList();
        Assert.Equal(isTold, found.Count == 1);
        Assert.True(!isTold || found[0].Message.Contains("Furthest behind is bread: 0 of 9 posts", StringComparison.Ordinal));
    }

    [Fact]
    public void One_draft_alone_is_no_drift() => Assert.DoesNotContain(Check.Draft("---\ntheme: mill\ndate: 2026-11-24\n---\nA.\n", Brand).Diagnostics, d => d.Rule == "theme-drift");

    [Fact]
    public void A_share_rounds_as_people_do() => Assert.Equal("1 of 8 posts in 30 days, 13 %, target 40 %", new ThemeShare(new("bread", new("", default)) { Share = 0.4 }, 1, 8, 30).ToString());
}
