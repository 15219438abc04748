using System.Collections.Immutable;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Terms;

/// <summary>Puts one term in place of another so that the sentence stays right: capitals, endings, articles.</summary>
internal static class Replacement
{
    /// <summary><c>Log in</c> gives <c>Sign in</c>, <c>LOG IN</c> <c>SIGN IN</c>, <c>Log In</c> <c>Sign In</c>.</summary>
    /// <param name="found">As the author writes it.</param>
    /// <param name="listed">As the profile writes the same term.</param>
    /// <param name="replacement">As the profile writes what should stand there.</param>
    public static string WithCapitals(string found, string listed, string replacement)
    {
        if (IsUpper(found) && !IsUpper(listed))
        {
            return replacement.ToUpperInvariant();
        }

        if (found.Length == 0 || listed.Length == 0 || !char.IsUpper(found[0]) || char.IsUpper(listed[0]))
        {
            return replacement;
        }

        var words = found.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && words.All(w => char.IsUpper(w[0]))
            ? string.Join(' ', replacement.Split(' ').Select(Capitalised))
            : Capitalised(replacement);
    }

    /// <summary>The edits that put <paramref name="replacement"/> at <paramref name="span"/>, with the right <c>a</c> or <c>an</c> before it.</summary>
    public static TextEdit[] Edits(string text, TextSpan span, string replacement) =>
        Article(text, span.Start, replacement) is { } article
            ? [article, new TextEdit(span, replacement)]
            : [new TextEdit(span, replacement)];

    /// <summary>True for a term in quotation marks: somebody else's word, or the name of a button.</summary>
    public static bool IsQuoted(string text, TextSpan span) =>
        span.Start > 0 && span.End < text.Length
        && (text[span.Start - 1], text[span.End]) is ('"', '"') or ('“', '”') or ('„', '“') or ('„', '”') or ('«', '»') or ('»', '«') or ('»', '»') or ('”', '”')
            or ('‘', '’') or ('‚', '‘') or ('\'', '\'') or ('‹', '›') or ('「', '」') or ('『', '』');

    public static bool IsUpper(string text)
    {
        var letters = text.Where(char.IsLetter).ToImmutableArray();
        return letters.Length > 1 && letters.All(char.IsUpper);
    }

    private static string Capitalised(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static TextEdit? Article(string text, int start, string replacement)
    {
        if (start < 2 || text[start - 1] != ' ' || replacement.Length == 0)
        {
            return null;
        }

        var length = text[start - 2] is 'n' && start >= 3 && text[start - 3] is 'a' or 'A' ? 2 : text[start - 2] is 'a' or 'A' ? 1 : 0;
        var at = start - 1 - length;
        if (length == 0 || (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '-' or '\'' or '’')))
        {
            return null;
        }

        var wanted = WantsAn(replacement) switch { true => 2, false => 1, null => length };
        return wanted == length ? null : new TextEdit(new TextSpan(at, length), text[at] + (wanted == 2 ? "n" : ""));
    }

    /// <summary>Null where the first letter does not tell: <c>hour</c> and <c>house</c>, <c>use</c> and <c>umbrella</c>, <c>one</c>, <c>API</c>.</summary>
    private static bool? WantsAn(string word) => char.ToLowerInvariant(word[0]) switch
    {
        _ when word.Length > 1 && char.IsUpper(word[1]) => null,
        'e' when word.StartsWith("eu", StringComparison.OrdinalIgnoreCase) => null,
        'o' when word.StartsWith("one", StringComparison.OrdinalIgnoreCase) => null,
        'a' or 'e' or 'i' or 'o' => true,
        'u' or 'h' => null,
        var letter => char.IsAsciiLetterLower(letter) ? false : null,
    };
}
