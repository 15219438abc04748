using System.Collections.Immutable;
using System.Globalization;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Strategy;
using BrandLsp.Core.Strategy.Metrics.Rates;
using BrandLsp.Core.Strategy.Report;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Assist;

/// <summary>What the drafts and conversations of a workspace say of one of its names, for hovers, lenses and completions.</summary>
internal sealed class StrategyNotes(Brand brand, StrategyView view)
{
    private readonly ImmutableArray<ThemeShare> _mix = view.IsKnown ? ThemeMix.Of(brand, view.Drafts, view.Today, view.Today) : [];

    private readonly Dictionary<string, ObjectiveProgress> _objectives = new(StringComparer.Ordinal);

    public bool IsKnown => view.IsKnown;

    /// <summary>"2 of 9 posts in 30 days, 22 %, target 40 %"; null while nothing is known.</summary>
    public string? Share(Theme theme) => _mix.FirstOrDefault(s => s.Theme.Id == theme.Id)?.ToString();

    /// <summary>How many posts it has more than its share; negative where some are missing.</summary>
    public double Surplus(string theme) => _mix.FirstOrDefault(s => s.Theme.Id == theme)?.Surplus ?? 0;

    /// <summary>Lines for a page about a theme, each with a blank line before it; "" while nothing is known.</summary>
    public string Of(Theme theme)
    {
        if (Share(theme) is not { } share)
        {
            return "";
        }

        var planned = ThemeMix.Planned(brand, view.Drafts, view.Today).First(s => s.Theme.Id == theme.Id);
        var ahead = planned.Of > 0 ? $"\n\nPlanned: {planned.Posts} of {planned.Of} in the next {Quantity.Of(planned.Days, "day")}" : "";
        return $"\n\nNow: {share}{ahead}{PerformanceOf(theme)}";
    }

    /// <summary>How the posts of a theme do on each platform beside the others; "" without numbers.</summary>
    private string PerformanceOf(Theme theme)
    {
        var lines =
            from scope in view.Metrics().Engagement
            where scope.Platform is not null
            from dimension in scope.Dimensions
            where dimension.Dimension == Dimension.Theme
            from g in dimension.Groups
            where g.Id == theme.Id
            let beside = g.Estimate.IsTooFew ? "too few posts to compare"
                : g.AgainstRest is not { } against ? "nothing to compare with"
                : $"{Figures.Times(against.Ratio)} the rest{(g.IsDifferent ? ", " + Figures.Chance(g.Chance!.Value) : ", which may be chance")}"
            select $"\n- {PlatformCatalog.Find(scope.Platform!)?.Name ?? scope.Platform}: {Figures.Rate(g.Estimate.Rate)} {scope.Formula.Name} on {Quantity.Of(g.Estimate.Posts, "post")} ({Figures.Interval(g.Estimate)}), {beside}";
        var all = string.Concat(lines);
        return all.Length == 0 ? "" : $"\n\nHow it does:\n{all}";
    }

    /// <summary>"42 of 100 clicks this month, behind, 70 at this pace"; null while nothing is known of it.</summary>
    public string? Progress(Objective objective) =>
        view.IsKnown && Measured(objective) is { Value: not null } progress ? ObjectiveText.Brief(progress, view.Today) : null;

    /// <inheritdoc cref="Of(Theme)"/>
    public string Of(Objective objective)
    {
        if (!view.IsKnown)
        {
            return "";
        }

        var progress = Measured(objective);
        var brief = ObjectiveText.Brief(progress, view.Today);
        var now = progress.Problem is null ? "Now: " + brief : char.ToUpperInvariant(brief[0]) + brief[1..];
        var before = progress.Before.Any(b => b.Value is not null) ? "\n\nBefore, the oldest first: " + ObjectiveText.Before(progress) : "";
        return $"\n\n{MarkdownLiteral.Of(now)}{before}{(ObjectiveText.Sources(progress) is { } sources ? "\n\n" + MarkdownLiteral.AtStart(sources) : "")}";
    }

    /// <summary>Once for each objective: years of posts may have to be added up.</summary>
    private ObjectiveProgress Measured(Objective objective)
    {
        if (!_objectives.TryGetValue(objective.Id, out var progress))
        {
            var metrics = view.Metrics();
            progress = Objectives.Measure(objective, view.Drafts, metrics.Posts, metrics.Table, view.Today);
            _objectives.Add(objective.Id, progress);
        }

        return progress;
    }

    /// <inheritdoc cref="Of(Theme)"/>
    public string Of(Person person)
    {
        if (!view.IsKnown)
        {
            return "";
        }

        var ledger = view.PeopleOf(brand);
        var tomorrow = view.Drafts.Calendar.StartOf(Window.Plus(view.Today, 1));
        var (gives, asks) = ledger.Balance(person, tomorrow);
        var contact = Contact(person) is { Length: > 0 } last ? $"\n\n{char.ToUpperInvariant(last[0])}{last[1..]}" : "";
        var next = ledger.Next(person) is { } entry ? $"\n\nNext: “{MarkdownLiteral.Of(entry.Title)}” on {Day(view.Drafts.SlotOf(entry)!.Value)}" : "";
        var days = ledger.StaleDays ?? 90;
        return $"{contact}{next}\n\nIn {Quantity.Of(days, "day")}: {Quantity.Of(gives, "post")} gave, {asks} asked";
    }

