using System.Collections.Concurrent;
using System.Collections.Immutable;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Rendering;

namespace BrandLsp.Core.Strategy.Metrics;

/// <summary>A draft that may be a post's.</summary>
/// <param name="Similarity">0 to 1.</param>
/// <param name="IsFurther">True where the post is another part of its thread than the first.</param>
internal sealed record LikelyDraft(DraftEntry Draft, double Similarity, bool IsFurther);

/// <summary>
/// Finds the drafts whose texts are like a post's. A draft is read and rendered only where its fingerprint does not rule it out, and
/// once. May be asked from several threads.
/// </summary>
internal sealed class DraftTexts(Brand brand, DraftIndex drafts, Func<string, string?> readDraft)
{
    /// <summary>What has so much of a draft's text in common has that draft's text: nothing else needs to be looked at.</summary>
    private const double SureSimilarity = 0.85;

    /// <summary>What is less like a post than this neither is its draft nor makes another one doubtful.</summary>
    private const double LeastDoubt = PostMatcher.LeastSimilarity - PostMatcher.Margin;

    /// <summary>Posts go out on their draft's day, or nearly.</summary>
    private const int NearDays = 3;

    private readonly ConcurrentDictionary<(string Path, string Platform), Lazy<ImmutableArray<Part>>> _parts = new();
    private readonly ConcurrentDictionary<(DateOnly Day, string Platform), ImmutableArray<DraftEntry>> _days = new();

    /// <summary>The drafts that read like a post, and unless one of them certainly does, those of the days around it.</summary>
    public ImmutableArray<LikelyDraft> Like(MatchedPost post)
    {
        var platform = post.Post.Platform;
        var fingerprint = PostText.FingerprintOf(post.Post.StoredText);
        var alike = fingerprint is null ? [] : drafts.Like(fingerprint, platform).ToList();
        if (alike is [var only] && only.Similarity >= SureSimilarity)
        {
            return [new LikelyDraft(only.Entry, only.Similarity, IsFurther: false)];
        }

        var candidates = alike.ConvertAll(d => d.Entry);
        if (post.Ticks is { } ticks && !alike.Exists(d => d.Similarity >= SureSimilarity))
        {
            AddNear(candidates, fingerprint, drafts.Calendar.DayOf(ticks), platform);
        }

        // Few come here, so only here the text is made.
        return candidates.Count == 0 || PostText.Of(post.Post.Text!) is not { } published ? [] :
        [
            .. candidates.DistinctBy(d => d.Path).SelectMany(d => PartsOf(d, platform).Select(p => new LikelyDraft(d, p.Text.Similarity(published), p.IsFurther))).Where(d => d.Similarity >= LeastDoubt),
        ];
    }

    /// <summary>Adds the drafts of the days around one that their fingerprints do not rule out. Nearly all of them are: this is asked for every post.</summary>
    private void AddNear(List<DraftEntry> candidates, Fingerprint? published, DateOnly day, string platform)
    {
        for (var i = -NearDays; i <= NearDays; i++)
        {
            foreach (var draft in Of(Window.Plus(day, i), platform))
            {
                if (PostText.MayBeIn(published, draft.Fingerprint))
                {
                    candidates.Add(draft);
                }
            }
        }
    }

    private ImmutableArray<DraftEntry> Of(DateOnly day, string platform) => _days.GetOrAdd((day, platform), static (key, drafts) =>
    {
        var (day, platform) = key;
        var (from, until) = (drafts.Calendar.StartOf(day), drafts.Calendar.StartOf(Window.Plus(day, 1)));
        return
        [
            .. new[] { Facet.Platform, Facet.Reply }
                .SelectMany(f => drafts.Of(f, platform).Between(from, until).Concat(drafts.PlansOf(f, platform).Between(from, until)))
                .Select(s => drafts.Entries[s.Path]),
        ];
    }, drafts);

    private ImmutableArray<Part> PartsOf(DraftEntry entry, string platform) =>
        _parts.GetOrAdd((entry.Path, platform), _ => new Lazy<ImmutableArray<Part>>(() => Render(entry, platform))).Value;

    /// <summary>The first part, the parts behind it, and the whole, which an account without a limit posts as one.</summary>
    private ImmutableArray<Part> Render(DraftEntry entry, string platform)
    {
        if (readDraft(entry.Path) is not { Length: <= Analysis.Analyzer.LongestDraft } text || PlatformCatalog.Find(platform) is not { } target)
        {
            return [];
        }

        var variant = Renderer.Render(DraftReader.Read(entry.Path, text, brand), brand, target);
        var texts = variant.Parts.Select((p, i) => (Text: p.Text.Text, IsFurther: i > 0));
        if (variant.Parts.Length > 1)
        {
            texts = texts.Append((string.Join('\n', variant.Parts.Select(p => p.Text.Text)), false));
        }

        return [.. texts.Select(t => (Text: PostText.Of(t.Text), t.IsFurther)).Where(t => t.Text is not null).Select(t => new Part(t.Text!, t.IsFurther))];
    }

    private sealed record Part(PostText Text, bool IsFurther);
}
