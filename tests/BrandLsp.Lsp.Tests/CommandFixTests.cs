using System.Text.Json.Nodes;
using BrandLsp.Testing;

namespace BrandLsp.Lsp.Tests;

/// <summary>Fixes for clients that take commands alone, as those of the protocol's first versions do.</summary>
public class CommandFixTests
{
    private const string Applies = """{"workspace":{"applyEdit":true,"workspaceEdit":{"documentChanges":true}},"textDocument":{"codeAction":{}}}""";

    private static async Task<JsonArray> ActionsAsync(LspTestClient client, string? only = null)
    {
        var context = new JsonObject { ["diagnostics"] = new JsonArray() };
        if (only is not null)
        {
            context["only"] = new JsonArray(only);
        }

        return (await client.RequestAsync("textDocument/codeAction", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = TestBrand.BrandUri },
            ["range"] = JsonNode.Parse("""{"start":{"line":0,"character":0},"end":{"line":0,"character":7}}"""),
            ["context"] = context,
        }))!.AsArray();
    }

    private static Task<JsonNode?> RunAsync(LspTestClient client, JsonNode command) => client.RequestAsync(
        "workspace/executeCommand", new JsonObject { ["command"] = command["command"]!.DeepClone(), ["arguments"] = command["arguments"]!.DeepClone() });

    private static async Task<LspTestClient> OpenAsync(string capabilities)
    {
        var client = await LspTestClient.OpenAsync(TestBrand.Workspace(), capabilities);
        await client.OpenDocumentAsync(TestBrand.BrandUri, "themess: []\n", version: 4, language: "yaml");
        return client;
    }

    [Fact]
    public async Task A_client_that_takes_commands_gets_nothing_else()
    {
        await using var client = await OpenAsync(Applies);
        var actions = await ActionsAsync(client);
        Assert.NotEmpty(actions);
        Assert.All(actions, a => Assert.Equal(["title", "command", "arguments"], a!.AsObject().Select(p => p.Key)));
        Assert.All(actions, a => Assert.Equal("brandlsp.applyFix", a!["command"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Running_it_has_the_client_apply_the_edit()
    {
        await using var client = await OpenAsync(Applies);
        var command = (await ActionsAsync(client)).First(a => a!["title"]!.GetValue<string>().Contains("themes", StringComparison.Ordinal))!;
        Assert.Null(await RunAsync(client, command));
        var edit = (await client.WaitAsync("workspace/applyEdit"))["params"]!["edit"]!["documentChanges"]![0]!;
        Assert.Equal("""{"uri":"file:///ws/brand.yaml","version":4}""", edit["textDocument"]!.ToJsonString());
        Assert.Equal("themes", edit["edits"]![0]!["newText"]!.GetValue<string>());
    }

    [Fact]
    public async Task All_safe_fixes_are_a_command_too()
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace(), Applies);
        await client.OpenDocumentAsync(TestBrand.BrandUri, "message: a: b\n", language: "yaml");
        var command = Assert.Single(await ActionsAsync(client, "source.fixAll"))!;
        Assert.Null(await RunAsync(client, command));
        Assert.Single(client.Messages, m => m["method"]!.GetValue<string>() == "workspace/applyEdit");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"textDocument":{"codeAction":{}}}""")]
    public async Task A_client_that_applies_no_edits_is_offered_no_fix(string capabilities)
    {
        await using var client = LspTestClient.Start(TestBrand.Workspace());
        var server = (await client.InitializeAsync(capabilities))["capabilities"]!;
        Assert.Null(server["codeActionProvider"]);
        Assert.DoesNotContain("applyFix", server.ToJsonString(), StringComparison.Ordinal);
        await client.OpenDocumentAsync(TestBrand.BrandUri, "themess: []\n", language: "yaml");
        Assert.Empty(await ActionsAsync(client));
        var error = await Assert.ThrowsAsync<LspErrorException>(() => RunAsync(client, JsonNode.Parse("""{"command":"brandlsp.applyFix","arguments":[{"uri":"file:///ws/brand.yaml","stamp":1}]}""")!));
        Assert.Equal(-32602, error.Code);
    }

    [Fact]
    public async Task A_fix_of_a_text_that_has_changed_is_not_applied()
    {
        await using var client = await OpenAsync(Applies);
        var command = (await ActionsAsync(client))[0]!;
        await client.ReplaceAsync(TestBrand.BrandUri, "values: []\nthemess: []\n", 5);
        Assert.Equal(-32801, (await Assert.ThrowsAsync<LspErrorException>(() => RunAsync(client, command))).Code);
        Assert.DoesNotContain(client.Messages, m => m["method"]!.GetValue<string>() == "workspace/applyEdit");
    }

    [Fact]
    public async Task A_client_that_does_not_apply_it_is_told_so_with_its_reason()
    {
        await using var client = await OpenAsync(Applies);
        client.AppliesEdits = false;
        var error = await Assert.ThrowsAsync<LspErrorException>(async () => await RunAsync(client, (await ActionsAsync(client))[0]!));
        Assert.Equal((-32803, "The editor has not applied the fix: the file is read-only"), (error.Code, error.Message));
    }

    [Theory]
    [InlineData("""{"uri":"file:///ws/brand.yaml"}""")]
    [InlineData("""{"uri":7,"stamp":1}""")]
    [InlineData("""{"uri":"file:///ws/none.yaml","stamp":1}""")]
    public async Task Arguments_that_mean_no_fix_are_refused(string argument)
    {
        await using var client = await OpenAsync(Applies);
        var run = RunAsync(client, new JsonObject { ["command"] = "brandlsp.applyFix", ["arguments"] = new JsonArray(JsonNode.Parse(argument)) });
        Assert.Contains((await Assert.ThrowsAsync<LspErrorException>(() => run)).Code, (int[])[-32602, -32801]);
    }
}
