using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;

namespace BrandLsp.Core.Assist;

/// <summary>The hashtags a draft is likely to want.</summary>
internal static class Hashtags
{
    /// <summary>Its theme's first, then its own, then those of the other themes; without the number sign, each once.</summary>
    public static IEnumerable<string> For(Draft draft, Brand brand)
    {
        var theme = draft.Front.Theme is { } declared ? brand.Theme(declared.Value) : null;
        return (theme?.Hashtags ?? [])
            .Concat(draft.Front.Hashtags.Select(h => h.Value))
            .Concat(brand.Themes.SelectMany(t => t.Hashtags))
            .Distinct(StringComparer.OrdinalIgnoreCase);
    }
}
