using BrandLsp.Core.Analysis;

namespace BrandLsp.Core.Rules.Strategy;

internal sealed class UnknownTheme : IRule
{
    public RuleInfo Info { get; } = new(
        Id: "unknown-theme", Summary: "The draft names a theme that the profile does not have",
        Category: RuleCategory.Strategy, Severity: Severity.Warning, Fix: FixKind.Sometimes);

    public void Check(RuleContext context) => Reference.Theme.ReportUnknown(context, Info.Id);
}
