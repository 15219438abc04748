using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rendering;

/// <summary>Where a platform hides the rest of a post.</summary>
internal static class FoldPoint
{
    /// <summary>In UTF-16 units: a word this long is cut where the figure says.</summary>
    private const int LongestFoldedWord = 30;

    /// <summary>The first character of <paramref name="text"/> that is hidden; null where all of it is shown.</summary>
    /// <param name="text">The post's text as the platform shows it.</param>
    public static int? In(string text, Variant variant)
    {
        if (variant.Limits.Fold.Value is not { } shown)
        {
            return null;
        }

        var at = TextMeters.For(variant.Platform.Counting).Fit(text, shown);
        if (at >= text.Length)
        {
            return null;
        }

        // Apps fold between words, where one ends near enough.
        var blank = text.LastIndexOfAny([' ', '\n'], at, Math.Min(at, LongestFoldedWord));
        return blank > 0 ? blank : at;
    }
}
