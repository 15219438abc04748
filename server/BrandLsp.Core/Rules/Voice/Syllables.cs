using System.Collections.Frozen;
using System.Globalization;
using BrandLsp.Core.Prose;

namespace BrandLsp.Core.Rules.Voice;

/// <summary>
/// Counts the syllables of an English word: groups of vowels, without a silent e, with the places where two vowels are
/// two sounds, and a list of exceptions (Data/syllables.txt). A number and an acronym are one syllable, so that they do
/// not make a text look hard. Hyphenated words count by their parts.
/// </summary>
internal static class Syllables
{
    /// <summary>In letters. Longer ones are no words.</summary>
    private const int LongestWord = 40;

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> s_exceptions = WordLists.Lines("syllables.txt")
        .Select(l => l.Split(' '))
        .ToFrozenDictionary(p => p[0], p => int.Parse(p[1], CultureInfo.InvariantCulture), StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public static int Of(in Word word) => IsSpelled(word) ? 1 : Of(word.Lower);

    /// <summary>True for an acronym.</summary>
    public static bool IsSpelled(in Word word) => word.Text.Length > 1 && char.IsUpper(word.Text[1]) && char.IsUpper(word.Text[0]);

    /// <param name="word">In lower case with straight apostrophes.</param>
    public static int Of(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
        {
            return 1;
        }

        var total = 0;
        while (!word.IsEmpty)
        {
            var hyphen = word.IndexOf('-');
            var part = hyphen < 0 ? word : word[..hyphen];
            total += part.IsEmpty ? 0 : OfPart(part);
            word = hyphen < 0 ? [] : word[(hyphen + 1)..];
        }

        return Math.Max(1, total);
    }

    private static int OfPart(ReadOnlySpan<char> word)
    {
        if (s_exceptions.TryGetValue(word, out var exception))
        {
            return exception;
        }

        if (word.ContainsAnyInRange('0', '9'))
        {
            return 1;
        }

        var extra = 0;
        if (word.IndexOf('\'') is > 0 and var apostrophe)
        {
            // Didn't and isn't have a second syllable, don't and can't have not.
            extra = word.EndsWith("n't", StringComparison.Ordinal) && apostrophe >= 2 && word[apostrophe - 2] is 'd' or 's' ? 1 : 0;
            word = word.EndsWith("n't", StringComparison.Ordinal) ? word[..(apostrophe - 1)] : word[..apostrophe];
            if (s_exceptions.TryGetValue(word, out exception))
            {
                return exception + extra;
            }
        }

        return Math.Max(1, Groups(word) - Silent(word)) + extra;
    }

    private static int Groups(ReadOnlySpan<char> word)
    {
        var groups = 0;
        var inGroup = false;
        for (var i = 0; i < word.Length; i++)
        {
            if (!IsVowel(word, i))
            {
                inGroup = false;
            }
            else if (!inGroup)
            {
                groups++;
                inGroup = true;
            }
            else if (IsHiatus(word, i))
            {
                groups++;
            }
        }

        return groups + (word.EndsWith("ism", StringComparison.Ordinal) || word.EndsWith("isms", StringComparison.Ordinal) || word.EndsWith("thm", StringComparison.Ordinal) ? 1 : 0);
    }

    /// <summary>True where the vowel at <paramref name="at"/> is a sound of its own after another vowel.</summary>
    private static bool IsHiatus(ReadOnlySpan<char> word, int at)
    {
        var rest = word[at..];
        var before = at >= 2 ? word[at - 2] : ' ';
        return (word[at - 1], word[at]) switch
        {
            // Media, radio, medium; but nation, special, religious, where the i only softens.
            ('i', 'a') => !(before is 'c' or 't' or 's' or 'g' && !rest.StartsWith("at", StringComparison.Ordinal) && rest.Length > 1) || before == 'g' || rest.StartsWith("ated", StringComparison.Ordinal),
            ('i', 'o') => !(before is 't' or 's' or 'c' or 'g' or 'x' or 'h' && rest.Length > 1),
            ('i', 'u') => before is not ('c' or 't'),
            ('i', 'e') => rest.Length > 1 && (rest.StartsWith("ent", StringComparison.Ordinal) || rest.StartsWith("enc", StringComparison.Ordinal) ? before is not ('c' or 't')
                : rest.StartsWith("et", StringComparison.Ordinal) || (at >= 3 && (rest is "er" or "est" or "ers"))),
            ('e', 'o') => before is not ('p' or 'g') || rest.StartsWith("og", StringComparison.Ordinal) || rest.StartsWith("om", StringComparison.Ordinal),
            ('u', 'a') => before is not ('q' or 'g' or 's'),
            ('u', 'o') => before != 'q',
            ('u', 'i') => rest.StartsWith("ity", StringComparison.Ordinal),
            ('e', 'u') => rest.StartsWith("um", StringComparison.Ordinal),
            ('e', 'i') or ('o', 'i') or ('u', 'i') or ('y', 'i') or ('o', 'e') when rest is "ing" or "ings" => true,
            ('i', 'i') => true,
            _ => false,
        };
    }

    /// <summary>The number of vowel groups that are not spoken: the last e, and that of -ed and -es.</summary>
    private static int Silent(ReadOnlySpan<char> word)
    {
        var silent = 0;
        if (word.Length >= 5)
        {
            // Safely, careless, statement.
            foreach (var ending in (ReadOnlySpan<string>)["ely", "eful", "efully", "eless", "elessly", "ement", "ements", "eness"])
            {
                if (word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.Ordinal) && !IsVowel(word, word.Length - ending.Length - 1) && IsVowel(word, word.Length - ending.Length - 2))
                {
                    silent++;
                    break;
                }
            }
        }

        return silent + (HasSilentEnding(word) ? 1 : 0);
    }

    private static bool HasSilentEnding(ReadOnlySpan<char> word)
    {
        var e = word.EndsWith('e') ? word.Length - 1 : word.Length - 2;
        if (e < 2 || word[e] != 'e' || !(e == word.Length - 1 || word[^1] is 'd' or 's') || IsVowel(word, e - 1))
        {
            return false;
        }

        var before = word[e - 1];
        if (before == 'l' && !IsVowel(word, e - 2))
        {
            // Table, tables; but called, walled.
            return word[e - 2] == 'l';
        }

        return word[^1] switch
        {
            'd' => before is not ('t' or 'd'),
            's' => before is not ('s' or 'x' or 'z' or 'c' or 'g') && !(before == 'h' && word[e - 2] is 'c' or 's'),
            _ => true,
        };
    }

    private static bool IsVowel(ReadOnlySpan<char> word, int at) => word[at] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => true,
        'y' => at > 0 && !(at + 1 < word.Length && IsPlainVowel(word[at + 1]) && IsPlainVowel(word[at - 1])),
        >= 'à' and <= 'ÿ' => word[at] is not ('ç' or 'ñ' or 'ð' or 'þ' or '÷'),
        'ą' or 'ę' or 'ě' or 'ů' or 'ő' or 'ű' or 'ā' or 'ē' or 'ī' or 'ō' or 'ū' => true,
        _ => false,
    };

    private static bool IsPlainVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
