using System.Collections.Immutable;

namespace BrandLsp.Core.Styles;

/// <summary>
/// Terms that silence a finding in which one of them stands as a word, in their own case, and the phrases among them that
/// silence a finding inside them, in any case.
/// </summary>
internal sealed class ExceptionList
{
    private readonly Dictionary<char, List<string>> _literals = [];
    private readonly ImmutableArray<StylePattern> _patterns;
    private readonly ImmutableArray<StylePattern> _phrases;

    /// <param name="terms">Each a pattern.</param>
    /// <param name="fault">Told of a term that is broken, and why.</param>
    public ExceptionList(IEnumerable<string> terms, Action<string, string> fault)
    {
        var patterns = ImmutableArray.CreateBuilder<StylePattern>();
        var phrases = ImmutableArray.CreateBuilder<StylePattern>();
        foreach (var term in terms.Where(t => t.Length > 0).Distinct(StringComparer.Ordinal))
        {
            if (PatternText.Literal(term) is { } literal)
            {
                if (!_literals.TryGetValue(literal[0], out var same))
                {
                    _literals[literal[0]] = same = [];
                }

                same.Add(literal);
            }
            else if (StylePattern.Create($@"\b(?:{term})\b", ignoreCase: false, isMultiline: true, out var broken) is { } pattern)
            {
                patterns.Add(pattern);
            }
            else
            {
                fault(term, broken!);
                continue;
            }

            if ((term.Contains(' ', StringComparison.Ordinal) || term.Contains("\\s", StringComparison.Ordinal))
                && StylePattern.Create($@"\b(?:{term})\b", ignoreCase: true, isMultiline: true, out _) is { } phrase)
            {
                phrases.Add(phrase);
            }
        }

        _patterns = patterns.ToImmutable();
        _phrases = phrases.ToImmutable();
    }

    public static ExceptionList None { get; } = new([], static (_, _) => { });

    public IEnumerable<StylePattern> Patterns => _patterns.Concat(_phrases);

    public bool Covers(string text, int start, int end) => HoldsTerm(text[start..end].Trim()) || IsInPhrase(text, start, end);

    public bool HoldsTerm(string observed)
    {
        if (_literals.Count > 0)
        {
            for (var i = 0; i < observed.Length; i++)
            {
                if (_literals.TryGetValue(observed[i], out var literals) && WordBoundary.IsAt(observed, i) && StartsWithAny(observed, i, literals))
                {
                    return true;
                }
            }
        }

        foreach (var pattern in _patterns)
        {
            if (pattern.IsMatch(observed))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsInPhrase(string text, int start, int end)
    {
        foreach (var phrase in _phrases)
        {
            foreach (var match in phrase.FindAll(text))
            {
                if (match.Start <= start && end <= match.End)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool StartsWithAny(string text, int at, List<string> literals)
    {
        foreach (var literal in literals)
        {
            if (text.AsSpan(at).StartsWith(literal, StringComparison.Ordinal) && WordBoundary.IsAt(text, at + literal.Length))
            {
                return true;
            }
        }

        return false;
    }
}
