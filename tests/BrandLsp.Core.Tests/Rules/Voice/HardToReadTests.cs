using BrandLsp.Core.Rules.Voice;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Rules.Voice;

public class HardToReadTests
{
    /// <summary>Words by their number of syllables, as dictionaries divide them.</summary>
    private const string Dictionary = """
        1 cat bread time baked walked stopped through strength queue moved shapes clothes eye please lounge don't can't we're horse fire's quite phone health called rules make makes
        2 baker table tables rated needed boxes wishes changes quiet client science diet lion doing trying saying player beyond people purple ancient safely careful basement statement didn't isn't wasn't create paper something every business language social special nation question ocean idea's value rescue action market engine picture castle little middle simple money reason
        3 radio video media audio banana computer carefully completely tourism prism's area idea created easier earlier easiest customer delicious religious musician actual evaluates area family several together already remember director employee example important beautiful interesting officer quietly deliver engineer medium obvious serious previous experience's piano
        4 experience society variety information education material january usually ability community technology political comfortable situation population television ordinary immediate associate appreciate
        5 university opportunity organization administration communication examination international refrigerator possibility personality
        6 responsibility internationally availability
        """;

    [Fact]
    public void Nearly_every_word_has_the_syllables_of_the_dictionary()
    {
        var words = Dictionary.Split('\n').SelectMany(l => l.Trim().Split(' ').Skip(1).Select(w => (Word: w, Syllables: int.Parse(l.Trim().Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)))).ToList();
        var wrong = words.Where(w => Syllables.Of(w.Word) != w.Syllables).Select(w => $"{w.Word} {Syllables.Of(w.Word)}").ToList();

        Assert.True(words.Count > 150);
        Assert.True(wrong.Count * 20 <= words.Count, string.Join(", ", wrong));
    }

    [Theory]
    [InlineData("follow-up", 3)]
    [InlineData("state-of-the-art", 4)]
    [InlineData("2,400", 1)]
    [InlineData("-", 1)]
    [InlineData("e", 1)]
    [InlineData("n't", 1)]
    [InlineData("'", 1)]
    [InlineData("ed", 1)]
    [InlineData("naïve", 2)]
    [InlineData("café", 2)]
    [InlineData("été", 2)]
    public void Odd_words_have_syllables_too(string word, int expected) => Assert.Equal(expected, Syllables.Of(word));

    /// <summary>10 words a sentence and 1.4 syllables a word: 0.39 × 10 + 11.8 × 1.4 − 15.59.</summary>
    [Fact]
    public void The_grade_is_that_of_Flesch_and_Kincaid()
    {
        var prose = Check.Draft("The baker table money paper reads the long old book.").Prose;

        Assert.Equal((0.39 * 10) + (11.8 * 1.4) - 15.59, Readability.Of(prose).Grade, 6);
    }

    private const string Sentence = "The administration communicates its organizational responsibilities to the community of the municipality today. ";

    [Fact]
    public void Fewer_than_a_hundred_words_are_not_judged()
    {
        var words = Check.Draft(Sentence).Prose.WordCount;
        var enough = (int)Math.Ceiling(100.0 / words);

        Assert.Empty(Of(Repeat(enough - 1), "voice: {max-grade: 9}"));
        Assert.Single(Of(Repeat(enough), "voice: {max-grade: 9}"));
    }

    [Fact]
    public void Without_a_grade_in_the_profile_nothing_is_judged() => Assert.Empty(Of(Repeat(20), "voice: {}"));

    [Fact]
    public void The_audience_outweighs_the_voice_and_the_occasion_the_audience()
    {
        const string brand = "voice:\n  max-grade: 9\n  contexts:\n    paper: {max-grade: 30}\naudiences: [{id: experts, max-grade: 30}]\n";

        Assert.Single(Of(Repeat(20), brand));
        Assert.Empty(Of("---\naudience: experts\n---\n" + Repeat(20), brand));
        Assert.Empty(Of("---\ncontext: paper\n---\n" + Repeat(20), brand));
    }

    [Fact]
    public void The_longest_sentences_and_words_are_listed()
    {
        var draft = Repeat(12) + "This one goes on and on and on and on and on and on and on and on and on and on until it ends.";
        var found = Assert.Single(Of(draft, "voice: {max-grade: 9}"));

        Assert.StartsWith("This one goes on", found.Span.In(draft), StringComparison.Ordinal);
        Assert.Contains(found.Related, r => r.Message == "A word of 6 syllables" && r.Span.In(draft) == "responsibilities");
        Assert.Contains("Flesch–Kincaid", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_the_audience_knows_are_not_listed()
    {
        var draft = "---\naudience: founders\n---\n" + Repeat(12);
        var found = Assert.Single(Of(draft, "audiences: [{id: founders, max-grade: 9, jargon: [responsibilities]}]"));

        Assert.DoesNotContain(found.Related, r => r.Span.In(draft) == "responsibilities");
    }

    [Fact]
    public void Where_shorter_sentences_would_do_the_message_says_how_long()
    {
        var draft = string.Concat(Enumerable.Repeat("we sow the seeds in May and then we wait for rain and look at the sky and hope that the birds stay in the trees and the cat sleeps. ", 5));

        Assert.Matches(@"Sentences of \d+ words on average would do", Assert.Single(Of(draft, "voice: {max-grade: 5}")).Message);
    }

    private static string Repeat(int times) => string.Concat(Enumerable.Repeat(Sentence, times));

    private static Core.Analysis.Diagnostic[] Of(string draft, string brand) => [.. Check.Draft(draft, brand, "linkedin").Diagnostics.Where(d => d.Rule == "hard-to-read")];
}
