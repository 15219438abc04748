using System.Text.Json.Nodes;
using BrandLsp.Testing;

namespace BrandLsp.Lsp.Tests;

public class SyncTests
{
    private static JsonObject Change(int startLine, int startCharacter, int endLine, int endCharacter, string text) => new()
    {
        ["range"] = new JsonObject
        {
            ["start"] = new JsonObject { ["line"] = startLine, ["character"] = startCharacter },
            ["end"] = new JsonObject { ["line"] = endLine, ["character"] = endCharacter },
        },
        ["text"] = text,
    };

    private static string Encodings(string list) => "{\"general\":{\"positionEncodings\":" + list + "}}";

    /// <summary>What the server believes a draft's title to be: its outline says it.</summary>
    private static async Task<string?> TitleAsync(LspTestClient client, string uri = TestBrand.DraftUri)
    {
        var symbols = await client.RequestAsync("textDocument/documentSymbol", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri } });
        return symbols!.AsArray().FirstOrDefault()?["name"]?.GetValue<string>();
    }

    [Theory]
    [InlineData("utf-8", 4 + 2)]
    [InlineData("utf-16", 2 + 2)]
    [InlineData("utf-32", 1 + 2)]
    public async Task Edits_after_an_emoji_land_where_the_client_meant_them(string encoding, int character)
    {
        await using var client = await LspTestClient.OpenAsync(capabilities: Encodings($"[\"{encoding}\",\"utf-16\"]"));
        await client.OpenDocumentAsync(TestBrand.DraftUri, "# x\n# 😀ab\n");
        await client.EditAsync(TestBrand.DraftUri, 2, (1, character), (1, character + 1), "bc");
        await client.EditAsync(TestBrand.DraftUri, 3, (0, 0), (1, 0), "");
        Assert.Equal("😀bcb", await TitleAsync(client));
    }

    [Theory]
    [InlineData("""["utf-32","utf-16"]""", "utf-32")]
    [InlineData("""["utf-7","utf-8"]""", "utf-8")]
    [InlineData("""["utf-16","utf-8"]""", "utf-16")]
    [InlineData("[]", "utf-16")]
    public async Task The_first_encoding_that_both_know_is_taken(string offered, string taken)
    {
        await using var client = LspTestClient.Start();
        var result = await client.InitializeAsync(Encodings(offered));
        Assert.Equal(taken, result["capabilities"]!["positionEncoding"]!.GetValue<string>());
    }

    [Fact]
    public async Task Several_edits_of_one_message_build_on_each_other()
    {
        await using var client = await LspTestClient.OpenAsync();
        await client.OpenDocumentAsync(TestBrand.DraftUri, "# One\n");
        await client.ChangeAsync(TestBrand.DraftUri, 2, Change(0, 5, 0, 5, " Two"), Change(0, 9, 0, 9, " Three"), Change(0, 2, 0, 5, "1"));
        Assert.Equal("1 Two Three", await TitleAsync(client));
    }

    [Fact]
    public async Task Half_an_emoji_holds_its_place_until_the_other_half_comes()
    {
        await using var client = await LspTestClient.OpenAsync();
        await client.SendFrameAsync(Notification("didOpen", """{"uri":"URI","languageId":"markdown","version":1,"text":"# \ud83C \"a\" \ud83c\udf89\n"}"""));
        Assert.Equal("\uFFFD \"a\" 🎉", await TitleAsync(client));
        await client.SendFrameAsync(Notification("didChange", """{"uri":"URI","version":2}""", """[{"range":{"start":{"line":0,"character":3},"end":{"line":0,"character":4}},"text":"\udf8a "}]"""));
        Assert.Equal("🎊 \"a\" 🎉", await TitleAsync(client));
    }

    /// <summary>As text, since no JSON library writes half a surrogate pair.</summary>
    private static string Notification(string method, string document, string? changes = null) =>
        Notify(method, "\"textDocument\":" + document.Replace("URI", TestBrand.DraftUri, StringComparison.Ordinal) + (changes is null ? "" : ",\"contentChanges\":" + changes));

    private static string Notify(string method, string parameters) =>
        "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/" + method + "\",\"params\":{" + parameters + "}}";

    [Fact]
    public async Task An_edit_without_a_range_is_the_whole_text()
    {
        await using var client = await LspTestClient.OpenAsync();
        await client.OpenDocumentAsync(TestBrand.DraftUri, "# One\n");
        await client.ReplaceAsync(TestBrand.DraftUri, "# Two\n", 2);
        Assert.Equal("Two", await TitleAsync(client));
    }

    [Fact]
    public async Task An_edit_out_of_range_means_the_nearest_place()
    {
        await using var client = await LspTestClient.OpenAsync();
        await client.OpenDocumentAsync(TestBrand.DraftUri, "# One");
        await client.ChangeAsync(TestBrand.DraftUri, 2, Change(0, 999, 70, 5, " more"));
        Assert.Equal("One more", await TitleAsync(client));
        await client.ChangeAsync(TestBrand.DraftUri, 3, Change(0, 5, 0, 2, "No"));
        Assert.Equal("No more", await TitleAsync(client));
    }

    [Fact]
    public async Task Documents_that_are_not_open_are_ignored()
    {
        await using var client = await LspTestClient.OpenAsync();
        await client.ReplaceAsync("file:///ws/posts/never.md", "# x", 2);
        await client.SaveAsync("file:///ws/posts/never.md");
        await client.CloseAsync("file:///ws/posts/never.md");
        Assert.Null(await TitleAsync(client, "file:///ws/posts/never.md"));
        Assert.Empty(client.Messages);
    }

    [Fact]
    public async Task Two_spellings_of_a_uri_are_one_document()
    {
        await using var client = await LspTestClient.OpenAsync();
        await client.OpenDocumentAsync("file:///ws/posts/a%20b.md", "# One\n");
        await client.ReplaceAsync("file:///ws/posts/a b.md", "# Two\n", 2);
        Assert.Equal("Two", await TitleAsync(client, "file:///ws/posts/a%20b.md"));
    }

    [Fact]
    public async Task Two_thousand_edits_and_hovers_keep_their_order()
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace());
        await client.OpenDocumentAsync(TestBrand.DraftUri, "---\ntitle: t0\nplatforms: [x]\n---\nHello\n");
        var answers = new List<Task<JsonNode?>>();
        for (var i = 1; i <= 1000; i++)
        {
            await client.ChangeAsync(TestBrand.DraftUri, i + 1, Change(1, 0, 2, 0, $"title: t{i}\n"));
            var (_, answer) = await client.SendAsync("textDocument/documentSymbol", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = TestBrand.DraftUri } });
            answers.Add(answer);
        }

        var names = (await Task.WhenAll(answers)).Select(a => a![0]!["name"]!.GetValue<string>());
        Assert.Equal(Enumerable.Range(1, 1000).Select(i => $"t{i}"), names);
    }

    [Fact]
    public async Task Only_the_newest_version_is_published_last()
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace());
        await client.OpenDocumentAsync(TestBrand.DraftUri, TestBrand.LongDraft);
        for (var version = 2; version <= 200; version++)
        {
            await client.EditAsync(TestBrand.DraftUri, version, (3, 0), (3, 0), "x");
        }

        await client.DiagnosticsAsync(TestBrand.DraftUri, 200);
        var versions = client.Messages.Where(m => m["params"]?["uri"]?.GetValue<string>() == TestBrand.DraftUri)
            .Select(m => m["params"]!["version"]!.GetValue<int>()).ToList();
        Assert.Equal(versions.Order(), versions);
    }

    [Fact]
    public async Task A_request_that_is_cancelled_is_answered_so_at_once()
    {
        var files = TestBrand.Workspace();
        var gate = new TaskCompletionSource();
        files.OnRead = _ => gate.Task.Wait();
        await using var client = await LspTestClient.OpenAsync(files);
        await client.OpenDocumentAsync(TestBrand.DraftUri, "Hello");
        var (id, answer) = await client.SendAsync("textDocument/codeLens", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = TestBrand.DraftUri } });
        await client.NotifyAsync("$/cancelRequest", new JsonObject { ["id"] = id });
        Assert.Equal(-32800, (await Assert.ThrowsAsync<LspErrorException>(() => answer)).Code);
        gate.SetResult();
    }

    [Theory]
    [InlineData("untitled:Untitled-1")]
    [InlineData("file:///c%3A/Users/Ada/posts/x.md")]
    [InlineData("file://server/share/posts/x.md")]
    [InlineData("git:/ws/posts/a.md?%7B%7D")]
    [InlineData("file:")]
    [InlineData("file:///")]
    [InlineData("file:///%zz/%00.md")]
    [InlineData("::::")]
    [InlineData("")]
    public async Task A_document_of_any_name_is_understood(string uri)
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace());
        await client.OpenDocumentAsync(uri, "---\nplatforms: [x]\ntheme: \n---\nText\n");
        await client.DiagnosticsAsync(uri, 1);
        foreach (var method in (string[])["hover", "completion", "definition", "documentHighlight"])
        {
            _ = await client.AtAsync("textDocument/" + method, uri, 2, 7);
        }

        await client.CloseAsync(uri);
        Assert.Empty(await client.DiagnosticsAsync(uri, wanted: d => d.Count == 0));
    }

    [Fact]
    public async Task A_version_that_goes_back_is_the_newest_all_the_same()
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace());
        await client.OpenDocumentAsync(TestBrand.DraftUri, "One", version: 9);
        await client.ReplaceAsync(TestBrand.DraftUri, TestBrand.LongDraft, 3);
        Assert.Contains(await client.DiagnosticsAsync(TestBrand.DraftUri, 3), d => d["code"]!.GetValue<string>() == "over-limit");
    }

    [Fact]
    public async Task A_client_that_counts_no_versions_is_followed()
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace());
        await client.OpenDocumentAsync(TestBrand.DraftUri, "One");
        await client.NotifyAsync("textDocument/didChange", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = TestBrand.DraftUri, ["version"] = null },
            ["contentChanges"] = new JsonArray(new JsonObject { ["text"] = TestBrand.LongDraft }),
        });
        Assert.NotEmpty(await client.DiagnosticsAsync(TestBrand.DraftUri, wanted: d => d.Any(x => x!["code"]!.GetValue<string>() == "over-limit")));
    }

    [Fact]
    public async Task What_was_asked_before_a_document_closed_is_answered_and_nothing_of_it_stays_on_show()
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace());
        await client.OpenDocumentAsync(TestBrand.DraftUri, TestBrand.LongDraft);
        var hover = client.AtAsync("textDocument/hover", TestBrand.DraftUri, 3, 0);
        await client.CloseAsync(TestBrand.DraftUri);
        await client.ReplaceAsync(TestBrand.DraftUri, TestBrand.LongDraft, 2);
        await client.SaveAsync(TestBrand.DraftUri);
        _ = await hover;
        await client.SettleAsync();
        var published = client.Messages.Where(m => m["method"]!.GetValue<string>() == "textDocument/publishDiagnostics" && m["params"]!["uri"]!.GetValue<string>() == TestBrand.DraftUri);
        Assert.Empty(published.Last()["params"]!["diagnostics"]!.AsArray());
    }

    [Fact]
    public async Task A_folder_that_is_removed_takes_its_names_with_it()
    {
        var files = TestBrand.Workspace();
        files["/other/brand.yaml"] = "themes: [elsewhere]\n";
        await using var client = await LspTestClient.OpenAsync(files);
        async Task<bool> IsKnown() => (await client.RequestAsync("workspace/symbol", new JsonObject { ["query"] = "elsewhere" }))!.AsArray().Count > 0;
        JsonObject Folders(string change) => new() { ["event"] = new JsonObject { [change] = new JsonArray(new JsonObject { ["uri"] = "file:///other", ["name"] = "other" }) } };

        await client.NotifyAsync("workspace/didChangeWorkspaceFolders", Folders("added"));
        Assert.True(await IsKnown());
        await client.NotifyAsync("workspace/didChangeWorkspaceFolders", Folders("removed"));
        Assert.False(await IsKnown());
    }
}
