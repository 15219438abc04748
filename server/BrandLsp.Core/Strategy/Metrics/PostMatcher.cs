using System.Collections.Immutable;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Rendering;

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
    private const double LeastSimilarity = 0.6;

    /// <summary>Who has so much of a draft's text in common has the draft's text: nothing else needs to be looked at.</summary>
    private const double SureSimilarity = 0.85;

    /// <summary>By so much the best draft must be better than the next.</summary>
    private const double Margin = 0.1;

    /// <summary>Posts go out on their draft's day, or nearly.</summary>
    private const int NearDays = 3;

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

        // What happens on a platform says nothing about another: they are looked at side by side.
        var result = new MatchedPost[metrics.Posts.Length];
        var platforms = Enumerable.Range(0, result.Length).GroupBy(i => metrics.Posts[i].Platform).ToList();
        Parallel.ForEach(platforms, new ParallelOptions { CancellationToken = cancel }, platform =>
        {
            var taken = new HashSet<string>(StringComparer.Ordinal);
            foreach (var i in platform)
            {
                var post = metrics.Posts[i];
                var draft = post.Key is { } key && byAddress.TryGetValue(key, out var known) ? known : null;
                result[i] = Timed(drafts, post, draft, draft is null ? MatchKind.None : MatchKind.Address);
                if (draft is not null)
                {
                    taken.Add(draft.Path);
                }
            }

            var texts = new Texts(platform.Key, brand, drafts, readDraft);
            foreach (var i in platform)
            {
                cancel.ThrowIfCancellationRequested();
                if (result[i] is { Draft: null, Post.Text: { } text } open && texts.Find(open, text, IsFree) is { } found)
                {
                    result[i] = Timed(drafts, open.Post, found.Draft, found.Kind);
                    if (found.Kind == MatchKind.Text)
                    {
                        taken.Add(found.Draft.Path);
                    }
                }
            }

            // A draft that names another address on the platform, or whose post is found, has no second post: only parts of its thread.
            bool IsFree(DraftEntry draft) => !taken.Contains(draft.Path) && !addressed.Contains((draft.Path, platform.Key));
        });
        return [.. result];
    }

    /// <summary>The row's own time; where it tells the day alone, the time of the draft or of the post's number, if it is of that day or next to it.</summary>
    private static MatchedPost Timed(DraftIndex drafts, PostMetrics post, DraftEntry? draft, MatchKind kind)
    {
        var own = post.Date is { } date ? drafts.Calendar.TimeOf(date) : null;
        if (own is { HasTime: true } exact)
        {
            return new MatchedPost(post, draft, kind, exact.Ticks, HasTime: true);
        }

        var planned = draft is not null && drafts.TimeOf(draft) is { HasTime: true } time ? time.Ticks : (long?)null;
        foreach (var ticks in new[] { planned, PostIdTime.Of(post.Key) })
        {
            if (ticks is { } moment && (own is null || Math.Abs(drafts.Calendar.DayOf(moment).DayNumber - drafts.Calendar.DayOf(own.Value.Ticks).DayNumber) <= 1))
            {
                return new MatchedPost(post, draft, kind, moment, HasTime: true);
            }
        }

        var day = own?.Ticks ?? (draft is not null ? drafts.TimeOf(draft)?.Ticks : null);
        return new MatchedPost(post, draft, kind, day, HasTime: false);
    }

    /// <summary>The texts that drafts make for a platform, each rendered once and only when it may be a post's.</summary>
    private sealed class Texts(string platform, Brand brand, DraftIndex drafts, Func<string, string?> readDraft)
    {
        private readonly Dictionary<string, ImmutableArray<DraftPart>> _rendered = new(StringComparer.Ordinal);
        private readonly Dictionary<DateOnly, ImmutableArray<DraftPart>> _days = [];

        public (DraftEntry Draft, MatchKind Kind)? Find(MatchedPost open, string text, Func<DraftEntry, bool> isFree)
        {
            var alike = drafts.Like(text, platform).Where(d => d.Entry.Status is not DraftStatus.Idea).ToList();
            if (alike is [var only] && only.Similarity >= SureSimilarity && isFree(only.Entry))
            {
                return (only.Entry, MatchKind.Text);
            }

            PostText? published = null;
            DraftPart? best = null;
            var (highest, second) = (0.0, 0.0);
            foreach (var part in Candidates(open, alike))
            {
                if (!part.IsFurther && !isFree(part.Draft))
                {
                    continue;
                }

                published ??= PostText.Of(text);
                if (published is null)
                {
                    return null;
                }

                var similarity = part.Text.Similarity(published);
                if (similarity > highest)
                {
                    second = best?.Draft == part.Draft ? second : highest;
                    (highest, best) = (similarity, part);
                }
                else if (best?.Draft != part.Draft)
                {
                    second = Math.Max(second, similarity);
                }
            }

            return best is not null && highest >= LeastSimilarity && highest - second >= Margin ? (best.Draft, best.IsFurther ? MatchKind.ThreadPart : MatchKind.Text) : null;
        }

        /// <summary>The drafts that read like the post, and unless one of them certainly does, those of the days around it.</summary>
        private IEnumerable<DraftPart> Candidates(MatchedPost open, List<(DraftEntry Entry, double Similarity)> alike)
        {
            var parts = alike.SelectMany(d => PartsOf(d.Entry));
            if (alike.Exists(d => d.Similarity >= SureSimilarity) || open.Ticks is not { } ticks)
            {
                return parts;
            }

            var day = drafts.Calendar.DayOf(ticks);
            return parts.Concat(Enumerable.Range(-NearDays, (2 * NearDays) + 1).SelectMany(d => PartsOf(Window.Plus(day, d))).Where(p => !alike.Exists(d => d.Entry == p.Draft)));
        }

        private ImmutableArray<DraftPart> PartsOf(DateOnly day)
        {
            if (!_days.TryGetValue(day, out var parts))
            {
                var (from, until) = (drafts.Calendar.StartOf(day), drafts.Calendar.StartOf(Window.Plus(day, 1)));
                parts =
                [
                    .. drafts.Of(Facet.Platform, platform).Between(from, until).Concat(drafts.PlansOf(Facet.Platform, platform).Between(from, until))
                        .SelectMany(s => PartsOf(drafts.Entries[s.Path])),
                ];
                _days.Add(day, parts);
            }

            return parts;
        }

        /// <summary>The first part, the parts behind it, and the whole, which an account without a limit posts as one.</summary>
        private ImmutableArray<DraftPart> PartsOf(DraftEntry entry)
        {
            if (_rendered.TryGetValue(entry.Path, out var known))
            {
                return known;
            }

            ImmutableArray<DraftPart> parts = [];
            if (Read(entry.Path) is { } draft && PlatformCatalog.Find(platform) is { } target)
            {
                var variant = Renderer.Render(draft, brand, target);
                var texts = variant.Parts.Select((p, i) => (Text: p.Text.Text, IsFurther: i > 0));
                if (variant.Parts.Length > 1)
                {
                    texts = texts.Append((string.Join('\n', variant.Parts.Select(p => p.Text.Text)), false));
                }

                parts = [.. texts.Select(t => (Text: PostText.Of(t.Text), t.IsFurther)).Where(t => t.Text is not null).Select(t => new DraftPart(entry, t.Text!, t.IsFurther))];
            }

            return _rendered[entry.Path] = parts;
        }

        private Draft? Read(string path) =>
            readDraft(path) is { Length: <= Analysis.Analyzer.LongestDraft } text ? DraftReader.Read(path, text, brand) : null;

        /// <param name="IsFurther">True for another part of a thread than the first.</param>
        private sealed record DraftPart(DraftEntry Draft, PostText Text, bool IsFurther);
    }
}
