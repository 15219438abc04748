using System.Collections.Frozen;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Prose;

/// <summary>The English article that a word takes, by its sound; Data/article-sounds.txt holds what its letters do not tell.</summary>
internal static class Articles
{
    /// <summary>Letters whose names start with a vowel: an M, an X.</summary>
    private const string SpokenWithVowel = "aefhilmnorsx";

    /// <summary>Longer words in capitals are shouted.</summary>
    private const int LongestSpelled = 5;

    private static readonly Lazy<FrozenDictionary<string, bool?>> s_listed = new(static () => WordLists.Lines("article-sounds.txt")
        .Select(l => l.Split(' '))
        .ToFrozenDictionary(p => p[1], p => p[0] switch { "an" => true, "a" => false, _ => (bool?)null }, StringComparer.Ordinal));

    /// <summary>The edit that makes the article before <paramref name="start"/> fit what will stand there; null when it fits, or none is there.</summary>
    /// <param name="text">With marks of emphasis, links and quotation between the article and the word, if the author sets them.</param>
    public static TextEdit? Agree(string text, int start, string word)
    {
        var i = SkipBack(text, start, IsMarkup);
        var end = SkipBack(text, i, static c => c is ' ' or '\u00A0' or '\n' or '\r');
        if (end == i || text.AsSpan(end, i - end).Count('\n') > 1)
        {
            return null;
        }

        end = SkipBack(text, end, static c => c is '*' or '_' or '~');
        var at = SkipBack(text, end, char.IsLetter);
        var article = text.AsSpan(at, end - at);
        var isAn = article is "an" or "An" or "AN";
        if ((!isAn && article is not ("a" or "A")) || (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '-' or '&' or '\'' or '’' or '.' or '/')))
        {
            return null;
        }

        return WantsAn(word) is { } wanted && wanted != isAn
            ? new TextEdit(TextSpan.FromBounds(at, end), text[at] + (wanted ? "n" : ""))
            : null;
    }

    /// <summary>True for "an", false for "a"; null where both are said or nothing is known.</summary>
    public static bool? WantsAn(string phrase)
    {
        var start = 0;
        while (start < phrase.Length && !char.IsLetterOrDigit(phrase[start]))
        {
            start++;
        }

        var end = start;
        while (end < phrase.Length && (char.IsLetterOrDigit(phrase[end]) || phrase[end] is '-' or ',' or '.' && end + 1 < phrase.Length && char.IsLetterOrDigit(phrase[end + 1])))
        {
            end++;
        }

        if (start == end)
        {
            return null;
        }

        var typed = phrase[start..end];
        var word = typed.ToLowerInvariant();
        if (char.IsAsciiDigit(word[0]))
        {
            return IsSpokenWithVowel(word);
        }

        var head = Head(typed);
        return s_listed.Value.TryGetValue(head.ToLowerInvariant(), out var known) ? known
            : IsSpelled(head) ? SpokenWithVowel.Contains(word[0], StringComparison.Ordinal)
            : Listed(word, out var listed) ? listed
            : IsDoubtful(head) ? null
            : IsVowel(word[0]) ? true
            : char.IsAsciiLetterLower(word[0]) ? false
            : null;
    }

    /// <summary>"an 8", "an 11th", "an 18-month", "an 80-page", "an 11,000"; but "a 110" and "a 1,800".</summary>
    private static bool IsSpokenWithVowel(string word)
    {
        var digits = 0;
        while (digits < word.Length && char.IsAsciiDigit(word[digits]))
        {
            digits++;
        }

        return word[0] == '8' || (digits is 2 or 5 && word.AsSpan(0, 2) is "11" or "18");
    }

    /// <summary>By the longest entry that fits.</summary>
    private static bool Listed(string word, out bool? wantsAn)
    {
        for (var length = word.Length; length > 1; length--)
        {
            if (s_listed.Value.TryGetValue(word[..length] + "*", out wantsAn))
            {
                return true;
            }
        }

        wantsAn = null;
        return false;
    }

    /// <summary>A letter alone (<c>e-mail</c>, <c>X-ray</c>), letters without a vowel (<c>npm</c>), and capitals that no mouth joins (<c>MRI</c>, <c>API</c>).</summary>
    private static bool IsSpelled(string head) =>
        head.Length == 1
        || ((IsCapitals(head) || head.All(char.IsLower)) && !head.Any(c => IsVowel(c) || c is 'y' or 'Y'))
        || (IsCapitals(head) && head.Length <= LongestSpelled && (IsVowel(head[0]) || (head.Length == 3 && !IsVowel(head[1]))));

    /// <summary>Capitals that may be said as a word (<c>REM</c>) or not (<c>RUC</c>), where that would make a difference.</summary>
    private static bool IsDoubtful(string head) =>
        IsCapitals(head) && head.Length <= LongestSpelled && SpokenWithVowel.Contains(char.ToLowerInvariant(head[0]), StringComparison.Ordinal);

    /// <summary>Up to a hyphen, without the s of a plural.</summary>
    private static string Head(string typed)
    {
        var end = 0;
        while (end < typed.Length && char.IsLetterOrDigit(typed[end]))
        {
            end++;
        }

        var head = typed[..end];
        return head.Length > 2 && head[^1] == 's' && IsCapitals(head[..^1]) ? head[..^1] : head;
    }

    private static bool IsCapitals(string word) => word.Length > 1 && word.All(c => char.IsUpper(c) || char.IsAsciiDigit(c));

    private static bool IsVowel(char c) => char.ToLowerInvariant(c) is 'a' or 'e' or 'i' or 'o' or 'u';

    private static bool IsMarkup(char c) => c is '*' or '_' or '~' or '[' or '(' or '"' or '“' or '„' or '«' or '‘' or '\'';

    private static int SkipBack(string text, int from, Func<char, bool> skips)
    {
        while (from > 0 && skips(text[from - 1]))
        {
            from--;
        }

        return from;
    }
}
