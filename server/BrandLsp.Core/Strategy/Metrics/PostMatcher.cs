using System.Collections.Immutable;
using BrandLsp.Core.Brands;

namespace BrandLsp.Core.Strategy.Metrics;

/// <summary>How a post of an export was found to be a draft's.</summary>
public enum MatchKind
{
    None,

    /// <summary>By an address under the draft's <c>published:</c>.</summary>
    Address,

    /// <summary>By the text that the draft makes for the platform.</summary>
    Text,

    /// <summary>By the text of another part than the first of the draft's thread there.</summary>
    ThreadPart,
}

/// <summary>A post and the draft it came from.</summary>
/// <param name="Draft">Null where none is found, or two are equally likely.</param>
/// <param name="Ticks">When it went out, as in <see cref="PostTime"/>; null where not even the day is known.</param>
/// <param name="HasTime">False where the day alone is known.</param>
public sealed record MatchedPost(PostMetrics Post, DraftEntry? Draft, MatchKind Kind, long? Ticks, bool HasTime)
{
    /// <summary>False for a further part of a thread: the post it belongs to counts already.</summary>
    public bool IsPost => Kind != MatchKind.ThreadPart;
}

/// <summary>Finds the drafts of posts: by address first, then by text.</summary>
public static class PostMatcher
{
    /// <summary>The least share of text in common. A post that was edited a little before it went out still has more.</summary>
    internal const double LeastSimilarity = 0.6;

    /// <summary>By so much the best draft must be better than the next.</summary>
    internal const double Margin = 0.1;

    /// <param name="readDraft">
    /// The text of a draft by its path; null when it cannot be read. Asked only for drafts whose post may be one without an address,
    /// and of several threads at once.
    /// </param>
    /// <exception cref="OperationCanceledException">When <paramref name="cancel"/> is asked for.</exception>
    public static ImmutableArray<MatchedPost> Match(Brand brand, DraftIndex drafts, MetricsTable metrics, Func<string, string?> readDraft, CancellationToken cancel = default)
    {
        var byAddress = new Dictionary<string, DraftEntry>(StringComparer.Ordinal);
        var addressed = new HashSet<(string Path, string Platform)>();
        foreach (var entry in drafts.Entries.Values.OrderBy(e => e.Path, StringComparer.Ordinal))
        {
            foreach (var (platform, url) in entry.Published)
            {
                addressed.Add((entry.Path, platform));
                if (PostAddress.Of(url) is { } address)
                {
                    byAddress.TryAdd(address, entry);
                }
            }
        }

        var result = new MatchedPost[metrics.Posts.Length];
        var taken = new HashSet<(string Path, string Platform)>();
        Task? prepared = null;
        for (var i = 0; i < result.Length; i++)
        {
            var post = metrics.Posts[i];
            var draft = post.Key is { } key && byAddress.TryGetValue(key, out var known) ? known : null;
            result[i] = Timed(drafts, post, draft, draft is null ? MatchKind.None : MatchKind.Address);
            if (draft is not null)
            {
                taken.Add((draft.Path, post.Platform));
            }
            else if (post.StoredText.IsKnown)
            {
                // Here, and not when the first of many threads asks, for which the others would wait.
                prepared ??= Task.Run(drafts.PrepareLike, cancel);
            }
        }

        prepared?.Wait(cancel);

        // What a post reads like is found side by side, whose post it is one after the other: a draft has one post on a platform.
        var likely = new ImmutableArray<LikelyDraft>[result.Length];
        var texts = new DraftTexts(brand, drafts, readDraft);
        Parallel.For(0, result.Length, new ParallelOptions { CancellationToken = cancel }, i =>
            likely[i] = result[i] is { Draft: null, Post.StoredText.IsKnown: true } ? texts.Like(result[i]) : []);
        for (var i = 0; i < result.Length; i++)
        {
            if (likely[i].IsEmpty)
            {
                continue;
            }

            var post = result[i].Post;
            if (Choose(likely[i].RemoveAll(d => !d.IsFurther && !IsFree(d.Draft, post.Platform))) is { } found)
            {
                result[i] = Timed(drafts, post, found.Draft, found.IsFurther ? MatchKind.ThreadPart : MatchKind.Text);
                if (!found.IsFurther)
                {
                    taken.Add((found.Draft.Path, post.Platform));
                }
            }
        }

        return [.. result];

        // A draft that names another address on the platform, or whose post is found, has no second post: only parts of its thread.
        bool IsFree(DraftEntry draft, string platform) => !taken.Contains((draft.Path, platform)) && !addressed.Contains((draft.Path, platform));
    }

    /// <summary>The draft that is clearly more like the post than any other; null where there is none.</summary>
    private static LikelyDraft? Choose(ImmutableArray<LikelyDraft> likely)
    {
        if (likely.IsEmpty)
        {
            return null;
        }

        var best = likely.MaxBy(d => d.Similarity)!;
        var second = likely.Where(d => d.Draft != best.Draft).Select(d => d.Similarity).DefaultIfEmpty().Max();
        return best.Similarity >= LeastSimilarity && best.Similarity - second >= Margin ? best : null;
    }

    /// <summary>The row's own time; where it tells the day alone, the time of the draft or of the post's number, if it is of that day or next to it.</summary>
    private static MatchedPost Timed(DraftIndex drafts, PostMetrics post, DraftEntry? draft, MatchKind kind)
    {
        var own = post.Date is { } date ? drafts.Calendar.TimeOf(date) : null;
        if (own is { HasTime: true } exact)
        {
            return new MatchedPost(post, draft, kind, exact.Ticks, HasTime: true);
        }

        var planned = draft is not null && drafts.TimeOf(draft) is { HasTime: true } time && !drafts.Calendar.Skips(draft.Date!) ? time.Ticks : (long?)null;
        foreach (var ticks in (ReadOnlySpan<long?>)[planned, PostIdTime.Of(post.Key)])
        {
            if (ticks is { } moment && (own is null || Math.Abs(drafts.Calendar.DayOf(moment).DayNumber - drafts.Calendar.DayOf(own.Value.Ticks).DayNumber) <= 1))
            {
                return new MatchedPost(post, draft, kind, moment, HasTime: true);
            }
        }

        var day = own?.Ticks ?? (draft is not null ? drafts.TimeOf(draft)?.Ticks : null);
        return new MatchedPost(post, draft, kind, day, HasTime: false);
    }
}
