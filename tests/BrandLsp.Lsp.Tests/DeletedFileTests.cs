using System.Text.Json.Nodes;
using BrandLsp.Testing;

namespace BrandLsp.Lsp.Tests;

/// <summary>Files that are deleted while an editor still shows them.</summary>
public class DeletedFileTests
{
    private const string Draft = "---\ntheme: pipelines\nplatforms: [x]\n---\nA pipeline.\n";
    private const string OtherUri = "file:///ws/posts/b.md";

    private static MemoryWorkspace Workspace()
    {
        var files = TestBrand.Workspace();
        files["/ws/posts/a.md"] = Draft;
        files["/ws/posts/b.md"] = Draft;
        return files;
    }

    private static async Task<LspTestClient> OpenAsync(MemoryWorkspace files)
    {
        var client = await LspTestClient.OpenAsync(files);
        await client.OpenDocumentAsync(TestBrand.DraftUri, Draft);
        await client.OpenDocumentAsync(OtherUri, Draft);
        return client;
    }

    private static async Task<IEnumerable<string>> RenamedAsync(LspTestClient client) =>
        (await client.RequestAsync("textDocument/rename", JsonNode.Parse($$$"""{"textDocument":{"uri":"{{{TestBrand.DraftUri}}}"},"position":{"line":1,"character":9},"newName":"pipes"}""")))!["changes"]!
            .AsObject().Select(c => c.Key["file:///ws/".Length..]);

    private static async Task DeleteAsync(LspTestClient client, string uri)
    {
        client.Files[uri["file://".Length..]] = null;
        await client.FileIsGoneAsync(uri);
    }

    [Fact]
    public async Task A_rename_leaves_out_a_draft_that_is_gone_though_it_is_still_open()
    {
        await using var client = await OpenAsync(Workspace());
        Assert.Equal(["brand.yaml", "posts/a.md", "posts/b.md"], await RenamedAsync(client));
        await DeleteAsync(client, OtherUri);
        Assert.Equal(["brand.yaml", "posts/a.md"], await RenamedAsync(client));
        var symbols = await client.RequestAsync("workspace/symbol", new JsonObject { ["query"] = "b.md" });
        Assert.Empty(symbols!.AsArray());
    }

    [Theory]
    [InlineData("change")]
    [InlineData("save")]
    [InlineData("create")]
    [InlineData("open")]
    public async Task A_draft_that_is_changed_saved_or_there_again_counts_again(string how)
    {
        await using var client = await OpenAsync(Workspace());
        await DeleteAsync(client, OtherUri);
        switch (how)
        {
            case "change":
                await client.EditAsync(OtherUri, 2, (4, 0), (4, 0), "Oh. ");
                break;
            case "save":
                client.Files["/ws/posts/b.md"] = Draft;
                await client.SaveAsync(OtherUri);
                break;
            case "create":
                client.Files["/ws/posts/b.md"] = Draft;
                await client.FileIsGoneAsync(OtherUri, isGone: false);
                break;
            default:
                await client.CloseAsync(OtherUri);
                await client.OpenDocumentAsync(OtherUri, Draft);
                break;
        }

        Assert.Equal(["brand.yaml", "posts/a.md", "posts/b.md"], await RenamedAsync(client));
    }

    [Fact]
    public async Task A_file_that_its_editor_saved_by_replacing_it_is_not_gone()
    {
        await using var client = await OpenAsync(Workspace());
        await client.FileIsGoneAsync(OtherUri);
        Assert.Equal(["brand.yaml", "posts/a.md", "posts/b.md"], await RenamedAsync(client));
    }

    [Fact]
    public async Task It_can_still_be_worked_on()
    {
        await using var client = await OpenAsync(Workspace());
        await DeleteAsync(client, OtherUri);
        Assert.NotNull(await client.AtAsync("textDocument/hover", OtherUri, 1, 9));
    }

    [Fact]
    public async Task The_other_drafts_hear_that_it_is_gone()
    {
        var files = TestBrand.Workspace(TestBrand.Brand + "\ncalendar: {timezone: UTC, min-gap: 4h}\n");
        const string scheduled = "---\ntitle: T\nplatforms: [x]\nstatus: scheduled\ndate: 2026-12-01T09:00Z\n---\n";
        files["/ws/posts/a.md"] = scheduled + "One thing.\n";
        files["/ws/posts/b.md"] = scheduled + "Quite another story.\n";
        await using var client = await LspTestClient.OpenAsync(files);
        await client.OpenDocumentAsync(OtherUri, files["/ws/posts/b.md"]!);
        await client.OpenDocumentAsync(TestBrand.DraftUri, files["/ws/posts/a.md"]!);
        await client.DiagnosticsAsync(TestBrand.DraftUri, wanted: d => d.Any(x => x!["code"]!.GetValue<string>() == "schedule-clash"));
        client.Forget();
        await DeleteAsync(client, OtherUri);
        await client.DiagnosticsAsync(TestBrand.DraftUri, wanted: d => !d.Any(x => x!["code"]!.GetValue<string>() == "schedule-clash"));
    }

    [Fact]
    public async Task A_profile_that_is_gone_rules_nothing_until_it_is_changed()
    {
        await using var client = await OpenAsync(Workspace());
        await client.OpenDocumentAsync(TestBrand.BrandUri, TestBrand.Brand, language: "yaml");
        Assert.NotNull(await client.AtAsync("textDocument/hover", TestBrand.DraftUri, 1, 9));
        await DeleteAsync(client, TestBrand.BrandUri);
        Assert.Null(await client.AtAsync("textDocument/hover", TestBrand.DraftUri, 1, 9));
        await client.ReplaceAsync(TestBrand.BrandUri, TestBrand.Brand + "\n", 2);
        Assert.NotNull(await client.AtAsync("textDocument/hover", TestBrand.DraftUri, 1, 9));
    }
}
