using BrandLsp.Core.Analysis;

namespace BrandLsp.Core.Rules.Files;

internal sealed class UnmeasurableObjective : IRule
{
    public RuleInfo Info { get; } = new(
        Id: "unmeasurable-objective", Summary: "An objective without a metric, a target or a date",
        Category: RuleCategory.Files, Severity: Severity.Warning, Fix: FixKind.None);

    /// <summary>The profile reader reports it.</summary>
    public void Check(RuleContext context)
    {
    }
}
