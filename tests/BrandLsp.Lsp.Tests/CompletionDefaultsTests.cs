using System.Text.Json.Nodes;
using BrandLsp.Testing;

namespace BrandLsp.Lsp.Tests;

/// <summary>Lists that say once what their items have in common.</summary>
public class CompletionDefaultsTests
{
    private static string Announcing(string defaults, string more = "") =>
        """{"textDocument":{"completion":{"completionList":{"itemDefaults":[""" + defaults + """]},"completionItem":{"labelDetailsSupport":false""" + more + "}}}}";

    private static async Task<JsonNode> ListAsync(string capabilities, string draft, int line, int character)
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace(), capabilities);
        await client.OpenDocumentAsync(TestBrand.DraftUri, draft);
        return (await client.AtAsync("textDocument/completion", TestBrand.DraftUri, line, character))!;
    }

    [Fact]
    public async Task The_list_says_where_its_proposals_go()
    {
        var list = await ListAsync(Announcing("\"editRange\""), "---\nplatforms: [\n---\n", 1, 12);
        Assert.Equal("""{"editRange":{"start":{"line":1,"character":12},"end":{"line":1,"character":12}}}""", list["itemDefaults"]!.ToJsonString());
        Assert.All(list["items"]!.AsArray(), i => Assert.Null(i!["textEdit"]));
        Assert.All(list["items"]!.AsArray(), i => Assert.Null(i!["textEditText"]));
    }

    [Fact]
    public async Task A_proposal_says_its_text_where_the_label_is_another()
    {
        var list = await ListAsync(Announcing("\"editRange\""), "---\n\n---\n", 1, 0);
        var title = list["items"]!.AsArray().Single(i => i!["label"]!.GetValue<string>() == "title")!;
        Assert.Equal("title: ", title["textEditText"]!.GetValue<string>());
    }

    [Fact]
    public async Task Where_the_client_keeps_a_tail_both_ranges_are_the_list_s()
    {
        var list = await ListAsync(Announcing("\"editRange\"", ",\"insertReplaceSupport\":true"), "---\ntheme: pipelines\n---\nOn #Ex now\n", 3, 5);
        Assert.Equal(
            """{"insert":{"start":{"line":3,"character":3},"end":{"line":3,"character":5}},"replace":{"start":{"line":3,"character":3},"end":{"line":3,"character":6}}}""",
            list["itemDefaults"]!["editRange"]!.ToJsonString());
    }

    [Fact]
    public async Task Proposals_for_different_places_say_theirs_themselves()
    {
        // Two phrases begin in the words before the cursor, each at another.
        const string brand = "values:\n  - {id: openness, signals: [we were wrong about it, wrong about us]}\n";
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace(brand), Announcing("\"editRange\""));
        await client.OpenDocumentAsync(TestBrand.DraftUri, "---\nvalues: [openness]\n---\nSo we were wrong about\n");
        var list = (await client.RequestAsync("textDocument/completion", JsonNode.Parse(
            $$$"""{"textDocument":{"uri":"{{{TestBrand.DraftUri}}}"},"position":{"line":3,"character":22},"context":{"triggerKind":1}}""")))!;
        Assert.Equal([3, 11], list["items"]!.AsArray().Select(i => i!["textEdit"]!["range"]!["start"]!["character"]!.GetValue<int>()).Order());
        Assert.Null(list["itemDefaults"]);
    }

    [Fact]
    public async Task What_most_proposals_are_the_list_says_and_the_others_say_themselves()
    {
        var list = await ListAsync(Announcing("\"insertTextFormat\"", ",\"snippetSupport\":true"), "---\n\n---\n", 1, 0);
        Assert.Equal("""{"insertTextFormat":2}""", list["itemDefaults"]!.ToJsonString());
        var items = list["items"]!.AsArray();
        Assert.All(items, i => Assert.NotNull(i!["textEdit"]));
        Assert.Null(items.Single(i => i!["label"]!.GetValue<string>() == "platforms")!["insertTextFormat"]);

        // Several lines are no snippet for a client that would indent them.
        Assert.Equal(1, items.Single(i => i!["label"]!.GetValue<string>() == "media")!["insertTextFormat"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_long_list_becomes_much_shorter()
    {
        const string draft = "---\ndisable: [\n---\n";
        var usual = (await ListAsync("{}", draft, 1, 10)).ToJsonString();
        var shorter = (await ListAsync(Announcing("\"editRange\",\"insertTextFormat\""), draft, 1, 10)).ToJsonString();
        Assert.True(usual.Length - shorter.Length > 80 * 100, $"{usual.Length} and {shorter.Length}");
    }

    [Theory]
    [InlineData("\"commitCharacters\"")]
    [InlineData("")]
    public async Task Other_defaults_are_not_used(string defaults)
    {
        var list = await ListAsync(Announcing(defaults), "---\nplatforms: [\n---\n", 1, 12);
        Assert.Null(list["itemDefaults"]);
        Assert.All(list["items"]!.AsArray(), i => Assert.NotNull(i!["textEdit"]));
    }

    [Fact]
    public async Task An_empty_list_has_no_defaults()
    {
        var list = await ListAsync(Announcing("\"editRange\",\"insertTextFormat\""), "---\ntitle: A\n---\nWords\n", 3, 2);
        Assert.Equal("""{"isIncomplete":false,"items":[]}""", list.ToJsonString());
    }
}
