using BrandLsp.Testing;

namespace BrandLsp.Lsp.Tests;

public class RenamedFileTests
{
    private const string TellsRenames = """{"workspace":{"fileOperations":{"didRename":true}}}""";

    [Fact]
    public async Task A_draft_hears_of_an_image_that_was_renamed()
    {
        var files = TestBrand.Workspace();
        files["/ws/posts/chart.png"] = "";
        await using var client = await LspTestClient.OpenAsync(files, TellsRenames);
        await client.OpenDocumentAsync(TestBrand.DraftUri, "---\nplatforms: [x]\nmedia: [{src: chart.png, alt: A chart}]\n---\nText.\n");
        Assert.DoesNotContain(await client.DiagnosticsAsync(TestBrand.DraftUri, 1), d => d["code"]!.GetValue<string>() == "missing-file");
        (files["/ws/posts/graph.png"], files["/ws/posts/chart.png"]) = ("", null);
        await client.NotifyAsync("workspace/didRenameFiles", LspTestClient.Parse("""{"files":[{"oldUri":"file:///ws/posts/chart.png","newUri":"file:///ws/posts/graph.png"}]}"""));
        await client.DiagnosticsAsync(TestBrand.DraftUri, wanted: d => d.Any(x => x!["code"]!.GetValue<string>() == "missing-file"));
    }

    [Fact]
    public async Task A_client_that_asks_is_told_what_else_to_edit_when_an_image_moves()
    {
        var files = TestBrand.Workspace();
        files["/ws/posts/chart.png"] = "";
        files["/ws/posts/b.md"] = "---\nplatforms: [x]\nmedia: chart.png\n---\nText.\n";
        await using var client = await LspTestClient.OpenAsync(files, """{"workspace":{"fileOperations":{"willRename":true},"workspaceEdit":{"documentChanges":true}}}""");
        await client.OpenDocumentAsync(TestBrand.DraftUri, "---\nplatforms: [x]\n---\n![A chart](chart.png)\n", version: 4);
        var edit = await client.RequestAsync("workspace/willRenameFiles", LspTestClient.Parse("""{"files":[{"oldUri":"file:///ws/posts/chart.png","newUri":"file:///ws/posts/img/graph.png"}]}"""));
        Assert.Equal(
            [
                """{"textDocument":{"uri":"file:///ws/posts/a.md","version":4},"edits":[{"range":{"start":{"line":3,"character":11},"end":{"line":3,"character":20}},"newText":"img/graph.png"}]}""",
                """{"textDocument":{"uri":"file:///ws/posts/b.md","version":null},"edits":[{"range":{"start":{"line":2,"character":7},"end":{"line":2,"character":16}},"newText":"img/graph.png"}]}""",
            ],
            edit!["documentChanges"]!.AsArray().Select(c => c!.ToJsonString()));
        Assert.Null(await client.RequestAsync("workspace/willRenameFiles", LspTestClient.Parse("""{"files":[{"oldUri":"file:///ws/none.png","newUri":"untitled:x"},{"oldUri":"file:///ws/none.png","newUri":"file:///ws/b.png"}]}""")));
    }

    [Theory]
    [InlineData("{}", false)]
    [InlineData(TellsRenames, true)]
    public async Task Renames_are_asked_for_where_they_are_told(string capabilities, bool areAsked)
    {
        await using var client = LspTestClient.Start();
        var filters = (await client.InitializeAsync(capabilities))["capabilities"]!["workspace"]!["fileOperations"]?["didRename"]?["filters"]?.AsArray();
        Assert.Equal(areAsked, filters is [{ } first, ..] && first["scheme"]!.GetValue<string>() == "file" && first["pattern"]!["matches"]!.GetValue<string>() == "file");
    }
}
