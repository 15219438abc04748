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

    /// <summary>By so much the best draft must be better than the next.</summary>
    private const double Margin = 0.1;

    /// <summary>Posts go out on their draft's day, or nearly.</summary>
    private const int NearDays = 3;

    /// <param name="readDraft">The text of a draft by its path; null when it cannot be read. Asked only for drafts whose post may be one without an address.</param>
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

        var taken = new HashSet<(string Path, string Platform)>();
        var result = new MatchedPost[metrics.Posts.Length];
        for (var i = 0; i < result.Length; i++)
        {
            var post = metrics.Posts[i];
            var draft = post.Key is { } key && byAddress.TryGetValue(key, out var known) ? known : null;
            result[i] = Timed(drafts, post, draft, draft is null ? MatchKind.None : MatchKind.Address);
            if (draft is not null)
            {
                taken.Add((draft.Path, post.Platform));
            }
        }

        var texts = new Texts(brand, drafts, readDraft);
        for (var i = 0; i < result.Length; i++)
        {
            cancel.ThrowIfCancellationRequested();
            if (result[i] is { Draft: null, Post.Text: { } text } open && texts.Find(open, text, IsFree) is { } found)
            {
                result[i] = Timed(drafts, open.Post, found.Draft, found.Kind);
                if (found.Kind == MatchKind.Text)
                {
                    taken.Add((found.Draft.Path, open.Post.Platform));
                }
            }
        }

        return [.. result];

        // A draft that names another address on the platform, or whose post is found, has no second post: only parts of its thread.
        bool IsFree(DraftEntry draft, string platform) => !taken.Contains((draft.Path, platform)) && !addressed.Contains((draft.Path, platform));
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

    /// <summary>The texts that drafts make for platforms, each rendered once and only when it may be a post's.</summary>
    private sealed class Texts(Brand brand, DraftIndex drafts, Func<string, string?> readDraft)
    {
        private readonly Dictionary<(string Path, string Platform), ImmutableArray<(PostText Text, bool IsPart)>> _rendered = [];
        private readonly Dictionary<string, Draft?> _read = new(StringComparer.Ordinal);

        public (DraftEntry Draft, MatchKind Kind)? Find(MatchedPost open, string text, Func<DraftEntry, string, bool> isFree)
        {
            if (PostText.Of(text) is not { } published)
            {
                return null;
            }

            var platform = open.Post.Platform;
            DraftEntry? best = null;
            var (highest, second, isPart) = (0.0, 0.0, false);
            foreach (var draft in Candidates(open, text))
            {
                var parts = PartsOf(draft, platform);
                var free = isFree(draft, platform);
                foreach (var (own, isFurther) in parts)
                {
                    var similarity = !isFurther && !free ? 0 : own.Similarity(published);
                    if (similarity > highest)
                    {
                        second = best == draft ? second : highest;
                        (highest, best, isPart) = (similarity, draft, isFurther);
                    }
                    else if (best != draft)
                    {
                        second = Math.Max(second, similarity);
                    }
                }
            }

            return best is not null && highest >= LeastSimilarity && highest - second >= Margin ? (best, isPart ? MatchKind.ThreadPart : MatchKind.Text) : null;
        }

        /// <summary>Drafts of the days around the post's, those without a date, and those that read like it.</summary>
        private IEnumerable<DraftEntry> Candidates(MatchedPost open, string text)
        {
            var platform = open.Post.Platform;
            var paths = new SortedSet<string>(StringComparer.Ordinal);
            if (open.Ticks is { } ticks)
            {
                var day = drafts.Calendar.DayOf(ticks);
                var (from, until) = (drafts.Calendar.StartOf(Window.Plus(day, -NearDays)), drafts.Calendar.StartOf(Window.Plus(day, NearDays + 1)));
                foreach (var timeline in new[] { drafts.Of(Facet.Platform, platform), drafts.PlansOf(Facet.Platform, platform) })
                {
                    paths.UnionWith(timeline.Between(from, until).Select(s => s.Path));
                }
            }

            paths.UnionWith(drafts.Like(text, platform).Select(d => d.Path));
            return paths.Select(p => drafts.Entries[p]).Where(d => d.Status is not DraftStatus.Idea);
        }

        /// <summary>The first part, the parts behind it, and the whole, which an account without a limit posts as one.</summary>
        private ImmutableArray<(PostText Text, bool IsPart)> PartsOf(DraftEntry entry, string platform)
        {
            if (_rendered.TryGetValue((entry.Path, platform), out var known))
            {
                return known;
            }

            ImmutableArray<(PostText Text, bool IsPart)> parts = [];
            if (Read(entry.Path) is { } draft && PlatformCatalog.Find(platform) is { } target)
            {
                var variant = Renderer.Render(draft, brand, target);
                var texts = variant.Parts.Select((p, i) => (Text: p.Text.Text, IsPart: i > 0));
                if (variant.Parts.Length > 1)
                {
                    texts = texts.Append((string.Join('\n', variant.Parts.Select(p => p.Text.Text)), false));
                }

                parts = [.. texts.Select(t => (Text: PostText.Of(t.Text), t.IsPart)).Where(t => t.Text is not null).Select(t => (t.Text!, t.IsPart))];
            }

            return _rendered[(entry.Path, platform)] = parts;
        }

        private Draft? Read(string path)
        {
            if (!_read.TryGetValue(path, out var draft))
            {
                draft = readDraft(path) is { Length: <= Analysis.Analyzer.LongestDraft } text ? DraftReader.Read(path, text, brand) : null;
                _read.Add(path, draft);
            }

            return draft;
        }
    }
}
