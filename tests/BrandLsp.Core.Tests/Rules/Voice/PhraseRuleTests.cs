using BrandLsp.Core.Analysis;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Rules.Voice;

public class PhraseRuleTests
{
    private static Diagnostic[] Of(string rule, string draft, string? brand = null, params string[] published) =>
        [.. Check.Draft(draft, brand, published: published).Diagnostics.Where(d => d.Rule == rule)];

    private static string[] Underlined(string rule, string draft, string? brand = null, params string[] published) =>
        [.. Of(rule, draft, brand, published).Select(d => d.Span.In(draft))];

    [Fact]
    public void A_message_says_why_and_what_to_write()
    {
        var found = Assert.Single(Of("jargon", "We leverage the logs."));
        Assert.Equal(Severity.Info, found.Severity);
        Assert.Contains("“leverage” is jargon", found.Message, StringComparison.Ordinal);
        Assert.Contains("debt", found.Message, StringComparison.Ordinal);
        Assert.Contains("Instead: “use”", found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("jargon", "We leverage the logs.", "We use the logs.")]
    [InlineData("jargon", "Leveraging AI, we sleep.", "Using AI, we sleep.")]
    [InlineData("jargon", "We leveraged them.", "We used them.")]
    [InlineData("jargon", "Going forward, we test.", "From now on, we test.")]
    [InlineData("hype", "A cutting-edge oven.", "A new oven.")]
    [InlineData("cliche", "In a nutshell, it works.", "In short, it works.")]
    [InlineData("machine-phrasing", "We harness the power of logs.", "We use logs.")]
    public void A_plain_word_takes_its_place_in_the_same_form(string rule, string draft, string expected) =>
        Assert.Equal(expected, Check.Fixed(draft, Of(rule, draft)));

    [Theory]
    [InlineData("hype", "It is cutting-edge.", "It is new.")]
    [InlineData("jargon", "A deep dive into our logs.", "A close look into our logs.")]
    [InlineData("jargon", "We do deep dives.", "We do close looks.")]
    [InlineData("jargon", "We ideate on Mondays.", "We think on Mondays.")]
    [InlineData("cliche", "We're back to square one.", "We're starting over.")]
    [InlineData("cliche", "It was really a piece of cake.", "It was really easy.")]
    [InlineData("cliche", "You can hit the nail on the head.", "You can be right.")]
    [InlineData("hype", "Supercharge your team with a ninja designer.", "Improve your team with a skilled designer.")]
    public void A_plain_word_takes_its_place_where_it_fits(string rule, string draft, string expected) =>
        Assert.Equal(expected, Check.Fixed(draft, Of(rule, draft)));

    [Theory]
    [InlineData("hype", "Our lab works at the cutting edge of AI.")]
    [InlineData("hype", "We live on the bleeding edge.")]
    [InlineData("jargon", "On Friday, we deep dive into our logs.")]
    [InlineData("jargon", "I have the bandwidth to deep-dive into it.", "deep-dive")]
    [InlineData("jargon", "Ideation took us a day.")]
    [InlineData("jargon", "Our ideation session was long.")]
    [InlineData("cliche", "The test failed, so we went back to square one.")]
    [InlineData("cliche", "Let's get back to square one.")]
    [InlineData("cliche", "It's back to the drawing board.")]
    [InlineData("cliche", "Enjoy a piece of cake.")]
    [InlineData("cliche", "She hit the nail on the head.")]
    [InlineData("cliche", "They threw him under the bus.")]
    [InlineData("hype", "The most groundbreaking study.")]
    [InlineData("jargon", "A deep dive session on rye.")]
    [InlineData("jargon", "I'll circle back with you.")]
    public void Where_it_does_not_fit_it_is_not_offered(string rule, string draft, string? phrase = null) =>
        Assert.Empty(Assert.Single(Of(rule, draft), d => phrase is null || d.Span.In(draft) == phrase).Fixes);

    [Theory]
    [InlineData("cliche", "It isn't rocket science.", "isn't rocket science")]
    [InlineData("cliche", "We're on the same page.", "We're on the same page")]
    public void A_listed_phrase_is_found_in_contractions(string rule, string draft, string underlined) =>
        Assert.Equal([underlined], Underlined(rule, draft));

    [Fact]
    public void A_fix_is_looked_at_before_it_is_applied() => Assert.All(Of("jargon", "We leverage the logs.")[0].Fixes, f => Assert.False(f.IsSafe));

    [Fact]
    public void Advice_on_what_is_missing_is_about_what_is_missing() =>
        Assert.Contains("Instead: have no time; or have no room for it.", Assert.Single(Of("jargon", "We have no bandwidth.")).Message, StringComparison.Ordinal);

    [Fact]
    public void The_article_agrees_with_every_alternative()
    {
        const string draft = "We tried a bleeding-edge compiler.";
        Assert.Equal(
            ["We tried a new compiler.", "We tried an untried compiler."],
            Assert.Single(Of("hype", draft)).Fixes.Select(f => Core.Text.TextEdit.Apply(draft, f.Edits.Select(e => e.Edit))));
    }

    [Fact]
    public void Emphasis_inside_a_phrase_is_not_edited_away() => Assert.Empty(Assert.Single(Of("jargon", "We *circle* back.")).Fixes);

    [Theory]
    [InlineData("Our innovative tool is powerful.", 0)]
    [InlineData("Our innovative, powerful tool is seamless.", 1)]
    [InlineData("Our amazing new app is awesome, and the incredible price is insane.", 1)]
    [InlineData("A stunning, breathtaking and extraordinary flat. Viewings by Ann.", 1)]
    [InlineData("A stunning view, a breathtaking view, and an extraordinary view.", 0)]
    [InlineData("An outstanding app with amazing and incredible features.", 1)]
    [InlineData("Two outstanding invoices, one amazing customer and an incredible lunch.", 0)]
    public void Praise_is_reported_once_and_only_where_there_is_much_of_it(string draft, int count) =>
        Assert.Equal(count, Of("hype", draft).Length);

    [Fact]
    public void Praise_in_a_long_post_is_no_hype() =>
        Assert.Empty(Of("hype", "It is powerful, innovative and robust. " + string.Concat(Enumerable.Repeat("We baked bread at five and sold it at six. ", 12))));

    [Fact]
    public void All_words_of_praise_are_shown()
    {
        var found = Assert.Single(Of("hype", "Our innovative, powerful tool is seamless."));
        Assert.Equal(2, found.Related.Length);
    }

    [Theory]
    [InlineData("terms: [{avoid: leverage}]")]
    [InlineData("terms: [{use: leverage, instead-of: [lever]}]")]
    [InlineData("voice: {traits: [{name: plain, dont: [leverage]}]}")]
    [InlineData("themes: [{id: t, keywords: [leverage]}]")]
    public void A_word_that_the_profile_speaks_of_is_left_to_the_profile(string brand) =>
        Assert.Empty(Of("jargon", "We leverage the logs.", brand));

    private const string Audiences = """
        audiences:
          - {id: sales, name: Sales teams, jargon: ["pain points", ARR]}
          - {id: engineers, name: Engineers, jargon: [DAG]}
          - {id: everybody}
        themes:
          - {id: pricing, audiences: [sales]}
          - {id: code, audiences: [engineers]}
        """;

    [Theory]
    [InlineData("audience: sales", "Two pain points and our ARR.")]
    [InlineData("theme: pricing", "Two pain points.")]
    [InlineData("title: any", "Two pain points.")]
    [InlineData("audience: everybody", "Our ARR is up.")]
    [InlineData("theme: code", "Our ARR is up.")]
    [InlineData("audience: engineers", "Our ARR (yearly revenue) is up.")]
    [InlineData("audience: engineers", "Our yearly revenue (ARR) is up.")]
    public void A_word_that_the_audience_knows_or_is_told_is_no_jargon(string front, string body) =>
        Assert.Empty(Of("jargon", $"---\n{front}\n---\n{body}", Audiences));

    [Theory]
    [InlineData("audience: engineers", "Two pain points.", "pain points")]
    [InlineData("theme: code", "Two pain points.", "pain points")]
    [InlineData("audience: everybody", "Two pain points.", "pain points")]
    [InlineData("audience: engineers", "Our ARR is up, and ARR counts.", "ARR")]
    public void A_word_of_others_is_jargon(string front, string body, string underlined) =>
        Assert.Equal([underlined], Underlined("jargon", $"---\n{front}\n---\n{body}", Audiences));

    [Theory]
    [InlineData("hype", "Ein revolutionary Ofen.")]
    [InlineData("jargon", "Wir leverage das.")]
    [InlineData("machine-phrasing", "In today's fast-paced world.")]
    public void Another_language_is_not_judged(string rule, string draft) => Assert.Empty(Of(rule, draft, "language: de"));

    [Theory]
    [InlineData("In today's fast-paced world, bread matters.", "In today's fast-paced world")]
    [InlineData("In today’s ever-changing digital landscape, bread matters.", "In today’s ever-changing digital landscape")]
    [InlineData("Let's dive in. Here is what we did.", "Let's dive in")]
    [InlineData("Unlock the power of sourdough.", "Unlock the power of")]
    [InlineData("Let us delve into the numbers.", "Let us delve into")]
    public void A_whole_template_is_reported_alone(string draft, string underlined) =>
        Assert.Equal([underlined], Underlined("machine-phrasing", draft));

    [Theory]
    [InlineData("We delve into the numbers.")]
    [InlineData("Here's the thing: we lost the key.")]
    [InlineData("In conclusion, we lost.")]
    [InlineData("It's not about the bread. It's about the people.")]
    [InlineData("The result? Nobody came.")]
    [InlineData("🍞 Bread\n\n🥐 Rolls")]
    public void One_cue_that_people_use_too_is_not_reported(string draft) => Assert.Empty(Of("machine-phrasing", draft));

    [Theory]
    [InlineData("Here's the thing: we delve into the numbers.", "Here's the thing")]
    [InlineData("It's not just bread, it's a promise. And it's not just a shop: it's a home.", "It's not just bread, it's a promise.")]
    [InlineData("The result? A treasure trove of ideas.", "The result")]
    [InlineData("🚀 **Fast:** yes\n\n💡 **Smart:** yes\n\n🎯 **Sharp:** yes\n\nNow more than ever.", "🚀")]
    public void Two_cues_are(string draft, string underlined) =>
        Assert.Equal([underlined], Underlined("machine-phrasing", draft));

    [Fact]
    public void Two_cues_in_a_long_post_are_a_habit() =>
        Assert.Empty(Of("machine-phrasing", "Here's the thing: we delve into the numbers. " + string.Concat(Enumerable.Repeat("We baked bread at five and sold it at six. ", 50))));

    [Fact]
    public void All_cues_that_come_together_are_named()
    {
        const string draft = "Let's dive in. It is a testament to our bakers.";
        var found = Assert.Single(Of("machine-phrasing", draft), d => d.Span.In(draft) == "a testament to");

        Assert.Contains("come together: “Let's dive in” and “a testament to”.", found.Message, StringComparison.Ordinal);
        Assert.Equal(["Let's dive in"], found.Related.Select(r => r.Span.In(draft)));
    }

    [Fact]
    public void The_same_cue_twice_is_one_cue() =>
        Assert.Empty(Of("machine-phrasing", "Here's the thing: bread. And so on. Here's the thing: salt."));

    [Fact]
    public void What_the_author_has_published_is_the_authors_own()
    {
        const string draft = "Let's dive in. Unlock the power of rye.";
        Assert.Equal(2, Of("machine-phrasing", draft).Length);
        Assert.Equal(["Unlock the power of"], Underlined("machine-phrasing", draft, null, "Let's dive in. We baked."));
        Assert.Empty(Of("machine-phrasing", "Here's the thing: we delve into it.", null, "Here's the thing: salt matters."));
    }

    private static readonly string[] Own =
    [
        .. Enumerable.Range(1, 10).Select(i => $"I baked {i * 4} loaves today. Some were left at four o'clock. I gave them away, and I went home at {i}."),
    ];

    private const string Loud =
        "You will love this! You want it! You need it now! Come to our shop, you and your friends, and get your free roll! 🎉 🎉 🎉 Do you hear us?! We wait for you! #bread #rolls #free #now #come";

    private const string DriftOn = "rules: {voice-drift: info}";

    [Fact]
    public void A_post_unlike_the_authors_own_is_reported_with_measures_and_places()
    {
        var found = Assert.Single(Of("voice-drift", Loud, DriftOn, Own));
        Assert.Contains("10 published posts", found.Message, StringComparison.Ordinal);
        Assert.Contains("exclamation marks a sentence", found.Message, StringComparison.Ordinal);
        Assert.Contains("where you have 0 ± 0", found.Message, StringComparison.Ordinal);
        Assert.NotEmpty(found.Related);
        Assert.All(found.Related, r => Assert.True(r.Span.End <= Loud.Length));
    }

    [Fact]
    public void Nine_posts_are_too_few_to_know_an_author() => Assert.Empty(Of("voice-drift", Loud, DriftOn, Own[..9]));

    [Fact]
    public void It_is_off_unless_turned_on() => Assert.Empty(Of("voice-drift", Loud, null, Own));

    [Fact]
    public void A_post_like_the_others_is_left_alone() =>
        Assert.Empty(Of("voice-drift", "I baked rye today. Two loaves were left at five o'clock. I gave one away, and I ate the other one at home.", DriftOn, Own));

    [Fact]
    public void Each_published_post_fits_the_others() =>
        Assert.All(Own, post => Assert.Empty(Of("voice-drift", post, DriftOn, Own)));
}
