using BrandLsp.Core.Analysis;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Rules.Engagement;

public class NoQuestionTests
{
    private const string Brand = """
        objectives:
          - {id: talks, ctas: ["Sign up for the talk", "What would you have done?"]}
        audiences:
          - {id: founders, name: Solo founders, cares-about: [running costs, "a calm inbox"]}
          - {id: bakers, name: Bakers}
        themes:
          - {id: pipelines, name: Data pipelines, expects: question, audiences: [founders]}
          - {id: news, name: News}
        """;

    private static Diagnostic[] Of(string front, string body, string? platform = null) =>
        [.. Check.Draft($"---\ntheme: pipelines\n{front}---\n{body}", Brand, platform).Diagnostics.Where(d => d.Rule == "no-question")];

    [Theory]
    [InlineData("It runs. See https://ada.example/?q=1 or [this](https://ada.example/?a=b).")]
    [InlineData("It runs. `is it?`")]
    [InlineData("It runs.\n\n```\nwhy?\n```")]
    [InlineData("It runs.\n\n> Which rows changed?")]
    [InlineData("“Which of the rows changed?” asked my accountant.")]
    [InlineData("It runs. #why?")]
    [InlineData("Tell me how you do it.")]
    public void Marks_that_are_not_the_authors_question_do_not_count(string body)
    {
        var found = Assert.Single(Of("", body.Replace("#why?", "#why", StringComparison.Ordinal)));
        Assert.Equal(Severity.Hint, found.Severity);
        Assert.Null(found.Platform);
    }

    [Theory]
    [InlineData("Does yours run?")]
    [InlineData("Does yours run?!")]
    [InlineData("It runs (does yours?).")]
    [InlineData("::: x\nDoes yours run?\n:::\n\nIt runs.")]
    [InlineData("- It runs.\n- Does yours?")]
    [InlineData("It runs.\n\nWhat would you have done")]
    public void A_question_anywhere_in_the_authors_words_counts(string body) => Assert.Empty(Of("", body));

    [Theory]
    [InlineData("ja", "毎晩動きます。あなたのは動きますか？")]
    [InlineData("ja", "毎晩動きます。あなたのは動きますか。")]
    [InlineData("zh", "它每晚运行。你的呢？")]
    [InlineData("ar", "يعمل كل ليلة. ماذا عنك؟")]
    [InlineData("el", "Τρέχει κάθε βράδυ. Το δικό σας;")]
    [InlineData("hy", "Իսկ ձե՞րը")]
    [InlineData("th", "ทำงานทุกคืน ของคุณเป็นอย่างไร")]
    [InlineData("es", "Funciona. ¿Y el tuyo?")]
    public void A_question_in_any_script_counts(string language, string body) => Assert.Empty(Of($"lang: {language}\n", body));

    [Theory]
    [InlineData("de", "Sie läuft jede Nacht.")]
    [InlineData("ja", "毎晩動きます。")]
    [InlineData("el", "Τρέχει κάθε βράδυ.")]
    public void Its_absence_is_seen_in_every_language_and_no_English_question_is_proposed(string language, string body) =>
        Assert.Empty(Assert.Single(Of($"lang: {language}\n", body)).Fixes);

    [Fact]
    public void A_question_in_the_first_comment_counts() => Assert.Empty(Of("first-comment: Does yours run?\n", "It runs."));

    [Fact]
    public void A_URL_in_the_first_comment_is_none() => Assert.Single(Of("first-comment: https://ada.example/?q=a?\n", "It runs."));

    [Fact]
    public void A_question_as_title_counts_where_it_is_shown()
    {
        Assert.Empty(Of("title: Does yours run?\n", "It runs.", "reddit"));
        Assert.Single(Of("title: Does yours run?\n", "It runs.", "x"));
    }

    [Theory]
    [InlineData("---\ntheme: news\n---\nIt runs.")]
    [InlineData("---\ntheme: unheard-of\n---\nIt runs.")]
    [InlineData("It runs.")]
    [InlineData("---\ntheme: pipelines\n---\n")]
    public void Other_themes_and_empty_drafts_are_left_alone(string draft) =>
        Assert.DoesNotContain(Check.Draft(draft, Brand).Diagnostics, d => d.Rule == "no-question");

    [Fact]
    public void Proposals_come_from_the_objective_then_from_what_the_audience_cares_about()
    {
        var titles = Assert.Single(Of("objective: talks\n", "It runs.")).Fixes.Select(f => f.Title);
        Assert.Equal(
            ["Add “What would you have done?”", "Ask “What does this cost you today?”", "Ask “What matters most to you when it comes to a calm inbox?”", "Ask “Solo founders, what would you have done?”"],
            titles);
    }

    [Fact]
    public void An_audience_of_which_nothing_is_known_is_asked_something_plain() =>
        Assert.Equal("Ask “Bakers, what would you have done?”", Assert.Single(Of("audience: bakers\nobjective: none\n", "It runs.")).Fixes[0].Title);

    [Fact]
    public void Each_proposal_settles_it()
    {
        const string draft = "---\r\ntheme: pipelines\r\n---\r\nIt runs.\r\n\r\n#data\r\n";
        foreach (var fix in Assert.Single(Check.Draft(draft, Brand).Diagnostics, d => d.Rule == "no-question").Fixes)
        {
            var repaired = Core.Text.TextEdit.Apply(draft, fix.Edits.Select(e => e.Edit));
            Assert.EndsWith("?\r\n\r\n#data\r\n", repaired, StringComparison.Ordinal);
            Assert.DoesNotContain(Check.Draft(repaired, Brand).Diagnostics, d => d.Rule == "no-question");
        }
    }
}
