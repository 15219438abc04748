using System.Text;

namespace BrandLsp.Core.Styles;

/// <summary>
/// What a text must contain, in lower case, for a pattern to be worth trying: at least one of several literals. Where the
/// pattern is not understood, nothing is required, which is always true.
/// </summary>
internal sealed class RequiredLiterals
{
    private const int MaxDepth = 32;
    private const int MaxLiterals = 400;
    private const int LargestClass = 6;

    private readonly string _pattern;
    private int _at;
    private bool _gaveUp;

    private RequiredLiterals(string pattern) => _pattern = pattern;

    /// <summary>At least one of these is in each match; null when nothing can be said.</summary>
    public static string[]? Of(string pattern)
    {
        var reader = new RequiredLiterals(pattern);
        var found = reader.Alternatives(0);
        return reader._gaveUp || reader._at < pattern.Length || found is null || Worth(found) == 0 || found.Count > MaxLiterals ? null : [.. found.Distinct(StringComparer.Ordinal)];
    }

    private List<string>? Alternatives(int depth)
    {
        if (depth > MaxDepth)
        {
            _gaveUp = true;
        }

        List<string>? all = [];
        while (!_gaveUp)
        {
            var one = Sequence(depth);
            all = one is null || all is null ? null : [.. all, .. one];
            if (_at >= _pattern.Length || _pattern[_at] != '|')
            {
                return all;
            }

            _at++;
        }

        return null;
    }

    private List<string>? Sequence(int depth)
    {
        List<string>? best = null;
        var run = new StringBuilder();
        while (_at < _pattern.Length && _pattern[_at] is not ('|' or ')') && !_gaveUp)
        {
            var (literal, options) = Atom(depth);
            var (min, isExact) = Quantifier();
            if (literal is { } c && min > 0)
            {
                run.Append(char.ToLowerInvariant(c));
                if (isExact)
                {
                    continue;
                }
            }

            Keep(run, ref best);
            if (min > 0 && options is not null && Worth(options) > Worth(best))
            {
                best = options;
            }

            // The last of several repeated characters may still start a literal: "l+o" needs "lo".
            if (literal is { } last && min > 0)
            {
                run.Append(char.ToLowerInvariant(last));
            }
        }

        Keep(run, ref best);
        return best;
    }

    private static void Keep(StringBuilder run, ref List<string>? best)
    {
        if (run.Length > 0)
        {
            List<string> one = [run.ToString()];
            best = Worth(one) > Worth(best) ? one : best;
            run.Clear();
        }
    }

    /// <summary>How much a set of literals rules out: the length of its shortest; a lone letter, digit or blank rules out nothing.</summary>
    private static int Worth(List<string>? literals) =>
        literals is not { Count: > 0 } ? 0 : literals.Min(l => l.Length > 1 ? (string.IsNullOrWhiteSpace(l) ? 1 : l.Length * 2) : char.IsLetterOrDigit(l[0]) || char.IsWhiteSpace(l[0]) ? 0 : 1);

    /// <summary>One element: a character, or the literals it needs, or neither.</summary>
    private (char? Literal, List<string>? Options) Atom(int depth)
    {
        var c = _pattern[_at++];
        switch (c)
        {
            case '.' or '^' or '$':
                return default;
            case '\\':
                return Escape();
            case '[':
                return (null, Class());
            case '(':
                return (null, Group(depth));
            case '*' or '+' or '?' or '{':
                return default;
            default:
                return (c, null);
        }
    }

    private (char? Literal, List<string>? Options) Escape()
    {
        if (_at >= _pattern.Length)
        {
            _gaveUp = true;
            return default;
        }

        var c = _pattern[_at++];
        if (!char.IsLetterOrDigit(c))
        {
            return (c, null);
        }

        // Classes and boundaries need nothing; hexadecimal, named and numbered ones are not worth reading.
        _gaveUp |= c is not ('b' or 'B' or 'd' or 'D' or 'w' or 'W' or 's' or 'S' or 'n' or 't' or 'r' or 'A' or 'z' or 'Z');
        return default;
    }

    private List<string>? Class()
    {
        var options = new List<string>();
        var isOpen = _at < _pattern.Length && _pattern[_at] == '^';
        var isFirst = true;
        _at += isOpen ? 1 : 0;
        for (; _at < _pattern.Length && (isFirst || _pattern[_at] != ']'); isFirst = false)
        {
            var c = _pattern[_at++];
            if (c == '[')
            {
                // A class inside a class: rare enough.
                _gaveUp = true;
            }
            else if (c == '\\' && _at < _pattern.Length)
            {
                c = _pattern[_at++];
                isOpen |= char.IsLetterOrDigit(c);
                _gaveUp |= c is 'p' or 'P' or 'x' or 'u';
            }

            if (_at + 1 < _pattern.Length && _pattern[_at] == '-' && _pattern[_at + 1] != ']')
            {
                isOpen = true;
            }

            options.Add(char.ToLowerInvariant(c).ToString());
        }

        _gaveUp |= _at >= _pattern.Length;
        _at++;
        return isOpen || options.Count > LargestClass ? null : options;
    }

    private List<string>? Group(int depth)
    {
        var isLook = false;
        if (_at < _pattern.Length && _pattern[_at] == '?')
        {
            var rest = _pattern.AsSpan(_at);
            if (rest.StartsWith("?:", StringComparison.Ordinal))
            {
                _at += 2;
            }
            else if (rest.StartsWith("?=", StringComparison.Ordinal) || rest.StartsWith("?!", StringComparison.Ordinal))
            {
                (_at, isLook) = (_at + 2, true);
            }
            else if (rest.StartsWith("?<=", StringComparison.Ordinal) || rest.StartsWith("?<!", StringComparison.Ordinal))
            {
                (_at, isLook) = (_at + 3, true);
            }
            else if (rest.StartsWith("?<", StringComparison.Ordinal) && rest.IndexOf('>') is var close and > 0)
            {
                _at += close + 1;
            }
            else if (rest.StartsWith("?i)", StringComparison.Ordinal) || rest.StartsWith("?m)", StringComparison.Ordinal) || rest.StartsWith("?s)", StringComparison.Ordinal))
            {
                _at += 3;
                return null;
            }
            else
            {
                _gaveUp = true;
                return null;
            }
        }

        var inside = Alternatives(depth + 1);
        if (_at >= _pattern.Length)
        {
            _gaveUp = true;
            return null;
        }

        _at++;
        return isLook ? null : inside;
    }

    /// <summary>How often at least, and whether exactly once.</summary>
    private (int Min, bool IsOnce) Quantifier()
    {
        if (_at >= _pattern.Length)
        {
            return (1, true);
        }

        var (min, isOnce) = (1, true);
        switch (_pattern[_at])
        {
            case '*' or '?':
                (min, isOnce) = (0, false);
                _at++;
                break;
            case '+':
                isOnce = false;
                _at++;
                break;
            case '{' when _at + 1 < _pattern.Length && char.IsAsciiDigit(_pattern[_at + 1]) && _pattern.IndexOf('}', _at) is var close and > 0:
                min = _pattern[_at + 1] == '0' ? 0 : 1;
                isOnce = false;
                _at = close + 1;
                break;
            default:
                return (1, true);
        }

        if (_at < _pattern.Length && _pattern[_at] == '?')
        {
            _at++;
        }

        return (min, isOnce);
    }
}
