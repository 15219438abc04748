using BrandLsp.Core.Platforms;
using BrandLsp.Core.Rendering;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Limits;

/// <summary>The limit that one post of a variant has to keep.</summary>
internal static class PostLimit
{
    /// <summary>The figure, and words for messages when it is not the platform's usual one.</summary>
    public static (Figure Figure, string Beside) Of(Variant variant) =>
        variant.Limits.Caption.Value is not null && variant.Media.Length > 0
            ? (variant.Limits.Caption, " beside media")
            : (variant.Limits.Length, "");

    /// <summary>
    /// Where a part has to be cut to measure at most <paramref name="limit"/>. A content warning takes its share of the
    /// limit; marks of a dialect that the platform does not count leave more of it.
    /// </summary>
    public static int Fit(Variant variant, int part, int limit)
    {
        var meter = TextMeters.For(variant.Platform.Counting);
        var text = variant.Parts[part].Text;
        return meter.Fit(text.Text, Math.Max(0, limit - (variant.Parts[part].Length - meter.Measure(text.Text))), text.Known);
    }
}
