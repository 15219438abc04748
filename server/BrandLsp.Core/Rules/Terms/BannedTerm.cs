using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Prose;

namespace BrandLsp.Core.Rules.Terms;

internal sealed class BannedTerm : IRule
{
    public RuleInfo Info { get; } = new(
        Id: "banned-term", Summary: "A term that the brand avoids",
        Category: RuleCategory.Terms, Severity: Severity.Warning, Fix: FixKind.Sometimes);

    public void Check(RuleContext context)
    {
        var isEnglish = Languages.IsEnglish(Languages.Of(context.Draft, context.Brand));
        var terms = context.Brand.Derive(static brand => new AvoidedTerms(brand));
        var names = context.Brand.Derive(static brand => new OwnNames(brand));
        var (text, matcher, fields) = (context.Draft.Text, terms.Matcher(isEnglish), FieldProse.Of(context));
        var matches = matcher.Find(fields.Prose, text).Concat(matcher.Find(context.Prose, text)).DistinctBy(m => m.Span);
        foreach (var match in matches.Where(m => !m.IsOnlyTheVerb && !fields.IsQuoted(m.Span) && !names.Hold(text, m.Span)))
        {
            context.Report(new Finding(Info.Id, match.Span, Message(context, match)) { Fixes = Fixes(context.Draft, match, isEnglish) });
        }
    }

    private static string Message(RuleContext context, PhraseMatch<Term> match)
    {
        var who = context.Brand.Name ?? "The brand";
        var because = match.Tag.Because is { Length: > 0 } reason ? $": {reason.TrimEnd('.')}" : "";
        var alternatives = match.Tag.Try.IsEmpty ? " Leave it out or say it in other words." : $" Try {string.Join(" or ", match.Tag.Try.Select(t => $"“{t}”"))}.";
        return $"{who} avoids “{match.Phrase}”{because}.{alternatives}";
    }

    private static ImmutableArray<Fix> Fixes(Draft draft, PhraseMatch<Term> match, bool isEnglish)
    {
        var text = draft.Text;
        var found = match.Span.In(text);
        var words = match.Words.Select(w => w.Lower).ToImmutableArray();
        var listed = PhrasePattern.Parse(match.Phrase).Words;
        var fixes = ImmutableArray.CreateBuilder<Fix>();
        foreach (var alternative in match.Tag.Try)
        {
            if (WordForms.Like(words, listed, alternative) is { } form && Replacement.Fits(text, match.Span, form))
            {
                var replacement = Replacement.WithCapitals(found, match.Phrase, form);
                if (Replacement.MayStand(draft, match.Span, replacement))
                {
                    fixes.Add(new Fix($"Write “{replacement}”", Replacement.Edits(text, match.Span, replacement, isEnglish)));
                }
            }
        }

        return fixes.ToImmutable();
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
