using BrandLsp.Core.Analysis;

namespace BrandLsp.Core.Rules.People;

internal sealed class UnmappedMention : IRule
{
    public RuleInfo Info { get; } = new(
        Id: "unmapped-mention", Summary: "Somebody is mentioned who has no handle on the platform",
        Category: RuleCategory.People, Severity: Severity.Warning);

    public void Check(RuleContext context)
    {
        foreach (var variant in context.Variants.Where(v => v.Platform.HasMentions))
        {
            foreach (var mention in variant.UnmappedMentions.DistinctBy(m => m.Source))
            {
                var (name, platform) = (mention.Person.DisplayName, variant.Platform);
                var message = $"{name} has no handle on {platform.Name}, so the plain name goes out there and nobody is told. Add “{platform.Id}” to the person's handles, or thank them another way.";
                context.Report(new Finding(Info.Id, mention.Source, message)
                {
                    Platform = platform.Id,
                    Related = [new Related($"{name} and the handles that are known", mention.Person.Place.Span, mention.Person.Place.Path)],
                });
            }
        }
    }
}
