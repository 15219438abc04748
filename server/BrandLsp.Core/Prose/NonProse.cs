using BrandLsp.Core.Text;

namespace BrandLsp.Core.Prose;

/// <summary>
/// Blots out what stands in a block's text without being the author's prose: URLs, e-mail addresses, @mentions,
/// #hashtags, and quoted text: what somebody says, and any of more than two words. One or two words in quotation marks without
/// a mark of punctuation at their end are usually a term.
/// </summary>
internal static class NonProse
{
    /// <summary>Stands for a full stop inside quoted text: it ends the author's sentence only before a capital.</summary>
    public const char QuotedStop = '\u0003';

    private const int LongestQuotedTerm = 2;

    public static void BlotOut(Span<char> text)
    {
        for (var i = 0; i < text.Length;)
        {
            if (IsGap(text[i]))
            {
                i++;
                continue;
            }

            var end = i;
            while (end < text.Length && !IsGap(text[end]))
            {
                end++;
            }

            BlotOutTokens(text[i..end]);
            i = end;
        }

        BlotOutQuotes(text);
    }

    private static bool IsGap(char c) => c == FlatText.Placeholder || char.IsWhiteSpace(c);

    /// <param name="chunk">A stretch without white space.</param>
    private static void BlotOutTokens(Span<char> chunk)
    {
        var start = 0;
        while (start < chunk.Length && chunk[start] is '(' or '[' or '{' or '<' or '"' or '\'' or '“' or '‘' or '„' or '«' or '*' or '.' or '/' or '-' or '—' or '–' or '¿' or '¡')
        {
            start++;
        }

        var end = chunk.Length;
        while (end > start && chunk[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '…' or ')' or ']' or '}' or '>' or '"' or '\'' or '”' or '’' or '»' or '*')
        {
            end--;
        }

        var core = chunk[start..end];
        var scheme = core.IndexOf("://");
        if (scheme > 0)
        {
            while (scheme > 0 && char.IsAsciiLetter(core[scheme - 1]))
            {
                scheme--;
            }

            core[scheme..].Fill(FlatText.Placeholder);
            core = core[..scheme];
        }
        else if (core.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || IsDomainWithPath(core) || IsAddress(core))
        {
            core.Fill(FlatText.Placeholder);
            return;
        }

        BlotOutTags(core);
    }

    /// <summary>Mentions and hashtags at the start of <paramref name="core"/>, and those that follow each other directly.</summary>
    private static void BlotOutTags(Span<char> core)
    {
        var at = 0;
        while (at + 1 < core.Length && core[at] is '@' or '#' && IsTagCharacter(core[at + 1]))
        {
            var isMention = core[at] == '@';
            var end = at + 1;
            while (end < core.Length
                && (IsTagCharacter(core[end])
                    || (isMention && core[end] is '.' or '-' or '@' or '/' && end + 1 < core.Length && IsTagCharacter(core[end + 1]))))
            {
                end++;
            }

            if (end + 1 < core.Length && core[end] is '\'' or '’' && core[end + 1] is 's' or 'S')
            {
                end += 2;
            }

            core[at..end].Fill(FlatText.Placeholder);
            at = end;
            while (at < core.Length && core[at] is '/' or ',' or '+' or '&')
            {
                at++;
            }
        }
    }

    private static bool IsTagCharacter(char c) => char.IsLetterOrDigit(c) || c == '_' || char.IsSurrogate(c);

    private static bool IsAddress(ReadOnlySpan<char> core)
    {
        var at = core.IndexOf('@');
        return at > 0 && at + 1 < core.Length && char.IsLetterOrDigit(core[at - 1]) && core[at..].Contains('.');
    }

    private static bool IsDomainWithPath(ReadOnlySpan<char> core)
    {
        var slash = core.IndexOf('/');
        if (slash < 4)
        {
            return false;
        }

        var host = core[..slash];
        var dot = host.LastIndexOf('.');
        if (dot < 1 || host.Length - dot < 3)
        {
            return false;
        }

        foreach (var c in host)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '-'))
            {
                return false;
            }
        }

        return !host[(dot + 1)..].ContainsAnyInRange('0', '9');
    }

    private static void BlotOutQuotes(Span<char> text)
    {
        foreach (var quote in Quotations.Of(text))
        {
            BlotOutQuote(text[(quote.Start + 1)..(quote.End - 1)]);
        }
    }

    private static void BlotOutQuote(Span<char> quoted)
    {
        var said = quoted.TrimEnd();
        if (said.IsEmpty || (CountWords(said) <= LongestQuotedTerm && !IsSpoken(said)))
        {
            return;
        }

        var ends = said[^1] is '.' or '!' or '?' or '…' or '。' or '！' or '？';
        quoted.Fill(FlatText.Placeholder);
        if (ends)
        {
            quoted[^1] = QuotedStop;
        }
    }

    /// <summary>A term has neither a mark of punctuation at its end nor an exclamation in it.</summary>
    private static bool IsSpoken(ReadOnlySpan<char> quoted) =>
        quoted[^1] is ',' or '.' or '?' or '…' or '，' or '。' or '？' || quoted.ContainsAny('!', '！');

    /// <summary>Where a language has no blanks between words, two ideographs are one.</summary>
    private static int CountWords(ReadOnlySpan<char> quoted)
    {
        int words = 0, ideographs = 0;
        for (var i = 0; i < quoted.Length; i++)
        {
            if (quoted[i] is >= '\u3040' and <= '\u9FFF')
            {
                ideographs++;
            }
            else if (char.IsLetterOrDigit(quoted[i]) && (i == 0 || IsGap(quoted[i - 1])))
            {
                words++;
            }
        }

        return words + ((ideographs + 1) / 2);
    }
}
