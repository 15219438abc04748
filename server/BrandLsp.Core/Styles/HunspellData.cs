using System.Globalization;

namespace BrandLsp.Core.Styles;

/// <summary>A prefix or suffix.</summary>
/// <param name="IsCross">True when it goes with one at the other end.</param>
/// <param name="Flags">What it allows or forbids in its turn.</param>
internal sealed record Affix(char Flag, bool IsCross, string Strip, string Add, AffixCondition[] Conditions, string Flags);

/// <summary>One character of a condition.</summary>
internal readonly record struct AffixCondition(string Characters, bool IsNegated)
{
    public bool Allows(char c) => Characters == "." || Characters.Contains(c, StringComparison.Ordinal) != IsNegated;
}

/// <summary>An element of a pattern of compounds.</summary>
/// <param name="Repeat"><c>*</c>, <c>?</c>, or none: exactly one word.</param>
internal readonly record struct CompoundElement(char Flag, char Repeat);

/// <summary>What a Hunspell dictionary holds: stems with flags (.dic), affixes, and how words are put together (.aff).</summary>
/// <remarks>The format is that of hunspell(5).</remarks>
internal sealed class HunspellData
{
    private const int MostStems = 2_000_000;
    private const string NoFlags = "";

    private static readonly string[] s_usualBreaks = ["-", "^-", "-$"];

    private readonly Dictionary<string, string> _stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _homonyms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly Dictionary<char, List<Affix>> _prefixes = [];
    private readonly Dictionary<char, List<Affix>> _suffixes = [];
    private readonly List<string> _aliases = [];
    private List<string>? _breaks;
    private FlagForm _form;

    private enum FlagForm
    {
        Letter,
        Pair,
        Number,
    }

    public HunspellData(string affixes, string words)
    {
        _lookup = _stems.GetAlternateLookup<ReadOnlySpan<char>>();
        ReadAffixes(affixes);
        ReadWords(words);
    }

    public List<(string From, string To)> Conversions { get; } = [];

    /// <summary>Where a word may be taken apart: <c>-</c>, at its start <c>^-</c>, at its end <c>-$</c>.</summary>
    public IReadOnlyList<string> Breaks => _breaks is null ? s_usualBreaks : _breaks;

    public List<Affix> BareSuffixes { get; } = [];

    public char? Forbidden { get; private set; }

    public char? NeedsAffix { get; private set; }

    public char? KeepsCase { get; private set; }

    public char? Circumfix { get; private set; }

    public bool ChecksSharpS { get; private set; }

    /// <summary>How compounds are made.</summary>
    public CompoundOptions Compounds { get; } = new();

    /// <summary>The flags of a stem, of each homonym on its own; empty when there is no such stem.</summary>
    public FlagSets Flags(ReadOnlySpan<char> stem)
    {
        if (!_lookup.TryGetValue(stem, out var flags))
        {
            return default;
        }

        return new FlagSets(flags, _homonyms.Count > 0 && _homonyms.TryGetValue(stem.ToString(), out var more) ? more : []);
    }

    public List<Affix> Prefixes(char first) => _prefixes.TryGetValue(first, out var found) ? found : [];

    public List<Affix> Suffixes(char last) => _suffixes.TryGetValue(last, out var found) ? found : [];

