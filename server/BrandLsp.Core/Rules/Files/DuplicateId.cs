using BrandLsp.Core.Analysis;

namespace BrandLsp.Core.Rules.Files;

internal sealed class DuplicateId : IRule
{
    public RuleInfo Info { get; } = new(
        Id: "duplicate-id", Summary: "Two entries with the same id, or two people with the same handle",
        Category: RuleCategory.Files, Severity: Severity.Error, Fix: FixKind.None);

    /// <summary>The profile reader reports it.</summary>
    public void Check(RuleContext context)
    {
    }
}
