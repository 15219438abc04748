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
    public void The_message_carries_value_and_band_and_the_places_say_what_they_are()
    {
        var found = Assert.Single(OffTone(FormalPost, Casual));

        Assert.Matches(new Regex(@"0\.\d\d on formal–casual, where 0\.55 to 0\.85 is wanted"), found.Message);
        Assert.Contains(found.Related, r => r.Message == "formal word" && r.Span.In(FormalPost) == "Pursuant to");
        Assert.All(found.Related, r => Assert.False(r.Span.IsEmpty));
        Assert.True(found.Span.Length < FormalPost.Length);
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

        Assert.Equal("x", Assert.Single(OffTone(FormalPost, brand)).Platform);
    }

    [Fact]
    public void Platforms_that_want_the_same_give_one_diagnostic() =>
        Assert.Null(Assert.Single(OffTone(FormalPost, "voice: {tone: {formal-casual: 0.7}}\nplatforms:\n  x: {}\n  linkedin: {}\n")).Platform);

    [Fact]
    public void A_text_in_another_language_is_not_judged() => Assert.Empty(OffTone("---\nlang: de\n---\n" + FormalPost, Casual));

    /// <summary>The page prints the table that the code computes with.</summary>
    [Fact]
    public void The_page_gives_every_weight()
    {
        var page = Core.Rules.RulePage.For(new OffTone())!.Text;
        foreach (var weight in ToneCues.Axes.SelectMany(a => a.Cues))
        {
            var number = (weight.Weight < 0 ? "−" : "+") + Math.Abs(weight.Weight).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);
            var scale = FormattableString.Invariant($"| {weight.Typical} | {weight.Spread} |");
            Assert.Contains(page.Split('\n'), line => line.Contains(scale, StringComparison.Ordinal) && line.Contains(number, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(25, 0.25)]
    [InlineData(100, 0.15)]
    [InlineData(400, 0.10)]
    public void Uncertainty_falls_with_length(int words, double expected) => Assert.Equal(expected, ToneMeter.Uncertainty(words), 3);

    private static Diagnostic[] OffTone(string post, string brand) => [.. Check.Draft(post, brand).Diagnostics.Where(d => d.Rule == "off-tone")];
}
