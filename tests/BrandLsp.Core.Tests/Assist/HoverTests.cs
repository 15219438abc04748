using BrandLsp.Core.Assist;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Assist;

public class HoverTests
{
    private const string Brand = """
        themes:
          - {id: pipelines, name: Data pipelines, keywords: [pipeline], hashtags: [ETL]}
        audiences:
          - {id: founders, name: Solo founders, cares-about: [time]}
        objectives:
          - {id: newsletter, metric: clicks, target: 500/month, by: 2027-03-31}
        values:
          - {id: transparency, name: Transparency, signals: ["here is the number"], against: ["secret sauce"]}
        terms:
          - {use: sign in, instead-of: [login]}
          - {avoid: guru, because: it says nothing, try: [specialist]}
        platforms:
          x: {handle: adapark}
        people:
          - {id: jane, name: Jane Doe, handles: {x: janedoe, mastodon: "@jane@hachyderm.io"}, relationship: mentor, last-interaction: 2026-10-02}
        """;

    /// <summary>The hover at <c>|</c>.</summary>
    private static string? At(string draft, bool withDiagnostics = false)
    {
        var offset = draft.IndexOf('|', StringComparison.Ordinal);
        var analysis = Check.Draft(draft.Remove(offset, 1), Brand);
        return Hovers.At(withDiagnostics ? analysis : analysis with { Diagnostics = [] }, offset)?.Text;
    }

    [Theory]
    [InlineData("---\ntheme: pipe|lines\n---\n", "Data pipelines")]
    [InlineData("---\naudience: foun|ders\n---\n", "Solo founders")]
    [InlineData("---\nobjective: |newsletter\n---\n", "500/month, by 2027-03-31")]
    [InlineData("---\nvalues: [transparency|]\n---\n", "here is the number")]
    [InlineData("---\nplatforms: [|x]\n---\nHello\n", "280 weighted characters")]
    [InlineData("---\nsta|tus: draft\n---\n", "How far it is")]
    [InlineData("---\nfirst-comment: \"Ask @ja|ne\"\n---\n", "mentor")]
    [InlineData("---\nfirst-comment: >\n  Ask\n  @jane|doe.\n---\n", "mentor")]
    [InlineData("Thanks @ja|ne!", "mentor")]
    [InlineData("Thanks |@janedoe.", "Jane Doe")]
    [InlineData("Thanks @jane@hachyderm.io|.", "Jane Doe")]
    [InlineData("Please log|in here", "sign in")]
    [InlineData("A real gu|ru", "it says nothing")]
    [InlineData("Well, here is the num|ber: 7", "Transparency")]
    [InlineData("::: bluesky x|\nHi\n:::\n", "adapark")]
    public void A_name_of_the_profile_explains_itself(string draft, string expected) =>
        Assert.Contains(expected, At(draft), StringComparison.Ordinal);

    [Theory]
    [InlineData("---\ntitle: A ti|tle\nplatforms: [x, linkedin]\n---\nHello\n")]
    [InlineData("---\nplat|forms: [x, linkedin]\n---\nHello\n")]
    [InlineData("---\nplatforms: [x, linkedin]\n---\n# A ti|tle\n\nHello\n")]
    public void The_counts_of_all_platforms_show_on_the_title_and_on_platforms(string draft)
    {
        var text = At(draft);
        Assert.Contains("| X |", text, StringComparison.Ordinal);
        Assert.Contains("| LinkedIn |", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_explains_its_rule_where_nothing_else_is_to_say()
    {
        var text = At("---\ntheme: unkn|own\n---\nHello\n", withDiagnostics: true);
        Assert.StartsWith("**unknown-theme**", text, StringComparison.Ordinal);
        Assert.Contains("rules.md#unknown-theme", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_silenced_rule_shows_its_page() =>
        Assert.Contains("over-limit", At("<!-- brand-disable over-li|mit -->\n\nHello\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData("Not|hing here")]
    [InlineData("blogin|g")]
    [InlineData("---\ntheme: unkn|own\n---\n")]
    [InlineData("---\ntheme: \"@ja|ne\"\n---\n")]
    [InlineData("---\nfirst-comment: \"@nobo|dy\"\n---\n")]
    [InlineData("@nobo|dy")]
    [InlineData("|")]
    public void Other_words_have_nothing_to_say(string draft) => Assert.Null(At(draft));
}
