using BrandLsp.Core.Analysis;
using BrandLsp.Core.Text;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Rules.Strategy;

public class StrategyRuleTests
{
    private const string Brand = """
        themes:
          - id: pipelines
            name: Data pipelines
            keywords: [pipeline, orchestration, "data quality"]
            hashtags: [DataEngineering]
            audiences: [engineers]
          - id: hiring
            keywords: [interview, candidate]   # people
        audiences:
          - {id: founders, name: Solo founders}
          - {id: engineers}
        objectives: [{id: newsletter, platforms: [x], ctas: ["Get the weekly notes: https://ada.example/notes"]}, {id: talks, ctas: ["Book me for a talk"]}]
        """;

    private static Diagnostic[] Of(string rule, string draft, string brand = Brand) => [.. Check.Draft(draft, brand).Diagnostics.Where(d => d.Rule == rule)];

    private static string[] Titles(string rule, string draft, string brand = Brand) => [.. Assert.Single(Of(rule, draft, brand)).Fixes.Select(f => f.Title)];

    /// <summary>The profile after the fix that edits it.</summary>
    private static string Profile(string rule, string draft, string brand = Brand)
    {
        var edits = Assert.Single(Of(rule, draft, brand)).Fixes.Single(f => f.Edits[0].Path is not null).Edits;
        Assert.All(edits, e => Assert.Equal(Check.BrandPath, e.Path));
        return TextEdit.Apply(brand, edits.Select(e => e.Edit));
    }

    [Fact]
    public void An_unknown_theme_can_be_changed_to_the_nearest_or_added_to_the_profile() =>
        Assert.Equal(["Change to pipelines", "Add “pipeline” to the profile's themes"], Titles("unknown-theme", "---\ntheme: pipeline\n---\nHi there."));

    [Fact]
    public void Adding_an_objective_says_what_is_left_to_fill_in() =>
        Assert.Contains(
            "Add “podcast” to the profile's objectives, without metric, target and date yet",
            Titles("unknown-objective", "---\nobjective: podcast\n---\nHi there.", "objectives:\n  - {id: newsletter}\n"));

    [Fact]
    public void A_themes_name_stands_for_its_id() =>
        Assert.Contains("Change to pipelines", Titles("unknown-theme", "---\ntheme: data Pipelines\n---\nHi there."));

    [Fact]
    public void A_theme_is_added_in_the_way_the_others_are_written()
    {
        var profile = Profile("unknown-theme", "---\ntheme: gardening\n---\nHi there.");

        Assert.Contains("    keywords: [interview, candidate]   # people\n  - id: gardening\naudiences:\n", profile, StringComparison.Ordinal);
        Assert.Empty(Of("unknown-theme", "---\ntheme: gardening\n---\nHi there.", profile));
    }

