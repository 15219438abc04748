using System.Text;

namespace BrandLsp.Core.Text;

/// <summary>Text in Markdown that is to be read as it is written.</summary>
internal static class MarkdownLiteral
{
    /// <summary>Within a line. A line stays one line.</summary>
    public static string Of(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            result.Append(c switch
            {
                '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '#' or '~' or '&' => $"\\{c}",
                < ' ' or '\u007F' or '\u0085' or '\u2028' or '\u2029' => " ",
                _ => c.ToString(),
            });
        }

        return result.ToString();
    }

    /// <summary>At the start of a line or of an item, where a dash or a number would begin a list.</summary>
    public static string AtStart(string text)
    {
        var literal = Of(text).TrimStart();
        var digits = literal.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return literal is ['-' or '+', ..] ? "\\" + literal
            : digits > 0 && literal[digits] is '.' or ')' ? literal.Insert(digits, "\\")
            : literal;
    }
}
