using BrandLsp.Core.Analysis;

namespace BrandLsp.Core.Rules.Limits;

internal sealed class TitleTooLong : IRule
{
    public RuleInfo Info { get; } = new(
        Id: "title-too-long", Summary: "The title is longer than the platform takes",
        Category: RuleCategory.Limits, Severity: Severity.Error);

    public void Check(RuleContext context)
    {
        foreach (var variant in context.Variants)
        {
            if (variant.Limits.Title.Value is not { } limit || variant.Title is not { } title)
            {
                continue;
            }

            var unit = variant.Platform.TitleUnit;
            var meter = Units.Meter(unit);
            var length = meter.Measure(title);
            if (length > limit)
            {
                var message = $"The title has {length} of {limit} {Wording.Unit(unit, limit)} on {variant.Platform.Name}: {length - limit} too many.{Wording.Doubt(variant.Limits.Title)}";
                context.Report(new Finding(Info.Id, Places.Tail(variant.TitleSource, title.Length, meter.Fit(title, limit)), message)
                {
                    Platform = variant.Platform.Id,
                    Confidence = variant.Limits.Title.Confidence,
                });
            }
        }
    }
}
