using System.Collections.Immutable;
using System.Globalization;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Strategy.Metrics;
using BrandLsp.Core.Strategy.Metrics.Rates;

namespace BrandLsp.Core.Strategy.Report;

/// <summary>Says a report's values in words, tables and charts.</summary>
internal static class ReportWriter
{
    /// <summary>More lines than anybody reads; the JSON has all.</summary>
    private const int MostRows = 60;

    /// <summary>Themes that a sentence names.</summary>
    private const int MostThemes = 5;

    public static ReportDocument Write(StrategyReport report)
    {
        ImmutableArray<ReportSection> sections =
        [
            new("adjust", "What to adjust", [.. Proposals(report)]),
            new("objectives", "Objectives", [.. ObjectivesOf(report)]),
            new("themes", "Themes", [.. Themes(report)]),
            new("rhythm", "Rhythm", [.. Rhythm(report)]),
            new("calendar", "Calendar", [.. CalendarSection.Of(report)]),
            new("people", "People", [.. People(report)]),
            new("inbox", "Inbox", [.. InboxOf(report)]),
            new("metrics", "Metrics", [.. MetricsOf(report)]),
            new("followers", "Followers", [.. Followers(report)]),
            new("left-out", "Left out", [.. LeftOutOf(report)]),
        ];
        var posts = report.Posts.Count(p => p.IsPost);
        List<string> facts =
        [
            Figures.Day(report.Today),
            Quantity.Of(report.Drafts, "post"),
            report.Metrics.Sources.IsEmpty ? "no exports in metrics/" : $"numbers of {Quantity.Of(posts, "post")} from {Quantity.Of(report.Metrics.Sources.Length, "export")}",
        ];
        return new ReportDocument($"{report.Brand ?? "Strategy"}: report", string.Join(" · ", facts), [.. sections.Where(s => !s.Blocks.IsEmpty)]);
    }

    private static IEnumerable<ReportBlock> Proposals(StrategyReport report)
    {
        foreach (var proposal in report.Proposals)
        {
            yield return new ProposalBlock(proposal.Title, proposal.Evidence, proposal.Strength.ToString().ToLowerInvariant(), proposal.Place.Path.Length > 0 ? report.Display(proposal.Place.Path) : "");
        }

        if (report.Proposals.IsEmpty)
        {
            yield return new Sentence(report.Posts.IsEmpty
                ? "Nothing to propose yet: there are no numbers. Put the exports of your platforms into metrics/ as they were downloaded."
                : "Nothing to propose: no difference between groups of posts is beyond accident, and no cadence was missed or outrun for twelve weeks.");
        }
    }

    private static IEnumerable<ReportBlock> ObjectivesOf(StrategyReport report)
    {
        if (report.Objectives.IsEmpty)
        {
            yield break;
        }

        var rows = report.Objectives.Select(o => ImmutableArray.Create(
            o.Objective.Id,
            o.State == ObjectiveState.Unmeasurable ? "–" : ObjectiveText.SoFar(o, report.Today),
            ObjectiveText.State(o),
            o.Projected is { } projected ? Figures.Count(projected) : "unknown",
            o.Before.IsEmpty ? "–" : ObjectiveText.Before(o),
            o.Objective.By is { } by ? Figures.Day(by) : "–")).ToImmutableArray();
        var measured = report.Objectives.Where(o => o is { Value: not null, Target: > 0 }).ToImmutableArray();
        yield return new ReportTable("Progress", [new("Objective"), new("So far"), new("State"), new("At this pace", true), new("Periods before", true), new("By")], rows)
        {
            Stressed = [.. report.Objectives.Select((o, i) => (o, i)).Where(o => o.o.State is ObjectiveState.Behind or ObjectiveState.Missed).Select(o => o.i)],
            Chart = measured.IsEmpty ? null : new Chart(ChartKind.Bars, "Progress of objectives, in per cent of the target", [.. measured.Select(o => o.Objective.Id)],
                [new("so far", [.. measured.Select(o => (double?)(100.0 * o.Value!.Value / o.Target!.Value))]), new("at this pace", [.. measured.Select(o => o.Projected is { } p ? 100 * p / o.Target!.Value : (double?)null)])], " %")
            { Mark = 100, MarkName = "target" },
        };
        foreach (var objective in report.Objectives)
        {
            if (objective.Problem is { } problem)
            {
                yield return new Sentence($"{objective.Objective.Id} cannot be measured. {problem}");
            }
            else if (ObjectiveText.Sources(objective) is { } sources)
            {
                yield return new Sentence($"{objective.Objective.Id}: {sources}");
            }
        }
    }

