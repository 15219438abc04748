using BrandLsp.Core.Analysis;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Limits;

internal sealed class TooManyMentions : IRule
{
    public RuleInfo Info { get; } = new(
        Id: "too-many-mentions", Summary: "More mentions than the platform or the brand allows",
        Category: RuleCategory.Limits, Severity: Severity.Warning)
    {
        Causes = Surplus.Causes,
    };

    public void Check(RuleContext context)
    {
        foreach (var variant in context.Variants)
        {
            var all = Surplus.Entities(variant, EntityType.Mention);
            if (Surplus.Find(Info.Id, context.Draft, variant, "mention", all, variant.Limits.Mentions, variant.Settings?.MaxMentions) is var (_, finding))
            {
                context.Report(finding);
            }
        }
    }
}
