using BrandLsp.Core.Analysis;

namespace BrandLsp.Core.Rules.Files;

internal sealed class UnknownPlatform : IRule
{
    public RuleInfo Info { get; } = new(
        Id: "unknown-platform", Summary: "Not one of the platforms",
        Category: RuleCategory.Files, Severity: Severity.Error, Fix: FixKind.Sometimes);

    /// <summary>The readers report it.</summary>
    public void Check(RuleContext context)
    {
    }
}
