using System.Collections.Immutable;

namespace BrandLsp.Core.Platforms;

/// <summary>All platforms, in the order people read them.</summary>
public static class PlatformCatalog
{
    public static ImmutableArray<Platform> All { get; } =
    [
        X.Data,
        LinkedIn.Data,
        Bluesky.Data,
        Mastodon.Data,
        Threads.Data,
        Instagram.Data,
        Facebook.Data,
        YouTube.Data,
        TikTok.Data,
        Pinterest.Data,
        Reddit.Data,
        Telegram.Data,
        Discord.Data,
        Substack.Data,
        Medium.Data,
        Tumblr.Data,
        GoogleBusiness.Data,
        Slack.Data,
        Nostr.Data,
        Lemmy.Data,
        Dev.Data,
        Hashnode.Data,
        Farcaster.Data,
    ];

    private static readonly Dictionary<string, Platform> s_byId = All.ToDictionary(p => p.Id, StringComparer.OrdinalIgnoreCase);

    /// <summary>The targets of a draft that names none, of a brand that names none.</summary>
    public static ImmutableArray<string> DefaultTargets { get; } = ["x", "linkedin", "bluesky", "mastodon"];

    /// <summary>By id, in any case; null when there is no such platform.</summary>
    public static Platform? Find(string id) => s_byId.GetValueOrDefault(id);
}
