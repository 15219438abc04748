using System.Collections.Frozen;
using System.Collections.Immutable;
using BrandLsp.Core.Prose;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Voice;

/// <summary>The cues of tone in a text, each with its places.</summary>
internal sealed class ToneSource
{
    public const int LongWordLetters = 10;

    /// <summary>In words: a sentence from here on is one that makes a text long-winded.</summary>
    private const int LongSentenceWords = 22;

    private static readonly PhraseMatcher<bool> Casual = new(WordLists.Lines("casual-words.txt").Select(w => (w, true)), inflect: false);
    private static readonly PhraseMatcher<bool> Formal = new(WordLists.Lines("formal-words.txt").Select(w => (w, true)), inflect: true);
    private static readonly PhraseMatcher<bool> Full = new(Contractions.FullForms.Select(f => (f.Full, true)), inflect: false);
    private static readonly FrozenSet<string> Concrete = WordLists.Set("concrete-nouns.txt");

    private static readonly string[] AbstractEndings = ["tion", "ment", "ness", "ity", "ance", "ence", "ism"];

    private readonly Dictionary<ToneCue, ImmutableArray<TextSpan>> _places = [];
    private readonly double _letters;
    private readonly int _plainWords;

    public ToneSource(ProseText prose, string text)
    {
        Sentences = prose.Sentences;
        Words = prose.WordCount;
        var plain = prose.Sentences.SelectMany(s => s.Words.Where((w, i) => IsPlain(w, i == 0))).ToImmutableArray();
        _plainWords = plain.Length;
        _letters = plain.Sum(w => w.Lower.Count(char.IsLetter));

        _places[ToneCue.Contraction] = [.. prose.Words.Where(IsContraction).Select(w => w.Span)];
        _places[ToneCue.FullForm] = [.. Full.Find(prose, text).Select(m => m.Span)];
        _places[ToneCue.Pronoun] = [.. prose.Words.Where(w => Pronouns.IsI(w, text) || Pronouns.IsWeOrOur(w) || Pronouns.IsYou(w)).Select(w => w.Span)];
        _places[ToneCue.CasualWord] = [.. Casual.Find(prose, text).Select(m => m.Span)];
        _places[ToneCue.FormalWord] = [.. Formal.Find(prose, text).Select(m => m.Span)];
        _places[ToneCue.AbstractNoun] = [.. plain.Where(IsAbstract).Select(w => w.Span)];
        _places[ToneCue.LongWord] = [.. plain.Where(w => w.Lower.Length >= LongWordLetters && !w.Lower.Contains('-')).Select(w => w.Span)];
        _places[ToneCue.WordLength] = _places[ToneCue.LongWord];
        _places[ToneCue.SentenceLength] = [.. prose.Sentences.Where(s => s.Words.Length >= LongSentenceWords).Select(s => s.Span)];
        _places[ToneCue.Exclamation] = Marks(prose, MarkKind.Exclamation);
        _places[ToneCue.Emoji] = [.. Marks(prose, MarkKind.Emoji).Concat(Marks(prose, MarkKind.Emoticon)).Order()];
        _places[ToneCue.Ellipsis] = Marks(prose, MarkKind.Ellipsis);
        _places[ToneCue.LooseStart] = [.. prose.Sentences.Where(IsLoose).Select(s => s.Words[0].Span)];
    }

    public ImmutableArray<Sentence> Sentences { get; }

    public int Words { get; }

    public ImmutableArray<TextSpan> Places(ToneCue cue) => _places[cue];

    /// <summary>
    /// How much of a cue there is: per 100 words, or the average for lengths; for a short text drawn towards
    /// <paramref name="typical"/>, as if ordinary words of <see cref="ToneMeter.Prior"/> had been read before.
    /// </summary>
    public double Measure(ToneCue cue, double typical)
    {
        const double Prior = ToneMeter.Prior;
        return cue switch
        {
            ToneCue.WordLength => (_letters + (typical * Prior)) / (_plainWords + Prior),
            ToneCue.SentenceLength => (Words + Prior) / (Sentences.Length + (Prior / typical)),
            _ => ((_places[cue].Length * 100.0) + (typical * Prior)) / (Words + Prior),
        };
    }

    /// <summary>Names and numbers say nothing of style: capitalised words inside a sentence, and what has no letters only.</summary>
    private static bool IsPlain(Word word, bool isFirst) =>
        word.Lower.All(c => char.IsLetter(c) || c is '\'' or '-')
        && (char.IsLower(word.Text[0]) || (isFirst && word.Text.AsSpan(1).IndexOfAnyInRange('A', 'Z') < 0));

    private static bool IsContraction(Word word)
    {
        var apostrophe = word.Lower.IndexOf('\'');
        if (apostrophe <= 0)
        {
            return false;
        }

        // 's after a noun is mostly a possessive.
        var ending = word.Lower.AsSpan(apostrophe);
        return ending is not "'s" || word.Lower is "it's" or "that's" or "there's" or "here's" or "what's" or "who's" or "where's" or "how's" or "let's" or "he's" or "she's";
    }

    private static bool IsAbstract(Word word)
    {
        if (word.Lower.Length < 7)
        {
            return false;
        }

        var singular = word.Lower.EndsWith("ities", StringComparison.Ordinal) ? word.Lower[..^3] + "y"
            : word.Lower.EndsWith('s') && !word.Lower.EndsWith("ss", StringComparison.Ordinal) ? word.Lower[..^1]
            : word.Lower;
        return AbstractEndings.Any(e => singular.EndsWith(e, StringComparison.Ordinal)) && !Concrete.Contains(singular);
    }

    private static bool IsLoose(Sentence sentence) =>
        sentence.Words.Length > 1
        && (sentence.Words[0].Lower is "and" or "but" or "so" || (char.IsLower(sentence.Words[0].Text[0]) && !sentence.IsFragment));

    private static ImmutableArray<TextSpan> Marks(ProseText prose, MarkKind kind) =>
        [.. prose.Marks.Where(m => m.Kind == kind).Select(m => m.Span)];
}
