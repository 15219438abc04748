using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Prose;
using BrandLsp.Core.Rules.Limits;
using BrandLsp.Core.Rules.Terms;

namespace BrandLsp.Core.Rules.Voice.Phrases;

/// <summary>What is said of a listed phrase, and the fixes for it.</summary>
internal static class PhraseFindings
{
    /// <summary>More places say nothing more.</summary>
    public const int MostRelated = 20;

    public static Finding Of(string rule, RuleContext context, PhraseUse use, string kind) =>
        new(rule, use.Span, $"“{use.Span.In(context.Draft.Text)}” {kind}: {use.Phrase.Because}. {Advice([use])}")
        {
            Fixes = Fixes(context, use),
        };

    /// <summary>One finding for uses that only count together, at the first of them.</summary>
    public static Finding OfMany(string rule, RuleContext context, ImmutableArray<PhraseUse> uses, string message) =>
        new(rule, uses[0].Span, $"{message} {Advice([uses[0]])}")
        {
            Related = [.. uses.Skip(1).Take(MostRelated).Select(u => new Related($"“{u.Span.In(context.Draft.Text)}”: {u.Phrase.Because}", u.Span))],
            Fixes = Fixes(context, uses[0]),
        };

    /// <summary>“a”, “b” and “c”, each once.</summary>
    public static string Quoted(RuleContext context, IEnumerable<PhraseUse> uses) =>
        Wording.List([.. uses.Select(u => $"“{u.Span.In(context.Draft.Text)}”").Distinct(StringComparer.OrdinalIgnoreCase).Take(5)]);

    private static string Advice(ImmutableArray<PhraseUse> uses)
    {
        var phrase = uses[0].Phrase;
        return $"Instead: {string.Join("; or ", phrase.Instead.Select(a => a.IsDropIn ? $"“{a.Text}”" : a.Text))}.";
    }

    private static ImmutableArray<Fix> Fixes(RuleContext context, PhraseUse use)
    {
        var text = context.Draft.Text;
        // Emphasis or a line break inside the phrase would be lost.
        var found = use.Span.In(text);
        if (found.Any(c => !char.IsLetterOrDigit(c) && c is not (' ' or '-' or '\'' or '’')))
        {
            return [];
        }

        var (sentence, first) = WordFinder.Find(context.Prose, use.Words[0].Span.Start);
        var place = new WordPlace(sentence, first, use.Words.Length, text);
        var before = first > 0 ? sentence[first - 1].Lower : "";
        var after = first + use.Words.Length < sentence.Length ? sentence[first + use.Words.Length].Lower : "";
        var words = use.Words.Select(w => w.Lower).ToImmutableArray();
        var listed = PhrasePattern.Parse(use.Wording).Words;
        return
        [
            .. from alternative in use.Phrase.Instead
               where Fit(alternative.Fits, place, before, after)
               let form = WordForms.Like(words, listed, alternative.Text, isSurelyVerb: true)
               where form is not null
               let replacement = Replacement.WithCapitals(found, use.Wording, form)
               select new Fix($"Write “{replacement}”", Replacement.Edits(text, use.Span, replacement)),
        ];
    }

    /// <summary>Hardly anything is the most new.</summary>
    private static bool IsCompared(string before) => before is "most" or "more" or "less" or "least";

    /// <param name="before">The word before the phrase; "" where there is none.</param>
    /// <param name="after">The word after it.</param>
    private static bool Fit(AlternativeFits fits, WordPlace place, string before, string after) => fits switch
    {
        AlternativeFits.Everywhere => true,
        AlternativeFits.AfterBe => place.IsSaidOfSubject,
        AlternativeFits.AfterBeOfSomebody => place.IsSaidOfSomebody,
        AlternativeFits.AsInfinitive => place.IsInfinitive,
        AlternativeFits.AsNoun => !place.IsVerb && !place.IsInfinitive && !place.IsBeforeNoun,
        AlternativeFits.AsAdjective => !IsCompared(before) && (place.IsBeforeNoun || place.IsSaidOfSubject),
        AlternativeFits.Bare => after is not ("with" or "on" or "about"),
        _ => false,
    };
}
