using System.Collections.Immutable;
using BrandLsp.Core.Brands;

namespace BrandLsp.Core.Strategy.Metrics.Rates;

/// <summary>By what posts are grouped.</summary>
public enum Dimension
{
    Theme,
    Platform,
    Weekday,
    Hour,
    Length,
    Hook,
    Media,
}

/// <summary>The posts that have something in common.</summary>
/// <param name="Id">Stable, for scripts: a theme's id, <c>monday</c>, <c>09</c>, <c>40-79</c>.</param>
/// <param name="Label">For people.</param>
/// <param name="AgainstRest">Beside the other posts of the dimension; null where either has too few posts.</param>
public sealed record EngagementGroup(string Id, string Label, RateEstimate Estimate, RateComparison? AgainstRest)
{
    /// <summary>
    /// The comparison's chance after Holm's correction for as many comparisons as the dimension has (S. Holm, 1979): of
    /// twenty-four hours one always looks best. Null without a comparison.
    /// </summary>
    public double? Chance { get; init; }

    /// <summary>True when the difference from the rest is no accident, by the usual five in a hundred.</summary>
    public bool IsDifferent => Chance is < 0.05;
}

/// <param name="Groups">In the dimension's own order: the profile's, the week's, the day's.</param>
public sealed record EngagementDimension(Dimension Dimension, ImmutableArray<EngagementGroup> Groups);

/// <summary>Posts whose rates may be compared: of one formula, and but for the comparison of platforms of one platform.</summary>
/// <param name="Platform">A platform's id; null for those of several.</param>
/// <param name="All">All posts of it.</param>
/// <param name="Unknown">Posts of the platform of which the formula's numbers are not known.</param>
public sealed record EngagementScope(string? Platform, RateFormula Formula, RateEstimate All, int Unknown, ImmutableArray<EngagementDimension> Dimensions);

/// <summary>Groups the posts of a workspace by what they have in common.</summary>
public static class Engagement
{
    private const double NearlyAll = 0.9;

    /// <summary>What all posts have in common.</summary>
    private static readonly Trait s_all = new(0, "all", "all posts");

    private static readonly Dimension[] s_within = [Dimension.Theme, Dimension.Weekday, Dimension.Hour, Dimension.Length, Dimension.Hook, Dimension.Media];

