using BrandLsp.Core.Analysis;
using BrandLsp.Core.Rendering;

namespace BrandLsp.Core.Rules.Limits;

internal sealed class EmptyVariant : IRule
{
    public RuleInfo Info { get; } = new(
        Id: "empty-variant", Summary: "Nothing of the draft is left for a target platform",
        Category: RuleCategory.Limits, Severity: Severity.Error);

    public void Check(RuleContext context)
    {
        foreach (var variant in context.Variants)
        {
            if (variant.Media.Length > 0 || variant.Parts.Any(p => !string.IsNullOrWhiteSpace(p.Text.Text)))
            {
                continue;
            }

            var name = variant.Platform.Name;
            var why = PlatformContent.IsReplaced(context.Draft.Blocks, variant.Platform)
                ? $"`::: {variant.Platform.Id} instead` is the whole post there, and nothing stands in it"
                : "the draft is empty, or all of it stands in containers for other platforms";
            var message = $"Nothing is left to post on {name}: {why}. Write something for {name}, or take {variant.Platform.Id} out of `platforms:`.";
            context.Report(new Finding(Info.Id, Places.Target(context.Draft, variant.Platform.Id), message) { Platform = variant.Platform.Id });
        }
    }
}
