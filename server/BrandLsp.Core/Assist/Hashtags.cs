using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;

namespace BrandLsp.Core.Assist;

/// <summary>The hashtags a draft is likely to want.</summary>
internal static class Hashtags
{
    /// <summary>Its theme's first, then its own, then those of the other themes; without the number sign, each once.</summary>
    public static IEnumerable<string> For(Draft draft, Brand brand) => InOrder(draft, brand, draft.Front.Hashtags.Select(h => h.Value));

    /// <summary>Its theme's first, then those of the other themes; without the number sign, each once.</summary>
    public static IEnumerable<string> OfThemes(Draft draft, Brand brand) => InOrder(draft, brand, []);

    private static IEnumerable<string> InOrder(Draft draft, Brand brand, IEnumerable<string> own)
    {
        var theme = draft.Front.Theme is { } declared ? brand.Theme(declared.Value) : null;
        return (theme?.Hashtags ?? [])
            .Concat(own)
            .Concat(brand.Themes.SelectMany(t => t.Hashtags))
            .Distinct(StringComparer.OrdinalIgnoreCase);
    }
}
