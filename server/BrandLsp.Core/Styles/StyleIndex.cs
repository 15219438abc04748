using System.Collections.Immutable;

namespace BrandLsp.Core.Styles;

/// <summary>All literals of all rules in one automaton: the literal tokens, and what the patterns require.</summary>
internal sealed class StyleIndex
{
    private readonly LiteralAutomaton _automaton;
    private readonly Entry[][] _entries;
    private readonly Dictionary<TokenGroup, int> _numbers = [];

    /// <param name="Group">Whose token it is.</param>
    /// <param name="IsRequired">True when the literal only announces a pattern.</param>
    private readonly record struct Entry(int Group, int Token, bool IsRequired);

    public StyleIndex(ImmutableArray<StyleRule> rules)
    {
        var found = new Dictionary<string, List<Entry>>(StringComparer.Ordinal);
        foreach (var group in rules.SelectMany(r => r.Groups))
        {
            var number = _numbers.Count;
            _numbers.Add(group, number);
            for (var token = 0; token < group.Tokens.Length; token++)
            {
                if (group.Tokens[token].Literal is { } literal)
                {
                    Add(literal.ToLowerInvariant(), new Entry(number, token, IsRequired: false));
                }

                foreach (var required in group.Tokens[token].Required ?? [])
                {
                    Add(required, new Entry(number, token, IsRequired: true));
                }
            }
        }

        var literals = found.Keys.ToArray();
        Array.Sort(literals, string.CompareOrdinal);
        _entries = [.. literals.Select(l => found[l].ToArray())];
        _automaton = new LiteralAutomaton(literals);

        void Add(string literal, Entry entry)
        {
            if (!found.TryGetValue(literal, out var entries))
            {
                found[literal] = entries = [];
            }

            entries.Add(entry);
        }
    }

    public int NumberOf(TokenGroup group) => _numbers[group];

    public void Scan(string lower, List<TokenHit> hits)
    {
        var sink = new Sink(_entries, hits);
        _automaton.Scan(lower, ref sink);
    }

    private readonly struct Sink(Entry[][] entries, List<TokenHit> hits) : ILiteralSink
    {
        public void Add(int literal, int start)
        {
            foreach (var entry in entries[literal])
            {
                hits.Add(new TokenHit(entry.Group, entry.IsRequired ? -1 : start, entry.Token));
            }
        }
    }
}
