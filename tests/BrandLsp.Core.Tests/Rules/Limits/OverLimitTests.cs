using BrandLsp.Core.Platforms;
using BrandLsp.Core.Rules.Limits;

namespace BrandLsp.Core.Tests.Rules.Limits;

public class OverLimitTests
{
    [Fact]
    public void The_message_gives_length_limit_unit_and_surplus()
    {
        var finding = Assert.Single(RuleRun.Of<OverLimit>(new string('a', 312), null, "x"));
        Assert.StartsWith("312 of 280 weighted characters on X: 32 too many.", finding.Message, StringComparison.Ordinal);
        Assert.Equal("x", finding.Platform);
        Assert.Equal((280, 32), (finding.Span.Start, finding.Span.Length));
    }

    [Fact]
    public void A_post_of_exactly_the_limit_fits() => Assert.Empty(RuleRun.Of<OverLimit>(new string('a', 280), null, "x"));

    [Fact]
    public void Each_platform_that_it_is_too_long_for_gets_its_own_finding() =>
        Assert.Equal(["bluesky", "x"], RuleRun.Of<OverLimit>(new string('a', 400), null, "x", "bluesky", "mastodon", "linkedin").Select(f => f.Platform).Order());

    [Fact]
    public void A_url_counts_23_on_x() =>
        Assert.Empty(RuleRun.Of<OverLimit>(new string('a', 256) + " https://example.com/" + new string('b', 200), null, "x"));

    [Fact]
    public void Bytes_are_a_second_limit_on_bluesky()
    {
        var family = string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦", 125));
        var finding = Assert.Single(RuleRun.Of<OverLimit>(family, null, "bluesky"));
        Assert.Contains("3125 of 3000 UTF-8 bytes", finding.Message, StringComparison.Ordinal);
        Assert.Equal(0, finding.Span.Length % "👩‍👩‍👧‍👦".Length);
    }

    [Theory]
    [InlineData(490, "Come and see it.", null)]
    [InlineData(600, "Come.", null)]
    [InlineData(490, "Come and see it.\n\n---\n\nAnd here is more of it.", null)]
    [InlineData(600, "Come.", "platforms: {mastodon: {thread: true}}")]
    public void A_content_warning_that_fills_the_post_is_what_has_to_be_shortened(int length, string body, string? brand)
    {
        var found = RuleRun.Of<OverLimit>($"---\ncontent-warning: {new string('x', length)}\n---\n{body}", brand, "mastodon");
        Assert.EndsWith($" The content warning counts with every part. It takes {length} of 500, which leaves no room for a post: shorten it.", Assert.Single(found).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_content_warning_that_leaves_room_is_named_beside_the_other_ways()
    {
        var found = RuleRun.Of<OverLimit>($"---\ncontent-warning: {new string('x', 100)}\n---\n{new string('a', 420)}", null, "mastodon");
        Assert.Contains("Cut the underlined text or the content warning, which counts with every part, put a line of `---`", Assert.Single(found).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_content_warning_that_leaves_no_room_is_named_and_not_worked_around()
    {
        var draft = $"---\ncontent-warning: {new string('x', 495)}\n---\n{string.Concat(Enumerable.Repeat("One two three. ", 60))}";
        var finding = Assert.Single(RuleRun.Of<OverLimit>(draft, "platforms: {mastodon: {thread: true}}", "mastodon"));
        Assert.Contains("The content warning counts with every part.", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_post_may_be_near_either_limit_of_bluesky()
    {
        var family = string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦", 115));
        Assert.StartsWith("2875 of 3000 UTF-8 bytes on Bluesky: 125 left", Assert.Single(RuleRun.Of<NearLimit>(family, null, "bluesky")).Message, StringComparison.Ordinal);
        Assert.StartsWith("290 of 300 graphemes on Bluesky: 10 left", Assert.Single(RuleRun.Of<NearLimit>(new string('a', 290), null, "bluesky")).Message, StringComparison.Ordinal);
        Assert.Empty(RuleRun.Of<NearLimit>(new string('a', 301), null, "bluesky"));
        Assert.Empty(RuleRun.Of<NearLimit>(new string('a', 200), null, "bluesky"));
    }

    [Fact]
    public void Text_beside_media_is_shorter_on_telegram()
    {
        var text = new string('a', 1100);
        Assert.Empty(RuleRun.Of<OverLimit>(text, null, "telegram"));
        var finding = Assert.Single(RuleRun.Of<OverLimit>("---\nmedia: [{src: a.png, alt: A chart}]\n---\n" + text, null, "telegram"));
        Assert.Contains("1100 of 1024 code points beside media", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_platform_without_a_documented_unit_says_so() =>
        Assert.Contains("documents no unit", Assert.Single(RuleRun.Of<OverLimit>(new string('a', 3001), null, "linkedin")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_figure_that_nobody_confirms_carries_its_doubt()
    {
        var finding = Assert.Single(RuleRun.Of<OverLimit>(new string('a', 321), null, "farcaster"));
        Assert.Equal(Confidence.Low, finding.Confidence);
        Assert.Contains("not confirmed", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_limit_of_the_profile_replaces_the_platforms_and_counts_as_certain()
    {
        var finding = Assert.Single(RuleRun.Of<OverLimit>(new string('a', 321), "platforms:\n  farcaster: {limit: 300}", "farcaster"));
        Assert.Equal(Confidence.High, finding.Confidence);
        Assert.Empty(RuleRun.Of<OverLimit>(new string('a', 900), "platforms:\n  mastodon: {limit: 1000}", "mastodon"));
    }

    [Fact]
    public void A_thread_that_splits_is_not_too_long() =>
        Assert.Empty(RuleRun.Of<OverLimit>(string.Concat(Enumerable.Repeat("A few words. ", 80)), "platforms:\n  x: {thread: true}", "x"));

    [Fact]
    public void The_part_that_is_too_long_is_named()
    {
        var finding = Assert.Single(RuleRun.Of<OverLimit>("First.\n\n---\n\n" + new string('a', 300), null, "x"));
        Assert.Contains("in part 2 of 2 on X", finding.Message, StringComparison.Ordinal);
        Assert.Equal(20, finding.Span.Length);
    }

    [Fact]
    public void A_container_for_other_platforms_is_not_underlined()
    {
        var draft = new string('a', 270) + "\n\n::: linkedin\nOnly there.\n:::\n\n" + new string('b', 20);
        var finding = Assert.Single(RuleRun.Of<OverLimit>(draft, null, "x"));
        Assert.Equal(new string('b', 12), finding.Span.In(draft));
    }

    [Fact]
    public void Hashtags_of_the_front_matter_do_not_stretch_the_underline_over_the_whole_draft()
    {
        var draft = "---\nhashtags: [DataEngineering]\n---\n" + new string('a', 275);
        var finding = Assert.Single(RuleRun.Of<OverLimit>(draft, null, "x"));
        Assert.True(finding.Span.Length <= "DataEngineering".Length, finding.Span.In(draft));
    }

    [Fact]
    public void A_paragraph_may_be_too_long_on_tumblr_and_the_post_not()
    {
        var half = new string('a', 4000);
        Assert.Empty(RuleRun.Of<OverLimit>(half + "\n\n" + half, null, "tumblr"));
        Assert.Single(RuleRun.Of<OverLimit>(half + half, null, "tumblr"));
    }
}
