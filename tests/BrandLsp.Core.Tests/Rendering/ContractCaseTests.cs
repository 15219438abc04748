using System.Runtime.CompilerServices;
using System.Text.Json;
using BrandLsp.Core.Exports;
using BrandLsp.Core.Platforms;

namespace BrandLsp.Core.Tests.Rendering;

/// <summary>
/// ContractCases.jsonl: what each sentence about rendering means for a draft, written down from the sentences. A line
/// has a name, a draft, perhaps a profile, and the post of each platform; parts of a thread are parted by <c>=====</c>.
/// DialectCases.jsonl: the same for platforms with a markup of their own; <c>other</c> is the second form of a post,
/// <c>npf</c> Tumblr's blocks, <c>api</c> what the API gets.
/// PlatformCases.jsonl: each platform's post character by character, from its published rules; <c>comment</c> is the first
/// comment, <c>facets</c> are Bluesky's links and tags in bytes, <c>media</c> the images of each part.
/// </summary>
public class ContractCaseTests
{
    public static TheoryData<string> Cases() => [.. File.ReadAllLines(Path("ContractCases.jsonl")), .. File.ReadAllLines(Path("DialectCases.jsonl")), .. File.ReadAllLines(Path("PlatformCases.jsonl"))];

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void A_draft_becomes_the_post_that_was_promised(string line)
    {
        using var row = JsonDocument.Parse(line);
        var draft = row.RootElement.GetProperty("draft").GetString()!;
        var brand = row.RootElement.TryGetProperty("brand", out var profile) ? profile.GetString() : null;
        foreach (var post in row.RootElement.GetProperty("posts").EnumerateObject())
        {
            foreach (var platform in post.Name.Split(' '))
            {
                Assert.Equal(post.Value.GetString(), Render.Text(draft, platform, brand));
            }
        }

        foreach (var (platform, form) in Posts(row.RootElement, "other"))
        {
            Assert.Equal(form.GetString(), Render.Variant(draft, platform, brand).OtherForm!.Text);
        }

        foreach (var (platform, form) in Posts(row.RootElement, "api"))
        {
            Assert.Equal(form.GetString(), Render.Variant(draft, platform, brand).ApiText);
        }

        foreach (var (platform, form) in Posts(row.RootElement, "npf"))
        {
            using var post = JsonDocument.Parse(Render.Variant(draft, platform, brand).OtherForm!.Text);
            Assert.True(JsonElement.DeepEquals(form, post.RootElement.GetProperty("content")), post.RootElement.ToString());
        }

        foreach (var (platform, comment) in Posts(row.RootElement, "comment"))
        {
            Assert.Equal(comment.GetString(), Render.Variant(draft, platform, brand).FirstComment?.Text);
        }

        foreach (var (platform, facets) in Posts(row.RootElement, "facets"))
        {
            var part = Render.Variant(draft, platform, brand).Parts[0];
            Assert.Equal(
                facets.EnumerateArray().Select(f => (f[0].GetInt32(), f[1].GetInt32(), f[2].GetString()!)),
                Facet.Of(PlatformCatalog.Find(platform)!, part).Select(f => (f.ByteStart, f.ByteEnd, f.Value)));
        }

        foreach (var (platform, media) in Posts(row.RootElement, "media"))
        {
            Assert.Equal(
                media.EnumerateArray().Select(part => string.Join(' ', part.EnumerateArray().Select(m => m.GetString()))),
                Render.Variant(draft, platform, brand).Parts.Select(p => string.Join(' ', p.Media.Select(m => m.Src))));
        }
    }

    private static IEnumerable<(string Platform, JsonElement Form)> Posts(JsonElement row, string name) =>
        row.TryGetProperty(name, out var posts) ? posts.EnumerateObject().Select(p => (p.Name, p.Value)) : [];

    private static string Path(string name, [CallerFilePath] string path = "") =>
        System.IO.Path.Combine(System.IO.Path.GetDirectoryName(path)!, name);
}
