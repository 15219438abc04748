using BrandLsp.Core.Analysis;

namespace BrandLsp.Core.Rules.Accessibility;

internal sealed class MissingAltText : IRule
{
    public RuleInfo Info { get; } = new(
        Id: "missing-alt-text", Summary: "An image without an alt text",
        Category: RuleCategory.Accessibility, Severity: Severity.Warning);

    public void Check(RuleContext context)
    {
        foreach (var image in Images.In(context.Draft).Where(i => i.Alt is null))
        {
            var remedy = image.Span.Start < context.Draft.BodyStart
                ? "Add `alt:` with what it shows, or `alt: \"\"` if it only decorates."
                : "Say between the brackets what it shows; an image that only decorates goes under `media:` with `alt: \"\"`.";
            context.Report(new Finding(Info.Id, image.Span, $"{image.Src} has no alt text, so people who cannot see it get nothing. {remedy}"));
        }
    }
}
