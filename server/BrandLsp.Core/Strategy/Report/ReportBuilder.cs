using System.Collections.Immutable;
using System.Globalization;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Strategy.Metrics;
using BrandLsp.Core.Strategy.Metrics.Rates;

namespace BrandLsp.Core.Strategy.Report;

/// <summary>Puts a report together. The same input and day, the same report.</summary>
public static class ReportBuilder
{
    private const int Weeks = 12;

    /// <summary>More weeks than this are shown four at a time: a table is to be read beside its chart.</summary>
    private const int MostWeeks = 13;

    /// <param name="progress">Told what is being worked out and how much of it is done, 0 to 100.</param>
    /// <exception cref="OperationCanceledException">When <paramref name="cancel"/> is asked for.</exception>
    public static StrategyReport Build(ReportInput input, Action<string, int>? progress = null, CancellationToken cancel = default)
    {
        var (brand, view) = (input.Brand, input.View);

        // What needs no exports is worked out beside them, and objectives beside the rates: there may be a hundred thousand posts.
        var calendar = Task.Run(() => CalendarReviewer.Of(brand, PlatformsOf(brand), view, Weeks), cancel);
        progress?.Invoke("Reading exports", 20);
        var (metrics, posts) = view.Metrics();
        progress?.Invoke("Comparing posts", 60);
        cancel.ThrowIfCancellationRequested();
        var objectives = Task.Run(() => brand.Objectives.Select(o => Objectives.Measure(o, view.Drafts, posts, metrics, view.Today)).ToImmutableArray(), cancel);
        var engagement = Engagement.Of(brand, view.Drafts, RowsOf(posts));
        var followers = FollowersOf(brand, metrics, view);
        progress?.Invoke("Weighing objectives", 80);
        cancel.ThrowIfCancellationRequested();
        var report = new StrategyReport(brand.Name, view.Today, Window.DaysOf(brand))
        {
            Folder = input.Folder,
            Zone = view.Drafts.Calendar,
            Drafts = view.Drafts.Entries.Values.Count(e => e.IsPost),
            Mix = ThemeMix.Of(brand, view.Drafts, view.Today, view.Today),
            Themeless = ThemeMix.Themeless(brand, view.Drafts, view.Today, view.Today),
            Planned = ThemeMix.Planned(brand, view.Drafts, view.Today),
            MinGap = brand.Calendar.MinGap ?? TimeSpan.Zero,
            Calendar = calendar.GetAwaiter().GetResult(),
            Rhythm = [.. PlatformsOf(brand).Select(p => RhythmOf(p, brand, view))],
            Series = SeriesOf(view),
            People = PeopleOf(brand, view),
            BalanceDays = view.PeopleOf(brand).BalanceDays,
            Inbox = InboxOf(brand, view),
            Metrics = metrics,
            Posts = posts,
            Engagement = engagement,
            Followers = followers,
            Objectives = objectives.GetAwaiter().GetResult(),
            LeftOut = MetricsTable.Sorted([.. metrics.LeftOut, .. InboxProblems(view.Conversations), .. PeopleProblems.Of(brand, view.Today, input.Files), .. DraftDates.Problems(view.Drafts)]),
        };
        return report with { Proposals = Adjust.Propose(input, report) };
    }

    /// <summary>For rates, posts with the numbers of one row each, where others were filled in from another export.</summary>
    private static ImmutableArray<MatchedPost> RowsOf(ImmutableArray<MatchedPost> posts) =>
        posts.Any(p => p.Post.Rated is not null) ? [.. posts.Select(p => p.Post.Rated is { } row ? p with { Post = row } : p)] : posts;

    private static IEnumerable<PlatformSettings> PlatformsOf(Brand brand) =>
        brand.Platforms.IsEmpty ? PlatformCatalog.DefaultTargets.Select(p => new PlatformSettings(p, new Place("", default))) : brand.Platforms;

