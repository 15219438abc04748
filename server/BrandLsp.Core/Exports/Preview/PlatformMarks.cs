namespace BrandLsp.Core.Exports.Preview;

/// <summary>
/// The small coloured sign of each platform: its initials, because a logo is its owner's. White reads on every colour
/// with a contrast of at least 4.5 to 1.
/// </summary>
/// <param name="Letters">One or two.</param>
/// <param name="Color">Hexadecimal, for the style sheet.</param>
internal sealed record PlatformMark(string Letters, string Color)
{
    private static readonly Dictionary<string, PlatformMark> s_all = new(StringComparer.Ordinal)
    {
        ["x"] = new("X", "#1f2328"),
        ["linkedin"] = new("Li", "#0a5dab"),
        ["bluesky"] = new("Bs", "#0560d6"),
        ["mastodon"] = new("Ma", "#5a3ed6"),
        ["threads"] = new("Th", "#333333"),
        ["instagram"] = new("Ig", "#b5245f"),
        ["facebook"] = new("Fb", "#1463d4"),
        ["youtube"] = new("Yt", "#c4161c"),
        ["tiktok"] = new("Tt", "#14616a"),
        ["pinterest"] = new("Pi", "#b3091d"),
        ["reddit"] = new("Re", "#b83a0a"),
        ["telegram"] = new("Tg", "#12709f"),
        ["discord"] = new("Di", "#4a54c4"),
        ["substack"] = new("Su", "#b0470f"),
        ["medium"] = new("Me", "#3b3b38"),
        ["tumblr"] = new("Tu", "#2c4762"),
        ["google-business"] = new("Gb", "#19703a"),
        ["slack"] = new("Sl", "#4a154b"),
        ["nostr"] = new("No", "#7a3ba8"),
        ["lemmy"] = new("Le", "#0d6e55"),
        ["devto"] = new("De", "#2a2a33"),
        ["hashnode"] = new("Hn", "#2350cc"),
        ["farcaster"] = new("Fc", "#6b4bb8"),
    };

    /// <summary>Of a platform's id; a neutral one for one that has none.</summary>
    public static PlatformMark Of(string platform) => s_all.GetValueOrDefault(platform) ?? new(platform[..1].ToUpperInvariant(), "#57606a");

    /// <summary>The rules of the style sheet.</summary>
    public static string Css => string.Concat(s_all.Select(m => $".mark-{m.Key}{{background:{m.Value.Color}}}\n"));
}
