using BrandLsp.Core.Analysis;
using BrandLsp.Core.Platforms;

namespace BrandLsp.Core.Rules.Transparency;

internal sealed class BuriedDisclosure : IRule
{
    public RuleInfo Info { get; } = new(
        Id: "buried-disclosure", Summary: "The disclosure stands where readers are likely to miss it",
        Category: RuleCategory.Transparency, Severity: Severity.Warning, Fix: FixKind.Sometimes);

    public void Check(RuleContext context)
    {
        if (context.Draft.Front.Relationship is not { Value: not Drafts.Tie.None })
        {
            return;
        }

        foreach (var verdict in DisclosureJudge.Of(context).Verdicts.Where(v => v.Outcome == DisclosureOutcome.Buried))
        {
            var platform = verdict.Variant.Platform;
            var doubt = verdict.Confidence is Confidence.Low or Confidence.Unknown ? $" ({platform.Name} publishes no figure; this one is an estimate)" : "";
            var where = verdict.Burial switch
            {
                Burial.FirstComment => $"stands only in the first comment on {platform.Name}, where few look",
                Burial.LaterPart => $"stands only in a later post of the thread on {platform.Name}; the first one is shared alone",
                Burial.HashtagGroup => $"stands among three or more hashtags on {platform.Name}, which readers skip",
                Burial.Fold => $"stands after character {verdict.Variant.Limits.Fold.Value} on {platform.Name}, where the app folds the post{doubt}",
                Burial.NotFirstItem => $"is neither the first item of the post on {platform.Name} nor among its first three hashtags",
                _ => $"stands after the third line on {platform.Name}, out of sight in a feed",
            };
            context.Report(new Finding(
                Info.Id,
                verdict.Source!.Value,
                $"“{verdict.Words}” {where}. Put it at the very start. {DisclosureAdvice.Closing(verdict.Markets, verdict.Variant)}")
            {
                Platform = platform.Id,
                Confidence = verdict.Confidence,
                Fixes = DisclosureAdvice.Move(context, verdict),
            });
        }
    }
}
