using System.Text.Json.Nodes;
using BrandLsp.Testing;

namespace BrandLsp.Lsp.Tests;

/// <summary>A layer that several brands may share and that therefore lies beside their folders.</summary>
public class LayerTests
{
    private const string LayerUri = "file:///ws/lib/base.yaml";

    private const string Layer = "themes:\n  - id: shared\n";

    private static MemoryWorkspace Workspace(string layer)
    {
        var files = TestBrand.Workspace(brand: null);
        files["/ws/a/brand.yaml"] = "brand: A\nextends: ../lib/base.yaml\n";
        files["/ws/b/brand.yaml"] = "brand: B\nextends: ../lib/base.yaml\n";
        files["/ws/lib/base.yaml"] = layer;
        return files;
    }

    private static bool Has(JsonArray diagnostics, string rule) => diagnostics.Any(d => d!["code"]!.GetValue<string>() == rule);

    [Fact]
    public async Task Opened_it_keeps_its_findings_and_gets_new_ones_while_it_is_edited()
    {
        await using var client = await LspTestClient.OpenAsync(Workspace(Layer + "bogus: 1\n"));
        await client.OpenDocumentAsync(LayerUri, Layer + "bogus: 1\n", language: "yaml");
        await client.DiagnosticsAsync(LayerUri, 1, d => Has(d, "unknown-key"));
        await client.ReplaceAsync(LayerUri, Layer + "bad: [\n", 2);
        await client.DiagnosticsAsync(LayerUri, 2, d => Has(d, "invalid-profile"));
        await client.ReplaceAsync(LayerUri, Layer, 3);
        await client.DiagnosticsAsync(LayerUri, 3, d => d.Count == 0);
    }

    [Fact]
    public async Task One_that_cannot_be_read_is_told_of_where_it_is_named_and_people_where_they_lie()
    {
        var files = Workspace(MemoryWorkspace.Unreadable);
        files["/ws/a/people.yaml"] = MemoryWorkspace.Unreadable;
        await using var client = await LspTestClient.OpenAsync(files);
        await client.OpenDocumentAsync("file:///ws/a/brand.yaml", files["/ws/a/brand.yaml"]!, language: "yaml");

        var found = await client.DiagnosticsAsync("file:///ws/a/brand.yaml", 1, d => Has(d, "invalid-profile"));
        Assert.Equal("../lib/base.yaml cannot be read. Until then nothing in it counts.", found.Single(d => d!["code"]!.GetValue<string>() == "invalid-profile")!["message"]!.GetValue<string>());
        Assert.Equal(1, found[0]!["range"]!["start"]!["line"]!.GetValue<int>());
        await client.DiagnosticsAsync("file:///ws/a/people.yaml", null, d => Has(d, "invalid-profile"));
    }

    [Fact]
    public async Task It_has_the_same_help_as_any_layer()
    {
        await using var client = await LspTestClient.OpenAsync(Workspace(Layer), """{"textDocument":{"diagnostic":{},"documentSymbol":{"hierarchicalDocumentSymbolSupport":true}}}""");
        await client.OpenDocumentAsync(LayerUri, Layer + "bogus: 1\n", language: "yaml");
        var document = new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = LayerUri } };
        Assert.True(Has((await client.RequestAsync("textDocument/diagnostic", document))!["items"]!.AsArray(), "unknown-key"));
        Assert.Equal("themes", (await client.RequestAsync("textDocument/documentSymbol", document))![0]!["name"]!.GetValue<string>());
        Assert.NotEmpty((await client.AtAsync("textDocument/completion", LayerUri, 3, 0))!["items"]!.AsArray());
        Assert.NotNull(await client.AtAsync("textDocument/hover", LayerUri, 0, 2));
    }

    [Fact]
    public async Task It_is_told_what_the_drafts_say_together()
    {
        const string layer = "themes:\n  - {id: bread, name: Bread, share: 50%}\n  - {id: mill, name: The mill, share: 50%}\nplatforms: {x: {handle: adapark}}\n";
        var files = Workspace(layer);
        for (var day = 10; day < 16; day++)
        {
            files[$"/ws/a/posts/{day}.md"] = $"---\nplatforms: [x]\ntheme: bread\ndate: 2026-11-{day}\nstatus: published\n---\nA post of day {day} about bread.\n";
        }

        await using var client = await LspTestClient.OpenAsync(files);
        await client.OpenDocumentAsync(LayerUri, layer, language: "yaml");
        await client.DiagnosticsAsync(LayerUri, 1, d => Has(d, "theme-drift"));
        client.Forget();
    }

    [Fact]
    public async Task What_no_profile_reads_is_no_layer()
    {
        await using var client = await LspTestClient.OpenAsync(Workspace(Layer));
        await client.OpenDocumentAsync("file:///ws/lib/other.yaml", "bogus: 1\n", language: "yaml");
        Assert.Empty(await client.DiagnosticsAsync("file:///ws/lib/other.yaml", 1));
    }
}
