using System.Globalization;
using System.Text;

namespace BrandLsp.Core.Text;

/// <summary>JSON strings may hold lone surrogates, which System.Text.Json refuses to read and to write.</summary>
public static class JsonStrings
{
    /// <summary>The text with each lone surrogate as <c>\uXXXX</c>, for a JSON text to be parsed.</summary>
    public static string EscapeLoneSurrogates(string json) => Replace(json, unit => $"\\u{(int)unit:x4}");

    /// <summary>The text with each lone surrogate as U+FFFD.</summary>
    public static string WellFormed(string text) => Replace(text, _ => "\uFFFD");

    /// <summary>The value of a valid JSON string literal, quotation marks included.</summary>
    public static string Unescape(string literal)
    {
        if (!literal.Contains('\\'))
        {
            return literal[1..^1];
        }

        var result = new StringBuilder(literal.Length);
        for (var i = 1; i < literal.Length - 1; i++)
        {
            if (literal[i] != '\\')
            {
                result.Append(literal[i]);
                continue;
            }

            i++;
            if (literal[i] == 'u')
            {
                result.Append((char)int.Parse(literal.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 4;
                continue;
            }

            result.Append(literal[i] switch
            {
                'b' => '\b',
                'f' => '\f',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                var other => other,
            });
        }

        return result.ToString();
    }

    private static string Replace(string text, Func<char, string> replacement)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return text;
        }

        StringBuilder? result = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                result?.Append(text[i]);
            }
            else if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                result?.Append(text, i, 2);
                i++;
            }
            else
            {
                result ??= new StringBuilder(text.Length + 6).Append(text, 0, i);
                result.Append(replacement(text[i]));
            }
        }

        return result?.ToString() ?? text;
    }
}
