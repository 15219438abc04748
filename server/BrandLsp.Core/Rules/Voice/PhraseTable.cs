using System.Collections.Immutable;
using BrandLsp.Core.Prose;

namespace BrandLsp.Core.Rules.Voice;

/// <summary>
/// Phrases of a fixed list, found as they are written, in any case. One look-up for each different word of a draft: for
/// lists that are searched on every keystroke. What a profile says is for <see cref="PhraseMatcher{T}"/>.
/// </summary>
internal sealed class PhraseTable<T>
{
    /// <summary>The longest first.</summary>
    private readonly Dictionary<string, List<Entry>> _byFirstWord = new(StringComparer.Ordinal);

    /// <param name="phrases">In lower case with straight apostrophes, one blank between words.</param>
    /// <param name="join">What a phrase means that is listed twice.</param>
    public PhraseTable(IEnumerable<(string Phrase, T Value)> phrases, Func<T, T, T> join)
    {
        foreach (var (phrase, value) in phrases)
        {
            var words = phrase.Split(' ');
            if (!_byFirstWord.TryGetValue(words[0], out var entries))
            {
                _byFirstWord.Add(words[0], entries = new List<Entry>(1));
            }

            var at = entries.FindIndex(e => e.Words.Length <= words.Length);
            var same = entries.FindIndex(e => e.Phrase == phrase);
            if (same >= 0)
            {
                entries[same] = entries[same] with { Value = join(entries[same].Value, value) };
            }
            else
            {
                entries.Insert(at < 0 ? entries.Count : at, new Entry(phrase, words, value));
            }
        }
    }

    /// <summary>The phrases that start with each word, by its number; null where none does.</summary>
    public List<Entry>?[] Starts(DistinctWords words) => words.Select(_byFirstWord.GetValueOrDefault);

    /// <summary>The phrases that start with a word, in lower case; null where none does.</summary>
    public List<Entry>? Starting(string word) => _byFirstWord.GetValueOrDefault(word);

    /// <summary>The longest phrase from <paramref name="at"/> on: its words stand next to each other, emphasis aside.</summary>
    /// <param name="starting">Those that start with the word there.</param>
    public static Entry? Longest(List<Entry> starting, ImmutableArray<Word> words, int at, string text)
    {
        foreach (var entry in starting)
        {
            if (IsAt(entry.Words, words, at, text))
            {
                return entry;
            }
        }

        return null;
    }

    /// <summary>The entry of one word alone.</summary>
    /// <param name="starting">Those that start with it.</param>
    public static Entry? Alone(List<Entry> starting) => starting[^1].Words.Length == 1 ? starting[^1] : null;

    private static bool IsAt(string[] phrase, ImmutableArray<Word> words, int at, string text)
    {
        if (at + phrase.Length > words.Length)
        {
            return false;
        }

        for (var i = 1; i < phrase.Length; i++)
        {
            if (words[at + i].Lower != phrase[i] || !Neighbours.Are(words[at + i - 1], words[at + i], text))
            {
                return false;
            }
        }

        return true;
    }

    public sealed record Entry(string Phrase, string[] Words, T Value);
}
