using BrandLsp.Core.Analysis;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Limits;

internal sealed class NearLimit : IRule
{
    /// <summary>The share of the limit from which a post is near it, in percent.</summary>
    internal const int Threshold = 95;

    public RuleInfo Info { get; } = new(
        Id: "near-limit", Summary: "The post fills nearly all that the platform takes",
        Category: RuleCategory.Limits, Severity: null);

    public void Check(RuleContext context)
    {
        foreach (var variant in context.Variants)
        {
            var (figure, beside) = PostLimit.Of(variant);
            if (figure.Value is not { } limit || (variant.Settings?.Thread == true && variant.Parts.Length > 1))
            {
                continue;
            }

            for (var i = 0; i < variant.Parts.Length; i++)
            {
                var part = variant.Parts[i];
                if (part.Length > limit || part.Length * 100L < (long)limit * Threshold || part.Text.Length == 0)
                {
                    continue;
                }

                var start = Math.Min(PostLimit.Fit(variant, i, limit * Threshold / 100), part.Text.Length - 1);
                var places = Places.Of(context.Draft, part.Text, TextSpan.FromBounds(start, part.Text.Length));
                var message = $"{Wording.Of(part.Length, limit, variant.Platform.Counting)}{beside} {Wording.Where(variant, i)}: {limit - part.Length} left.{Wording.Doubt(figure)}";
                context.Report(new Finding(Info.Id, Places.Main(context.Draft, places), message)
                {
                    Platform = variant.Platform.Id,
                    Confidence = figure.Confidence,
                });
                break;
            }
        }
    }
}
