using System.Collections.Frozen;
using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Prose;
using BrandLsp.Core.Rules.Voice;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Terms;

internal sealed class InconsistentTerm : IRule
{
    /// <summary>Particles that far more often tell a place: <c>logged in production</c>.</summary>
    private static readonly FrozenSet<string> s_prepositions = FrozenSet.Create(StringComparer.Ordinal, "in", "on", "over", "to", "through");

    /// <summary>Behind one of those they tell no place: <c>logged in again</c>.</summary>
    private static readonly FrozenSet<string> s_notOfPlaces = FrozenSet.Create(
        StringComparer.Ordinal,
        "and", "or", "but", "so", "to", "with", "without", "as", "using", "via", "for", "from", "when", "while", "because", "if", "before", "after", "until", "then",
        "again", "every", "once", "twice", "first", "yesterday", "today", "automatically", "successfully",
        "at", "now", "already", "soon", "tomorrow", "tonight", "yet", "too");

    /// <summary>The same where nothing follows: <c>logged in daily</c>, not <c>logged in daily sheets</c>.</summary>
    private static readonly FrozenSet<string> s_alsoAdjectives = FrozenSet.Create(StringComparer.Ordinal, "daily", "weekly", "monthly", "hourly", "later");

    private static readonly FrozenSet<string> s_subjects = FrozenSet.Create(
        StringComparer.Ordinal, "he", "she", "it", "who", "everyone", "everybody", "someone", "somebody", "nobody");

    private static readonly FrozenSet<string> s_determiners = FrozenSet.Create(
        StringComparer.Ordinal, "a", "an", "the", "this", "that", "these", "those", "my", "our", "your", "his", "her", "its", "their", "each", "every", "one");

    public RuleInfo Info { get; } = new(
        Id: "inconsistent-term", Summary: "A term for which the brand has another word",
        Category: RuleCategory.Terms, Severity: Severity.Warning, Fix: FixKind.Sometimes);

    public void Check(RuleContext context)
    {
        var isEnglish = Languages.IsEnglish(Languages.Of(context.Draft, context.Brand));
        var matcher = context.Brand.Derive(static brand => new Terminology(brand)).Matcher(isEnglish);
        var names = context.Brand.Derive(static brand => new OwnNames(brand));
        var (text, fields) = (context.Draft.Text, FieldProse.Of(context));
        foreach (var (prose, group) in new[] { fields.Prose, context.Prose }.SelectMany(p => matcher.Find(p, text).GroupBy(m => m.Span), (p, g) => (p, g)))
        {
            var found = group.Key.In(text);
            var (sentence, first) = WordFinder.Find(prose, group.First().Words[0].Span.Start);
            var place = new WordPlace(sentence, first, group.First().Words.Length, text);
            if (!fields.IsQuoted(group.Key) && !names.Hold(text, group.Key) && Wrong(group, found, first == 0) is { } match && !IsNounInAPlace(match, sentence, first) && !MayBeInAPlace(match, sentence, first, text)
                && !(isEnglish && IsRightSpelling(match.Tag, place)))
            {
                Report(context, match, found, place, isEnglish);
            }
        }
    }

    private void Report(RuleContext context, PhraseMatch<Usage> match, string found, WordPlace place, bool isEnglish)
    {
        var (term, variant) = (match.Tag.Term, match.Tag.Variant);
        var use = term.Use!;
        var because = term.Because is { Length: > 0 } reason ? $": {reason.TrimEnd('.')}" : "";
        var message = $"{context.Brand.Name ?? "The brand"} writes “{use}”, not “{variant}”{because}. One word for one thing keeps readers sure that it is the same.";
        context.Report(new Finding(Info.Id, match.Span, message) { Fixes = isEnglish && !Suits(match.Tag, place) ? [] : Fixes(context.Draft, match.Span, found, match.Tag, place, isEnglish) });
    }

    private static ImmutableArray<Fix> Fixes(Draft draft, TextSpan span, string found, Usage usage, WordPlace place, bool isEnglish)
    {
        var text = draft.Text;
        var use = usage.Term.Use!;
        if (!FormIsSure(usage) || !WordForms.Takes(use, usage.Form) || WordForms.In(use, usage.Form) is not { } form || WordForms.IsSpeltTwoWays(use, usage.Form) || !Replacement.Fits(text, span, form))
        {
            return [];
        }

        var replacement = Replacement.WithFullStop(text, span, SameLetters(usage.Variant, use) ? form : Replacement.WithCapitals(found, usage.Written, form));
        if (!Replacement.MayStand(draft, span, replacement))
        {
            return [];
        }

        var isSafe = usage.Form == WordForms.Form.Base && !MayEndSentence(text, span, found, form) && !(isEnglish && (IsVerbForNoun(usage, place) || MayBeOfAnotherKind(usage, place)));
        return [new Fix($"Write “{replacement}”", Replacement.Edits(text, span, replacement, isEnglish)) { IsSafe = isSafe }];
    }

