using BrandLsp.Core.Assist;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Text;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Assist;

public class NamesTests
{
    private const string Profile = """
        audiences: [{id: founders}, {id: "teams"}]
        themes:
          - id: pipelines
            audiences: [founders, teams]
          - hiring
        values: [{id: openness}]
        objectives: [{id: notes}]
        people:
          - {id: jane, name: Jane Doe, handles: {x: janedoe, bluesky: jane.example}}
          - {id: tomas, name: Tomas Berg, handles: {x: tomasberg}}
        """;

    private static MemoryWorkspace Files(string profile = Profile) => new() { ["/ws/brand.yaml"] = profile };

    private static ProfileNames Names(MemoryWorkspace? files = null) => ProfileNames.Read(files ?? Files(), "/ws/brand.yaml");

    private static string[] Written(IEnumerable<NameUse> uses, string text) =>
        [.. uses.Select(u => $"{u.Kind} {u.Id} {u.Role}: {u.Place.Span.In(text)}")];

    private static string[] InDraft(string text, string profile = Profile) =>
        Written(DraftNames.In(DraftReader.Read("/ws/posts/a.md", text, Brand(profile)), Brand(profile)), text);

    private static Brand Brand(string profile) => BrandReader.Read(Files(profile), "/ws/brand.yaml").Brand;

    [Fact]
    public void A_profile_declares_names_and_refers_to_audiences() => Assert.Equal(
        [
            "Theme pipelines Declaration: pipelines", "Theme hiring Declaration: hiring",
            "Audience founders Declaration: founders", "Audience teams Declaration: teams",
            "Value openness Declaration: openness", "Objective notes Declaration: notes",
            "Person jane Declaration: jane", "Person tomas Declaration: tomas",
            "Audience founders Reference: founders", "Audience teams Reference: teams",
        ],
        Written(Names().Uses, Profile));

    [Fact]
    public void A_list_that_a_stronger_layer_replaces_names_nothing()
    {
        var files = Files("extends: house.yaml\nthemes: [pipelines]\n");
        files["/ws/house.yaml"] = "themes: [old]\nvalues: [openness]\n";
        Assert.Equal(
            ["/ws/brand.yaml pipelines", "/ws/house.yaml openness"],
            Names(files).Uses.Select(u => $"{u.Place.Path} {u.Id}"));
    }

    [Fact]
    public void Front_matter_names_with_and_without_quotes() => Assert.Equal(
        ["Theme pipelines Reference: pipelines", "Audience founders Reference: founders", "Value openness Reference: openness", "Objective notes Reference: notes"],
        InDraft("---\ntheme: \"pipelines\"\naudience: 'founders'\nvalues: [openness]\nobjective: notes\n---\n"));

    [Fact]
    public void A_category_is_a_theme_where_the_profile_says_so() => Assert.Equal(
        ["Theme pipelines Reference: pipelines"],
        InDraft("---\ncategories: pipelines, other\n---\n", Profile + "\ncategories-as: themes\n"));

    [Fact]
    public void People_are_named_by_id_and_by_handle_in_the_body_and_the_first_comment() => Assert.Equal(
        [
            "Person jane Reference: jane", "Person jane Reference: Jane", "Person jane Handle: janedoe", "Person jane Handle: jane.example",
            "Person jane Reference: jane", "Person tomas Reference: tomas",
        ],
        InDraft("---\nfirst-comment: \"Thanks @jane\"\n---\n@Jane and **@janedoe**, @jane.example.\n\n::: x\n- [@jane](https://a.example)\n:::\n\n> @tomas\n"));

    [Fact]
    public void People_are_named_in_raw_HTML_but_not_in_its_tags() => Assert.Equal(
        ["Person jane Reference: jane"],
        InDraft("<div title=\"@tomas\">\nwith @jane\n</div>\n"));

