using System.Collections.Immutable;

namespace BrandLsp.Core.Brands;

/// <summary>What an objective may be measured by: the columns that the platforms' exports have, by the words people use for them.</summary>
internal static class MetricNames
{
    private static readonly ImmutableArray<(string Name, ImmutableArray<string> Words)> s_metrics =
    [
        ("impressions", ["impressions", "impression"]),
        ("views", ["views", "plays", "video-views"]),
        ("reach", ["reach"]),
        ("engagements", ["engagements", "engagement", "interactions"]),
        ("likes", ["likes", "reactions", "favourites", "favorites"]),
        ("replies", ["replies", "comments", "conversations", "replies-received"]),
        ("reposts", ["reposts", "shares", "boosts", "retweets"]),
        ("clicks", ["clicks", "link-clicks", "url-clicks", "visits"]),
        ("saves", ["saves", "bookmarks"]),
        ("posts", ["posts"]),
        ("follows", ["follows", "new-followers", "follower-growth"]),
        ("followers", ["followers"]),
    ];

    /// <summary>Each by the word for it.</summary>
    public static IEnumerable<string> All => s_metrics.Select(m => m.Name);

    /// <summary>All words for all of them.</summary>
    public static IEnumerable<string> Words => s_metrics.SelectMany(m => m.Words);

    /// <summary>The metric that is meant; null when no export has it.</summary>
    /// <param name="written">In any case, with blanks, hyphens or underscores.</param>
    public static string? Find(string written)
    {
        var word = written.Trim().ToLowerInvariant().Replace(' ', '-').Replace('_', '-');
        return s_metrics.FirstOrDefault(m => m.Words.Contains(word)).Name;
    }
}