    [Fact]
    public void An_audience_is_added_as_a_map_and_an_objective_between_brackets()
    {
        Assert.Contains("  - {id: engineers}\n  - {id: kids}\nobjectives:", Profile("unknown-audience", "---\naudience: kids\n---\nHi there."), StringComparison.Ordinal);
        Assert.Contains("[\"Book me for a talk\"]}, {id: fame}]", Profile("unknown-objective", "---\nobjective: fame\n---\nHi there."), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_needs_quotes_gets_them()
    {
        var profile = Profile("unknown-audience", "---\naudience: \"yes: all\"\n---\nHi there.");
        Assert.Contains("- {id: \"yes: all\"}", profile, StringComparison.Ordinal);
        Assert.Empty(Of("unknown-audience", "---\naudience: \"yes: all\"\n---\nHi there.", profile));
    }

    [Theory]
    [InlineData("theme")]
    [InlineData("audience")]
    [InlineData("objective")]
    public void A_profile_without_any_has_no_say(string key)
    {
        Assert.Empty(Of($"unknown-{key}", $"---\n{key}: x\n---\nHi there.", "brand: Ada"));
        Assert.Empty(Of($"missing-{key}", "Hi there.", "brand: Ada"));
    }

    [Fact]
    public void The_likely_theme_comes_first()
    {
        Assert.Equal(["Add “theme: pipelines”", "Add “theme: hiring”"], Titles("missing-theme", "Hi there."));
        Assert.Equal(["Add “theme: hiring”", "Add “theme: pipelines”"], Titles("missing-theme", "Twelve interviews today."));
    }

    [Fact]
    public void The_audience_of_the_theme_comes_first() =>
        Assert.Equal(["Add “audience: engineers”", "Add “audience: founders”"], Titles("missing-audience", "---\ntheme: pipelines\n---\nHi there."));

    [Fact]
    public void The_objective_that_is_asked_for_comes_first()
    {
        Assert.Equal("Add “objective: newsletter”", Titles("missing-objective", "Hi there.")[0]);
        Assert.Equal("Add “objective: talks”", Titles("missing-objective", "Book me for a talk.")[0]);
    }

    [Theory]
    [InlineData("Hi there.", "---\ntheme: pipelines\n---\n\nHi there.")]
    [InlineData("Hi\r\nthere.", "---\r\ntheme: pipelines\r\n---\r\n\r\nHi\r\nthere.")]
    [InlineData("\uFEFFHi there.", "\uFEFF---\ntheme: pipelines\n---\n\nHi there.")]
    [InlineData("", "---\ntheme: pipelines\n---\n\n")]
    [InlineData("---\n---\nHi there.", "---\ntheme: pipelines\n---\nHi there.")]
    [InlineData("---\n# todo\n---\nHi there.", "---\ntheme: pipelines\n# todo\n---\nHi there.")]
    [InlineData("---\ntitle: A\n---\nHi there.", "---\ntitle: A\ntheme: pipelines\n---\nHi there.")]
    [InlineData("---\ntitle: A # note\nmedia:\n  - {src: a.png, alt: \"\"}\n---\nHi there.", "---\ntitle: A # note\nmedia:\n  - {src: a.png, alt: \"\"}\ntheme: pipelines\n---\nHi there.")]
    [InlineData("---\ntheme:\ntitle: A\n---\nHi there.", "---\ntheme: pipelines\ntitle: A\n---\nHi there.")]
    [InlineData("---\ntitle: A\nbrand:\n  platforms: [x]\nweight: 3\n---\nHi there.", "---\ntitle: A\nbrand:\n  theme: pipelines\n  platforms: [x]\nweight: 3\n---\nHi there.")]
    [InlineData("---\ntitle: A\nbrand: {platforms: [x]}\n---\nHi there.", "---\ntitle: A\nbrand: {platforms: [x], theme: pipelines}\n---\nHi there.")]
    public void The_key_is_added_where_the_others_are(string draft, string expected)
    {
        Assert.Equal(expected, Check.Fixed(draft, Of("missing-theme", draft)));
        Assert.Empty(Of("missing-theme", expected));
        Assert.DoesNotContain(Check.Draft(expected, Brand).Diagnostics, d => d.Rule == "invalid-front-matter");
    }

    [Theory]
    [InlineData("---\ntitle: [\n---\nHi there.")]
    [InlineData("---\n- a\n- b\n---\nHi there.")]
    [InlineData("---\ntitle: A\nHi there.")]
    [InlineData("+++\ntitle = 1\n+++\nHi there.")]
    public void Broken_front_matter_is_not_touched(string draft) =>
        Assert.All(Of("missing-theme", draft), d => Assert.Empty(d.Fixes));

    [Theory]
    [InlineData("Twelve interviews with eight candidates.")]
    [InlineData("The candidate came to the interview in time.")]
    public void A_post_on_another_theme_is_told_which(string body)
    {
        var draft = $"---\ntheme: pipelines\n---\n{body}\n";
        var found = Assert.Single(Of("theme-mismatch", draft));
        Assert.Equal("pipelines", found.Span.In(draft));
        Assert.Equal(["Change to hiring"], found.Fixes.Select(f => f.Title));
        Assert.Equal(2, found.Related.Length);
    }

    [Theory]
    [InlineData("Twelve interviews today.")]
    [InlineData("Interviews, interviews, interviews.")]
    [InlineData("Interviews with candidates who orchestrate jobs.")]
    [InlineData("Interviews with candidates about pipelines.")]
    [InlineData("Interviews with candidates. #DataEngineering")]
    [InlineData("Interviews with candidates: https://ada.example/pipeline")]
    [InlineData("Nothing of either.")]
    public void One_word_in_passing_or_any_sign_of_the_theme_is_no_mismatch(string body) =>
        Assert.Empty(Of("theme-mismatch", $"---\ntheme: pipelines\n---\n{body}\n"));

    [Theory]
    [InlineData("---\nobjective: newsletter\n---\nGet the weekly notes, they are free.")]
    [InlineData("---\nobjective: newsletter\n---\nAll who got the weekly notes know.")]
    [InlineData("---\nobjective: newsletter\n---\nRead [this](https://a.example/b).")]
    [InlineData("---\nobjective: newsletter\nlink: https://a.example/b\n---\nRead this.")]
    [InlineData("---\nobjective: newsletter\nfirst-comment: \"Here: https://a.example/b\"\n---\nRead this.")]
    [InlineData("---\nobjective: fame\n---\nRead this.")]
    [InlineData("---\nobjective: newsletter\n---\n")]
    public void A_call_or_a_link_is_enough(string draft) => Assert.Empty(Of("missing-call-to-action", draft));

    [Fact]
    public void Without_either_each_call_is_offered()
    {
        const string draft = "---\nobjective: talks\nevidence: https://a.example/b\n---\nRead this.\n\n#speaking";
        var found = Assert.Single(Of("missing-call-to-action", draft));
        Assert.Equal("talks", found.Span.In(draft));
        Assert.Equal("---\nobjective: talks\nevidence: https://a.example/b\n---\nRead this.\n\nBook me for a talk\n\n#speaking", Check.Fixed(draft, [found]));
    }
}
