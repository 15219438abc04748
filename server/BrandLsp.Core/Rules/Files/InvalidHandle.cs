using BrandLsp.Core.Analysis;

namespace BrandLsp.Core.Rules.Files;

internal sealed class InvalidHandle : IRule
{
    public RuleInfo Info { get; } = new(
        Id: "invalid-handle", Summary: "Not a handle on that platform",
        Category: RuleCategory.Files, Severity: Severity.Error, Fix: FixKind.Sometimes);

    /// <summary>The profile reader reports it.</summary>
    public void Check(RuleContext context)
    {
    }
}
