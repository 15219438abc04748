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

    /// <summary>Another way to read the draft's words, tried where they make no phrase as they are.</summary>
    [Flags]
    private enum Liberties
    {
        None = 0,

        /// <summary><c>we have learned</c> for <c>we learned</c>.</summary>
        SkipHave = 1,

        /// <summary><c>the devil's in it</c> for <c>the devil is in it</c>.</summary>
        SplitNouns = 2,

        /// <summary><c>we're so thrilled</c> for <c>we're thrilled</c>.</summary>
        SkipDegrees = 4,
    }

    public PhraseTrie(IReadOnlyList<(string Phrase, T Tag)> phrases, bool inflect, bool freely, WordNumbers numbers)
    {
        _numbers = numbers;
        foreach (var (phrase, tag) in phrases)
        {
            foreach (var variant in PhrasePattern.Cuts(phrase).SelectMany(p => Variants(p, inflect, freely)))
            {
                if (variant.Words.Length is > 0 and <= PhraseMatcher<T>.LongestPhrase)
                {
                    Add(variant, 0, 0, phrase, tag);
                }
            }
        }
    }

    /// <summary>The words of the longest phrase from <paramref name="start"/>, and in <paramref name="found"/> what it means; 0 and nothing when none starts there.</summary>
    /// <param name="part">Where the word at <paramref name="start"/> is a contraction: which of its words is the phrase's first.</param>
    public int Longest(PhraseReading reading, int start, int part, List<(Entry Entry, TextSpan Span)> found)
    {
        var longest = Longest(reading, start, part, Liberties.None, found, out var possible);
        foreach (var liberty in (ReadOnlySpan<Liberties>)[Liberties.SkipHave, Liberties.SplitNouns, Liberties.SkipDegrees])
        {
            if (longest == 0 && possible.HasFlag(liberty))
            {
                longest = Longest(reading, start, part, liberty, found, out _);
            }
        }

        return longest;
    }

    /// <param name="possible">Those that may find more.</param>
    private int Longest(PhraseReading reading, int start, int part, Liberties taken, List<(Entry Entry, TextSpan Span)> found, out Liberties possible)
    {
        var skipsHave = taken == Liberties.SkipHave;
        found.Clear();
        possible = Liberties.None;
        Span<int> places = stackalloc int[PhraseMatcher<T>.LongestPhrase];
        int node = 0, count = 0, longest = 0;
        for (var i = start; i < reading.Words.Length; i++)
        {
            var perfect = reading.PerfectAt(i);
            possible |= perfect != Perfect.None ? Liberties.SkipHave : Liberties.None;
            possible |= reading.Parts(i) is not null && Contractions.MayBePossessive(reading.Words[i].Lower) ? Liberties.SplitNouns : Liberties.None;
            var isDegree = i > start && reading.IsDegreeAt(i);
            possible |= isDegree ? Liberties.SkipDegrees : Liberties.None;
            if ((skipsHave && i > start && perfect == Perfect.Have) || (taken == Liberties.SkipDegrees && isDegree))
            {
                continue;
            }

            var from = i == start ? part : 0;
            var subjectOnly = skipsHave && from == 0 && perfect == Perfect.Contracted;
            var asItIs = !subjectOnly && !(taken == Liberties.SplitNouns && Contractions.MayBePossessive(reading.Words[i].Lower));
            if (!Step(reading, i, from, asItIs, subjectOnly, ref node, places, ref count))
            {
                break;
            }

            // A phrase may begin within a contraction, but no part of one is a phrase by itself.
            if (subjectOnly || from > 0 || (!asItIs && Contractions.MayBePossessive(reading.Words[i].Lower)) || _entries[node] is not { } entries)
            {
                continue;
            }

            foreach (var entry in entries)
            {
                if (entry.Pattern.Locate(reading.Words.AsSpan(), places[..count], reading.Text) is not { } span
                    || (part > 0 && Contractions.MayBePossessive(reading.Words[start].Lower) && !entry.Pattern.IsSaidOf(reading.Words, i, reading.Text)))
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

    /// <summary>Goes on from <paramref name="node"/> with the draft's word at <paramref name="at"/>: as it is, if it may, else as what it is short for.</summary>
    private bool Step(PhraseReading reading, int at, int part, bool asItIs, bool subjectOnly, ref int node, Span<int> places, ref int count)
    {
        if (part == 0 && asItIs && _next.TryGetValue(Key(node, reading.Number(at)), out var next))
        {
            node = next;
            places[count++] = at;
            return true;
        }

        if (reading.Parts(at) is not { } parts)
        {
            return false;
        }

        foreach (var number in parts.AsSpan(part, subjectOnly ? 1 : parts.Length - part))
        {
            if (!_next.TryGetValue(Key(node, number), out node))
            {
                return false;
            }

            places[count++] = at;
        }

        return true;
    }

    private static IEnumerable<PhrasePattern> Variants(PhrasePattern pattern, bool inflect, bool freely)
    {
        var hyphenations = inflect ? pattern.Hyphenations() : [pattern];
        return freely ? hyphenations.Concat(pattern.Plurals()).Concat(pattern.ShortPerfects()) : hyphenations;
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
