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
    /// <summary>Irregular form to base form; Data/irregular-forms.txt.</summary>
    private static readonly FrozenDictionary<string, string> Irregular = ReadIrregular();

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
        if (word.Length < 4 || !word.All(char.IsAsciiLetterLower) || !HasRarePlural(word))
        {
            return [root];
        }

        return [.. new[] { root, Root(word.Singularize(inputIsKnownToBePlural: false)), Root(word.Pluralize(inputIsKnownToBeSingular: false)) }.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>
    /// Whether the word may be a noun whose plural, or whose singular, no ending explains. Only those are worth the many
    /// patterns of Humanizer: a profile may hold thousands of words.
    /// </summary>
    private static bool HasRarePlural(string word) =>
        RarePluralEndings.Any(e => word.EndsWith(e, StringComparison.Ordinal)) && !OrdinaryEndings.Any(e => word.EndsWith(e, StringComparison.Ordinal));

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
