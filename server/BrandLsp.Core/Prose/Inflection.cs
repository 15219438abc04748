using System.Collections.Frozen;
using System.Collections.Immutable;
using Humanizer;

namespace BrandLsp.Core.Prose;

/// <summary>
/// Tells whether two English words are forms of one word: <c>learn</c>, <c>learns</c>, <c>learned</c>, <c>learning</c>;
/// <c>go</c>, <c>went</c>, <c>gone</c>; <c>person</c>, <c>people</c>. Words made from others (<c>learner</c>) are not forms.
/// Words are in lower case with straight apostrophes.
/// </summary>
public static class Inflection
{
    internal const string KnownRootsFile = "known-roots.txt";

    /// <summary>Irregular form to the root of its word; Data/irregular-forms.txt.</summary>
    private static readonly FrozenDictionary<string, string> Irregular = ReadIrregular();

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> IrregularSpans = Irregular.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What an irregular verb may carry before it: <c>rebuilt</c>, <c>oversold</c>.</summary>
    private static readonly string[] Prefixes = ["re", "over", "under", "out", "mis", "fore"];

    /// <summary>Words of their own that look like such a verb.</summary>
    private static readonly FrozenSet<string> OwnWords = FrozenSet.Create(StringComparer.Ordinal, "relent", "resent", "overflown");

    private static readonly FrozenSet<string> Gradable = WordLists.Set("gradable-adjectives.txt");

    /// <summary>The roots of common words with such endings, so that a start need not wait for Humanizer; Data/known-roots.txt.</summary>
    private static readonly Dictionary<string, ImmutableArray<string>> KnownRoots = WordLists.Lines(KnownRootsFile)
        .Select(l => l.Split(' '))
        .ToDictionary(w => w[0], w => w.AsSpan(1).ToImmutableArray(), StringComparer.Ordinal);

    private static readonly string[] RarePluralEndings =
    [
        "man", "men", "child", "children", "person", "people", "foot", "feet", "tooth", "teeth", "goose", "geese", "mouse", "mice", "louse", "lice",
        "ouse", "ice", "oxen", "um", "on", "a", "u", "i", "ae", "us", "is", "z", "ix", "ex", "fe", "lf", "af", "eaux", "die",
    ];

    /// <summary>Among them, those of nouns that take an s like any other, and of words that are no nouns.</summary>
    private static readonly string[] OrdinaryEndings = ["tion", "sion", "ous", "less", "ness"];

    /// <summary>What all forms of a word share; cheap, for the words of a draft. It need not be a word.</summary>
    public static string Root(string word)
    {
        if (word.EndsWith("'s", StringComparison.Ordinal))
        {
            return Root(word[..^2]);
        }

        if (Irregular.TryGetValue(word, out var known))
        {
            return known;
        }

        foreach (var prefix in Prefixes)
        {
            if (word.Length > prefix.Length + 2 && word.StartsWith(prefix, StringComparison.Ordinal)
                && IrregularSpans.TryGetValue(word.AsSpan(prefix.Length), out known) && !OwnWords.Contains(word))
            {
                return WithoutDoubledL(prefix + known);
            }
        }

        // A lense is no lens: the stemmer takes the e of both lense and lenses.
        var root = WithoutDoubledL(Stemmer.Inflected(word));
        return root.EndsWith('s') && Irregular.TryGetValue(root, out var noun) && noun == root ? word : root;
    }

    /// <summary>Whether the word may follow "have": <c>learned</c>, <c>gone</c>, <c>been</c>. Those that look like the base form (<c>put</c>) are not told.</summary>
    public static bool IsParticiple(string word) =>
        word.EndsWith("ed", StringComparison.Ordinal)
        || (Irregular.ContainsKey(word) && !word.EndsWith('s') && !word.EndsWith("ing", StringComparison.Ordinal));

    /// <summary>An adjective that takes -er and -est: <c>proud</c>.</summary>
    public static bool IsGradable(string word) => Gradable.Contains(word);

    /// <summary>British spelling doubles the l of a second syllable: <c>travelled</c>, <c>fulfil</c> and <c>fulfill</c>.</summary>
    private static string WithoutDoubledL(string root)
    {
        if (!root.EndsWith("ll", StringComparison.Ordinal))
        {
            return root;
        }

        var syllables = 0;
        for (var i = 0; i < root.Length; i++)
        {
            syllables += IsVowel(root[i]) && (i == 0 || !IsVowel(root[i - 1])) ? 1 : 0;
        }

        return syllables > 1 ? root[..^1] : root;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    /// <summary>
    /// The roots to look for when a profile says <paramref name="word"/>: its own and those of its singular and plural,
    /// for nouns whose plural no ending explains (<c>matrix</c>, <c>matrices</c>).
    /// </summary>
    public static ImmutableArray<string> Roots(string word)
    {
        var root = Root(word);
        if (Gradable.Contains(word))
        {
            return [root, Root(Compared(word) + "er"), Root(Compared(word) + "est")];
        }

        if (word.Length < 4 || !HasRarePlural(word) || !word.All(char.IsAsciiLetterLower))
        {
            return [root];
        }

        return KnownRoots.TryGetValue(word, out var known) ? known : ReckonedRoots(word);
    }

    /// <summary>
    /// Whether the word may be a noun whose plural, or whose singular, no ending explains. Only those are worth the many
    /// patterns of Humanizer: a profile may hold thousands of words.
    /// </summary>
    internal static bool HasRarePlural(string word) =>
        RarePluralEndings.Any(e => word.EndsWith(e, StringComparison.Ordinal)) && !OrdinaryEndings.Any(e => word.EndsWith(e, StringComparison.Ordinal));

    /// <summary>With Humanizer, of a word that <see cref="HasRarePlural"/>.</summary>
    internal static ImmutableArray<string> ReckonedRoots(string word)
    {
        var root = Root(word);
        return [.. new[] { root, Root(word.Singularize(inputIsKnownToBePlural: false)), Root(word.Pluralize(inputIsKnownToBeSingular: false)) }.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>What -er and -est are put to: <c>easi</c>, <c>nic</c>, <c>bigg</c>.</summary>
    private static string Compared(string adjective) => adjective switch
    {
        [.., 'e'] => adjective[..^1],
        [.., var before, 'y'] when !IsVowel(before) => adjective[..^1] + "i",
        [var first, var vowel, var last] when !IsVowel(first) && IsVowel(vowel) && !IsVowel(last) && last is not ('w' or 'x') => adjective + last,
        "thin" or "slim" => adjective + adjective[^1],
        _ => adjective,
    };

    private static FrozenDictionary<string, string> ReadIrregular()
    {
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in WordLists.Lines("irregular-forms.txt"))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            // The stemmer takes the s of a lens for a plural's.
            var isNounInS = words[0].EndsWith('s');
            var root = isNounInS ? words[0] : Stemmer.Inflected(words[0]);
            foreach (var form in isNounInS ? words : words.Skip(1))
            {
                forms.TryAdd(form, root);
            }
        }

        return forms.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