    [Fact]
    public void A_profile_s_starters_and_calls_to_action_name_people()
    {
        const string profile = "themes: [{id: a, starters: [\"With @jane, \", 'and @tomasberg', \"\\u0040jane\"]}]\nobjectives: [{id: b, ctas: [Ask @Jane]}]\npeople: [{id: jane}, {id: tomas, handles: {x: tomasberg}}]\n";
        Assert.Equal(
            ["Person jane Reference: jane", "Person tomas Handle: tomasberg", "Person jane Reference: Jane"],
            Written(Names(Files(profile)).Uses.Where(u => u.Kind == NameKind.Person && u.Role != NameRole.Declaration), profile));
    }

    [Theory]
    [InlineData("with @stranger there", "stranger")]
    [InlineData("with @Stranger there", "Stranger")]
    [InlineData("<p>\n@stranger\n</p>", "stranger")]
    [InlineData("with @strangers and `@stranger`", null)]
    [InlineData("with @jane", null)]
    public void A_new_id_of_a_person_captures_nobody(string text, string? captured)
    {
        var brand = Brand(Profile);
        Assert.Equal(captured, Renames.Captured(DraftReader.Read("/ws/posts/a.md", text, brand), brand, "stranger")?.In(text));
    }

    [Fact]
    public void A_person_s_own_handle_may_become_the_id() =>
        Assert.Null(Renames.Captured(DraftReader.Read("/ws/posts/a.md", "with @janedoe", Brand(Profile)), Brand(Profile), "janedoe"));

    [Fact]
    public void Code_and_links_and_addresses_name_nobody() =>
        Assert.Empty(InDraft("`@jane` https://x.com/@jane me@jane <https://a.example/@jane>\n\n```\n@jane\n```\n"));

    [Theory]
    [InlineData("hiring", "There is a theme “hiring” already, in brand.yaml. Choose another id.")]
    [InlineData("", "“” is no id: an id is letters and digits, with - _ or . only between them.")]
    [InlineData("data pipelines", "“data pipelines” is no id: an id is letters and digits, with - _ or . only between them. Perhaps “data-pipelines”?")]
    [InlineData("a:b", "“a:b” is no id: an id is letters and digits, with - _ or . only between them. Perhaps “a-b”?")]
    [InlineData("_x_", "“_x_” is no id: an id is letters and digits, with - _ or . only between them. Perhaps “x”?")]
    [InlineData("founders", null)]
    [InlineData("données", null)]
    public void A_theme_takes_any_id_that_is_free(string id, string? refusal) =>
        Assert.Equal(refusal, Renames.Refusal(Names().Declaration(NameKind.Theme, "pipelines")!, id, Names()));

    [Theory]
    [InlineData("Tomas", "There is a person “tomas” already, in brand.yaml. Choose another id.")]
    [InlineData("TomasBerg", "“tomasberg” is the handle of Tomas Berg on X, so that @TomasBerg would mean two people. Choose another id.")]
    [InlineData("janedoe", null)]
    [InlineData("Jane", null)]
    public void A_person_takes_no_name_that_means_another(string id, string? refusal) =>
        Assert.Equal(refusal, Renames.Refusal(Names().Declaration(NameKind.Person, "jane")!, id, Names()));

    [Fact]
    public void A_profile_that_cannot_be_read_is_mended_first()
    {
        var names = Names(Files("themes: [pipelines\nvalues: [a]\n"));
        Assert.StartsWith("brand.yaml is not sound YAML", Renames.Refusal(new NameUse(NameKind.Theme, "pipelines", new Place("/ws/brand.yaml", default), NameRole.Declaration), "new", names), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("theme: pipelines", "2026", "theme: \"2026\"")]
    [InlineData("theme: 'pipelines'", "2026", "theme: '2026'")]
    [InlineData("theme: pipelines", "no", "theme: \"no\"")]
    [InlineData("theme: pipelines", "data", "theme: data")]
    public void An_id_that_YAML_would_misread_is_quoted(string line, string id, string expected)
    {
        var text = $"---\n{line}\n---\n";
        var use = Assert.Single(DraftNames.In(DraftReader.Read("/ws/a.md", text, Brand(Profile)), Brand(Profile)));
        Assert.Equal($"---\n{expected}\n---\n", TextEdit.Apply(text, [Renames.Edit(use, text, id)]));
    }
}
