using BrandLsp.Core.Analysis;

namespace BrandLsp.Core.Rules.Files;

internal sealed class InvalidStyle : IRule
{
    public RuleInfo Info { get; } = new(
        Id: "invalid-style", Summary: "A rule of a Vale-format style cannot be read here, or cannot work",
        Category: RuleCategory.Files, Severity: Severity.Error);

    /// <summary>The reader of styles reports it.</summary>
    public void Check(RuleContext context)
    {
    }
}
