using System.Collections.Immutable;

namespace BrandLsp.Core.Strategy.Metrics.Rates;

/// <summary>
/// An engagement rate by its formula. There is no standard one: rates of different formulas are never compared, nor are rates
/// of one formula of which a number is missing.
/// </summary>
/// <param name="Id">Stable, for scripts.</param>
/// <param name="Name">For people, in a sentence.</param>
/// <param name="Numerator">What is added up.</param>
/// <param name="Denominator">What it is divided by.</param>
public sealed record RateFormula(string Id, string Name, string Numerator, string Denominator)
{
    private const string Reactions = "likes + replies + reposts";

    /// <summary>In the order of preference where several fit nearly as many posts: a platform's own first.</summary>
    public static ImmutableArray<RateFormula> All { get; } =
    [
        new("linkedin", "LinkedIn's engagement rate", "clicks + reactions + comments + reposts + follows", "impressions")
        {
            Top = p => p.Format == "linkedin-page" ? p.Clicks + p.Likes + p.Replies + p.Reposts + p.Follows : null,
            Bottom = p => p.Impressions,
        },
        new("linkedin-without-follows", "LinkedIn's engagement rate without follows", "clicks + reactions + comments + reposts", "impressions")
        {
            Top = p => p.Format == "linkedin-page" ? p.Clicks + p.Likes + p.Replies + p.Reposts : null,
            Bottom = p => p.Impressions,
        },
        new("engagements-by-impressions", "engagements by impressions", "engagements", "impressions") { IsPlatformsOwn = true, Top = p => p.Engagements, Bottom = p => p.Impressions },
        new("reactions-and-saves-by-reach", "reactions and saves by reach", Reactions + " + saves", "reach") { Top = p => ReactionsOf(p) + p.Saves, Bottom = p => p.Reach },
        new("reactions-by-reach", "reactions by reach", Reactions, "reach") { Top = ReactionsOf, Bottom = p => p.Reach },
        new("reactions-by-impressions", "reactions by impressions", Reactions, "impressions") { Top = ReactionsOf, Bottom = p => p.Impressions },
        new("reactions-by-views", "reactions by views", Reactions, "views") { Top = ReactionsOf, Bottom = p => p.Views },
        new("reactions-by-followers", "reactions by followers", Reactions, "followers") { Top = ReactionsOf, Bottom = p => p.Followers },
    ];

    /// <summary>True where each platform adds up what it likes, X also taps on a profile: rates of one platform are one formula, those of two are two.</summary>
    public bool IsPlatformsOwn { get; init; }

    internal Func<PostMetrics, long?> Top { private get; init; } = static _ => null;

    internal Func<PostMetrics, long?> Bottom { private get; init; } = static _ => null;

    /// <summary>Numerator and denominator; null where the export does not say one of them, or nobody saw the post.</summary>
    public (long Numerator, long Denominator)? Of(PostMetrics post) =>
        Top(post) is { } top && Bottom(post) is > 0 and var bottom ? (top, bottom) : null;

    private static long? ReactionsOf(PostMetrics post) => post.Interactions ?? (post.Likes + post.Replies + post.Reposts);
}
