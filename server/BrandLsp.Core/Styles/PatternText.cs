using System.Buffers;
using System.Text;

namespace BrandLsp.Core.Styles;

/// <summary>Patterns of styles as texts: what is literal in them, and what .NET writes otherwise.</summary>
internal static class PatternText
{
    private static readonly SearchValues<char> s_special = SearchValues.Create("\\.*+?()[]{}|^$");

    /// <summary>The text that a pattern without any operator stands for; null for other patterns.</summary>
    public static string? Literal(string pattern)
    {
        if (pattern.AsSpan().IndexOfAny(s_special) < 0)
        {
            return pattern.Length == 0 ? null : pattern;
        }

        var text = new StringBuilder(pattern.Length);
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '\\' && i + 1 < pattern.Length && !char.IsLetterOrDigit(pattern[i + 1]) && pattern[i + 1] != '_')
            {
                text.Append(pattern[++i]);
            }
            else if (s_special.Contains(c))
            {
                return null;
            }
            else
            {
                text.Append(c);
            }
        }

        return text.ToString();
    }

    /// <summary>The pattern in .NET's spelling.</summary>
    /// <param name="pattern">As the style writes it: named groups may be <c>(?P&lt;n&gt;…)</c>.</param>
    /// <param name="isMultiline">False where <c>$</c> means the end of the text alone, which .NET writes <c>\z</c>.</param>
    public static string ToDotNet(string pattern, bool isMultiline)
    {
        var mustEnd = !isMultiline && pattern.Contains('$', StringComparison.Ordinal) && !pattern.Contains("(?m", StringComparison.Ordinal);
        if (!mustEnd && !pattern.Contains("(?P", StringComparison.Ordinal))
        {
            return pattern;
        }

        var text = new StringBuilder(pattern.Length + 8);
        var isInClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '\\' && i + 1 < pattern.Length)
            {
                text.Append(c).Append(pattern[++i]);
            }
            else if (isInClass)
            {
                isInClass = c != ']';
                text.Append(c);
            }
            else if (c == '[')
            {
                isInClass = true;
                text.Append(c);
                i = CopyClassStart(pattern, i, text);
            }
            else if (c == '$' && mustEnd)
            {
                text.Append("\\z");
            }
            else if (pattern.AsSpan(i).StartsWith("(?P<", StringComparison.Ordinal))
            {
                text.Append("(?<");
                i += 3;
            }
            else if (pattern.AsSpan(i).StartsWith("(?P=", StringComparison.Ordinal) && pattern.IndexOf(')', i) is var close and > 0)
            {
                text.Append("\\k<").Append(pattern, i + 4, close - i - 4).Append('>');
                i = close;
            }
            else
            {
                text.Append(c);
            }
        }

        return text.ToString();
    }

    /// <summary>Each capturing group without its capture: a swap's key is a group of its own.</summary>
    public static string WithoutCaptures(string pattern)
    {
        if (!pattern.Contains('(', StringComparison.Ordinal))
        {
            return pattern;
        }

        var text = new StringBuilder(pattern.Length + 8);
        var isInClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            text.Append(c);
            if (c == '\\' && i + 1 < pattern.Length)
            {
                text.Append(pattern[++i]);
            }
            else if (isInClass)
            {
                isInClass = c != ']';
            }
            else if (c == '[')
            {
                isInClass = true;
                i = CopyClassStart(pattern, i, text);
            }
            else if (c == '(' && (i + 1 == pattern.Length || pattern[i + 1] != '?'))
            {
                text.Append("?:");
            }
        }

        return text.ToString();
    }

    /// <summary>A closing bracket that comes first in a class is one of its characters.</summary>
    private static int CopyClassStart(string pattern, int open, StringBuilder text)
    {
        var i = open;
        if (i + 1 < pattern.Length && pattern[i + 1] == '^')
        {
            text.Append(pattern[++i]);
        }

        if (i + 1 < pattern.Length && pattern[i + 1] == ']')
        {
            text.Append(pattern[++i]);
        }

        return i;
    }
}
