using BrandLsp.Core.Analysis;

namespace BrandLsp.Core.Rules.Files;

internal sealed class InvalidFrontMatter : IRule
{
    public RuleInfo Info { get; } = new(
        Id: "invalid-front-matter", Summary: "Front matter cannot be read here, or says something that means nothing",
        Category: RuleCategory.Files, Severity: Severity.Error, Fix: FixKind.Sometimes);

    /// <summary>The front matter reader reports it.</summary>
    public void Check(RuleContext context)
    {
    }
}
