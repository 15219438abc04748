using BrandLsp.Core.Analysis;

namespace BrandLsp.Core.Rules.Files;

internal sealed class InvalidProfile : IRule
{
    public RuleInfo Info { get; } = new(
        Id: "invalid-profile", Summary: "The profile cannot be read here, or says something that means nothing",
        Category: RuleCategory.Files, Severity: Severity.Error, Fix: FixKind.Sometimes);

    /// <summary>The profile reader reports it.</summary>
    public void Check(RuleContext context)
    {
    }
}
