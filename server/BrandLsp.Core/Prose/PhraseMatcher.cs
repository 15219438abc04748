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
/// of phrases cost no more than a few: the time is linear in the prose.
/// </summary>
public sealed class PhraseMatcher<T>
{
    /// <summary>In words. Longer entries are no phrases and are never found; the limit keeps the search linear.</summary>
    public const int LongestPhrase = 24;

    private readonly bool _inflect;

    /// <summary>Of the words of the phrases, which share many: asking for a plural is dear.</summary>
    private readonly Dictionary<string, ImmutableArray<string>> _roots = new(StringComparer.Ordinal);
    private readonly WordClasses _classes = new();
    /// <summary>From a node and a class of words (see <see cref="Key"/>) to the next node.</summary>
    private readonly Dictionary<long, int> _next = [];
    private readonly List<List<Entry>?> _entries = [null];

    /// <param name="phrases">Phrases with no words are ignored.</param>
    /// <param name="inflect">
    /// True to find English inflections of each word (<c>circled back</c> for <c>circle back</c>) and to take blanks and
    /// hyphens between words for the same; false for the words alone.
    /// </param>
    public PhraseMatcher(IEnumerable<(string Phrase, T Tag)> phrases, bool inflect)
    {
        _inflect = inflect;
        var patterns = new List<(PhrasePattern Pattern, string Phrase, T Tag)>();
        foreach (var (phrase, tag) in phrases)
        {
            var pattern = PhrasePattern.Parse(phrase);
            foreach (var variant in inflect ? pattern.Hyphenations() : [pattern])
            {
                patterns.Add((variant, phrase, tag));
            }
        }

        // Classes first: a word that joins two of them would make keys that are already in use mean something else.
        foreach (var word in patterns.SelectMany(p => p.Pattern.Words))
        {
            _classes.Join(Roots(word));
        }

        foreach (var (pattern, phrase, tag) in patterns)
        {
            Add(pattern, phrase, tag);
        }

        _roots.Clear();
    }

    /// <summary>True when there is nothing to find.</summary>
    public bool IsEmpty => _next.Count == 0;

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
        var words = _inflect ? distinct.Roots : distinct.Words;
        var classes = new int[words.Count];
        for (var i = 0; i < classes.Length; i++)
        {
            classes[i] = _classes.Of(words[i]);
        }

        var matches = ImmutableArray.CreateBuilder<PhraseMatch<T>>();
        for (var i = 0; i < prose.Sentences.Length; i++)
        {
            Find(prose.Sentences[i].Words, distinct.Numbers(i), classes, text, matches);
        }

        return matches.ToImmutable();
    }

    private static long Key(int node, int wordClass) => ((long)node << 32) | (uint)wordClass;

    /// <param name="numbers">Of the words among the different ones.</param>
    /// <param name="classes">By number; -1 for a word that is in no phrase.</param>
    private void Find(ImmutableArray<Word> words, ReadOnlySpan<int> numbers, int[] classes, string text, ImmutableArray<PhraseMatch<T>>.Builder matches)
    {
        List<(Entry Entry, TextSpan Span)>? found = null;
        for (var start = 0; start < words.Length;)
        {
            if (classes[numbers[start]] is var first && (first < 0 || !_next.ContainsKey(Key(0, first))))
            {
                start++;
                continue;
            }

            var length = Longest(words, numbers, classes, start, text, found ??= []);
            foreach (var (entry, span) in found)
            {
                matches.Add(new PhraseMatch<T>(entry.Tag, entry.Phrase, span, words.Slice(start, length)));
            }

            start += Math.Max(1, length);
        }
    }

    /// <summary>The words of the longest phrase from <paramref name="start"/>, and in <paramref name="found"/> what it means; 0 and nothing when none starts there.</summary>
    private int Longest(ImmutableArray<Word> words, ReadOnlySpan<int> numbers, int[] classes, int start, string text, List<(Entry Entry, TextSpan Span)> found)
    {
        found.Clear();
        int node = 0, longest = 0;
        for (var i = start; i < words.Length && _next.TryGetValue(Key(node, classes[numbers[i]]), out node); i++)
        {
            if (_entries[node] is not { } entries)
            {
                continue;
            }

            foreach (var entry in entries)
            {
                if (entry.Pattern.Locate(words.AsSpan(start, i - start + 1), text) is not { } span)
                {
                    continue;
                }

                if (i - start + 1 > longest)
                {
                    found.Clear();
                    longest = i - start + 1;
                }

                found.Add((entry, span));
            }
        }

        return longest;
    }

    private void Add(PhrasePattern pattern, string phrase, T tag)
    {
        if (pattern.Words.Length is 0 or > LongestPhrase)
        {
            return;
        }

        var node = 0;
        foreach (var word in pattern.Words)
        {
            var key = Key(node, _classes.Of(Roots(word)[0]));
            if (!_next.TryGetValue(key, out var next))
            {
                next = _entries.Count;
                _next.Add(key, next);
                _entries.Add(null);
            }

            node = next;
        }

        var entries = _entries[node] ??= [];
        if (!entries.Any(e => e.Phrase == phrase && EqualityComparer<T>.Default.Equals(e.Tag, tag)))
        {
            entries.Add(new Entry(pattern, phrase, tag));
        }
    }

    private ImmutableArray<string> Roots(string word)
    {
        if (!_inflect)
        {
            return [word];
        }

        if (!_roots.TryGetValue(word, out var roots))
        {
            roots = Inflection.Roots(word);
            _roots.Add(word, roots);
        }

        return roots;
    }

    private sealed record Entry(PhrasePattern Pattern, string Phrase, T Tag);
}
