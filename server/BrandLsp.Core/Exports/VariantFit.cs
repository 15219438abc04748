using System.Text;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Rendering;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Exports;

/// <summary>How a variant stands against its platform's limits, in numbers.</summary>
public static class VariantFit
{
    /// <summary>The limit of one part in the platform's unit: the caption's where there is media and the platform has one.</summary>
    public static Figure Limit(Variant variant) =>
        variant.Media.Length > 0 && variant.Limits.Caption.Value is not null ? variant.Limits.Caption : variant.Limits.Length;

    /// <summary>The length of the longest part, in the platform's unit.</summary>
    public static int Length(Variant variant) => variant.Parts.Max(p => p.Length);

    /// <summary>True when every part keeps every limit of the platform that has a number.</summary>
    public static bool Fits(Variant variant)
    {
        var limit = Limit(variant).Value;
        var bytes = variant.Limits.Bytes.Value;
        var paragraph = variant.Platform.ParagraphLimit.Value;
        return variant.Parts.All(p =>
            !(p.Length > limit)
            && !(bytes is not null && Encoding.UTF8.GetByteCount(p.Text.Text) > bytes)
            && !(paragraph is not null && LongestParagraph(variant.Platform, p.Text.Text) > paragraph));
    }

    private static int LongestParagraph(Platform platform, string text) =>
        text.Split("\n\n").Max(TextMeters.For(platform.Counting).Measure);
}
