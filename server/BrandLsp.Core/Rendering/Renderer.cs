using System.Collections.Immutable;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Platforms;

namespace BrandLsp.Core.Rendering;

/// <summary>Makes a draft's variants.</summary>
public static class Renderer
{
    /// <summary>
    /// The platforms a draft is for: <paramref name="only"/> when given, else the front matter's, else the profile's,
    /// else the default ones. Unknown names are left out; each platform comes once.
    /// </summary>
    public static ImmutableArray<Platform> Targets(Draft draft, Brand brand, ImmutableArray<string>? only = null) => [];

    /// <summary>The draft as <paramref name="platform"/> gets it.</summary>
    public static Variant Render(Draft draft, Brand brand, Platform platform) => new()
    {
        Platform = platform,
        Limits = Limits.For(platform, brand.Platform(platform.Id)),
        Parts = [new Part(MappedText.Empty, 0, [])],
    };
}
