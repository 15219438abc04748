using System.Text.Json.Nodes;
using BrandLsp.Testing;

namespace BrandLsp.Lsp.Tests;

public class OutlineTests
{
    private static async Task<JsonNode> OutlineAsync(LspTestClient client) =>
        (await client.RequestAsync("workspace/executeCommand", new JsonObject { ["command"] = "brandlsp.outline", ["arguments"] = new JsonArray(new JsonObject()) }))!;

    [Fact]
    public async Task A_brand_is_told_with_its_themes_and_drafts_by_date()
    {
        var files = TestBrand.Workspace();
        files["/ws/posts/later.md"] = "---\ntitle: Later\ntheme: pipelines\nstatus: scheduled\ndate: 2026-12-02T09:00+01:00\nplatforms: [x, bluesky]\n---\nA\n";
        files["/ws/posts/sooner.md"] = "---\ntitle: Sooner\ndate: 2026-12-01\n---\nB\n";
        files["/ws/posts/some-day.md"] = "---\ntitle: Some day\nstatus: idea\n---\nC\n";
        files["/ws/posts/out.md"] = "---\ntitle: Out\npublished: {x: \"https://x.com/a/status/1\"}\n---\nD\n";
        files["/ws/README.md"] = "# No draft\n";
        await using var client = await LspTestClient.OpenAsync(files);

        var brand = Assert.Single((await OutlineAsync(client))["brands"]!.AsArray())!;

        Assert.Equal("Ada Park", brand["name"]!.GetValue<string>());
        Assert.Equal(TestBrand.BrandUri, brand["profile"]!.GetValue<string>());
        Assert.Equal(
            """[{"id":"pipelines","name":"Data pipelines","location":{"uri":"file:///ws/brand.yaml","range":{"start":{"line":2,"character":9},"end":{"line":2,"character":18}}}}]""",
            brand["themes"]!.ToJsonString());
        Assert.Equal(
            ["Sooner draft 2026-12-01 ", "Later scheduled 2026-12-02 09:00", "Out published  ", "Some day idea  "],
            brand["drafts"]!.AsArray().Select(d => $"{d!["title"]} {d["status"]} {d["date"]} {d["time"]}"));
        Assert.Equal("pipelines", brand["drafts"]![1]!["theme"]!.GetValue<string>());
        Assert.Equal("""[{"id":"x","name":"X"},{"id":"bluesky","name":"Bluesky"}]""", brand["drafts"]![1]!["platforms"]!.ToJsonString());
    }

    [Fact]
    public async Task Drafts_are_told_as_they_stand_in_the_editor()
    {
        var files = TestBrand.Workspace();
        files["/ws/posts/a.md"] = "---\ntitle: Old\n---\nA\n";
        await using var client = await LspTestClient.OpenAsync(files);
        await client.OpenDocumentAsync(TestBrand.DraftUri, "---\ntitle: New\n---\nA\n");

        Assert.Equal("New", (await OutlineAsync(client))["brands"]![0]!["drafts"]![0]!["title"]!.GetValue<string>());
    }

    [Fact]
    public async Task Each_profile_has_its_own_drafts_and_a_folder_without_any_has_nothing()
    {
        var files = TestBrand.Workspace(brand: null);
        await using var empty = await LspTestClient.OpenAsync(files);
        Assert.Empty((await OutlineAsync(empty))["brands"]!.AsArray());

        files["/ws/one/brand.yaml"] = "brand: One\n";
        files["/ws/one/posts/a.md"] = "A\n";
        files["/ws/two/brand.yaml"] = "brand: Two\n";
        files["/ws/posts/free.md"] = "---\ntitle: Free\n---\nB\n";
        await using var client = await LspTestClient.OpenAsync(files);
        Assert.Equal(
            ["One: a.md", "Two: ", ": Free"],
            (await OutlineAsync(client))["brands"]!.AsArray().Select(b => $"{b!["name"]}: {string.Join(", ", b["drafts"]!.AsArray().Select(d => d!["title"]))}"));
    }
}
