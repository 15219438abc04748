using System.Collections.Frozen;
using System.Collections.Immutable;
using BrandLsp.Core.Prose;
using BrandLsp.Core.Rules.Terms;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Voice;

/// <param name="Phrase">As listed, in lower case.</param>
/// <param name="Plain">What says the same; "" when it says nothing.</param>
/// <param name="StartsSentence">True when it is the first of its sentence.</param>
/// <param name="IsSure">True when <paramref name="Plain"/> has the form that the sentence needs.</param>
internal readonly record struct WordyPlace(TextSpan Span, string Phrase, string Plain, bool StartsSentence, bool IsSure);

/// <summary>Phrases of many words for which there is a short one; Data/wordy-phrases.txt. Not in quotation marks, and not in a name.</summary>
internal static class WordyPhrases
{
    /// <summary>After "a large number of loaves" the verb is near.</summary>
    private const int WordsToVerb = 3;

    private static readonly Lazy<PhraseTable<Plainer>> s_table = new(static () => new PhraseTable<Plainer>(WordLists.Lines("wordy-phrases.txt").SelectMany(Parse), static (a, _) => a));

    private static readonly Lazy<FrozenDictionary<string, FrozenSet<string>>> s_words = new(static () => WordLists.Lines("wordy-guards.txt")
        .Select(l => l.Split(": ", 2))
        .ToFrozenDictionary(p => p[0], p => p[1].Split(' ').ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal));

    /// <summary>What must stand beside a phrase for it to be one, or for its plain phrase to fit.</summary>
    private enum Guard
    {
        None,

        /// <summary>A verb in -ing follows: not <c>in the process of approval</c>.</summary>
        Ing,

        /// <summary>It is no noun: not <c>our endeavour to reply</c>.</summary>
        Verb,

        /// <summary>Fits only after a subject or an auxiliary.</summary>
        Subject,

        /// <summary>Fits only where no auxiliary stands before it.</summary>
        Finite,

        /// <summary>Fits only before a comma: not <c>we are first and foremost bakers</c>.</summary>
        Aside,

        /// <summary>Fits only at the end of a clause: not <c>as of yet there is none</c>.</summary>
        Last,

        /// <summary>Fits only where nothing is in the singular: not <c>there is a large number of</c>.</summary>
        Plural,

        /// <summary>It tells when something happens: not <c>a novel set in the near future</c>, <c>the near future of baking</c>.</summary>
        Time,
    }

    public static ImmutableArray<WordyPlace> Find(ProseText prose, string text)
    {
        var found = ImmutableArray.CreateBuilder<WordyPlace>();
        var starts = s_table.Value.Starts(prose.DistinctWords);
        for (var sentence = 0; sentence < prose.Sentences.Length; sentence++)
        {
            var words = prose.Sentences[sentence].Words;
            var numbers = prose.DistinctWords.Numbers(sentence);
            for (var i = 0; i < words.Length; i++)
            {
                if (At(starts[numbers[i]], words, i, text) is not { } entry)
                {
                    continue;
                }

                var last = i + entry.Words.Length - 1;
                var span = words[i].Span.Union(words[last].Span);
                var (plain, guard) = entry.Value;
                if (!IsMeant(guard, words, i, last))
                {
                    continue;
                }

                var isName = i > 0 && entry.Words.Length == 1 && char.IsUpper(words[i].Text[0]) && !Replacement.IsUpper(words[i].Text);
                var leadsNowhere = plain.Length == 0 && last + 1 == words.Length;
                if (!isName && !leadsNowhere && !Quotations.Enclose(text, span))
                {
                    found.Add(new WordyPlace(span, entry.Phrase, plain, i == 0, Fits(guard, words, i, last, span, text)));
                }

                i = last;
            }
        }

        return found.ToImmutable();
    }