    /// <summary>"last contact 2026-07-01, 144 days ago, due"; null while nothing is known.</summary>
    public string? Contact(Person person) => view.IsKnown && view.PeopleOf(brand).Briefly(person) is { Length: > 0 } brief ? brief : null;

    /// <summary>"8 posts in 30 days, 1.9 a week, target 5/week"; null while nothing is known.</summary>
    public string? Rhythm(PlatformSettings platform) => view.IsKnown ? view.CadenceOf(brand).Describe(platform) : null;

    /// <summary>The next days without a post at the times that the profile names for a draft's platforms; nothing while nothing is known.</summary>
    public IEnumerable<(string Written, string Why)> FreeTimes(Draft draft)
    {
        if (!view.IsKnown)
        {
            yield break;
        }

        var targets = draft.Front.Platforms is { } own ? own.Select(p => p.Value).ToHashSet(StringComparer.Ordinal) : null;
        foreach (var platform in brand.Platforms.Where(p => p.PostAt is not null && (targets is null || targets.Contains(p.Id))).DistinctBy(p => p.PostAt))
        {
            var found = 0;
            for (var i = 1; i <= 30 && found < 3; i++)
            {
                var day = Window.Plus(view.Today, i);
                var (from, until) = Window.Ending(view.Drafts.Calendar, day, 1);
                if (!brand.Calendar.QuietDays.Contains(day.DayOfWeek) && view.Drafts.Count(Facet.Platform, platform.Id, from, until, view.Today) == 0)
                {
                    found++;
                    yield return ($"{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}T{platform.PostAt!.Value.ToString("HH:mm", CultureInfo.InvariantCulture)}",
                        $"{day.DayOfWeek}, {PlatformCatalog.Find(platform.Id)?.Name ?? platform.Id} is free");
                }
            }
        }
    }

    /// <summary>"14 answered, median 3.5 hours; 2 open", a line for each platform that has several; null without an inbox.</summary>
    public string? Replies()
    {
        var inbox = view.Conversations;
        if (inbox.Path is null || inbox.Entries.IsEmpty)
        {
            return null;
        }

        var platforms = inbox.Entries.Select(e => e.Platform).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        var each = platforms.Count < 2 ? [] : platforms.Select(p =>
            $"\n- {PlatformCatalog.Find(p)?.Name ?? p}: {ReplyTimes.Of(brand, inbox, view.Drafts, p).Describe(brand)}");
        return ReplyTimes.Of(brand, inbox, view.Drafts).Describe(brand) + (platforms.Count < 2 ? "" : "\n") + string.Concat(each);
    }

    /// <summary>Where a draft stands in its series, as Markdown; null while nothing is known.</summary>
    public string? Series(Draft draft, string series)
    {
        if (!view.IsKnown)
        {
            return null;
        }

        var entry = DraftEntryReader.Of(draft, brand);
        var drafts = view.Drafts.With(entry);
        var all = drafts.Of(Facet.Series, series).Slots.Concat(drafts.PlansOf(Facet.Series, series).Slots).Order().ToList();
        var place = drafts.SlotOf(entry) is { } slot && all.Contains(slot) ? $"\n\nThis is part {all.IndexOf(slot) + 1} of {all.Count}." : $"\n\n{Quantity.Of(all.Count, "part")} with a date; this one has none.";
        var lines = all.TakeLast(12).Select(s => $"\n- {Day(s)} {(s.Path == entry.Path ? "**this draft**" : MarkdownLiteral.Of(drafts.Entries[s.Path].Title))}");
        return $"**{MarkdownLiteral.Of(series)}** (series){place}\n{string.Concat(lines)}";
    }

    /// <summary>The posts before and after a draft on each of its platforms, as Markdown; null while nothing is known, or for a draft without a time.</summary>
    public string? Around(Draft draft)
    {
        if (!view.IsKnown)
        {
            return null;
        }

        var entry = DraftEntryReader.Of(draft, brand);
        var drafts = view.Drafts.With(entry);
        if (drafts.SlotOf(entry) is not { } slot)
        {
            return null;
        }

        string Cell(Slot? other) => other is { } at ? $"{Moment(drafts, at)} {MarkdownLiteral.Of(drafts.Entries[at.Path].Title)}" : "–";
        var rows = drafts.PlatformsOf(entry).Select(p =>
            $"\n| {PlatformCatalog.Find(p)?.Name ?? p} | {Cell(drafts.Before(Facet.Platform, p, slot, view.Today))} | {Cell(drafts.After(Facet.Platform, p, slot, view.Today))} |");
        return $"**{drafts.Calendar.DayOf(slot.Ticks).DayOfWeek}**\n\n| platform | before | after |\n|---|---|---|{string.Concat(rows)}";
    }

    private string Day(Slot slot) => view.Drafts.Calendar.DayOf(slot.Ticks).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Moment(DraftIndex drafts, Slot slot) =>
        drafts.Calendar.ClockAt(slot.Ticks).ToString(drafts.TimeOf(drafts.Entries[slot.Path]) is { HasTime: true } ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