    private static PlatformRhythm RhythmOf(PlatformSettings platform, Brand brand, StrategyView view)
    {
        var (drafts, today, days) = (view.Drafts, view.Today, Window.DaysOf(brand));
        var (from, until) = Window.Ending(drafts.Calendar, today, days);
        var cadence = Cadence.Of(platform);
        var end = new Slot(until, "");
        var last = drafts.Before(Facet.Platform, platform.Id, end, today);
        var next = drafts.After(Facet.Platform, platform.Id, end, today);
        var before = drafts.Before(Facet.Platform, platform.Id, new Slot(from, ""), today);

        // The gap before the window's first post touches the window, and so does the time since the last one.
        var dates = drafts.Between(Facet.Platform, platform.Id, from, until, today).Prepend(before ?? default).Where(s => s != default).Select(s => drafts.Calendar.DayOf(s.Ticks).DayNumber).Append(today.DayNumber).ToList();
        return new PlatformRhythm(
            platform.Id,
            drafts.Count(Facet.Platform, platform.Id, from, until, today),
            cadence?.Written,
            cadence is null ? null : cadence.PostsADay * days,
            last is { } l ? drafts.Calendar.DayOf(l.Ticks) : null,
            next is { } n ? drafts.Calendar.DayOf(n.Ticks) : null,
            dates.Count < 2 ? null : dates.Zip(dates.Skip(1), (a, b) => b - a).Max(),
            view.CadenceOf(brand).Today(platform)?.Message)
        {
            Weeks = [.. Enumerable.Range(0, Weeks).Select(i =>
            {
                var (start, stop) = Window.Ending(drafts.Calendar, Window.Plus(today, -7 * (Weeks - 1 - i)), 7);
                return drafts.Count(Facet.Platform, platform.Id, start, stop, today);
            })],
        };
    }

    private static ImmutableArray<SeriesProgress> SeriesOf(StrategyView view) =>
    [
        .. view.Drafts.Entries.Values.Where(e => e is { Series: not null, IsPost: true }).GroupBy(e => e.Series!).Select(g =>
        {
            var parts = g.Select(e => (Entry: e, Day: view.Drafts.TimeOf(e) is { } time ? view.Drafts.Calendar.DayOf(time.Ticks) : (DateOnly?)null)).ToList();
            var gone = parts.Where(p => p.Entry.IsPublished || (p.Entry.Status != Drafts.DraftStatus.Draft && p.Day <= view.Today)).ToList();
            var planned = parts.Except(gone).ToList();
            return new SeriesProgress(g.Key, gone.Count, planned.Count, gone.Max(p => p.Day), planned.Where(p => p.Day >= view.Today).Min(p => p.Day))
            {
                Late = planned.Where(p => p.Day < view.Today).Min(p => p.Day),
            };
        }).OrderByDescending(s => s.Last ?? s.Next ?? s.Late).ThenBy(s => s.Series, StringComparer.Ordinal),
    ];

    private static ImmutableArray<PersonContact> PeopleOf(Brand brand, StrategyView view)
    {
        var ledger = view.PeopleOf(brand);
        var now = view.Drafts.Calendar.StartOf(Window.Plus(view.Today, 1));
        return
        [
            .. brand.People.DistinctBy(p => p.Id).Select(p =>
            {
                var last = ledger.Last(p)?.Day;
                var (gives, asks) = ledger.Balance(p, now);
                return new PersonContact(p, last, last is { } day ? view.Today.DayNumber - day.DayNumber : null, ledger.IsDue(p), gives, asks, ledger.Next(p) is { } next && view.Drafts.TimeOf(next) is { } time ? view.Drafts.Calendar.DayOf(time.Ticks) : null);
            }).OrderBy(c => !c.IsDue).ThenByDescending(c => c.Days ?? -1).ThenBy(c => c.Person.Id, StringComparer.Ordinal),
        ];
    }

