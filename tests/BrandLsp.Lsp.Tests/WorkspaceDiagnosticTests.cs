using System.Text.Json.Nodes;
using BrandLsp.Testing;

namespace BrandLsp.Lsp.Tests;

/// <summary><c>workspace/diagnostic</c>, for clients that pull.</summary>
public class WorkspaceDiagnosticTests
{
    private const string Pulls = """{"textDocument":{"diagnostic":{}},"workspace":{"diagnostics":{"refreshSupport":true}}}""";

    private static async Task<List<JsonObject>> PullAsync(LspTestClient client, params (string Uri, string Id)[] previous)
    {
        var answer = await client.RequestAsync("workspace/diagnostic", new JsonObject
        {
            ["identifier"] = "brandlsp",
            ["previousResultIds"] = new JsonArray([.. previous.Select(p => new JsonObject { ["uri"] = p.Uri, ["value"] = p.Id })]),
        });
        return [.. answer!["items"]!.AsArray().Select(i => i!.AsObject())];
    }

    private static string Of(JsonObject report, string name) => report[name]!.GetValue<string>();

    [Fact]
    public async Task A_faulty_profile_that_is_not_open_is_reported()
    {
        await using var client = LspTestClient.Start(TestBrand.Workspace("brand: Ada\nthemess: []\n"));
        var capabilities = (await client.InitializeAsync(Pulls))["capabilities"]!;
        Assert.True(capabilities["diagnosticProvider"]!["workspaceDiagnostics"]!.GetValue<bool>());

        var report = Assert.Single(await PullAsync(client));

        Assert.Equal(TestBrand.BrandUri, Of(report, "uri"));
        Assert.Equal("full", Of(report, "kind"));
        Assert.True(report.ContainsKey("version"));
        Assert.Null(report["version"]);
        Assert.Equal("unknown-key", Assert.Single(report["items"]!.AsArray())!["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task Many_come_in_pieces_to_a_client_that_takes_them()
    {
        var files = TestBrand.Workspace();
        for (var i = 0; i < 149; i++)
        {
            files[$"/ws/b{i}/brand.yaml"] = "brand: B\n";
        }

        await using var client = await LspTestClient.OpenAsync(files, Pulls);
        var whole = await PullAsync(client);
        Assert.Equal(150, whole.Count);
        var answer = await client.RequestAsync("workspace/diagnostic", JsonNode.Parse("""{"previousResultIds":[],"partialResultToken":"p"}"""));
        Assert.Empty(answer!["items"]!.AsArray());
        var pieces = client.Messages.Where(m => m["method"]!.GetValue<string>() == "$/progress").Select(m => m["params"]!["value"]!["items"]!.AsArray()).ToList();
        Assert.Equal([100, 50], pieces.Select(p => p.Count));
        Assert.Equal(whole.Select(r => Of(r, "uri")), pieces.SelectMany(p => p).Select(r => r!["uri"]!.GetValue<string>()));
    }

    [Fact]
    public async Task What_is_known_already_is_unchanged_until_it_changes()
    {
        var files = TestBrand.Workspace("brand: Ada\nthemess: []\n");
        await using var client = await LspTestClient.OpenAsync(files, Pulls);
        var first = Assert.Single(await PullAsync(client));
        var known = (TestBrand.BrandUri, Of(first, "resultId"));

        var second = Assert.Single(await PullAsync(client, known));
        Assert.Equal("unchanged", Of(second, "kind"));
        Assert.Equal(Of(first, "resultId"), Of(second, "resultId"));
        Assert.False(second.ContainsKey("items"));

        files["/ws/brand.yaml"] = TestBrand.Brand;
        await client.FilesChangedAsync(TestBrand.BrandUri);
        var third = Assert.Single(await PullAsync(client, known));
        Assert.Equal("full", Of(third, "kind"));
        Assert.Empty(third["items"]!.AsArray());
    }

    [Fact]
    public async Task A_profile_that_is_gone_is_cleared_once()
    {
        var files = TestBrand.Workspace("brand: Ada\nthemess: []\n");
        await using var client = await LspTestClient.OpenAsync(files, Pulls);
        var first = Assert.Single(await PullAsync(client));
        files["/ws/brand.yaml"] = null;
        await client.FilesChangedAsync(TestBrand.BrandUri);

        var cleared = Assert.Single(await PullAsync(client, (TestBrand.BrandUri, Of(first, "resultId"))));

        Assert.Empty(cleared["items"]!.AsArray());
        Assert.Empty(await PullAsync(client, (TestBrand.BrandUri, Of(cleared, "resultId"))));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_layer_that_was_open_is_cleared_once_when_it_is_none_any_more(bool isDeleted)
    {
        var files = TestBrand.Workspace("brand: Ada\nextends: base.yaml\n");
        files["/ws/base.yaml"] = "nonsense: 1\n";
        await using var client = await LspTestClient.OpenAsync(files, Pulls);
        await client.OpenDocumentAsync("file:///ws/base.yaml", "nonsense: 1\n", language: "yaml");
        var open = (await PullAsync(client)).Single(r => Of(r, "uri") == "file:///ws/base.yaml");
        Assert.NotEmpty(open["items"]!.AsArray());
        await client.CloseAsync("file:///ws/base.yaml");
        files["/ws/brand.yaml"] = "brand: Ada\n";
        files["/ws/base.yaml"] = isDeleted ? null : files["/ws/base.yaml"];
        await client.FilesChangedAsync(TestBrand.BrandUri, "file:///ws/base.yaml");

        var cleared = (await PullAsync(client, ("file:///ws/base.yaml", Of(open, "resultId")))).Single(r => Of(r, "uri") == "file:///ws/base.yaml");

        Assert.Empty(cleared["items"]!.AsArray());
        Assert.DoesNotContain(await PullAsync(client, ("file:///ws/base.yaml", Of(cleared, "resultId"))), r => Of(r, "uri") == "file:///ws/base.yaml");
    }

    [Fact]
    public async Task An_open_draft_is_none_of_its_business()
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace(), Pulls);
        await client.OpenDocumentAsync(TestBrand.DraftUri, TestBrand.LongDraft);
        var report = await client.RequestAsync("textDocument/diagnostic", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = TestBrand.DraftUri } });
        Assert.DoesNotContain(await PullAsync(client, (TestBrand.DraftUri, Of(report!.AsObject(), "resultId"))), r => Of(r, "uri") == TestBrand.DraftUri);
    }

