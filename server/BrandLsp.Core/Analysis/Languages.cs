using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;

namespace BrandLsp.Core.Analysis;

/// <summary>Which language a draft is written in, by what it and its profile declare.</summary>
public static class Languages
{
    /// <summary>The draft's <c>lang</c>, else the profile's <c>language</c>: a BCP 47 tag.</summary>
    public static string Of(Draft draft, Brand brand) => draft.Front.Lang?.Value ?? brand.Language;

    /// <summary>True for <c>en</c> and its regions.</summary>
    public static bool IsEnglish(string tag) =>
        tag.Equals("en", StringComparison.OrdinalIgnoreCase)
        || tag.StartsWith("en-", StringComparison.OrdinalIgnoreCase)
        || tag.StartsWith("en_", StringComparison.OrdinalIgnoreCase);
}
