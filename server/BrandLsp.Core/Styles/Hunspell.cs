using System.Globalization;

namespace BrandLsp.Core.Styles;

/// <summary>
/// A Hunspell dictionary: stems with flags (.dic), and the prefixes and suffixes that a flag allows (.aff). A word is right
/// when taking off one prefix, one or two suffixes, or both, leaves a stem that allows them.
/// </summary>
/// <remarks>
/// The format is that of hunspell(5). Compounds, twofold prefixes and phonetic rules are not read: a compound counts as
/// right only when it is listed or written with a hyphen.
/// </remarks>
internal sealed class Hunspell
{
    private const int MostStems = 2_000_000;
    private const int LongestWord = 100;
    private const string NoFlags = "";

    private readonly Dictionary<string, string> _stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly Dictionary<char, List<Affix>> _prefixes = [];
    private readonly Dictionary<char, List<Affix>> _suffixes = [];
    private readonly List<Affix> _bareSuffixes = [];
    private readonly List<(string From, string To)> _conversions = [];
    private readonly List<string> _aliases = [];
    private FlagForm _form;
    private char? _forbidden;
    private char? _needsAffix;
    private char? _keepsCase;
    private char? _onlyInCompound;

    private enum FlagForm
    {
        Letter,
        Pair,
        Number,
    }

    /// <param name="Flags">That a further suffix needs.</param>
    private sealed record Affix(char Flag, bool IsCross, string Strip, string Add, Condition[] Conditions, string Flags);

    /// <summary>One character of a condition.</summary>
    private readonly record struct Condition(string Characters, bool IsNegated)
    {
        public bool Allows(char c) => Characters == "." || Characters.Contains(c, StringComparison.Ordinal) != IsNegated;
    }

    public Hunspell(string affixes, string words)
    {
        _lookup = _stems.GetAlternateLookup<ReadOnlySpan<char>>();
        ReadAffixes(affixes);
        ReadWords(words);
    }

    /// <summary>The word with the dictionary's own apostrophes and the like.</summary>
    public string Convert(string word)
    {
        foreach (var (from, to) in _conversions)
        {
            word = word.Replace(from, to, StringComparison.Ordinal);
        }

        return word;
    }

