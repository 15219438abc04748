using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Numerics;
using BrandLsp.Core.Prose;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Voice;

/// <summary>The features of tone in a text, each with its places. One pass over the words.</summary>
internal sealed class ToneSource
{
    public const int LongWordLetters = 10;

    /// <summary>In words: a sentence from here on is one that makes a text long-winded.</summary>
    private const int LongSentenceWords = 22;

    /// <summary>Of a sentence's words: with so many articles and prepositions it is shown as noun-heavy.</summary>
    private const double NounHeavyShare = 0.3;

    private const int ShortestNounHeavySentence = 8;

    private static readonly FrozenSet<string> Concrete = WordLists.Set("concrete-nouns.txt");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ConcreteSpans = Concrete.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> Contracted = FrozenSet.Create(
        StringComparer.Ordinal, "it's", "that's", "there's", "here's", "what's", "who's", "where's", "how's", "let's", "he's", "she's");

    private readonly ProseText _prose;
    private readonly string _text;
    private readonly List<TextSpan>?[] _places = new List<TextSpan>?[ToneFeatures.All.Length];
    private readonly bool _isAllCapitals;
    private int _letters;
    private int _plainWords;
    private int _nounMarkers;

    public ToneSource(ProseText prose, string text)
    {
        (_prose, _text) = (prose, text);
        Words = prose.WordCount;
        _isAllCapitals = IsMostlyCapitals(prose);
        var starts = ToneLexicon.Table.Starts(prose.DistinctWords);
        for (var i = 0; i < prose.Sentences.Length; i++)
        {
            ReadSentence(prose.Sentences[i], prose.DistinctWords.Numbers(i), starts);
        }

        ReadMarks();
    }

    public ImmutableArray<Sentence> Sentences => _prose.Sentences;

    public int Words { get; }

    public ImmutableArray<TextSpan> Places(ToneFeature feature) => [.. List(feature)];

    /// <summary>
    /// How much of a feature there is, in its unit; for a short text drawn towards <paramref name="typical"/>, as if
    /// ordinary words of <see cref="ToneMeter.Prior"/> had been read before.
    /// </summary>
    public double Measure(ToneFeature feature, double typical)
    {
        const double Prior = ToneMeter.Prior;
        return feature switch
        {
            ToneFeature.AverageWord => (_letters + (typical * Prior)) / (_plainWords + Prior),
            ToneFeature.AverageSentence => (Words + Prior) / (Sentences.Length + (Prior / typical)),
            ToneFeature.ExclamationRate => (List(feature).Count + (typical * ToneMeter.PriorSentences)) / (Sentences.Length + ToneMeter.PriorSentences),
            ToneFeature.NounStyle => ((_nounMarkers * 100.0) + (typical * Prior)) / (Words + Prior),
            _ => ((List(feature).Count * 100.0) + (typical * Prior)) / (Words + Prior),
        };
    }

    /// <summary>The average letters of a word, or words of a sentence, as the text has them.</summary>
    public double Average(ToneFeature feature) =>
        feature == ToneFeature.AverageWord ? (double)_letters / Math.Max(1, _plainWords) : (double)Words / Math.Max(1, Sentences.Length);

    /// <summary>The places of a feature; those that have rules of their own are looked for when first asked for.</summary>
    private List<TextSpan> List(ToneFeature feature)
    {
        var at = (int)Alias(feature);
        return _places[at] ??= feature switch
        {
            ToneFeature.Hedge => [.. Hedges.Find(_prose, _text)],
            ToneFeature.Passive => [.. Passives.Find(_prose, _text).Select(p => p.Span)],
            ToneFeature.WordyPhrase => [.. WordyPhrases.Find(_prose, _text).Select(w => w.Span)],
            _ => [],
        };
    }

    /// <summary>Two features may count the same things in different ways.</summary>
    private static ToneFeature Alias(ToneFeature feature) => feature switch
    {
        ToneFeature.AverageWord => ToneFeature.LongWord,
        ToneFeature.ExclamationRate => ToneFeature.Exclamation,
        _ => feature,
    };

