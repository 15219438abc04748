using System.Collections.Immutable;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Prose;

/// <summary>Phrases as a tree of words: each is one step from node to node, and node 0 the start.</summary>
internal sealed class PhraseTrie<T>
{
    private readonly WordNumbers _numbers;

    /// <summary>From a node and a word's number (see <see cref="Key"/>) to the next node.</summary>
    private readonly Dictionary<long, int> _next = [];
    private readonly List<List<Entry>?> _entries = [null];

    public PhraseTrie(IReadOnlyList<(string Phrase, T Tag)> phrases, bool inflect, WordNumbers numbers)
    {
        _numbers = numbers;
        foreach (var (phrase, tag) in phrases)
        {
            foreach (var variant in PhrasePattern.Cuts(phrase).SelectMany(p => inflect ? p.Hyphenations() : [p]))
            {
                if (variant.Words.Length is > 0 and <= PhraseMatcher<T>.LongestPhrase)
                {
                    Add(variant, 0, 0, phrase, tag);
                }
            }
        }
    }

    /// <summary>The words of the longest phrase from <paramref name="start"/>, and in <paramref name="found"/> what it means; 0 and nothing when none starts there.</summary>
    /// <param name="distinct">Of the words among the different ones.</param>
    /// <param name="numbers">By different word; -1 for a word that is in no phrase.</param>
    public int Longest(
        ImmutableArray<Word> words, ReadOnlySpan<int> distinct, int[] numbers, int start, string text, List<(Entry Entry, TextSpan Span)> found)
    {
        found.Clear();
        int node = 0, longest = 0;
        for (var i = start; i < words.Length && _next.TryGetValue(Key(node, numbers[distinct[i]]), out node); i++)
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

    private static long Key(int node, int number) => ((long)node << 32) | (uint)number;

    /// <summary>Goes on with the pattern's words from <paramref name="at"/>, as deep as the longest phrase is long.</summary>
    private void Add(PhrasePattern pattern, int at, int node, string phrase, T tag)
    {
        if (at == pattern.Words.Length)
        {
            var entries = _entries[node] ??= [];
            if (!entries.Any(e => e.Phrase == phrase && EqualityComparer<T>.Default.Equals(e.Tag, tag)))
            {
                entries.Add(new Entry(pattern, phrase, tag));
            }

            return;
        }

        // A word's forms go one way, unless phrases before have given them ways of their own.
        var forms = _numbers.Forms(pattern.Words[at]);
        var first = forms.Select(form => _next.GetValueOrDefault(Key(node, form))).FirstOrDefault(next => next > 0);
        if (first == 0)
        {
            first = _entries.Count;
            _entries.Add(null);
        }

        Add(pattern, at + 1, first, phrase, tag);
        foreach (var form in forms)
        {
            if (!_next.TryAdd(Key(node, form), first) && _next[Key(node, form)] is var own && own != first)
            {
                Add(pattern, at + 1, own, phrase, tag);
            }
        }
    }

    internal sealed record Entry(PhrasePattern Pattern, string Phrase, T Tag);
}
