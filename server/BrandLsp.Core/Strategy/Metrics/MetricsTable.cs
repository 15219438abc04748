using System.Collections.Immutable;
using System.Globalization;
using BrandLsp.Core.Drafts;

namespace BrandLsp.Core.Strategy.Metrics;

/// <summary>A file that counts: what it is and what came of it.</summary>
/// <param name="Path">Absolute with '/'.</param>
/// <param name="Formats">The kinds of tables in it, for people.</param>
/// <param name="Posts">Rows of posts that count.</param>
/// <param name="Days">Days of accounts that count.</param>
public sealed record MetricsSource(string Path, ImmutableArray<string> Formats, int Posts, int Days);

/// <summary>
/// All exports of a workspace as one: each post once, each day of an account once. Of overlapping exports the newest counts: the
/// one whose name, or else whose rows, reach the later day.
/// </summary>
public sealed record MetricsTable
{
    /// <summary>Nobody posted on these platforms before.</summary>
    private static readonly DateOnly s_first = new(2004, 1, 1);

    public static MetricsTable Empty { get; } = new();

    /// <summary>By path.</summary>
    public ImmutableArray<MetricsSource> Sources { get; init; } = [];

    /// <summary>By platform, then day, then address.</summary>
    public ImmutableArray<PostMetrics> Posts { get; init; } = [];

    /// <summary>By platform, then day.</summary>
    public ImmutableArray<DailyMetrics> Days { get; init; } = [];

    /// <summary>Of the newest export of each platform, as it sorts them.</summary>
    public ImmutableArray<DemographicShare> Demographics { get; init; } = [];

    /// <summary>By file and row.</summary>
    public ImmutableArray<LeftOut> LeftOut { get; init; } = [];

    /// <summary>Doubts about what counts; by file and row.</summary>
    public ImmutableArray<LeftOut> Notes { get; init; } = [];

    public bool IsEmpty => Sources.IsEmpty && LeftOut.IsEmpty;

    /// <param name="imports">Of each file once.</param>
    /// <param name="calendar">The profile's days.</param>
    /// <param name="today">What is dated later is left out.</param>
    /// <param name="unread">Files that could not be read at all.</param>
    public static MetricsTable Of(IEnumerable<FileImport> imports, PostCalendar calendar, DateOnly today, IEnumerable<LeftOut>? unread = null)
    {
        var leftOut = new List<LeftOut>(unread ?? []);
        var files = Distinct(imports, leftOut);
        var posts = new PostSet(calendar, today, leftOut);
        var days = new Dictionary<(string, DateOnly, bool), DailyMetrics>();
        var demographics = new Dictionary<string, ImmutableArray<DemographicShare>>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            leftOut.AddRange(file.LeftOut);
            posts.Add(file);
            AddDays(file, days, today, leftOut);
            foreach (var group in file.Demographics.GroupBy(d => d.Platform))
            {
                demographics[group.Key] = [.. group];
            }
        }

