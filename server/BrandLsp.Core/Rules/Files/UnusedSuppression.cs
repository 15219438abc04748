using BrandLsp.Core.Analysis;

namespace BrandLsp.Core.Rules.Files;

internal sealed class UnusedSuppression : IRule
{
    public RuleInfo Info { get; } = new(
        Id: "unused-suppression", Summary: "A suppression that silences nothing",
        Category: RuleCategory.Files, Severity: Severity.Info, Fix: FixKind.Sometimes);

    /// <summary>The engine reports it, once all other rules have spoken.</summary>
    public void Check(RuleContext context)
    {
    }
}
