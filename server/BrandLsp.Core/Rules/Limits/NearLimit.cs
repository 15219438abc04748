using BrandLsp.Core.Analysis;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Rendering;
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
        foreach (var variant in context.Variants.Where(v => !(v.Settings?.Thread == true && v.Parts.Length > 1)))
        {
            for (var i = 0; i < variant.Parts.Length; i++)
            {
                var text = variant.Parts[i].Text;
                if (text.Length == 0 || (Characters(variant, i) ?? Bytes(variant, i)) is not var (start, figure, message))
                {
                    continue;
                }

                var places = Places.Of(context.Draft, text, TextSpan.FromBounds(Math.Min(start, text.Length - 1), text.Length));
                context.Report(new Finding(Info.Id, Places.Main(context.Draft, places), message)
                {
                    Platform = variant.Platform.Id,
                    Confidence = figure.Confidence,
                });
                break;
            }
        }
    }

    private static (int Start, Figure Figure, string Message)? Characters(Variant variant, int part)
    {
        var (figure, beside) = PostLimit.Of(variant);
        var length = variant.Parts[part].Length;
        return figure.Value is { } limit && IsNear(length, limit)
            ? (PostLimit.Fit(variant, part, limit * Threshold / 100), figure, Message(variant, part, Wording.Of(length, limit, variant.Platform.Counting) + beside, limit - length, figure))
            : null;
    }

    /// <summary>Of a platform that limits them beside its characters.</summary>
    private static (int Start, Figure Figure, string Message)? Bytes(Variant variant, int part)
    {
        var (figure, text, meter) = (variant.Limits.Bytes, variant.Parts[part].Text, TextMeters.For(Counting.Bytes));
        return figure.Value is { } limit && meter.Measure(text.Text) is var length && IsNear(length, limit)
            ? (meter.Fit(text.Text, limit * Threshold / 100, text.Known), figure, Message(variant, part, Wording.Of(length, limit, Counting.Bytes), limit - length, figure))
            : null;
    }

    private static bool IsNear(int length, int limit) => length <= limit && length * 100L >= (long)limit * Threshold;

    private static string Message(Variant variant, int part, string count, int left, Figure figure) =>
        $"{count} {Wording.Where(variant, part)}: {left} left.{Wording.Doubt(figure)}";
}
