using BrandLsp.Core.Platforms;
using BrandLsp.Core.Rules.Limits;

namespace BrandLsp.Core.Tests.Rules.Limits;

public class CountedThingsTests
{
    private const string TwoHashtags = "platforms:\n  x: {max-hashtags: 2}";

    [Fact]
    public void The_same_hashtag_twice_counts_once() => Assert.Empty(RuleRun.Of<TooManyHashtags>("#ETL #etl #Data", TwoHashtags, "x"));

    [Fact]
    public void The_brands_maximum_and_the_platforms_are_different_causes()
    {
        Assert.Equal("brand", Assert.Single(RuleRun.Of<TooManyHashtags>("#A1 #B1 #C1", TwoHashtags, "x")).Cause);
        Assert.Equal("platform", Assert.Single(RuleRun.Of<TooManyHashtags>("#A1 #B1 #C1 #D1 #E1 #F1", null, "instagram")).Cause);
    }

    [Fact]
    public void A_number_sign_is_no_hashtag_on_reddit() => Assert.Empty(RuleRun.Of<TooManyHashtags>("a #b #c #d #e #f", "platforms:\n  reddit: {max-hashtags: 1}", "reddit"));

    [Fact]
    public void Hashtags_of_the_front_matter_that_are_left_out_are_reported_where_they_stand()
    {
        const string Draft = "---\nhashtags: [One1, Two2, Three3]\n---\nText.";
        var finding = Assert.Single(RuleRun.Of<TooManyHashtags>(Draft, TwoHashtags, "x"));
        Assert.Equal("Three3", finding.Span.In(Draft));
        Assert.Equal("left-out", finding.Cause);
        Assert.Contains("the brand wants at most 2", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("devto", "Five5 and #Six6 are left out on DEV: the platform takes at most 4 hashtags.")]
    [InlineData("medium", "Four4, #Five5 and #Six6 are left out on Medium: the platform takes at most 3 hashtags.")]
    public void Tags_beside_the_post_that_are_left_out_are_reported(string platform, string told)
    {
        const string Draft = "---\ntitle: T\nhashtags: [One1, Two2, Three3, Four4, Five5, Six6]\n---\nText.";
        Assert.Equal("#" + told, Assert.Single(RuleRun.Of<TooManyHashtags>(Draft, null, platform)).Message);
    }

    [Theory]
    [InlineData("devto", "#🚀 is left out on DEV: it takes tags of 1 to 30 letters and digits.")]
    [InlineData("medium", "#AVeryLongTagOfThirtyLettersX is left out on Medium: it takes tags of at most 25 characters.")]
    public void A_tag_that_the_platform_would_not_take_leaves_its_place_to_others(string platform, string told)
    {
        const string Draft = "---\ntitle: T\nhashtags: [🚀, AVeryLongTagOfThirtyLettersX, Data]\n---\nText.";
        Assert.Equal(told, Assert.Single(RuleRun.Of<TooManyHashtags>(Draft, null, platform)).Message);
    }

    [Fact]
    public void A_hashtag_in_a_sentence_loses_its_sign_and_not_its_word() =>
        Assert.Equal("Why #ETL and #Data need Backfills twice.", RuleRun.Fixed<TooManyHashtags>("Why #ETL and #Data need #Backfills twice.", TwoHashtags, "x"));

    [Fact]
    public void Tiktoks_unconfirmed_maximum_carries_its_doubt() =>
        Assert.Equal(Confidence.Low, Assert.Single(RuleRun.Of<TooManyHashtags>("#A1 #B1 #C1 #D1 #E1 #F1", null, "tiktok")).Confidence);

    [Fact]
    public void Threads_takes_five_different_links()
    {
        var links = string.Join(' ', Enumerable.Range(1, 6).Select(i => $"https://ada.example/{i}"));
        var finding = Assert.Single(RuleRun.Of<TooManyLinks>(links + " https://ada.example/1", null, "threads"));
        Assert.Equal("https://ada.example/6", finding.Span.In(links));
    }

    [Fact]
    public void A_person_mentioned_twice_is_one_mention() =>
        Assert.Empty(RuleRun.Of<TooManyMentions>("@jane and again @Jane", "platforms:\n  x: {max-mentions: 1}", "x"));

    [Fact]
    public void A_video_is_no_image() =>
        Assert.Empty(RuleRun.Of<TooManyImages>("---\nmedia: [{src: a.mp4}, {src: b.png}]\n---\nText.", "platforms:\n  x: {max-images: 1}", "x"));

    [Fact]
    public void The_fifth_image_is_too_many_on_x()
    {
        var images = string.Join("\n\n", Enumerable.Range(1, 5).Select(i => $"![Chart {i}]({i}.png)"));
        Assert.Equal(["![Chart 5](5.png)"], RuleRun.Underlined<TooManyImages>("Text.\n\n" + images, null, "x"));
    }
}
