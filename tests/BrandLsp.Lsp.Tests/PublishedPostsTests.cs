using System.Text.Json.Nodes;
using BrandLsp.Testing;

namespace BrandLsp.Lsp.Tests;

public class PublishedPostsTests
{
    private const string Draft = "---\nplatforms: [linkedin]\n---\nLet's dive in. Bread matters.\n";

    private const string Published = "---\nplatforms: [linkedin]\nstatus: published\n---\nLet's dive in. Salt matters.\n";

    private const string OldUri = "file:///ws/posts/old.md";

    private static bool Reports(JsonArray diagnostics) => diagnostics.Any(d => d!["code"]!.GetValue<string>() == "machine-phrasing");

    [Fact]
    public async Task What_the_author_has_published_is_known_soon_after_a_draft_asks()
    {
        var files = TestBrand.Workspace();
        files["/ws/posts/old.md"] = Published;
        await using var client = await LspTestClient.OpenAsync(files);
        await client.OpenDocumentAsync(TestBrand.DraftUri, Draft);
        await client.DiagnosticsAsync(TestBrand.DraftUri, 1, d => !Reports(d));
        client.Forget();
    }

    [Fact]
    public async Task A_post_that_is_saved_as_published_counts_for_the_others()
    {
        await using var client = await LspTestClient.OpenAsync(TestBrand.Workspace());
        await client.OpenDocumentAsync(TestBrand.DraftUri, Draft);
        await client.DiagnosticsAsync(TestBrand.DraftUri, 1, Reports);
        await client.OpenDocumentAsync(OldUri, "");
        await client.ReplaceAsync(OldUri, Published, 2);
        await client.SaveAsync(OldUri);
        await client.DiagnosticsAsync(TestBrand.DraftUri, 1, d => !Reports(d));
        client.Forget();
    }
}
