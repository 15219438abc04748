using System.Globalization;
using System.Text;

namespace BrandLsp.Core.Exports;

/// <summary>JSON with emoji as they are: the writer escapes every character beyond U+FFFF, which nobody can read or search.</summary>
public static class ReadableJson
{
    private const int EscapeLength = 6;

    /// <summary>The same JSON with each escaped surrogate pair as the character it stands for.</summary>
    public static string Of(ReadOnlySpan<byte> json)
    {
        var text = Encoding.UTF8.GetString(json);
        if (!text.Contains("\\uD", StringComparison.Ordinal))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                result.Append(text[i]);
            }
            else if (Escaped(text, i) is { } high && char.IsHighSurrogate(high) && Escaped(text, i + EscapeLength) is { } low && char.IsLowSurrogate(low))
            {
                result.Append(high).Append(low);
                i += (2 * EscapeLength) - 1;
            }
            else
            {
                result.Append(text[i]).Append(text[++i]);
            }
        }

        return result.ToString();
    }

    /// <summary>The unit that <c>\uXXXX</c> at an offset stands for; null when there is no such escape.</summary>
    private static char? Escaped(string text, int at) =>
        at + EscapeLength <= text.Length && text[at] == '\\' && text[at + 1] == 'u'
        && ushort.TryParse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : null;
}