    private void ReadAffixes(string text)
    {
        var cross = new Dictionary<(string Kind, string Flag), bool>();
        foreach (var line in Lines(text))
        {
            var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 0 && (words[0] == "CHECKSHARPS" || ReadCompound(words)))
            {
                ChecksSharpS |= words[0] == "CHECKSHARPS";
                continue;
            }

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
                    Forbidden = First(words[1]);
                    break;
                case "NEEDAFFIX" or "PSEUDOROOT":
                    NeedsAffix = First(words[1]);
                    break;
                case "KEEPCASE":
                    KeepsCase = First(words[1]);
                    break;
                case "CIRCUMFIX":
                    Circumfix = First(words[1]);
                    break;
                case "BREAK":
                    // The first line is the number of those that follow.
                    if (_breaks is null)
                    {
                        _breaks = [];
                    }
                    else
                    {
                        _breaks.Add(words[1]);
                    }

                    break;
                case "ICONV" when words.Length > 2:
                    Conversions.Add((words[1], words[2]));
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

    /// <summary>True for a line about compounds.</summary>
    private bool ReadCompound(string[] words)
    {
        var value = words.Length > 1 ? words[1] : "";
        switch (words[0])
        {
            case "COMPOUNDFLAG":
                Compounds.Anywhere = First(value);
                return true;
            case "COMPOUNDBEGIN" or "COMPOUNDFIRST":
                Compounds.First = First(value);
                return true;
            case "COMPOUNDMIDDLE":
                Compounds.Middle = First(value);
                return true;
            case "COMPOUNDEND" or "COMPOUNDLAST":
                Compounds.Last = First(value);
                return true;
            case "ONLYINCOMPOUND":
                Compounds.Only = First(value);
                return true;
            case "COMPOUNDPERMITFLAG":
                Compounds.Permit = First(value);
                return true;
            case "COMPOUNDFORBIDFLAG":
                Compounds.Forbid = First(value);
                return true;
            case "FORCEUCASE":
                Compounds.ForcesCapital = First(value);
                return true;
            case "COMPOUNDMIN" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var min):
                Compounds.Shortest = Math.Max(1, min);
                return true;
            case "COMPOUNDWORDMAX" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var max):
                Compounds.Most = Math.Max(1, max);
                return true;
            case "CHECKCOMPOUNDDUP":
                return Compounds.ChecksRepeats = true;
            case "CHECKCOMPOUNDCASE":
                return Compounds.ChecksCase = true;
            case "CHECKCOMPOUNDTRIPLE":
                return Compounds.ChecksTriples = true;
            case "CHECKCOMPOUNDREP":
                return Compounds.ChecksSlips = true;
            case "CHECKCOMPOUNDPATTERN" when words.Length == 3 && !value.Contains('/', StringComparison.Ordinal) && !words[2].Contains('/', StringComparison.Ordinal):
                Compounds.Seams.Add((value, words[2]));
                return true;
            case "REP" when words.Length > 2:
                Compounds.Slips.Add((value.Replace('_', ' '), words[2].Replace('_', ' ')));
                return true;
            case "COMPOUNDRULE" when !(Compounds.Patterns.Count == 0 && value.All(char.IsAsciiDigit)):
                Compounds.Patterns.Add(Pattern(value));
                return true;
            default:
                return false;
        }
    }

    /// <summary><c>n*1t</c>; flags of two letters or digits stand in brackets: <c>(N1)(n2)*</c>.</summary>
    private CompoundElement[] Pattern(string text)
    {
        var elements = new List<CompoundElement>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '*' or '?' && elements.Count > 0)
            {
                elements[^1] = elements[^1] with { Repeat = text[i] };
            }
            else if (text[i] == '(' && text.IndexOf(')', i) is var close and > 0)
            {
                elements.Add(new CompoundElement(First(text[(i + 1)..close]), ' '));
                i = close;
            }
            else
            {
                elements.Add(new CompoundElement(First(text[i].ToString()), ' '));
            }
        }

        return [.. elements];
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
                BareSuffixes.Add(affix);
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

    private static AffixCondition[] Conditions(string text)
    {
        if (text == ".")
        {
            return [];
        }

        var conditions = new List<AffixCondition>();
        for (var i = 0; i < text.Length; i++)
        {
            var close = text[i] == '[' ? text.IndexOf(']', i) : -1;
            if (close > i)
            {
                var isNegated = text[i + 1] == '^';
                conditions.Add(new AffixCondition(text[(i + (isNegated ? 2 : 1))..close], isNegated));
                i = close;
            }
            else
            {
                conditions.Add(new AffixCondition(text[i].ToString(), false));
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
            var entry = WithoutFields(end < 0 ? line.TrimEnd() : line[..end]);
            var slash = entry.IndexOf('/', 1 < entry.Length ? 1 : 0);
            var word = slash < 0 ? entry : entry[..slash];
            var flags = slash < 0 ? NoFlags : Flags(entry[(slash + 1)..].Split(' ')[0]);
            if (!_stems.TryAdd(word, flags))
            {
                _homonyms[word] = [.. _homonyms.GetValueOrDefault(word, []), flags];
            }
        }
    }

    /// <summary>An entry without what it says of the word's grammar, such as <c> po:noun</c>.</summary>
    private static string WithoutFields(string entry)
    {
        for (var blank = entry.IndexOf(' ', StringComparison.Ordinal); blank >= 0; blank = entry.IndexOf(' ', blank + 1))
        {
            if (blank + 3 < entry.Length && entry[blank + 3] == ':')
            {
                return entry[..blank];
            }
        }

        return entry;
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
