namespace BrandLsp.Core.Styles;

/// <summary>
/// Finds thousands of literals in one walk over a text (Aho and Corasick, 1975). The nodes of the trie are numbered level
/// by level, so that a node's children lie side by side and an edge needs no target of its own.
/// </summary>
internal sealed class LiteralAutomaton
{
    private readonly int[] _edgeStart;
    private readonly char[] _edgeChar;
    private readonly int[] _fail;
    private readonly int[] _literalOf;
    private readonly int[] _shorter;
    private readonly int[] _asciiRoot = new int[128];
    private readonly string[] _literals;

    /// <param name="literals">In lower case, sorted ordinally, each once, none empty.</param>
    public LiteralAutomaton(string[] literals)
    {
        _literals = literals;
        var size = 1 + literals.Sum(l => l.Length);
        var edgeStart = new int[size + 1];
        var edgeChar = new char[size];
        var parents = new int[size];
        _literalOf = new int[size];
        Array.Fill(_literalOf, -1);

        // Each node stands for the sorted literals that share its prefix: a range of them.
        var ranges = new (int From, int To, int Depth)[size];
        ranges[0] = (0, literals.Length, 0);
        var count = 1;
        for (var node = 0; node < count; node++)
        {
            var (from, to, depth) = ranges[node];
            edgeStart[node] = count - 1;
            if (from < to && literals[from].Length == depth)
            {
                _literalOf[node] = from++;
            }

            while (from < to)
            {
                var c = literals[from][depth];
                var end = from + 1;
                while (end < to && literals[end][depth] == c)
                {
                    end++;
                }

                edgeChar[count - 1] = c;
                parents[count] = node;
                ranges[count++] = (from, end, depth + 1);
                from = end;
            }
        }

        edgeStart[count] = count - 1;
        _edgeStart = edgeStart;
        _edgeChar = edgeChar;
        _fail = new int[count];
        _shorter = new int[count];
        for (var c = 0; c < _asciiRoot.Length; c++)
        {
            _asciiRoot[c] = Math.Max(0, Child(0, (char)c));
        }

        for (var node = 1; node < count; node++)
        {
            var c = edgeChar[node - 1];
            if (parents[node] != 0)
            {
                _fail[node] = Next(_fail[parents[node]], c);
            }

            _shorter[node] = _literalOf[_fail[node]] >= 0 ? _fail[node] : _shorter[_fail[node]];
        }
    }

    /// <param name="lower">A text in lower case.</param>
    /// <param name="found">Told of each literal, by its index, and of the offset just after it.</param>
    public void Scan<T>(string lower, ref T found)
        where T : struct, ILiteralSink
    {
        var node = 0;
        for (var i = 0; i < lower.Length; i++)
        {
            node = Next(node, lower[i]);
            for (var at = _literalOf[node] >= 0 ? node : _shorter[node]; at != 0; at = _shorter[at])
            {
                found.Add(_literalOf[at], i + 1 - _literals[_literalOf[at]].Length);
            }
        }
    }

    private int Next(int node, char c)
    {
        while (node != 0)
        {
            var child = Child(node, c);
            if (child > 0)
            {
                return child;
            }

            node = _fail[node];
        }

        return c < 128 ? _asciiRoot[c] : Math.Max(0, Child(0, c));
    }

    private int Child(int node, char c)
    {
        var edges = _edgeChar.AsSpan(_edgeStart[node], _edgeStart[node + 1] - _edgeStart[node]);
        var at = edges.Length <= 8 ? edges.IndexOf(c) : edges.BinarySearch(c);
        return at < 0 ? -1 : _edgeStart[node] + at + 1;
    }
}

internal interface ILiteralSink
{
    /// <param name="literal">Its index.</param>
    /// <param name="start">Where it starts in the text.</param>
    void Add(int literal, int start);
}
