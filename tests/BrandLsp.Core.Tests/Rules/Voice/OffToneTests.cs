using System.Text.RegularExpressions;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Rules.Voice;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Rules.Voice;

public class OffToneTests
{
    private const string Casual = "voice: {tone: {formal-casual: 0.7}}";
    private const string Formal = "voice: {tone: {formal-casual: 0.2}}";
    private const string Plain = "voice: {tone: {plain-dense: 0.1}}";

    private const string FormalPost =
        "Pursuant to the resolution of the committee, participants are hereby informed that the registration procedure will commence subsequent to the publication of the requisite documentation. "
        + "It is necessary that the respective organisations ascertain the eligibility of their representatives prior to the submission of applications.";

    private const string CasualPost =
        "omg you guys, we're so pumped!! it's finally here and it's awesome... we've kinda been working on this thing for ages, lol. you gotta try it, and hey, tell us what you think! can't wait 🎉🎉";

    private const string DensePost =
        "The implementation of comprehensive organisational transformation initiatives necessitates the establishment of cross-functional governance frameworks that facilitate continuous alignment between strategic prioritisation and operational execution. "
        + "Furthermore, the institutionalisation of standardised measurement methodologies constitutes an indispensable prerequisite for the identification of improvement opportunities.";

    private const string ExcitedPost =
        "WOW!! We are absolutely thrilled to announce that our amazing new café is finally open! It has been an incredible journey, and we love every corner of it! Huge thanks to everyone, you are awesome! 🎉🎉";

    private const string FlatPost =
        "The annual report was published on 12 March. It has 64 pages and 14 tables. Income fell by 3 percent to 1,204,000 euros. Costs were reduced by 41,000 euros, and 2 posts were not filled. The next meeting is on 9 May at 18:30 in room 4.";

    private const string HedgedPost =
        "Maybe it is only me, but it seems that daily meetings might not help that much. I think we could possibly try three a week, and perhaps that would somewhat lower the noise. It is probably too early to tell.";

    private const string SurePost =
        "There is no doubt about it: standing meetings waste time. We will definitely drop them. Obviously some people will miss them, but this certainly pays off, and without question it makes the week calmer for all of us.";

