using System.Buffers;
using System.Text;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Yaml;

/// <summary>Writes values so that YAML reads them as they are.</summary>
public static class YamlQuote
{
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.+-eE_");

    /// <summary>In double quotes, escaped where needed.</summary>
    public static string Quote(string value)
    {
        var result = new StringBuilder(value.Length + 2).Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => result.Append("\\\""),
                '\\' => result.Append("\\\\"),
                '\n' => result.Append("\\n"),
                '\r' => result.Append("\\r"),
                '\t' => result.Append("\\t"),
                '\0' => result.Append("\\0"),
                _ => result.Append(c),
            };
        }

        return result.Append('"').ToString();
    }

    /// <summary>As it is where YAML reads it as a text, in quotes otherwise.</summary>
    public static string Write(string value) => IsSafePlain(value) ? value : Quote(value);

    /// <summary>True when YAML reads the value, written without quotes anywhere, as this very text.</summary>
    public static bool IsSafePlain(string value)
    {
        if (value.Length == 0 || char.IsWhiteSpace(value[0]) || char.IsWhiteSpace(value[^1]) || !(char.IsLetterOrDigit(value[0]) || value[0] is '/' or '.' or '_' or '+' or '$' or '('))
        {
            return false;
        }

        foreach (var c in value)
        {
            if (c is ',' or '[' or ']' or '{' or '}' or '#' or '"' or '\'' || (c == ':' && !value.Contains("://", StringComparison.Ordinal)) || char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF')
            {
                return false;
            }
        }

        return !(value.ToLowerInvariant() is "true" or "false" or "null" or "yes" or "no" or "on" or "off") && !IsNumberLike(value);
    }

    internal static Fix Fix(TextSpan span, string value)
    {
        var quoted = Quote(value);
        return new Fix($"Quote it: {Shorten(quoted)}", new TextEdit(span, quoted)) { IsSafe = true };
    }

    internal static string Shorten(string text) => text.Length <= 40 ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[37]) ? 37 : 38), "…");

    private static bool IsNumberLike(string value) => !value.AsSpan().ContainsAnyExcept(NumberCharacters);
}
