namespace BrandLsp.Core.Styles;

/// <summary>
/// Knows words by a Hunspell dictionary. A word is right when taking off one prefix, one or two suffixes, or both, leaves a
/// stem that allows them, or when it is a compound of such words.
/// </summary>
/// <remarks>
/// As hunspell(5) has it. Not read: twofold prefixes, phonetic rules, and the syllables of Hungarian compounds.
/// </remarks>
internal sealed class Hunspell(string affixes, string words)
{
    private const int LongestWord = 100;
    private const int DeepestBreak = 10;

    private readonly HunspellForms _forms = new(new HunspellData(affixes, words));

    private HunspellData Data => _forms.Data;

    /// <summary>The word with the dictionary's own apostrophes and the like.</summary>
    public string Convert(string word)
    {
        foreach (var (from, to) in Data.Conversions)
        {
            word = word.Replace(from, to, StringComparison.Ordinal);
        }

        return word;
    }

    /// <summary>True for a word of the dictionary, also at the start of a sentence and in capitals.</summary>
    public bool Knows(string word) => word.Length is 0 or > LongestWord || Knows(Convert(word), 0);

    private bool Knows(string word, int depth)
    {
        if (word.Length == 0)
        {
            return true;
        }

        return IsInAnyCase(word) || (depth < DeepestBreak && IsBroken(word, depth + 1));
    }

    private bool IsInAnyCase(string word)
    {
        if (_forms.Is(word, isCased: true, out var isForbidden))
        {
            return true;
        }

        if (isForbidden)
        {
            return false;
        }

        var lower = word.ToLowerInvariant();
        if (char.IsUpper(word[0]) && LetterCase.IsLower(word.AsSpan(1)))
        {
            return _forms.Is(lower, isCased: false, out _);
        }

        return LetterCase.IsUpper(word) && Lowered(lower).Any(l => _forms.Is(l, isCased: false, out _) || _forms.Is(char.ToUpperInvariant(l[0]) + l[1..], isCased: false, out _));
    }

    /// <summary>A word in capitals without them; a German one may have lost its sharp s.</summary>
    private IEnumerable<string> Lowered(string lower)
    {
        yield return lower;
        if (Data.ChecksSharpS && lower.Contains("ss", StringComparison.Ordinal))
        {
            yield return lower.Replace("ss", "ß", StringComparison.Ordinal);
            for (var at = lower.IndexOf("ss", StringComparison.Ordinal); at >= 0; at = lower.IndexOf("ss", at + 2, StringComparison.Ordinal))
            {
                yield return lower[..at] + "ß" + lower[(at + 2)..];
            }
        }
    }

    /// <summary>True when the word falls into known ones where the dictionary lets it.</summary>
    private bool IsBroken(string word, int depth)
    {
        foreach (var mark in Data.Breaks)
        {
            if (mark.Length > 1 && mark[0] == '^')
            {
                if (word.StartsWith(mark[1..], StringComparison.Ordinal) && word.Length >= mark.Length && Knows(word[(mark.Length - 1)..], depth))
                {
                    return true;
                }
            }
            else if (mark.Length > 1 && mark[^1] == '$')
            {
                if (word.EndsWith(mark[..^1], StringComparison.Ordinal) && word.Length >= mark.Length && Knows(word[..^(mark.Length - 1)], depth))
                {
                    return true;
                }
            }
            else if (word.IndexOf(mark, StringComparison.Ordinal) is var at and > 0 && at + mark.Length < word.Length
                && Knows(word[..at], depth) && Knows(word[(at + mark.Length)..], depth))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Words of the dictionary that are one slip away: a letter wrong, missing, too many, or two swapped.</summary>
    public List<string> Suggest(string word, int most)
    {
        var found = new List<string>();
        if (word.Length is < 2 or > 24)
        {
            return found;
        }

        foreach (var candidate in Slips(word))
        {
            if (candidate != word && !found.Contains(candidate) && Knows(candidate))
            {
                found.Add(candidate);
                if (found.Count == most)
                {
                    break;
                }
            }
        }

        return found;
    }

    private static IEnumerable<string> Slips(string word)
    {
        for (var i = 0; i + 1 < word.Length; i++)
        {
            yield return word[..i] + word[i + 1] + word[i] + word[(i + 2)..];
        }

        for (var i = 0; i < word.Length; i++)
        {
            yield return word[..i] + word[(i + 1)..];
        }

        for (var i = 0; i < word.Length; i++)
        {
            for (var c = 'a'; c <= 'z'; c++)
            {
                yield return word[..i] + c + word[(i + 1)..];
            }
        }

        for (var i = 0; i <= word.Length; i++)
        {
            for (var c = 'a'; c <= 'z'; c++)
            {
                yield return word[..i] + c + word[i..];
            }
        }
    }
}
