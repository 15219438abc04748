using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Rendering;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Rendering;

/// <summary>A draft and a profile as text; a variant, or its text, out.</summary>
internal static class Render
{
    public const string People = """
        people:
          - {id: jane, name: Jane Doe, handles: {x: janedoe, bluesky: jane.example, mastodon: "@jane@hachyderm.io", linkedin: in/janedoe, linkedin-urn: "urn:li:person:abc", reddit: jane_d}}
          - {id: bob, name: "Bob [B]", handles: {x: bob_x}}
        """;

    public static Variant Variant(string draft, string platform = "linkedin", string? brand = null)
    {
        var profile = brand is null ? Brand.Empty : BrandReader.Read(new MemoryFiles { [Check.BrandPath] = brand }, Check.BrandPath).Brand;
        return Renderer.Render(DraftReader.Read(Check.DraftPath, draft, profile), profile, PlatformCatalog.Find(platform)!);
    }

    /// <summary>The parts' texts with a line of <c>=</c> between them.</summary>
    public static string Text(string draft, string platform = "linkedin", string? brand = null) =>
        string.Join("\n=====\n", Variant(draft, platform, brand).Parts.Select(p => p.Text.Text));
}
