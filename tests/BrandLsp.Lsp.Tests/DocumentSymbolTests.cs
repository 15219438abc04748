using System.Text.Json.Nodes;
using BrandLsp.Testing;

namespace BrandLsp.Lsp.Tests;

/// <summary>The outline of a document.</summary>
public class DocumentSymbolTests
{
    private const string Tree = """{"textDocument":{"documentSymbol":{"hierarchicalDocumentSymbolSupport":true}}}""";

    private const string Draft = "---\ntitle: A title\nplatforms: [reddit]\n---\nIntro.\n\n# One\n\nText.\n\n### Deep\n\n::: reddit\nOnly\n:::\n\n## Under one\n\nMore.\n\n# Two\n";

    private const string Profile = """
        brand: Ada Park
        objectives:
          - {id: newsletter, metric: clicks, target: 500/month}
        audiences:
          - {id: founders, name: Solo founders}
        themes:
          - id: pipelines
            name: Data pipelines
          - name: no id
        terms:
          - {avoid: guru}
        platforms:
          x: {handle: adapark}
          linkedin: {}
        people:
          - {id: jane, name: Jane Doe}
        drafts: [posts/**]

        """;

    private static async Task<JsonArray> SymbolsAsync(string uri, string text, string capabilities)
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace(), capabilities);
        await client.OpenDocumentAsync(uri, text, language: uri.EndsWith("yaml", StringComparison.Ordinal) ? "yaml" : "markdown");
        return (await client.RequestAsync("textDocument/documentSymbol", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri } }))!.AsArray();
    }

    /// <summary>A line each: depth as blanks, name, detail, first and last line.</summary>
    private static IEnumerable<string> Lines(JsonArray symbols, string indent = "") => symbols.SelectMany(s =>
        Lines(s!["children"]?.AsArray() ?? [], indent + "  ")
            .Prepend($"{indent}{s["name"]}{(s["detail"] is { } detail ? $" ({detail})" : "")} {s["range"]!["start"]!["line"]}-{s["range"]!["end"]!["line"]}"));

    [Fact]
    public async Task Headings_hold_what_follows_them_by_level()
    {
        Assert.Equal(
            ["A title 0-3", "One 6-18", "  Deep 10-14", "    reddit 12-14", "  Under one 16-18", "Two 20-20"],
            Lines(await SymbolsAsync(TestBrand.DraftUri, Draft, Tree)));
    }

    [Fact]
    public async Task A_client_without_trees_gets_a_list_in_which_each_says_what_it_is_in()
    {
        var symbols = await SymbolsAsync(TestBrand.DraftUri, Draft, "{}");
        Assert.Equal(
            ["A title < ", "One < ", "Deep < One", "reddit < Deep", "Under one < One", "Two < "],
            symbols.Select(s => $"{s!["name"]} < {s["containerName"]}"));
        Assert.All(symbols, s => Assert.NotNull(s!["location"]));
    }

    [Fact]
    public async Task A_profile_shows_its_keys_and_what_they_declare()
    {
        Assert.Equal(
            [
                "brand (Ada Park) 0-0",
                "objectives 1-2", "  newsletter (500/month) 2-2",
                "audiences 3-4", "  Solo founders (founders) 4-4",
                "themes 5-8", "  Data pipelines (pipelines) 6-7", "  no id 8-8",
                "terms 9-10", "  guru 10-10",
                "platforms 11-13", "  x (adapark) 12-12", "  linkedin 13-13",
                "people 14-15", "  Jane Doe (jane) 15-15",
                "drafts 16-16",
            ],
            Lines(await SymbolsAsync(TestBrand.BrandUri, Profile, Tree)));
    }

    [Fact]
    public async Task People_are_listed_in_their_file()
    {
        Assert.Equal(
            ["Jane Doe (jane) 0-1", "tom 2-2"],
            Lines(await SymbolsAsync("file:///ws/people.yaml", "- id: jane\n  name: Jane Doe\n- id: tom\n- 7\n", Tree)));
    }

    [Theory]
    [InlineData(TestBrand.DraftUri, "---\ntitle: \"\"\n---\n#\n\n## \n")]
    [InlineData(TestBrand.DraftUri, "---\n---\n::: x\n:::\n")]
    [InlineData(TestBrand.BrandUri, "\"\": a\nthemes:\n  - id: \"\"\n  - id:\n  - {name: ' '}\nplatforms: {\"\": {}}\n")]
    [InlineData(TestBrand.BrandUri, "themes: [\n")]
    [InlineData(TestBrand.BrandUri, "&a [*a]\n")]
    public async Task Every_symbol_has_a_name_and_holds_the_place_of_the_name_and_of_what_is_inside(string uri, string text)
    {
        var open = new Queue<JsonNode?>(await SymbolsAsync(uri, text, Tree));
        while (open.TryDequeue(out var symbol))
        {
            Assert.False(string.IsNullOrWhiteSpace(symbol!["name"]!.GetValue<string>()));
            var inside = (symbol["children"]?.AsArray() ?? []).ToList();
            Assert.All(inside.Select(c => c!["range"]!).Append(symbol["selectionRange"]!), r => Assert.True(
                Place(symbol["range"]!["start"]!) <= Place(r["start"]!) && Place(r["end"]!) <= Place(symbol["range"]!["end"]!), symbol.ToJsonString()));
            inside.ForEach(open.Enqueue);
        }

        static int Place(JsonNode position) => (position["line"]!.GetValue<int>() * 1000) + position["character"]!.GetValue<int>();
    }
}
