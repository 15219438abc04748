using System.Collections.Immutable;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Prose;

/// <summary>A phrase of a profile or a list, found in a draft.</summary>
/// <param name="Tag">What the phrase stands for.</param>
/// <param name="Phrase">As the profile or the list writes it.</param>
/// <param name="Span">In the draft.</param>
/// <param name="Words">The author's words, by position.</param>
public sealed record PhraseMatch<T>(T Tag, string Phrase, TextSpan Span, ImmutableArray<Word> Words)
{
    /// <summary>
    /// True when the phrase is a lone noun in <c>-ing</c> and the draft has a form of the verb: who rules out
    /// <c>calling</c> or <c>marketing</c> has nothing against calls and markets.
    /// </summary>
    public bool IsOnlyTheVerb =>
        Words is [var word]
        && Phrase.Trim() is { Length: > 5 } noun
        && noun.EndsWith("ing", StringComparison.OrdinalIgnoreCase)
        && noun.All(char.IsLetter)
        && !word.Lower.AsSpan().TrimEnd("'s").EndsWith("ing", StringComparison.Ordinal);
}

/// <summary>
/// Finds many phrases in a draft's prose at once, word by word, in any case. A match stays inside a sentence; between
/// its words may stand blanks, a line break and emphasis, but no punctuation that the phrase does not have. Thousands
/// of phrases cost no more than a few: the time is linear in the prose, and a phrase is taken apart when a draft first
/// has its first word.
/// </summary>
public sealed class PhraseMatcher<T>
{
    /// <summary>In words. Longer entries are no phrases and are never found; the limit keeps the search linear.</summary>
    public const int LongestPhrase = 24;

    private readonly bool _inflect;
    private readonly bool _freely;

    /// <summary>By what a draft's word must share with the phrases' first one; see <see cref="DistinctWords.Heads"/>.</summary>
    private readonly Dictionary<string, PhraseShelf<T>> _shelves = new(StringComparer.Ordinal);

    /// <summary>Of the words on all shelves that were asked for.</summary>
    private readonly WordNumbers _numbers;

    /// <param name="phrases">Phrases with no words are ignored.</param>
    /// <param name="inflect">
    /// True to find English inflections of each word (<c>circled back</c> for <c>circle back</c>) and to take blanks and
    /// hyphens between words for the same; false for the words alone.
    /// </param>
    /// <param name="freely">
    /// True to take, beside inflections, a contraction for its words (<c>we're thrilled</c> for <c>be thrilled</c>), the
    /// perfect tense for its verb, and several things for one (<c>doing deep dives</c> for <c>do a deep dive</c>).
    /// A match then may have fewer or more words than its phrase.
    /// </param>
    public PhraseMatcher(IEnumerable<(string Phrase, T Tag)> phrases, bool inflect, bool freely = false)
    {
        _inflect = inflect;
        _freely = freely;
        _numbers = new WordNumbers(inflect);
        var known = new Dictionary<string, ImmutableArray<PhraseShelf<T>>>(StringComparer.Ordinal);
        foreach (var (phrase, tag) in phrases)
        {
            foreach (var head in FirstWords(phrase).Select(DistinctWords.Head).Where(h => h.Length > 0))
            {
                if (!known.TryGetValue(head, out var shelves))
                {
                    shelves = [.. (inflect ? Inflection.Roots(head) : [head]).Select(Shelf)];
                    known.Add(head, shelves);
                }

                foreach (var shelf in shelves)
                {
                    shelf.Add(phrase, tag);
                }
            }
        }
    }

    /// <summary>True when there is nothing to find.</summary>
    public bool IsEmpty => _shelves.Count == 0;

    /// <summary>
    /// All matches by position, the longest from each place, none overlapping another; a phrase that several tags share
    /// gives one match for each.
    /// </summary>
    /// <param name="prose">The prose to search.</param>
    /// <param name="text">The draft that <paramref name="prose"/> was read from.</param>
    public ImmutableArray<PhraseMatch<T>> Find(ProseText prose, string text)
    {
        if (IsEmpty)
        {
            return [];
        }

        var distinct = prose.DistinctWords;
        var heads = _inflect ? distinct.HeadRoots : distinct.Heads;
        var starts = new PhraseTrie<T>?[heads.Count];
        var isStarted = false;
        for (var i = 0; i < starts.Length; i++)
        {
            if (_shelves.TryGetValue(heads[i], out var shelf))
            {
                starts[i] = shelf.Phrases;
                isStarted = true;
            }
        }

        var contractions = _freely ? distinct.Contractions : [];
        var inside = contractions.Count > 0 ? new PhraseTrie<T>?[starts.Length][] : null;
        foreach (var (word, roots) in contractions)
        {
            inside![word] = [.. roots.Select(r => _shelves.GetValueOrDefault(r)?.Phrases)];
            isStarted |= inside[word].Any(p => p is not null);
        }

        if (!isStarted)
        {
            return [];
        }

        // After the shelves are filled, so that every word on them has its number.
        var words = _inflect ? distinct.Roots : distinct.Words;
        var numbers = new int[words.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = _numbers.Known(words[i]);
        }

        var parts = _freely ? new int[]?[numbers.Length] : null;
        foreach (var (word, roots) in contractions)
        {
            parts![word] = [.. roots.Select(_numbers.Known)];
        }

        var matches = ImmutableArray.CreateBuilder<PhraseMatch<T>>();
        for (var i = 0; i < prose.Sentences.Length; i++)
        {
            Find(new PhraseReading(prose.Sentences[i].Words, distinct.Numbers(i), numbers, parts, text), distinct.Numbers(i), starts, inside, matches);
        }

        return matches.ToImmutable();
    }

    /// <param name="distinct">Of the sentence's words among the different ones.</param>
    /// <param name="starts">By different word: the phrases that may start with it.</param>
    /// <param name="inside">By different word: those that may start with one of the words it is short for.</param>
    private static void Find(
        PhraseReading reading, ReadOnlySpan<int> distinct, PhraseTrie<T>?[] starts, PhraseTrie<T>?[]?[]? inside, ImmutableArray<PhraseMatch<T>>.Builder matches)
    {
        List<(PhraseTrie<T>.Entry Entry, TextSpan Span)>? found = null;
        for (var start = 0; start < distinct.Length;)
        {
            var (phrases, contracted) = (starts[distinct[start]], inside?[distinct[start]]);
            if (phrases is null && contracted is null)
            {
                start++;
                continue;
            }

            var length = phrases?.Longest(reading, start, 0, found ??= []) ?? 0;
            for (var part = 0; part < contracted?.Length && length == 0; part++)
            {
                length = contracted[part]?.Longest(reading, start, part, found ??= []) ?? 0;
            }

            if (length == 0)
            {
                start++;
                continue;
            }

            foreach (var (entry, span) in found!)
            {
                matches.Add(new PhraseMatch<T>(entry.Tag, entry.Phrase, span, reading.Words.Slice(start, length)));
            }

            start += length;
        }
    }

    /// <summary>See <see cref="PhrasePattern.ShortPerfects"/> for "is".</summary>
    private ImmutableArray<string> FirstWords(string phrase)
    {
        var words = PhrasePattern.FirstWords(phrase);
        return _freely && words.Contains("has") ? words.Add("is") : words;
    }

    private PhraseShelf<T> Shelf(string key)
    {
        if (!_shelves.TryGetValue(key, out var shelf))
        {
            shelf = new PhraseShelf<T>(_inflect, _freely, _numbers);
            _shelves.Add(key, shelf);
        }

        return shelf;
    }
}
