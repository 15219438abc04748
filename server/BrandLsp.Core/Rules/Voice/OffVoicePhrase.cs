using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Prose;

namespace BrandLsp.Core.Rules.Voice;

internal sealed class OffVoicePhrase : IRule
{
    public RuleInfo Info { get; } = new(
        Id: "off-voice-phrase", Summary: "A phrase that one of the voice's traits rules out",
        Category: RuleCategory.Voice, Severity: Severity.Warning);

    public void Check(RuleContext context)
    {
        var fields = FieldProse.Of(context);
        foreach (var match in context.Brand.Derive(static b => new Phrases(b)).FindEverywhere(context).Where(m => !m.IsOnlyTheVerb && !fields.IsQuoted(m.Span)))
        {
            var trait = match.Tag;
            var because = trait.Because is { Length: > 0 } reason ? $", because {reason.TrimEnd('.')}" : "";
            var instead = trait.Do.IsEmpty ? "" : $" Instead: {string.Join("; ", trait.Do.Select(d => d.TrimEnd('.')))}.";
            context.Report(new Finding(
                Info.Id, match.Span, $"“{match.Phrase}” is not the voice: it is to be {trait.Name}{because}.{instead}")
            {
                Related = [new Related($"The trait “{trait.Name}” rules it out", trait.Place.Span, trait.Place.Path)],
            });
        }
    }

    private sealed class Phrases(Brand brand)
        : PhraseIndex<Trait>(brand.Voice.Traits.SelectMany(t => t.Dont.Select(d => (d, t))));
}
