using BrandLsp.Core.Analysis;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Rendering;

namespace BrandLsp.Core.Rules.Limits;

internal sealed class UnsupportedFormatting : IRule
{
    public RuleInfo Info { get; } = new(
        Id: "unsupported-formatting", Summary: "The platform cannot show this formatting",
        Category: RuleCategory.Limits, Severity: Severity.Info);

    public void Check(RuleContext context)
    {
        foreach (var variant in context.Variants)
        {
            var language = variant.Platform.Dialect == Dialect.PlainText ? "plain text" : "its plainest form";
            foreach (var lost in variant.Lost.DistinctBy(l => l.Source))
            {
                var becomes = lost.Becomes switch
                {
                    LostForm.Nothing => "it is left out. Where readers need it, write it into this platform's text in a container.",
                    LostForm.Attachment => "it is attached to the post, and the sentence goes on without it. See that it still reads well, or give the image a paragraph of its own.",
                    _ => $"it goes out as {language}. Look at the variant, or write this platform's version in a container.",
                };
                var message = $"{variant.Platform.Name} cannot show {lost.What}; {becomes}";
                context.Report(new Finding(Info.Id, lost.Source, message) { Platform = variant.Platform.Id });
            }
        }
    }
}
