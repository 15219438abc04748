using System.Collections.Immutable;
using System.Text;

namespace BrandLsp.Core.Exports;

/// <summary>Content lines of RFC 5545: CRLF at the end, folded at 75 bytes and never inside a character.</summary>
internal sealed class IcsWriter
{
    /// <summary>In UTF-8 bytes, the line break not counted.</summary>
    public const int LongestLine = 75;

    private readonly StringBuilder _text = new();

    /// <param name="name">With parameters where there are any.</param>
    /// <param name="value">Written as it is.</param>
    public void Line(string name, string value)
    {
        var bytes = 0;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > LongestLine)
            {
                _text.Append("\r\n ");
                bytes = 1;
            }

            _text.Append(rune.ToString());
            bytes += rune.Utf8SequenceLength;
        }

        _text.Append("\r\n");
    }

    /// <summary>A value of type TEXT, with its line breaks, commas, semicolons and backslashes escaped.</summary>
    public void Text(string name, string value)
    {
        var escaped = new StringBuilder(value.Length);
        foreach (var c in Sayable(value))
        {
            switch (c)
            {
                case '\n':
                    escaped.Append("\\n");
                    break;
                case '\\' or ',' or ';':
                    escaped.Append('\\').Append(c);
                    break;
                default:
                    escaped.Append(c);
                    break;
            }
        }

        Line(name, escaped.ToString());
    }

    /// <summary>Without the control characters that the format has no way to say and nobody sees.</summary>
    public static string Sayable(string text) =>
        text.All(IsSayable) ? text : string.Concat(text.Where(IsSayable));

    private static bool IsSayable(char c) => c is >= ' ' and not '\u007F' or '\t' or '\n';

    public override string ToString() => _text.ToString();
}

/// <summary>Reads what <see cref="IcsWriter"/> writes, for the check before a file is kept.</summary>
internal static class IcsReader
{
    /// <summary>The properties of each event by name, parameters left off, texts unescaped.</summary>
    public static ImmutableArray<ImmutableDictionary<string, string>> Events(string calendar)
    {
        var events = ImmutableArray.CreateBuilder<ImmutableDictionary<string, string>>();
        var open = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var line in calendar.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n"))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
            {
                continue;
            }

            var (name, value) = (line[..colon].Split(';')[0], line[(colon + 1)..]);
            if (name == "BEGIN")
            {
                open.Clear();
            }
            else if (line == "END:VEVENT")
            {
                events.Add(open.ToImmutable());
            }
            else
            {
                open[name] = Unescape(value);
            }
        }

        return events.ToImmutable();
    }

    private static string Unescape(string value)
    {
        var text = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i] == '\\' && i + 1 < value.Length ? value[++i] : '\0';
            text.Append(c switch { '\0' => value[i], 'n' or 'N' => '\n', _ => c });
        }

        return text.ToString();
    }
}
