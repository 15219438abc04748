using BrandLsp.Core.Analysis;

namespace BrandLsp.Core.Rules.Files;

internal sealed class UnknownKey : IRule
{
    public RuleInfo Info { get; } = new(
        Id: "unknown-key", Summary: "A key or a rule that does not exist, so it is ignored",
        Category: RuleCategory.Files, Severity: Severity.Warning, Fix: FixKind.Sometimes);

    /// <summary>The readers report it.</summary>
    public void Check(RuleContext context)
    {
    }
}