    private static InboxSummary? InboxOf(Brand brand, StrategyView view)
    {
        var inbox = view.Conversations;
        if (inbox.Path is null)
        {
            return null;
        }

        var platforms = inbox.Entries.Select(e => e.Platform).OfType<string>().Distinct().Order(StringComparer.Ordinal);
        var overdue = brand.ReplyWithin is not { } within ? [] : inbox.Entries
            .Where(e => !OpenReplies.IsAnswered(e, view.Drafts))
            .Select(e => (Entry: e, Days: OpenReplies.OverdueDays(e, within, view.Drafts.Calendar, view.Today)))
            .Where(e => e.Days is not null)
            .OrderByDescending(e => e.Days).ThenBy(e => e.Entry.Row)
            .Select(e => new OverdueReply(e.Entry.Who(brand), e.Days!.Value, e.Entry.Row, e.Entry.Url)
            {
                Since = OpenReplies.DayOf(e.Entry, view.Drafts.Calendar)!.Value,
                Waits = OpenReplies.WaitingDays(e.Entry, view.Drafts.Calendar, view.Today)!.Value,
            }).ToImmutableArray();
        return new InboxSummary(
            ReplyTimes.Of(brand, inbox, view.Drafts), [.. platforms.Select(p => (p, ReplyTimes.Of(brand, inbox, view.Drafts, p)))], overdue, brand.ReplyWithin);
    }

    private static ImmutableArray<FollowerGrowth> FollowersOf(Brand brand, MetricsTable metrics, StrategyView view)
    {
        var (today, days) = (view.Today, Window.DaysOf(brand));
        var from = Window.Plus(today, 1 - days);
        return
        [
            .. metrics.Days.GroupBy(d => d.Platform).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g =>
            {
                var counts = FollowerCounts.Of(g, today);
                var totals = counts.All;
                var gains = g.Where(d => d.Follows is not null).Select(d => (d.Day, New: d.Follows!.Value, Left: d.Unfollows)).OrderBy(d => d.Day).ToImmutableArray();
                var own = gains.Where(d => d.Day >= from).ToList();
                var earlier = gains.Where(d => d.Day < from && d.Day >= Window.Plus(from, -days)).ToList();
                var first = gains.Select(d => d.Day).Concat(totals.Select(d => d.Day)).DefaultIfEmpty(today).Min();
                var step = today.DayNumber - first.DayNumber < 7 * MostWeeks ? 7 : 28;
                int BlockOf(DateOnly day) => (today.DayNumber - day.DayNumber) / step;
                DateOnly EndOf(int block) => Window.Plus(today, -step * block);

                // The oldest block is shown only when it is whole: a part of it would look like a fall.
                var (isNet, difference) = (gains.All(d => d.Left is not null), own.Count > 0 ? null : counts.NewSince(from));
                var left = own.Count > 0 && own.TrueForAll(d => d.Left is not null) ? own.Sum(d => d.Left) : null;
                var blocks = gains.GroupBy(d => BlockOf(d.Day)).OrderByDescending(w => w.Key).ToList();
                return new FollowerGrowth(
                    g.Key,
                    totals.IsEmpty ? null : totals[^1].Total,
                    totals.IsEmpty ? null : totals[^1].Day,
                    own.Count > 0 ? own.Sum(d => d.New) : difference,
                    own.Count,
                    earlier.Count == days ? earlier.Sum(d => d.New) : null)
                {
                    Left = left,
                    Net = left is { } gone ? own.Sum(d => d.New) - gone : difference,
                    NetBefore = earlier.Count == days && earlier.TrueForAll(d => d.Left is not null) ? earlier.Sum(d => d.New - d.Left) : null,
                    IsNet = isNet && gains.Length > 0,
                    BlockDays = step,
                    Weeks = [.. blocks.Where((w, i) => i > 0 || blocks.Count == 1 || w.Count() == step).Select(w => (EndOf(w.Key), w.Sum(d => isNet ? d.New - d.Left!.Value : d.New)))],
                    Totals = [.. totals.GroupBy(t => BlockOf(t.Day)).OrderByDescending(w => w.Key).Select(w => w.Last())],
                };
            }).Where(g => g.Total is not null || !g.Weeks.IsEmpty),
        ];
    }

    private static IEnumerable<LeftOut> InboxProblems(Inbox inbox) =>
        inbox.Path is { } path ? inbox.Problems.Select(p => new LeftOut(path, null, p.Row, WithoutRow(p.Message.TrimEnd('.'), p.Row))) : [];

    /// <summary>The row stands in a column of its own.</summary>
    private static string WithoutRow(string message, int row)
    {
        var name = $"Row {row.ToString(CultureInfo.InvariantCulture)}";
        return message.StartsWith(name + ":", StringComparison.Ordinal) || message.StartsWith(name + " ", StringComparison.Ordinal) ? message[(name.Length + 1)..].TrimStart() : message;
    }
}
