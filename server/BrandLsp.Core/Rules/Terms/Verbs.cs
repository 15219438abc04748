using System.Collections.Frozen;
using BrandLsp.Core.Prose;
using BrandLsp.Core.Rules.Accessibility;

namespace BrandLsp.Core.Rules.Terms;

/// <summary>Which terms are verbs; Data/verbs.txt.</summary>
internal static class Verbs
{
    private const int ShortestPartOfCompound = 3;

    private static readonly string[] s_verbEndings = ["ise", "ize", "yse", "yze", "ify"];

    /// <summary>Nouns and adjectives that end like these verbs, and verbs that are nouns as well.</summary>
    private static readonly FrozenSet<string> s_noVerbs = FrozenSet.Create(
        StringComparer.Ordinal,
        "compromise", "concise", "demise", "disguise", "enterprise", "exercise", "expertise", "franchise", "merchandise", "noise", "otherwise",
        "paradise", "poise", "practise", "praise", "precise", "premise", "promise", "rise", "surprise", "treatise", "turquoise", "wise", "likewise",
        "prize", "size", "maize", "assize");

    /// <summary>By verb: whether it is a noun as well.</summary>
    private static readonly Lazy<FrozenDictionary<string, bool>> s_listed = new(static () => WordLists.Lines("verbs.txt")
        .ToFrozenDictionary(l => l.TrimEnd('+', ' '), l => l.EndsWith('+'), StringComparer.Ordinal));

    /// <summary>What posts ask of readers, and the irregular ones, be they nouns as well or not.</summary>
    private static readonly Lazy<FrozenSet<string>> s_common =
        new(static () => WordLists.Lines("imperatives.txt").Concat(WordForms.IrregularVerbs).ToFrozenSet(StringComparer.Ordinal));

    /// <summary>One word that is mostly a verb, or a verb with its particle.</summary>
    public static bool Has(string term) =>
        s_common.Value.Contains(term) || s_listed.Value.ContainsKey(term) || EndsLikeVerb(term) || WordForms.IsPhrasalVerb(term);

    /// <summary>True for what is never a noun: <c>begin</c>, <c>analyse</c>, <c>get rid of</c>; but of a verb with its particle false.</summary>
    public static bool IsOnlyVerb(string term)
    {
        var words = term.ToLowerInvariant().Split(' ');
        return ((s_listed.Value.TryGetValue(words[0], out var isNoun) && !isNoun) || EndsLikeVerb(words[0]))
            && (words.Length == 1 || (PhrasePattern.IsFunctionWord(words[^1]) && !WordForms.IsPhrasalVerb(term)));
    }

    /// <summary>
    /// Whether a term can take a verb's place: a word of which English has a form in -ing, be it as the second part of a
    /// compound (<c>allowlist</c>); of several words only what is built like a verb (<c>sign up</c>, <c>make a list of</c>),
    /// not <c>allow list</c>.
    /// </summary>
    public static bool MayBe(string term)
    {
        var words = term.ToLowerInvariant().Split(' ');
        if (Spelling.IsNoun(words[^1]) || WordForms.IsPluralWithoutS(words[0]))
        {
            return false;
        }

        return words.Length > 1
            ? WordForms.IsPhrasalVerb(term) || s_common.Value.Contains(words[0]) || (MayBe(words[0]) && PhrasePattern.IsFunctionWord(words[1]))
            : Has(words[0]) || MayBeWord(words[0][(words[0].LastIndexOf('-') + 1)..]);
    }

    /// <summary>The same, or a form of one: <c>used</c>, <c>modelled</c>.</summary>
    public static bool MayBeForm(string term) => MayBe(term) || Inflection.IsParticiple(term.Split(' ')[0].ToLowerInvariant());

    /// <summary><c>coaching</c>, <c>setting up</c>.</summary>
    public static bool IsIng(string term) => term.Split(' ')[0].EndsWith("ing", StringComparison.Ordinal);

    /// <summary>Also the last part of what is hyphenated: of an <c>e-mail</c>, but not of a <c>log-in</c>.</summary>
    private static bool MayBeWord(string word) => !WordForms.IsParticle(word) && (Has(word) || HasIngForm(word) || IsCompound(word));

    /// <summary>Whether two terms end in one verb: <c>whitelist</c>, <c>allowlist</c> and <c>allow list</c>.</summary>
    public static bool HaveOneLastPart(string one, string other)
    {
        var length = 0;
        while (length < one.Length && length < other.Length && char.IsAsciiLetterLower(one[^(length + 1)]) && one[^(length + 1)] == other[^(length + 1)])
        {
            length++;
        }

        return Enumerable.Range(ShortestPartOfCompound, Math.Max(0, length - ShortestPartOfCompound + 1))
            .Select(n => one[^n..])
            .Any(end => end.Length < one.Length && end.Length < other.Length && EnglishWords.Rank(end) is not null && HasIngForm(end) && IsCompound(one));
    }

    private static bool IsCompound(string word)
    {
        for (var cut = ShortestPartOfCompound; cut <= word.Length - ShortestPartOfCompound; cut++)
        {
            if (EnglishWords.Rank(word[..cut]) is not null && EnglishWords.Rank(word[cut..]) is not null && HasIngForm(word[cut..]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasIngForm(string word) => WordForms.WithIng(word) is { } form && EnglishWords.Rank(form) is not null;

    private static bool EndsLikeVerb(string term) =>
        term.Length > 5 && !s_noVerbs.Contains(term) && s_verbEndings.Any(e => term.EndsWith(e, StringComparison.Ordinal));
}
