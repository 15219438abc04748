using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Prose;
using BrandLsp.Core.Rules.Voice.Phrases;
using BrandLsp.Testing;
using CsCheck;

namespace BrandLsp.Core.Tests.Rules.Voice;

/// <summary>What every entry of the phrase lists must be, and that each can be found.</summary>
public class PhraseListTests
{
    public static TheoryData<string> Lines() => [.. PhraseLists.All.Select(p => p.Line)];

    [Fact]
    public void Every_entry_says_why_and_what_to_write_instead() =>
        Assert.All(PhraseLists.All, entry =>
        {
            Assert.True(entry.Because.Length > 10, entry.Line);
            Assert.False(entry.Because.EndsWith('.'), entry.Line);
            Assert.NotEmpty(entry.Instead);
            Assert.All(entry.Instead, a => Assert.NotEmpty(a.Text.Trim()));
        });

    /// <summary>Alternatives are joined with "or", so each has to stand by itself.</summary>
    [Fact]
    public void No_alternative_is_the_rest_of_another() =>
        Assert.Equal([], PhraseLists.All.SelectMany(p => p.Instead).Select(a => a.Text).Where(t => t.Split(' ') is ["and" or "or" or "among" or "until", ..] or ["with", "a" or "its", ..]));

    [Fact]
    public void No_wording_stands_in_two_entries()
    {
        var wordings = PhraseLists.All.SelectMany(p => p.Wordings.Select(w => BrandWords.Key(w) + (w.Contains(',', StringComparison.Ordinal) ? "," : "")).Distinct(StringComparer.Ordinal)).ToList();
        Assert.Equal([], wordings.GroupBy(w => w, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Fact]
    public void No_entry_of_one_list_is_part_of_an_entry_of_another()
    {
        var all = PhraseLists.All.SelectMany(p => p.Wordings.Select(w => (p.Kind, p.Line, Key: " " + BrandWords.Key(w) + " "))).ToList();
        var covered = from part in all
                      from whole in all
                      where part.Kind != whole.Kind && whole.Key.Contains(part.Key, StringComparison.Ordinal)
                      select $"{part.Line} in {whole.Line}";
        Assert.Equal([], covered);
    }

    [Fact]
    public void A_wording_is_no_longer_than_what_can_be_found() =>
        Assert.All(PhraseLists.All.SelectMany(p => p.Wordings), w => Assert.InRange(PhrasePattern.Parse(w).Words.Length, 1, PhraseMatcher<bool>.LongestPhrase));

    [Fact]
    public void The_guards_of_every_line_can_be_read() =>
        Assert.All(PhraseLists.All, p => Assert.NotNull(p.Guards));

    [Theory]
    [MemberData(nameof(Lines))]
    public void Every_wording_is_found_in_a_sentence_of_its_own(string line)
    {
        var entry = PhraseLists.All.First(p => p.Line == line);
        foreach (var wording in entry.Wordings)
        {
            Assert.Contains(Uses(Sentence(entry, wording)), u => u.Phrase == entry);
        }
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void Every_guard_keeps_its_entry_silent(string line)
    {
        var entry = PhraseLists.All.First(p => p.Line == line);
        var sentence = Sentence(entry, entry.Wordings[0]);
        foreach (var near in entry.Guards.Near)
        {
            // A root need not be a word; its own root may be another.
            if (Inflection.Root(near) == near)
            {
                Assert.DoesNotContain(Uses($"{sentence} And {near} too."), u => u.Phrase == entry);
            }
        }

        foreach (var before in entry.Guards.Before)
        {
            Assert.DoesNotContain(Uses($"Then {entry.Wordings[0]} {before} came."), u => u.Phrase == entry);
        }

        foreach (var after in entry.Guards.After)
        {
            Assert.DoesNotContain(Uses($"Then {after} {entry.Wordings[0]} came."), u => u.Phrase == entry);
        }
    }

    [Theory]
    [InlineData("We leveraged our data.", "leveraged")]
    [InlineData("Leveraging AI is our plan.", "Leveraging")]
    [InlineData("They leverage the brand.", "leverage")]
    [InlineData("He circled back to us.", "circled back")]
    [InlineData("It moves the needle.", "moves the needle")]
    [InlineData("Two game changers in one week.", "game changers")]
    [InlineData("It revolutionized how we pay.", "revolutionized")]
    [InlineData("We're thinking outside the box.", "thinking outside the box")]
    [InlineData("They jumped on the bandwagon.", "jumped on the bandwagon")]
    [InlineData("She hit the ground running.", "hit the ground running")]
    [InlineData("It stands as a testament to our work.", "stands as a testament to")]
    [InlineData("Supercharging your sales takes work.", "Supercharging your")]
    [InlineData("We *circled* back.", "circled* back")]
    [InlineData("Our cutting edge scheduler works.", "cutting edge")]
    [InlineData("A groundbreaking, cheap tool.", "groundbreaking")]
    [InlineData("The groundbreaking and cheap tool is out.", "groundbreaking")]
    [InlineData("It is groundbreaking.", "groundbreaking")]
    [InlineData("Our state of the art kitchen opens.", "state of the art")]
    [InlineData("Let's circle back with Ann.", "circle back")]
    [InlineData("We have no bandwidth for it.", "have no bandwidth")]
    [InlineData("I don't have the bandwidth this week.", "don't have the bandwidth")]
    [InlineData("We do not have bandwidth for it.", "do not have bandwidth")]
    [InlineData("She doesn't have enough bandwidth.", "doesn't have enough bandwidth")]
    [InlineData("I won't have any bandwidth in May.", "won't have any bandwidth")]
    public void An_entry_is_found_through_inflection_hyphens_and_emphasis(string text, string found) =>
        Assert.Equal([found], Uses(text).Select(u => u.Span.In(text)));

    [Theory]
    [InlineData("We have more leverage than before.")]
    [InlineData("The leveraged buyout failed.")]
    [InlineData("The French Revolution began in Paris.")]
    [InlineData("The revolutionary war lasted eight years.")]
    [InlineData("Noise and light disrupt sleep.")]
    [InlineData("The cut edge of the sheet is rough.")]
    [InlineData("We went forward with the plan.")]
    [InlineData("The project is going forward.")]
    [InlineData("Cutting Edge Barbers opens at nine.")]
    [InlineData("I met people from Synergy Health yesterday.")]
    [InlineData("I hate the word synergy.")]
    [InlineData("“Game-changing” is on their poster.")]
    [InlineData("She said \"let's circle back on that\" and left.")]
    [InlineData("`leverage` is a field, see https://a.example/synergy and #gamechanger.")]
    [InlineData("Words we banned this year:\n\n- leverage the data\n- synergy\n- circle back\n- deep dive")]
    [InlineData("The next level of the game is hard.")]
    [InlineData("The build went to the next level, the second floor.")]
    [InlineData("Buzzwords cost trust. Synergy is one of them.")]
    [InlineData("The groundbreaking is on Monday.")]
    [InlineData("We met the mayor at the groundbreaking.")]
    [InlineData("The state of the art in sorting is old.")]
    [InlineData("She broke the record and raised the bar to 2.04 m.")]
    [InlineData("He hit the nail on the head, and the shelf was up.")]
    [InlineData("My phone has no bandwidth left this month.")]
    [InlineData("He touched base before the throw from left field.")]
    [InlineData("Geese circled back over the pond.")]
    [InlineData("Take it offline and replace the disk.")]
    public void Literal_uses_names_and_quotations_are_left_alone(string text) => Assert.Empty(Uses(text));

    [Theory]
    [InlineData("This is no game changer.", true)]
    [InlineData("It isn't revolutionary.", true)]
    [InlineData("There was nothing revolutionary in it.", true)]
    [InlineData("It's not just revolutionary, it's cheap.", false)]
    [InlineData("Nothing short of revolutionary.", false)]
    [InlineData("We didn't sleep, and it was revolutionary.", false)]
    public void A_denial_is_noticed(string text, bool isDenied) =>
        Assert.Equal(isDenied, Uses(text).First().IsDenied);

    [Fact]
    public void Overlapping_phrases_count_once_the_longer_one()
    {
        var text = "It stands as a testament to her.";
        Assert.Equal("(stand|serve) as a testament to", Assert.Single(Uses(text)).Phrase.Line);
    }

    [Theory]
    [InlineData("word | alone | instead | because")]
    [InlineData("word | sometimes | instead | because it is so |")]
    [InlineData("word | alone | instead | because it is so | nearby: x")]
    public void A_line_that_is_not_as_it_should_be_is_refused(string line) =>
        Assert.Throws<FormatException>(() => PhraseLists.Parse(line, PhraseListKind.Hype).Guards);

    [Fact]
    public void Any_text_is_judged()
    {
        var pieces = PhraseLists.All.Select(p => p.Wordings[0]).Concat([", ", ". ", "\n", "“", "”", "*", "Word ", "banned words: ", "not ", "🚀 ", "- ", "'", "-"]).ToArray();
        Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, 40].Select(parts => string.Join(' ', parts)).Each(
            text => Assert.All(Uses(text), u => Assert.InRange(u.Span.End, u.Span.Start + 1, text.Length)), iter: 300);
    }

    [Fact]
    public void One_sentence_full_of_phrases_takes_no_longer_than_many()
    {
        var text = string.Concat(Enumerable.Repeat("a synergy and the leverage of our deep dive ", 20_000));
        Assert.Equal(40_000, Uses(text).Length);
    }

    private static PhraseUse[] Uses(string text) =>
        [.. PhraseSearch.Find(ProseReader.Read(DraftReader.Read("/w/posts/a.md", text, Brand.Empty)), text)];

    /// <summary>A sentence in which the entry's conditions hold.</summary>
    private static string Sentence(ListedPhrase entry, string wording)
    {
        var needs = entry.Guards.Needs;
        var capital = char.ToUpperInvariant(wording[0]) + wording[1..];
        return needs.HasFlag(PhraseNeeds.Question) ? $"{capital}?"
            : needs.HasFlag(PhraseNeeds.Aside) ? $"{capital}, it rained."
            : needs.HasFlag(PhraseNeeds.Start) ? $"{capital} it rained."
            : needs.HasFlag(PhraseNeeds.End) ? $"So {wording}."
            : needs.HasFlag(PhraseNeeds.Verb) ? $"We want to {wording} the thing."
            : $"Then {wording} came.";
    }
}
