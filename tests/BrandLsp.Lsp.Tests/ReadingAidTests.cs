using System.Text.Json.Nodes;
using BrandLsp.Testing;

namespace BrandLsp.Lsp.Tests;

/// <summary>Links, selections and hints.</summary>
public class ReadingAidTests
{
    private static JsonObject Document(string uri, params (string Key, string Json)[] more)
    {
        var parameters = new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri } };
        foreach (var (key, json) in more)
        {
            parameters[key] = JsonNode.Parse(json);
        }

        return parameters;
    }

    [Theory]
    [InlineData("{}", null)]
    [InlineData("""{"textDocument":{"documentLink":{"tooltipSupport":true}}}""", "The image")]
    public async Task Links_lead_to_files_and_pages(string capabilities, string? tooltip)
    {
        var files = TestBrand.Workspace();
        files["/ws/posts/my chart.png"] = "";
        await using var client = await LspTestClient.OpenAsync(files, capabilities);
        await client.OpenDocumentAsync(TestBrand.DraftUri, "---\nmedia: my chart.png\n---\nSee <https://a.example/b c> https://a.example.\n");
        var links = (await client.RequestAsync("textDocument/documentLink", Document(TestBrand.DraftUri)))!.AsArray();
        Assert.Equal(["file:///ws/posts/my%20chart.png", "https://a.example"], links.Select(l => l!["target"]!.GetValue<string>()));
        Assert.Equal(tooltip, links[0]!["tooltip"]?.GetValue<string>());
    }

    [Fact]
    public async Task A_profile_links_to_its_layers()
    {
        var files = TestBrand.Workspace("extends: house.yaml\n");
        files["/ws/house.yaml"] = "brand: House\n";
        await using var client = await LspTestClient.OpenAsync(files);
        await client.OpenDocumentAsync(TestBrand.BrandUri, "extends: house.yaml\n", language: "yaml");
        var links = (await client.RequestAsync("textDocument/documentLink", Document(TestBrand.BrandUri)))!.AsArray();
        Assert.Equal("""[{"range":{"start":{"line":0,"character":9},"end":{"line":0,"character":19}},"target":"file:///ws/house.yaml"}]""", links.ToJsonString());
    }

    [Fact]
    public async Task Selections_grow_for_each_cursor()
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace());
        await client.OpenDocumentAsync(TestBrand.DraftUri, "One two.\n\nThree.\n");
        var ranges = (await client.RequestAsync("textDocument/selectionRange", Document(TestBrand.DraftUri, ("positions", """[{"line":0,"character":5},{"line":2,"character":0}]"""))))!.AsArray();
        Assert.Equal(2, ranges.Count);
        Assert.Equal("""{"start":{"line":0,"character":4},"end":{"line":0,"character":7}}""", ranges[0]!["range"]!.ToJsonString());
        Assert.Equal("""{"start":{"line":0,"character":0},"end":{"line":0,"character":8}}""", ranges[0]!["parent"]!["range"]!.ToJsonString());
        Assert.Equal("""{"start":{"line":2,"character":0},"end":{"line":2,"character":5}}""", ranges[1]!["range"]!.ToJsonString());
    }

    [Fact]
    public async Task Hints_are_given_for_the_lines_asked_for()
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace());
        await client.OpenDocumentAsync(TestBrand.DraftUri, "---\nplatforms: [x]\n---\nOne.\n\n---\n\nTwo.\n\n---\n\nThree.\n");
        var hints = (await client.RequestAsync("textDocument/inlayHint", Document(
            TestBrand.DraftUri, ("range", """{"start":{"line":5,"character":0},"end":{"line":8,"character":0}}"""))))!.AsArray();
        Assert.Equal(
            """[{"position":{"line":7,"character":0},"label":"⟨X 2/3⟩","tooltip":"Part 2 of 3 on X starts here.","paddingRight":true}]""",
            hints.ToJsonString(new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    [Theory]
    [InlineData("""{"workspace":{"inlayHint":{"refreshSupport":true},"semanticTokens":{"refreshSupport":true}}}""", true)]
    [InlineData("{}", false)]
    public async Task A_profile_that_changes_has_hints_and_tokens_asked_for_again_where_that_is_announced(string capabilities, bool isAsked)
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace(), capabilities);
        await client.OpenDocumentAsync(TestBrand.DraftUri, "Text\n");
        await client.FilesChangedAsync(TestBrand.BrandUri);
        await client.SettleAsync();
        Assert.Equal(isAsked, client.Messages.Any(m => m["method"]!.GetValue<string>() == "workspace/inlayHint/refresh"));
        Assert.Equal(isAsked, client.Messages.Any(m => m["method"]!.GetValue<string>() == "workspace/semanticTokens/refresh"));
    }

    [Theory]
    [InlineData("textDocument/documentLink")]
    [InlineData("textDocument/inlayHint")]
    public async Task A_document_that_is_not_open_has_none(string method)
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace());
        var answer = await client.RequestAsync(method, Document("file:///ws/none.md", ("range", """{"start":{"line":0,"character":0},"end":{"line":9,"character":0}}""")));
        Assert.Empty(answer!.AsArray());
    }
}
