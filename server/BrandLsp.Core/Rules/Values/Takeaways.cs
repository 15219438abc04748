using System.Collections.Frozen;
using BrandLsp.Core.Prose;
using BrandLsp.Core.Rules.Engagement;
using BrandLsp.Core.Rules.Strategy;

namespace BrandLsp.Core.Rules.Values;

/// <summary>
/// Whether an English draft gives its reader something to do, know or use. Generous: a request, a question, advice, a
/// reason, news, an offer, one of the brand's own cues; and thanks, wishes and farewells, which owe nobody anything.
/// </summary>
internal static class Takeaways
{
    private static readonly Lazy<PhraseMatcher<bool>> s_phrases = new(() => new(
        WordLists.Lines("takeaway-words.txt").SelectMany(w => Contractions.Variants(w).Select(v => (v, true))), inflect: true));

    private static readonly Lazy<FrozenSet<string>> s_imperatives = new(() => WordLists.Set("imperatives.txt"));

    public static bool Has(RuleContext context) =>
        Questions.AreAsked(context)
        || context.Prose.Sentences.Any(s => s_imperatives.Value.Contains(s.Words[0].Lower) && !StockPhrases.Of(context).Cover(s.Words[0].Span))
        || s_phrases.Value.Find(context.Prose, context.Draft.Text).Any(p => !StockPhrases.Of(context).Cover(p.Span))
        || context.Brand.Objectives.Any(o => o.CallsToAction.Any(c => CallToAction.IsIn(context, c)))
        || context.Brand.Values.Any(v => ValueSignals.Of(context.Brand).Shows(context, v));
}
