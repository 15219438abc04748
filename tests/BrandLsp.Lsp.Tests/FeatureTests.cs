using System.Text.Json.Nodes;
using BrandLsp.Testing;

namespace BrandLsp.Lsp.Tests;

public class FeatureTests
{
    private const string Actions = """{"textDocument":{"codeAction":{"codeActionLiteralSupport":{"codeActionKind":{"valueSet":[]}},"isPreferredSupport":true}}}""";

    private const string VersionedActions =
        """{"workspace":{"workspaceEdit":{"documentChanges":true}},"textDocument":{"codeAction":{"codeActionLiteralSupport":{"codeActionKind":{"valueSet":[]}}}}}""";

    private const string Draft = "---\ntheme: pipelines\nplatforms: [x]\n---\nA pipeline.\n";

    private static JsonObject ActionsAt(int line, int from, int to, string? only = null, string uri = TestBrand.BrandUri)
    {
        var context = new JsonObject { ["diagnostics"] = new JsonArray() };
        if (only is not null)
        {
            context["only"] = new JsonArray(only);
        }

        return new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = uri },
            ["range"] = new JsonObject
            {
                ["start"] = new JsonObject { ["line"] = line, ["character"] = from },
                ["end"] = new JsonObject { ["line"] = line, ["character"] = to },
            },
            ["context"] = context,
        };
    }

    private static JsonObject Export(JsonNode? argument, string command = "brandlsp.export") => new()
    {
        ["command"] = command,
        ["arguments"] = argument is null ? new JsonArray() : new JsonArray(argument),
    };

    private static JsonObject Document(string uri) => new() { ["textDocument"] = new JsonObject { ["uri"] = uri } };

    [Fact]
    public async Task Completion_proposes_themes_with_an_edit_for_their_place()
    {
        await using var client = await LspTestClient.OpenAsync(
            TestBrand.Workspace(), """{"textDocument":{"completion":{"completionItem":{"documentationFormat":["markdown","plaintext"]}}}}""");
        await client.OpenDocumentAsync(TestBrand.DraftUri, "---\ntheme: pip\n---\n");
        var list = await client.AtAsync("textDocument/completion", TestBrand.DraftUri, 1, 10);
        var item = list!["items"]!.AsArray().Single()!;
        Assert.Equal("pipelines", item["label"]!.GetValue<string>());
        Assert.Equal("""{"range":{"start":{"line":1,"character":7},"end":{"line":1,"character":10}},"newText":"pipelines"}""", item["textEdit"]!.ToJsonString());
        Assert.Equal("markdown", item["documentation"]!["kind"]!.GetValue<string>());
        Assert.Contains("**Data pipelines**", item["documentation"]!["value"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_shows_plain_text_gets_plain_text()
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace());
        await client.OpenDocumentAsync(TestBrand.DraftUri, Draft);
        var hover = await client.AtAsync("textDocument/hover", TestBrand.DraftUri, 1, 8);
        Assert.Equal("plaintext", hover!["contents"]!["kind"]!.GetValue<string>());
        Assert.StartsWith("Data pipelines (theme)", hover["contents"]!["value"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(7, hover["range"]!["start"]!["character"]!.GetValue<int>());
        Assert.Equal(16, hover["range"]!["end"]!["character"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("plaintext", "Python * internals (theme)", "Keywords: __init__, List<T>, **kwargs, a|b", "- # 1 thing I learned …")]
    [InlineData("markdown", "**Python \\* internals** (theme)", "Keywords: \\_\\_init\\_\\_, List\\<T\\>, \\*\\*kwargs, a\\|b", "- \\# 1 thing I learned …")]
    public async Task What_a_profile_says_is_shown_as_it_stands_there(string format, params string[] lines)
    {
        var files = TestBrand.Workspace("""
            themes:
              - id: py
                name: Python * internals
                keywords: [__init__, "List<T>", "**kwargs", "a|b"]
                starters: ["# 1 thing I learned"]
            """);
        await using var client = await LspTestClient.OpenAsync(files, $$$$"""{"textDocument":{"hover":{"contentFormat":["{{{{format}}}}"]}}}""");
        await client.OpenDocumentAsync(TestBrand.DraftUri, "---\ntheme: py\n---\nx");
        var hover = await client.AtAsync("textDocument/hover", TestBrand.DraftUri, 1, 8);
        Assert.Equal(lines, hover!["contents"]!["value"]!.GetValue<string>().Split('\n').Where(l => l.Length > 0 && l != "Starters:").Take(lines.Length));
    }

    [Fact]
    public async Task A_blank_on_an_empty_line_proposes_what_the_post_may_go_on_with()
    {
        const string brand = "values:\n  - {id: openness, name: Openness, signals: [\"what went wrong\"]}\nobjectives:\n  - {id: notes, ctas: [Get the notes]}\n";
        await using var client = await LspTestClient.OpenAsync(
            TestBrand.Workspace(brand), """{"textDocument":{"completion":{"completionItem":{"documentationFormat":["markdown"]}}}}""");
        await client.OpenDocumentAsync(TestBrand.DraftUri, "---\nvalues: [openness]\n---\nIt runs.\n\n \n");
        var list = await client.AtAsync("textDocument/completion", TestBrand.DraftUri, 5, 1);
        var items = list!["items"]!.AsArray().OrderBy(i => i!["sortText"]!.GetValue<string>(), StringComparer.Ordinal).ToList();
        Assert.Equal(["what went wrong", "Get the notes", "What would you have done?"], items.Select(i => i!["label"]!.GetValue<string>()));
        Assert.Equal("Shows Openness", items[0]!["detail"]!.GetValue<string>());
        Assert.Equal("What went wrong: ", items[0]!["textEdit"]!["newText"]!.GetValue<string>());
        Assert.Contains("**Openness**", items[0]!["documentation"]!["value"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "platforms: [$1]", 2)]
    [InlineData(false, "platforms: ", null)]
    public async Task Tab_stops_go_only_to_clients_that_know_them(bool snippets, string text, int? format)
    {
        const string capabilities = """{"textDocument":{"completion":{"completionItem":{"snippetSupport":true}}}}""";
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace(), snippets ? capabilities : "{}");
        await client.OpenDocumentAsync(TestBrand.DraftUri, "---\n\n---\n");
        var list = await client.AtAsync("textDocument/completion", TestBrand.DraftUri, 1, 0);
        var item = list!["items"]!.AsArray().Single(i => i!["label"]!.GetValue<string>() == "platforms")!;
        Assert.Equal(text, item["textEdit"]!["newText"]!.GetValue<string>());
        Assert.Equal(format, item["insertTextFormat"]?.GetValue<int>());
    }

    [Fact]
    public async Task A_quick_fix_carries_its_finding_and_its_edit()
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace(), Actions);
        await client.OpenDocumentAsync(TestBrand.BrandUri, "themess: []\n", language: "yaml");
        var actions = await client.RequestAsync("textDocument/codeAction", ActionsAt(0, 3, 3));
        var action = actions!.AsArray().Single(a => a!["edit"]!.ToJsonString().Contains("\"newText\":\"themes\"", StringComparison.Ordinal))!;
        Assert.Equal("quickfix", action["kind"]!.GetValue<string>());
        Assert.Equal("unknown-key", action["diagnostics"]![0]!["code"]!.GetValue<string>());
        Assert.Equal(
            """{"changes":{"file:///ws/brand.yaml":[{"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":7}},"newText":"themes"}]}}""",
            action["edit"]!.ToJsonString());
    }

    [Fact]
    public async Task What_mends_a_finding_on_each_platform_is_one_action()
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace(), Actions);
        await client.OpenDocumentAsync(TestBrand.DraftUri, "---\nplatforms: [x, bluesky, linkedin]\nrelationship: paid\n---\nIt took three hours.\n");
        var actions = (await client.RequestAsync("textDocument/codeAction", ActionsAt(2, 15, 15, uri: TestBrand.DraftUri)))!.AsArray();
        var action = Assert.Single(actions, a => a!["title"]!.GetValue<string>() == "Open the post with “#ad”")!;
        Assert.Equal(3, action["diagnostics"]!.AsArray().Count(d => d!["code"]!.GetValue<string>() == "missing-disclosure"));
        Assert.True(action["isPreferred"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData("nope", null)]
    [InlineData("pipelins", "Change to pipelines")]
    public async Task A_name_for_the_profile_is_never_what_was_obviously_meant(string name, string? preferred)
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace(), Actions);
        await client.OpenDocumentAsync(TestBrand.DraftUri, $"---\ntheme: {name}\n---\nHello\n");
        var actions = (await client.RequestAsync("textDocument/codeAction", ActionsAt(1, 8, 8, uri: TestBrand.DraftUri)))!.AsArray();
        Assert.Contains(actions, a => a!["title"]!.GetValue<string>() == $"Add “{name}” to the profile's themes");
        Assert.Equal(preferred, actions.SingleOrDefault(a => a!["isPreferred"] is not null)?["title"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_fix_names_the_version_it_is_for_where_the_client_checks_it()
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace(), VersionedActions);
        await client.OpenDocumentAsync(TestBrand.BrandUri, "themess: []\n", version: 7, language: "yaml");
        var actions = await client.RequestAsync("textDocument/codeAction", ActionsAt(0, 0, 7));
        var change = actions![0]!["edit"]!["documentChanges"]![0]!;
        Assert.Equal(7, change["textDocument"]!["version"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("source.organizeImports")]
    [InlineData("refactor")]
    public async Task Other_kinds_of_actions_are_not_offered(string only)
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace(), Actions);
        await client.OpenDocumentAsync(TestBrand.BrandUri, "themess: []\n", language: "yaml");
        Assert.Empty((await client.RequestAsync("textDocument/codeAction", ActionsAt(0, 0, 7, only)))!.AsArray());
    }

    [Fact]
    public async Task Elsewhere_there_is_nothing_to_fix()
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace(), Actions);
        await client.OpenDocumentAsync(TestBrand.BrandUri, "themess: []\nbrand: Ada\n", language: "yaml");
        Assert.Empty((await client.RequestAsync("textDocument/codeAction", ActionsAt(1, 8, 9)))!.AsArray());
    }

    [Fact]
    public async Task Lenses_count_export_and_preview()
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace());
        await client.OpenDocumentAsync(TestBrand.DraftUri, Draft);
        var lenses = (await client.RequestAsync("textDocument/codeLens", Document(TestBrand.DraftUri)))!.AsArray();
        Assert.Equal(["X 11/280", "Export", "Preview"], lenses.Select(l => l!["command"]!["title"]!.GetValue<string>()));
        Assert.All(lenses, l => Assert.Equal(0, l!["range"]!["start"]!["line"]!.GetValue<int>()));
        Assert.Equal("""{"platform":"x","state":"fits"}""", lenses[0]!["data"]!.ToJsonString());
        Assert.Equal("""[{"uri":"file:///ws/posts/a.md","out":"out"}]""", lenses[1]!["command"]!["arguments"]!.ToJsonString());
        Assert.Equal("""{"title":"Preview","command":"brandlsp.preview","arguments":[{"uri":"file:///ws/posts/a.md"}]}""", lenses[2]!["command"]!.ToJsonString());
    }

    [Fact]
    public async Task The_front_matter_and_containers_fold()
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace());
        await client.OpenDocumentAsync(TestBrand.DraftUri, Draft + "\n::: x\nOnly here\n:::\n");
        var folds = (await client.RequestAsync("textDocument/foldingRange", Document(TestBrand.DraftUri)))!.AsArray();
        Assert.Equal([(0, 3), (6, 8)], folds.Select(f => (f!["startLine"]!.GetValue<int>(), f["endLine"]!.GetValue<int>())));
    }

    [Fact]
    public async Task Exporting_without_a_folder_answers_the_variants_and_writes_nothing()
    {
        var files = TestBrand.Workspace();
        await using var client = await LspTestClient.OpenAsync(files);
        await client.OpenDocumentAsync(TestBrand.DraftUri, Draft);
        var result = await client.RequestAsync("workspace/executeCommand", Export(new JsonObject { ["uri"] = TestBrand.DraftUri }));
        Assert.Equal("x", result!["variants"]![0]!["platform"]!.GetValue<string>());
        Assert.Equal("A pipeline.", result["variants"]![0]!["parts"]![0]!["text"]!.GetValue<string>());
        Assert.Equal(11, result["variants"]![0]!["parts"]![0]!["length"]!.GetValue<int>());
        Assert.Empty(result["files"]!.AsArray());
        Assert.Equal(["/ws/brand.yaml"], files.Paths);
    }

    [Theory]
    [InlineData("out", "/ws/out")]
    [InlineData("./", "/ws")]
    [InlineData("drafts/../out", "/ws/out")]
    [InlineData("/elsewhere", "/elsewhere")]
    [InlineData("file:///else%20where", "/else where")]
    public async Task Exporting_writes_the_variants_and_their_manifest(string folder, string path)
    {
        var files = TestBrand.Workspace();
        await using var client = await LspTestClient.OpenAsync(files);
        await client.OpenDocumentAsync(TestBrand.DraftUri, Draft);
        var result = await client.RequestAsync("workspace/executeCommand", Export(
            new JsonObject { ["uri"] = TestBrand.DraftUri, ["platforms"] = new JsonArray("x", "linkedin"), ["format"] = "variants", ["out"] = folder }));
        Assert.Equal("A pipeline.", files[path + "/a/x.txt"]);
        Assert.Equal("posts/a.md", JsonNode.Parse(files[path + "/a/variants.json"]!)!["draft"]!.GetValue<string>());
        Assert.Equal(["x.txt", "linkedin.txt", "variants.json"], result!["files"]!.AsArray().Select(f => f!.GetValue<string>().Split('/')[^1]));
        Assert.All(result["files"]!.AsArray(), f => Assert.StartsWith("file:///", f!.GetValue<string>(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_draft_that_is_not_open_is_read_from_the_disk()
    {
        var files = TestBrand.Workspace();
        files["/ws/posts/b.md"] = Draft;
        await using var client = await LspTestClient.OpenAsync(files);
        var result = await client.RequestAsync("workspace/executeCommand", Export(new JsonObject { ["uri"] = "file:///ws/posts/b.md" }));
        Assert.Equal("A pipeline.", result!["variants"]![0]!["parts"]![0]!["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_draft_with_errors_is_not_written()
    {
        var files = TestBrand.Workspace();
        await using var client = await LspTestClient.OpenAsync(files);
        await client.OpenDocumentAsync(TestBrand.DraftUri, TestBrand.LongDraft);
        var error = await Assert.ThrowsAsync<LspErrorException>(() =>
            client.RequestAsync("workspace/executeCommand", Export(new JsonObject { ["uri"] = TestBrand.DraftUri, ["out"] = "out" })));
        Assert.Equal(-32803, error.Code);
        Assert.Equal(["/ws/brand.yaml"], files.Paths);
    }

    [Fact]
    public async Task A_disk_that_refuses_is_reported()
    {
        var files = TestBrand.Workspace();
        files.ReadOnlyFolder = "/ws/out";
        await using var client = await LspTestClient.OpenAsync(files);
        await client.OpenDocumentAsync(TestBrand.DraftUri, Draft);
        var error = await Assert.ThrowsAsync<LspErrorException>(() =>
            client.RequestAsync("workspace/executeCommand", Export(new JsonObject { ["uri"] = TestBrand.DraftUri, ["out"] = "out" })));
        Assert.Equal(-32803, error.Code);
        Assert.Contains("read-only", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("""{"uri":7}""")]
    [InlineData("""{"uri":"file:///ws/posts/a.md","platforms":["myspace"]}""")]
    [InlineData("""{"uri":"file:///ws/posts/a.md","format":"punchcards"}""")]
    [InlineData("""{"uri":"file:///ws/posts/none.md"}""")]
    [InlineData("""{"uri":"file:///etc/passwd"}""")]
    [InlineData("""{"uri":"file:///ws/posts/a.md","platforms":[null]}""")]
    [InlineData("""{"uri":"file:///ws/posts/a.md","out":"a\u0000b"}""")]
    [InlineData("""{"uri":"file:///ws/posts/a.md","out":"a/../../b"}""")]
    public async Task Wrong_arguments_are_called_so(string? argument)
    {
        var files = TestBrand.Workspace();
        files["/etc/passwd"] = "root";
        await using var client = await LspTestClient.OpenAsync(files);
        await client.OpenDocumentAsync(TestBrand.DraftUri, Draft);
        var error = await Assert.ThrowsAsync<LspErrorException>(() =>
            client.RequestAsync("workspace/executeCommand", Export(argument is null ? null : JsonNode.Parse(argument))));
        Assert.Equal(-32602, error.Code);
        Assert.DoesNotContain("BrandLsp.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_commands_that_exist_are_offered_and_taken()
    {
        await using var client = LspTestClient.Start(TestBrand.Workspace());
        var result = await client.InitializeAsync();
        Assert.Equal("""["brandlsp.export","brandlsp.exportAll","brandlsp.preview","brandlsp.report","brandlsp.newDraft","brandlsp.outline"]""", result["capabilities"]!["executeCommandProvider"]!["commands"]!.ToJsonString());
        var error = await Assert.ThrowsAsync<LspErrorException>(() =>
            client.RequestAsync("workspace/executeCommand", Export(new JsonObject { ["uri"] = TestBrand.DraftUri }, "brandlsp.sing")));
        Assert.Equal(-32602, error.Code);
    }
}
