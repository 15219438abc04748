using System.Text.Json.Nodes;
using BrandLsp.Testing;

namespace BrandLsp.Lsp.Tests;

public class DiagnosticTests
{
    private const string AllCapabilities =
        """{"textDocument":{"publishDiagnostics":{"relatedInformation":true,"codeDescriptionSupport":true,"dataSupport":true}}}""";

    private const string Pulls = """{"textDocument":{"diagnostic":{}},"workspace":{"diagnostics":{"refreshSupport":true}}}""";

    private static JsonObject Document(string uri, string? previous = null) => new()
    {
        ["textDocument"] = new JsonObject { ["uri"] = uri },
        ["previousResultId"] = previous,
    };

    [Fact]
    public async Task A_finding_is_published_with_its_rule_its_page_and_its_platform()
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace(), AllCapabilities);
        await client.OpenDocumentAsync(TestBrand.DraftUri, TestBrand.LongDraft, version: 4);
        var finding = (await client.DiagnosticsAsync(TestBrand.DraftUri, 4)).Single(d => d["code"]!.GetValue<string>() == "over-limit");
        Assert.Equal("brandlsp", finding["source"]!.GetValue<string>());
        Assert.Equal(1, finding["severity"]!.GetValue<int>());
        Assert.Equal("https://github.com/brandlsp/brandlsp/blob/main/server/docs/rules.md#over-limit", finding["codeDescription"]!["href"]!.GetValue<string>());
        Assert.Equal("x", finding["data"]!["platform"]!.GetValue<string>());
        Assert.Equal(3, finding["range"]!["start"]!["line"]!.GetValue<int>());
        Assert.Equal(280, finding["range"]!["start"]!["character"]!.GetValue<int>());
        Assert.Equal(288, finding["range"]!["end"]!["character"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("{}", true)]
    [InlineData("""{"textDocument":{"publishDiagnostics":{"relatedInformation":false,"codeDescriptionSupport":false}}}""", false)]
    public async Task A_client_gets_no_related_spans_unasked_and_links_to_pages_unless_it_refuses(string capabilities, bool hasPage)
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace(), capabilities);
        await client.OpenDocumentAsync(TestBrand.DraftUri, TestBrand.LongDraft);
        var finding = (await client.DiagnosticsAsync(TestBrand.DraftUri, 1)).Single(d => d["code"]!.GetValue<string>() == "over-limit");
        Assert.Equal(hasPage, finding["codeDescription"] is not null);
        Assert.Null(finding["relatedInformation"]);
        Assert.Null(finding["data"]);
    }

    [Fact]
    public async Task A_client_that_pulls_may_say_there_what_it_shows()
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace(), """{"textDocument":{"diagnostic":{"codeDescriptionSupport":true}}}""");
        await client.OpenDocumentAsync(TestBrand.DraftUri, TestBrand.LongDraft);
        var report = await client.RequestAsync("textDocument/diagnostic", LspTestClient.Parse($$$"""{"textDocument":{"uri":"{{{TestBrand.DraftUri}}}"}}"""));
        Assert.All(report!["items"]!.AsArray(), d => Assert.NotNull(d!["codeDescription"]));
    }

    [Fact]
    public async Task A_fixed_draft_has_its_findings_taken_back()
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace());
        await client.OpenDocumentAsync(TestBrand.DraftUri, TestBrand.LongDraft);
        Assert.Contains(await client.DiagnosticsAsync(TestBrand.DraftUri, 1), d => d["code"]!.GetValue<string>() == "over-limit");
        await client.ReplaceAsync(TestBrand.DraftUri, "---\nplatforms: [x]\n---\nShort.\n", 2);
        Assert.DoesNotContain(await client.DiagnosticsAsync(TestBrand.DraftUri, 2), d => d["code"]!.GetValue<string>() == "over-limit");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_pattern_that_takes_too_long_is_shown_in_its_style_once_a_draft_has_found_it_out(bool isOpen)
    {
        const string Uri = "file:///ws/styles/Acme/Slow.yml";
        const string Style = "extends: existence\nmessage: m\nnonword: true\ntokens:\n  - '(?=a)(a+)+\\1c'\n";
        var files = TestBrand.Workspace("styles: {path: styles, use: [Acme]}\n");
        files["/ws/styles/Acme/Slow.yml"] = Style;
        await using var client = await LspTestClient.OpenAsync(files);
        if (isOpen)
        {
            await client.OpenDocumentAsync(Uri, Style, language: "yaml");
            Assert.Empty(await client.DiagnosticsAsync(Uri, 1));
        }

        await client.OpenDocumentAsync(TestBrand.DraftUri, new string('a', 200) + "\n");

        var told = Assert.Single(await client.DiagnosticsAsync(Uri, wanted: d => d.Count > 0));
        Assert.Equal("invalid-style", told["code"]!.GetValue<string>());
        Assert.Equal(4, told["range"]!["start"]!["line"]!.GetValue<int>());
        Assert.DoesNotContain(await client.DiagnosticsAsync(TestBrand.DraftUri, 1), d => d["code"]!.GetValue<string>() == "invalid-style");
    }

    [Fact]
    public async Task A_closed_document_has_no_findings()
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace());
        await client.OpenDocumentAsync(TestBrand.DraftUri, TestBrand.LongDraft);
        await client.DiagnosticsAsync(TestBrand.DraftUri, 1);
        client.Forget();
        await client.CloseAsync(TestBrand.DraftUri);
        Assert.Empty(await client.DiagnosticsAsync(TestBrand.DraftUri));
    }

    [Theory]
    [InlineData("file:///ws/README.md", "markdown")]
    [InlineData("file:///ws/posts/a.txt", "plaintext")]
    [InlineData("untitled:Untitled-1", "markdown")]
    public async Task What_is_no_draft_is_left_alone(string uri, string language)
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace());
        await client.OpenDocumentAsync(uri, string.Concat(Enumerable.Repeat("word ", 100)), language: language);
        Assert.Empty(await client.DiagnosticsAsync(uri, 1));
    }

    [Theory]
    [InlineData("file:///ws/README.md")]
    [InlineData("untitled:Untitled-1")]
    [InlineData("file:///elsewhere/a%20b.md")]
    public async Task Naming_platforms_makes_a_draft_of_any_Markdown(string uri)
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace());
        await client.OpenDocumentAsync(uri, TestBrand.LongDraft);
        Assert.Contains(await client.DiagnosticsAsync(uri, 1), d => d["code"]!.GetValue<string>() == "over-limit");
    }

    [Fact]
    public async Task On_save_means_not_while_typing()
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace(), extra: "\"initializationOptions\":{\"run\":\"onSave\"}");
        await client.OpenDocumentAsync(TestBrand.DraftUri, "---\nplatforms: [x]\n---\nShort.\n");
        await client.DiagnosticsAsync(TestBrand.DraftUri, 1);
        await client.ReplaceAsync(TestBrand.DraftUri, TestBrand.LongDraft, 2);
        await client.SettleAsync();
        await client.SaveAsync(TestBrand.DraftUri);
        Assert.Contains(await client.DiagnosticsAsync(TestBrand.DraftUri, 2), d => d["code"]!.GetValue<string>() == "over-limit");
        Assert.Single(client.Messages, m => m["params"]?["version"]?.GetValue<int>() == 2);
    }

    [Fact]
    public async Task A_changed_setting_counts_at_once()
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace());
        await client.OpenDocumentAsync(TestBrand.DraftUri, "Short.");
        await client.DiagnosticsAsync(TestBrand.DraftUri, 1);
        await client.NotifyAsync("workspace/didChangeConfiguration", LspTestClient.Parse("""{"settings":{"brandlsp":{"run":"onSave"}}}"""));
        await client.ReplaceAsync(TestBrand.DraftUri, "Shorter.", 2);
        await client.SaveAsync(TestBrand.DraftUri);
        await client.DiagnosticsAsync(TestBrand.DraftUri, 2);
        await client.NotifyAsync("workspace/didChangeConfiguration", LspTestClient.Parse("""{"settings":{"brandlsp":{"run":"onType"}}}"""));
        await client.ReplaceAsync(TestBrand.DraftUri, "Shortest.", 3);
        await client.DiagnosticsAsync(TestBrand.DraftUri, 3);
    }

    [Fact]
    public async Task A_setting_that_means_nothing_is_told_of_and_changes_nothing()
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace());
        await client.NotifyAsync("workspace/didChangeConfiguration", LspTestClient.Parse("""{"settings":{"brandlsp":{"run":"bogus"}}}"""));
        var message = await client.WaitAsync("window/logMessage");
        Assert.Equal(2, message["params"]!["type"]!.GetValue<int>());
        Assert.Equal("The setting brandlsp.run is onType or onSave, not \"bogus\"; it stays as it was.", message["params"]!["message"]!.GetValue<string>());
        client.Forget();
        await client.OpenDocumentAsync(TestBrand.DraftUri, "Short.");
        await client.DiagnosticsAsync(TestBrand.DraftUri, 1);
    }

    [Fact]
    public async Task A_lost_surrogate_is_a_warning()
    {
        const string text = "---\nplatforms: [x]\n---\nHello \ud800 world";
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace());
        await client.OpenDocumentAsync(TestBrand.DraftUri, text);
        var found = (await client.DiagnosticsAsync(TestBrand.DraftUri, 1)).Single(d => d["code"]!.GetValue<string>() == "forbidden-character");
        Assert.Equal((2, 3, 6), (found["severity"]!.GetValue<int>(), found["range"]!["start"]!["line"]!.GetValue<int>(), found["range"]!["start"]!["character"]!.GetValue<int>()));
    }

    [Fact]
    public async Task What_was_typed_while_the_save_was_waited_for_is_judged_when_it_need_not_be_any_more()
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace(), extra: "\"initializationOptions\":{\"run\":\"onSave\"}");
        await client.OpenDocumentAsync(TestBrand.DraftUri, "---\nplatforms: [x]\n---\nShort.\n");
        await client.DiagnosticsAsync(TestBrand.DraftUri, 1);
        await client.ReplaceAsync(TestBrand.DraftUri, TestBrand.LongDraft, 2);
        await client.NotifyAsync("workspace/didChangeConfiguration", LspTestClient.Parse("""{"settings":{"brandlsp":{"run":"onType"}}}"""));
        Assert.Contains(await client.DiagnosticsAsync(TestBrand.DraftUri, 2), d => d["code"]!.GetValue<string>() == "over-limit");
    }

    [Fact]
    public async Task A_client_that_has_settings_is_asked_for_them()
    {
        await using var client = LspTestClient.Start(TestBrand.Workspace());
        client.Configuration = LspTestClient.Parse("""{"run":"onSave"}""");
        await client.InitializeAsync("""{"workspace":{"configuration":true,"didChangeConfiguration":{"dynamicRegistration":true}}}""");
        var registration = await client.WaitAsync("client/registerCapability");
        Assert.Equal("workspace/didChangeConfiguration", registration["params"]!["registrations"]![0]!["method"]!.GetValue<string>());
        var asked = await client.WaitAsync("workspace/configuration");
        Assert.Equal("brandlsp", asked["params"]!["items"]![0]!["section"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_broken_profile_shows_its_errors_and_the_last_good_brand_stays()
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace());
        await client.OpenDocumentAsync(TestBrand.BrandUri, TestBrand.Brand, language: "yaml");
        await client.OpenDocumentAsync(TestBrand.DraftUri, "---\ntheme: pipelines\nplatforms: [x]\n---\nA pipeline.\n");
        await client.DiagnosticsAsync(TestBrand.DraftUri, 1);
        await client.ReplaceAsync(TestBrand.BrandUri, "themes: [\n  - {id: pipelines", 2);
        Assert.Contains(await client.DiagnosticsAsync(TestBrand.BrandUri, 2), d => d["code"]!.GetValue<string>() == "invalid-profile");
        var hover = await client.AtAsync("textDocument/hover", TestBrand.DraftUri, 1, 9);
        Assert.Contains("Data pipelines", hover!["contents"]!["value"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_unsaved_profile_is_the_one_that_counts()
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace());
        await client.OpenDocumentAsync(TestBrand.DraftUri, "---\ntheme: pipelines\nplatforms: [x]\n---\nA pipeline.\n");
        await client.OpenDocumentAsync(TestBrand.BrandUri, TestBrand.Brand.Replace("Data pipelines", "Unsaved pipelines", StringComparison.Ordinal), language: "yaml");
        var hover = await client.AtAsync("textDocument/hover", TestBrand.DraftUri, 1, 9);
        Assert.Contains("Unsaved pipelines", hover!["contents"]!["value"]!.GetValue<string>(), StringComparison.Ordinal);
        await client.CloseAsync(TestBrand.BrandUri);
        hover = await client.AtAsync("textDocument/hover", TestBrand.DraftUri, 1, 9);
        Assert.Contains("Data pipelines", hover!["contents"]!["value"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_profile_that_is_not_open_shows_its_errors_while_a_draft_uses_it()
    {
        var files = TestBrand.Workspace("brand: Ada\nthemess: []\n");
        await using var client = await LspTestClient.OpenAsync(files);
        await client.OpenDocumentAsync(TestBrand.DraftUri, "Hello");
        Assert.Contains(await client.DiagnosticsAsync(TestBrand.BrandUri), d => d["code"]!.GetValue<string>() == "unknown-key");
        client.Forget();
        files["/ws/brand.yaml"] = TestBrand.Brand;
        await client.FilesChangedAsync(TestBrand.BrandUri);
        Assert.Empty(await client.DiagnosticsAsync(TestBrand.BrandUri));
    }

    [Fact]
    public async Task A_profile_that_changes_on_the_disk_changes_every_open_draft()
    {
        var files = TestBrand.Workspace();
        await using var client = await LspTestClient.OpenAsync(files, """{"workspace":{"didChangeWatchedFiles":{"dynamicRegistration":true}}}""");
        await client.WaitAsync("client/registerCapability");
        await client.OpenDocumentAsync(TestBrand.DraftUri, TestBrand.LongDraft);
        Assert.Contains(await client.DiagnosticsAsync(TestBrand.DraftUri, 1), d => d["code"]!.GetValue<string>() == "over-limit");
        client.Forget();
        files["/ws/brand.yaml"] = "platforms:\n  x: {limit: 1000}\n";
        await client.FilesChangedAsync(TestBrand.BrandUri);
        Assert.DoesNotContain(await client.DiagnosticsAsync(TestBrand.DraftUri, 1), d => d["code"]!.GetValue<string>() == "over-limit");
    }

    [Fact]
    public async Task Every_folder_has_its_own_brand()
    {
        var files = new MemoryWorkspace
        {
            ["/one/brand.yaml"] = "themes: [{id: bread, name: Bread}]",
            ["/two/brand.yaml"] = "themes: [{id: bread, name: Money}]",
        };
        await using var client = await LspTestClient.OpenAsync(files, extra: "\"workspaceFolders\":[{\"uri\":\"file:///one\",\"name\":\"one\"},{\"uri\":\"file:///two\",\"name\":\"two\"}]");
        foreach (var (folder, name) in new[] { ("one", "Bread"), ("two", "Money") })
        {
            await client.OpenDocumentAsync($"file:///{folder}/posts/a.md", "---\ntheme: bread\n---\n");
            var hover = await client.AtAsync("textDocument/hover", $"file:///{folder}/posts/a.md", 1, 8);
            Assert.Contains(name, hover!["contents"]!["value"]!.GetValue<string>(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_folder_that_is_added_brings_its_brand()
    {
        var files = new MemoryWorkspace { ["/new/brand.yaml"] = "themes: [{id: bread, name: Bread}]" };
        await using var client = await LspTestClient.OpenAsync(files);
        await client.NotifyAsync("workspace/didChangeWorkspaceFolders", LspTestClient.Parse("""{"event":{"added":[{"uri":"file:///new/","name":"new"}],"removed":[{"uri":"file:///ws","name":"ws"}]}}"""));
        await client.OpenDocumentAsync("file:///new/posts/a.md", "---\ntheme: bread\n---\n");
        Assert.NotNull(await client.AtAsync("textDocument/hover", "file:///new/posts/a.md", 1, 8));
    }

    [Fact]
    public async Task A_layer_outside_the_workspace_does_not_exist()
    {
        var files = TestBrand.Workspace("extends: ../secret/base.yaml\n");
        files["/secret/base.yaml"] = "brand: Secret";
        var read = new List<string>();
        files.OnRead = path =>
        {
            lock (read)
            {
                read.Add(path);
            }
        };
        await using var client = await LspTestClient.OpenAsync(files);
        await client.OpenDocumentAsync(TestBrand.BrandUri, "extends: ../secret/base.yaml\n", language: "yaml");
        Assert.Contains(await client.DiagnosticsAsync(TestBrand.BrandUri, 1), d => d["code"]!.GetValue<string>() == "missing-file");
        Assert.DoesNotContain("/secret/base.yaml", read);
    }

    [Fact]
    public async Task A_client_that_pulls_is_never_pushed_to()
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace(), Pulls);
        await client.OpenDocumentAsync(TestBrand.DraftUri, TestBrand.LongDraft);
        var report = await client.RequestAsync("textDocument/diagnostic", Document(TestBrand.DraftUri));
        Assert.Equal("full", report!["kind"]!.GetValue<string>());
        Assert.Contains(report["items"]!.AsArray(), d => d!["code"]!.GetValue<string>() == "over-limit");
        var again = await client.RequestAsync("textDocument/diagnostic", Document(TestBrand.DraftUri, report["resultId"]!.GetValue<string>()));
        Assert.Equal("unchanged", again!["kind"]!.GetValue<string>());
        await client.ReplaceAsync(TestBrand.DraftUri, "Short.", 2);
        var third = await client.RequestAsync("textDocument/diagnostic", Document(TestBrand.DraftUri, report["resultId"]!.GetValue<string>()));
        Assert.Equal("full", third!["kind"]!.GetValue<string>());
        await client.CloseAsync(TestBrand.DraftUri);
        await client.SettleAsync();
        Assert.DoesNotContain(client.Messages, m => m["method"]!.GetValue<string>() == "textDocument/publishDiagnostics");
    }

    [Fact]
    public async Task A_client_that_pulls_is_told_when_the_profile_changes()
    {
        var files = TestBrand.Workspace();
        await using var client = await LspTestClient.OpenAsync(files, Pulls);
        await client.OpenDocumentAsync(TestBrand.DraftUri, TestBrand.LongDraft);
        files["/ws/brand.yaml"] = "platforms:\n  x: {limit: 1000}\n";
        await client.FilesChangedAsync(TestBrand.BrandUri);
        await client.WaitAsync("workspace/diagnostic/refresh");
        var report = await client.RequestAsync("textDocument/diagnostic", Document(TestBrand.DraftUri));
        Assert.DoesNotContain(report!["items"]!.AsArray(), d => d!["code"]!.GetValue<string>() == "over-limit");
    }

    [Fact]
    public async Task Waiting_for_the_save_begins_with_the_setting_even_in_a_draft_with_unsaved_changes()
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace(), Pulls);
        await client.OpenDocumentAsync(TestBrand.DraftUri, "---\nplatforms: [x]\n---\nShort.\n");
        await client.RequestAsync("textDocument/diagnostic", Document(TestBrand.DraftUri));
        await client.NotifyAsync("workspace/didChangeConfiguration", LspTestClient.Parse("""{"settings":{"brandlsp":{"run":"onSave"}}}"""));
        await client.ReplaceAsync(TestBrand.DraftUri, TestBrand.LongDraft, 2);
        Assert.DoesNotContain("over-limit", await PulledCodesAsync(client));
        await client.SaveAsync(TestBrand.DraftUri);
        Assert.Contains("over-limit", await PulledCodesAsync(client));
    }

    [Fact]
    public async Task A_client_that_pulls_is_told_when_it_need_not_wait_for_the_save_any_more()
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace(), Pulls, "\"initializationOptions\":{\"run\":\"onSave\"}");
        await client.OpenDocumentAsync(TestBrand.DraftUri, "---\nplatforms: [x]\n---\nShort.\n");
        Assert.DoesNotContain("over-limit", await PulledCodesAsync(client));
        await client.ReplaceAsync(TestBrand.DraftUri, TestBrand.LongDraft, 2);
        await client.NotifyAsync("workspace/didChangeConfiguration", LspTestClient.Parse("""{"settings":{"brandlsp":{"run":"onType"}}}"""));
        await client.WaitAsync("workspace/diagnostic/refresh");
        Assert.Contains("over-limit", await PulledCodesAsync(client));
    }

    private static async Task<IEnumerable<string>> PulledCodesAsync(LspTestClient client)
    {
        var report = await client.RequestAsync("textDocument/diagnostic", Document(TestBrand.DraftUri));
        return report!["items"]!.AsArray().Select(d => d!["code"]!.GetValue<string>());
    }
}