    [Fact]
    public async Task People_layers_and_nested_brands_are_reported_and_an_open_one_with_its_version()
    {
        var files = TestBrand.Workspace("brand: Ada\nextends: base.yaml\n");
        files["/ws/base.yaml"] = "nonsense: 1\n";
        files["/ws/people.yaml"] = "- {id: jane, nme: Jane}\n";
        files["/ws/client/brand.yml"] = "brnd: Bea\n";
        await using var client = await LspTestClient.OpenAsync(files, Pulls);
        await client.OpenDocumentAsync(TestBrand.BrandUri, "brand: Ada\nextends: base.yaml\nthemess: []\n", version: 7, language: "yaml");

        var reports = await PullAsync(client);

        Assert.Equal(["file:///ws/base.yaml", TestBrand.BrandUri, "file:///ws/client/brand.yml", "file:///ws/people.yaml"], reports.Select(r => Of(r, "uri")));
        Assert.All(reports, r => Assert.NotEmpty(r["items"]!.AsArray()));
        Assert.Equal(7, reports[1]["version"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_broken_baseline_is_reported()
    {
        var files = TestBrand.Workspace();
        files["/ws/.brandlsp-baseline.json"] = "{";
        await using var client = await LspTestClient.OpenAsync(files, Pulls);

        var reports = await PullAsync(client);

        Assert.Equal("invalid-profile", reports.Single(r => Of(r, "uri").EndsWith(".json", StringComparison.Ordinal))["items"]![0]!["code"]!.GetValue<string>());
    }
}
