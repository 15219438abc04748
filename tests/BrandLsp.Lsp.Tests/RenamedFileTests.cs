using BrandLsp.Testing;

namespace BrandLsp.Lsp.Tests;

public class RenamedFileTests
{
    private const string TellsRenames = """{"workspace":{"fileOperations":{"didRename":true}}}""";

    [Fact]
    public async Task A_draft_hears_of_an_image_that_was_renamed()
    {
        var files = TestBrand.Workspace();
        files["/ws/posts/chart.png"] = "";
        await using var client = await LspTestClient.OpenAsync(files, TellsRenames);
        await client.OpenDocumentAsync(TestBrand.DraftUri, "---\nplatforms: [x]\nmedia: [{src: chart.png, alt: A chart}]\n---\nText.\n");
        Assert.DoesNotContain(await client.DiagnosticsAsync(TestBrand.DraftUri, 1), d => d["code"]!.GetValue<string>() == "missing-file");
        (files["/ws/posts/graph.png"], files["/ws/posts/chart.png"]) = ("", null);
        await client.NotifyAsync("workspace/didRenameFiles", LspTestClient.Parse("""{"files":[{"oldUri":"file:///ws/posts/chart.png","newUri":"file:///ws/posts/graph.png"}]}"""));
        await client.DiagnosticsAsync(TestBrand.DraftUri, wanted: d => d.Any(x => x!["code"]!.GetValue<string>() == "missing-file"));
    }

    [Theory]
    [InlineData("{}", false)]
    [InlineData(TellsRenames, true)]
    public async Task Renames_are_asked_for_where_they_are_told(string capabilities, bool areAsked)
    {
        await using var client = LspTestClient.Start();
        var filters = (await client.InitializeAsync(capabilities))["capabilities"]!["workspace"]!["fileOperations"]?["didRename"]?["filters"]?.AsArray();
        Assert.Equal(areAsked, filters is [{ } first, ..] && first["scheme"]!.GetValue<string>() == "file" && first["pattern"]!["matches"]!.GetValue<string>() == "file");
    }
}
