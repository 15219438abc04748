using BrandLsp.Core.Rules.Limits;

namespace BrandLsp.Core.Tests.Rules.Limits;

public class LookalikeTests
{
    [Theory]
    [InlineData("Fixed in issue #123 and PR #4.")]
    [InlineData("C# and F# are languages.")]
    [InlineData("See https://ada.example/page#1 for more.")]
    [InlineData("#DataEngineering, #ETL. #Größe #データ")]
    [InlineData("Read it in chapter #3.")]
    [InlineData("Steps #1 and #2 are the hard ones.")]
    [InlineData("# A heading\n\nText.")]
    [InlineData("I like #Rust's borrow checker.")]
    public void Ordinary_number_signs_are_no_invalid_hashtags(string draft) => Assert.Empty(RuleRun.Of<InvalidHashtag>(draft, null, "x"));

    [Theory]
    [InlineData("#1", "#1")]
    [InlineData("Learn #c-sharp now", "#c-sharp")]
    [InlineData("Learn #asp.net now", "#asp.net")]
    public void A_hashtag_that_x_does_not_take_is_reported(string draft, string underlined) =>
        Assert.Equal([underlined], RuleRun.Underlined<InvalidHashtag>(draft, null, "x"));

    [Fact]
    public void Bluesky_takes_a_hyphen_in_a_hashtag() => Assert.Empty(RuleRun.Of<InvalidHashtag>("Learn #c-sharp now", null, "bluesky"));

    [Theory]
    [InlineData("From 2019-04-01 to 2026-11-22, 1,200,000 orders of 10.000,00 €.")]
    [InlineData("Version 1.2.3, build 20261122, IP 192.168.10.200, ISBN 978-3-16-148410-0.")]
    [InlineData("Room 0815, 24/7, 3-3-4 or 100-200.")]
    [InlineData("Order 12345678901 at https://ada.example/0301234567")]
    [InlineData("We open at nine (bring coffee), and close at five (or so.")]
    public void Numbers_that_are_no_phone_numbers_pass_on_google_business(string draft) =>
        Assert.Empty(RuleRun.Of<ForbiddenCharacter>(draft, null, "google-business"));

    [Theory]
    [InlineData("Call +1 (555) 010-9999 now", "+1 (555) 010-9999")]
    [InlineData("Call 555-010-9999 now", "555-010-9999")]
    [InlineData("Call (555) 010-9999 now", "(555) 010-9999")]
    [InlineData("Call 030 / 123 45 67 now", "030 / 123 45 67")]
    [InlineData("Call +49301234567.", "+49301234567")]
    public void A_phone_number_is_refused_by_google_business(string draft, string underlined) =>
        Assert.Equal([underlined], RuleRun.Underlined<ForbiddenCharacter>(draft, null, "google-business"));

    [Fact]
    public void An_escaped_angle_bracket_is_one_on_youtube() =>
        Assert.Equal("a ≥ b and b ≤ c", RuleRun.Fixed<ForbiddenCharacter>("a >= b and b <= c", null, "youtube"));

    [Theory]
    [InlineData("Visit ada.example or Node.js today.")]
    [InlineData("Our site is brand.io and fly.ai too.")]
    [InlineData("It is done. It works.")]
    public void A_domain_is_taken_as_meant(string draft) => Assert.Empty(RuleRun.Of<AccidentalLink>(draft, null, "x", "bluesky"));

    [Fact]
    public void A_file_name_is_no_link_on_mastodon_and_linkedin() =>
        Assert.Empty(RuleRun.Of<AccidentalLink>("Start with README.md and main.rs.", null, "mastodon", "linkedin"));

    [Fact]
    public void A_file_name_becomes_a_link_on_x_and_on_bluesky() =>
        Assert.Equal(["bluesky", "x"], RuleRun.Of<AccidentalLink>("Start with README.md here.", null, "x", "bluesky").Select(f => f.Platform).Order());

    [Theory]
    [InlineData("We use ASP.NET here.", "Keep ASP.NET from becoming a link: an invisible sign before the point")]
    [InlineData("Start with README.md here.", "Write README without its ending", "Keep README.md from becoming a link: an invisible sign before the point")]
    [InlineData("Start with `wrong.md` here.", "Write wrong without its ending")]
    [InlineData("Start with `README.md` here.", "Write README without its ending")]
    public void A_shorter_name_is_offered_where_it_names_the_same(string draft, params string[] titles) =>
        Assert.Equal(titles, Assert.Single(RuleRun.Of<AccidentalLink>(draft, null, "x")).Fixes.Select(f => f.Title));

    [Fact]
    public void In_code_nobody_is_told_to_put_an_invisible_sign() =>
        Assert.DoesNotContain("invisible", Assert.Single(RuleRun.Of<AccidentalLink>("Start with `wrong.md` here.", null, "x")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_first_sentence_may_hold_abbreviations()
    {
        const string Draft = "We cut a pipeline, e.g. the nightly one of Dr. Park, from three hours to nine minutes with one index.";
        Assert.Single(RuleRun.Of<HookBelowFold>(Draft, "platforms:\n  linkedin: {fold: 60}", "linkedin"));
    }

    [Fact]
    public void A_short_first_sentence_of_a_long_post_is_above_the_fold() =>
        Assert.Empty(RuleRun.Of<HookBelowFold>("Nine minutes. " + new string('a', 400), null, "linkedin", "instagram", "facebook"));

    [Fact]
    public void An_estimated_fold_says_that_it_is_one()
    {
        var finding = Assert.Single(RuleRun.Of<HookBelowFold>(new string('a', 200) + ".", null, "linkedin"));
        Assert.Contains("an estimate", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_moved_to_the_first_comment_is_no_dead_link() =>
        Assert.Empty(RuleRun.Of<DeadLinkInCaption>("Numbers: [here](https://ada.example/b)", "platforms:\n  instagram: {links: first-comment}", "instagram"));

    [Fact]
    public void A_post_that_is_only_an_image_is_not_empty() =>
        Assert.Empty(RuleRun.Of<EmptyVariant>("![A bar chart](chart.png)", null, "instagram"));

    [Fact]
    public void A_heading_is_a_title() => Assert.Empty(RuleRun.Of<MissingTitle>("# How we did it\n\nText.", null, "reddit", "youtube"));
}
