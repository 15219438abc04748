using BrandLsp.Core.Analysis;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Rules.Transparency;
using BrandLsp.Core.Tests.Rendering;
using BrandLsp.Testing;
using CsCheck;
using Check = BrandLsp.Testing.Check;

namespace BrandLsp.Core.Tests.Rules.Transparency;

public class DisclosureRuleTests
{
    private const string Us = "disclosure: {markets: [us]}";

    [Fact]
    public void A_missing_disclosure_is_an_error_on_each_platform()
    {
        var found = Of("---\nplatforms: [x, linkedin]\nrelationship: paid\n---\nLoved the boots.", Us);
        Assert.Equal(["linkedin", "x"], found.Select(d => d.Platform).Order());
        Assert.All(found, d => Assert.Equal((Severity.Error, "missing-disclosure"), (d.Severity, d.Rule)));
        Assert.Contains("X's own policy", found.Single(d => d.Platform == "x").Message, StringComparison.Ordinal);
        Assert.Contains("brand partnership toggle", found.Single(d => d.Platform == "linkedin").Message, StringComparison.Ordinal);
        Assert.All(found, d => Assert.Contains("FTC", d.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_paid_partnership_is_told_what_it_lacks()
    {
        var found = Assert.Single(Of("---\nplatforms: [linkedin]\nrelationship: paid\n---\nPaid partnership with Acme. Loved the boots.", Us));

        Assert.Equal("vague-disclosure", found.Rule);
        Assert.Contains("“Paid partnership” speaks of a partner or of thanks, and does not say plainly that this is an ad.", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fold_that_is_an_estimate_is_information()
    {
        var long1 = "#boots " + string.Concat(Enumerable.Repeat("The coast was wet. ", 10)) + "#ad";
        var found = Assert.Single(Of($"---\nrelationship: paid\n---\n{long1}", Us, "linkedin"));
        Assert.Equal(("buried-disclosure", Severity.Info), (found.Rule, found.Severity));
        var certain = Assert.Single(Of($"---\nrelationship: paid\n---\n{long1}", Us + "\nplatforms: {linkedin: {fold: 140}}", "linkedin"));
        Assert.Equal(Severity.Warning, certain.Severity);
    }

    [Theory]
    [InlineData("relationship: paid", "Loved them. #one #two", "Ad: Loved them. #one #two")]
    [InlineData("relationship: paid\nhashtags: [one, two]", "Loved them.", "Ad: Loved them.")]
    [InlineData("relationship: paid", "- warm #one\n- dry #two", "Ad\n\n- warm #one\n- dry #two")]
    [InlineData("relationship: paid", "Loved them. #one #One", "#ad Loved them. #one #One")]
    [InlineData("relationship: paid\nplatforms: [linkedin, x]", "Loved them. #one #two", "Ad: Loved them. #one #two")]
    [InlineData("relationship: paid\nplatforms: [linkedin]", "Loved them. #one #two", "#ad Loved them. #one #two")]
    public void The_fix_brings_no_hashtag_too_many(string front, string body, string expected)
    {
        const string brand = "disclosure: {markets: [us, uk]}\nplatforms: {x: {max-hashtags: 2}}";
        var draft = $"---\n{front}\n---\n{body}";
        var found = Of(draft, brand);
        Assert.All(found, d => Assert.Contains($"Open the post with “{expected[..3].TrimEnd(':', '\n')}”", d.Message, StringComparison.Ordinal));
        var repaired = Check.Fixed(draft, [found[0]]);
        Assert.Equal($"---\n{front}\n---\n{expected}", repaired);
        Assert.DoesNotContain(Check.Draft(repaired, brand).Diagnostics, d => d.Rule is "missing-disclosure" or "too-many-hashtags");
    }

    [Theory]
    [InlineData("---\nrelationship: paid\n---\nLoved the boots.", "us, uk", "#ad Loved the boots.")]
    [InlineData("---\nrelationship: paid\nlang: de\n---\nIch liebe sie.", "de", "Werbung: Ich liebe sie.")]
    [InlineData("---\nrelationship: paid\nlang: de\n---\nIch liebe sie.", "us, de", "#ad Werbung: Ich liebe sie.")]
    [InlineData("---\nrelationship: paid\nlang: fr\n---\nJe les adore.", "fr", "Publicité: Je les adore.")]
    [InlineData("---\nrelationship: paid\nlang: it\n---\nLe adoro.", "it, us", "#ad Pubblicità: Le adoro.")]
    [InlineData("---\nrelationship: paid\n---\n- warm\n- dry", "us", "#ad\n\n- warm\n- dry")]
    [InlineData("---\nrelationship: paid\n---\n## Boots\n\nLoved them.", "us", "## #ad Boots\n\nLoved them.")]
    [InlineData("---\nrelationship: paid\n---\n*Loved* them. #boots #ad #coast\n", "us", "#ad *Loved* them. #boots #coast\n")]
    [InlineData("---\nrelationship: paid\n---\nOne.\nTwo.\nThree.\n#ad\n", "us", "#ad One.\nTwo.\nThree.\n")]
    [InlineData("---\nrelationship: paid\n---\nOne.\n\nTwo.\n\n#ad Three.\n", "us", "#ad One.\n\nTwo.\n\nThree.\n")]
    [InlineData("---\nrelationship: paid\n---\nOne.\n\nTwo.\n\nThree.\n\n#ad with Kessel.\n", "us", "#ad One.\n\nTwo.\n\nThree.\n\n#ad with Kessel.\n")]
    [InlineData("---\nrelationship: paid\n---\nOne.\n\nTwo.\n\nThree.\n\n#ad\nwith Kessel.\n", "us", "#ad One.\n\nTwo.\n\nThree.\n\n#ad\nwith Kessel.\n")]
    [InlineData("---\nrelationship: paid\n---\nOne.\n\nTwo.\n\nThis post is an #ad\n", "us", "#ad One.\n\nTwo.\n\nThis post is an #ad\n")]
    [InlineData("---\nrelationship: paid\n---\nOne.\n\nTwo.\n\nThis post is an #ad, yes.\n", "us", "#ad One.\n\nTwo.\n\nThis post is an #ad, yes.\n")]
    [InlineData("---\nrelationship: paid\n---\nOne.\n\nTwo.\n\nLoved the boots #ad\n", "us", "#ad One.\n\nTwo.\n\nLoved the boots\n")]
    public void The_first_fix_mends_the_post(string draft, string markets, string body)
    {
        var brand = $"disclosure: {{markets: [{markets}]}}";
        var found = Assert.Single(Of(draft, brand, "x"));
        var repaired = Check.Fixed(draft, [found]);
        Assert.Equal(body, repaired[(repaired.LastIndexOf("---\n", StringComparison.Ordinal) + 4)..]);
        Assert.Empty(Of(repaired, brand, "x").Select(d => d.Message));
    }

    [Theory]
    [InlineData("en", "US")]
    [InlineData("en-GB", "UK")]
    [InlineData("de", "Germany")]
    [InlineData("fr", "France")]
    [InlineData("it", "Italy")]
    [InlineData("nl", "EU")]
    public void Without_markets_the_language_points_to_one(string language, string market)
    {
        var found = Assert.Single(Of($"---\nrelationship: paid\nlang: {language}\n---\nOk!", "brand: Ada", "x"));
        Assert.Contains(market + ":", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_post_has_nothing_to_disclose() => Assert.Empty(Of("---\nrelationship: paid\n---\n", Us, "x"));

    [Fact]
    public void A_thread_is_never_broken_inside_a_disclosure()
    {
        var phrases = Rendering.Drafts.OneOf("In collaboration with Acme", "sponsored by Acme", "paid promotion", "free gift from Acme", "I work at Acme", "my sister's bakery", "#ad", "kindly gifted by Acme");
        var filler = Rendering.Drafts.OneOf("word", "longer word here", "Sentence.", "two words", "Boots.", "\n\n");
        Gen.Select(filler.Array[1, 25], phrases, filler.Array[0, 25], Gen.Int[40, 80]).Select((before, phrase, after, limit) => (Text: "Hi. " + string.Join(' ', before) + ". " + phrase + ". " + string.Join(' ', after), phrase, limit))
            .Each(sample =>
            {
                var variant = Render.Variant(sample.Text, "x", $"platforms: {{x: {{thread: true, limit: {sample.limit}}}}}");
                Assert.Contains(variant.Parts, p => p.Text.Text.Contains(sample.phrase, StringComparison.Ordinal));
            }, iter: 300);
    }

    [Fact]
    public void Any_text_can_be_read()
    {
        Rendering.Drafts.Any.Each(draft =>
        {
            var read = DisclosureFinder.Read(draft, Tie.Paid);
            Assert.All(read.Matches, m => Assert.InRange(m.Span.End, m.Span.Start + 1, draft.Length));
            Assert.All(read.Tokens.Zip(read.Tokens.Skip(1)), p => Assert.True(p.First.Span.End <= p.Second.Span.Start));
        });
    }

    [Fact]
    public void A_very_long_post_takes_no_long_time()
    {
        var read = DisclosureFinder.Read(string.Concat(Enumerable.Repeat("thanks to \"the 'ad not an i we my for ", 20_000)), Tie.Paid);
        Assert.NotEmpty(read.Tokens);
    }

    [Fact]
    public void Every_line_of_the_lists_can_be_used()
    {
        var all = DisclosureWords.Lists.All;
        Assert.All(all, e => Assert.NotEmpty(e.Source));
        Assert.All(all, e => Assert.Contains(e.Market, new[] { "us", "uk", "eu", "de", "fr", "it", "all" }));
        Assert.Equal(["de", "eu", "fr", "it", "uk", "us"], all.Where(e => e.Standing == Standing.Accepted).Select(e => e.Market).Distinct().Order());
    }

    private static List<Diagnostic> Of(string draft, string brand, string? platform = null) =>
        [.. Check.Draft(draft, brand, platform).Diagnostics.Where(d => d.Rule.EndsWith("-disclosure", StringComparison.Ordinal))];

    [Theory]
    [InlineData("none")]
    [InlineData("prefix")]
    [InlineData("suffix")]
    public void A_posts_number_is_no_word_before_the_disclosure(string numbering) => Assert.Empty(Of(
        "---\nplatforms: [x]\nrelationship: paid\n---\nAd: I tried it for a week.\n\n---\n\nIt reads Parquet, too.\n",
        Us + $"\nplatforms: {{x: {{thread: true, numbering: {numbering}}}}}"));
}
