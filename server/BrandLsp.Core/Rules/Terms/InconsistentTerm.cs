using System.Collections.Frozen;
using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Prose;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Terms;

internal sealed class InconsistentTerm : IRule
{
    /// <summary>Words that make a verb of the one before them (<c>log in</c>), and take no ending themselves.</summary>
    private static readonly FrozenSet<string> s_particles = FrozenSet.Create(
        StringComparer.Ordinal, "in", "out", "up", "on", "off", "down", "over", "to", "through", "back", "away");

    private static readonly FrozenSet<string> s_determiners = FrozenSet.Create(
        StringComparer.Ordinal, "a", "an", "the", "this", "that", "these", "those", "my", "our", "your", "his", "her", "its", "their", "each", "every", "one");

    public RuleInfo Info { get; } = new(
        Id: "inconsistent-term", Summary: "A term for which the brand has another word",
        Category: RuleCategory.Terms, Severity: Severity.Warning, Fix: FixKind.Sometimes);

    public void Check(RuleContext context)
    {
        var isEnglish = Languages.IsEnglish(Languages.Of(context.Draft, context.Brand));
        var matcher = context.Brand.Derive(static brand => new Terminology(brand)).Matcher(isEnglish);
        var text = context.Draft.Text;
        foreach (var group in matcher.Find(context.Prose, text).GroupBy(m => m.Span))
        {
            var found = group.Key.In(text);
            var (sentence, first) = WordFinder.Find(context.Prose, group.First().Words[0].Span.Start);
            if (!Replacement.IsQuoted(text, group.Key) && Wrong(group, found, first == 0) is { } match && !IsNounInAPlace(match, sentence, first))
            {
                Report(context, match, found, isEnglish);
            }
        }
    }

    private void Report(RuleContext context, PhraseMatch<Usage> match, string found, bool isEnglish)
    {
        var (term, variant, suffix, _) = match.Tag;
        var use = term.Use!;
        var because = term.Because is { Length: > 0 } reason ? $": {reason.TrimEnd('.')}" : "";
        var message = $"{context.Brand.Name ?? "The brand"} writes “{use}”, not “{variant}”{because}. One word for one thing keeps readers sure that it is the same.";
        context.Report(new Finding(Info.Id, match.Span, message) { Fixes = Fixes(context.Draft.Text, match.Span, found, variant, use, suffix, isEnglish) });
    }

    private static ImmutableArray<Fix> Fixes(string text, TextSpan span, string found, string variant, string use, string suffix, bool isEnglish)
    {
        if (suffix.Length > 0 && s_particles.Contains(use.Split(' ')[^1].ToLowerInvariant()))
        {
            return [];
        }

        var replacement = SameLetters(variant, use) ? use + suffix : Replacement.WithCapitals(found, variant + suffix, use + suffix);
        return [new Fix($"Write “{replacement}”", Replacement.Edits(text, span, replacement, isEnglish)) { IsSafe = suffix.Length == 0 }];
    }

    /// <summary>The variant that stands here; null when it is the right term, or one that differs in capitals that are in order here.</summary>
    private static PhraseMatch<Usage>? Wrong(IEnumerable<PhraseMatch<Usage>> matches, string found, bool startsSentence)
    {
        var all = matches.ToImmutableArray();
        bool IsExactly(PhraseMatch<Usage> match) => found == match.Tag.Variant + match.Tag.Suffix;
        var wrong = all.FirstOrDefault(m => !m.Tag.IsPreferred && (!SameLetters(m.Tag.Variant, m.Tag.Term.Use!) || IsExactly(m)));
        var right = all.FirstOrDefault(m => m.Tag.IsPreferred);
        if (wrong is null || right is null)
        {
            return wrong;
        }

        var isCapitalised = startsSentence && found.Length > 0 && char.IsUpper(found[0])
            && found.AsSpan(1).SequenceEqual((right.Tag.Variant + right.Tag.Suffix).AsSpan(1));
        return IsExactly(right) || isCapitalised || !IsExactly(wrong) ? null : wrong;
    }

    /// <summary><c>the log in the folder</c>: a noun and where it is, not the verb <c>log in</c>.</summary>
    private static bool IsNounInAPlace(PhraseMatch<Usage> match, ImmutableArray<Word> sentence, int first)
    {
        var next = first + match.Words.Length;
        return match.Words.Length > 1 && s_particles.Contains(match.Words[^1].Lower)
            && first > 0 && next < sentence.Length
            && s_determiners.Contains(sentence[first - 1].Lower) && s_determiners.Contains(sentence[next].Lower);
    }

    private static bool SameLetters(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);

    /// <param name="Variant">As the profile writes it.</param>
    /// <param name="Suffix">What the draft adds: "", "s" or "'s".</param>
    /// <param name="IsPreferred">True for the term to use, which is looked for so that no variant is found inside it.</param>
    private sealed record Usage(Term Term, string Variant, string Suffix, bool IsPreferred);

    /// <summary>The profile's preferred terms and their variants, ready to be found.</summary>
    private sealed class Terminology(Brand brand)
    {
        private readonly Lazy<PhraseMatcher<Usage>> _english = new(() => Create(brand, ["", "s", "'s"]));
        private readonly Lazy<PhraseMatcher<Usage>> _other = new(() => Create(brand, [""]));

        public PhraseMatcher<Usage> Matcher(bool isEnglish) => (isEnglish ? _english : _other).Value;

        private static PhraseMatcher<Usage> Create(Brand brand, string[] suffixes)
        {
            var phrases =
                from term in brand.Terms
                where !string.IsNullOrWhiteSpace(term.Use)
                from wording in term.InsteadOf.Select(v => (Variant: v, IsPreferred: false)).Append((Variant: term.Use!, IsPreferred: true))
                from suffix in suffixes
                where suffix.Length == 0 || TakesSuffix(wording.Variant)
                select (wording.Variant + suffix, new Usage(term, wording.Variant, suffix, wording.IsPreferred));
            return new PhraseMatcher<Usage>(phrases, inflect: false);
        }

        private static bool TakesSuffix(string variant) =>
            variant.Length > 2 && char.IsLetter(variant[^1]) && variant[^1] is not ('s' or 'S') && !s_particles.Contains(variant.Split(' ')[^1].ToLowerInvariant());
    }
}
