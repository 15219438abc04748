using System.Text;
using System.Text.Json.Nodes;
using BrandLsp.Testing;

namespace BrandLsp.Lsp.Tests;

public class CompletionTests
{
    private const string Brand = "themes:\n  - {id: pipelines, hashtags: [ETL], starters: [\"The backfill \"]}\nvalues:\n  - {id: openness, signals: [what went wrong]}\n";

    private static JsonObject At(int line, int character, JsonNode? context = null)
    {
        var request = new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = TestBrand.DraftUri },
            ["position"] = new JsonObject { ["line"] = line, ["character"] = character },
        };
        if (context is not null)
        {
            request["context"] = context;
        }

        return request;
    }

    private static JsonObject Typed(char character) => new JsonObject { ["triggerKind"] = 2, ["triggerCharacter"] = character.ToString() };

    private static JsonObject Asked() => new JsonObject { ["triggerKind"] = 1 };

    private static async Task<JsonArray> ItemsAsync(LspTestClient client, JsonObject request) =>
        (await client.RequestAsync("textDocument/completion", request))!["items"]!.AsArray();

    [Theory]
    [InlineData("utf-8", 15, 19)]
    [InlineData("utf-16", 9, 13)]
    [InlineData("utf-32", 7, 11)]
    public async Task A_proposal_takes_the_place_of_the_word_around_the_cursor_in_every_encoding(string encoding, int start, int end)
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace(Brand), $$$"""{"general":{"positionEncodings":["{{{encoding}}}"]}}""");
        await client.OpenDocumentAsync(TestBrand.DraftUri, "---\r\ntheme: pipelines\r\n---\r\n😀 é 💥ü #ETx now\r\n");
        var tag = (await ItemsAsync(client, At(3, start + 2))).Single()!;
        Assert.Equal(
            $$$"""{"range":{"start":{"line":3,"character":{{{start}}}},"end":{"line":3,"character":{{{end}}}}},"newText":"#ETL"}""",
            tag["textEdit"]!.ToJsonString());
        Assert.Equal(end - start, Encoding.UTF8.GetByteCount("#ETx"));
    }

    [Fact]
    public async Task A_client_that_can_keeps_what_stands_behind_the_cursor_in_running_text()
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace(Brand), """{"textDocument":{"completion":{"completionItem":{"insertReplaceSupport":true}}}}""");
        await client.OpenDocumentAsync(TestBrand.DraftUri, "---\ntheme: pipes\n---\n#fast\n");
        var tag = (await ItemsAsync(client, At(3, 1, Typed('#')))).Single()!;
        Assert.Equal(
            """{"insert":{"start":{"line":3,"character":0},"end":{"line":3,"character":1}},"replace":{"start":{"line":3,"character":0},"end":{"line":3,"character":5}},"newText":"#ETL"}""",
            tag["textEdit"]!.ToJsonString());

        // A name of the profile is never half a name.
        var theme = (await ItemsAsync(client, At(1, 10, Asked()))).Single()!;
        Assert.Equal("""{"range":{"start":{"line":1,"character":7},"end":{"line":1,"character":12}},"newText":"pipelines"}""", theme["textEdit"]!.ToJsonString());
    }

    [Fact]
    public async Task A_blank_in_a_sentence_opens_nothing_unless_its_user_asks()
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace(Brand));
        await client.OpenDocumentAsync(TestBrand.DraftUri, "---\ntitle: A\n---\nIt broke. \n\n \n");
        Assert.Empty(await ItemsAsync(client, At(3, 10, Typed(' '))));
        Assert.NotEmpty(await ItemsAsync(client, At(3, 10, Asked())));
        Assert.NotEmpty(await ItemsAsync(client, At(3, 10)));
        Assert.NotEmpty(await ItemsAsync(client, At(5, 1)));
        Assert.NotEmpty(await ItemsAsync(client, At(5, 1, Typed(' '))));
    }

    [Theory]
    [InlineData("voice:\n  ", 1, 2, "person")]
    [InlineData("platforms:\n  \nbrand: A\n", 1, 2, "x")]
    [InlineData("rules:\n  ", 1, 2, "over-limit")]
    [InlineData("themes:\n  - id: a\n    \n", 2, 4, "name")]
    [InlineData("voice:\n  tone:\n    ", 2, 4, "formal-casual")]
    public async Task A_client_that_does_not_say_why_it_asks_gets_the_keys_of_an_indented_line(string brand, int line, int character, string key)
    {
        await using var client = await LspTestClient.OpenAsync();
        await client.OpenDocumentAsync(TestBrand.BrandUri, brand, language: "yaml");
        var request = At(line, character);
        request["textDocument"]!["uri"] = TestBrand.BrandUri;
        Assert.Contains(key, (await ItemsAsync(client, request)).Select(i => i!["label"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("brand", "platforms")]
    [InlineData("published", "x")]
    public async Task Front_matter_likewise(string parent, string key)
    {
        await using var client = await LspTestClient.OpenAsync();
        await client.OpenDocumentAsync(TestBrand.DraftUri, $"---\n{parent}:\n  \n---\nText.\n");
        Assert.Contains(key, (await ItemsAsync(client, At(2, 2))).Select(i => i!["label"]!.GetValue<string>()));
        Assert.Empty(await ItemsAsync(client, At(2, 2, Typed(' '))));
    }

    [Fact]
    public async Task A_number_sign_at_the_start_of_a_line_may_be_a_hashtag_until_a_blank_makes_it_a_heading()
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace(Brand));
        await client.OpenDocumentAsync(TestBrand.DraftUri, "---\ntheme: pipelines\n---\n#\n# \n##\n# A heading \n");
        Assert.Equal("#ETL", (await ItemsAsync(client, At(3, 1, Typed('#')))).Single()!["label"]!.GetValue<string>());
        Assert.Empty(await ItemsAsync(client, At(4, 2, Typed(' '))));
        Assert.Empty(await ItemsAsync(client, At(4, 2, Asked())));
        Assert.Empty(await ItemsAsync(client, At(5, 2, Typed('#'))));
        Assert.Empty(await ItemsAsync(client, At(6, 12, Typed(' '))));
    }

    [Fact]
    public async Task Several_lines_go_as_they_are_or_not_at_all()
    {
        const string draft = "---\ntitle: A\n---\n:::\n";
        await using var plain = await LspTestClient.OpenAsync(TestBrand.Workspace(Brand), """{"textDocument":{"completion":{"completionItem":{"snippetSupport":true}}}}""");
        await plain.OpenDocumentAsync(TestBrand.DraftUri, draft);
        var item = (await ItemsAsync(plain, At(3, 3, Typed(':'))))[0]!;
        Assert.Equal((" x", null), (item["textEdit"]!["newText"]!.GetValue<string>(), item["insertTextFormat"]));

        await using var able = await LspTestClient.OpenAsync(TestBrand.Workspace(Brand), """{"textDocument":{"completion":{"completionItem":{"snippetSupport":true,"insertTextModeSupport":{"valueSet":[1,2]}}}}}""");
        await able.OpenDocumentAsync(TestBrand.DraftUri, draft);
        item = (await ItemsAsync(able, At(3, 3, Typed(':'))))[0]!;
        Assert.Equal((" x$1\n$0\n:::", 2, 1), (item["textEdit"]!["newText"]!.GetValue<string>(), item["insertTextFormat"]!.GetValue<int>(), item["insertTextMode"]!.GetValue<int>()));
    }

    [Fact]
    public async Task The_list_is_whole_keeps_its_order_and_takes_no_other_key_than_the_editor_s()
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace(Brand));
        await client.OpenDocumentAsync(TestBrand.DraftUri, "---\nplatforms: [\n---\n");
        var list = await client.RequestAsync("textDocument/completion", At(1, 12, Typed('[')));
        Assert.False(list!["isIncomplete"]!.GetValue<bool>());
        var sorted = list["items"]!.AsArray().Select(i => i!["sortText"]!.GetValue<string>()).ToList();
        Assert.Equal(sorted.Order(StringComparer.Ordinal), sorted);
        Assert.All(list["items"]!.AsArray(), i => Assert.Null(i!["commitCharacters"]));
    }
}
