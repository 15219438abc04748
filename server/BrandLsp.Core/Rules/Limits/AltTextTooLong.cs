using BrandLsp.Core.Analysis;

namespace BrandLsp.Core.Rules.Limits;

internal sealed class AltTextTooLong : IRule
{
    public RuleInfo Info { get; } = new(
        Id: "alt-text-too-long", Summary: "An alt text is longer than the platform takes",
        Category: RuleCategory.Limits, Severity: Severity.Error);

    public void Check(RuleContext context)
    {
        foreach (var variant in context.Variants)
        {
            if (variant.Limits.AltText.Value is not { } limit)
            {
                continue;
            }

            var unit = variant.Platform.AltTextUnit;
            var meter = Units.Meter(unit);
            foreach (var image in variant.Media)
            {
                if (image.Alt is not { } alt || meter.Measure(alt) is var length && length <= limit)
                {
                    continue;
                }

                var span = image.AltSource is { } source ? Places.Tail(source, alt.Length, meter.Fit(alt, limit)) : image.Source;
                var message = $"The alt text has {length} of {limit} {Wording.Unit(unit, limit)} on {variant.Platform.Name}: {length - limit} too many. About 125 read well.{Wording.Doubt(variant.Limits.AltText)}";
                context.Report(new Finding(Info.Id, span, message)
                {
                    Platform = variant.Platform.Id,
                    Confidence = variant.Limits.AltText.Confidence,
                });
            }
        }
    }
}
