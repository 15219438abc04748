using System.Text.Json.Nodes;
using BrandLsp.Testing;

namespace BrandLsp.Lsp.Tests;

/// <summary>The report in an editor, and the changes that it proposes. Today is 2026-11-26.</summary>
public class ReportTests
{
    private const string Brand = "brand: Ada Park\nthemes:\n  - {id: bread, share: 50%}\n  - {id: mill, share: 50%}\nplatforms:\n  x: {handle: adapark}\n";

    private const string Header = "platform,url,date,impressions,reach,likes,replies,reposts,clicks,saves,followers\n";

    private static string Draft(int id, string theme) =>
        $"---\nplatforms: [x]\ntheme: {theme}\ndate: 2026-10-{1 + (id / 2):00}T{8 + (id % 2):00}:00\nstatus: published\npublished: {{x: \"https://x.com/a/status/{id}\"}}\n---\nA post about {theme}, the {id}th.\n";

    /// <summary>Twenty posts of each theme; bread does three times as well.</summary>
    private static MemoryWorkspace Workspace()
    {
        var files = TestBrand.Workspace(Brand);
        var rows = Header;
        for (var i = 0; i < 40; i++)
        {
            var theme = i % 2 == 0 ? "bread" : "mill";
            files[$"/ws/posts/p{i}.md"] = Draft(i, theme);
            rows += $"x,https://x.com/a/status/{i},2026-10-{1 + (i / 2):00},{1000 + i},,{(i % 2 == 0 ? 60 : 20) + (i % 7)},0,0,,,\n";
        }

        files["/ws/metrics/own.csv"] = rows;
        return files;
    }

    private static JsonObject Report(JsonObject? argument = null) => new() { ["command"] = "brandlsp.report", ["arguments"] = argument is null ? new JsonArray() : new JsonArray(argument) };

    [Fact]
    public async Task The_report_is_a_page_and_markdown_of_the_day_that_is_asked_for()
    {
        await using var client = await LspTestClient.OpenAsync(Workspace());
        var result = await client.RequestAsync("workspace/executeCommand", Report(new JsonObject { ["folder"] = "file:///ws", ["today"] = "2026-10-25" }));

        Assert.StartsWith("<!DOCTYPE html>", result!["html"]!.GetValue<string>(), StringComparison.Ordinal);
        var markdown = result["markdown"]!.GetValue<string>();
        Assert.StartsWith("# Ada Park: report\n\n2026-10-25 · 40 posts · numbers of 40 posts from 1 export\n", markdown, StringComparison.Ordinal);
        Assert.Contains("40 of 40 posts in the exports belong to a draft: 40 by address", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_arguments_it_is_of_the_only_brand_and_of_today()
    {
        await using var client = await LspTestClient.OpenAsync(Workspace());
        var result = await client.RequestAsync("workspace/executeCommand", Report());

        Assert.Contains("2026-11-26 · 40 posts", result!["markdown"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("folder", "file:///elsewhere", "is no folder of the workspace")]
    [InlineData("today", "soon", "today is a day such as 2026-11-24")]
    public async Task A_wrong_argument_is_refused_with_its_reason(string name, string value, string reason)
    {
        await using var client = await LspTestClient.OpenAsync(Workspace());
        var error = await Assert.ThrowsAnyAsync<Exception>(() => client.RequestAsync("workspace/executeCommand", Report(new JsonObject { [name] = value })));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_numbers_propose_is_an_action_on_the_profile_that_edits_it()
    {
        await using var client = await LspTestClient.OpenAsync(Workspace(), """{"textDocument":{"codeAction":{"codeActionLiteralSupport":{"codeActionKind":{"valueSet":["quickfix","refactor.rewrite"]}}}}}""");
        await client.OpenDocumentAsync(TestBrand.BrandUri, Brand, language: "yaml");

        JsonNode? action = null;
        while (action is null)
        {
            // The exports are read in the background: each answer says what is known by then.
            await client.SettleAsync();
            action = (await ActionsAsync(client, line: 2)).FirstOrDefault(a => a!["kind"]!.GetValue<string>() == "refactor.rewrite");
        }

        Assert.Equal("Raise bread from 50 % to 60 %, lower mill from 50 % to 40 % (strong evidence)", action["title"]!.GetValue<string>());
        Assert.Equal(["60%", "40%"], action["edit"]!["changes"]![TestBrand.BrandUri]!.AsArray().Select(e => e!["newText"]!.GetValue<string>()));
        Assert.DoesNotContain(await ActionsAsync(client, line: 0), a => a!["kind"]!.GetValue<string>() == "refactor.rewrite");
        client.Forget();
    }

    private static async Task<JsonArray> ActionsAsync(LspTestClient client, int line) => (await client.RequestAsync("textDocument/codeAction", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = TestBrand.BrandUri },
        ["range"] = new JsonObject { ["start"] = new JsonObject { ["line"] = line, ["character"] = 4 }, ["end"] = new JsonObject { ["line"] = line, ["character"] = 4 } },
        ["context"] = new JsonObject { ["diagnostics"] = new JsonArray() },
    }))!.AsArray();
}
