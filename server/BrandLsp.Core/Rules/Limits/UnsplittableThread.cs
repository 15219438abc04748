using BrandLsp.Core.Analysis;
using BrandLsp.Core.Rendering;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Limits;

internal sealed class UnsplittableThread : IRule
{
    public RuleInfo Info { get; } = new(
        Id: "unsplittable-thread", Summary: "A link, mention or word is longer than a post of the thread",
        Category: RuleCategory.Limits, Severity: Severity.Error);

    public void Check(RuleContext context)
    {
        foreach (var variant in context.Variants)
        {
            foreach (var span in variant.Unsplittable.Distinct())
            {
                var (figure, _) = PostLimit.Of(variant);
                var limit = figure.Value is { } most ? $" of {most} {Wording.Unit(variant.Platform.Counting, most)}" : "";
                var (what, result) = Linked(variant, span) is { } type
                    ? (type switch { EntityType.Url => "link", EntityType.Mention => "mention", _ => "hashtag" }, "which is never cut in two. Shorten it.")
                    : ("word", "so the thread cuts it in two. Shorten it, or part it with a blank.");
                var message = $"This {what} alone is longer than a post{limit} on {variant.Platform.Name}, {result}";
                context.Report(new Finding(Info.Id, Within(context.Draft.Text, span), message)
                {
                    Platform = variant.Platform.Id,
                    Confidence = figure.Confidence,
                });
            }
        }
    }

    /// <summary>What the platform links there; null for a mere word.</summary>
    private static EntityType? Linked(Variant variant, TextSpan span) =>
        variant.Parts.SelectMany(p => p.Entities.Where(e => p.Text.SourceOf(e.Span) == span)).Select(e => (EntityType?)e.Type).FirstOrDefault();

    private static TextSpan Within(string text, TextSpan span) =>
        TextSpan.FromBounds(Math.Min(span.Start, text.Length), Math.Min(span.End, text.Length));
}
