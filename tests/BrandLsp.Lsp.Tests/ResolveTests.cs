using System.Text.Json.Nodes;
using BrandLsp.Testing;

namespace BrandLsp.Lsp.Tests;

/// <summary>What a client fetches when it is needed.</summary>
public class ResolveTests
{
    private const string Lazily =
        """
        {"textDocument":{
          "completion":{"completionItem":{"documentationFormat":["markdown"],"resolveSupport":{"properties":["documentation","detail"]}}},
          "codeAction":{"codeActionLiteralSupport":{"codeActionKind":{"valueSet":[]}},"dataSupport":true,"resolveSupport":{"properties":["edit"]}}}}
        """;

    private static JsonObject ActionsAt(string uri, int line, params string[] only)
    {
        var place = new JsonObject { ["line"] = line, ["character"] = 3 };
        var context = new JsonObject { ["diagnostics"] = new JsonArray() };
        if (only.Length > 0)
        {
            context["only"] = new JsonArray([.. only.Select(o => JsonValue.Create(o))]);
        }

        return new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = uri },
            ["range"] = new JsonObject { ["start"] = place, ["end"] = place.DeepClone() },
            ["context"] = context,
        };
    }

    [Theory]
    [InlineData("""{"textDocument":{"codeAction":{"codeActionLiteralSupport":{}}}}""", false)]
    [InlineData(Lazily, true)]
    public async Task Resolving_is_offered_to_clients_that_do_it(string capabilities, bool isOffered)
    {
        await using var client = LspTestClient.Start(TestBrand.Workspace());
        var offer = (await client.InitializeAsync(capabilities))["capabilities"]!;
        Assert.Equal(isOffered, offer["completionProvider"]!["resolveProvider"]!.GetValue<bool>());
        Assert.Equal(isOffered, offer["codeActionProvider"]!["resolveProvider"]!.GetValue<bool>());
    }

    [Fact]
    public async Task The_documentation_of_a_proposal_comes_when_it_is_looked_at()
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace(), Lazily);
        await client.OpenDocumentAsync(TestBrand.DraftUri, "---\ntheme: pip\n---\n");
        var item = (await client.AtAsync("textDocument/completion", TestBrand.DraftUri, 1, 10))!["items"]!.AsArray().Single()!;
        Assert.Null(item["documentation"]);
        var resolved = await client.RequestAsync("completionItem/resolve", item);
        Assert.Contains("**Data pipelines**", resolved!["documentation"]!["value"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(item["textEdit"]!.ToJsonString(), resolved["textEdit"]!.ToJsonString());
    }

    [Fact]
    public async Task A_proposal_of_an_older_list_is_documented_as_long_as_its_document_is_the_same()
    {
        const string other = "file:///ws/posts/other.md";
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace(), Lazily);
        await client.OpenDocumentAsync(TestBrand.DraftUri, "---\ntheme: pip\n---\n");
        await client.OpenDocumentAsync(other, "---\nstatus: \ntheme: \n---\n");
        var item = (await client.AtAsync("textDocument/completion", TestBrand.DraftUri, 1, 10))!["items"]!.AsArray().Single()!;
        _ = await client.AtAsync("textDocument/completion", other, 1, 8);
        Assert.NotNull((await client.RequestAsync("completionItem/resolve", item))!["documentation"]);

        // The list stays up while its user types on.
        item = (await client.AtAsync("textDocument/completion", TestBrand.DraftUri, 1, 10))!["items"]!.AsArray().Single()!;
        await client.ReplaceAsync(TestBrand.DraftUri, "---\ntheme: pipe\n---\n", 2);
        Assert.NotNull((await client.RequestAsync("completionItem/resolve", item))!["documentation"]);

        _ = await client.AtAsync("textDocument/completion", other, 1, 8);
        var error = await Assert.ThrowsAsync<LspErrorException>(() => client.RequestAsync("completionItem/resolve", item));
        Assert.Equal(-32801, error.Code);
    }

    [Fact]
    public async Task A_proposal_without_a_kind_is_documented()
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace(), Lazily);
        await client.OpenDocumentAsync(TestBrand.DraftUri, "---\ntheme: pip\n---\n");
        var item = (await client.AtAsync("textDocument/completion", TestBrand.DraftUri, 1, 10))!["items"]!.AsArray().Single()!;
        item.AsObject().Remove("kind");
        var resolved = await client.RequestAsync("completionItem/resolve", item);
        Assert.NotNull(resolved!["documentation"]);
        Assert.Null(resolved["kind"]);
    }

    [Fact]
    public async Task The_edit_of_a_fix_comes_when_it_is_chosen()
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace(), Lazily);
        await client.OpenDocumentAsync(TestBrand.BrandUri, "themess: []\n", language: "yaml");
        var actions = (await client.RequestAsync("textDocument/codeAction", ActionsAt(TestBrand.BrandUri, 0)))!.AsArray();
        Assert.NotEmpty(actions);
        Assert.All(actions, a => Assert.Null(a!["edit"]));
        var edits = new List<string>();
        foreach (var action in actions)
        {
            var resolved = await client.RequestAsync("codeAction/resolve", action);
            Assert.Equal(action!["title"]!.GetValue<string>(), resolved!["title"]!.GetValue<string>());
            edits.Add(resolved["edit"]!.ToJsonString());
        }

        Assert.Contains(edits, e => e.Contains("\"newText\":\"themes\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_kind_need_not_come_back_with_what_is_chosen()
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace(), Lazily);
        await client.OpenDocumentAsync(TestBrand.DraftUri, "---\ntheme: pip\n---\n");
        var item = (await client.AtAsync("textDocument/completion", TestBrand.DraftUri, 1, 10))!["items"]![0]!.AsObject();
        item.Remove("kind");
        Assert.NotNull((await client.RequestAsync("completionItem/resolve", item))!["documentation"]);
        await client.OpenDocumentAsync(TestBrand.BrandUri, "themess: []\n", language: "yaml");
        var action = (await client.RequestAsync("textDocument/codeAction", ActionsAt(TestBrand.BrandUri, 0)))![0]!.AsObject();
        action.Remove("kind");
        Assert.NotNull((await client.RequestAsync("codeAction/resolve", action))!["edit"]);
    }

    [Theory]
    [InlineData("completionItem/resolve", "{}")]
    [InlineData("completionItem/resolve", """{"label":7}""")]
    [InlineData("codeAction/resolve", "{}")]
    [InlineData("codeAction/resolve", """{"title":"T","kind":"quickfix","data":{"uri":"file:///ws/brand.yaml"}}""")]
    public async Task What_is_no_item_is_no_parameter(string method, string parameters)
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace(), Lazily);
        var error = await Assert.ThrowsAsync<LspErrorException>(() => client.RequestAsync(method, LspTestClient.Parse(parameters)));
        Assert.Equal(-32602, error.Code);
        Assert.DoesNotContain("BrandLsp.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fix_of_a_text_that_has_changed_is_refused()
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace(), Lazily);
        await client.OpenDocumentAsync(TestBrand.BrandUri, "themess: []\n", language: "yaml");
        var action = (await client.RequestAsync("textDocument/codeAction", ActionsAt(TestBrand.BrandUri, 0)))![0];
        await client.ReplaceAsync(TestBrand.BrandUri, "values: []\nthemess: []\n", 2);
        var error = await Assert.ThrowsAsync<LspErrorException>(() => client.RequestAsync("codeAction/resolve", action));
        Assert.Equal(-32801, error.Code);
    }

    [Fact]
    public async Task A_fix_stays_good_when_more_is_learnt_of_other_drafts()
    {
        var files = TestBrand.Workspace("themes: [{id: pipelines}]\ncalendar: {timezone: Europe/Berlin, min-gap: 4h}\nplatforms: {x: {handle: ada}}\n");
        static string Draft(string hour, string theme) => $"---\nplatforms: [x]\ntheme: {theme}\ndate: 2026-12-01T{hour}:00\n---\nAt {hour} there were 3.\n";
        await using var client = await LspTestClient.OpenAsync(files, Lazily);
        await client.OpenDocumentAsync(TestBrand.DraftUri, Draft("10", "pipelinez"));
        await client.DiagnosticsAsync(TestBrand.DraftUri, 1);
        client.Forget();
        var request = ActionsAt(TestBrand.DraftUri, 2);
        request["range"]!["end"]!["character"] = 10;
        var action = (await client.RequestAsync("textDocument/codeAction", request))!.AsArray().Single(a => a!["title"]!.GetValue<string>() == "Change to pipelines");
        files["/ws/posts/other.md"] = Draft("09", "pipelines");
        await client.FilesChangedAsync("file:///ws/posts/other.md");
        await client.DiagnosticsAsync(TestBrand.DraftUri, 1, d => d.Any(x => x!["code"]!.GetValue<string>() == "schedule-clash"));

        var resolved = await client.RequestAsync("codeAction/resolve", action);

        Assert.Contains("\"newText\":\"pipelines\"", resolved!["edit"]!["changes"]![TestBrand.DraftUri]!.ToJsonString(), StringComparison.Ordinal);
        client.Forget();
    }

    [Theory]
    [InlineData("I cut 3! 🎉🎉!! Oh!", "I cut 3! 🎉. Oh.")]
    [InlineData("Log in 🎉🎉🎉!!! Wow!", "Log in 🎉! Wow.")]
    public async Task Nothing_safe_is_left_behind_all_safe_fixes(string body, string expected)
    {
        var front = "---\nplatforms: [x]\n---\n";
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace("voice: {max-exclamations: 1}\n"), Lazily);
        await client.OpenDocumentAsync(TestBrand.DraftUri, front + body + "\n");
        var action = Assert.Single((await client.RequestAsync("textDocument/codeAction", ActionsAt(TestBrand.DraftUri, 3, "source.fixAll")))!.AsArray());
        var resolved = await client.RequestAsync("codeAction/resolve", action);
        var edits = resolved!["edit"]!["changes"]![TestBrand.DraftUri]!.AsArray()
            .Select(e => (Start: e!["range"]!["start"]!["character"]!.GetValue<int>(), End: e["range"]!["end"]!["character"]!.GetValue<int>(), Text: e["newText"]!.GetValue<string>()));
        var mended = edits.OrderByDescending(e => e.Start).Aggregate(body, (text, e) => text[..e.Start] + e.Text + text[e.End..]);

        Assert.Equal(expected, mended);
        await client.ReplaceAsync(TestBrand.DraftUri, front + mended + "\n", 2);
        Assert.Empty((await client.RequestAsync("textDocument/codeAction", ActionsAt(TestBrand.DraftUri, 3, "source.fixAll")))!.AsArray());
    }

    [Fact]
    public async Task In_a_profile_neither()
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace(), Lazily);
        await client.OpenDocumentAsync(TestBrand.BrandUri, "brand: Ada: Park\nmessage: One: two\n", language: "yaml");
        var action = Assert.Single((await client.RequestAsync("textDocument/codeAction", ActionsAt(TestBrand.BrandUri, 0, "source.fixAll")))!.AsArray());
        var resolved = await client.RequestAsync("codeAction/resolve", action);
        Assert.Equal(2, resolved!["edit"]!["changes"]![TestBrand.BrandUri]!.AsArray().Count);
    }

    [Theory]
    [InlineData("source.fixAll")]
    [InlineData("source.fixAll.brandlsp")]
    [InlineData("source")]
    public async Task All_safe_fixes_are_one_action(string kind)
    {
        const string draft = "---\nplatforms: [x]\nlink: a: b\n---\nText\n";
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace(), Lazily);
        await client.OpenDocumentAsync(TestBrand.DraftUri, draft);
        var action = Assert.Single((await client.RequestAsync("textDocument/codeAction", ActionsAt(TestBrand.DraftUri, 0, kind)))!.AsArray());
        Assert.Equal("source.fixAll.brandlsp", action!["kind"]!.GetValue<string>());
        var resolved = await client.RequestAsync("codeAction/resolve", action);
        Assert.Contains("\\u0022a: b\\u0022", resolved!["edit"]!["changes"]![TestBrand.DraftUri]!.ToJsonString(), StringComparison.Ordinal);
    }
}
