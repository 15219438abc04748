using System.Collections.Immutable;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Rules;
using BrandLsp.Core.Yaml;

namespace BrandLsp.Core.Brands;

/// <summary>Platform ids as people write them.</summary>
internal static class PlatformNames
{
    public static ImmutableArray<string> All { get; } = [.. PlatformCatalog.All.Select(p => p.Id)];

    /// <summary>The id in its one form: <c>X</c> is <c>x</c>, <c>google_business</c> is <c>google-business</c>; other names as they are.</summary>
    public static string Canonical(string name)
    {
        var trimmed = name.Trim();
        return (PlatformCatalog.Find(trimmed) ?? PlatformCatalog.Find(KeyForm.Canonical(trimmed)) ?? PlatformCatalog.Find(trimmed.Replace(' ', '-')))?.Id ?? trimmed;
    }

    public static bool IsKnown(string id) => PlatformCatalog.Find(id) is not null;

    /// <summary>The id of a platform that goes by another name; null when it is none.</summary>
    public static string? Nickname(string name) => name.Trim().ToLowerInvariant() switch
    {
        "twitter" or "x.com" or "x/twitter" => "x",
        "ig" or "insta" => "instagram",
        "fb" or "facebook-page" or "facebook_page" => "facebook",
        "yt" => "youtube",
        "bsky" => "bluesky",
        "li" => "linkedin",
        "masto" or "fediverse" => "mastodon",
        "dev" or "dev.to" => "devto",
        "warpcast" => "farcaster",
        "gbp" or "google" or "google business profile" or "google-my-business" => "google-business",
        "substack-notes" or "substack_notes" => "substack",
        _ => null,
    };
}

/// <summary>Rule ids as people write them.</summary>
internal static class RuleNames
{
    public static string Canonical(string name)
    {
        var trimmed = name.Trim();
        return IsStyleRule(trimmed) ? trimmed : KeyForm.Canonical(trimmed);
    }

    /// <summary>Rules of styles cannot be checked here: they are read with the styles.</summary>
    public static bool IsKnown(string id) => IsStyleRule(id) || RuleCatalog.IsKnown(id);

    /// <summary>Rules of a style are named Style.Rule, in the style's own spelling.</summary>
    private static bool IsStyleRule(string name) => name.Contains('.', StringComparison.Ordinal);
}
