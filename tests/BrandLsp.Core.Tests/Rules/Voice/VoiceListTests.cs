using BrandLsp.Core.Prose;
using BrandLsp.Core.Rules.Voice;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Rules.Voice;

public class VoiceListTests
{
    public static TheoryData<string> Lists() =>
        [.. ToneFeatures.All.Select(f => f.List).OfType<string>().Append("syllables.txt")];

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_list_names_nothing_twice(string list)
    {
        var entries = WordLists.Lines(list).Select(l => l.Split('|')[0].Trim(' ', '+')).ToList();

        Assert.NotEmpty(entries);
        Assert.Empty(entries.GroupBy(e => e).Where(g => g.Count() > 1 && list != "contractions.txt").Select(g => g.Key));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_list_is_written_as_it_is_looked_for(string list) =>
        Assert.All(WordLists.Lines(list), l =>
        {
            Assert.Equal(l.ToLowerInvariant(), l);
            Assert.DoesNotContain("’", l, StringComparison.Ordinal);
            Assert.DoesNotContain("  ", l, StringComparison.Ordinal);
        });

    [Fact]
    public void Every_phrase_of_a_list_is_found_in_a_sentence() =>
        Assert.All(["casual-words.txt", "formal-words.txt", "strong-words.txt", "intensifiers.txt", "boosters.txt", "interjections.txt", "discourse-markers.txt"], list =>
            Assert.All(VoiceLists.Phrases(list), phrase =>
            {
                var text = $"Well {phrase} then.";
                var prose = Check.Draft(text).Prose;
                var starting = ToneLexicon.Table.Starts(prose.DistinctWords)[prose.DistinctWords.Numbers(0)[1]];
                Assert.Equal(phrase, PhraseTable<uint>.Longest(starting ?? [], prose.Sentences[0].Words, 1, text)?.Phrase);
            }));

    [Fact]
    public void A_plain_phrase_is_shorter_than_the_wordy_one() =>
        Assert.All(WordLists.Lines("wordy-phrases.txt").Select(l => l.TrimStart('+', ' ').Split(" | ")), p => Assert.True(p[1].Length < p[0].Length, p[0]));

    [Fact]
    public void Every_feature_is_described_in_the_order_of_its_number() =>
        Assert.Equal(Enumerable.Range(0, ToneFeatures.All.Length), ToneFeatures.All.Select(f => (int)f.Feature));

    [Fact]
    public void Every_feature_moves_an_axis_and_every_weight_has_a_source()
    {
        Assert.Equal(ToneFeatures.All.Select(f => f.Feature).Order(), ToneAxes.All.SelectMany(a => a.Weights).Select(w => w.Feature).Distinct().Order());
        Assert.All(ToneAxes.All.SelectMany(a => a.Weights), w =>
        {
            Assert.Matches("^[A-Z]{2}(, [A-Z]{2})*$", w.Source);
            Assert.True(w.More * w.Less <= 0, w.Feature.ToString());
            Assert.True(w.Spread > 0 && w.Typical > 0);
        });
    }

    /// <summary>An empty text and an ordinary one stand in the middle.</summary>
    [Fact]
    public void A_text_without_features_is_an_ordinary_post()
    {
        var source = new ToneSource(ProseText.Empty, "");

        Assert.All(ToneAxes.All, a => Assert.Equal(0.5, ToneMeter.Read(source, a).Sum, 10));
    }

    [Fact]
    public void A_word_inside_a_longer_phrase_of_its_list_counts_once()
    {
        const string text = "That was super cool and super.";
        var source = new ToneSource(Check.Draft(text).Prose, text);

        Assert.Equal(["super cool", "super"], source.Places(ToneFeature.CasualWord).Select(p => p.In(text)));
    }

    [Fact]
    public void The_first_word_of_a_phrase_still_says_who_speaks()
    {
        const string text = "I love it, and we love you.";
        var source = new ToneSource(Check.Draft(text).Prose, text);

        Assert.Equal(["I", "we", "you"], source.Places(ToneFeature.Person).Select(p => p.In(text)));
        Assert.Equal(2, source.Places(ToneFeature.StrongWord).Length);
    }

    [Theory]
    [InlineData("I LOVE it, REALLY.", 2)]
    [InlineData("NASA and HTML and SQL are acronyms, and I am in the US.", 0)]
    [InlineData("THIS IS ALL IN CAPITALS AND REALLY NOTHING STANDS OUT HERE", 0)]
    public void Capitals_shout_only_among_small_letters(string text, int expected) =>
        Assert.Equal(expected, new ToneSource(Check.Draft(text).Prose, text).Places(ToneFeature.ShoutedWord).Length);

    [Theory]
    [InlineData("It's late, that's Jane's bag, and she'll go.", 3)]
    [InlineData("The dogs' bowls are Anna's.", 0)]
    public void A_possessive_is_no_contraction(string text, int expected) =>
        Assert.Equal(expected, new ToneSource(Check.Draft(text).Prose, text).Places(ToneFeature.Contraction).Length);
}
