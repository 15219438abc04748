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

    /// <summary>Irregular form to base form; Data/irregular-forms.txt.</summary>
    private static readonly FrozenDictionary<string, string> Irregular = ReadIrregular();

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
    public static string Root(string word) =>
        Stemmer.Inflected(Irregular.TryGetValue(word, out var known) ? known : word);

    /// <summary>
    /// The roots to look for when a profile says <paramref name="word"/>: its own and those of its singular and plural,
    /// for nouns whose plural no ending explains (<c>matrix</c>, <c>matrices</c>).
    /// </summary>
    public static ImmutableArray<string> Roots(string word)
    {
        var root = Root(word);
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

    private static FrozenDictionary<string, string> ReadIrregular()
    {
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in WordLists.Lines("irregular-forms.txt"))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var form in words.Skip(1))
            {
                forms.TryAdd(form, words[0]);
            }
        }

        return forms.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
