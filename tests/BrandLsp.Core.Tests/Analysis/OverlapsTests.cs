using BrandLsp.Core.Prose;
using BrandLsp.Core.Rules.Voice.Phrases;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Analysis;

/// <summary>The same words are found fault with once.</summary>
public class OverlapsTests
{
    private const string Profile = """
        language: en
        voice: {traits: [{name: plain, dont: [in order to, synergy, leverage]}]}
        terms: [{avoid: synergy, try: [teamwork]}, {use: plan, instead-of: [deep dive]}]
        """;

    private static readonly string[] s_wordings =
        ["banned-term", "inconsistent-term", "off-voice-phrase", "jargon", "cliche", "machine-phrasing", "hype", "wordy-phrase", "passive-voice", "hedging"];

    [Theory]
    [InlineData("We meet in order to plan.", "off-voice-phrase")]
    [InlineData("We want to drive synergies today.", "banned-term")]
    [InlineData("Here is a deep dive on tax.", "inconsistent-term")]
    [InlineData("We leverage our network.", "off-voice-phrase")]
    [InlineData("It goes without saying that we rest on Sunday.", "cliche")]
    [InlineData("It should be noted that we rest on Sunday.", "wordy-phrase")]
    [InlineData("Well, Rome wasn't built in a day.", "cliche")]
    public void What_says_most_about_the_brand_is_shown(string draft, string rule) =>
        Assert.Equal([rule], Wordings(draft, Profile));

    [Fact]
    public void The_next_one_speaks_up_where_the_first_is_off() =>
        Assert.Equal(["jargon"], Wordings("We want to drive synergies today.", Profile + "\nrules: {banned-term: off, off-voice-phrase: off}\n"));

    [Fact]
    public void No_listed_phrase_is_reported_twice_in_one_place()
    {
        var phrases = PhraseLists.All.SelectMany(p => p.Wordings)
            .Concat(WordLists.Lines("wordy-phrases.txt").Concat(WordLists.Lines("hedges.txt")).Select(l => l.Split('|')[0].Trim(' ', '+')))
            .Order(StringComparer.Ordinal).ToArray();
        Assert.NotEmpty(phrases);
        foreach (var phrase in phrases)
        {
            var draft = $"Well, {phrase} we went on, and {phrase} it was.\n\n{phrase}, we sold ten.\n\nThe shop did {phrase}.\n";
            var found = Check.Draft(draft, Profile).Diagnostics.Where(d => s_wordings.Contains(d.Rule) && d.Related.All(r => r.Path is not null)).ToList();
            Assert.DoesNotContain(found, d => found.Any(o => o != d && o.Rule != d.Rule && o.Span.Overlaps(d.Span)));
        }
    }

    private static IEnumerable<string> Wordings(string draft, string profile) =>
        Check.Draft(draft, profile).Diagnostics.Select(d => d.Rule).Where(s_wordings.Contains);
}
