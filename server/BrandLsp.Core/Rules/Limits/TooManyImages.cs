using System.Collections.Immutable;
using BrandLsp.Core.Analysis;

namespace BrandLsp.Core.Rules.Limits;

internal sealed class TooManyImages : IRule
{
    private static readonly ImmutableArray<string> s_videos = [".mp4", ".mov", ".webm", ".m4v", ".avi", ".mkv"];

    public RuleInfo Info { get; } = new(
        Id: "too-many-images", Summary: "More images than the platform or the brand allows",
        Category: RuleCategory.Limits, Severity: Severity.Warning)
    {
        Causes = Surplus.Causes,
    };

    public void Check(RuleContext context)
    {
        foreach (var variant in context.Variants)
        {
            // Two attachments are two images even when they show the same file.
            var all = variant.Parts
                .SelectMany((part, i) => part.Media.Select(m => (Media: m, Part: i)))
                .Where(m => !s_videos.Any(v => m.Media.Src.EndsWith(v, StringComparison.OrdinalIgnoreCase)))
                .Select((m, i) => new Counted($"{i}", m.Media.Source, m.Part))
                .ToImmutableArray();
            if (Surplus.Find(Info.Id, context.Draft, variant, "image", all, variant.Limits.Images, variant.Settings?.MaxImages) is var (_, finding))
            {
                context.Report(finding);
            }
        }
    }
}
