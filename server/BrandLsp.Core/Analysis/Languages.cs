using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;

namespace BrandLsp.Core.Analysis;

/// <summary>Which language a draft is written in, by what it and its profile declare.</summary>
public static class Languages
{
    /// <summary>The draft's <c>lang</c>, else the profile's <c>language</c>: a BCP 47 tag.</summary>
    public static string Of(Draft draft, Brand brand) => draft.Front.Lang?.Value ?? brand.Language;

    /// <summary>
    /// True when the draft is in the language of its profile, regions aside. The profile's signals, keywords and calls to
    /// action are words of that language: that a draft in another one lacks them says nothing.
    /// </summary>
    public static bool IsProfiles(Draft draft, Brand brand) =>
        draft.Front.Lang is not { } lang || Primary(lang.Value).Equals(Primary(brand.Language), StringComparison.OrdinalIgnoreCase);

    /// <summary>True for a language, given by its two letters, and its regions.</summary>
    public static bool Is(string tag, string language) => Primary(tag).Equals(language, StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> Primary(string tag) => tag.AsSpan() is var span && span.IndexOfAny('-', '_') is var end and > 0 ? span[..end] : span;

    /// <summary>True for <c>en</c> and its regions.</summary>
    public static bool IsEnglish(string tag) =>
        tag.Equals("en", StringComparison.OrdinalIgnoreCase)
        || tag.StartsWith("en-", StringComparison.OrdinalIgnoreCase)
        || tag.StartsWith("en_", StringComparison.OrdinalIgnoreCase);
}
