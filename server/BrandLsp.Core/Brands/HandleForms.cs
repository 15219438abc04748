using BrandLsp.Core.Platforms;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Brands;

/// <summary>Handles in a profile: what a platform takes, and what was probably meant.</summary>
internal static class HandleForms
{
    public static bool IsValid(string platform, string handle) => Handles.IsValid(Syntax(platform), handle);

    public static string Name(string platform) => PlatformCatalog.Find(platform)?.Name ?? platform;

    /// <summary>What a handle looks like there, for a message.</summary>
    public static string Expected(string platform) => Syntax(platform) switch
    {
        HandleSyntax.X => "1 to 15 letters, digits and underscores",
        HandleSyntax.Bluesky => "a domain such as ada.example or ada.bsky.social",
        HandleSyntax.Mastodon => "name@server, such as ada@hachyderm.io",
        HandleSyntax.LinkedIn => "in/name, company/name, school/name or showcase/name",
        HandleSyntax.Instagram => "1 to 30 lower-case letters, digits, underscores and single dots",
        HandleSyntax.YouTube => "3 to 30 letters, digits, underscores, hyphens and dots",
        HandleSyntax.TikTok => "2 to 24 letters, digits, underscores and dots, without a dot at the end",
        HandleSyntax.Telegram => "4 to 32 letters, digits and underscores, a letter first",
        HandleSyntax.GitHubLike => "1 to 39 letters, digits and underscores, with hyphens between them",
        HandleSyntax.Reddit => "3 to 21 letters, digits, underscores and hyphens",
        _ => "no white space",
    };

    /// <summary>The handle in a pasted address, or with what its form lacks; null when nothing comes to mind.</summary>
    public static string? Suggest(string platform, string written)
    {
        var name = written.Trim().TrimEnd('/');
        var scheme = name.IndexOf("://", StringComparison.Ordinal);
        var segments = (scheme < 0 ? name : name[(scheme + 3)..]).Split('/', StringSplitOptions.RemoveEmptyEntries);
        string?[] candidates = Syntax(platform) switch
        {
            HandleSyntax.LinkedIn => [segments.Length > 2 ? $"{segments[^2]}/{segments[^1]}" : null, segments.Length == 1 ? $"in/{segments[0].TrimStart('@')}" : null],
            HandleSyntax.Mastodon => [segments.Length == 2 && segments[1].StartsWith('@') ? $"{segments[1][1..]}@{segments[0]}" : null],
            HandleSyntax.Bluesky => [segments[^1], $"{segments[^1].TrimStart('@')}.bsky.social"],
            HandleSyntax.Instagram => [segments[^1].ToLowerInvariant(), segments[^1].Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant()],
            _ => [segments[^1], segments[^1].Replace(" ", "", StringComparison.Ordinal)],
        };
        return candidates.OfType<string>().Select(c => c.TrimStart('@')).FirstOrDefault(c => c != written && IsValid(platform, c));
    }

    private static HandleSyntax Syntax(string platform) => PlatformCatalog.Find(platform)?.HandleSyntax ?? HandleSyntax.Any;
}
