using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Rules;

namespace BrandLsp.Core.Prose;

/// <summary>
/// Phrases of a profile, ready to be found in its drafts: through inflection and contraction in English drafts, as
/// written in any other language.
/// </summary>
internal class PhraseIndex<T>
{
    private readonly Lazy<PhraseMatcher<T>> _english;
    private readonly Lazy<PhraseMatcher<T>> _other;

    public PhraseIndex(IEnumerable<(string Phrase, T Tag)> phrases)
    {
        var all = phrases.ToImmutableArray();
        _english = new(() => new PhraseMatcher<T>(all.SelectMany(p => Contractions.Variants(p.Phrase).Select(v => (v, p.Tag))), inflect: true, freely: true));
        _other = new(() => new PhraseMatcher<T>(all, inflect: false));
    }

    /// <summary>All matches in the draft's prose, by position, none overlapping another of another phrase.</summary>
    public ImmutableArray<PhraseMatch<T>> Find(RuleContext context) => Find(context, context.Prose);

    /// <summary>All matches in the body and in what readers see of the front matter.</summary>
    public IEnumerable<PhraseMatch<T>> FindEverywhere(RuleContext context) => Find(context, FieldProse.Of(context).Prose).Concat(Find(context));

    private ImmutableArray<PhraseMatch<T>> Find(RuleContext context, ProseText prose)
    {
        var isEnglish = Languages.IsEnglish(Languages.Of(context.Draft, context.Brand));
        return (isEnglish ? _english : _other).Value.Find(prose, context.Draft.Text);
    }
}
