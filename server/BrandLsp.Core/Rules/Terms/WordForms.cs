using System.Collections.Frozen;
using BrandLsp.Core.Prose;

namespace BrandLsp.Core.Rules.Terms;

/// <summary>Gives an alternative the ending of the word it replaces: <c>gurus</c> and <c>specialist</c> make <c>specialists</c>.</summary>
internal static class WordForms
{
    /// <summary>Verbs whose past no ending makes.</summary>
    private static readonly FrozenSet<string> s_irregular =
        WordLists.Lines("irregular-forms.txt").Select(line => line.Split(' ')[0]).ToFrozenSet(StringComparer.Ordinal);

    private enum Form
    {
        Other,
        Base,
        S,
        Possessive,
        Ing,
        Ed,
    }

    /// <summary>The alternative in the form of <paramref name="found"/>; null where that would be a guess.</summary>
    /// <param name="found">The author's words, in lower case.</param>
    /// <param name="listed">The profile's words, in lower case.</param>
    public static string? Like(IReadOnlyList<string> found, IReadOnlyList<string> listed, string alternative)
    {
        if (found.Count != listed.Count)
        {
            // One of them is hyphenated: the same words, if nothing else differs.
            return string.Join(' ', found).Replace('-', ' ') == string.Join(' ', listed).Replace('-', ' ') ? alternative : null;
        }

        var changed = Enumerable.Range(0, found.Count).Where(i => found[i] != listed[i]).ToList();
        if (changed.Count == 0)
        {
            return alternative;
        }

        if (changed.Count > 1)
        {
            return null;
        }

        var form = FormOf(found[changed[0]], listed[changed[0]]);
        var words = alternative.Split(' ');
        var isFirst = changed[0] == 0;
        var isLast = changed[0] == found.Count - 1;
        return form switch
        {
            Form.Possessive when isLast => alternative + "'s",
            Form.S when words.Length == 1 && found.Count == 1 => Append(words, 0, WithS),
            Form.S when isLast && !isFirst => Append(words, words.Length - 1, WithS),
            Form.Ing when isFirst => Append(words, 0, WithIng),
            Form.Ed when isFirst => Append(words, 0, WithEd),
            _ => null,
        };
    }

    private static string? Append(string[] words, int index, Func<string, string?> ending)
    {
        if (ending(words[index]) is not { } word)
        {
            return null;
        }

        return string.Join(' ', words.Select((w, i) => i == index ? word : w));
    }

    private static Form FormOf(string found, string listed)
    {
        if (found == listed)
        {
            return Form.Base;
        }

        if (found == listed + "'s")
        {
            return Form.Possessive;
        }

        if (found == WithS(listed))
        {
            return Form.S;
        }

        return found == WithIng(listed) ? Form.Ing : found == WithEd(listed) ? Form.Ed : Form.Other;
    }

    internal static string? WithS(string word) => word switch
    {
        _ when !IsPlain(word) => null,
        [.., var before, 'y'] when !IsVowel(before) => word[..^1] + "ies",
        [.., 's' or 'x' or 'z'] or [.., 'c' or 's', 'h'] => word + "es",
        _ => word + "s",
    };

    internal static string? WithIng(string word) => word switch
    {
        _ when !IsPlain(word) => null,
        [.., 'i', 'e'] => word[..^2] + "ying",
        [.., not ('e' or 'o' or 'y'), 'e'] => word[..^1] + "ing",
        _ => Doubles(word) ? word + word[^1] + "ing" : word + "ing",
    };

    /// <summary>Null for verbs that are irregular.</summary>
    internal static string? WithEd(string word)
    {
        if (!IsPlain(word) || s_irregular.Contains(word))
        {
            return null;
        }

        return word switch
        {
            [.., 'e'] => word + "d",
            [.., var before, 'y'] when !IsVowel(before) => word[..^1] + "ied",
            _ => Doubles(word) ? word + word[^1] + "ed" : word + "ed",
        };
    }

    /// <summary>One syllable, one vowel before one consonant: <c>plan</c>, <c>planning</c>.</summary>
    private static bool Doubles(string word) =>
        word is [.., var vowel, var last]
        && !IsVowel(last) && last is not ('w' or 'x' or 'y')
        && IsVowel(vowel) && word.Count(IsVowel) == 1;

    private static bool IsPlain(string word) => word.Length > 1 && word.All(char.IsAsciiLetterLower);

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
