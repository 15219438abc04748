using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Rendering;

public class UtmTests
{
    private const string Brand = "utm: {campaign: spring, sources: {x: twitter}}";
    private const string Tags = "utm_source=twitter&utm_medium=social&utm_campaign=spring";

    [Theory]
    [InlineData("https://a.example/x", $"https://a.example/x?{Tags}")]
    [InlineData("<https://a.example>", $"https://a.example?{Tags}")]
    [InlineData("https://a.example/x?q=1", $"https://a.example/x?q=1&{Tags}")]
    [InlineData("https://a.example/x#part", $"https://a.example/x?{Tags}#part")]
    [InlineData("https://a.example/x?q=1&#part?no", $"https://a.example/x?q=1&{Tags}#part?no")]
    [InlineData("<https://a.example/x?>", $"https://a.example/x?{Tags}")]
    [InlineData("[Read](https://a.example/x) it.", $"Read (https://a.example/x?{Tags}) it.")]
    [InlineData("www.a.example/x", $"www.a.example/x?{Tags}")]
    [InlineData("HTTPS://a.example", $"HTTPS://a.example?{Tags}")]
    public void A_link_gets_the_parameters(string draft, string text) => Assert.Equal(text, Render.Text(draft, "x", Brand));

    [Theory]
    [InlineData("هل https://ex.com/ar؟ نعم", $"هل https://ex.com/ar?{Tags}؟ نعم", "https://ex.com/ar")]
    [InlineData("पढ़ें https://ex.com/hi। और", $"पढ़ें https://ex.com/hi?{Tags}। और", "https://ex.com/hi")]
    [InlineData("링크 https://ex.com/ko에서 확인", $"링크 https://ex.com/ko?{Tags}에서 확인", "https://ex.com/ko")]
    [InlineData("見てhttps://ex.com/jaをご覧ください。", $"見てhttps://ex.com/ja?{Tags}をご覧ください。", "https://ex.com/ja")]
    [InlineData("Done https://ex.com/a🎉", $"Done https://ex.com/a?{Tags}🎉", "https://ex.com/a")]
    public void The_parameters_stand_before_the_sentences_own_punctuation_and_words(string draft, string text, string url)
    {
        var part = Render.Variant(draft, "x", Brand).Parts[0];
        Assert.Equal(text, part.Text.Text);
        Assert.Equal($"{url}?{Tags}", part.Entities.Single().Text);
        var post = Render.Variant(draft, "bluesky", Brand).Parts[0];
        Assert.Equal($"{url}?{Tags.Replace("twitter", "bluesky", StringComparison.Ordinal)}", post.Entities.SingleOrDefault().Text ?? "none");
    }

    [Theory]
    [InlineData("x", $"Mine: https://ex.com/ar?{Tags}؟")]
    [InlineData("reddit", "Mine: <https://ex.com/ar?utm_source=reddit&utm_medium=social&utm_campaign=spring>؟")]
    public void They_do_so_in_a_first_comment_too(string platform, string comment) =>
        Assert.Equal(comment, Render.Variant("---\nfirst-comment: \"Mine: https://ex.com/ar؟\"\n---\nHi.", platform, Brand).FirstComment!.Text);

    [Theory]
    [InlineData("https://a.example/?utm_source=mine", "https://a.example/?utm_source=mine&utm_medium=social&utm_campaign=spring")]
    [InlineData("https://a.example/?UTM_Source=mine&utm_medium=m&utm_campaign=c", "https://a.example/?UTM_Source=mine&utm_medium=m&utm_campaign=c")]
    [InlineData($"https://a.example/?{Tags}", $"https://a.example/?{Tags}")]
    public void Parameters_that_a_link_has_already_stay_and_are_not_doubled(string draft, string text) => Assert.Equal(text, Render.Text(draft, "x", Brand));

    [Theory]
    [InlineData("Call `curl https://a.example/x` now.", "Call curl https://a.example/x now.")]
    [InlineData("```\nhttps://a.example/x\n```", "https://a.example/x")]
    [InlineData("[Write](mailto:ada@a.example) or ada@a.example", "Write (ada@a.example) or ada@a.example")]
    [InlineData("ftp://a.example/x", "ftp://a.example/x")]
    [InlineData("![](https://a.example/x.png) Look.", "Look.")]
    public void Code_addresses_and_other_schemes_are_left_alone(string draft, string text) => Assert.Equal(text, Render.Text(draft, "x", Brand));

    [Theory]
    [InlineData("https://ada.example/x https://notes.ada.example/ https://other.example/", "https://ada.example/x?T https://notes.ada.example/?T https://other.example/")]
    [InlineData("https://mada.example/ https://ada.example.evil.example/ https://u@ada.example:8080/", "https://mada.example/ https://ada.example.evil.example/ https://u@ada.example:8080/?T")]
    public void Domains_say_whose_links_get_them(string draft, string text) =>
        Assert.Equal(text, Render.Text(draft, "x", "utm: {campaign: spring, sources: {x: twitter}, domains: [ada.example]}").Replace(Tags, "T", StringComparison.Ordinal));

