using BrandLsp.Core.Analysis;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Limits;

internal sealed class HookBelowFold : IRule
{
    public RuleInfo Info { get; } = new(
        Id: "hook-below-fold", Summary: "The first sentence ends where the app has already folded the post",
        Category: RuleCategory.Limits, Severity: Severity.Hint);

    public void Check(RuleContext context)
    {
        foreach (var variant in context.Variants)
        {
            var fold = variant.Limits.Fold;
            var text = variant.Parts[0].Text;
            if (fold.Value is not { } shown)
            {
                continue;
            }

            var sentence = FirstSentence.In(text.Text);
            var counting = variant.Platform.Counting;
            var meter = TextMeters.For(counting);
            var length = meter.Measure(sentence.In(text.Text));
            if (length <= shown)
            {
                continue;
            }

            var start = sentence.Start + meter.Fit(sentence.In(text.Text), shown);
            var places = Places.Of(context.Draft, text, TextSpan.FromBounds(start, sentence.End));
            var doubt = fold.Confidence is Confidence.Low or Confidence.Unknown ? $" {variant.Platform.Name} publishes no figure; this one is an estimate." : "";
            var message = $"{variant.Platform.Name} shows about {shown} {Wording.Unit(counting, shown)} before it folds the post, and the first sentence has {length}. Say the point earlier.{doubt}";
            context.Report(new Finding(Info.Id, Places.Main(context.Draft, places), message)
            {
                Platform = variant.Platform.Id,
                Confidence = fold.Confidence,
            });
        }
    }
}
