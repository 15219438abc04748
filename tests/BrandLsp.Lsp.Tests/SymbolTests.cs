using System.Text.Json.Nodes;
using BrandLsp.Core.Assist;
using BrandLsp.Lsp.Convert;
using BrandLsp.Testing;
using CsCheck;

namespace BrandLsp.Lsp.Tests;

/// <summary>Workspace symbols and semantic tokens.</summary>
public class SymbolTests
{
    private const string Draft = "---\ntheme: pipelines\nplatforms: [x]\n---\n😀 @jane on #ETL\n";

    private const string Tokens = """{"textDocument":{"semanticTokens":{"requests":{"full":{"delta":true},"range":true},"tokenTypes":[],"tokenModifiers":[],"formats":["relative"]}}}""";

    private static JsonObject Document(params (string Key, JsonNode Value)[] more)
    {
        var parameters = new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = TestBrand.DraftUri } };
        foreach (var (key, value) in more)
        {
            parameters[key] = value;
        }

        return parameters;
    }

    private static string Data(JsonNode? result) => result!["data"]!.ToJsonString();

    [Theory]
    [InlineData("", new[] { "Data pipelines (pipelines)|theme|brand.yaml:2", "Jane Doe (jane)|person|brand.yaml:4", "A title|Ada Park|posts/a.md:1", "b.md|Ada Park|posts/b.md:0" })]
    [InlineData("pipe", new[] { "Data pipelines (pipelines)|theme|brand.yaml:2" })]
    [InlineData("nothing like it", new string[0])]
    public async Task Drafts_and_names_are_found_in_the_workspace(string query, string[] expected)
    {
        var files = TestBrand.Workspace();
        files["/ws/posts/a.md"] = "Old\n";
        files["/ws/posts/b.md"] = "Text\n";
        files["/ws/README.md"] = "# No draft\n";
        await using var client = await LspTestClient.OpenAsync(files);
        await client.OpenDocumentAsync(TestBrand.DraftUri, "---\ntitle: A title\n---\n");
        var found = (await client.RequestAsync("workspace/symbol", new JsonObject { ["query"] = query }))!.AsArray();
        Assert.Equal(expected, found.Select(s =>
            $"{s!["name"]}|{s["containerName"]}|{s["location"]!["uri"]!.GetValue<string>()["file:///ws/".Length..]}:{s["location"]!["range"]!["start"]!["line"]}"));
    }

    [Fact]
    public async Task Tokens_are_offered_to_clients_that_announce_them()
    {
        await using var plain = LspTestClient.Start(TestBrand.Workspace());
        Assert.Null((await plain.InitializeAsync())["capabilities"]!["semanticTokensProvider"]);
        await using var client = LspTestClient.Start(TestBrand.Workspace());
        Assert.Equal(
            """{"legend":{"tokenTypes":["decorator","macro","string","enumMember","namespace","keyword"],"tokenModifiers":[]},"range":true,"full":{"delta":true}}""",
            (await client.InitializeAsync(Tokens))["capabilities"]!["semanticTokensProvider"]!.ToJsonString());
    }

    [Fact]
    public void Every_kind_of_token_has_a_type() => Assert.Equal(Enum.GetValues<TokenKind>().Length, TokenTypes.For(null).Legend.TokenTypes.Count);

    [Fact]
    public async Task Tokens_are_placed_relative_to_each_other_in_the_client_s_units()
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace(), Tokens);
        await client.OpenDocumentAsync(TestBrand.DraftUri, Draft);
        Assert.Equal(
            "[1,7,9,3,0,1,12,1,4,0,2,3,5,0,0,0,9,4,1,0]",
            Data(await client.RequestAsync("textDocument/semanticTokens/full", Document())));
    }

    [Fact]
    public async Task Tokens_of_some_lines_are_theirs_alone()
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace(), Tokens);
        await client.OpenDocumentAsync(TestBrand.DraftUri, Draft);
        var range = JsonNode.Parse("""{"start":{"line":2,"character":0},"end":{"line":3,"character":0}}""")!;
        Assert.Equal("[2,12,1,4,0]", Data(await client.RequestAsync("textDocument/semanticTokens/range", Document(("range", range)))));
    }

    [Fact]
    public async Task A_change_is_told_as_a_change()
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace(), Tokens);
        await client.OpenDocumentAsync(TestBrand.DraftUri, Draft);
        var id = (await client.RequestAsync("textDocument/semanticTokens/full", Document()))!["resultId"]!.GetValue<string>();
        await client.ReplaceAsync(TestBrand.DraftUri, Draft.Replace("#ETL", "#Pipes", StringComparison.Ordinal), 2);
        var delta = await client.RequestAsync("textDocument/semanticTokens/full/delta", Document(("previousResultId", id)));
        Assert.Equal("""[{"start":17,"deleteCount":1,"data":[6]}]""", delta!["edits"]!.ToJsonString());
        var again = await client.RequestAsync("textDocument/semanticTokens/full/delta", Document(("previousResultId", delta["resultId"]!.DeepClone())));
        Assert.Empty(again!["edits"]!.AsArray());
        var whole = await client.RequestAsync("textDocument/semanticTokens/full/delta", Document(("previousResultId", "unknown")));
        Assert.Equal(20, whole!["data"]!.AsArray().Count);
    }

    [Fact]
    public void The_edits_make_the_new_data_of_the_old() =>
        Gen.Select(Gen.Int[0, 3].Array[0, 12], Gen.Int[0, 3].Array[0, 12]).Sample((old, now) =>
        {
            List<int> data = [.. old];
            foreach (var edit in TokenTypes.Between(old, now))
            {
                data.RemoveRange(edit.Start, edit.DeleteCount);
                data.InsertRange(edit.Start, edit.Data);
            }

            Assert.Equal(now, data);
        });
}
