using System.Buffers;

namespace BrandLsp.Core.Strategy.Metrics.Rates;

/// <summary>The sums of a group of posts, which is what a comparison with another group needs.</summary>
/// <param name="Variance">
/// Of the logarithm of the rate, by the jackknife, or where that reaches less far by the count alone: a count varies even where
/// the posts at hand happen to be alike. Null for a single post, or where nothing happened.
/// </param>
/// <param name="Freedom">
/// Degrees of freedom of the variance: of the jackknife's one less than the number of equal posts that would say as much (L. Kish,
/// "Survey Sampling", 1965), three at least where there are four posts; of a count's as good as without a limit.
/// </param>
internal readonly record struct PooledRate(int Posts, long Numerator, long Denominator, double? Variance, double Freedom)
{
    private const int LeastFreedom = 3;

    private const double FreedomOfCount = 1_000;

    private static readonly double s_criticalOfCount = StudentT.Critical(RateEstimate.Doubt, FreedomOfCount);

    public double Rate => (double)Numerator / Denominator;

    /// <param name="posts">Denominators above zero.</param>
    public static PooledRate Of(ReadOnlySpan<(long Numerator, long Denominator)> posts)
    {
        long top = 0, bottom = 0;
        var squares = 0.0;
        foreach (var (numerator, denominator) in posts)
        {
            top += numerator;
            bottom += denominator;
            squares += (double)numerator * numerator;
        }

        if (posts.Length < 2 || top == 0)
        {
            return new PooledRate(posts.Length, top, bottom, null, 0);
        }

        var freedom = Math.Max(Math.Min(LeastFreedom, posts.Length - 1), ((double)top * top / squares) - 1);
        var (jackknife, count) = (JackknifeVariance(posts, top, bottom), 1.0 / top);
        return StudentT.Critical(RateEstimate.Doubt, freedom) * Math.Sqrt(jackknife) > s_criticalOfCount * Math.Sqrt(count)
            ? new PooledRate(posts.Length, top, bottom, jackknife, freedom)
            : new PooledRate(posts.Length, top, bottom, count, FreedomOfCount);
    }

    private static double JackknifeVariance(ReadOnlySpan<(long Numerator, long Denominator)> posts, long top, long bottom)
    {
        // Rented, for a comparison is made of each hour with all other hours, and there may be a hundred thousand posts.
        var rented = ArrayPool<double>.Shared.Rent(posts.Length);
        var logs = rented.AsSpan(0, posts.Length);
        var sum = 0.0;
        for (var i = 0; i < logs.Length; i++)
        {
            var rest = bottom - posts[i].Denominator;
            // Where one post has everything, the others are taken to have half of one.
            logs[i] = Math.Log(Math.Max(top - posts[i].Numerator, 0.5) / Math.Max(rest, 1));
            sum += logs[i];
        }

        var (mean, squares) = (sum / logs.Length, 0.0);
        foreach (var log in logs)
        {
            squares += (log - mean) * (log - mean);
        }

        ArrayPool<double>.Shared.Return(rented);
        return (posts.Length - 1.0) / posts.Length * squares;
    }
}