    private static IEnumerable<ReportBlock> Themes(StrategyReport report)
    {
        if (report.Mix.IsEmpty)
        {
            yield break;
        }

        var rows = report.Mix.Select((s, i) => ImmutableArray.Create(
            s.Theme.DisplayName,
            Figures.Count(s.Posts),
            s.Of == 0 ? "–" : ThemeShare.Percent(s.Share),
            s.Theme.Share is { } target ? ThemeShare.Percent(target) : "–",
            s.Theme.Share is null || s.Of == 0 ? "–" : s.Surplus.ToString("+0.#;−0.#;0", CultureInfo.InvariantCulture),
            Figures.Count(report.Planned[i].Posts))).ToImmutableArray();
        yield return new ReportTable($"Posts of the last {Quantity.Of(report.Days, "day")}", [new("Theme"), new("Posts", true), new("Share", true), new("Target", true), new("Over", true), new("Planned", true)], rows)
        {
            Stressed = [.. report.Mix.Select((s, i) => (s, i)).Where(s => s.s.IsFar).Select(s => s.i)],
            Chart = report.Mix[0].Of == 0 ? null : new Chart(ChartKind.Bars, $"Shares of themes in {Quantity.Of(report.Days, "day")} beside their targets", [.. report.Mix.Select(s => s.Theme.DisplayName)],
                [new("share", [.. report.Mix.Select(s => (double?)(100 * s.Share))]), new("target", [.. report.Mix.Select(s => 100 * s.Theme.Share)])], " %"),
        };
        if (report.Mix[0].Of < ThemeShare.FewestPosts)
        {
            yield return new Sentence($"{Quantity.Of(report.Mix[0].Of, "post")} with a theme in {Quantity.Of(report.Days, "day")} {(report.Mix[0].Of == 1 ? "is" : "are")} too few to speak of shares.");
        }

        if (Themeless(report.Themeless) is { } others)
        {
            yield return new Sentence(others);
        }
    }

    /// <summary>"6 more posts name no theme of the profile: 3 name none, 3 one that it does not have (ETL)."; null where there are none.</summary>
    private static string? Themeless(ThemelessPosts posts)
    {
        var unknown = string.Join(", ", posts.Unknown.Take(MostThemes).Select(u => u.Theme)) + (posts.Unknown.Length > MostThemes ? ", …" : "");
        var more = $"{Quantity.Of(posts.All, "more post")} {(posts.All == 1 ? "names" : "name")}";
        return posts switch
        {
            { All: 0 } => null,
            { OfUnknown: 0 } => $"{more} no theme of the profile.",
            { Without: 0 } => $"{more} a theme that the profile does not have ({unknown}).",
            _ => $"{more} no theme of the profile: {posts.Without} {(posts.Without == 1 ? "names" : "name")} none, {posts.OfUnknown} one that it does not have ({unknown}).",
        };
    }

    /// <summary>"2026-11-24; 2026-11-20, not out".</summary>
    private static string NextOf(SeriesProgress series) => series switch
    {
        { Planned: 0 } => "–",
        { Next: null, Late: null } => "without a date",
        _ => string.Join("; ", new[] { series.Next is { } next ? Figures.Day(next) : null, series.Late is { } late ? $"{Figures.Day(late)}, not out" : null }.OfType<string>()),
    };

