using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Assist;
using BrandLsp.Core.Text;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Assist;

public class CompletionTests
{
    private const string Brand = """
        brand: Ada Park
        objectives:
          - {id: newsletter, metric: clicks, target: 500/month, by: 2027-03-31, platforms: [x], ctas: ["Get the weekly notes"]}
        audiences:
          - {id: data-engineers, name: Data engineers}
          - {id: founders, name: Solo founders, cares-about: [time]}
        themes:
          - {id: pipelines, name: Data pipelines, hashtags: [DataEngineering, ETL], share: 40%, audiences: [founders], starters: ["The backfill that taught me "]}
          - {id: databases, name: Small databases, hashtags: [Postgres]}
        values:
          - {id: transparency, name: Transparency, signals: ["here is the number"]}
        voice:
          contexts:
            apology: {max-emoji: 0}
        platforms:
          mastodon: {handle: "@ada@hachyderm.io"}
          x: {handle: adapark}
        people:
          - {id: jane, name: Jane Doe, handles: {x: janedoe}, relationship: peer}
        """;

    /// <summary>The proposals at <c>|</c>.</summary>
    private static ImmutableArray<Completion> At(string draft, string? brand = Brand)
    {
        var offset = draft.IndexOf('|', StringComparison.Ordinal);
        var analysis = Check.Draft(draft.Remove(offset, 1), brand);
        return Completions.At(analysis, offset);
    }

    private static IEnumerable<string> LabelsAt(string draft, string? brand = Brand) => At(draft, brand).Select(c => c.Label);

    /// <summary>The draft after the proposal named <paramref name="label"/> was taken.</summary>
    private static string Take(string draft, string label)
    {
        var completion = At(draft).First(c => c.Label == label);
        return TextEdit.Apply(draft.Replace("|", "", StringComparison.Ordinal), [new TextEdit(completion.Replace, completion.NewText)]);
    }

    [Theory]
    [InlineData("---\n|\n---\n")]
    [InlineData("---\ntitle: A\n|\n---\n")]
    [InlineData("---\ntitle: A\npla|\n---\n")]
    [InlineData("---\npla|")]
    [InlineData("---\r\npla|\r\n---\r\n")]
    public void Keys_are_proposed_on_a_line_of_front_matter(string draft) => Assert.Contains("platforms", LabelsAt(draft));

    [Fact]
    public void A_key_that_is_there_is_not_proposed_again()
    {
        var labels = LabelsAt("---\ntitle: A\n|\ntheme: pipelines\n---\n").ToList();
        Assert.DoesNotContain("title", labels);
        Assert.DoesNotContain("theme", labels);
        Assert.Contains("audience", labels);
    }

    [Fact]
    public void A_key_says_what_it_is_for() =>
        Assert.Contains("when left out", At("---\n|\n---\n").Single(c => c.Label == "platforms").Documentation, StringComparison.Ordinal);

    [Fact]
    public void A_key_comes_with_the_start_of_its_value()
    {
        Assert.Equal("---\ntheme: \n---\n", Take("---\nth|\n---\n", "theme"));
        Assert.Equal("platforms: [$1]", At("---\n|\n---\n").Single(c => c.Label == "platforms").Snippet);
    }

    [Fact]
    public void A_key_before_a_colon_is_only_renamed() => Assert.Equal("---\ntheme: x\n---\n", Take("---\nthe|: x\n---\n", "theme"));

    [Fact]
    public void Beside_brand_only_the_keys_of_a_site_are_proposed()
    {
        var keys = LabelsAt("---\nbrand:\n  theme: a\n|\n---\n");
        Assert.Contains("title", keys);
        Assert.DoesNotContain("platforms", keys);
        Assert.Empty(LabelsAt("---\nbrand:\n  theme: a\nplatforms: |\n---\n"));
        Assert.NotEmpty(LabelsAt("---\nplatforms: |\n---\n"));
    }

    [Fact]
    public void Keys_are_proposed_under_brand_too() => Assert.Contains("platforms", LabelsAt("---\nbrand:\n  |\n---\n"));

    [Theory]
    [InlineData("---\ntheme: |\n---\n")]
    [InlineData("---\ntheme: pip|\n---\n")]
    [InlineData("---\ntheme: |pipelines\n---\n")]
    [InlineData("---\nplatforms: [x, \ntheme: |\n---\n")]
    [InlineData("---\n\"title: broken\ntheme: |\n---\n")]
    [InlineData("---\nbrand:\n  theme: |\n---\n")]
    [InlineData("---\ntheme: |")]
    public void Themes_are_proposed_even_while_the_rest_is_being_typed(string draft) =>
        Assert.Equal(["pipelines", "databases"], LabelsAt(draft));

