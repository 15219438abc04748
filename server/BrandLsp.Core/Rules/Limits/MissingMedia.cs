using BrandLsp.Core.Analysis;

namespace BrandLsp.Core.Rules.Limits;

internal sealed class MissingMedia : IRule
{
    public RuleInfo Info { get; } = new(
        Id: "missing-media", Summary: "The platform refuses a post without an image or a video",
        Category: RuleCategory.Limits, Severity: Severity.Error);

    public void Check(RuleContext context)
    {
        foreach (var variant in context.Variants.Where(v => v.Platform.RequiresMedia && v.Media.IsEmpty))
        {
            var message = $"{variant.Platform.Name} refuses a post without an image or a video. Add one under `media:` in the front matter, or in the text as `![alt text](file.png)`.";
            context.Report(new Finding(Info.Id, Places.Target(context.Draft, variant.Platform.Id), message) { Platform = variant.Platform.Id });
        }
    }
}