        ImmutableArray<PostMetrics> kept = [.. posts.Kept()];
        var postsOf = kept.CountBy(p => p.Place.File).ToDictionary(StringComparer.Ordinal);
        var daysOf = days.Values.DistinctBy(d => (d.Place.File, d.Platform, d.Day)).CountBy(d => d.Place.File).ToDictionary(StringComparer.Ordinal);
        return new MetricsTable
        {
            Sources =
            [
                .. files.Where(f => !f.Formats.IsEmpty).OrderBy(f => f.Path, StringComparer.Ordinal)
                    .Select(f => new MetricsSource(f.Path, f.Formats, postsOf.GetValueOrDefault(f.Path), daysOf.GetValueOrDefault(f.Path))),
            ],
            Posts = kept,
            Days = [.. days.Values.OrderBy(d => d.Platform, StringComparer.Ordinal).ThenBy(d => d.Day).ThenBy(d => d.Followers is null)],
            Demographics = [.. demographics.OrderBy(d => d.Key, StringComparer.Ordinal).SelectMany(d => d.Value)],
            LeftOut = Sorted(leftOut),
            Notes = Sorted(files.SelectMany(f => f.Notes)),
        };
    }

    /// <summary>Each once: a row that is a post and a day of its account too is left out for one reason.</summary>
    public static ImmutableArray<LeftOut> Sorted(IEnumerable<LeftOut> all) =>
    [
        .. all.Distinct().OrderBy(l => l.File, StringComparer.Ordinal).ThenBy(l => l.Sheet, StringComparer.Ordinal).ThenBy(l => l.Row ?? 0).ThenBy(l => l.Reason, StringComparer.Ordinal),
    ];

    /// <summary>Each content once, the newest last.</summary>
    private static List<FileImport> Distinct(IEnumerable<FileImport> imports, List<LeftOut> leftOut)
    {
        var known = new Dictionary<string, FileImport>(StringComparer.Ordinal);
        foreach (var file in imports.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            if (!known.TryAdd(file.Hash, file))
            {
                leftOut.Add(Metrics.LeftOut.Whole(file.Path, $"it is the same file as {Name(known[file.Hash].Path)}"));
            }
        }

        return [.. known.Values.OrderBy(f => f.Until ?? DateOnly.MinValue).ThenBy(f => f.Path, StringComparer.Ordinal)];
    }

    private static void AddDays(FileImport file, Dictionary<(string, DateOnly, bool), DailyMetrics> days, DateOnly today, List<LeftOut> leftOut)
    {
        foreach (var day in file.Days)
        {
            if (Doubt(day.Day, today) is { } reason)
            {
                leftOut.Add(Metrics.LeftOut.At(day.Place, reason));
                continue;
            }

            // A number of followers stands beside a day's other numbers, not in their place.
            var key = (day.Platform, day.Day, day.Followers is not null);
            if (!days.TryGetValue(key, out var known) || known.Place.File != file.Path)
            {
                Replaced(known, file);
                days[key] = day;
                continue;
            }

            // Two sheets of one workbook say different things of a day; two rows of a table do not.
            if (known.Place.Sheet == day.Place.Sheet && day.Followers is null)
            {
                leftOut.Add(Metrics.LeftOut.At(day.Place, $"row {Number(known.Place.Row)} is of the same day"));
                continue;
            }

            days[key] = known with
            {
                Impressions = known.Impressions ?? day.Impressions,
                Engagements = known.Engagements ?? day.Engagements,
                Follows = known.Follows ?? day.Follows,
                Followers = day.Followers ?? known.Followers,
            };
        }

        void Replaced(DailyMetrics? older, FileImport by)
        {
            if (older is { Followers: null })
            {
                leftOut.Add(Metrics.LeftOut.At(older.Place, $"{Name(by.Path)}, which is newer, has this day too"));
            }
        }
    }

    private static string? Doubt(DateOnly day, DateOnly today) =>
        day > today ? $"it is dated {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, in the future"
        : day < s_first ? $"it is dated {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, before there were such posts"
        : null;

    private static string Name(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The posts, each once.</summary>
    private sealed class PostSet(PostCalendar calendar, DateOnly today, List<LeftOut> leftOut)
    {
        private readonly Dictionary<string, PostMetrics> _byKey = new(StringComparer.Ordinal);
        private readonly List<PostMetrics> _nameless = [];

        /// <param name="file">Newer than those before it.</param>
        public void Add(FileImport file)
        {
            _byKey.EnsureCapacity(_byKey.Count + file.Posts.Length);
            foreach (var post in file.Posts)
            {
                if (post.Date is { } date && Doubt(DayOf(date), today) is { } reason)
                {
                    leftOut.Add(Metrics.LeftOut.At(post.Place, reason));
                }
                else if (post.Key is not { } key)
                {
                    _nameless.Add(post);
                }
                else if (!_byKey.TryGetValue(key, out var known))
                {
                    _byKey.Add(key, post);
                }
                else if (known.Place.File != file.Path)
                {
                    leftOut.Add(Metrics.LeftOut.At(known.Place, $"{Name(file.Path)}, which is newer, has this post too"));
                    _byKey[key] = post;
                }
                else
                {
                    Repeat(key, known, post);
                }
            }
        }

        public IEnumerable<PostMetrics> Kept() =>
            Periods().Concat(_nameless).OrderBy(p => p.Platform, StringComparer.Ordinal).ThenBy(p => p.Date?.Local ?? DateTime.MinValue)
                .ThenBy(p => p.Key, StringComparer.Ordinal).ThenBy(p => p.Place.File, StringComparer.Ordinal).ThenBy(p => p.Place.Row);

        /// <summary>In one file the numbers of a post only grow: the row that has more is the later one.</summary>
        private void Repeat(string key, PostMetrics known, PostMetrics post)
        {
            var isSame = known with { Place = post.Place } == post;
            var (kept, dropped) = Weight(post).CompareTo(Weight(known)) > 0 ? (post, known) : (known, post);
            leftOut.Add(Metrics.LeftOut.At(dropped.Place, isSame ? $"it repeats row {Number(kept.Place.Row)}" : $"row {Number(kept.Place.Row)} has higher numbers of the same post"));
            _byKey[key] = kept;
        }

        private static (long, long) Weight(PostMetrics post) =>
            (post.Impressions ?? post.Views ?? post.Reach ?? -1, (post.Engagements ?? 0) + (post.Interactions ?? 0) + (post.Likes ?? 0) + (post.Replies ?? 0) + (post.Reposts ?? 0));

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
                    leftOut.Add(Metrics.LeftOut.At(post.Place, "the post's lifetime is in another row"));
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
        };

        private DateOnly DayOf(PostDate date) =>
            date.Offset is not null && calendar.TimeOf(date) is { } time ? calendar.DayOf(time.Ticks) : DateOnly.FromDateTime(date.Local);
    }
}
