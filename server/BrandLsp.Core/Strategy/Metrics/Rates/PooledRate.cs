using System.Buffers;

namespace BrandLsp.Core.Strategy.Metrics.Rates;

/// <summary>The sums of a group of posts, which is what a comparison with another group needs.</summary>
/// <param name="Variance">Of the logarithm of the rate, by the jackknife; null for a single post, or where nothing happened.</param>
/// <param name="Freedom">Degrees of freedom of the variance: one less than the number of equal posts that would say as much (L. Kish, "Survey Sampling", 1965), three at least where there are four posts.</param>
internal readonly record struct PooledRate(int Posts, long Numerator, long Denominator, double? Variance, double Freedom)
{
    private const int LeastFreedom = 3;

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

        var equal = squares > 0 ? (double)top * top / squares : posts.Length;
        return new PooledRate(
            posts.Length, top, bottom, posts.Length < 2 || top == 0 ? null : JackknifeVariance(posts, top, bottom), Math.Max(Math.Min(LeastFreedom, posts.Length - 1), equal - 1));
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
