using BrandLsp.Core.Analysis;

namespace BrandLsp.Core.Rules.Limits;

internal sealed class DeadLinkInCaption : IRule
{
    public RuleInfo Info { get; } = new(
        Id: "dead-link-in-caption", Summary: "A link stands in a text where nobody can follow it",
        Category: RuleCategory.Limits, Severity: Severity.Warning);

    public void Check(RuleContext context)
    {
        foreach (var variant in context.Variants.Where(v => !v.Platform.LinksAreClickable))
        {
            foreach (var part in variant.Parts)
            {
                foreach (var link in HttpLinks.In(part.Text.Text))
                {
                    context.Report(new Finding(Info.Id, part.Text.SourceOf(link.Span), Message(variant.Platform.Id, variant.Platform.Name))
                    {
                        Platform = variant.Platform.Id,
                        Confidence = variant.Platform.LinksConfidence,
                    });
                }
            }
        }
    }

    private static string Message(string id, string name)
    {
        var remedy = id == "pinterest"
            ? "Give the URL as `link:` in the front matter instead."
            : "Say where to find it (\"link in bio\"), and keep the URL for the other platforms in a container.";
        return $"{name} does not make links in the text clickable, so nobody can follow this one. {remedy}";
    }
}
