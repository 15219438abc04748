using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace BrandLsp.Core.Prose;

/// <summary>Numbers for words, given when a word first comes; from any thread.</summary>
/// <param name="inflect">True where the forms of an English word count as the word.</param>
internal sealed class WordNumbers(bool inflect)
{
    private readonly ConcurrentDictionary<string, int> _numbers = Empty<int>();

    /// <summary>Of the words of phrases, which share many: asking for a plural is dear.</summary>
    private readonly ConcurrentDictionary<string, int[]> _forms = Empty<int[]>();
    private int _last;

    /// <summary>What a phrase's word is known by: the numbers of its roots, most often one.</summary>
    public int[] Forms(string word) => _forms.GetOrAdd(
        word, static (word, numbers) => [.. numbers.Roots(word).Select(numbers.Of)], this);

    /// <summary>The number of a word of a draft, or of its root; -1 when no phrase has it.</summary>
    public int Known(string word) => _numbers.TryGetValue(word, out var number) ? number : -1;

    private ImmutableArray<string> Roots(string word) => inflect ? Inflection.Roots(word) : [word];

    private int Of(string word) => _numbers.GetOrAdd(word, static (_, numbers) => Interlocked.Increment(ref numbers._last), this);

    private static ConcurrentDictionary<string, T> Empty<T>() => new(concurrencyLevel: 1, capacity: 31, StringComparer.Ordinal);
}
