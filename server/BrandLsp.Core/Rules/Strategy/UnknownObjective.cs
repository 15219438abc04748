using BrandLsp.Core.Analysis;

namespace BrandLsp.Core.Rules.Strategy;

internal sealed class UnknownObjective : IRule
{
    public RuleInfo Info { get; } = new(
        Id: "unknown-objective", Summary: "The draft names an objective that the profile does not have",
        Category: RuleCategory.Strategy, Severity: Severity.Warning, Fix: FixKind.Sometimes);

    public void Check(RuleContext context) => Reference.Objective.ReportUnknown(context, Info.Id);
}
