using System.Collections.Immutable;
using BrandLsp.Core.Prose;
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

    /// <summary>The edits that put <paramref name="replacement"/> at <paramref name="span"/>, in English with the right <c>a</c> or <c>an</c> before it.</summary>
    public static TextEdit[] Edits(string text, TextSpan span, string replacement, bool isEnglish = true)
    {
        // The kids' room becomes the children's room.
        var apostrophe = span.End < text.Length ? text[span.End] : ' ';
        var isPossessive = isEnglish && apostrophe is '\'' or '’' && text[span.End - 1] is 's' or 'S' && !replacement.EndsWith("s", StringComparison.OrdinalIgnoreCase)
            && !(span.End + 1 < text.Length && char.IsLetterOrDigit(text[span.End + 1]));
        var edit = isPossessive ? new TextEdit(new TextSpan(span.Start, span.Length + 1), $"{replacement}{apostrophe}s") : new TextEdit(span, replacement);
        return isEnglish && Articles.Agree(text, span.Start, replacement) is { } article ? [article, edit] : [edit];
    }

    public static bool IsUpper(string text)
    {
        var letters = text.Where(char.IsLetter).ToImmutableArray();
        return letters.Length > 1 && letters.All(char.IsUpper);
    }

    private static string Capitalised(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
