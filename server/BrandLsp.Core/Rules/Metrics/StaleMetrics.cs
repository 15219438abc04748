using System.Globalization;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Strategy;
using BrandLsp.Core.Strategy.Metrics;

namespace BrandLsp.Core.Rules.Metrics;

internal sealed class StaleMetrics : IWorkspaceRule
{
    public RuleInfo Info { get; } = new(
        Id: "stale-metrics", Summary: "The newest row of a platform's exports is older than the profile's window",
        Category: RuleCategory.Metrics, Severity: Severity.Info);

    public void Check(RuleContext context)
    {
        // No single draft shows it.
    }

    public void Check(WorkspaceContext context)
    {
        var (brand, view) = (context.Brand, context.Strategy);
        var metrics = view.Metrics();
        var days = Window.DaysOf(brand);
        var rows = metrics.Posts.Where(p => p.Ticks is not null).Select(p => (p.Post.Platform, Day: view.Drafts.Calendar.DayOf(p.Ticks!.Value), p.Post.Place))
            .Concat(metrics.Table.Days.Select(d => (d.Platform, d.Day, d.Place)));
        foreach (var platform in rows.GroupBy(r => r.Platform).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var newest = platform.MaxBy(r => r.Day);
            var age = view.Today.DayNumber - newest.Day.DayNumber;
            if (age > days && MetricsPlace.Of(newest.Place, platform.Key, brand) is { } place)
            {
                var name = PlatformCatalog.Find(platform.Key)?.Name ?? platform.Key;
                context.Report(place.Path, new Finding(
                    Info.Id, place.Span,
                    $"The newest numbers of {name} are of {newest.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, {Quantity.Of(age, "day")} ago{MetricsPlace.InWords(newest.Place)}; the profile looks at {Quantity.Of(days, "day")}. Export them again into {MetricsFile.FolderName}/."));
            }
        }
    }
}
