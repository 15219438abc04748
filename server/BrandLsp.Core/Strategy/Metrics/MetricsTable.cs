using System.Collections.Immutable;
using System.Globalization;

namespace BrandLsp.Core.Strategy.Metrics;

/// <summary>A file that counts: what it is and what came of it.</summary>
/// <param name="Path">Absolute with '/'.</param>
/// <param name="Formats">The kinds of tables in it, for people.</param>
/// <param name="Posts">Rows of posts that count.</param>
/// <param name="Days">Days of accounts that count.</param>
public sealed record MetricsSource(string Path, ImmutableArray<string> Formats, int Posts, int Days);

/// <summary>
/// All exports of a workspace as one: each post once, each day of an account once. Of overlapping exports the newest counts: the
/// one whose name, or else whose rows, reach the later day; of two that reach the same day, the row with the higher numbers. What
/// it does not know stays known from the other.
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
        var notes = new List<LeftOut>(files.SelectMany(f => f.Notes));
        var posts = new PostSet(calendar, today, leftOut, notes);
        var days = new DaySet(today, leftOut);
        var demographics = new Dictionary<string, ImmutableArray<DemographicShare>>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            leftOut.AddRange(file.LeftOut);
            posts.Add(file);
            days.Add(file);
            foreach (var group in file.Demographics.GroupBy(d => d.Platform))
            {
                demographics[group.Key] = [.. group];
            }
        }

        ImmutableArray<PostMetrics> kept = [.. posts.Kept()];
        var postsOf = kept.CountBy(p => p.Place.File).ToDictionary(StringComparer.Ordinal);
        var daysOf = days.Kept.DistinctBy(d => (d.Place.File, d.Platform, d.Day)).CountBy(d => d.Place.File).ToDictionary(StringComparer.Ordinal);
        return new MetricsTable
        {
            Sources =
            [
                .. files.Where(f => !f.Formats.IsEmpty).OrderBy(f => f.Path, StringComparer.Ordinal)
                    .Select(f => new MetricsSource(f.Path, f.Formats, postsOf.GetValueOrDefault(f.Path), daysOf.GetValueOrDefault(f.Path))),
            ],
            Posts = kept,
            Days = [.. days.Kept.OrderBy(d => d.Platform, StringComparer.Ordinal).ThenBy(d => d.Day).ThenBy(d => d.Followers is null)],
            Demographics = [.. demographics.OrderBy(d => d.Key, StringComparer.Ordinal).SelectMany(d => d.Value)],
            LeftOut = Sorted(leftOut),
            Notes = Sorted(notes),
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

    /// <summary>Why nothing of a day counts; null where nothing speaks against it.</summary>
    internal static string? Doubt(DateOnly day, DateOnly today) =>
        day > today ? $"it is dated {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, in the future"
        : day < s_first ? $"it is dated {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, before there were such posts"
        : null;

    private static string Name(string path) => path[(path.LastIndexOf('/') + 1)..];
}
