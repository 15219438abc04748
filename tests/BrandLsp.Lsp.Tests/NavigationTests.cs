using System.Text.Json.Nodes;
using BrandLsp.Testing;

namespace BrandLsp.Lsp.Tests;

public class NavigationTests
{
    private const string Draft = "---\ntheme: pipelines\nplatforms: [x]\n---\nThanks @jane and @janedoe.\n";

    private const string Versions = """{"workspace":{"workspaceEdit":{"documentChanges":true}},"textDocument":{"rename":{"prepareSupport":true}}}""";

    private static MemoryWorkspace Workspace()
    {
        var files = TestBrand.Workspace();
        files["/ws/posts/a.md"] = Draft;
        files["/ws/posts/b.md"] = "---\ntheme: \"pipelines\"\n---\nHi @Jane\n";
        files["/ws/notes.md"] = "---\ntheme: pipelines\n---\nNo draft, @jane.\n";
        files["/ws/other/brand.yaml"] = "themes: [pipelines]\n";
        files["/ws/other/posts/c.md"] = "---\ntheme: pipelines\n---\n@jane\n";
        return files;
    }

    private static JsonObject At(string uri, int line, int character, params (string Key, JsonNode Value)[] more)
    {
        var parameters = new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = uri },
            ["position"] = new JsonObject { ["line"] = line, ["character"] = character },
        };
        foreach (var (key, value) in more)
        {
            parameters[key] = value;
        }

        return parameters;
    }

    private static string Place(JsonNode? location) =>
        $"{location!["uri"]!.GetValue<string>()["file:///ws/".Length..]} {location["range"]!["start"]!["line"]}:{location["range"]!["start"]!["character"]}-{location["range"]!["end"]!["character"]}";

    /// <summary>The texts of all files after an edit.</summary>
    private static Dictionary<string, string> Applied(JsonNode edit, MemoryWorkspace files) =>
        edit["changes"]!.AsObject().ToDictionary(
            c => c.Key["file:///ws/".Length..],
            c => Applied(files["/ws/" + c.Key["file:///ws/".Length..]]!, c.Value!.AsArray()));

    private static string Applied(string text, JsonArray edits)
    {
        var lines = text.Split('\n');
        foreach (var edit in edits.OrderByDescending(e => e!["range"]!["start"]!["line"]!.GetValue<int>()).ThenByDescending(e => e!["range"]!["start"]!["character"]!.GetValue<int>()))
        {
            var (start, end) = (edit!["range"]!["start"]!, edit["range"]!["end"]!);
            ref var line = ref lines[start["line"]!.GetValue<int>()];
            line = line[..start["character"]!.GetValue<int>()] + edit["newText"]!.GetValue<string>() + line[end["character"]!.GetValue<int>()..];
        }

        return string.Join('\n', lines);
    }

    private static Task<JsonNode?> RenameAsync(LspTestClient client, string uri, int line, int character, string name) =>
        client.RequestAsync("textDocument/rename", At(uri, line, character, ("newName", name)));

    private static async Task<string> RefusedAsync(Task request)
    {
        var error = await Assert.ThrowsAsync<LspErrorException>(() => request);
        Assert.Equal(-32803, error.Code);
        return error.Message;
    }

    [Theory]
    [InlineData(1, 7, "brand.yaml 2:9-18")]
    [InlineData(1, 16, "brand.yaml 2:9-18")]
    [InlineData(4, 7, "brand.yaml 4:9-13")]
    [InlineData(4, 20, "brand.yaml 4:9-13")]
    public async Task A_name_leads_to_where_the_profile_declares_it(int line, int character, string place)
    {
        await using var client = await LspTestClient.OpenAsync(Workspace());
        await client.OpenDocumentAsync(TestBrand.DraftUri, Draft);
        Assert.Equal([place], (await client.AtAsync("textDocument/definition", TestBrand.DraftUri, line, character))!.AsArray().Select(Place));
    }

    [Theory]
    [InlineData(2, 3)]
    [InlineData(4, 3)]
    [InlineData(90, 3)]
    public async Task What_names_nothing_leads_nowhere(int line, int character)
    {
        await using var client = await LspTestClient.OpenAsync(Workspace(), Versions);
        await client.OpenDocumentAsync(TestBrand.DraftUri, Draft);
        Assert.Empty((await client.AtAsync("textDocument/definition", TestBrand.DraftUri, line, character))!.AsArray());
        Assert.Empty((await client.RequestAsync("textDocument/references", At(TestBrand.DraftUri, line, character)))!.AsArray());
        Assert.Empty((await client.AtAsync("textDocument/documentHighlight", TestBrand.DraftUri, line, character))!.AsArray());
        Assert.Null(await client.AtAsync("textDocument/prepareRename", TestBrand.DraftUri, line, character));
        Assert.Null(await RenameAsync(client, TestBrand.DraftUri, line, character, "new"));
    }

    [Theory]
    [InlineData(true, new[] { "brand.yaml 2:9-18", "posts/a.md 1:7-16", "posts/b.md 1:8-17" })]
    [InlineData(false, new[] { "posts/a.md 1:7-16", "posts/b.md 1:8-17" })]
    public async Task References_are_found_in_open_and_closed_drafts_of_the_brand(bool includeDeclaration, string[] places)
    {
        await using var client = await LspTestClient.OpenAsync(Workspace());
        await client.OpenDocumentAsync(TestBrand.DraftUri, Draft);
        var context = new JsonObject { ["includeDeclaration"] = includeDeclaration };
        var found = await client.RequestAsync("textDocument/references", At(TestBrand.DraftUri, 1, 9, ("context", context)));
        Assert.Equal(places, found!.AsArray().Select(Place));
    }

    [Fact]
    public async Task References_are_asked_for_from_the_profile_too()
    {
        await using var client = await LspTestClient.OpenAsync(Workspace());
        await client.OpenDocumentAsync(TestBrand.BrandUri, TestBrand.Brand, language: "yaml");
        var found = await client.RequestAsync("textDocument/references", At(TestBrand.BrandUri, 4, 9, ("context", new JsonObject())));
        Assert.Equal(["posts/a.md 4:8-12", "posts/a.md 4:18-25", "posts/b.md 3:4-8"], found!.AsArray().Select(Place));
    }

    [Fact]
    public async Task A_person_is_highlighted_by_id_and_by_handle()
    {
        await using var client = await LspTestClient.OpenAsync(Workspace());
        await client.OpenDocumentAsync(TestBrand.DraftUri, Draft);
        var found = await client.AtAsync("textDocument/documentHighlight", TestBrand.DraftUri, 4, 9);
        Assert.Equal(
            """[{"range":{"start":{"line":4,"character":8},"end":{"line":4,"character":12}},"kind":2},{"range":{"start":{"line":4,"character":18},"end":{"line":4,"character":25}},"kind":2}]""",
            found!.ToJsonString());
    }

    [Theory]
    [InlineData("{}", "true")]
    [InlineData(Versions, """{"prepareProvider":true}""")]
    public async Task A_rename_is_prepared_for_clients_that_ask(string capabilities, string provider)
    {
        await using var client = LspTestClient.Start(Workspace());
        var result = await client.InitializeAsync(capabilities);
        Assert.Equal(provider, result["capabilities"]!["renameProvider"]!.ToJsonString());
        await client.OpenDocumentAsync(TestBrand.DraftUri, Draft);
        Assert.Equal(
            """{"range":{"start":{"line":4,"character":8},"end":{"line":4,"character":12}},"placeholder":"jane"}""",
            (await client.AtAsync("textDocument/prepareRename", TestBrand.DraftUri, 4, 7))!.ToJsonString());
    }

    [Fact]
    public async Task A_theme_is_renamed_in_the_profile_and_in_every_draft_of_the_brand()
    {
        var files = Workspace();
        await using var client = await LspTestClient.OpenAsync(files);
        await client.OpenDocumentAsync(TestBrand.DraftUri, Draft);
        var texts = Applied((await RenameAsync(client, TestBrand.DraftUri, 1, 9, "data"))!, files);
        Assert.Equal(["brand.yaml", "posts/a.md", "posts/b.md"], texts.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(Draft.Replace("pipelines", "data", StringComparison.Ordinal), texts["posts/a.md"]);
        Assert.Contains("{id: data, name: Data pipelines", texts["brand.yaml"], StringComparison.Ordinal);
        Assert.Contains("theme: \"data\"", texts["posts/b.md"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_is_renamed_where_the_id_stands_and_keeps_the_handles()
    {
        var files = Workspace();
        await using var client = await LspTestClient.OpenAsync(files);
        await client.OpenDocumentAsync(TestBrand.DraftUri, Draft);
        var texts = Applied((await RenameAsync(client, TestBrand.DraftUri, 4, 9, "jd"))!, files);
        Assert.Equal(Draft.Replace("@jane ", "@jd ", StringComparison.Ordinal), texts["posts/a.md"]);
        Assert.Equal("---\ntheme: \"pipelines\"\n---\nHi @jd\n", texts["posts/b.md"]);
        Assert.Contains("{id: jd, name: Jane Doe, handles: {x: janedoe}}", texts["brand.yaml"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_files_are_renamed_as_they_stand_in_the_editor_with_their_versions()
    {
        await using var client = await LspTestClient.OpenAsync(Workspace(), Versions);
        await client.OpenDocumentAsync(TestBrand.BrandUri, TestBrand.Brand + "\n# edited\n", version: 4, language: "yaml");
        await client.OpenDocumentAsync(TestBrand.DraftUri, Draft);
        await client.ReplaceAsync(TestBrand.DraftUri, "---\ntitle: New\ntheme: pipelines\n---\n", 2);
        await client.OpenDocumentAsync("untitled:Untitled-1", "---\nplatforms: [x]\ntheme: pipelines\n---\n", version: 9);
        var edit = await RenameAsync(client, TestBrand.BrandUri, 2, 9, "data");
        Assert.Equal(
            ["file:///ws/brand.yaml 4 2", "file:///ws/posts/a.md 2 2", "untitled:Untitled-1 9 2", "file:///ws/posts/b.md null 1"],
            edit!["documentChanges"]!.AsArray().Select(c =>
                $"{c!["textDocument"]!["uri"]} {c["textDocument"]!["version"]?.ToJsonString() ?? "null"} {c["edits"]![0]!["range"]!["start"]!["line"]}"));
    }

    [Fact]
    public async Task A_theme_of_a_shared_layer_is_renamed_for_every_brand_that_extends_it()
    {
        var files = new MemoryWorkspace
        {
            ["/ws/house.yaml"] = "themes: [pipelines]\n",
            ["/ws/a/brand.yaml"] = "extends: ../house.yaml\n",
            ["/ws/a/posts/a.md"] = "---\ntheme: pipelines\n---\n",
            ["/ws/b/brand.yaml"] = "extends: ../house.yaml\n",
            ["/ws/b/posts/b.md"] = "---\ntheme: pipelines\n---\n",
            ["/ws/c/brand.yaml"] = "extends: ../house.yaml\nthemes: [pipelines]\n",
            ["/ws/c/posts/c.md"] = "---\ntheme: pipelines\n---\n",
        };
        await using var client = await LspTestClient.OpenAsync(files);
        await client.OpenDocumentAsync("file:///ws/a/posts/a.md", files["/ws/a/posts/a.md"]!);
        var texts = Applied((await RenameAsync(client, "file:///ws/a/posts/a.md", 1, 9, "data"))!, files);
        Assert.Equal(["a/posts/a.md", "b/posts/b.md", "house.yaml"], texts.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Of_two_themes_with_one_id_the_second_is_renamed_alone()
    {
        var files = new MemoryWorkspace { ["/ws/brand.yaml"] = "themes:\n- a\n- a\n", ["/ws/posts/a.md"] = "---\ntheme: a\n---\n" };
        await using var client = await LspTestClient.OpenAsync(files);
        await client.OpenDocumentAsync(TestBrand.BrandUri, files["/ws/brand.yaml"]!, language: "yaml");
        var texts = Applied((await RenameAsync(client, TestBrand.BrandUri, 2, 2, "b"))!, files);
        Assert.Equal("themes:\n- a\n- b\n", Assert.Single(texts).Value);
    }

    [Fact]
    public async Task A_rename_to_the_same_id_changes_nothing()
    {
        await using var client = await LspTestClient.OpenAsync(Workspace());
        await client.OpenDocumentAsync(TestBrand.DraftUri, Draft);
        Assert.Null(await RenameAsync(client, TestBrand.DraftUri, 1, 9, "pipelines"));
    }

    [Fact]
    public async Task What_cannot_be_renamed_is_refused_with_the_reason()
    {
        await using var client = await LspTestClient.OpenAsync(Workspace(), Versions);
        await client.OpenDocumentAsync(TestBrand.DraftUri, Draft);
        Assert.StartsWith("“data pipelines” is no id", await RefusedAsync(RenameAsync(client, TestBrand.DraftUri, 1, 9, "data pipelines")), StringComparison.Ordinal);
        Assert.StartsWith("This is a handle of “jane”", await RefusedAsync(client.AtAsync("textDocument/prepareRename", TestBrand.DraftUri, 4, 20)), StringComparison.Ordinal);
        await client.ReplaceAsync(TestBrand.DraftUri, "---\ntheme: plumbing\n---\n", 2);
        Assert.StartsWith("The profile has no theme “plumbing”", await RefusedAsync(client.AtAsync("textDocument/prepareRename", TestBrand.DraftUri, 1, 9)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_s_new_id_may_not_be_how_a_draft_names_somebody_else()
    {
        var files = Workspace();
        files["/ws/posts/other.md"] = "---\nplatforms: [x]\n---\nOne\n\nwith @Stranger\n";
        await using var client = await LspTestClient.OpenAsync(files);
        await client.OpenDocumentAsync(TestBrand.DraftUri, Draft);
        Assert.StartsWith(
            "“@stranger” stands in other.md (line 6) already and means somebody else there",
            await RefusedAsync(RenameAsync(client, TestBrand.DraftUri, 4, 9, "stranger")),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_brand_outside_the_open_folders_is_not_renamed()
    {
        var files = new MemoryWorkspace { ["/else/brand.yaml"] = TestBrand.Brand, ["/else/posts/a.md"] = Draft };
        await using var client = await LspTestClient.OpenAsync(files);
        await client.OpenDocumentAsync("file:///else/posts/a.md", Draft);
        Assert.Contains("Open that folder to rename it", await RefusedAsync(RenameAsync(client, "file:///else/posts/a.md", 1, 9, "data")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("textDocument/rename")]
    [InlineData("textDocument/references")]
    [InlineData("textDocument/prepareRename")]
    public async Task Parameters_that_do_not_fit_are_called_so(string method)
    {
        await using var client = await LspTestClient.OpenAsync(Workspace());
        var error = await Assert.ThrowsAsync<LspErrorException>(() => client.RequestAsync(method, new JsonObject { ["textDocument"] = 1 }));
        Assert.Equal(-32602, error.Code);
    }
}
