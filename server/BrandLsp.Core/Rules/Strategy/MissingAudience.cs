using BrandLsp.Core.Analysis;

namespace BrandLsp.Core.Rules.Strategy;

internal sealed class MissingAudience : IRule
{
    public RuleInfo Info { get; } = new(
        Id: "missing-audience", Summary: "The profile has audiences and the draft names none",
        Category: RuleCategory.Strategy, Severity: Severity.Info, Fix: FixKind.Sometimes);

    public void Check(RuleContext context)
    {
        var theme = context.Draft.Front.Theme is { } named ? context.Brand.Theme(named.Value) : null;
        Reference.Audience.ReportMissing(
            context, Info.Id, "whom it is for decides which words are too hard or too technical.", theme?.Audiences ?? []);
    }
}
