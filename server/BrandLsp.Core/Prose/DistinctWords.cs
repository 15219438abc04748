using System.Collections.Immutable;

namespace BrandLsp.Core.Prose;

/// <summary>
/// The different words of a text, each with a number from 0. Ordinary prose uses a word many times: what rules ask about
/// words they ask once for each of these.
/// </summary>
internal sealed class DistinctWords
{
    private readonly List<string> _words = [];
    private readonly int[][] _numbers;
    private string[]? _roots;
    private string[]? _heads;
    private string[]? _headRoots;
    private (int Word, ImmutableArray<string> Roots)[]? _contractions;

    public DistinctWords(ImmutableArray<Sentence> sentences)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        _numbers = new int[sentences.Length][];
        for (var i = 0; i < sentences.Length; i++)
        {
            var words = sentences[i].Words;
            var numbers = _numbers[i] = new int[words.Length];
            for (var j = 0; j < words.Length; j++)
            {
                if (!known.TryGetValue(words[j].Lower, out var number))
                {
                    number = _words.Count;
                    known.Add(words[j].Lower, number);
                    _words.Add(words[j].Lower);
                }

                numbers[j] = number;
            }
        }
    }

    /// <summary>In lower case, by number.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>What each word shares with its other forms, by number; see <see cref="Inflection.Root"/>.</summary>
    public IReadOnlyList<string> Roots
    {
        get
        {
            if (_roots is null)
            {
                var roots = new string[_words.Count];
                for (var i = 0; i < roots.Length; i++)
                {
                    roots[i] = Inflection.Root(_words[i]);
                }

                _roots = roots;
            }

            return _roots;
        }
    }

    /// <summary>Each word up to its first hyphen, by number: what a phrase and a draft have in common when one of them joins words.</summary>
    public IReadOnlyList<string> Heads => _heads ??= [.. _words.Select(Head)];

    /// <summary>What each of <see cref="Heads"/> shares with its other forms.</summary>
    public IReadOnlyList<string> HeadRoots
    {
        get
        {
            if (_headRoots is null)
            {
                var (words, roots) = (Heads, Roots);
                _headRoots = [.. words.Select((head, i) => head.Length == _words[i].Length ? roots[i] : Inflection.Root(head))];
            }

            return _headRoots;
        }
    }

    /// <summary>The contractions among the words, each with the roots of what it is short for.</summary>
    public IReadOnlyList<(int Word, ImmutableArray<string> Roots)> Contractions =>
        _contractions ??= [.. _words.Select((word, number) => (number, Prose.Contractions.Roots(word))).Where(c => !c.Item2.IsEmpty)];

    public static string Head(string word) => word.IndexOf('-', StringComparison.Ordinal) is > 0 and var hyphen ? word[..hyphen] : word;

    /// <summary>What is asked of each word in lower case, by number.</summary>
    public T[] Select<T>(Func<string, T> ask)
    {
        var answers = new T[_words.Count];
        for (var i = 0; i < answers.Length; i++)
        {
            answers[i] = ask(_words[i]);
        }

        return answers;
    }

    /// <summary>The numbers of a sentence's words, in their order.</summary>
    public ReadOnlySpan<int> Numbers(int sentence) => _numbers[sentence];
}
