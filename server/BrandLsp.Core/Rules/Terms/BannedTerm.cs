using System.Collections.Frozen;
using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Prose;

namespace BrandLsp.Core.Rules.Terms;

internal sealed class BannedTerm : IRule
{
    /// <summary>They take no article, and their verb is in the singular.</summary>
    private static readonly FrozenSet<string> s_pronouns = FrozenSet.Create(
        StringComparer.Ordinal, "everyone", "everybody", "someone", "somebody", "anyone", "anybody", "all", "you", "you all", "y'all", "they", "them");

    public RuleInfo Info { get; } = new(
        Id: "banned-term", Summary: "A term that the brand avoids",
        Category: RuleCategory.Terms, Severity: Severity.Warning, Fix: FixKind.Sometimes);

    public void Check(RuleContext context)
    {
        var isEnglish = Languages.IsEnglish(Languages.Of(context.Draft, context.Brand));
        var terms = context.Brand.Derive(static brand => new AvoidedTerms(brand));
        var names = context.Brand.Derive(static brand => new OwnNames(brand));
        var (text, matcher, fields) = (context.Draft.Text, terms.Matcher(isEnglish), FieldProse.Of(context));
        var matches = new[] { fields.Prose, context.Prose }.SelectMany(p => matcher.Find(p, text).Select(m => (Prose: p, Match: m))).DistinctBy(m => m.Match.Span);
        foreach (var (prose, match) in matches.Where(m => !m.Match.IsOnlyTheVerb && !fields.IsQuoted(m.Match.Span) && !names.Hold(text, m.Match.Span)))
        {
            context.Report(new Finding(Info.Id, match.Span, Message(context, match)) { Fixes = Fixes(context.Draft, match, WordPlace.Of(prose, match.Words, text), isEnglish) });
        }
    }

    private static string Message(RuleContext context, PhraseMatch<Term> match)
    {
        var who = context.Brand.Name ?? "The brand";
        var because = match.Tag.Because is { Length: > 0 } reason ? $": {reason.TrimEnd('.')}" : "";
        var alternatives = match.Tag.Try.IsEmpty ? " Leave it out or say it in other words." : $" Try {string.Join(" or ", match.Tag.Try.Select(t => $"“{t}”"))}.";
        return $"{who} avoids “{match.Phrase}”{because}.{alternatives}";
    }

    private static ImmutableArray<Fix> Fixes(Draft draft, PhraseMatch<Term> match, WordPlace place, bool isEnglish)
    {
        var text = draft.Text;
        var found = match.Span.In(text);
        var words = match.Words.Select(w => w.Lower).ToImmutableArray();
        var listed = PhrasePattern.Parse(match.Phrase).Words;
        var fixes = ImmutableArray.CreateBuilder<Fix>();
        foreach (var alternative in match.Tag.Try)
        {
            if (WordForms.Like(words, listed, alternative) is { } form && (!isEnglish || Suits(alternative, words, listed, place)) && Replacement.Fits(text, match.Span, form))
            {
                var replacement = Replacement.WithFullStop(text, match.Span, Replacement.WithCapitals(found, match.Phrase, form));
                if (Replacement.MayStand(draft, match.Span, replacement))
                {
                    fixes.Add(new Fix($"Write “{replacement}”", Replacement.Edits(text, match.Span, replacement, isEnglish)));
                }
            }
        }

        return fixes.ToImmutable();
    }

    /// <summary>Whether the alternative is of the kind that the sentence needs: a verb takes no article, and <c>we whitelist it</c> has no room for an <c>allow list</c>.</summary>
    private static bool Suits(string alternative, ImmutableArray<string> found, ImmutableArray<string> listed, WordPlace place)
    {
        if (s_pronouns.Contains(alternative) && !place.TakesPronoun)
        {
            return false;
        }

        if (Adjectives.IsNounAsWell(listed[^1]) && !Adjectives.MayBe(alternative) && place.IsAdjective)
        {
            return false;
        }

        if (place.IsVerb && place.IsIng && found[0] == listed[0])
        {
            return Verbs.IsIng(alternative);
        }

        var term = string.Join(' ', listed);
        return place.IsNoun
            ? (found[0] != listed[0] && found[0].EndsWith("ing", StringComparison.Ordinal))
                || !(Verbs.IsOnlyVerb(alternative) || (WordForms.IsPhrasalVerb(term) && Verbs.Has(alternative) && !WordForms.IsPhrasalVerb(alternative)))
            : !place.IsVerb || Verbs.MayBeForm(alternative);
    }

    /// <summary>The profile's terms to avoid, ready to be found.</summary>
    private sealed class AvoidedTerms(Brand brand)
    {
        private readonly Lazy<PhraseMatcher<Term>> _inflected = new(() => Create(brand, inflect: true));
        private readonly Lazy<PhraseMatcher<Term>> _asListed = new(() => Create(brand, inflect: false));

        public PhraseMatcher<Term> Matcher(bool isEnglish) => (isEnglish ? _inflected : _asListed).Value;

        private static PhraseMatcher<Term> Create(Brand brand, bool inflect) =>
            new(brand.Terms.Where(t => !string.IsNullOrWhiteSpace(t.Avoid)).Select(t => (t.Avoid!, t)), inflect, freely: inflect);
    }
}
