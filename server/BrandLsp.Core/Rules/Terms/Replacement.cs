using System.Collections.Immutable;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Prose;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Terms;

/// <summary>Puts one term in place of another so that the sentence stays right: capitals, endings, articles.</summary>
internal static class Replacement
{
    /// <summary><c>Log in</c> gives <c>Sign in</c>, <c>LOG IN</c> <c>SIGN IN</c>, <c>Log In</c> <c>Sign In</c>. A typographic apostrophe stays one.</summary>
    /// <param name="found">As the author writes it.</param>
    /// <param name="listed">As the profile writes the same term.</param>
    /// <param name="replacement">As the profile writes what should stand there.</param>
    public static string WithCapitals(string found, string listed, string replacement)
    {
        if (found.Contains('’', StringComparison.Ordinal))
        {
            replacement = replacement.Replace('\'', '’');
        }

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

    /// <summary><c>We love A.I.</c> makes <c>We love AI.</c>: the full stop that goes with a term ends the sentence, too.</summary>
    public static string WithFullStop(string text, TextSpan span, string replacement) =>
        text[span.End - 1] == '.' && !replacement.EndsWith('.') && EndsSentence(text, span.End) ? replacement + "." : replacement;

    /// <summary>Whether nothing follows in the paragraph, or a word with a capital that no name begins with.</summary>
    private static bool EndsSentence(string text, int end)
    {
        var next = end;
        while (next < text.Length && (char.IsWhiteSpace(text[next]) || text[next] is '*' or '_'))
        {
            next++;
        }

        var after = next;
        while (after < text.Length && char.IsLetter(text[after]))
        {
            after++;
        }

        var gap = text.AsSpan(end, next - end);
        return next == text.Length || gap.Count('\n') > 1
            || (gap.ContainsAny(' ', '\n') && after > next && char.IsUpper(text[next]) && PhrasePattern.IsFunctionWord(text[next..after].ToLowerInvariant()));
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

    /// <summary>
    /// False where what stands behind belongs between a verb and its particle: <c>configured it</c> becomes
    /// <c>set it up</c>, and not <c>set up it</c>.
    /// </summary>
    public static bool Fits(string text, TextSpan span, string replacement)
    {
        if (!WordForms.IsPhrasalVerb(replacement) || span.End >= text.Length || text[span.End] != ' ')
        {
            return true;
        }

        var end = span.End + 1;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return text[(span.End + 1)..end] is not ("it" or "them" or "him" or "her" or "us" or "me" or "you");
    }

    /// <summary>In front matter, where a sign may mean something, only letters, digits and what joins words.</summary>
    public static bool MayStand(Draft draft, TextSpan span, string replacement) =>
        span.Start >= draft.Front.Span.End || replacement.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '’');

    public static bool IsUpper(string text)
    {
        var letters = text.Where(char.IsLetter).ToImmutableArray();
        return letters.Length > 1 && letters.All(char.IsUpper);
    }

    private static string Capitalised(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
