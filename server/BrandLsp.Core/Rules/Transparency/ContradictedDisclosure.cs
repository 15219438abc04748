using BrandLsp.Core.Analysis;

namespace BrandLsp.Core.Rules.Transparency;

internal sealed class ContradictedDisclosure : IRule
{
    public RuleInfo Info { get; } = new(
        Id: "contradicted-disclosure", Summary: "The post denies the tie that the draft declares",
        Category: RuleCategory.Transparency, Severity: Severity.Warning);

    public void Check(RuleContext context)
    {
        if (context.Draft.Front.Relationship is not { Value: not Drafts.Tie.None } tie)
        {
            return;
        }

        foreach (var verdict in DisclosureJudge.Of(context).Verdicts.Where(v => v.Outcome == DisclosureOutcome.Contradicted))
        {
            context.Report(new Finding(
                Info.Id,
                verdict.Source!.Value,
                $"The draft declares {DisclosureAdvice.Name(tie.Value)}, and “{verdict.Words}” tells the readers on {verdict.Variant.Platform.Name} the opposite. Take it out and name the tie, or correct `relationship:`. {DisclosureAdvice.Closing(verdict.Markets, verdict.Variant)}")
            {
                Platform = verdict.Variant.Platform.Id,
                Related = [new Related("The tie that the draft declares", tie.Span)],
            });
        }
    }
}
