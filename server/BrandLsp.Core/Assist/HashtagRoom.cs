using BrandLsp.Core.Analysis;
using BrandLsp.Core.Rendering;

namespace BrandLsp.Core.Assist;

/// <summary>Where one more hashtag fits.</summary>
internal static class HashtagRoom
{
    /// <param name="typed">What stands at the cursor of it already, sign included.</param>
    /// <returns>"fits everywhere", "no room on X, Bluesky"; null where no target has hashtags.</returns>
    public static string? For(DraftAnalysis analysis, string tag, string typed)
    {
        var all = analysis.Variants.Where(v => v.Platform.HasHashtags).ToList();
        var full = all.Where(v => !Fits(v, tag, typed)).Select(v => v.Platform.Name).ToList();
        return all.Count == 0 ? null
            : full.Count == 0 ? "fits everywhere"
            : full.Count == all.Count ? "no room anywhere"
            : $"no room on {string.Join(", ", full)}";
    }

    private static bool Fits(Variant variant, string tag, string typed)
    {
        var most = Math.Min(variant.Limits.Hashtags.Value ?? int.MaxValue, variant.Settings?.MaxHashtags ?? int.MaxValue);
        var others = variant.Hashtags.Count(h => !typed.AsSpan().TrimStart('#').Equals(h, StringComparison.OrdinalIgnoreCase));
        var growth = tag.Length + 1 - typed.Length;
        return others < most
            && (variant.Settings?.Thread == true || variant.Limits.Length.Value is not { } limit || variant.Parts.Max(p => p.Length) + growth <= limit);
    }
}