    /// <summary>The longest phrase there, which may start within a contraction: <c>Jane's in the process of</c> gives <c>Jane's</c>.</summary>
    private static PhraseTable<Plainer>.Entry? At(List<PhraseTable<Plainer>.Entry>? starting, ImmutableArray<Word> words, int at, string text)
    {
        if (starting is not null && PhraseTable<Plainer>.Longest(starting, words, at, text) is { } entry)
        {
            return entry;
        }

        var word = words[at];
        var apostrophe = word.Lower.LastIndexOf('\'');
        var be = apostrophe < 1 ? null : word.Lower[apostrophe..] switch { "'s" => "is", "'re" => "are", "'m" => "am", _ => null };
        return be is not null && s_table.Value.Starting(be) is { } phrases && PhraseTable<Plainer>.Longest(phrases, words, at, text) is { } full && full.Value.Plain == be
            ? new PhraseTable<Plainer>.Entry(word.Lower + full.Phrase[be.Length..], full.Words, full.Value with { Plain = word.Text })
            : null;
    }

    private static bool IsMeant(Guard guard, ImmutableArray<Word> words, int first, int last) => guard switch
    {
        Guard.Ing => last + 1 < words.Length && words[last + 1].Lower is { Length: > 4 } next && next.EndsWith("ing", StringComparison.Ordinal),
        Guard.Verb => !IsDetermined(words, first),
        Guard.Time => !(first > 0 && s_words.Value["setting"].Contains(words[first - 1].Lower)) && !(last + 1 < words.Length && words[last + 1].Lower == "of"),
        _ => true,
    };

    private static bool Fits(Guard guard, ImmutableArray<Word> words, int first, int last, TextSpan span, string text) => guard switch
    {
        Guard.Subject => first > 0 && s_words.Value["subject"].Contains(words[first - 1].Lower),
        Guard.Finite => !words.AsSpan(Math.Max(0, first - 3), Math.Min(3, first)).ToArray().Any(w => s_words.Value["auxiliary"].Contains(w.Lower)),
        Guard.Last => first > 0 && (last + 1 == words.Length || !Neighbours.Are(words[last], words[last + 1], text)),
        Guard.Plural => !(first > 0 && IsSingular(words[first - 1])) && !words.Skip(last + 1).Take(WordsToVerb).Any(IsSingular),
        Guard.Aside => span.End < text.Length && text[span.End] == ',',
        _ => true,
    };

    private static bool IsSingular(Word word) => s_words.Value["singular"].Contains(word.Lower);

    /// <summary><c>our endeavour</c>, <c>the firm's best endeavours</c>, <c>Endeavours to reply failed</c>; not <c>the firm endeavours</c>, <c>endeavoured</c>.</summary>
    private static bool IsDetermined(ImmutableArray<Word> words, int noun)
    {
        var before = noun - 1;
        if (words[noun].Lower.EndsWith('s') && (noun == 0 || s_words.Value["quantity"].Contains(words[before].Lower)))
        {
            return true;
        }

        if (before > 0 && s_words.Value["adjective"].Contains(words[before].Lower))
        {
            before--;
        }

        return before >= 0 && !words[noun].Lower.EndsWith("ed", StringComparison.Ordinal)
            && (s_words.Value["determiner"].Contains(words[before].Lower) || words[before].Lower.EndsWith("'s", StringComparison.Ordinal));
    }

    private static IEnumerable<(string Phrase, Plainer Plain)> Parse(string line)
    {
        var cells = line.TrimStart('+', ' ').Split(" | ");
        var (phrase, plain) = (cells[0], cells[1] == "-" ? "" : cells[1]);
        var guard = cells.Length > 2 ? Enum.Parse<Guard>(cells[2], ignoreCase: true) : Guard.None;
        return line[0] == '+'
            ? VoiceLists.VerbForms(phrase).Zip(VoiceLists.VerbForms(plain), (p, q) => (p, new Plainer(q, guard)))
            : (phrase.Contains('\'', StringComparison.Ordinal) ? [phrase] : Contractions.Variants(phrase)).Select(p => (p, new Plainer(plain, guard)));
    }

    private readonly record struct Plainer(string Plain, Guard Guard);
}
