using System.Collections.Frozen;
using System.Collections.Immutable;

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

    /// <summary>Singular to plural and plural to singular; Data/irregular-nouns.txt.</summary>
    private static readonly FrozenDictionary<string, string> Nouns = WordLists.Lines("irregular-nouns.txt")
        .Select(l => l.Split(' '))
        .SelectMany(p => new[] { KeyValuePair.Create(p[0], p[1]), KeyValuePair.Create(p[1], p[0]) })
        .DistinctBy(p => p.Key)
        .ToFrozenDictionary(StringComparer.Ordinal);

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
        var second = Nouns.TryGetValue(word, out var other) ? Root(other)
            : word.Length > 3 && word[^1] == 'u' ? Root(word + "s") // the stemmer takes -us for Latin: guru, gurus
            : word.Length > 4 && word.EndsWith("us", StringComparison.Ordinal) ? Root(word[..^1])
            : root;
        return second == root ? [root] : [root, second];
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
