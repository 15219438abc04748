using System.Collections.Immutable;
using BrandLsp.Core.Analysis;

namespace BrandLsp.Core.Rules.Limits;

internal sealed class TooManyLinks : IRule
{
    public RuleInfo Info { get; } = new(
        Id: "too-many-links", Summary: "More links than the platform or the brand allows",
        Category: RuleCategory.Limits, Severity: Severity.Warning)
    {
        Causes = Surplus.Causes,
    };

    public void Check(RuleContext context)
    {
        foreach (var variant in context.Variants.Where(v => v.Limits.Links.Value is not null || v.Settings?.MaxLinks is not null))
        {
            var all = variant.Parts
                .SelectMany((part, i) => HttpLinks.In(part.Text.Text).Select(e => new Counted(e.Text, part.Text.SourceOf(e.Span), i)))
                .ToImmutableArray();
            if (Surplus.Find(Info.Id, context.Draft, variant, "different link", all, variant.Limits.Links, variant.Settings?.MaxLinks) is var (_, finding))
            {
                context.Report(finding);
            }
        }
    }
}
