using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Rules.Limits;
using BrandLsp.Core.Rules.Voice.Phrases;

namespace BrandLsp.Core.Rules.Voice;

internal sealed class MachinePhrasing : IRule
{
    /// <summary>Cues that a person uses too count from so many on.</summary>
    private const int FewestCues = 2;

    /// <summary>In words: a longer post needs a cue for each such stretch.</summary>
    private const int WordsPerCue = 150;

    public RuleInfo Info { get; } = new(
        Id: "machine-phrasing", Summary: "Template phrases that readers take for generated text",
        Category: RuleCategory.Voice, Severity: Severity.Info, Fix: FixKind.Sometimes)
    {
        NeedsEnglish = true,
    };

    public void Check(RuleContext context)
    {
        var templates = PhraseSearch.Of(context).Of(PhraseListKind.Machine).RemoveAll(u => u.IsDenied);
        var structures = TemplateStructures.Find(context.Prose, context.Draft.Text);
        if (templates.IsEmpty && structures.Length < FewestCues)
        {
            return;
        }

        if (templates.Any(t => !t.Phrase.IsDense) || templates.Length + structures.Length >= FewestCues)
        {
            var own = OwnTemplates(context);
            templates = templates.RemoveAll(t => own.Contains(t.Phrase.Line));
        }

        foreach (var template in templates.Where(t => !t.Phrase.IsDense))
        {
            context.Report(PhraseFindings.Of(Info.Id, context, template, "is a template phrase"));
        }

        CheckCues(context, templates, structures);
    }

    private void CheckCues(RuleContext context, ImmutableArray<PhraseUse> templates, ImmutableArray<TemplateStructure> structures)
    {
        var weak = templates.RemoveAll(t => !t.Phrase.IsDense);
        var cues = templates.DistinctBy(t => t.Phrase.Line).Count() + structures.Length;
        if (weak.Length + structures.Length == 0 || cues < Math.Max(FewestCues, context.Prose.WordCount / WordsPerCue))
        {
            return;
        }

        var places = weak.Select(w => (w.Span, What: $"“{w.Span.In(context.Draft.Text)}”: {w.Phrase.Because}"))
            .Concat(structures.Select(s => (s.Span, What: s.Name)))
            .OrderBy(p => p.Span)
            .ToImmutableArray();
        var names = Wording.List([.. weak.DistinctBy(w => w.Phrase.Line).OrderBy(w => w.Span).Take(4).Select(w => $"“{w.Span.In(context.Draft.Text)}”"), .. structures.Select(s => s.Name).Distinct(StringComparer.Ordinal)]);
        context.Report(new Finding(
            Info.Id,
            places[0].Span,
            $"Readers take a post for generated when such cues come together: {names}. One is a habit, several are a template. Say what happened, in your own words.")
        {
            Related = [.. places.Skip(1).Take(PhraseFindings.MostRelated).Select(p => new Related(p.What, p.Span))],
        });
    }

    /// <summary>What the author has published is the author's own way of speaking.</summary>
    private static ImmutableHashSet<string> OwnTemplates(RuleContext context) =>
        [.. context.Published().Beside(context.Draft.Path).SelectMany(p => p.Templates)];
}
