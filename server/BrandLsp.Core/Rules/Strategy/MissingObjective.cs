using BrandLsp.Core.Analysis;

namespace BrandLsp.Core.Rules.Strategy;

internal sealed class MissingObjective : IRule
{
    public RuleInfo Info { get; } = new(
        Id: "missing-objective", Summary: "The profile has objectives and the draft names none",
        Category: RuleCategory.Strategy, Severity: Severity.Info, Fix: FixKind.Sometimes);

    public void Check(RuleContext context)
    {
        var targets = context.Variants.Select(v => v.Platform.Id).ToHashSet(StringComparer.Ordinal);
        var likely = context.Brand.Objectives
            .OrderByDescending(o => o.CallsToAction.Any(c => CallToAction.IsIn(context, c)))
            .ThenByDescending(o => o.Platforms.Any(targets.Contains))
            .Select(o => o.Id);
        Reference.Objective.ReportMissing(context, Info.Id, "its numbers will count for none, and it may ask readers for nothing.", likely);
    }
}
