using System.Text.Json.Nodes;
using BrandLsp.Testing;

namespace BrandLsp.Lsp.Tests;

public class PreviewTests
{
    private const string Draft = "---\ntitle: Nine minutes\nplatforms: [x, linkedin]\nmedia: [{src: \"chart 1.png\", alt: Bars}, {src: gone.png, alt: Gone}]\n---\nHello @jane\n";

    private static async Task<string> PageAsync(LspTestClient client, string uri) =>
        (await client.RequestAsync("workspace/executeCommand", LspTestClient.Parse($$"""{"command":"brandlsp.preview","arguments":[{"uri":"{{uri}}"}]}""")))!["html"]!.GetValue<string>();

    private static MemoryWorkspace Workspace()
    {
        var files = TestBrand.Workspace();
        files["/ws/posts/chart 1.png"] = "";
        return files;
    }

    [Fact]
    public async Task A_preview_is_a_page_with_a_card_for_each_platform()
    {
        await using var client = await LspTestClient.OpenAsync(Workspace());
        await client.OpenDocumentAsync(TestBrand.DraftUri, Draft);

        var page = await PageAsync(client, TestBrand.DraftUri);

        Assert.StartsWith("<!DOCTYPE html>", page, StringComparison.Ordinal);
        Assert.Contains("<h1 dir=\"auto\" lang=\"en\">Nine minutes</h1>", page, StringComparison.Ordinal);
        Assert.Contains("<p class=\"path\">posts/a.md</p>", page, StringComparison.Ordinal);
        Assert.Contains("data-platform=\"x\"", page, StringComparison.Ordinal);
        Assert.Contains("data-platform=\"linkedin\"", page, StringComparison.Ordinal);
        Assert.Contains("Hello <span class=\"entity\">@janedoe</span>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Images_that_are_there_are_named_by_their_URI()
    {
        await using var client = await LspTestClient.OpenAsync(Workspace());
        await client.OpenDocumentAsync(TestBrand.DraftUri, Draft);

        var page = await PageAsync(client, TestBrand.DraftUri);

        Assert.Contains("<img src=\"file:///ws/posts/chart%201.png\" alt=\"Bars\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain("src=\"file:///ws/posts/gone.png\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_follows_the_edits_and_writes_nothing()
    {
        var files = Workspace();
        await using var client = await LspTestClient.OpenAsync(files);
        await client.OpenDocumentAsync(TestBrand.DraftUri, Draft);
        var before = files.Paths.ToList();
        await client.ReplaceAsync(TestBrand.DraftUri, "---\nplatforms: [x]\n---\nSomething else\n", 2);

        Assert.Contains("Something else", await PageAsync(client, TestBrand.DraftUri), StringComparison.Ordinal);
        Assert.Equal(before, files.Paths);
    }

    [Fact]
    public async Task A_draft_with_errors_has_a_preview_too()
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace());
        await client.OpenDocumentAsync(TestBrand.DraftUri, TestBrand.LongDraft);

        Assert.Contains("<mark class=\"over\">", await PageAsync(client, TestBrand.DraftUri), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_open_has_a_preview_too()
    {
        var files = Workspace();
        files["/ws/posts/b.md"] = Draft;
        await using var client = await LspTestClient.OpenAsync(files);

        Assert.Contains("Nine minutes", await PageAsync(client, "file:///ws/posts/b.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[{}]")]
    [InlineData("[{\"uri\":1}]")]
    [InlineData("[{\"uri\":\"file:///ws/posts/none.md\"}]")]
    public async Task Arguments_that_name_no_draft_are_refused(string arguments)
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace());
        var error = await Assert.ThrowsAsync<LspErrorException>(() =>
            client.RequestAsync("workspace/executeCommand", new JsonObject { ["command"] = "brandlsp.preview", ["arguments"] = JsonNode.Parse(arguments) }));
        Assert.Equal(-32602, error.Code);
    }

    [Theory]
    [InlineData("brandlsp.preview", "brand.yaml", "brand.yaml is a profile: only drafts have a preview")]
    [InlineData("brandlsp.preview", "people.yaml", "people.yaml is a profile: only drafts have a preview")]
    [InlineData("brandlsp.export", "brand.yaml", "brand.yaml is a profile: only drafts are exported")]
    [InlineData("brandlsp.export", "people.yaml", "people.yaml is a profile: only drafts are exported")]
    public async Task A_profile_is_no_draft(string command, string file, string message)
    {
        var files = Workspace();
        files["/ws/people.yaml"] = "- {id: tomas}\n";
        await using var client = await LspTestClient.OpenAsync(files);
        var error = await Assert.ThrowsAsync<LspErrorException>(() =>
            client.RequestAsync("workspace/executeCommand", LspTestClient.Parse($$"""{"command":"{{command}}","arguments":[{"uri":"file:///ws/{{file}}"}]}""")));
        Assert.Equal((-32803, message), (error.Code, error.Message));
    }
}
