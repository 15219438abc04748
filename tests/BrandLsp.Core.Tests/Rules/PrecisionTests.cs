using BrandLsp.Core.Rules.Limits;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Rules;

/// <summary>Posts that people would publish, on which a rule once spoke up for nothing.</summary>
public class PrecisionTests
{
    private const string Profile = """
        language: en
        objectives:
          - {id: conversations, ctas: ["What would you have done?", "Save this for your next hire."]}
        themes:
          - {id: hiring, name: Hiring, keywords: [contract, hire, probation]}
          - {id: leaving, name: Leaving, keywords: [dismissal, redundancy]}
        values:
          - {id: craft, name: Craft, signals: ["we measured"], against: [marketing]}
        voice:
          traits: [{name: unheroic, dont: [calling]}]
        terms: [{avoid: onboarding}]
        """;

    [Theory]
    [InlineData("Do you publish yours?")]
    [InlineData("How do you answer *that*?! I never know.")]
    public void Any_question_serves_an_objective_that_asks_questions(string draft) =>
        Silent("missing-call-to-action", $"---\nobjective: conversations\n---\nMy rate is €120. {draft}");

    [Fact]
    public void A_quoted_question_is_not_the_authors() =>
        Reported("missing-call-to-action", "---\nobjective: conversations\n---\nMy rate is €120. \"Is that not too much?\" asked a friend.");

    [Theory]
    [InlineData("unsupported-value")]
    [InlineData("missing-call-to-action")]
    [InlineData("theme-mismatch")]
    public void Words_of_an_English_profile_are_not_expected_in_a_German_draft(string rule) =>
        Silent(rule, "---\nlang: de\ntheme: leaving\nobjective: conversations\nvalues: [craft]\n---\nUnser Contract-Hire-Modell läuft seit drei Jahren.");

    [Theory]
    [InlineData("off-voice-phrase", "I call everybody by name, and I called her daughter.")]
    [InlineData("contradicted-value", "The market is open, and we market our bread there.")]
    [InlineData("banned-term", "Then we came on board, and onboard we stayed.")]
    public void A_verb_is_not_the_noun_that_is_ruled_out(string rule, string draft) => Silent(rule, draft);

    [Theory]
    [InlineData("off-voice-phrase", "It is a calling.")]
    [InlineData("contradicted-value", "It is all Marketing.")]
    [InlineData("banned-term", "Two onboardings a week.")]
    public void The_noun_itself_is_found(string rule, string draft) => Reported(rule, draft);

    [Fact]
    public void A_call_to_action_does_not_change_the_theme() =>
        Silent("theme-mismatch", "---\ntheme: leaving\n---\nCollect the contract and the reviews.\n\nSave this for your next hire.");

    [Theory]
    [InlineData("Fixed #1182, #1190 and #1201.")]
    [InlineData("PRs #12 & #13 are in.")]
    public void Numbers_in_a_row_count_what_the_first_one_counts(string draft) => Assert.Empty(RuleRun.Of<InvalidHashtag>(draft, null, "mastodon"));

    [Fact]
    public void A_sentence_is_not_cut_inside_brackets()
    {
        var found = Assert.Single(Check.Draft("Each patient on my ward has a time of their own that fits the sleep and the risk (low: six-hourly and calm, and high: hourly or all of the time).", null, "x").Diagnostics);
        Assert.Equal("long-sentence", found.Rule);
        Assert.Contains("Say it in two", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_is_too_long_for_a_thread_is_reported_once()
    {
        var found = Check.Draft("Read it: https://ada.example/notes/how-we-cut-the-nightly-pipeline", "platforms:\n  bluesky: {limit: 40, thread: true}", "bluesky").Diagnostics;
        Assert.Equal(["unsplittable-thread"], found.Select(d => d.Rule));
        Assert.Contains("This link", found[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_that_is_too_long_for_a_thread_is_said_to_be_cut()
    {
        var draft = "One word. It is " + new string('a', 50) + " today.";
        var found = Assert.Single(Check.Draft(draft, "platforms:\n  bluesky: {limit: 40, thread: true}", "bluesky").Diagnostics);
        Assert.Equal("unsplittable-thread", found.Rule);
        Assert.Contains("cuts it in two", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_first_sentence_that_is_too_long_says_why_the_thread_does_not_help()
    {
        var found = Assert.Single(RuleRun.Of<OverLimit>("One long sentence that runs on and on and on and on. Another.", "platforms:\n  bluesky: {limit: 40, thread: true}", "bluesky"));
        Assert.Contains("never cut inside its first sentence or a disclosure", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_post_of_usual_length_is_not_folded_on_x()
    {
        var sentence = "A sentence of many words " + new string('a', 300);
        Assert.Empty(RuleRun.Of<HookBelowFold>(sentence, null, "x"));
        Assert.Single(RuleRun.Of<HookBelowFold>(sentence, "platforms:\n  x: {limit: 25000}", "x"));
    }

    [Theory]
    [InlineData("transparancy", "Did you mean “transparency”?")]
    [InlineData("Candour", "Did you mean “transparency”?")]
    [InlineData("speed", "It has transparency.")]
    public void A_value_that_the_profile_does_not_have_is_an_error(string value, string hint)
    {
        var draft = $"---\nvalues: [{value}]\n---\nText.";
        var found = Assert.Single(Check.Draft(draft, "values: [{id: transparency, name: Candour}]").Diagnostics);
        Assert.Equal("invalid-front-matter", found.Rule);
        Assert.Equal(value, found.Span.In(draft));
        Assert.Contains(hint, found.Message, StringComparison.Ordinal);
    }

    private static void Silent(string rule, string draft) => Assert.DoesNotContain(Check.Draft(draft, Profile).Diagnostics, d => d.Rule == rule);

    private static void Reported(string rule, string draft) => Assert.Contains(Check.Draft(draft, Profile).Diagnostics, d => d.Rule == rule);
}
