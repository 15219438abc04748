using System.Collections.Immutable;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Rules;

namespace BrandLsp.Core.Brands;

/// <summary>Platform ids as people write them.</summary>
internal static class PlatformNames
{
    public static ImmutableArray<string> All { get; } = [.. PlatformCatalog.All.Select(p => p.Id)];

    /// <summary>The id in its one form: <c>X</c> is <c>x</c>, <c>google_business</c> and <c>GoogleBusiness</c> are <c>google-business</c>; other names as they are.</summary>
    public static string Canonical(string name)
    {
        var trimmed = name.Trim();
        return (PlatformCatalog.Find(trimmed) ?? PlatformCatalog.Find(Yaml.KeyForm.Canonical(trimmed)))?.Id ?? trimmed;
    }

    public static bool IsKnown(string id) => PlatformCatalog.All.IsEmpty || PlatformCatalog.Find(id) is not null;
}

/// <summary>Rule ids as people write them.</summary>
internal static class RuleNames
{
    public static string Canonical(string name)
    {
        var trimmed = name.Trim();
        // Rules of a style are named Style.Rule, in the style's own spelling.
        return trimmed.Contains('.', StringComparison.Ordinal) ? trimmed : Yaml.KeyForm.Canonical(trimmed);
    }

    public static bool IsKnown(string id) => id.Contains('.', StringComparison.Ordinal) || RuleCatalog.Find(id) is not null;
}
