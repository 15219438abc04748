using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Strategy;

namespace BrandLsp.Core.Rules.Calendar;

internal sealed class CadenceGap : IWorkspaceRule
{
    public RuleInfo Info { get; } = new(
        Id: "cadence-gap", Summary: "A platform's cadence is not met around the draft's date, or today",
        Category: RuleCategory.Calendar, Severity: Severity.Info);

    public void Check(RuleContext context)
    {
        if (context.Draft.Front.Date is not { } date || context.Brand.Platforms.All(p => p.Cadence is null)
            || DraftAmongOthers.Of(context) is not { IsToCome: true, HasDate: true } draft || draft.Day < draft.Today)
        {
            return;
        }

        var report = new CadenceReport(context.Brand, draft.Drafts, draft.Today);
        var gaps = draft.Drafts.PlatformsOf(draft.Entry)
            .Select(context.Brand.Platform)
            .Select(p => p is null ? null : report.Before(p, draft.Slot))
            .OfType<Core.Strategy.CadenceGap>().ToImmutableArray();
        if (!gaps.IsEmpty)
        {
            context.Report(new Finding(Info.Id, date.Span, $"{string.Join(". ", gaps.Select(g => g.Message))}. Readers come back for a rhythm they can rely on: move it forward, or put a post in between.")
            {
                Related = [.. gaps.Select(g => g.Last).OfType<DraftEntry>().DistinctBy(e => e.Path).Select(e => new Related($"The post before: “{e.Title}”", e.Span, e.Path))],
            });
        }
    }

    public void Check(WorkspaceContext context)
    {
        var report = context.Strategy.CadenceOf(context.Brand);
        foreach (var platform in context.Brand.Platforms)
        {
            if (report.Today(platform) is { } gap)
            {
                context.Report(platform.Place.Path, new Finding(Info.Id, platform.Place.Span, $"{gap.Message}. Plan the next post, or write a cadence that can be kept.")
                {
                    Related = gap.Last is { } last ? [new Related($"The last post: “{last.Title}”", last.Span, last.Path)] : [],
                });
            }
        }
    }
}
