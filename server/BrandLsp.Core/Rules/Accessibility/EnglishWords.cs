using System.Collections.Frozen;
using System.Text;
using BrandLsp.Core.Prose;

namespace BrandLsp.Core.Rules.Accessibility;

/// <summary>
/// Which strings are English words, and how common they are; Data/common-words.txt, closed-compounds.txt and
/// hashtag-words.txt. Read when first asked for: most drafts never need it.
/// </summary>
internal static class EnglishWords
{
    /// <summary>No listed word is longer.</summary>
    public const int LongestWord = 24;

    private static readonly Lazy<SortedLines> s_common = new(() => new SortedLines("common-words.txt", ranked: true));
    private static readonly Lazy<SortedLines> s_compounds = new(() => new SortedLines("closed-compounds.txt", ranked: false));
    private static readonly Lazy<FrozenDictionary<string, string>> s_names =
        new(() => WordLists.Lines("hashtag-words.txt").ToFrozenDictionary(w => w.ToLowerInvariant(), StringComparer.Ordinal));

    /// <summary>The word of the trade in its own letters (<c>GitHub</c>), by its lower case; null when there is none.</summary>
    public static string? Name(string lower) => s_names.Value.GetValueOrDefault(lower);

    /// <summary>From 1, common, to 3, rare; null for what is no listed word. Plurals have the rank of their singular.</summary>
    public static int? Rank(string lower) =>
        s_common.Value.Rank(lower) ?? (Singular(lower) is { } singular ? s_common.Value.Rank(singular) : null);

    /// <summary>True for one word, be it one that could be taken for two (<c>copyright</c>, <c>newsletter</c>).</summary>
    public static bool IsOneWord(string lower) =>
        Name(lower) is not null || Rank(lower) is not null || s_compounds.Value.Rank(lower) is not null
        || (Singular(lower) is { } singular && (Name(singular) is not null || s_compounds.Value.Rank(singular) is not null));

    public static string? Singular(string lower) =>
        lower.Length >= 5 && lower[^1] == 's' && lower[^2] != 's' ? lower[..^1] : null;

    /// <summary>A sorted word list in one block of memory: thousands of strings would cost several times as much.</summary>
    private sealed class SortedLines
    {
        private readonly string _text;
        private readonly int[] _starts;
        private readonly bool _ranked;

        public SortedLines(string name, bool ranked)
        {
            var text = new StringBuilder();
            var starts = new List<int>();
            foreach (var line in WordLists.Lines(name))
            {
                starts.Add(text.Length);
                text.Append(line);
            }

            starts.Add(text.Length);
            (_text, _starts, _ranked) = (text.ToString(), [.. starts], ranked);
        }

        public int? Rank(string word)
        {
            int low = 0, high = _starts.Length - 1;
            while (low < high)
            {
                var middle = (low + high) / 2;
                var start = _starts[middle] + (_ranked ? 1 : 0);
                var order = _text.AsSpan(start, _starts[middle + 1] - start).SequenceCompareTo(word);
                if (order == 0)
                {
                    return _ranked ? _text[start - 1] - '0' : 1;
                }

                if (order < 0)
                {
                    low = middle + 1;
                }
                else
                {
                    high = middle;
                }
            }

            return null;
        }
    }
}
