using System.Buffers;

namespace BrandLsp.Core.Strategy.Metrics.Rates;

/// <summary>
/// The rates of posts by what the posts have in common. In rented memory: there may be a hundred thousand posts, and they are
/// grouped anew for each dimension and formula.
/// </summary>
internal sealed class GroupedRates : IDisposable
{
    private readonly Trait[] _traits;
    private readonly (long Numerator, long Denominator)[] _rates;
    private readonly (long Numerator, long Denominator)[] _chosen;
    private readonly HashSet<Trait> _all = [];
    private int _count;

    private GroupedRates(int posts)
    {
        _traits = ArrayPool<Trait>.Shared.Rent(posts);
        _rates = ArrayPool<(long, long)>.Shared.Rent(posts);
        _chosen = ArrayPool<(long, long)>.Shared.Rent(posts);
    }

    /// <summary>What at least one post has, in no order.</summary>
    public IReadOnlyCollection<Trait> Traits => _all;

    /// <param name="traitOf">Null for a post of which nothing is known: it is in no group.</param>
    public static GroupedRates Of(List<(MatchedPost Post, (long, long) Rate)> posts, Func<MatchedPost, Trait?> traitOf)
    {
        var grouped = new GroupedRates(posts.Count);
        foreach (var (post, rate) in posts)
        {
            if (traitOf(post) is { } trait)
            {
                grouped._all.Add(trait);
                (grouped._traits[grouped._count], grouped._rates[grouped._count]) = (trait, rate);
                grouped._count++;
            }
        }

        return grouped;
    }

    /// <summary>In the order of the posts. There until the next question.</summary>
    public ReadOnlySpan<(long Numerator, long Denominator)> Of(Trait trait) => Choose(trait, isWanted: true);

    /// <summary>Those of the other groups, in the order of the posts. There until the next question.</summary>
    public ReadOnlySpan<(long Numerator, long Denominator)> WithoutThoseOf(Trait trait) => Choose(trait, isWanted: false);

    public void Dispose()
    {
        ArrayPool<Trait>.Shared.Return(_traits, clearArray: true);
        ArrayPool<(long, long)>.Shared.Return(_rates);
        ArrayPool<(long, long)>.Shared.Return(_chosen);
    }

    private ReadOnlySpan<(long Numerator, long Denominator)> Choose(Trait trait, bool isWanted)
    {
        var chosen = 0;
        for (var i = 0; i < _count; i++)
        {
            if (_traits[i] == trait == isWanted)
            {
                _chosen[chosen++] = _rates[i];
            }
        }

        return _chosen.AsSpan(0, chosen);
    }
}
