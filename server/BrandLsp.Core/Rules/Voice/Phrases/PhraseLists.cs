using System.Collections.Immutable;
using BrandLsp.Core.Prose;

namespace BrandLsp.Core.Rules.Voice.Phrases;

/// <summary>
/// The entries of all lists (Data/hype.txt explains their columns), and one matcher for all of them: a post is searched
/// once, and where phrases of two lists overlap the longer one counts.
/// </summary>
internal static class PhraseLists
{
    private static readonly Lazy<ImmutableArray<ListedPhrase>> s_all = new(() =>
    [
        .. Read("hype.txt", PhraseListKind.Hype),
        .. Read("jargon.txt", PhraseListKind.Jargon),
        .. Read("cliches.txt", PhraseListKind.Cliche),
        .. Read("machine-phrases.txt", PhraseListKind.Machine),
    ]);

    private static readonly Lazy<PhraseMatcher<ListedPhrase>> s_matcher = new(() => new PhraseMatcher<ListedPhrase>(
        All.SelectMany(p => p.Wordings.SelectMany(Contractions.Variants).Select(w => (w, p))), inflect: true, freely: true));

    public static ImmutableArray<ListedPhrase> All => s_all.Value;

    public static PhraseMatcher<ListedPhrase> Matcher => s_matcher.Value;

    /// <exception cref="FormatException">A line is not as Data/hype.txt says.</exception>
    public static ListedPhrase Parse(string line, PhraseListKind kind)
    {
        string[] columns = [.. SplitOutsideBrackets(line).Select(c => c.Trim())];
        if (columns.Length != 5)
        {
            throw new FormatException($"not five columns: {line}");
        }

        return new ListedPhrase(
            kind,
            columns[0],
            Wordings(columns[0]),
            columns[1] switch { "alone" => false, "dense" => true, _ => throw new FormatException($"no weight: {line}") },
            [.. columns[2].Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(ParseAlternative)],
            columns[3],
            new Lazy<PhraseGuards>(() => Guards(columns[4])));
    }

    private static ImmutableArray<ListedPhrase> Read(string file, PhraseListKind kind) =>
        [.. WordLists.Lines(file).Select(line => Parse(line, kind))];

    private static Alternative ParseAlternative(string text) => text.Split('=', 2) switch
    {
        ["", var wording] => new Alternative(wording, AlternativeFits.Everywhere),
        ["be", var wording] => new Alternative(wording, AlternativeFits.AfterBe),
        ["we are", var wording] => new Alternative(wording, AlternativeFits.AfterBeOfSomebody),
        ["to", var wording] => new Alternative(wording, AlternativeFits.AsInfinitive),
        ["noun", var wording] => new Alternative(wording, AlternativeFits.AsNoun),
        ["adj", var wording] => new Alternative(wording, AlternativeFits.AsAdjective),
        ["bare", var wording] => new Alternative(wording, AlternativeFits.Bare),
        [var advice] => new Alternative(advice, AlternativeFits.Nowhere),
        _ => throw new FormatException($"fits nowhere known: {text}"),
    };

    private static PhraseGuards Guards(string text)
    {
        var after = ImmutableHashSet<string>.Empty;
        var before = ImmutableHashSet<string>.Empty;
        var near = ImmutableArray<string>.Empty;
        var needs = PhraseNeeds.None;
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            var words = colon < 0 ? [] : part[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            switch (colon < 0 ? part : part[..colon])
            {
                case "after": after = [.. words]; break;
                case "before": before = [.. words]; break;
                case "near": near = [.. words.Select(Inflection.Root).Distinct(StringComparer.Ordinal)]; break;
                case "exact": needs |= PhraseNeeds.Exact; break;
                case "verb": needs |= PhraseNeeds.Verb; break;
                case "start": needs |= PhraseNeeds.Start; break;
                case "end": needs |= PhraseNeeds.End; break;
                case "aside": needs |= PhraseNeeds.Aside; break;
                case "question": needs |= PhraseNeeds.Question; break;
                case "hyphen": needs |= PhraseNeeds.Hyphen; break;
                case "adjective": needs |= PhraseNeeds.Adjective; break;
                default: throw new FormatException($"no guard: {part}");
            }
        }

        return new PhraseGuards(after, before, near, needs);
    }

    /// <summary>The columns of a line: a bar inside round brackets separates alternatives.</summary>
    private static IEnumerable<string> SplitOutsideBrackets(string line)
    {
        var (depth, start) = (0, 0);
        for (var i = 0; i < line.Length; i++)
        {
            depth += line[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (line[i] == '|' && depth == 0)
            {
                yield return line[start..i];
                start = i + 1;
            }
        }

        yield return line[start..];
    }

    /// <summary>The phrase with each of its alternatives: <c>(a|b (c|d))</c> gives a, b c and b d.</summary>
    private static ImmutableArray<string> Wordings(string phrase)
    {
        var open = phrase.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
        {
            return [phrase];
        }

        var (depth, close) = (1, open + 1);
        for (; depth > 0; close++)
        {
            depth += phrase[close] switch { '(' => 1, ')' => -1, _ => 0 };
        }

        return
        [
            .. from choice in SplitOutsideBrackets(phrase[(open + 1)..(close - 1)])
               from wording in Wordings(phrase[..open] + choice + phrase[close..])
               select wording,
        ];
    }
}
