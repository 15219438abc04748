using System.Collections.Immutable;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Styles;

/// <summary>One alternative of a rule: a literal, or a pattern.</summary>
/// <param name="Literal">Null for a pattern.</param>
/// <param name="Pattern">Null for a literal.</param>
/// <param name="Required">For a pattern: in lower case, one of which a text must contain; null when it is always tried.</param>
internal sealed record Token(string? Literal, StylePattern? Pattern, string[]? Required);

/// <summary>A match of a rule.</summary>
/// <param name="Token">Which alternative.</param>
internal readonly record struct TokenMatch(int Start, int End, int Token);

/// <summary>Something the automaton found for a group: a literal token's place, or that a pattern is worth trying.</summary>
/// <param name="Start">-1 for a pattern.</param>
internal readonly record struct TokenHit(int Group, int Start, int Token) : IComparable<TokenHit>
{
    public int CompareTo(TokenHit other) =>
        Group != other.Group ? Group.CompareTo(other.Group) : Start != other.Start ? Start.CompareTo(other.Start) : Token.CompareTo(other.Token);
}

/// <summary>
/// Alternatives of one search, in order: as in a regular expression, the leftmost match wins, then the first alternative,
/// and no match overlaps the one before it.
/// </summary>
internal sealed class TokenGroup(ImmutableArray<Token> tokens, bool isWord, bool ignoreCase)
{
    public ImmutableArray<Token> Tokens { get; } = tokens;

    /// <summary>Patterns that no literal announces.</summary>
    private readonly int[] _always = [.. Enumerable.Range(0, tokens.Length).Where(i => tokens[i] is { Pattern: not null, Required: null })];

    public bool IsAlwaysTried => _always.Length > 0;

    /// <param name="text">The block's text.</param>
    /// <param name="hits">What the automaton found for this group, sorted.</param>
    public void Find(string text, ReadOnlySpan<TokenHit> hits, List<TokenMatch> matches)
    {
        var patterns = Candidates(hits, out var literals);
        var at = 0;
        while (at <= text.Length)
        {
            var best = new TokenMatch(int.MaxValue, 0, 0);
            while (!literals.IsEmpty && (literals[0].Start < at || !IsMatch(text, literals[0])))
            {
                literals = literals[1..];
            }

            if (!literals.IsEmpty)
            {
                best = new TokenMatch(literals[0].Start, literals[0].Start + Tokens[literals[0].Token].Literal!.Length, literals[0].Token);
            }

            foreach (var candidate in patterns)
            {
                if (candidate.FindFrom(text, at) is { } match && (match.Start < best.Start || (match.Start == best.Start && candidate.Token < best.Token)))
                {
                    best = new TokenMatch(match.Start, match.End, candidate.Token);
                }
            }

            if (best.Start == int.MaxValue)
            {
                return;
            }

            if (best.End > best.Start)
            {
                matches.Add(best);
            }

            at = Math.Max(best.End, best.Start + 1);
        }
    }

    private List<Candidate> Candidates(ReadOnlySpan<TokenHit> hits, out ReadOnlySpan<TokenHit> literals)
    {
        var patterns = new List<Candidate>();
        foreach (var token in _always)
        {
            patterns.Add(new Candidate(token, Tokens[token].Pattern!));
        }

        var last = -1;
        while (!hits.IsEmpty && hits[0].Start < 0)
        {
            if (hits[0].Token != last)
            {
                last = hits[0].Token;
                patterns.Add(new Candidate(last, Tokens[last].Pattern!));
            }

            hits = hits[1..];
        }

        literals = hits;
        return patterns;
    }

    private bool IsMatch(string text, TokenHit hit)
    {
        var literal = Tokens[hit.Token].Literal!;
        return (ignoreCase || text.AsSpan(hit.Start, literal.Length).SequenceEqual(literal))
            && (!isWord || (WordBoundary.IsAt(text, hit.Start) && WordBoundary.IsAt(text, hit.Start + literal.Length)));
    }

    private sealed class Candidate(int token, StylePattern pattern)
    {
        private TextSpan? _next;
        private bool _isSpent;

        public int Token { get; } = token;

        public TextSpan? FindFrom(string text, int at)
        {
            if (!_isSpent && (_next is null || _next.Value.Start < at))
            {
                _next = pattern.Find(text, at);
                _isSpent = _next is null;
            }

            return _isSpent ? null : _next;
        }
    }
}
