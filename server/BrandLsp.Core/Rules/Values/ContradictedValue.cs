using System.Collections.Frozen;
using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Prose;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Values;

internal sealed class ContradictedValue : IRule
{
    /// <summary>In words: how far before a phrase a negation still turns it into its opposite.</summary>
    private const int Reach = 3;

    private static readonly FrozenSet<string> Negations = FrozenSet.Create(
        StringComparer.Ordinal, "no", "not", "never", "without", "nor", "neither", "nobody", "none", "cannot", "stop", "stopped", "avoid", "quit", "against");

    public RuleInfo Info { get; } = new(
        Id: "contradicted-value", Summary: "A phrase that speaks against one of the brand's values",
        Category: RuleCategory.Values, Severity: Severity.Warning);

    public void Check(RuleContext context)
    {
        foreach (var match in context.Brand.Derive(static b => new Phrases(b)).Find(context))
        {
            if (match.IsOnlyTheVerb || Quotations.Enclose(context.Draft.Text, match.Span) || IsNegated(context.Prose, match.Words[0]))
            {
                continue;
            }

            var value = match.Tag;
            var instead = value.Signals.IsEmpty ? "Say it another way." : $"What shows it instead: {ValueSignals.Examples(value.Signals)}.";
            context.Report(new Finding(Info.Id, match.Span, $"“{match.Phrase}” speaks against {value.DisplayName}, one of the brand's values. {instead}")
            {
                Related = [new Related($"{value.DisplayName} rules it out", value.Place.Span, value.Place.Path)],
            });
        }
    }

    /// <summary>"There is no secret sauce" says what the value says.</summary>
    private static bool IsNegated(ProseText prose, Word first)
    {
        var sentence = Containing(prose.Sentences, first);
        for (var i = 0; i < sentence.Words.Length && sentence.Words[i].Span.Start < first.Span.Start; i++)
        {
            var isNear = i + Reach >= sentence.Words.Length || sentence.Words[i + Reach].Span.Start >= first.Span.Start;
            if (isNear && (Negations.Contains(sentence.Words[i].Lower) || sentence.Words[i].Lower.EndsWith("n't", StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    private static Sentence Containing(ImmutableArray<Sentence> sentences, Word word)
    {
        int low = 0, high = sentences.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (sentences[middle].Span.Start <= word.Span.Start)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return sentences[low];
    }

    private sealed class Phrases(Brand brand) : PhraseIndex<BrandValue>(brand.Values.SelectMany(v => v.Against.Select(a => (a, v))));
}