    [Fact]
    public void The_label_of_an_id_is_the_id_and_its_name_stands_beside_it()
    {
        var theme = At("---\ntheme: |\n---\n")[0];
        Assert.Equal("pipelines", theme.Label);
        Assert.Equal("Data pipelines", theme.Detail);
    }

    [Fact]
    public void A_theme_says_what_it_is_for()
    {
        var text = At("---\ntheme: |\n---\n")[0].Documentation;
        Assert.Contains("#DataEngineering", text, StringComparison.Ordinal);
        Assert.Contains("The backfill that taught me", text, StringComparison.Ordinal);
        Assert.Contains("40%", text, StringComparison.Ordinal);
        Assert.Contains("Solo founders", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("---\ntheme:|\n---\n", "---\ntheme: pipelines\n---\n")]
    [InlineData("---\ntheme: |\n---\n", "---\ntheme: pipelines\n---\n")]
    [InlineData("---\ntheme: data|bases\n---\n", "---\ntheme: pipelines\n---\n")]
    [InlineData("---\ntheme: \"|\n---\n", "---\ntheme: \"pipelines\"\n---\n")]
    [InlineData("---\ntheme: |  # the theme\n---\n", "---\ntheme: pipelines  # the theme\n---\n")]
    public void A_value_takes_the_place_of_what_is_typed(string draft, string expected) => Assert.Equal(expected, Take(draft, "pipelines"));

    [Fact]
    public void The_brands_platforms_come_first_in_its_order_then_all_others()
    {
        var labels = LabelsAt("---\nplatforms: [|]\n---\n").ToList();
        Assert.Equal(["mastodon", "x", "linkedin"], labels.Take(3));
        Assert.Equal(23, labels.Count);
    }

    [Theory]
    [InlineData("---\nplatforms: [x, |]\n---\n")]
    [InlineData("---\nplatforms: [|, x]\n---\n")]
    [InlineData("---\nplatforms: [x,\n  |\n---\n")]
    [InlineData("---\nplatforms:\n  - x\n  - |\n---\n")]
    [InlineData("---\nplatforms:\n- x\n- |\n---\n")]
    [InlineData("---\nplatforms:\n  - |\n  - x\n---\n")]
    public void A_platform_that_is_listed_is_not_proposed_again(string draft)
    {
        var labels = LabelsAt(draft).ToList();
        Assert.Contains("mastodon", labels);
        Assert.DoesNotContain("x", labels);
    }

    [Fact]
    public void A_list_item_is_put_where_the_cursor_is()
    {
        Assert.Equal("---\nplatforms: [x, mastodon]\n---\n", Take("---\nplatforms: [x, ma|]\n---\n", "mastodon"));
        Assert.Equal("---\nplatforms:\n  - mastodon\n---\n", Take("---\nplatforms:\n  - |\n---\n", "mastodon"));
        Assert.Equal("---\nplatforms:\n  - mastodon\n---\n", Take("---\nplatforms:\n  -|\n---\n", "mastodon"));
    }

    [Fact]
    public void The_audiences_of_the_theme_come_first() =>
        Assert.Equal(["founders", "data-engineers"], LabelsAt("---\ntheme: pipelines\naudience: |\n---\n"));

    [Theory]
    [InlineData("objective", "newsletter")]
    [InlineData("values", "transparency")]
    [InlineData("context", "apology")]
    [InlineData("status", "scheduled")]
    [InlineData("relationship", "own-product")]
    public void Every_key_with_known_values_proposes_them(string key, string value) =>
        Assert.Contains(value, LabelsAt($"---\n{key}: |\n---\n"));

    [Fact]
    public void Hashtags_of_the_theme_come_first() =>
        Assert.Equal(["DataEngineering", "ETL", "Postgres"], LabelsAt("---\ntheme: pipelines\nhashtags: [|]\n---\n"));

    [Fact]
    public void Published_takes_platforms_as_keys() => Assert.Contains("linkedin", LabelsAt("---\npublished:\n  |\n---\n"));

    [Fact]
    public void Media_takes_a_source_and_its_alternative_text()
    {
        Assert.Equal(["src", "alt"], LabelsAt("---\nmedia:\n  - |\n---\n".Replace("- |", "- {|", StringComparison.Ordinal)));
        Assert.Equal(["alt"], LabelsAt("---\nmedia:\n  - src: a.png\n    |\n---\n"));
    }

    [Theory]
    [InlineData("---\ntitle: |\n---\n")]
    [InlineData("---\ntitle: A\n---\n\n# |\n")]
    [InlineData("---\ntitle: A\n---\nmail@|")]
    [InlineData("---\ntitle: A\n---\nhttps://a.example/#|")]
    [InlineData("---\ntitle: A\n---\n`#|`")]
    [InlineData("---\ntitle: A\n---\n```\n#|\n```\n")]
    public void Nothing_is_proposed_where_nothing_is_known(string draft) => Assert.Empty(LabelsAt(draft));

    [Fact]
    public void Hashtags_are_proposed_after_the_number_sign()
    {
        Assert.Equal(["#DataEngineering", "#ETL", "#Postgres"], LabelsAt("---\ntheme: pipelines\n---\nText #|"));
        Assert.Equal("---\ntheme: pipelines\n---\nText #ETL now", Take("---\ntheme: pipelines\n---\nText #Dat| now", "#ETL"));
    }

    [Theory]
    [InlineData("Text #|", "fits everywhere")]
    [InlineData("One #a two #b #|", "no room on X")]
    [InlineData("One #a #ET|", "fits everywhere")]
    public void A_hashtag_says_where_it_fits(string body, string detail)
    {
        var brand = Brand.Replace("{handle: adapark}", "{handle: adapark, max-hashtags: 2}", StringComparison.Ordinal);
        Assert.Equal(detail, At($"---\nplatforms: [x, mastodon]\ntheme: pipelines\n---\n{body}", brand).Single(c => c.Label == "#ETL").Detail);
    }

    [Fact]
    public void A_hashtag_that_makes_the_post_too_long_has_no_room()
    {
        var draft = $"---\nplatforms: [x, mastodon]\n---\n{new string('a', 270)} #|";
        Assert.Equal("no room on X", At(draft).Single(c => c.Label == "#DataEngineering").Detail);
        Assert.Equal("fits everywhere", At(draft).Single(c => c.Label == "#ETL").Detail);
    }

    [Theory]
    [InlineData("---\nmedia: [|]\n---\n", "---\nmedia: [media/my chart.png]\n---\n")]
    [InlineData("---\nmedia: [{src: |}]\n---\n", "---\nmedia: [{src: media/my chart.png}]\n---\n")]
    [InlineData("---\nmedia:\n  - src: med|\n---\n", "---\nmedia:\n  - src: media/my chart.png\n---\n")]
    [InlineData("---\ntitle: A\n---\n![Alt](|)", "---\ntitle: A\n---\n![Alt](media/my%20chart.png)")]
    [InlineData("---\ntitle: A\n---\n![Alt](me|old.png) now", "---\ntitle: A\n---\n![Alt](media/my%20chart.png) now")]
    public void Images_beside_the_draft_are_proposed(string draft, string expected)
    {
        var text = draft.Replace("|", "", StringComparison.Ordinal);
        var files = new MemoryFiles { ["/ws/posts/media/my chart.png"] = "", ["/ws/posts/b.md"] = "", ["/ws/logo.png"] = "" };
        var analysis = Analyzer.Analyze("/ws/posts/a.md", text, Core.Brands.Brand.Empty, files, new AnalysisOptions { Today = new DateOnly(2026, 11, 26) }, TestContext.Current.CancellationToken);
        var proposed = Assert.Single(Completions.At(analysis, draft.IndexOf('|', StringComparison.Ordinal), files), c => c.Kind == CompletionKind.File);
        Assert.Equal("media/my chart.png", proposed.Label);
        Assert.Equal(expected, TextEdit.Apply(text, [new TextEdit(proposed.Replace, proposed.NewText)]));
    }

    [Theory]
    [InlineData("---\ntitle: A\n---\n[text](|)")]
    [InlineData("---\ntitle: A\n---\n![Alt](a.png) |")]
    [InlineData("---\nlink: |\n---\n")]
    public void Images_are_proposed_nowhere_else(string draft)
    {
        var files = new MemoryFiles { ["/ws/posts/chart.png"] = "" };
        var text = draft.Replace("|", "", StringComparison.Ordinal);
        var analysis = Analyzer.Analyze("/ws/posts/a.md", text, Core.Brands.Brand.Empty, files, new AnalysisOptions { Today = new DateOnly(2026, 11, 26) }, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(Completions.At(analysis, draft.IndexOf('|', StringComparison.Ordinal), files), c => c.Kind == CompletionKind.File);
    }

    [Fact]
    public void People_are_proposed_after_the_at_sign_and_found_by_any_name()
    {
        var jane = Assert.Single(At("Thanks @|"));
        Assert.Equal("@jane", jane.Label);
        Assert.Equal("Jane Doe, peer: X @janedoe; no handle on Mastodon", jane.Detail);
        Assert.Contains("janedoe", jane.FilterText, StringComparison.Ordinal);
        Assert.Contains("No handle on: Mastodon", jane.Documentation, StringComparison.Ordinal);
    }

    [Fact]
    public void Containers_propose_the_drafts_platforms_first()
    {
        var labels = LabelsAt("---\nplatforms: [linkedin, x]\n---\n::: |\n").ToList();
        Assert.Equal(["linkedin", "x", "mastodon"], labels.Take(3));
        Assert.Contains("except", labels);
        Assert.DoesNotContain("instead", labels);
    }

    [Fact]
    public void A_container_names_each_platform_once_and_may_be_the_whole_post()
    {
        var labels = LabelsAt("::: x |\n").ToList();
        Assert.DoesNotContain("x", labels);
        Assert.Contains("instead", labels);
        Assert.Equal("::: x\n", Take(":::|\n", "x"));
    }

    [Fact]
    public void An_empty_draft_proposes_starters_calls_to_action_and_cues()
    {
        var labels = LabelsAt("---\ntheme: pipelines\nobjective: newsletter\n---\n|");
        Assert.Equal(["The backfill that taught me", "Get the weekly notes", "here is the number", "What would save you time here?", "Solo founders, what would you have done?"], labels);
    }

    [Fact]
    public void An_empty_paragraph_proposes_what_the_draft_misses_first()
    {
        const string brand = """
            objectives:
              - {id: newsletter, ctas: ["Get the weekly notes"]}
            audiences:
              - {id: founders, name: Solo founders, cares-about: [time]}
            themes:
              - {id: pipelines, name: Data pipelines, expects: question, starters: ["The backfill "]}
            values:
              - {id: craft, name: Craft, signals: ["took apart"]}
              - {id: transparency, name: Transparency, signals: ["here is the number", "we learned"]}
            """;
        const string front = "---\ntheme: pipelines\naudience: founders\nobjective: newsletter\nvalues: [transparency]\n---\n";
        string[] signals = ["here is the number", "we learned"];
        string[] questions = ["What would save you time here?", "Solo founders, what would you have done?"];
        string[] calls = ["Get the weekly notes"];
        Assert.Equal([.. calls, .. signals, .. questions], LabelsAt(front + "It runs.\n\n |\n", brand));
        Assert.Equal([.. signals, .. questions], LabelsAt(front + "It runs. Get the weekly notes.\n\n |\n", brand));
        Assert.Equal([.. calls, .. signals, .. questions], LabelsAt(front + "It runs. Does yours?\n\n |\n", brand));
        Assert.Equal([.. questions, .. calls, "we learned"], LabelsAt(front + "It runs, and here is the number: [9](https://ada.example).\n\n |\n", brand));
    }

    [Fact]
    public void A_cue_in_an_empty_paragraph_begins_it_and_says_what_it_serves()
    {
        var cue = At("---\nvalues: [transparency]\n---\nIt runs.\n\n |\n").First(c => c.Label == "here is the number");
        Assert.Equal(("Here is the number: ", CompletionKind.Phrase, "Shows Transparency"), (cue.NewText, cue.Kind, cue.Detail));
        Assert.Contains("**Transparency** (value)", cue.Documentation, StringComparison.Ordinal);
        Assert.Contains("**Solo founders** (audience)", At("---\naudience: founders\n---\nIt runs.\n\n|").First(c => c.Label.EndsWith('?')).Documentation, StringComparison.Ordinal);
        Assert.Contains("**newsletter** (objective)", At("It runs.\n\n|").First(c => c.Label == "Get the weekly notes").Documentation, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_put_in_front_of_what_is_written() => Assert.Empty(LabelsAt("| It runs."));

    [Fact]
    public void The_authors_capital_stays() => Assert.Equal("It runs. Here is the number", Take("It runs. Here is|", "here is the number"));

    [Fact]
    public void A_draft_in_another_language_is_not_offered_the_profiles_words() =>
        Assert.Empty(LabelsAt("---\nlang: de\n---\nEs läuft.\n\n|"));

    [Fact]
    public void The_beginning_of_a_phrase_proposes_its_rest() =>
        Assert.Equal("Text. Get the weekly notes", Take("Text. get the w|", "Get the weekly notes"));

    [Fact]
    public void Without_a_profile_platforms_and_choices_still_work()
    {
        Assert.Equal("x", LabelsAt("---\nplatforms: [|]\n---\n", brand: null).First());
        Assert.Contains("idea", LabelsAt("---\nstatus: |\n---\n", brand: null));
        Assert.Empty(LabelsAt("---\ntheme: |\n---\n", brand: null));
    }

    [Fact]
    public void Any_place_of_any_text_may_be_asked_about()
    {
        const string text = "---\nplatforms: [x, {a: [\"b\ntheme:\n  - a: 'q\n    - :\n---\n::: x, \n#a @b `c` <!-- brand-disable \n- - -\n[";
        var analysis = Check.Draft(text, Brand);
        for (var offset = 0; offset <= text.Length; offset++)
        {
            foreach (var completion in Completions.At(analysis, offset))
            {
                Assert.InRange(offset, completion.Replace.Start, completion.Replace.End);
                Assert.DoesNotContain('\n', completion.Replace.In(text));
            }

            _ = Hovers.At(analysis, offset);
        }
    }
}
