using System.Globalization;
using BrandLsp.Core.Rules;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Gold;

/// <summary>How often the rules are right on posts of many trades.</summary>
public class GoldTests
{
    /// <summary>Below this a rule that is on by default costs its readers' trust.</summary>
    private const double LowestPrecision = 0.95;

    private const double LowestRecall = 0.8;

    /// <summary>With fewer expectations a share says nothing.</summary>
    private const int EnoughExpectations = 3;

    [Fact]
    public void The_page_of_precision_says_what_the_rules_do()
    {
        var page = GoldReport.Markdown(GoldSet.Results);
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "precision.md"), page);
        Assert.Null(Generated.Difference("server/docs/precision.md", page));
    }

    [Fact]
    public void Every_rule_that_is_on_is_right_when_it_speaks()
    {
        var failing = GoldReport.Scores(GoldSet.Results).Where(s => s.Rule.Severity is not null && s.Precision < LowestPrecision).ToList();
        Assert.True(failing.Count == 0, string.Join('\n', failing.Select(s => Line(s, s.Precision))) + "\n" + FalseAlarms([.. failing.Select(s => s.Rule.Id)]));
    }

    [Fact]
    public void Every_rule_that_is_on_finds_most_of_what_it_should()
    {
        var failing = GoldReport.Scores(GoldSet.Results).Where(s => s.Rule.Severity is not null && s.Expected >= EnoughExpectations && s.Recall < LowestRecall).ToList();
        Assert.True(failing.Count == 0, string.Join('\n', failing.Select(s => Line(s, s.Recall))));
    }

    [Fact]
    public void Most_posts_have_nothing_to_report() =>
        Assert.True(GoldSet.Drafts.Count(d => d.Expected.Count == 0) * 2 >= GoldSet.Drafts.Length);

    [Fact]
    public void Every_expectation_names_a_rule_and_words_of_its_draft() =>
        Assert.All(GoldSet.Drafts, draft => Assert.All(draft.Expected, expectation =>
        {
            Assert.True(RuleCatalog.Find(expectation.Rule) is not null, $"{draft.Name}: no rule {expectation.Rule}");
            Assert.True(expectation.Words is null || draft.Text.Contains(expectation.Words, StringComparison.Ordinal), $"{draft.Name}: no words “{expectation.Words}”");
        }));

    [Fact]
    public void Every_draft_has_a_profile_of_the_set() =>
        Assert.All(GoldSet.Drafts, draft => Assert.True(draft.Profile == "none" || GoldSet.Profiles.ContainsKey(draft.Profile), $"{draft.Name}: no profile {draft.Profile}"));

    [Fact]
    public void The_profiles_have_no_problems_of_their_own() =>
        Assert.All(GoldSet.Profiles, profile => Assert.True(Check.Brand(profile.Value) is [], $"{profile.Key}: {string.Join(", ", Check.Brand(profile.Value).Select(d => d.Message))}"));

    [Fact]
    public void No_two_drafts_say_the_same() =>
        Assert.Equal(GoldSet.Drafts.Length, GoldSet.Drafts.Select(d => d.Text).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void A_draft_is_read_in_three_parts()
    {
        var draft = GoldDraft.Parse("x", "profile: bakery\nfiles: a.png b.png\n=====\nOne.\n\nTwo.\n=====\nhype \"One.\\n\\nTwo\"\nno-question\n");
        Assert.Equal(("bakery", "One.\n\nTwo.\n"), (draft.Profile, draft.Text));
        Assert.Equal(["a.png", "b.png"], draft.Files);
        Assert.Equal([new Expectation("hype", "One.\n\nTwo"), new Expectation("no-question", null)], draft.Expected);
    }

    [Fact]
    public void A_draft_without_expectations_ends_with_the_separator() =>
        Assert.Equal(("One.\n", 0), (GoldDraft.Parse("x", "profile: none\n=====\nOne.\n=====\n").Text, GoldDraft.Parse("x", "profile: none\n=====\nOne.\n=====\n").Expected.Count));

    [Theory]
    [InlineData("One.\n")]
    [InlineData("profile: none\n=====\nOne.\n")]
    [InlineData("brand: none\n=====\nOne.\n=====\n")]
    [InlineData("files: a.png\n=====\nOne.\n=====\n")]
    [InlineData("profile: none\n=====\nOne.\n=====\nhype One\n")]
    public void A_file_of_another_form_is_refused(string content) =>
        Assert.Throws<FormatException>(() => GoldDraft.Parse("x", content));

    private static string Line(RuleScore score, double? share) =>
        string.Create(CultureInfo.InvariantCulture, $"{score.Rule.Id}: {share:0.00} ({score.Expected} expected, {score.Found} found, {score.Right} right)");

    private static string FalseAlarms(string[] rules) =>
        string.Join('\n', GoldSet.Results.SelectMany(r => r.FalseAlarms.Where(d => rules.Contains(d.Rule)).Select(d => $"{r.Draft.Name}: {d.Rule}: {d.Span.In(r.Draft.Text)}: {d.Message}")));
}
