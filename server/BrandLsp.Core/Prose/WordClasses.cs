namespace BrandLsp.Core.Prose;

/// <summary>Numbers for words, the same number for words that count as one (a union-find over roots).</summary>
internal sealed class WordClasses
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<int> _parents = [];

    /// <summary>The number of a word; -1 when it was never joined.</summary>
    public int Of(string word) => _numbers.TryGetValue(word, out var number) ? Representative(number) : -1;

    /// <summary>Makes all of <paramref name="words"/> count as one.</summary>
    public void Join(IReadOnlyList<string> words)
    {
        var first = Number(words[0]);
        for (var i = 1; i < words.Count; i++)
        {
            _parents[Representative(Number(words[i]))] = Representative(first);
        }
    }

    private int Number(string word)
    {
        if (!_numbers.TryGetValue(word, out var number))
        {
            number = _parents.Count;
            _numbers.Add(word, number);
            _parents.Add(number);
        }

        return number;
    }

    private int Representative(int number)
    {
        while (_parents[number] != number)
        {
            number = _parents[number];
        }

        return number;
    }
}