    private static IEnumerable<ReportBlock> Rhythm(StrategyReport report)
    {
        var rows = report.Rhythm.Select(r => ImmutableArray.Create(
            NameOf(r.Platform),
            Figures.Count(r.Posts),
            r.Target is null ? "–" : $"{r.Target} ({Figures.Count(r.Expected!.Value)})",
            r.Last is { } last ? Figures.Day(last) : "never",
            r.Next is { } next ? Figures.Day(next) : "nothing",
            r.LongestGap is { } gap ? Quantity.Of(gap, "day") : "–")).ToImmutableArray();
        var any = report.Rhythm.Where(r => r.Weeks.Sum() > 0).ToImmutableArray();
        yield return new ReportTable($"Posts of the last {Quantity.Of(report.Days, "day")}", [new("Platform"), new("Posts", true), new("Target", true), new("Last"), new("Planned next"), new("Longest gap", true)], rows)
        {
            Stressed = [.. report.Rhythm.Select((r, i) => (r, i)).Where(r => r.r.Gap is not null).Select(r => r.i)],
        };
        if (!any.IsEmpty)
        {
            var ends = Enumerable.Range(0, any[0].Weeks.Length).Select(i => Window.Plus(report.Today, -7 * (any[0].Weeks.Length - 1 - i))).ToImmutableArray();
            yield return new ReportTable("Posts by week", [new("Week to"), .. any.Select(r => new TableColumn(NameOf(r.Platform), true))], [.. ends.Select((end, i) => any.Select(r => Figures.Count(r.Weeks[i])).Prepend(Figures.Day(end)).ToImmutableArray())])
            {
                Chart = new Chart(ChartKind.Lanes, "Posts in each of the last twelve weeks", [.. ends.Select(e => e.ToString("d MMM", CultureInfo.InvariantCulture))],
                    [.. any.Select(r => new ChartSeries(NameOf(r.Platform), [.. r.Weeks.Select(w => (double?)w)]))], ""),
            };
        }

        foreach (var rhythm in report.Rhythm.Where(r => r.Gap is not null))
        {
            yield return new Sentence(rhythm.Gap + ".");
        }

        if (!report.Series.IsEmpty)
        {
            yield return new ReportTable("Series", [new("Series"), new("Out", true), new("Planned", true), new("Last part"), new("Next part")],
            [
                .. report.Series.Take(MostRows).Select(s => ImmutableArray.Create(
                    s.Series, Figures.Count(s.Out), Figures.Count(s.Planned), s.Last is { } last ? Figures.Day(last) : "–", NextOf(s))),
            ]);
        }
    }

    private static IEnumerable<ReportBlock> People(StrategyReport report)
    {
        if (report.People.IsEmpty)
        {
            yield break;
        }

        var due = report.People.Count(p => p.IsDue);
        yield return new Sentence(due == 0 ? "Nobody is due." : $"{Quantity.Of(due, "person").Replace("persons", "people", StringComparison.Ordinal)} {(due == 1 ? "is" : "are")} due.");
        yield return new ReportTable("People, who is due first", [new("Person"), new("Last contact"), new("Days", true), new($"Gave in {Quantity.Of(report.BalanceDays, "day")}", true), new($"Asked in {Quantity.Of(report.BalanceDays, "day")}", true), new("State")],
        [
            .. report.People.Take(MostRows).Select(p => ImmutableArray.Create(
                p.Person.DisplayName, p.Last is { } last ? Figures.Day(last) : "unknown", p.Days is { } days ? Figures.Count(days) : "–", Figures.Count(p.Gives), Figures.Count(p.Asks), p.IsDue ? "due" : p.Next is { } next ? $"planned {Figures.Day(next)}" : "")),
        ])
        { Stressed = [.. report.People.Take(MostRows).Select((p, i) => (p, i)).Where(p => p.p.IsDue).Select(p => p.i)] };
        if (report.People.Length > MostRows)
        {
            yield return new Sentence($"And {report.People.Length - MostRows} more.");
        }
    }

