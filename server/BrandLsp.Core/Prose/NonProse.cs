namespace BrandLsp.Core.Prose;

/// <summary>
/// Blots out what stands in a block's text without being the author's prose: URLs, e-mail addresses, @mentions,
/// #hashtags, and quoted text of more than two words (one or two words in quotation marks are usually a term).
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
        var open = -1;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var isOpen = c is '“' or '„' or '«';
            var isClose = open >= 0 && text[open] switch
            {
                '“' => c == '”',
                '„' => c is '“' or '”',
                '«' => c == '»',
                _ => c == '"' && i > open + 1 && !char.IsWhiteSpace(text[i - 1]) && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1])),
            };
            if (isClose)
            {
                BlotOutQuote(text[(open + 1)..i]);
                open = -1;
            }
            else if (isOpen || (c == '"' && (i == 0 || char.IsWhiteSpace(text[i - 1]) || text[i - 1] is '(' or '[' or '—' or '–') && i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1])))
            {
                open = i;
            }
        }
    }

    private static void BlotOutQuote(Span<char> quoted)
    {
        var words = 0;
        for (var i = 0; i < quoted.Length; i++)
        {
            if (char.IsLetterOrDigit(quoted[i]) && (i == 0 || IsGap(quoted[i - 1])))
            {
                words++;
            }
        }

        if (words <= LongestQuotedTerm)
        {
            return;
        }

        var ends = quoted[^1] is '.' or '!' or '?' or '…';
        quoted.Fill(FlatText.Placeholder);
        if (ends)
        {
            quoted[^1] = QuotedStop;
        }
    }
}
