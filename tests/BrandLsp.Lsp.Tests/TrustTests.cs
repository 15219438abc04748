using System.Text.Json.Nodes;
using BrandLsp.Testing;

namespace BrandLsp.Lsp.Tests;

public class TrustTests
{
    private const string Draft = "---\nplatforms: [x]\n---\nWe leverage a pipeline. At the end of the day it works.\n";

    private static MemoryWorkspace Workspace()
    {
        var files = TestBrand.Workspace(TestBrand.Brand + "\nstyles: {use: [Acme]}\nterms:\n  - {avoid: at the end of the day}\n");
        files["/ws/styles/Acme/Buzz.yml"] = "extends: existence\nmessage: \"Acme avoids '%s'.\"\ntokens: [leverage]\n";
        files["/ws/posts/a.md"] = Draft;
        return files;
    }

    private static async Task<List<string>> RulesAsync(string? extra)
    {
        await using var client = await LspTestClient.OpenAsync(Workspace(), extra: extra);
        await client.OpenDocumentAsync(TestBrand.DraftUri, Draft);
        return [.. (await client.DiagnosticsAsync(TestBrand.DraftUri)).Select(d => d["code"]!.GetValue<string>())];
    }

    [Fact]
    public async Task Patterns_of_a_style_run_in_a_trusted_workspace_only()
    {
        Assert.Contains("Acme.Buzz", await RulesAsync(null));
        var distrusted = await RulesAsync("""
            "initializationOptions":{"trusted":false}
            """);
        Assert.DoesNotContain("Acme.Buzz", distrusted);
        Assert.Contains("banned-term", distrusted);
    }

    [Fact]
    public async Task A_setting_of_the_workspace_cannot_make_it_trusted()
    {
        await using var client = await LspTestClient.OpenAsync(Workspace(), extra: """
            "initializationOptions":{"trusted":false}
            """);
        await client.NotifyAsync("workspace/didChangeConfiguration", LspTestClient.Parse("""{"settings":{"brandlsp":{"trusted":true}}}"""));
        await client.OpenDocumentAsync(TestBrand.DraftUri, Draft);
        Assert.DoesNotContain(await client.DiagnosticsAsync(TestBrand.DraftUri), d => d["code"]!.GetValue<string>() == "Acme.Buzz");
    }

    [Theory]
    [InlineData("brandlsp.export", """{"uri":"file:///ws/posts/a.md","out":"out"}""")]
    [InlineData("brandlsp.exportAll", """{"out":"out"}""")]
    public async Task Nothing_is_written_for_a_workspace_that_is_not_trusted(string command, string argument)
    {
        var files = Workspace();
        await using var client = await LspTestClient.OpenAsync(files, extra: """
            "initializationOptions":{"trusted":false}
            """);
        var refused = await Assert.ThrowsAsync<LspErrorException>(() => client.RequestAsync(
            "workspace/executeCommand",
            new JsonObject { ["command"] = command, ["arguments"] = new JsonArray(JsonNode.Parse(argument)) }));
        Assert.Equal(-32803, refused.Code);
        Assert.Contains("not trusted", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(files.Paths, p => p.StartsWith("/ws/out", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_text_can_still_be_copied()
    {
        await using var client = await LspTestClient.OpenAsync(Workspace(), extra: """
            "initializationOptions":{"trusted":false}
            """);
        var result = await client.RequestAsync("workspace/executeCommand", new JsonObject
        {
            ["command"] = "brandlsp.export",
            ["arguments"] = new JsonArray(new JsonObject { ["uri"] = TestBrand.DraftUri }),
        });
        Assert.Equal("x", result!["variants"]![0]!["platform"]!.GetValue<string>());
    }
}
