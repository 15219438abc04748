namespace BrandLsp.Core.Strategy.Metrics;

/// <summary>
/// Numbers of a post that cannot all be true. Where in doubt they count: only what no way of counting explains is left out.
/// </summary>
internal static class Impossible
{
    /// <summary>On a post that few saw, one reader may do several things: click again, answer twice, share with many.</summary>
    private const int Few = 50;

    /// <summary>A clause: "120 likes and 100 impressions cannot both be true"; null where nothing speaks against them.</summary>
    public static string? Reason(PostMetrics post)
    {
        // Beside impressions, views are those of a video, and fewer: they say how often a post was shown only where nothing else
        // does. On LinkedIn and YouTube they always are a video's.
        var (shown, times) = post.Impressions is { } impressions ? (impressions, "impressions")
            : post is { Views: { } views, Platform: not ("linkedin" or "youtube") } ? (views, "views")
            : (long.MaxValue, "");
        if (post.Reach is { } reach)
        {
            // Whom it reached it was shown to. And one person likes a post once, saves it once and begins to follow once.
            if (IsBeyond(shown, reach))
            {
                return Both(reach, "people reached", shown, times);
            }

            if (OfOne(post, reach, isEstimate: true) is (var many, var what))
            {
                return Both(many, what, reach, "people reached");
            }
        }

        return OfOne(post, shown, isEstimate: false) is (var number, var of) ? Both(number, of, shown, times)
            : OfSeveral(post, shown) is (var several, var name) ? Both(several, name, shown, times)
            : null;
    }

    /// <summary>What somebody does once, or not at all.</summary>
    private static (long Number, string Name)? OfOne(PostMetrics post, long most, bool isEstimate)
    {
        return Exceeds(post.Likes, out var likes) ? (likes, "likes")
            : Exceeds(post.Saves, out var saves) ? (saves, "saves")
            : Exceeds(post.Follows, out var follows) ? (follows, "new followers")
            : null;

        bool Exceeds(long? count, out long known) => (known = count ?? 0) > most && (!isEstimate || IsBeyond(most, known));
    }

    /// <summary>What somebody may do several times.</summary>
    private static (long Number, string Name)? OfSeveral(PostMetrics post, long most)
    {
        return Exceeds(post.Engagements, out var engagements) ? (engagements, "engagements")
            : Exceeds(post.Interactions, out var interactions) ? (interactions, "reactions, comments and shares")
            : Exceeds(post.Clicks, out var clicks) ? (clicks, "clicks")
            : Exceeds(post.Replies, out var replies) ? (replies, "replies")
            : Exceeds(post.Reposts, out var reposts) ? (reposts, "reposts")
            : null;

        bool Exceeds(long? count, out long known) => (known = count ?? 0) > most && known >= Few;
    }

    /// <summary>Platforms estimate how many people they reached: a tenth more or less, and one of a few, is no contradiction.</summary>
    private static bool IsBeyond(long most, long number) => number > most && number - most > 1 + (most / 10);

    private static string Both(long number, string name, long other, string otherName) => FormattableString.Invariant($"{number} {name} and {other} {otherName} cannot both be true");
}
