using System.Buffers;
using System.Globalization;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Analysis;

/// <summary>
/// Control characters that came into a text by accident: all of ASCII (C0 and DEL) but the tab and the line breaks. Nobody
/// sees them, and services refuse a text with them or cut it off there: XML 1.0 forbids them, databases take no NUL.
/// </summary>
internal static class ControlCharacters
{
    /// <summary>Nobody reads on after so many; a file of bytes must not be slow.</summary>
    private const int MaxFindings = 100;

    private const char LineTabulation = '\v';
    private const char FormFeed = '\f';

    private static readonly SearchValues<char> s_all = SearchValues.Create(
        [.. Enumerable.Range(0, ' ').Select(c => (char)c).Except(['\t', '\n', '\r']), '\u007F']);

    /// <summary>One finding for each run of them, with the fix that removes it.</summary>
    /// <param name="consequence">What they do here: a sentence.</param>
    public static IEnumerable<Finding> Find(string rule, string text, string consequence)
    {
        var found = 0;
        for (var at = text.AsSpan().IndexOfAny(s_all); at >= 0 && found < MaxFindings; found++)
        {
            var length = text.AsSpan(at).IndexOfAnyExcept(s_all) is var run and >= 0 ? run : text.Length - at;
            var span = new TextSpan(at, length);
            yield return new Finding(rule, span, $"{Subject(text, span)}, which nobody sees. {consequence} Take it out.") { Fixes = [Fix(text, span)] };
            var next = text.AsSpan(span.End).IndexOfAny(s_all);
            at = next < 0 ? -1 : span.End + next;
        }
    }

    private static string Subject(string text, TextSpan span)
    {
        var (first, code) = (text[span.Start], ((int)text[span.Start]).ToString("X4", CultureInfo.InvariantCulture));
        var name = Name(first) is { } known ? $"{known} (U+{code})" : $"U+{code}";
        return span.Length == 1 ? $"Here stands the control character {name}" : $"Here stand {span.Length} control characters, {name} the first";
    }

    /// <summary>Some word processors write a line break of theirs as one of these: it keeps two words apart.</summary>
    private static Fix Fix(string text, TextSpan span)
    {
        var isBreak = span.In(text).AsSpan().ContainsAny(LineTabulation, FormFeed)
            && span.Start > 0 && !char.IsWhiteSpace(text[span.Start - 1])
            && span.End < text.Length && !char.IsWhiteSpace(text[span.End]);
        return isBreak
            ? new Fix("Write a blank instead of the control character", new TextEdit(span, " ")) { IsSafe = true }
            : new Fix("Remove the control character", new TextEdit(span, "")) { IsSafe = true };
    }

    private static string? Name(char c) => c switch
    {
        '\0' => "NUL",
        '\b' => "backspace",
        LineTabulation => "line tabulation",
        FormFeed => "form feed",
        '\u001B' => "escape",
        '\u007F' => "delete",
        _ => null,
    };
}
