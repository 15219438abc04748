using BrandLsp.Core.Rules.Voice;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Rules.Voice;

public class HedgingTests
{
    [Theory]
    [InlineData("Maybe we start at six.", "Maybe")]
    [InlineData("It might rain, and it may be cold.", "might", "may")]
    [InlineData("I think the oven is too small.", "I think")]
    [InlineData("It seems that nobody reads it.", "It seems")]
    [InlineData("It's kind of slow.", "kind of")]
    [InlineData("It is likely to fail.", "likely")]
    [InlineData("It may or may not work.", "may")]
    [InlineData("You may find that it hurts.", "may")]
    [InlineData("IMHO it's somewhat late.", "IMHO", "somewhat")]
    [InlineData("I'd say it works, more or less.", "I'd say", "more or less")]
    public void A_hedge_is_found(string text, params string[] expected) => Assert.Equal(expected, Found(text));

    [Theory]
    [InlineData("We open in May, and may day is a holiday.")]
    [InlineData("May 5 is full. In may we rest.")]
    [InlineData("You may bring a friend, and guests may park at the back.")]
    [InlineData("Bags may be left at the door, and dogs may be brought.")]
    [InlineData("May the wind be with you.")]
    [InlineData("With all her might she pulled. The might of the sea!")]
    [InlineData("We might as well go.")]
    [InlineData("It takes about 9 min, roughly 40 lines, around noon.")]
    [InlineData("It is a kind of bread. What kind of oven do you have?")]
    [InlineData("This kind of work pays. Some sort of lid helps.")]
    [InlineData("I think about bread all day. I think in lists. When I think back, I smile.")]
    [InlineData("I don't think there is a better review.")]
    [InlineData("What do you think it might cost?")]
    [InlineData("She said it might rain. He asked whether we might move, and they think it may be late.")]
    [InlineData("“Maybe” is a word I avoid. Don't say maybe.")]
    [InlineData("There is no maybe here.")]
    [InlineData("I believe in bread. We believe every child should read.")]
    [InlineData("I couldn't possibly choose.")]
    [InlineData("A likely story. Rain is more likely in June.")]
    [InlineData("In a way that works for all. I guess not.")]
    [InlineData("We usually open at six, often earlier, and sometimes we could use a hand.")]
    [InlineData("`maybe` is a type in Haskell. See https://maybe.example and #maybe.")]
    [InlineData("> Maybe it seems that perhaps we might.")]
    public void What_looks_like_a_hedge_is_none(string text) => Assert.Empty(Found(text));

    [Fact]
    public void One_hedge_is_a_fact_about_what_the_author_knows() => Assert.Empty(Of("Maybe."));

    [Theory]
    [InlineData(66, true)]
    [InlineData(67, false)]
    public void More_than_three_in_a_hundred_words_are_reported(int words, bool isReported) =>
        Assert.Equal(isReported, Of($"Maybe and perhaps {string.Concat(Enumerable.Repeat("bread ", words - 3))}.").Length == 1);

    [Theory]
    [InlineData("confident-hedged: 0.2", 94, true)]
    [InlineData("confident-hedged: 0.2", 96, false)]
    [InlineData("confident-hedged: [0, 0.5]", 66, true)]
    [InlineData("confident-hedged: [0, 0.5]", 67, false)]
    [InlineData("confident-hedged: [0.5, 1]", 3, false)]
    [InlineData("confident-hedged: 0.9", 3, false)]
    public void The_band_of_the_profile_moves_the_maximum(string tone, int words, bool isReported) =>
        Assert.Equal(isReported, Of($"Maybe and perhaps {string.Concat(Enumerable.Repeat("bread ", words - 3))}.", $"voice: {{tone: {{{tone}}}}}").Length == 1);

    [Fact]
    public void The_context_of_the_draft_has_its_own_maximum() =>
        Assert.Empty(Of("---\ncontext: research\n---\nMaybe it rains. Perhaps not.", "voice:\n  contexts:\n    research: {tone: {confident-hedged: [0, 1]}}\n"));

    [Fact]
    public void The_first_is_underlined_and_the_others_are_listed()
    {
        const string draft = "Maybe it rains. Perhaps it does not. It seems dry.";
        var found = Assert.Single(Of(draft));

        Assert.Equal("Maybe", found.Span.In(draft));
        Assert.Equal(["Perhaps", "It seems"], found.Related.Select(r => r.Span.In(draft)));
        Assert.Contains("3 hedges in 10 words", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_tells_how_many_it_does_not_name()
    {
        var found = Assert.Single(Of("Perhaps it might maybe be so. I guess it could possibly work, sort of, and we bake on."));

        Assert.Contains("5 hedges in 18 words (“Perhaps”, “might”, “maybe”, “I guess” and 1 more)", found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "readers take at most 3 in a hundred before they doubt the rest. Keep")]
    [InlineData("voice: {tone: {confident-hedged: 0.1}}", "the voice takes at most 1.5 in a hundred. Keep")]
    public void A_message_says_whose_maximum_it_is(string? brand, string expected) =>
        Assert.Contains(expected, Assert.Single(Of("Maybe it rains, and perhaps not.", brand)).Message, StringComparison.Ordinal);

    [Fact]
    public void Another_language_has_other_hedges() => Assert.Empty(Of("---\nlang: de\n---\nMaybe perhaps maybe perhaps."));

    private static Core.Analysis.Diagnostic[] Of(string draft, string? brand = null) => [.. Check.Draft(draft, brand, "x").Diagnostics.Where(d => d.Rule == "hedging")];

    private static string[] Found(string text)
    {
        var analysis = Check.Draft(text);
        return [.. Hedges.Find(analysis.Prose, text).Select(s => s.In(text))];
    }
}