    private static IEnumerable<ReportBlock> InboxOf(StrategyReport report)
    {
        if (report.Inbox is not { } inbox)
        {
            yield break;
        }

        ImmutableArray<string> Row(string name, ReplyTimes times) =>
        [
            name, Figures.Count(times.Answered), times.Median is { } median ? ReplyTimes.Words(median) : "–",
            times.InTime is { } kept && times.Timed > 0 ? $"{kept} of {times.Timed}" : "–", Figures.Count(times.Open),
        ];
        var target = inbox.Target is { } within ? $"Within {ReplyTimes.Words(within)}" : "In time";
        yield return new ReportTable("Answers", [new("Platform"), new("Answered", true), new("Median wait", true), new(target, true), new("Open", true)],
            [.. inbox.ByPlatform.Select(p => Row(NameOf(p.Platform), p.Times)), Row("All", inbox.All)]);
        if (!inbox.Overdue.IsEmpty)
        {
            yield return new ReportTable(inbox.Target is { } least ? $"Who waits longer than {ReplyTimes.Words(least)}" : "Who waits too long", [new("Who"), new("Since"), new("Waits", true), new("Row", true)],
                [.. inbox.Overdue.Take(MostRows).Select(o => ImmutableArray.Create(o.Who, Figures.Day(o.Since), Quantity.Of(o.Waits, "day"), Figures.Count(o.Row)))])
            { Stressed = [.. Enumerable.Range(0, Math.Min(MostRows, inbox.Overdue.Length))] };
        }
    }

    private static IEnumerable<ReportBlock> MetricsOf(StrategyReport report)
    {
        if (report.Metrics.Sources.IsEmpty)
        {
            yield return new Sentence("There are no exports. Put those of X, LinkedIn, Instagram and Facebook into metrics/ as they were downloaded, and what you count yourself into brandlsp-metrics.csv.");
            yield break;
        }

        var matched = report.Posts.Count(p => p.Draft is not null);
        yield return new ReportTable("Exports", [new("File"), new("Kind"), new("Posts", true), new("Days", true)],
            [.. report.Metrics.Sources.Select(s => ImmutableArray.Create(report.Display(s.Path), string.Join(", ", s.Formats), Figures.Count(s.Posts), Figures.Count(s.Days)))]);
        yield return new Sentence($"{matched} of {Quantity.Of(report.Posts.Length, "post")} in the exports {(matched == 1 ? "belongs" : "belong")} to a draft: {report.Posts.Count(p => p.Kind == MatchKind.Address)} by address, {report.Posts.Count(p => p.Kind is MatchKind.Text or MatchKind.ThreadPart)} by text.");
        if (!report.Engagement.IsEmpty)
        {
            yield return new Sentence("A rate is all engagements of a group over all that saw it. The interval says how sure it is: in 95 of 100 cases the rate that such posts have in the long run lies in it; the fewer the posts, the wider it is. “Times the rest” compares a group with the other posts of its table; it is marked, with its p, where chance alone would hardly make such a difference (p < 0.05 after correction for the number of groups). What is not marked may be chance. Groups under eight posts are shown and not compared, and rates of different formulas never are.");
        }

        foreach (var scope in report.Engagement)
        {
            yield return new Heading(scope.Platform is { } platform ? $"{NameOf(platform)}, {scope.Formula.Name}" : $"Platforms, {scope.Formula.Name}");
            var unknown = scope.Unknown > 0 && scope.Platform is not null ? $" Of {Quantity.Of(scope.Unknown, "post")} the numbers for it are unknown." : "";
            yield return new Sentence($"({scope.Formula.Numerator}) ÷ {scope.Formula.Denominator}: {Figures.Count(scope.All.Numerator)} ÷ {Figures.Count(scope.All.Denominator)} = {Figures.Rate(scope.All.Rate)} on {Quantity.Of(scope.All.Posts, "post")}, {Figures.Interval(scope.All)}{(scope.All.Posts == 1 ? "" : $"; the median post has {Figures.Rate(scope.All.Median)}")}.{unknown}");
            foreach (var dimension in scope.Dimensions)
            {
                yield return Groups(scope, dimension);
            }
        }
    }

