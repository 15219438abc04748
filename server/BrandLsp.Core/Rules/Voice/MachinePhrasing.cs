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

        // A whole template is underlined by itself; here it is one of the cues that come together.
        var first = weak.Select(w => w.Span).Concat(structures.Select(s => s.Span)).Min();
        var others = templates.Select(t => (t.Span, What: $"“{t.Span.In(context.Draft.Text)}”: {t.Phrase.Because}"))
            .Concat(structures.Select(s => (s.Span, What: s.Name)))
            .Where(p => p.Span != first)
            .OrderBy(p => p.Span);
        var names = Wording.List([.. templates.DistinctBy(t => t.Phrase.Line).OrderBy(t => t.Span).Take(4).Select(t => $"“{t.Span.In(context.Draft.Text)}”"), .. structures.Select(s => s.Name).Distinct(StringComparer.Ordinal)]);
        context.Report(new Finding(
            Info.Id,
            first,
            $"Readers take a post for generated when such cues come together: {names}. One is a habit, several are a template. Say what happened, in your own words.")
        {
            Related = [.. others.Take(PhraseFindings.MostRelated).Select(p => new Related(p.What, p.Span))],
        });
    }

    /// <summary>What the author has published is the author's own way of speaking.</summary>
    private static ImmutableHashSet<string> OwnTemplates(RuleContext context) =>
        [.. context.Published().Beside(context.Draft.Path).SelectMany(p => p.Templates)];
}
