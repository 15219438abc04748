using BrandLsp.Core.Analysis;

namespace BrandLsp.Core.Rules.Transparency;

internal sealed class VagueDisclosure : IRule
{
    public RuleInfo Info { get; } = new(
        Id: "vague-disclosure", Summary: "The words that tell of a tie are not enough in every market",
        Category: RuleCategory.Transparency, Severity: Severity.Warning, Fix: FixKind.Sometimes);

    public void Check(RuleContext context)
    {
        if (context.Draft.Front.Relationship is not { Value: not Drafts.Tie.None } tie)
        {
            return;
        }

        var judge = DisclosureJudge.Of(context);
        foreach (var verdict in judge.Verdicts.Where(v => v.Outcome == DisclosureOutcome.Vague))
        {
            var why = verdict.Standing switch
            {
                Standing.Risky => "is misunderstood by many readers",
                Standing.Rejected => "is advised against: it does not say plainly that this is an ad",
                Standing.Weak => "speaks of a partner or of thanks, and does not say plainly that this is an ad",
                _ => "is not a word that this market's readers are sure to understand",
            };
            var what = DisclosureAdvice.What(context, tie.Value, verdict.Markets, judge.LanguageOf(verdict.Variant));
            context.Report(new Finding(
                Info.Id,
                verdict.Source!.Value,
                $"“{verdict.Words}” {why}. {what} {DisclosureAdvice.Closing(verdict.Markets, verdict.Variant)}")
            {
                Platform = verdict.Variant.Platform.Id,
                Fixes = DisclosureAdvice.Open(context, verdict),
            });
        }
    }
}
