using System.Globalization;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Strategy;
using BrandLsp.Core.Strategy.Metrics;

namespace BrandLsp.Core.Rules.Metrics;

internal sealed class UnmatchedMetrics : IWorkspaceRule
{
    /// <summary>Of one file; somebody who starts with a year of old posts does not want a thousand.</summary>
    private const int MostReported = 50;

    public RuleInfo Info { get; } = new(
        Id: "unmatched-metrics", Summary: "A row of an export is of a post that belongs to no draft",
        Category: RuleCategory.Metrics, Severity: Severity.Info);

    public void Check(RuleContext context)
    {
        // No single draft shows it.
    }

    public void Check(WorkspaceContext context)
    {
        foreach (var file in context.Strategy.Metrics().Posts.Where(p => p.Draft is null).GroupBy(p => p.Post.Place.File))
        {
            var rows = file.OrderBy(p => p.Post.Place.Row).ToList();
            foreach (var (post, i) in rows.Take(MostReported).Select((p, i) => (p.Post, i)))
            {
                if (MetricsPlace.Of(post.Place, post.Platform, context.Brand) is not { } place)
                {
                    continue;
                }

                var name = PlatformCatalog.Find(post.Platform)?.Name ?? post.Platform;
                var day = post.Date is { } date ? $" of {date.Local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "";
                var rest = i == MostReported - 1 && rows.Count > MostReported ? $" {Quantity.Of(rows.Count - MostReported, "more row")} of this file {(rows.Count == MostReported + 1 ? "has" : "have")} none either." : "";
                context.Report(place.Path, new Finding(
                    Info.Id, place.Span,
                    $"No draft is the post on {name}{day}{MetricsPlace.InWords(post.Place)}, so its numbers count for no theme.{Remedy(post)}{rest}"));
            }
        }
    }

    private static string Remedy(PostMetrics post) =>
        post.Url is { } url ? $" Add “published: {{{post.Platform}: {url}}}” to its draft." : $" Add the post's address to its draft: “published: {{{post.Platform}: https://…}}”.";
}