    [Theory]
    [InlineData("{slug}", "slug: nightly", "nightly")]
    [InlineData("{slug}", "title: x", "draft")]
    [InlineData("{theme}-{objective}_{platform}", "theme: etl\nobjective: news", "etl-news_x")]
    [InlineData("{series}-{slug}", "slug: a", "a")]
    [InlineData("{slug}-{series}", "slug: a", "a")]
    [InlineData("{slug}-{series}-{date}", "slug: a\ndate: 2026-11-24T09:00+01:00", "a-2026-11-24")]
    [InlineData("{slug}", "slug: a\ncampaign: Spring launch", "Spring%20launch")]
    [InlineData("{campaign}-{slug}", "slug: a\ncampaign: spring", "spring-a")]
    [InlineData("a&b=c#d/é 日", "slug: a", "a%26b%3Dc%23d%2F%C3%A9%20%E6%97%A5")]
    public void The_campaign_is_the_templates(string template, string front, string campaign) =>
        Assert.Equal($"https://a.example?utm_source=x&utm_medium=social&utm_campaign={campaign}", Render.Text($"---\n{front}\n---\nhttps://a.example", "x", $"utm: {{campaign: \"{template}\"}}"));

    [Fact]
    public void A_campaign_that_nothing_fills_is_left_out() =>
        Assert.Equal("https://a.example?utm_source=x&utm_medium=dark%20social", Render.Text("https://a.example", "x", "utm: {campaign: \"{series}\", medium: dark social}"));

    [Theory]
    [InlineData("last", "Read the notes.\n\nhttps://a.example/x?T", null)]
    [InlineData("first-comment", "Read the notes.", "Mine: https://b.example/?T and @janedoe\n\nhttps://a.example/x?T")]
    public void Links_that_a_policy_moves_have_them_too(string policy, string text, string? comment)
    {
        var front = comment is null ? "" : "---\nfirst-comment: \"Mine: https://b.example/ and @jane\"\n---\n";
        var variant = Render.Variant(front + "Read [the notes](https://a.example/x).", "x", $"{Brand}\nplatforms: {{x: {{links: {policy}}}}}\n{Render.People}");
        Assert.Equal(text, variant.Parts[0].Text.Text.Replace(Tags, "T", StringComparison.Ordinal));
        Assert.Equal(comment, variant.FirstComment?.Text.Replace(Tags, "T", StringComparison.Ordinal));
    }

    [Fact]
    public void They_count_where_the_platform_counts_urls_as_typed_and_not_on_x()
    {
        const string Draft = "https://a.com/x";
        Assert.Equal(23, Render.Variant(Draft, "x", Brand).Parts[0].Length);
        Assert.Equal(23, Render.Variant(Draft, "mastodon", Brand).Parts[0].Length);
        Assert.Equal("https://a.com/x?utm_source=bluesky&utm_medium=social&utm_campaign=spring".Length, Render.Variant(Draft, "bluesky", Brand).Parts[0].Length);
    }

    [Theory]
    [InlineData("slack", "<https://a.example/x?utm_source=slack&utm_medium=social&utm_campaign=spring|Read>")]
    [InlineData("reddit", "[Read](https://a.example/x?utm_source=reddit&utm_medium=social&utm_campaign=spring)")]
    public void Dialects_have_them_in_the_target(string platform, string text) =>
        Assert.Equal(text, Render.Text("[Read](https://a.example/x)", platform, Brand).Replace("&amp;", "&", StringComparison.Ordinal));

    [Fact]
    public void A_link_with_them_comes_from_the_url_in_the_draft()
    {
        const string Draft = "Read https://a.com/x#end now, or [here](https://b.com).";
        var part = Render.Variant(Draft, "x", Brand).Parts[0];
        Assert.Equal(["https://a.com/x#end", "https://b.com"], part.Entities.Select(e => part.Text.SourceOf(e.Span).In(Draft)));
        Assert.Equal(" now", part.Text.SourceOf(new Core.Text.TextSpan(part.Text.Text.IndexOf(" now", StringComparison.Ordinal), 4)).In(Draft));
    }

    [Fact]
    public void The_front_matters_link_gets_them_and_the_canonical_url_does_not()
    {
        var variant = Render.Variant("---\nlink: https://a.example\ncanonical: https://a.example\n---\nHi.", "x", Brand);
        Assert.Equal($"https://a.example?{Tags}", variant.Link);
    }

    [Fact]
    public void Without_utm_links_stay_as_they_are() => Assert.Equal("https://a.example/x", Render.Text("https://a.example/x", "x", "utm:"));

    [Theory]
    [InlineData("utm: {campaign: [|\"{slugg}\"|]}", "{slug}")]
    [InlineData("utm: {campaign: [|\"a-{slug\"|]}", "no other half")]
    [InlineData("utm: {campaign: [|\"{word}\"|]}", "There are {slug}, {platform}")]
    [InlineData("utm: {sources: {x: [|\"{plattform}\"|]}}", "{platform}")]
    [InlineData("utm: {domains: [[|\"https://ada.example/x\"|]]}", "ada.example")]
    [InlineData("utm: {domains: [[|ada|]]}", "Write the name alone")]
    [InlineData("utm: {campaign: [|{slug}|]}", "quote it, \"{slug}\"")]
    public void A_template_that_means_nothing_is_told(string marked, string hint)
    {
        var (brand, spans) = Check.Unmark(marked);
        var problem = Assert.Single(Check.Brand(brand));
        Assert.Equal(("invalid-profile", spans[0]), (problem.Rule, problem.Span));
        Assert.Contains(hint, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("devto")]
    [InlineData("hashnode")]
    public void A_link_in_html_gets_them_where_html_stays(string platform) => Assert.Equal(
        $"See <a href=\"https://a.example/x?q=1&amp;utm_source={platform}&amp;utm_medium=social&amp;utm_campaign=spring\">it</a> and <b>more</b>.",
        Render.Text("See <a href=\"https://a.example/x?q=1\">it</a> and <b>more</b>.", platform, Brand));
}
