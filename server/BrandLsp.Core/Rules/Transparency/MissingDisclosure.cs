using BrandLsp.Core.Analysis;

namespace BrandLsp.Core.Rules.Transparency;

internal sealed class MissingDisclosure : IRule
{
    public RuleInfo Info { get; } = new(
        Id: "missing-disclosure", Summary: "The draft declares a tie and the post does not tell its readers",
        Category: RuleCategory.Transparency, Severity: Severity.Error, Fix: FixKind.Sometimes);

    public void Check(RuleContext context)
    {
        if (context.Draft.Front.Relationship is not { Value: not Drafts.Tie.None } tie)
        {
            return;
        }

        var judge = DisclosureJudge.Of(context);
        foreach (var verdict in judge.Verdicts.Where(v => v.Outcome == DisclosureOutcome.Missing))
        {
            var what = DisclosureAdvice.What(context, tie.Value, verdict.Markets, judge.LanguageOf(verdict.Variant));
            context.Report(new Finding(
                Info.Id,
                tie.Span,
                $"The draft declares {DisclosureAdvice.Name(tie.Value)}, and the post on {verdict.Variant.Platform.Name} does not say so. {what} {DisclosureAdvice.Closing(verdict.Markets, verdict.Variant)}")
            {
                Platform = verdict.Variant.Platform.Id,
                Fixes = DisclosureAdvice.Open(context, verdict),
            });
        }
    }
}