    [Theory]
    [InlineData(FormalPost, Casual, "more formal")]
    [InlineData(CasualPost, Formal, "more casual")]
    [InlineData(DensePost, Plain, "denser")]
    public void A_post_from_the_other_end_of_the_axis_is_reported(string post, string brand, string word) =>
        Assert.Contains(word, Assert.Single(OffTone(post, brand)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(FormalPost, Formal)]
    [InlineData(CasualPost, Casual)]
    [InlineData(DensePost, "voice: {tone: {plain-dense: 0.9}}")]
    [InlineData(FormalPost, "voice: {tone: {formal-casual: [0, 1]}}")]
    [InlineData(FormalPost, "voice: {person: any}")]
    public void A_post_inside_its_band_is_not(string post, string brand) => Assert.Empty(OffTone(post, brand));

    [Fact]
    public void Advice_says_one_thing_once()
    {
        var message = Assert.Single(OffTone(HedgedPost, "voice: {tone: {confident-hedged: 0.1}}")).Message;
        Assert.Contains("Say what you know without hedges", message, StringComparison.Ordinal);
        Assert.DoesNotContain("say what you know plainly", message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_message_carries_value_and_band_and_the_places_say_what_they_are()
    {
        var found = Assert.Single(OffTone(FormalPost, Casual));

        Assert.Matches(new Regex(@"0\.\d\d on formal–casual, where 0\.55 to 0\.85 is wanted"), found.Message);
        Assert.Contains(found.Related, r => r.Message == "formal word" && r.Span.In(FormalPost) == "Pursuant to");
        Assert.All(found.Related, r => Assert.False(r.Span.IsEmpty));
        Assert.True(found.Span.Length < FormalPost.Length);
    }

    [Theory]
    [InlineData(CasualPost, Formal, "slang", "small letters")]
    [InlineData(FormalPost, Casual, "formal ones", "emoji")]
    [InlineData(DensePost, Plain, "shorter words", "hedges")]
    [InlineData(ExcitedPost, "voice: {tone: {enthusiastic-matter-of-fact: 0.9}}", "exclamation marks", "slang")]
    public void The_advice_is_about_what_is_in_the_text(string post, string brand, string said, string notSaid)
    {
        var message = Assert.Single(OffTone(post, brand)).Message;
        Assert.Contains(said, message, StringComparison.Ordinal);
        Assert.DoesNotContain(notSaid, message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_casual_post_without_slang_and_emoji_is_not_told_to_take_them_out()
    {
        const string post = "We've baked for you since six, and you're our first guests. We'll open when you come, and we'd love it if you'd sit with us. It's warm in here, we've made tea, and you can't miss it: it's the red door.";
        var message = Assert.Single(OffTone(post, "voice: {tone: {formal-casual: 0.1}}")).Message;
        Assert.Contains("ontractions", message, StringComparison.Ordinal);
        Assert.DoesNotContain("slang", message, StringComparison.Ordinal);
        Assert.DoesNotContain("emoji", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fewer_than_25_words_are_not_judged() =>
        Assert.Empty(OffTone("Pursuant to the aforementioned resolution, we hereby commence the requisite implementation of subsequent modifications.", Casual));

    [Fact]
    public void A_quotation_does_not_make_a_tone() => Assert.Empty(OffTone("> " + FormalPost + "\n\nThat's what the letter said. I read it twice.", Casual));

    [Fact]
    public void A_context_asks_for_another_tone() =>
        Assert.Empty(OffTone("---\ncontext: legal\n---\n" + FormalPost, "voice:\n  tone: {formal-casual: 0.7}\n  contexts:\n    legal: {tone: {formal-casual: 0.1}}\n"));

    [Fact]
    public void A_platform_with_a_tone_of_its_own_is_judged_by_itself()
    {
        const string brand = "voice: {tone: {formal-casual: 0.7}}\nplatforms:\n  x: {}\n  linkedin: {tone: {formal-casual: 0.1}}\n";

        var found = Assert.Single(OffTone(FormalPost, "platforms:\n  x: {tone: {formal-casual: 0.8}}\n  linkedin: {}\nvoice: {tone: {formal-casual: 0.1}}\n"));

        Assert.Null(found.Platform);
        Assert.Contains("than the voice on X asks for", found.Message, StringComparison.Ordinal);
        Assert.Contains("0.65 to 0.95", found.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("LinkedIn", Assert.Single(OffTone(FormalPost, brand)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Platforms_missed_on_the_same_side_share_one_diagnostic()
    {
        const string brand = "voice: {tone: {formal-casual: 0.7}}\nplatforms:\n  x: {tone: {formal-casual: 0.9}}\n  bluesky: {tone: {formal-casual: 0.9}}\n  linkedin: {}\n";

        var found = Assert.Single(OffTone(FormalPost, brand));

        Assert.Contains("On X and Bluesky, 0.75 to 1.00 is wanted.", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_platform_that_the_draft_does_not_target_asks_for_nothing() =>
        Assert.Empty(OffTone("---\nplatforms: [linkedin]\n---\n" + FormalPost, "voice: {tone: {formal-casual: 0.1}}\nplatforms:\n  x: {tone: {formal-casual: 0.9}}\n  linkedin: {}\n"));

    [Fact]
    public void A_platform_is_judged_by_the_words_that_it_gets()
    {
        const string brand = "platforms:\n  x: {}\n  linkedin: {tone: {formal-casual: 0.1}}\n";

        Assert.Empty(OffTone($"::: x\n{CasualPost}\n:::\n\n::: linkedin\n{FormalPost}\n:::\n", brand));
        Assert.Contains("LinkedIn", Assert.Single(OffTone($"::: x\n{FormalPost}\n:::\n\n::: linkedin\n{CasualPost}\n:::\n", brand)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ExcitedPost, "enthusiastic-matter-of-fact: 0.9", "more enthusiastic", "word of praise or joy")]
    [InlineData(FlatPost, "enthusiastic-matter-of-fact: 0.1", "more matter-of-fact", "number")]
    [InlineData(HedgedPost, "confident-hedged: 0.2", "more hedged", "hedge")]
    [InlineData(SurePost, "confident-hedged: 0.8", "more confident", "booster")]
    public void Every_axis_is_measured_and_shows_its_places(string post, string tone, string word, string place)
    {
        var found = Assert.Single(OffTone(post, $"voice: {{tone: {{{tone}}}}}"));

        Assert.Contains(word, found.Message, StringComparison.Ordinal);
        Assert.Contains(found.Related, r => r.Message == place);
    }

    [Theory]
    [InlineData(ExcitedPost, "enthusiastic-matter-of-fact: 0.2")]
    [InlineData(FlatPost, "enthusiastic-matter-of-fact: 0.8")]
    [InlineData(HedgedPost, "confident-hedged: 0.8")]
    [InlineData(SurePost, "confident-hedged: 0.2")]
    [InlineData(ExcitedPost, "confident-hedged: 0.4")]
    [InlineData(FlatPost, "confident-hedged: 0.4")]
    [InlineData(HedgedPost, "enthusiastic-matter-of-fact: 0.6")]
    public void Every_axis_leaves_its_own_band_alone(string post, string tone) => Assert.Empty(OffTone(post, $"voice: {{tone: {{{tone}}}}}"));

    [Fact]
    public void What_a_text_lacks_is_named()
    {
        var message = Assert.Single(OffTone(FormalPost, Casual)).Message;

        Assert.Contains("no contractions", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_of_one_very_long_line_is_measured_in_one_pass()
    {
        var post = string.Concat(Enumerable.Repeat("we're so pumped!! gonna be awesome… ", 4_000));

        Assert.Single(OffTone(post, Formal));
    }

    [Fact]
    public void Platforms_that_want_the_same_give_one_diagnostic() =>
        Assert.Null(Assert.Single(OffTone(FormalPost, "voice: {tone: {formal-casual: 0.7}}\nplatforms:\n  x: {}\n  linkedin: {}\n")).Platform);

    [Fact]
    public void A_text_in_another_language_is_not_judged() => Assert.Empty(OffTone("---\nlang: de\n---\n" + FormalPost, Casual));

    [Theory]
    [InlineData(25, 0.25)]
    [InlineData(100, 0.15)]
    [InlineData(400, 0.10)]
    public void Uncertainty_falls_with_length(int words, double expected) => Assert.Equal(expected, ToneMeter.Uncertainty(words), 3);

    private static Diagnostic[] OffTone(string post, string brand) => [.. Check.Draft(post, brand).Diagnostics.Where(d => d.Rule == "off-tone")];
}