    /// <summary>True for a word of the dictionary, also at the start of a sentence and in capitals.</summary>
    public bool Knows(string word)
    {
        if (word.Length is 0 or > LongestWord)
        {
            return true;
        }

        word = Convert(word);
        if (IsForm(word, isCased: true))
        {
            return true;
        }

        var lower = word.ToLowerInvariant();
        var isCapitalized = char.IsUpper(word[0]) && LetterCase.IsLower(word.AsSpan(1));
        var isUpper = LetterCase.IsUpper(word);
        return (isCapitalized && IsForm(lower, isCased: false))
            || (isUpper && (IsForm(lower, isCased: false) || IsForm(char.ToUpperInvariant(lower[0]) + lower[1..], isCased: false)));
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

    private bool IsForm(string word, bool isCased)
    {
        if (_stems.TryGetValue(word, out var flags))
        {
            if (Has(flags, _forbidden))
            {
                return false;
            }

            if (!Has(flags, _needsAffix) && !Has(flags, _onlyInCompound) && (isCased || !Has(flags, _keepsCase)))
            {
                return true;
            }
        }

        return HasSuffixedStem(word, null, isCased) || HasPrefixedStem(word, isCased);
    }

    private bool HasPrefixedStem(string word, bool isCased)
    {
        foreach (var prefix in ByFirst(_prefixes, word[0]))
        {
            if (!word.StartsWith(prefix.Add, StringComparison.Ordinal) || word.Length <= prefix.Add.Length)
            {
                continue;
            }

            var stem = prefix.Strip + word[prefix.Add.Length..];
            if (Allows(prefix.Conditions, stem, atStart: true)
                && (IsStem(stem, prefix.Flag, isCased) || (prefix.IsCross && HasSuffixedStem(stem, prefix.Flag, isCased))))
            {
                return true;
            }
        }

        return false;
    }

    /// <param name="also">A prefix that the stem must allow as well.</param>
    private bool HasSuffixedStem(string word, char? also, bool isCased)
    {
        foreach (var suffix in ByFirst(_suffixes, word[^1]).Concat(_bareSuffixes))
        {
            if (!word.EndsWith(suffix.Add, StringComparison.Ordinal) || word.Length <= suffix.Add.Length || (also is not null && !suffix.IsCross))
            {
                continue;
            }

            var stem = word[..^suffix.Add.Length] + suffix.Strip;
            if (!Allows(suffix.Conditions, stem, atStart: false))
            {
                continue;
            }

            if (_lookup.TryGetValue(stem, out var flags) && Has(flags, suffix.Flag) && (also is null || Has(flags, also))
                && !Has(flags, _forbidden) && !Has(suffix.Flags, _needsAffix) && (isCased || !Has(flags, _keepsCase)))
            {
                return true;
            }

            if (also is null && HasTwofoldStem(stem, suffix.Flag))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when the stem is itself a stem with a suffix that allows another.</summary>
    private bool HasTwofoldStem(string stem, char outer)
    {
        foreach (var inner in stem.Length == 0 ? [] : ByFirst(_suffixes, stem[^1]))
        {
            if (Has(inner.Flags, outer) && stem.Length > inner.Add.Length && stem.EndsWith(inner.Add, StringComparison.Ordinal))
            {
                var root = stem[..^inner.Add.Length] + inner.Strip;
                if (Allows(inner.Conditions, root, atStart: false) && IsStem(root, inner.Flag, isCased: true))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool IsStem(string stem, char flag, bool isCased) =>
        _stems.TryGetValue(stem, out var flags) && Has(flags, flag) && !Has(flags, _forbidden) && (isCased || !Has(flags, _keepsCase));

    private static bool Has(string flags, char? flag) => flag is { } f && flags.Contains(f, StringComparison.Ordinal);

    private static List<Affix> ByFirst(Dictionary<char, List<Affix>> affixes, char c) => affixes.TryGetValue(c, out var found) ? found : [];

    private static bool Allows(Condition[] conditions, string stem, bool atStart)
    {
        if (stem.Length < conditions.Length)
        {
            return false;
        }

        var from = atStart ? 0 : stem.Length - conditions.Length;
        for (var i = 0; i < conditions.Length; i++)
        {
            if (!conditions[i].Allows(stem[from + i]))
            {
                return false;
            }
        }

        return true;
    }

    private void ReadAffixes(string text)
    {
        var cross = new Dictionary<(string Kind, string Flag), bool>();
        foreach (var line in Lines(text))
        {
            var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length < 2 || words[0].StartsWith('#'))
            {
                continue;
            }

            switch (words[0])
            {
                case "FLAG":
                    _form = words[1] switch { "long" => FlagForm.Pair, "num" => FlagForm.Number, _ => FlagForm.Letter };
                    break;
                case "FORBIDDENWORD":
                    _forbidden = First(words[1]);
                    break;
                case "NEEDAFFIX" or "PSEUDOROOT":
                    _needsAffix = First(words[1]);
                    break;
                case "KEEPCASE":
                    _keepsCase = First(words[1]);
                    break;
                case "ONLYINCOMPOUND":
                    _onlyInCompound = First(words[1]);
                    break;
                case "ICONV" when words.Length > 2:
                    _conversions.Add((words[1], words[2]));
                    break;
                case "AF" when !(words.Length == 2 && _aliases.Count == 0 && words[1].All(char.IsAsciiDigit)):
                    _aliases.Add(Flags(words[1]));
                    break;
                case "PFX" or "SFX" when words.Length > 3 && !cross.ContainsKey((words[0], words[1])):
                    cross[(words[0], words[1])] = words[2] == "Y";
                    break;
                case "PFX" or "SFX" when words.Length > 3:
                    AddAffix(words, cross[(words[0], words[1])]);
                    break;
            }
        }
    }

    private void AddAffix(string[] words, bool isCross)
    {
        var slash = words[3].IndexOf('/', StringComparison.Ordinal);
        var add = slash < 0 ? words[3] : words[3][..slash];
        add = add == "0" ? "" : add;
        var affix = new Affix(
            First(words[1]), isCross, words[2] == "0" ? "" : words[2], add,
            Conditions(words.Length > 4 ? words[4] : "."), slash < 0 ? NoFlags : Flags(words[3][(slash + 1)..]));
        if (add.Length == 0)
        {
            if (words[0] == "SFX")
            {
                _bareSuffixes.Add(affix);
            }

            return;
        }

        var (affixes, key) = words[0] == "PFX" ? (_prefixes, add[0]) : (_suffixes, add[^1]);
        if (!affixes.TryGetValue(key, out var same))
        {
            affixes[key] = same = [];
        }

        same.Add(affix);
    }

    private static Condition[] Conditions(string text)
    {
        if (text == ".")
        {
            return [];
        }

        var conditions = new List<Condition>();
        for (var i = 0; i < text.Length; i++)
        {
            var close = text[i] == '[' ? text.IndexOf(']', i) : -1;
            if (close > i)
            {
                var isNegated = text[i + 1] == '^';
                conditions.Add(new Condition(text[(i + (isNegated ? 2 : 1))..close], isNegated));
                i = close;
            }
            else
            {
                conditions.Add(new Condition(text[i].ToString(), false));
            }
        }

        return [.. conditions];
    }

    private void ReadWords(string text)
    {
        var isFirst = true;
        foreach (var line in Lines(text))
        {
            // The first line is the number of words.
            var isCount = isFirst && line.AsSpan().Trim().IndexOfAnyExceptInRange('0', '9') < 0;
            isFirst = false;
            if (isCount || line.Length == 0 || line[0] is '#' or '\t' || _stems.Count >= MostStems)
            {
                continue;
            }

            var end = line.IndexOf('\t', StringComparison.Ordinal);
            var entry = end < 0 ? line.TrimEnd() : line[..end];
            var slash = entry.IndexOf('/', 1 < entry.Length ? 1 : 0);
            var word = slash < 0 ? entry : entry[..slash];
            var flags = slash < 0 ? NoFlags : Flags(entry[(slash + 1)..].Split(' ')[0]);
            // Homonyms have their flags together.
            _stems[word] = _stems.TryGetValue(word, out var before) ? before + flags : flags;
        }
    }

    private string Flags(string text)
    {
        if (_aliases.Count > 0 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var alias) && alias >= 1 && alias <= _aliases.Count)
        {
            return _aliases[alias - 1];
        }

        return _form switch
        {
            FlagForm.Pair => string.Concat(text.Chunk(2).Select(p => Flag(new string(p)))),
            FlagForm.Number => string.Concat(text.Split(',').Select(Flag)),
            _ => text,
        };
    }

    private char First(string flag) => Flags(flag) is { Length: > 0 } flags ? flags[0] : '\0';

    /// <summary>A flag as one character: two letters, or a number.</summary>
    private char Flag(string text) => _form == FlagForm.Number
        ? int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (char)(number & 0xFFFF) : '\0'
        : (char)(text.Length > 1 ? ((text[0] & 0xFF) << 8) | (text[1] & 0xFF) : text[0]);

    private static IEnumerable<string> Lines(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r');
            length = length < 0 ? text.Length - start : length;
            if (length > 0)
            {
                yield return text.Substring(start, length);
            }

            start += length + 1;
        }
    }
}