    private void Add(ToneFeature feature, TextSpan span) => (_places[(int)feature] ??= []).Add(span);

    private void ReadSentence(Sentence sentence, ReadOnlySpan<int> numbers, List<PhraseTable<uint>.Entry>?[] starts)
    {
        var words = sentence.Words;
        var markers = 0;
        uint covered = 0;
        var coveredUntil = 0;
        for (var i = 0; i < words.Length; i++)
        {
            ref readonly var word = ref words.ItemRef(i);
            ReadForm(word, i == 0);
            if (starts[numbers[i]] is not { } starting || PhraseTable<uint>.Longest(starting, words, i, _text) is not { } entry)
            {
                continue;
            }

            // What stands inside a longer phrase of the same list counts once.
            var features = i < coveredUntil ? entry.Value & ~covered : entry.Value;
            if ((features & ToneLexicon.Bit(ToneFeature.NounStyle)) != 0)
            {
                markers++;
                features &= ~ToneLexicon.Bit(ToneFeature.NounStyle);
            }

            var last = i + entry.Words.Length - 1;
            AddAll(features, words, i, last);
            if (last > i)
            {
                // "I love": a phrase of joy, and its first word the first person.
                AddAll((PhraseTable<uint>.Alone(starting)?.Value ?? 0) & ~entry.Value & ~ToneLexicon.Bit(ToneFeature.NounStyle), words, i, i);
                (covered, coveredUntil) = (entry.Value, last + 1);
            }
        }

        _nounMarkers += markers;
        if (words.Length >= ShortestNounHeavySentence && markers >= words.Length * NounHeavyShare)
        {
            Add(ToneFeature.NounStyle, sentence.Span);
        }

        if (words.Length >= LongSentenceWords)
        {
            Add(ToneFeature.AverageSentence, sentence.Span);
        }

        if (words.Length > 1 && (words[0].Lower is "and" or "but" or "so" || (char.IsLower(words[0].Text[0]) && !sentence.IsFragment)))
        {
            Add(ToneFeature.LooseStart, words[0].Span);
        }
    }

    private void AddAll(uint features, ImmutableArray<Word> words, int first, int last)
    {
        for (var rest = features; rest != 0; rest &= rest - 1)
        {
            var feature = (ToneFeature)BitOperations.TrailingZeroCount(rest);
            if (Holds(feature, words, first, last))
            {
                Add(feature, words[first].Span.Union(words[last].Span));
            }
        }
    }

    /// <summary>Whether a listed word is what its list means where it stands.</summary>
    private bool Holds(ToneFeature feature, ImmutableArray<Word> words, int first, int last) => feature switch
    {
        ToneFeature.Person => words[first].Lower is not ("i" or "us") || Pronouns.IsI(words[first], _text) || Pronouns.IsWeOrOur(words[first]),
        ToneFeature.ShoutedWord => !_isAllCapitals && IsCapitals(words[first].Text),
        ToneFeature.Booster => first == 0 || !(words[first - 1].Lower is "not" or "no" or "never" or "nothing" or "hardly" or "isn't" or "aren't" or "wasn't" or "don't" or "didn't" or "can't"),

        // "A very first step", "the very same": no intensifier.
        ToneFeature.Intensifier => words[first].Lower != "very" || (last + 1 < words.Length && words[last + 1].Lower is not ("first" or "last" or "same" or "next" or "end")),
        _ => true,
    };