    /// <summary>A scope for each platform with metrics, then one for each formula that means the same on several platforms.</summary>
    public static ImmutableArray<EngagementScope> Of(Brand brand, DraftIndex drafts, ImmutableArray<MatchedPost> posts)
    {
        var counted = posts.Where(p => p.IsPost).ToList();
        var platforms = counted.GroupBy(p => p.Post.Platform).OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => p.ToList()).ToList();
        var rated = new List<(MatchedPost, (long, long))>[platforms.Count][];
        Parallel.For(0, rated.Length, i => rated[i] = Rated(platforms[i]));
        var scopes = new EngagementScope[platforms.Count + RateFormula.All.Length][];
        Parallel.For(0, scopes.Length, i => scopes[i] = i < platforms.Count
            ? [.. Within(platforms[i], rated[i], new Traits(brand, drafts))]
            : [.. Across(i - platforms.Count, rated, counted.Count, new Traits(brand, drafts))]);
        return [.. scopes.SelectMany(s => s)];
    }

    /// <param name="posts">Of one platform.</param>
    /// <param name="all">The same by formula.</param>
    private static IEnumerable<EngagementScope> Within(List<MatchedPost> posts, List<(MatchedPost, (long, long))>[] all, Traits traits)
    {
        foreach (var (formula, rated) in FormulasFor(posts, all).Select(f => (RateFormula.All[f], all[f])))
        {
            yield return new EngagementScope(
                posts[0].Post.Platform, formula, Estimate(rated), posts.Count - rated.Count, [.. s_within.Select(d => Grouped(d, traits, rated)).Where(d => !d.Groups.IsEmpty)]);
        }
    }

    /// <summary>None where posts of one platform alone have the formula's numbers, or it is another one on each platform.</summary>
    /// <param name="formula">Its place among all.</param>
    /// <param name="rated">The posts by platform, then by formula.</param>
    /// <param name="count">Of all posts.</param>
    private static IEnumerable<EngagementScope> Across(int formula, List<(MatchedPost, (long, long))>[][] rated, int count, Traits traits)
    {
        var platforms = rated.Select(p => p[formula]).Where(p => p.Count > 0).ToList();
        if (platforms.Count < 2 || RateFormula.All[formula].IsPlatformsOwn)
        {
            return [];
        }

        var all = new List<(MatchedPost, (long, long))>(platforms.Sum(p => p.Count));
        platforms.ForEach(all.AddRange);
        return [new EngagementScope(null, RateFormula.All[formula], Estimate(all), count - all.Count, [Grouped(Dimension.Platform, traits, all)])];
    }

    /// <summary>
    /// The places of the first formula that fits nearly as many posts as any, so that a blank cell does not change what is measured, and of others for
    /// posts that it leaves out, if they are enough to compare.
    /// </summary>
    private static IEnumerable<int> FormulasFor(List<MatchedPost> posts, List<(MatchedPost, (long, long))>[] rated)
    {
        var open = posts;
        var fits = Array.ConvertAll(rated, r => r.Count);
        while (true)
        {
            var most = fits.Max();
            var best = Array.FindIndex(fits, f => f >= NearlyAll * most);
            if (fits[best] == 0 || (open != posts && fits[best] < RateEstimate.FewestPosts))
            {
                yield break;
            }

            yield return best;
            open = fits[best] == open.Count ? [] : open.FindAll(p => RateFormula.All[best].Of(p.Post) is null);
            fits = Array.ConvertAll(Rated(open), r => r.Count);
        }
    }

    /// <summary>The posts that each formula fits, by its place. Each post is looked at once: there may be a hundred thousand of them.</summary>
    private static List<(MatchedPost Post, (long, long) Rate)>[] Rated(List<MatchedPost> posts)
    {
        var rated = Array.ConvertAll(RateFormula.All.ToArray(), _ => new List<(MatchedPost, (long, long))>());
        foreach (var post in posts)
        {
            for (var i = 0; i < rated.Length; i++)
            {
                if (RateFormula.All[i].Of(post.Post) is { } rate)
                {
                    // Most formulas fit all posts or none.
                    rated[i].EnsureCapacity(posts.Count);
                    rated[i].Add((post, rate));
                }
            }
        }

        return rated;
    }

    private static RateEstimate Estimate(List<(MatchedPost, (long, long))> posts)
    {
        using var rates = GroupedRates.Of(posts, static _ => s_all);
        return RateEstimate.Of(rates.Of(s_all));
    }

    private static EngagementDimension Grouped(Dimension dimension, Traits traits, List<(MatchedPost, (long, long))> posts)
    {
        using var rates = GroupedRates.Of(posts, p => traits.Of(dimension, p));
        var groups = ImmutableArray.CreateBuilder<EngagementGroup>();
        foreach (var trait in rates.Traits.OrderBy(t => t.Order).ThenBy(t => t.Id, StringComparer.Ordinal))
        {
            var own = RateEstimate.Of(rates.Of(trait));
            groups.Add(new EngagementGroup(trait.Id, trait.Label, own, own.IsTooFew ? null : own.Against(PooledRate.Of(rates.WithoutThoseOf(trait)))));
        }

        return new EngagementDimension(dimension, Corrected(groups.ToImmutable()));
    }

    private static ImmutableArray<EngagementGroup> Corrected(ImmutableArray<EngagementGroup> groups)
    {
        // Two groups are each other's rest: that is one comparison, seen from both sides.
        var isOne = groups.Length == 2;
        var compared = groups.Where(g => g.AgainstRest is not null).OrderBy(g => g.AgainstRest!.Chance).ToList();
        var chances = new Dictionary<string, double>(StringComparer.Ordinal);
        var highest = 0.0;
        for (var i = 0; i < compared.Count; i++)
        {
            highest = Math.Max(highest, Math.Min(1, compared[i].AgainstRest!.Chance * (isOne ? 1 : compared.Count - i)));
            chances[compared[i].Id] = highest;
        }

        return [.. groups.Select(g => chances.TryGetValue(g.Id, out var chance) ? g with { Chance = chance } : g)];
    }
}
