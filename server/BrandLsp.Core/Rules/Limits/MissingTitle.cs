using BrandLsp.Core.Analysis;

namespace BrandLsp.Core.Rules.Limits;

internal sealed class MissingTitle : IRule
{
    public RuleInfo Info { get; } = new(
        Id: "missing-title", Summary: "The platform refuses a post without a title",
        Category: RuleCategory.Limits, Severity: Severity.Error);

    public void Check(RuleContext context)
    {
        foreach (var variant in context.Variants.Where(v => v.Platform.RequiresTitle && string.IsNullOrWhiteSpace(v.Title)))
        {
            var message = $"{variant.Platform.Name} refuses a post without a title. Add `title:` to the front matter, or write a heading of the first level (`# …`).";
            context.Report(new Finding(Info.Id, Places.Target(context.Draft, variant.Platform.Id), message) { Platform = variant.Platform.Id });
        }
    }
}
