using BrandLsp.Core.Brands;
using BrandLsp.Core.Strategy;
using BrandLsp.Core.Strategy.Metrics;

namespace BrandLsp.Core.Tests.Strategy.Metrics;

public class MatchTests
{
    private const string Index = "One index made a page twelve times faster, and I nearly did not add it. The filter was on status, the sort on created_at.";
    private const string Estimate = "A client asked me for an estimate in a meeting, and I gave one. Four days, I said. It took eleven, and I knew why.";

    private static MatchedPost[] Match(string row, params (string Path, string Text)[] drafts) => Match(Brand.Empty, row, drafts);

    private static MatchedPost[] Match(Brand brand, string row, params (string Path, string Text)[] drafts)
    {
        var index = DraftIndex.Of(brand, drafts.Select(d => DraftEntryReader.Read(d.Path, d.Text, brand)));
        var table = Exports.Table(("own.csv", $"{Exports.Own},text\n{row}\n"));
        return [.. PostMatcher.Match(brand, index, table, path => drafts.Where(d => d.Path == path).Select(d => d.Text).FirstOrDefault())];
    }

    private static string Draft(string text, string more = "") => $"---\nplatforms: [x, mastodon]\ndate: 2026-11-14T09:00\nstatus: published\n{more}---\n{text}\n";

    [Fact]
    public void ByAddressFirst()
    {
        var post = Assert.Single(Match(
            "x,https://x.com/ada/status/5,2026-11-14,,,1,1,1,,,,Something else",
            ("/w/a.md", Draft(Index, "published: {x: \"https://twitter.com/ada/status/5?s=20\"}\n")), ("/w/b.md", Draft(Estimate))));

        Assert.Equal(("/w/a.md", MatchKind.Address), (post.Draft!.Path, post.Kind));
    }

    [Fact]
    public void ThenByTheTextThatTheDraftMakesForThePlatform()
    {
        var own = Draft($"{Index}\n\n::: mastodon instead\n{Estimate} Read on: https://ada.example/notes\n:::");
        var post = Assert.Single(Match($"mastodon,,2026-11-15,,,1,1,1,,,,\"{Estimate} Read on: https://t.co/abc\"", ("/w/a.md", own), ("/w/b.md", Draft(Index))));

        Assert.Equal(("/w/a.md", MatchKind.Text), (post.Draft!.Path, post.Kind));
    }

    [Fact]
    public void ATextThatTheExportCutsOffIsTheSame() =>
        Assert.Equal("/w/a.md", Assert.Single(Match($"mastodon,,2026-11-14,,,1,1,1,,,,\"{Index[..70]}…\"", ("/w/a.md", Draft(Index)), ("/w/b.md", Draft(Estimate)))).Draft?.Path);

    [Fact]
    public void ATextThatWasEditedAndThenCutOffIsTheSame() =>
        Assert.Equal(("/w/a.md", MatchKind.Text), Assert.Single(Match(
            $"mastodon,,2026-11-14,,,1,1,1,,,,\"{Index.Replace("nearly", "almost", StringComparison.Ordinal)[..90]}…\"",
            ("/w/a.md", Draft($"{Index}\n\n{Estimate}\n\nAnd a third paragraph, which no export shows, with more to say than both.")), ("/w/b.md", Draft(Estimate)))) is var post ? (post.Draft?.Path, post.Kind) : default);

    [Fact]
    public void OfTwoThatReadAlikeNeitherIsMeant() =>
        Assert.Null(Assert.Single(Match($"mastodon,,2026-11-14,,,1,1,1,,,,\"{Index}\"", ("/w/a.md", Draft(Index)), ("/w/b.md", Draft(Index)))).Draft);

    [Fact]
    public void AnotherTextIsNoDraftsPost() =>
        Assert.Null(Assert.Single(Match("mastodon,,2026-11-14,,,1,1,1,,,,Good morning!", ("/w/a.md", Draft(Index)), ("/w/b.md", Draft("Good morning! And here is what I learned about indexes this week.")))).Draft);

    [Theory]
    [InlineData(Index, "2026-11-14")]
    [InlineData(Index, "2026-09-14")]
    [InlineData("Yes, and cold caches too.", "2026-11-14")]
    public void AnAnswerToSomebodyIsFoundByItsTextAsAPostIs(string text, string day)
    {
        var post = Assert.Single(Match($"mastodon,,{day},,,1,1,1,,,,\"{text}\"", ("/w/a.md", Draft(text, "in-reply-to: https://x.com/sam/status/5\n")), ("/w/b.md", Draft(Estimate))));

        Assert.Equal(("/w/a.md", MatchKind.Text), (post.Draft?.Path, post.Kind));
    }

    [Fact]
    public void AnIdeaIsNoDraftOfAPost() =>
        Assert.Null(Assert.Single(Match($"mastodon,,2026-11-14,,,1,1,1,,,,\"{Index}\"", ("/w/a.md", Draft(Index, "in-reply-to: https://x.com/sam/status/5\n").Replace("published", "idea", StringComparison.Ordinal)))).Draft);

    [Fact]
    public void ADraftWithAnotherAddressOnThePlatformIsNotMeantByItsText() =>
        Assert.Null(Assert.Single(Match($"x,https://x.com/ada/status/6,2026-11-14,,,1,1,1,,,,\"{Index}\"", ("/w/a.md", Draft(Index, "published: {x: \"https://x.com/ada/status/5\"}\n")))).Draft);

    [Fact]
    public void AFurtherPartOfAThreadIsNoPostOfItsOwn()
    {
        var brand = BrandReader.Read(new Testing.MemoryFiles(("/w/brand.yaml", "platforms: {x: {handle: ada, thread: true}}\n")), "/w/brand.yaml").Brand;
        var post = Assert.Single(Match(
            brand, $"x,https://x.com/ada/status/6,2026-11-14,,,1,1,1,,,,\"{Estimate}\"",
            ("/w/a.md", Draft($"{Index}\n\n---\n\n{Estimate}", "published: {x: \"https://x.com/ada/status/5\"}\n"))));

        Assert.Equal(("/w/a.md", MatchKind.ThreadPart, false), (post.Draft!.Path, post.Kind, post.IsPost));
    }

    [Fact]
    public void TheHourComesFromTheDraftWhereTheExportKnowsTheDayAlone()
    {
        var post = Assert.Single(Match("x,https://x.com/ada/status/5,2026-11-14,,,1,1,1,,,,", ("/w/a.md", Draft(Index, "published: {x: \"https://x.com/ada/status/5\"}\n"))));

        Assert.True(post.HasTime);
        Assert.Equal(9, PostCalendar.Of(Brand.Empty).ClockAt(post.Ticks!.Value).Hour);
    }

    [Fact]
    public void OrFromThePostsOwnNumber()
    {
        // 1994000000000000000 >> 22 is 475406646728 ms after X's epoch: 2025-11-27T13:19:41Z.
        var post = Assert.Single(Match("x,https://x.com/ada/status/1994000000000000000,2025-11-27,,,1,1,1,,,,"));

        Assert.True(post.HasTime);
        Assert.Equal(new DateOnly(2025, 11, 27), PostCalendar.Of(Brand.Empty).DayOf(post.Ticks!.Value));
        Assert.False(Assert.Single(Match("x,https://x.com/ada/status/1994000000000000000,2026-03-01,,,1,1,1,,,,")).HasTime);
    }
}