    private static ReportTable Groups(EngagementScope scope, EngagementDimension dimension)
    {
        var groups = dimension.Groups;
        var name = dimension.Dimension.ToString();
        var where = scope.Platform is { } platform ? NameOf(platform) : "platforms";
        return new ReportTable($"By {name.ToLowerInvariant()}", [new(name), new("Posts", true), new("Rate", true), new("95 % interval", true), new("Times the rest")],
            [.. groups.Select(g => ImmutableArray.Create(g.Label, Figures.Count(g.Estimate.Posts), Figures.Rate(g.Estimate.Rate), Figures.Range(g.Estimate), Compared(g)))])
        {
            Stressed = [.. groups.Select((g, i) => (g, i)).Where(g => g.g.IsDifferent).Select(g => g.i)],
            Chart = groups.Length < 2 ? null : new Chart(ChartKind.Intervals, $"{where}, {scope.Formula.Name}, by {name.ToLowerInvariant()}: rate and 95 % interval", [.. groups.Select(g => g.Label)],
                [
                    new("rate", [.. groups.Select(g => (double?)(100 * g.Estimate.Rate))])
                    {
                        Intervals = [.. groups.Select(g => Shown(g.Estimate))],
                        Faint = [.. groups.Select(g => g.Estimate.IsTooFew)],
                    },
                ], " %")
            { Mark = 100 * scope.All.Rate, MarkName = "all posts" },
        };

        // An interval of two posts may reach beyond anything: the table says it, the chart would show nothing else.
        (double, double)? Shown(RateEstimate estimate) => estimate is { Low: { } low, High: { } high }
            ? (100 * low, 100 * Math.Min(high, Math.Max(4 * scope.All.Rate, 1.2 * groups.Max(g => g.Estimate.Rate))))
            : null;
    }

    private static string Compared(EngagementGroup group) =>
        group.Estimate.IsTooFew ? "too few posts to compare"
        : group.AgainstRest is not { } against ? "nothing to compare with"
        : $"{Figures.Times(against.Ratio)}{(group.IsDifferent ? $", {Figures.Chance(group.Chance!.Value)}" : "")}";

