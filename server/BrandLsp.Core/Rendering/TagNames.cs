using System.Collections.Frozen;
using BrandLsp.Core.Platforms;

namespace BrandLsp.Core.Rendering;

/// <summary>Tags that stand beside a post, in the form that the platform takes.</summary>
internal static class TagNames
{
    /// <summary>Source: forem/forem app/models/tag.rb.</summary>
    private const int LongestOnDev = 30;

    /// <summary>Source: Medium/medium-api-docs README.md: longer ones are ignored.</summary>
    private const int LongestOnMedium = 25;

    /// <summary>Names with signs that DEV does not take, and its tags for them.</summary>
    private static readonly FrozenDictionary<string, string> s_onDev = new Dictionary<string, string>
    {
        ["c++"] = "cpp",
        ["c#"] = "csharp",
        ["f#"] = "fsharp",
        [".net"] = "dotnet",
        ["asp.net"] = "aspnet",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <param name="tag">Without its sign.</param>
    /// <returns>Null for one that the platform would not take.</returns>
    public static string? On(Platform platform, string tag) => platform.Dialect switch
    {
        Dialect.DevMarkdown => OnDev(tag) is { Length: > 0 and <= LongestOnDev } name ? name : null,
        Dialect.MediumMarkdown => tag.Length <= LongestOnMedium ? tag : null,
        _ => tag,
    };

    /// <summary>What the platform takes, for a message; null where every tag will do.</summary>
    public static string? Rule(Platform platform) => platform.Dialect switch
    {
        Dialect.DevMarkdown => $"tags of 1 to {LongestOnDev} letters and digits",
        Dialect.MediumMarkdown => $"tags of at most {LongestOnMedium} characters",
        _ => null,
    };

    /// <summary>DEV takes letters and digits only, in lower case.</summary>
    private static string OnDev(string tag) => s_onDev.GetValueOrDefault(tag) ?? string.Concat(tag.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
