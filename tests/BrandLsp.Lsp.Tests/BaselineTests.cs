using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Testing;

namespace BrandLsp.Lsp.Tests;

public class BaselineTests
{
    private const string BaselineUri = "file:///ws/.brandlsp-baseline.json";

    private const string BaselinePath = "/ws/.brandlsp-baseline.json";

    private const string Draft = "---\nplatforms: [x]\n---\nOne TODO.\n";

    private static string Known(string draft)
    {
        var options = new AnalysisOptions { Today = new DateOnly(2026, 11, 26), Platforms = null };
        var analysis = Analyzer.Analyze("/ws/posts/a.md", draft, Brand.Empty, new MemoryFiles(), options);
        return BaselineFile.Write(Baseline.Empty.With("posts/a.md", draft, analysis.Diagnostics, null));
    }

    private static IEnumerable<string> Codes(IEnumerable<System.Text.Json.Nodes.JsonObject> diagnostics) => diagnostics.Select(d => d["code"]!.GetValue<string>());

    [Fact]
    public async Task Findings_that_the_baseline_knows_do_not_show_and_new_ones_do()
    {
        var files = TestBrand.Workspace(null);
        files[BaselinePath] = Known(Draft);
        await using var client = await LspTestClient.OpenAsync(files);
        await client.OpenDocumentAsync(TestBrand.DraftUri, Draft);
        Assert.Empty(await client.DiagnosticsAsync(TestBrand.DraftUri, 1));
        await client.ReplaceAsync(TestBrand.DraftUri, "---\nplatforms: [x]\n---\nNew TODO.\n\nOne TODO.\n", 2);
        Assert.Equal(3u, Assert.Single(await client.DiagnosticsAsync(TestBrand.DraftUri, 2))["range"]!["start"]!["line"]!.GetValue<uint>());
    }

    [Fact]
    public async Task A_baseline_that_is_written_meanwhile_counts_at_once()
    {
        var files = TestBrand.Workspace(null);
        await using var client = await LspTestClient.OpenAsync(files, """{"workspace":{"didChangeWatchedFiles":{"dynamicRegistration":true}}}""");
        var registered = await client.WaitAsync("client/registerCapability");
        Assert.Contains("**/.brandlsp-baseline.json", registered.ToJsonString(), StringComparison.Ordinal);
        await client.OpenDocumentAsync(TestBrand.DraftUri, Draft);
        Assert.Single(await client.DiagnosticsAsync(TestBrand.DraftUri, 1));
        client.Forget();
        files[BaselinePath] = Known(Draft);
        await client.FilesChangedAsync(BaselineUri);
        Assert.Empty(await client.DiagnosticsAsync(TestBrand.DraftUri, 1));
    }

    [Fact]
    public async Task A_broken_baseline_shows_its_fault_and_hides_nothing()
    {
        var files = TestBrand.Workspace();
        files[BaselinePath] = "<<<<<<<\n" + Known(Draft);
        await using var client = await LspTestClient.OpenAsync(files);
        await client.OpenDocumentAsync(TestBrand.DraftUri, Draft);
        Assert.Contains("unfilled-placeholder", Codes(await client.DiagnosticsAsync(TestBrand.DraftUri, 1)));
        Assert.Equal(["invalid-profile"], Codes(await client.DiagnosticsAsync(BaselineUri)));
        client.Forget();
        files[BaselinePath] = null;
        await client.FilesChangedAsync(BaselineUri);
        Assert.Empty(await client.DiagnosticsAsync(BaselineUri));
    }

    [Fact]
    public async Task An_export_refuses_an_error_that_the_baseline_knows()
    {
        var files = TestBrand.Workspace(null);
        files[BaselinePath] = Known(TestBrand.LongDraft);
        await using var client = await LspTestClient.OpenAsync(files);
        await client.OpenDocumentAsync(TestBrand.DraftUri, TestBrand.LongDraft);
        Assert.Empty(await client.DiagnosticsAsync(TestBrand.DraftUri, 1));
        var refused = await Assert.ThrowsAsync<LspErrorException>(() => client.RequestAsync(
            "workspace/executeCommand", LspTestClient.Parse($$"""{"command":"brandlsp.export","arguments":[{"uri":"{{TestBrand.DraftUri}}","out":"out"}]}""")));
        Assert.Contains("the draft has 1 error", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_image_that_appears_on_the_disk_is_no_longer_missing()
    {
        var files = TestBrand.Workspace(null);
        await using var client = await LspTestClient.OpenAsync(files, """{"workspace":{"didChangeWatchedFiles":{"dynamicRegistration":true}}}""");
        var registered = await client.WaitAsync("client/registerCapability");
        Assert.Contains("""MOV}","kind":5}""", registered.ToJsonString(), StringComparison.Ordinal);
        await client.OpenDocumentAsync(TestBrand.DraftUri, "---\nplatforms: [x]\nmedia: [{src: a.png, alt: A chart}]\n---\nHello there.\n");
        Assert.Contains("missing-file", Codes(await client.DiagnosticsAsync(TestBrand.DraftUri, 1)));
        client.Forget();
        files["/ws/posts/a.png"] = "";
        await client.FilesChangedAsync("file:///ws/posts/a.png");
        Assert.DoesNotContain("missing-file", Codes(await client.DiagnosticsAsync(TestBrand.DraftUri, 1)));
    }

    [Fact]
    public async Task A_text_too_long_for_a_draft_gets_one_information()
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace());
        await client.OpenDocumentAsync(TestBrand.DraftUri, "First line\n" + new string('a', Analyzer.LongestDraft));
        var only = Assert.Single(await client.DiagnosticsAsync(TestBrand.DraftUri, 1));
        Assert.Equal(3, only["severity"]!.GetValue<int>());
        Assert.Contains("is not checked", only["message"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Null(await client.AtAsync("textDocument/hover", TestBrand.DraftUri, 1, 5));
        await client.ReplaceAsync(TestBrand.DraftUri, "Short.", 2);
        Assert.DoesNotContain("over-limit", Codes(await client.DiagnosticsAsync(TestBrand.DraftUri, 2)));
    }
}
