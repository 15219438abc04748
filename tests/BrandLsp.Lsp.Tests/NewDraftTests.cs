using System.Text.Json.Nodes;
using BrandLsp.Testing;

namespace BrandLsp.Lsp.Tests;

public class NewDraftTests
{
    private static async Task<JsonNode?> NewDraftAsync(LspTestClient client, string? argument) =>
        await client.RequestAsync("workspace/executeCommand", new JsonObject
        {
            ["command"] = "brandlsp.newDraft",
            ["arguments"] = argument is null ? new JsonArray() : new JsonArray(JsonNode.Parse(argument)),
        });

    [Fact]
    public async Task A_draft_begins_with_what_its_theme_says()
    {
        var files = TestBrand.Workspace();
        files["/ws/posts/2026-11-26-pipelines.md"] = "Today's first";
        await using var client = await LspTestClient.OpenAsync(files);
        var result = await NewDraftAsync(client, """{"theme":"pipelines","platforms":["bluesky"]}""");
        Assert.Equal("file:///ws/posts/2026-11-26-pipelines-2.md", result!["uri"]!.GetValue<string>());
        Assert.Equal(
            "---\ntitle: Data pipelines\nplatforms: [bluesky]\ntheme: pipelines\nstatus: draft\nhashtags: [ETL]\n---\n\n",
            result["text"]!.GetValue<string>());
        Assert.Equal(["/ws/brand.yaml", "/ws/posts/2026-11-26-pipelines.md"], files.Paths);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("{}")]
    public async Task A_draft_needs_no_theme(string? argument)
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace());
        var result = await NewDraftAsync(client, argument);
        Assert.Equal("file:///ws/posts/2026-11-26-draft.md", result!["uri"]!.GetValue<string>());
        Assert.Equal("---\ntitle:\nplatforms: [x]\nstatus: draft\n---\n\n", result["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_draft_that_has_a_place_but_no_file_yet_is_ruled_by_the_profile_of_its_place()
    {
        var files = TestBrand.Workspace();
        files["/ws/bakery/brand.yaml"] = "brand: Bakery\nterms: [{avoid: pipeline}]\n";
        await using var client = await LspTestClient.OpenAsync(files);
        await client.OpenDocumentAsync("untitled:/ws/bakery/posts/new%20one.md", "A pipeline without front matter.\n");
        Assert.Contains(await client.DiagnosticsAsync("untitled:/ws/bakery/posts/new%20one.md"), d => d["code"]!.GetValue<string>() == "banned-term");
    }

    [Fact]
    public async Task An_answer_says_what_it_answers()
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace());
        var result = await NewDraftAsync(client, """{"replyTo":"https://x.com/jane/status/1"}""");
        Assert.Contains("\nin-reply-to: https://x.com/jane/status/1\n", result!["text"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_workspace_there_is_a_text_and_no_place()
    {
        await using var client = LspTestClient.Start(new MemoryWorkspace());
        _ = await client.RequestAsync("initialize", LspTestClient.Parse("""{"processId":null,"rootUri":null,"capabilities":{}}"""));
        var result = await NewDraftAsync(client, """{"platforms":["x"]}""");
        Assert.Null(result!["uri"]);
        Assert.Equal("---\ntitle:\nplatforms: [x]\nstatus: draft\n---\n\n", result["text"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("""{"theme":"plumbing"}""", "there is pipelines")]
    [InlineData("""{"platforms":["myspace"]}""", "\"myspace\" is not one of the platforms")]
    [InlineData("""{"replyTo":"nope"}""", "\"nope\" is none")]
    [InlineData("""{"theme":7}""", "brandlsp.newDraft")]
    [InlineData("7", "takes one object: {theme?, platforms?, replyTo?}")]
    public async Task Wrong_arguments_are_called_so(string argument, string part)
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace());
        var error = await Assert.ThrowsAsync<LspErrorException>(() => NewDraftAsync(client, argument));
        Assert.Equal(-32602, error.Code);
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
    }
}
