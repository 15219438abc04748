using BrandLsp.Core.Analysis;

namespace BrandLsp.Core.Rules.Strategy;

internal sealed class UnknownAudience : IRule
{
    public RuleInfo Info { get; } = new(
        Id: "unknown-audience", Summary: "The draft names an audience that the profile does not have",
        Category: RuleCategory.Strategy, Severity: Severity.Warning, Fix: FixKind.Sometimes);

    public void Check(RuleContext context) => Reference.Audience.ReportUnknown(context, Info.Id);
}
