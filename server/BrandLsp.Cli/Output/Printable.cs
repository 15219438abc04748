using System.Globalization;
using System.Text;

namespace BrandLsp.Cli.Output;

/// <summary>Text from drafts and profiles, made safe for a terminal, and its width there.</summary>
internal static class Printable
{
    /// <summary>
    /// On one line, control characters shown instead of obeyed: a draft cannot move the cursor, change colours or
    /// reverse the line's direction.
    /// </summary>
    public static string OneLine(string text)
    {
        var at = text.AsSpan().IndexOfAnyExceptInRange(' ', '~');
        return at < 0 ? text : Clean(text, '␤');
    }

    /// <summary>As <see cref="OneLine"/>, with tabs and line breaks as blanks: the positions of all other characters stay.</summary>
    public static string SourceLine(string text) => Clean(text, ' ');

    /// <summary>Columns on a terminal, approximately: wide East Asian characters and emoji are two, combining marks none.</summary>
    public static int Width(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += Width(rune);
        }

        return width;
    }

    public static int Width(Rune rune)
    {
        var value = rune.Value;
        if (value < 0x300)
        {
            return 1;
        }

        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
        {
            return 0;
        }

        return value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3)
            or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6)
            or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD) ? 2 : 1;
    }

    private static string Clean(string text, char lineBreak)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            result.Append(c switch
            {
                '\t' => ' ',
                '\r' or '\n' => lineBreak == ' ' ? ' ' : lineBreak,
                < ' ' => (char)(0x2400 + c),
                '\u007F' => '\u2421',
                >= '\u0080' and <= '\u009F' => '\uFFFD',
                '\u2028' or '\u2029' => ' ',
                (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => '\uFFFD',
                _ => c,
            });
        }

        return result.ToString();
    }
}
