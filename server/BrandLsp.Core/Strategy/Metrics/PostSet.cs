using BrandLsp.Core.Drafts;

namespace BrandLsp.Core.Strategy.Metrics;

/// <summary>The posts, each once.</summary>
/// <param name="calendar">The profile's days.</param>
/// <param name="today">What is dated later is left out.</param>
/// <param name="leftOut">Gets what does not count.</param>
/// <param name="notes">Gets what counts in part.</param>
internal sealed class PostSet(PostCalendar calendar, DateOnly today, List<LeftOut> leftOut, List<LeftOut> notes)
{
    private readonly Dictionary<string, PostMetrics> _byKey = new(StringComparer.Ordinal);
    private readonly List<PostMetrics> _nameless = [];
    private readonly Dictionary<string, FileImport> _files = new(StringComparer.Ordinal);

    /// <param name="file">Not older than those before it.</param>
    public void Add(FileImport file)
    {
        _files.Add(file.Path, file);
        _byKey.EnsureCapacity(_byKey.Count + file.Posts.Length);
        foreach (var row in file.Posts)
        {
            var post = row;
            if (row.Date is { } written && calendar.Skips(written))
            {
                notes.Add(LeftOut.At(row.Place, $"{PostCalendar.SkippedInWords(written)}: its day counts, its hour does not"));
                post = row with { Date = PostDate.Day(written.Local) };
            }

            if (post.Date is { } date && MetricsTable.Doubt(DayOf(date), today) is { } reason)
            {
                leftOut.Add(LeftOut.At(post.Place, reason));
            }
            else if (post.Key is not { } key)
            {
                _nameless.Add(post);
            }
            else if (!_byKey.TryGetValue(key, out var known))
            {
                _byKey.Add(key, post);
            }
            else
            {
                var isKnown = _files[known.Place.File].Until == file.Until && !Overlap.IsBefore(post, known);
                _byKey[key] = isKnown ? Choose(known, post) : Choose(post, known);
            }
        }
    }

    public IEnumerable<PostMetrics> Kept() =>
        Periods().Concat(_nameless).OrderBy(p => p.Platform, StringComparer.Ordinal).ThenBy(p => p.Date?.Local ?? DateTime.MinValue)
            .ThenBy(p => p.Key, StringComparer.Ordinal).ThenBy(p => p.Place.File, StringComparer.Ordinal).ThenBy(p => p.Place.Row);

    private PostMetrics Choose(PostMetrics kept, PostMetrics other)
    {
        var filled = Overlap.Filled(kept, other);
        var (higher, isFilled) = (Overlap.Compare(kept, other), Overlap.Lacks(kept, other));
        leftOut.Add(LeftOut.At(other.Place, kept.Place.File != other.Place.File ? OverlapReason.Between("this post", _files[kept.Place.File], _files[other.Place.File], higher, isFilled)
            : kept with { Place = other.Place } == other ? OverlapReason.Repeats(kept.Place.Row)
            : OverlapReason.Within("the same post", kept.Place.Row, higher, isFilled)));
        return filled;
    }

    /// <summary>
    /// Meta's exports by day have a row for each day of a post: their numbers are added, but for people reached, who are
    /// the same ones again. Where the whole lifetime is there, the days are left out.
    /// </summary>
    private IEnumerable<PostMetrics> Periods()
    {
        var days = new List<(string Key, string Whole, PostMetrics Post)>();
        foreach (var (key, post) in _byKey)
        {
            if (post.Format is "instagram" or "facebook" && key.LastIndexOf(" on ", StringComparison.Ordinal) is >= 0 and var at && key.Length == at + 14)
            {
                days.Add((key, key[..at], post));
            }
            else
            {
                yield return post;
            }
        }

        var sums = new Dictionary<string, PostMetrics>(StringComparer.Ordinal);
        foreach (var (_, whole, post) in days.OrderBy(d => d.Key, StringComparer.Ordinal))
        {
            if (_byKey.ContainsKey(whole))
            {
                leftOut.Add(LeftOut.At(post.Place, "the post's lifetime is in another row"));
                continue;
            }

            sums[whole] = sums.TryGetValue(whole, out var sum) ? Sum(sum, post) : post with { Key = whole };
        }

        foreach (var post in sums.Values)
        {
            yield return post;
        }
    }

    private static PostMetrics Sum(PostMetrics a, PostMetrics b) => a with
    {
        Impressions = a.Impressions + b.Impressions,
        Views = a.Views + b.Views,
        Reach = null,
        Interactions = a.Interactions + b.Interactions,
        Likes = a.Likes + b.Likes,
        Replies = a.Replies + b.Replies,
        Reposts = a.Reposts + b.Reposts,
        Clicks = a.Clicks + b.Clicks,
        Saves = a.Saves + b.Saves,
        Follows = a.Follows + b.Follows,
        Rated = a.Rated is null && b.Rated is null ? null : Sum(a.Rated ?? a, b.Rated ?? b),
    };

    private DateOnly DayOf(PostDate date) =>
        date.Offset is not null && calendar.TimeOf(date) is { } time ? calendar.DayOf(time.Ticks) : DateOnly.FromDateTime(date.Local);
}