    /// <summary>Whether the term to use can stand where the variant does: <c>from the start</c> has no room for a verb, <c>we start</c> none for a noun.</summary>
    private static bool Suits(Usage usage, WordPlace place)
    {
        var use = usage.Term.Use!;
        if (IsNounOrAdjective(usage) && place.IsAdjective)
        {
            return false;
        }

        return usage.Form switch
        {
            WordForms.Form.Ing or WordForms.Form.Ed => true,
            _ when place.IsNoun => !Verbs.IsOnlyVerb(use),
            _ => !place.IsVerb || SameLetters(usage.Variant, use) || (place.IsIng ? Verbs.IsIng(use) : Verbs.MayBeForm(use)),
        };
    }

    /// <summary>Whether nothing tells that the variant is what the term to use is: <c>Setup</c> at the start of a line may be a noun.</summary>
    private static bool MayBeOfAnotherKind(Usage usage, WordPlace place)
    {
        var (use, variant) = (usage.Term.Use!, usage.Variant);
        if (Spelling.IsSameWord(use, variant) && !Spelling.IsOfVerbOnly(use, variant) && !Spelling.IsOfNounOnly(use, variant))
        {
            return false;
        }

        if (Verbs.IsOnlyVerb(use) || WordForms.IsPhrasalVerb(use))
        {
            return !place.IsVerb && !Verbs.IsOnlyVerb(variant) && !WordForms.IsPhrasalVerb(variant);
        }

        if (place.IsVerb && !Verbs.Has(use) && !Verbs.HaveOneLastPart(variant, use) && !SameLetters(variant, use))
        {
            return true;
        }

        return (!Verbs.MayBe(use) && Verbs.MayBe(variant) && !place.IsNoun) || (IsNounOrAdjective(usage) && place.IsBeforeNoun && !place.IsBeforeFiniteVerb);
    }

    /// <summary><c>individual lessons</c> have no room for a <c>person</c>.</summary>
    private static bool IsNounOrAdjective(Usage usage) => Adjectives.IsNounAsWell(usage.Variant) && !Adjectives.MayBe(usage.Term.Use!);

    /// <summary>Whether the variant is right here, because its spelling tells noun from verb: <c>we license it</c>.</summary>
    private static bool IsRightSpelling(Usage usage, WordPlace place) =>
        (place.IsVerb && Spelling.IsOfNounOnly(usage.Term.Use!, usage.Variant)) || (place.IsNoun && usage.Form is not (WordForms.Form.Ing or WordForms.Form.Ed) && Spelling.IsOfVerbOnly(usage.Term.Use!, usage.Variant));

    /// <summary><c>your login</c> and <c>sign in</c>: the brand may want it so, but a look does no harm.</summary>
    private static bool IsVerbForNoun(Usage usage, WordPlace place) =>
        place.IsNoun && WordForms.IsPhrasalVerb(usage.Term.Use!) && !WordForms.IsPhrasalVerb(usage.Variant);

    /// <summary>Logins are not what <c>signs in</c>: a plural makes no verb's form. Of a verb with its particle we know all forms.</summary>
    private static bool FormIsSure(Usage usage) =>
        usage.Form == WordForms.Form.Base
        || !WordForms.EndsInParticle(usage.Term.Use!)
        || (WordForms.IsPhrasalVerb(usage.Term.Use!) && (usage.Form is WordForms.Form.Ing or WordForms.Form.Ed || (usage.Form == WordForms.Form.S && WordForms.IsPhrasalVerb(usage.Variant))));

    /// <summary><c>in the U.S. We</c>: the full stop that goes with the term may have ended the sentence, too.</summary>
    private static bool MayEndSentence(string text, TextSpan span, string found, string replacement)
    {
        var next = span.End;
        while (next < text.Length && text[next] is ' ' or '\u00A0')
        {
            next++;
        }

        return found.EndsWith('.') && !replacement.EndsWith('.') && (next == text.Length || (next > span.End && char.IsUpper(text[next])) || text[next] is '\n' or '\r');
    }

    /// <summary>The variant that stands here; null when it is the right term, or one that differs in capitals that are in order here.</summary>
    private static PhraseMatch<Usage>? Wrong(IEnumerable<PhraseMatch<Usage>> matches, string found, bool startsSentence)
    {
        var all = matches.ToImmutableArray();
        bool IsExactly(PhraseMatch<Usage> match) => found == match.Tag.Written;
        var wrong = all.FirstOrDefault(m => !m.Tag.IsPreferred && (!SameLetters(m.Tag.Variant, m.Tag.Term.Use!) || IsExactly(m)));
        var right = all.FirstOrDefault(m => m.Tag.IsPreferred && (m.Tag.Form == WordForms.Form.Base || wrong?.Tag.Form != WordForms.Form.Base));
        if (wrong is null || right is null)
        {
            return wrong;
        }

        var isCapitalised = startsSentence && found.Length > 0 && char.IsUpper(found[0])
            && found.AsSpan(1).SequenceEqual(right.Tag.Written.AsSpan(1));
        return IsExactly(right) || isCapitalised || !IsExactly(wrong) ? null : wrong;
    }

