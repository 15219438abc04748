using BrandLsp.Core.Strategy.Metrics.Rates;

namespace BrandLsp.Core.Strategy.Metrics;

/// <summary>Two rows that speak of one post, or of one day of an account: which counts, and what it takes from the other.</summary>
internal static class Overlap
{
    private static readonly Func<PostMetrics, long?>[] s_ofPost =
    [
        p => p.Impressions, p => p.Views, p => p.Reach, p => p.Engagements, p => p.Interactions, p => p.Likes, p => p.Replies, p => p.Reposts, p => p.Clicks, p => p.Saves, p => p.Follows, p => p.Followers,
    ];

    private static readonly Func<DailyMetrics, long?>[] s_ofDay =
    [
        d => d.Followers, d => d.Impressions, d => d.Engagements, d => d.Likes, d => d.Replies, d => d.Reposts, d => d.Saves, d => d.Follows, d => d.Unfollows,
    ];

    /// <summary>Above zero where the numbers of <paramref name="a"/> are higher, 0 where both say the same: the first number that both know and that differs decides.</summary>
    public static int Compare(PostMetrics a, PostMetrics b) => Compare(s_ofPost, a, b);

    /// <inheritdoc cref="Compare(PostMetrics, PostMetrics)"/>
    public static int Compare(DailyMetrics a, DailyMetrics b) => Compare(s_ofDay, a, b);

    /// <summary>True where <paramref name="a"/> counts before <paramref name="b"/>, when nothing tells which is newer: a post's numbers only grow. Where they are the same, the row that knows more of them.</summary>
    public static bool IsBefore(PostMetrics a, PostMetrics b) => IsBefore(s_ofPost, a, b);

    /// <inheritdoc cref="IsBefore(PostMetrics, PostMetrics)"/>
    public static bool IsBefore(DailyMetrics a, DailyMetrics b) => IsBefore(s_ofDay, a, b);

    /// <summary>True where <paramref name="other"/> knows a number that <paramref name="kept"/> does not.</summary>
    public static bool Lacks(PostMetrics kept, PostMetrics other) => Lacks(s_ofPost, kept, other);

    /// <inheritdoc cref="Lacks(PostMetrics, PostMetrics)"/>
    public static bool Lacks(DailyMetrics kept, DailyMetrics other) => Lacks(s_ofDay, kept, other);

    /// <summary>
    /// The row that counts, with what it does not know from the other. Rates are of one row's numbers all the same: likes of
    /// today by impressions of last month would be a rate that never was.
    /// </summary>
    public static PostMetrics Filled(PostMetrics kept, PostMetrics other)
    {
        var date = DateOf(kept.Date, other.Date);
        var isMore = Lacks(kept, other);
        if (!isMore && date == kept.Date && (kept.Url is not null || other.Url is null) && (kept.StoredText.IsKnown || !other.StoredText.IsKnown))
        {
            return kept;
        }

        return kept with
        {
            Id = kept.Id ?? other.Id,
            Url = kept.Url ?? other.Url,
            StoredText = kept.StoredText.IsKnown ? kept.StoredText : other.StoredText,
            Date = date,
            Impressions = kept.Impressions ?? other.Impressions,
            Views = kept.Views ?? other.Views,
            Reach = kept.Reach ?? other.Reach,
            Engagements = kept.Engagements ?? other.Engagements,
            Interactions = kept.Interactions ?? other.Interactions,
            Likes = kept.Likes ?? other.Likes,
            Replies = kept.Replies ?? other.Replies,
            Reposts = kept.Reposts ?? other.Reposts,
            Clicks = kept.Clicks ?? other.Clicks,
            Saves = kept.Saves ?? other.Saves,
            Follows = kept.Follows ?? other.Follows,
            Followers = kept.Followers ?? other.Followers,
            Rated = isMore ? Rated(kept.Rated ?? kept, other.Rated ?? other) : kept.Rated,
        };
    }

    /// <summary>The day that counts, with what it does not know from the other row.</summary>
    public static DailyMetrics Filled(DailyMetrics kept, DailyMetrics other) => !Lacks(kept, other) ? kept : kept with
    {
        Impressions = kept.Impressions ?? other.Impressions,
        Engagements = kept.Engagements ?? other.Engagements,
        Likes = kept.Likes ?? other.Likes,
        Replies = kept.Replies ?? other.Replies,
        Reposts = kept.Reposts ?? other.Reposts,
        Saves = kept.Saves ?? other.Saves,
        Follows = kept.Follows ?? other.Follows,
        Unfollows = kept.Unfollows ?? other.Unfollows,
        Followers = kept.Followers ?? other.Followers,
    };

    /// <summary>The row that has the numbers of the first formula; where both have, the one that counts.</summary>
    private static PostMetrics Rated(PostMetrics kept, PostMetrics other)
    {
        foreach (var formula in RateFormula.All)
        {
            if (formula.Of(kept) is not null)
            {
                return kept;
            }

            if (formula.Of(other) is not null)
            {
                return other;
            }
        }

        return kept;
    }

    /// <summary>The hour, where only the other knows it and means the same day; zones may be a day apart.</summary>
    private static Drafts.PostDate? DateOf(Drafts.PostDate? kept, Drafts.PostDate? other) =>
        kept is null || (kept is { HasTime: false } && other is { HasTime: true } && Math.Abs((other.Local.Date - kept.Local.Date).Days) <= 1) ? other ?? kept : kept;

    private static int Compare<T>(Func<T, long?>[] numbers, T a, T b)
    {
        foreach (var number in numbers)
        {
            if (number(a) is { } x && number(b) is { } y && x != y)
            {
                return x.CompareTo(y);
            }
        }

        return 0;
    }

    private static bool IsBefore<T>(Func<T, long?>[] numbers, T a, T b) =>
        Compare(numbers, a, b) is not 0 and var higher ? higher > 0 : Known(numbers, a) > Known(numbers, b);

    private static int Known<T>(Func<T, long?>[] numbers, T row)
    {
        var known = 0;
        foreach (var number in numbers)
        {
            known += number(row) is null ? 0 : 1;
        }

        return known;
    }

    private static bool Lacks<T>(Func<T, long?>[] numbers, T kept, T other)
    {
        foreach (var number in numbers)
        {
            if (number(kept) is null && number(other) is not null)
            {
                return true;
            }
        }

        return false;
    }
}
