using System.Text.Json.Nodes;
using BrandLsp.Testing;

namespace BrandLsp.Lsp.Tests;

/// <summary>Requests about files of the workspace that no editor has open.</summary>
public class ClosedFileTests
{
    private const string Draft = "---\nplatforms: [x]\ntheme: pipelins\n---\nA guru and a pipeline, see [there](b.md).\n\n::: x\nHi\n:::\n";

    private const string Capabilities =
        """
        {"workspace":{"workspaceEdit":{"documentChanges":true}},"textDocument":{
          "diagnostic":{},
          "codeAction":{"codeActionLiteralSupport":{},"dataSupport":true,"resolveSupport":{"properties":["edit"]}},
          "semanticTokens":{"requests":{"full":{"delta":true}}}}}
        """;

    private static Task<LspTestClient> OpenAsync(string capabilities = Capabilities)
    {
        var files = TestBrand.Workspace();
        files["/ws/posts/a.md"] = Draft;
        files["/ws/posts/b.md"] = "Hi\n";
        files["/elsewhere/a.md"] = Draft;
        return LspTestClient.OpenAsync(files, capabilities);
    }

    private static JsonObject About(string uri, int line = 2, int character = 8)
    {
        var place = new JsonObject { ["line"] = line, ["character"] = character };
        return new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = uri },
            ["position"] = place,
            ["range"] = new JsonObject { ["start"] = place.DeepClone(), ["end"] = place.DeepClone() },
            ["context"] = new JsonObject { ["diagnostics"] = new JsonArray() },
        };
    }

    [Theory]
    [InlineData("textDocument/codeLens")]
    [InlineData("textDocument/documentSymbol")]
    [InlineData("textDocument/documentLink")]
    [InlineData("textDocument/foldingRange")]
    [InlineData("textDocument/hover")]
    [InlineData("textDocument/completion")]
    [InlineData("textDocument/semanticTokens/full")]
    public async Task The_answer_is_that_about_the_open_one(string method)
    {
        await using var client = await OpenAsync();
        var closed = (await client.RequestAsync(method, About(TestBrand.DraftUri)))!;
        await client.OpenDocumentAsync(TestBrand.DraftUri, Draft);
        var open = (await client.RequestAsync(method, About(TestBrand.DraftUri)))!;
        (open as JsonObject)?.Remove("resultId");
        Assert.Equal(open.ToJsonString(), closed.ToJsonString());
        Assert.NotEqual("[]", closed.ToJsonString());
    }

    [Fact]
    public async Task Its_findings_come_without_an_id_to_ask_again_with()
    {
        await using var client = await OpenAsync();
        var report = (await client.RequestAsync("textDocument/diagnostic", About(TestBrand.DraftUri)))!.AsObject();
        Assert.Equal("full", report["kind"]!.GetValue<string>());
        Assert.Contains(report["items"]!.AsArray(), d => d!["code"]!.GetValue<string>() == "unknown-theme");
        Assert.False(report.ContainsKey("resultId"));
    }

    [Fact]
    public async Task A_fix_brings_its_edit_along_for_no_version()
    {
        await using var client = await OpenAsync();
        var action = (await client.RequestAsync("textDocument/codeAction", About(TestBrand.DraftUri)))!.AsArray().First(a => a!["title"]!.GetValue<string>() == "Change to pipelines")!;
        var change = action["edit"]!["documentChanges"]![0]!;
        Assert.Null(change["textDocument"]!["version"]);
        Assert.Equal("pipelines", change["edits"]![0]!["newText"]!.GetValue<string>());
        Assert.Null(action["data"]);
    }

    [Fact]
    public async Task A_client_that_takes_commands_for_fixes_is_offered_none_it_could_not_run()
    {
        await using var client = await OpenAsync("""{"workspace":{"applyEdit":true}}""");
        Assert.Empty((await client.RequestAsync("textDocument/codeAction", About(TestBrand.DraftUri)))!.AsArray());
    }

    [Fact]
    public async Task Definitions_references_and_renames_begin_there_too()
    {
        await using var client = await OpenAsync();
        client.Files["/ws/posts/a.md"] = Draft.Replace("pipelins", "pipelines", StringComparison.Ordinal);
        var definition = await client.AtAsync("textDocument/definition", TestBrand.DraftUri, 2, 8);
        Assert.Equal(TestBrand.BrandUri, definition![0]!["uri"]!.GetValue<string>());
        Assert.Single((await client.RequestAsync("textDocument/references", About(TestBrand.DraftUri)))!.AsArray());
        var rename = About(TestBrand.DraftUri);
        rename["newName"] = "etl";
        var changes = (await client.RequestAsync("textDocument/rename", rename))!["documentChanges"]!.AsArray();
        Assert.Equal([TestBrand.BrandUri, TestBrand.DraftUri], changes.Select(c => c!["textDocument"]!["uri"]!.GetValue<string>()));
        Assert.All(changes, c => Assert.Null(c!["textDocument"]!["version"]));
    }

    [Theory]
    [InlineData("file:///elsewhere/a.md")]
    [InlineData("file:///ws/posts/none.md")]
    [InlineData("file:///ws/posts/no%00ne.md")]
    [InlineData("untitled:Untitled-1")]
    public async Task What_is_absent_or_outside_the_workspace_stays_unanswered(string uri)
    {
        await using var client = await OpenAsync();
        Assert.Null(await client.RequestAsync("textDocument/hover", About(uri)));
        Assert.Empty((await client.RequestAsync("textDocument/codeLens", About(uri)))!.AsArray());
        Assert.Empty((await client.RequestAsync("textDocument/diagnostic", About(uri)))!["items"]!.AsArray());
    }
}