    /// <summary><c>the log in the folder</c>: a noun and where it is, not the verb <c>log in</c>.</summary>
    private static bool IsNounInAPlace(PhraseMatch<Usage> match, ImmutableArray<Word> sentence, int first)
    {
        var next = first + match.Words.Length;
        return match.Words.Length > 1 && WordForms.IsParticle(match.Words[^1].Lower)
            && first > 0 && next < sentence.Length
            && s_determiners.Contains(sentence[first - 1].Lower) && s_determiners.Contains(sentence[next].Lower);
    }

    /// <summary><c>errors logged in production</c>, <c>audit logs in a bucket</c>: a verb or a noun and where it is, unless something tells otherwise.</summary>
    private static bool MayBeInAPlace(PhraseMatch<Usage> match, ImmutableArray<Word> sentence, int first, string text)
    {
        if (match.Tag.Form == WordForms.Form.Base || match.Words.Length < 2 || !s_prepositions.Contains(match.Words[^1].Lower))
        {
            return false;
        }

        var (next, end) = (first + match.Words.Length, match.Span.End);
        var endsClause = next >= sentence.Length || (end < text.Length && text[end] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or '…' or '—');
        var hasSubject = match.Tag.Form == WordForms.Form.S && first > 0 && s_subjects.Contains(sentence[first - 1].Lower);
        var endsBehindNext = next < sentence.Length && (next + 1 == sentence.Length || !Neighbours.Are(sentence[next], sentence[next + 1], text));
        return !endsClause && !hasSubject && !(endsBehindNext && s_alsoAdjectives.Contains(sentence[next].Lower)) && !s_notOfPlaces.Contains(sentence[next].Lower);
    }

    private static bool SameLetters(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);

    /// <param name="Variant">As the profile writes it.</param>
    /// <param name="Written">As the draft writes it: the variant in its form.</param>
    /// <param name="Form">What the draft makes of it: a plural, a verb's past.</param>
    /// <param name="IsPreferred">True for the term to use, which is looked for so that no variant is found inside it.</param>
    private sealed record Usage(Term Term, string Variant, string Written, WordForms.Form Form, bool IsPreferred);

    /// <summary>The profile's preferred terms and their variants, ready to be found.</summary>
    private sealed class Terminology(Brand brand)
    {
        private readonly Lazy<PhraseMatcher<Usage>> _english = new(() => Create(brand, Enum.GetValues<WordForms.Form>().Where(f => f != WordForms.Form.Other)));
        private readonly Lazy<PhraseMatcher<Usage>> _other = new(() => Create(brand, [WordForms.Form.Base]));

        public PhraseMatcher<Usage> Matcher(bool isEnglish) => (isEnglish ? _english : _other).Value;

        private static PhraseMatcher<Usage> Create(Brand brand, IEnumerable<WordForms.Form> forms)
        {
            var phrases =
                from term in brand.Terms
                where !string.IsNullOrWhiteSpace(term.Use)
                from wording in term.InsteadOf.Select(v => (Variant: v, IsPreferred: false)).Append((Variant: term.Use!, IsPreferred: true))
                from form in forms
                where form == WordForms.Form.Base || TakesForm(wording.Variant, term.Use!, form)
                from written in WordForms.All(wording.Variant, form)
                where form == WordForms.Form.Base || written != wording.Variant
                select (written, new Usage(term, wording.Variant, written, form, wording.IsPreferred));
            return new PhraseMatcher<Usage>(phrases, inflect: false);
        }

        /// <summary>
        /// A verb's forms only where the term to use is a verb, or the same word spelt otherwise, or made of the same verb:
        /// who writes child for kid may still be kidding.
        /// </summary>
        private static bool TakesForm(string variant, string use, WordForms.Form form)
        {
            var isVerb = !Spelling.IsOfNounOnly(use, variant) && (Verbs.Has(use) || Spelling.IsSameWord(variant, use) || Verbs.HaveOneLastPart(variant, use));
            return form switch
            {
                WordForms.Form.Possessive => TakesSuffix(variant),
                WordForms.Form.S => TakesSuffix(variant) || (isVerb && WordForms.IsPhrasalVerb(variant)),
                _ => isVerb && (TakesSuffix(variant) || WordForms.IsPhrasalVerb(variant)),
            };
        }

        private static bool TakesSuffix(string variant) =>
            variant.Length > 2 && char.IsLetter(variant[^1]) && variant[^1] is not ('s' or 'S') && !WordForms.EndsInParticle(variant);
    }
}
