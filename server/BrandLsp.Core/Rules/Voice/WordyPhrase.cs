using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Prose;
using BrandLsp.Core.Rules.Terms;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Voice;

internal sealed class WordyPhrase : IRule
{
    public RuleInfo Info { get; } = new(
        Id: "wordy-phrase", Summary: "A phrase of many words for which there is a plain one",
        Category: RuleCategory.Voice, Severity: Severity.Hint, Fix: FixKind.Sometimes)
    {
        NeedsEnglish = true,
    };

    public void Check(RuleContext context)
    {
        var text = context.Draft.Text;
        foreach (var place in WordyPhrases.Find(context.Prose, text))
        {
            var found = place.Span.In(text);
            var message = place.Plain.Length == 0
                ? $"“{found}” only announces what follows. Start with that."
                : $"“{found}” says no more than “{Word.WithCapitalI(place.Plain)}”, and readers on a phone pay for every word.";
            context.Report(new Finding(Info.Id, place.Span, message) { Fixes = Fixes(text, place, found) });
        }
    }

    private static ImmutableArray<Fix> Fixes(string text, WordyPlace place, string found)
    {
        if (!place.IsSure)
        {
            return [];
        }

        if (place.Plain.Length > 0)
        {
            var plain = Replacement.WithCapitals(found, place.Phrase, place.Plain);
            return [new Fix($"Write “{plain}”", Replacement.Edits(text, place.Span, plain)) { IsSafe = true }];
        }

        var end = place.Span.End;
        while (end < text.Length && (text[end] == ',' || char.IsWhiteSpace(text[end])))
        {
            end++;
        }

        if (end >= text.Length || !char.IsAsciiLetter(text[end]))
        {
            return [];
        }

        // iPhones and eBay keep their letters.
        var word = text.AsSpan(end);
        var isName = word[..Math.Max(1, word.IndexOfAnyExceptInRange('A', 'z'))].IndexOfAnyInRange('A', 'Z') > 0;
        var first = place.StartsSentence && char.IsUpper(found[0]) && !isName ? char.ToUpperInvariant(text[end]) : text[end];
        return [new Fix($"Take out “{found}”", new TextEdit(TextSpan.FromBounds(place.Span.Start, end + 1), first.ToString())) { IsSafe = true }];
    }
}
