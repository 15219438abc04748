using BrandLsp.Core.Analysis;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Limits;

internal sealed class UnsplittableThread : IRule
{
    public RuleInfo Info { get; } = new(
        Id: "unsplittable-thread", Summary: "A link, mention or word is longer than a post of the thread",
        Category: RuleCategory.Limits, Severity: Severity.Error);

    public void Check(RuleContext context)
    {
        foreach (var variant in context.Variants)
        {
            foreach (var span in variant.Unsplittable.Distinct())
            {
                var (figure, _) = PostLimit.Of(variant);
                var limit = figure.Value is { } most ? $" of {most} {Wording.Unit(variant.Platform.Counting, most)}" : "";
                var message = $"This alone is longer than a post{limit} on {variant.Platform.Name}, and a link, mention or word is never cut in two. Shorten it.";
                context.Report(new Finding(Info.Id, Within(context.Draft.Text, span), message)
                {
                    Platform = variant.Platform.Id,
                    Confidence = figure.Confidence,
                });
            }
        }
    }

    private static TextSpan Within(string text, TextSpan span) =>
        TextSpan.FromBounds(Math.Min(span.Start, text.Length), Math.Min(span.End, text.Length));
}