    /// <summary>What the letters of a word tell by themselves.</summary>
    private void ReadForm(in Word word, bool isFirst)
    {
        var lower = word.Lower;
        var letters = 0;
        int apostrophe = -1, stretched = 0;
        bool hasDigit = false, hasOther = false, hasHyphen = false;
        for (var i = 0; i < lower.Length; i++)
        {
            var c = lower[i];
            if (char.IsAsciiLetterLower(c) || (c >= 0x80 && char.IsLetter(c)))
            {
                letters++;
                stretched = i >= 2 && c == lower[i - 1] && c == lower[i - 2] && c != 'w' ? stretched + 1 : stretched;
            }
            else if (c == '\'')
            {
                apostrophe = apostrophe < 0 ? i : apostrophe;
            }
            else if (c == '-')
            {
                hasHyphen = true;
            }
            else if (char.IsDigit(c))
            {
                hasDigit = true;
            }
            else
            {
                hasOther = true;
            }
        }

        if (hasDigit)
        {
            Add(ToneFeature.Number, word.Span);
        }

        if (apostrophe > 0 && (!lower.AsSpan(apostrophe).SequenceEqual("'s") || Contracted.Contains(lower)))
        {
            Add(ToneFeature.Contraction, word.Span);
        }

        if (stretched > 0 && !hasDigit && !hasOther && letters > 3)
        {
            Add(ToneFeature.CasualWord, word.Span);
        }

        if (hasDigit || hasOther || !IsPlain(word.Text, isFirst))
        {
            return;
        }

        _plainWords++;
        _letters += letters;
        if (lower.Length >= LongWordLetters && !hasHyphen)
        {
            Add(ToneFeature.LongWord, word.Span);
        }

        if (lower.Length >= 7 && IsAbstract(lower))
        {
            Add(ToneFeature.AbstractNoun, word.Span);
        }
    }

    /// <summary>Names say nothing of style: capitalised words inside a sentence.</summary>
    private static bool IsPlain(string text, bool isFirst) =>
        char.IsLower(text[0]) || (isFirst && text.AsSpan(1).IndexOfAnyInRange('A', 'Z') < 0);

    private static bool IsAbstract(string lower)
    {
        var word = lower.AsSpan();
        if (word.EndsWith("ities", StringComparison.Ordinal))
        {
            return !Concrete.Contains(string.Concat(word[..^3], "y"));
        }

        var singular = word[^1] == 's' && word[^2] != 's' ? word[..^1] : word;
        return HasAbstractEnding(singular) && !ConcreteSpans.Contains(singular);
    }

    private static bool HasAbstractEnding(ReadOnlySpan<char> word) => word[^1] switch
    {
        'n' => word.EndsWith("tion", StringComparison.Ordinal),
        't' => word.EndsWith("ment", StringComparison.Ordinal),
        's' => word.EndsWith("ness", StringComparison.Ordinal),
        'y' => word.EndsWith("ity", StringComparison.Ordinal),
        'e' => word.EndsWith("ance", StringComparison.Ordinal) || word.EndsWith("ence", StringComparison.Ordinal),
        'm' => word.EndsWith("ism", StringComparison.Ordinal),
        _ => false,
    };

    private static bool IsCapitals(string word)
    {
        foreach (var c in word)
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>In a text all in capitals no word stands out.</summary>
    private static bool IsMostlyCapitals(ProseText prose)
    {
        int capitals = 0, words = 0;
        foreach (var sentence in prose.Sentences)
        {
            foreach (var word in sentence.Words)
            {
                words++;
                capitals += word.Text.Length > 1 && char.IsUpper(word.Text[1]) ? 1 : 0;
            }
        }

        return capitals * 2 > words;
    }

    private void ReadMarks()
    {
        var marks = _prose.Marks;
        for (var i = 0; i < marks.Length; i++)
        {
            var mark = marks[i];
            switch (mark.Kind)
            {
                case MarkKind.Exclamation:
                    Add(ToneFeature.Exclamation, mark.Span);
                    break;
                case MarkKind.Question:
                    Add(ToneFeature.Question, mark.Span);
                    break;
                case MarkKind.Ellipsis:
                    Add(ToneFeature.Ellipsis, mark.Span);
                    break;
                default:
                    Add(ToneFeature.Emoji, mark.Span);
                    break;
            }

            if (i > 0 && mark.Kind is MarkKind.Exclamation or MarkKind.Question && marks[i - 1].Kind is MarkKind.Exclamation or MarkKind.Question && marks[i - 1].Span.End == mark.Span.Start)
            {
                Add(ToneFeature.RepeatedMark, mark.Span);
            }
        }
    }
}