    private static IEnumerable<ReportBlock> Followers(StrategyReport report)
    {
        if (!report.Followers.IsEmpty)
        {
            // Most exports do not say who left: without them the columns would be empty.
            var isNet = report.Followers.Any(f => f.Left is not null);
            yield return new ReportTable($"Growth of the last {Quantity.Of(report.Days, "day")}",
            [
                new("Platform"), new("Followers", true), new("Counted on"), new("New", true), .. isNet ? (ReadOnlySpan<TableColumn>)[new("Left", true), new("Net", true)] : [],
                new("Days known", true), new($"{(isNet ? "New " : "")}{Quantity.Of(report.Days, "day")} before", true),
            ],
            [
                .. report.Followers.Select(f => ImmutableArray.Create<string>(
                [
                    NameOf(f.Platform), Figures.Unknown(f.Total), f.TotalDay is { } day ? Figures.Day(day) : "–", Figures.Unknown(f.New), .. isNet ? (ReadOnlySpan<string>)[Figures.Unknown(f.Left), Figures.Unknown(f.Net)] : [],
                    f.DaysKnown == 0 ? "–" : Figures.Count(f.DaysKnown), Figures.Unknown(f.NewBefore),
                ])),
            ]);
        }

        foreach (var growth in report.Followers)
        {
            var name = NameOf(growth.Platform);
            if (growth.Weeks.Length > 1)
            {
                var weeks = growth.Weeks[Math.Max(0, growth.Weeks.Length - 26)..];
                var title = $"{name}: new followers{(growth.IsNet ? " less those who left" : "")} by {(growth.BlockDays == 7 ? "week" : "four weeks")}";
                yield return new ReportTable(title, [new(growth.BlockDays == 7 ? "Week to" : "Four weeks to"), new(growth.IsNet ? "Net" : "New", true)], [.. weeks.Select(w => ImmutableArray.Create(Figures.Day(w.Until), Figures.Count(w.New)))])
                {
                    Chart = new Chart(ChartKind.Lines, title, [.. weeks.Select(w => w.Until.ToString("d MMM", CultureInfo.InvariantCulture))], [new(growth.IsNet ? "net new followers" : "new followers", [.. weeks.Select(w => (double?)w.New)])], "") { IsFromZero = weeks.All(w => w.New >= 0) },
                };
            }
            else if (growth.Totals.Length > 1)
            {
                var totals = growth.Totals[Math.Max(0, growth.Totals.Length - 26)..];
                yield return new ReportTable($"{name}: followers", [new("Day"), new("Followers", true)], [.. totals.Select(t => ImmutableArray.Create(Figures.Day(t.Day), Figures.Count(t.Total)))])
                {
                    Chart = new Chart(ChartKind.Lines, $"{name}: followers", [.. totals.Select(t => t.Day.ToString("d MMM", CultureInfo.InvariantCulture))], [new("followers", [.. totals.Select(t => (double?)t.Total)])], "") { IsFromZero = false },
                };
            }
        }

        foreach (var platform in report.Metrics.Demographics.GroupBy(d => d.Platform))
        {
            yield return new ReportTable($"Who follows on {NameOf(platform.Key)}", [new("By"), new("Group"), new("Share", true)],
                [.. platform.Take(MostRows).Select(d => ImmutableArray.Create(d.Kind, d.Value, (d.IsBelow ? "under " : "") + Figures.Rate(d.Share)))]);
        }
    }

    private static IEnumerable<ReportBlock> LeftOutOf(StrategyReport report)
    {
        if (!report.LeftOut.IsEmpty)
        {
            var groups = Grouped(report, report.LeftOut).ToImmutableArray();
            yield return new ReportTable("What does not count", [new("File"), new("Row"), new("Reason")], [.. groups.Take(MostRows)]);
            if (groups.Length > MostRows)
            {
                yield return new Sentence($"And {groups.Length - MostRows} more; --format json has all.");
            }
        }

        if (!report.Metrics.Notes.IsEmpty)
        {
            yield return new ReportTable("What counts and is doubtful", [new("File"), new("Row"), new("Reason")], [.. Grouped(report, report.Metrics.Notes).Take(MostRows)]);
        }
    }

    /// <summary>Rows of one reason together: "4, 7–31".</summary>
    private static IEnumerable<ImmutableArray<string>> Grouped(StrategyReport report, ImmutableArray<LeftOut> all) =>
        all.GroupBy(l => (l.File, l.Sheet, l.Reason)).Select(g => ImmutableArray.Create(
            report.Display(g.Key.File) + (g.Key.Sheet is { } sheet ? $", {sheet}" : ""), Ranges([.. g.Select(l => l.Row).OfType<int>()]), g.Key.Reason));

    internal static string Ranges(ImmutableArray<int> rows)
    {
        var parts = new List<string>();
        for (var i = 0; i < rows.Length;)
        {
            var end = i;
            while (end + 1 < rows.Length && rows[end + 1] <= rows[end] + 1)
            {
                end++;
            }

            parts.Add(end == i ? Text(rows[i]) : $"{Text(rows[i])}–{Text(rows[end])}");
            i = end + 1;
        }

        return parts.Count == 0 ? "all" : parts.Count > 12 ? $"{string.Join(", ", parts.Take(12))} and {parts.Count - 12} more" : string.Join(", ", parts);

        static string Text(int row) => row.ToString(CultureInfo.InvariantCulture);
    }

    private static string NameOf(string platform) => PlatformCatalog.Find(platform)?.Name ?? platform;
}
