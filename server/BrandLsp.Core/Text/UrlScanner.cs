using System.Text;

namespace BrandLsp.Core.Text;

/// <summary>A link found with twitter-text's grammar.</summary>
/// <param name="CountedLength">
/// The UTF-16 units that X's weight of 23 stands for; less than the span where a domain had to be cut down to ASCII.
/// </param>
internal readonly record struct UrlMatch(TextSpan Span, int CountedLength);

/// <summary>
/// Links as twitter-text 3.1.0 extracts them (its <c>extractUrlsWithIndices</c>), written as one pass without
/// backtracking. Source of the grammar: github.com/twitter/twitter-text, Apache-2.0.
/// </summary>
internal static class UrlScanner
{
    /// <summary>A longer link is none; its scheme counts twice, as in twitter-text.</summary>
    private const int LongestUrl = 4096;
    private const int LongestShortLink = 40;
    private const int LongestLabel = 63;

    public static List<UrlMatch> Scan(string text, UrlGrammar grammar)
    {
        var found = new List<UrlMatch>();
        var sign = NextSign(text, 1, grammar);
        if (sign < 0)
        {
            return found;
        }

        var run = new DomainRun(text, TopLevelDomains.X);
        sign = -1;
        for (var at = 0; at < text.Length;)
        {
            if (sign <= at)
            {
                // Every link has this sign in it and no blank before it, so nothing starts before the last blank.
                sign = NextSign(text, at + 1, grammar);
                if (sign < 0)
                {
                    break;
                }

                at += Math.Max(0, text.AsSpan(at, sign - at).LastIndexOfAny(" \n\r\t"));
            }

            if (MayPrecede(text[at]) && TryMatch(text, at + 1, grammar, run, out var parts))
            {
                Add(text, parts, text[at], grammar, found);
                at = parts.End;
            }
            else if ((at == 0 || (grammar.LinesStartTexts && text[at - 1] == '\n')) && TryMatch(text, at, grammar, run, out parts))
            {
                Add(text, parts, '\0', grammar, found);
                at = parts.End;
            }
            else
            {
                at++;
            }
        }

        return found;
    }

    /// <summary>The first place at or behind <paramref name="from"/> of a sign that every link has in it; -1 when there is none, and so no link.</summary>
    public static int NextSign(ReadOnlySpan<char> text, int from, UrlGrammar grammar)
    {
        while (from < text.Length)
        {
            var found = text[from..].IndexOf(grammar.WithoutScheme ? '.' : ':');
            var sign = from + found;
            if (found < 0 || sign + 1 >= text.Length)
            {
                return -1;
            }

            // A full stop behind a sentence and a colon before a blank are none.
            if (!char.IsWhiteSpace(text[sign + 1]))
            {
                return sign;
            }

            from = sign + 1;
        }

        return -1;
    }

    private static bool MayPrecede(char unit) =>
        !(char.IsAsciiLetterOrDigit(unit) || unit == '$' || XCharacters.IsAt(unit) || XCharacters.IsHash(unit) || XCharacters.IsForbidden(unit));

    private static bool TryMatch(string text, int start, UrlGrammar grammar, DomainRun run, out Parts parts)
    {
        parts = default;
        var domain = start + SchemeLength(text, start, grammar);
        var domainEnd = run.DomainEnd(domain);
        if (domainEnd < 0)
        {
            return false;
        }

        var end = domainEnd;
        if (end + 1 < text.Length && text[end] == ':' && char.IsAsciiDigit(text[end + 1]))
        {
            end += 2;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }
        }

        var hasPath = end < text.Length && text[end] == '/';
        if (hasPath)
        {
            end = PathEnd(text, end + 1, grammar);
        }

        if (end < text.Length && text[end] == '?')
        {
            end = QueryEnd(text, end, grammar);
        }

        parts = new Parts(start, domain, domainEnd, end, hasPath);
        return true;
    }

    /// <summary>The length of a scheme and <c>://</c>, or 0.</summary>
    private static int SchemeLength(string text, int at, UrlGrammar grammar)
    {
        var end = at;
        while (end < text.Length && end - at < 8 && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        if (end == at || !text.AsSpan(end).StartsWith("://", StringComparison.Ordinal))
        {
            return 0;
        }

        foreach (var scheme in grammar.Schemes)
        {
            if (text.AsSpan(at, end - at).Equals(scheme, StringComparison.OrdinalIgnoreCase))
            {
                return end + 3 - at;
            }
        }

        return 0;
    }

    private static int PathEnd(string text, int at, UrlGrammar grammar)
    {
        var end = at;
        while (at < text.Length)
        {
            if (grammar.IsPath(text[at]))
            {
                at++;
                if (grammar.IsPathEnd(text[at - 1]))
                {
                    end = at;
                }
            }
            else if (text[at] == '(' && grammar.GroupEnd(text, at) is var group and > 0)
            {
                if (grammar.GroupMayEnd(text, at, group, end))
                {
                    end = group;
                }

                at = group;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    /// <summary>The end of a query, or <paramref name="at"/> when what follows the question mark is none.</summary>
    private static int QueryEnd(string text, int at, UrlGrammar grammar)
    {
        var end = at;
        for (var i = at + 1; i < text.Length && grammar.IsQuery(text[i]); i++)
        {
            if (grammar.IsQueryEnd(text[i]))
            {
                end = i + 1;
            }
        }

        return end;
    }

    private static void Add(string text, Parts parts, char before, UrlGrammar grammar, List<UrlMatch> found)
    {
        var schemeLength = parts.Domain - parts.Start;
        var counted = schemeLength == 0 ? "https://".Length : schemeLength;
        if (!IsValidDomain(text.AsSpan(parts.Domain, parts.DomainEnd - parts.Domain)) || counted + parts.End - parts.Start > LongestUrl)
        {
            return;
        }

        if (schemeLength > 0)
        {
            var end = ShortLinkEnd(text, parts);
            if (end > 0)
            {
                found.Add(new UrlMatch(TextSpan.FromBounds(parts.Start, end), end - parts.Start));
            }
        }
        else if (grammar.WithoutScheme && before is not ('-' or '_' or '.' or '/'))
        {
            AddAsciiDomains(text, parts, found);
        }
    }

    /// <summary>The end of a t.co link, which has one word for its path; the link's own end for others; 0 for an overlong word.</summary>
    private static int ShortLinkEnd(string text, Parts parts)
    {
        if (!text.AsSpan(parts.Domain, parts.End - parts.Domain).StartsWith("t.co/", StringComparison.OrdinalIgnoreCase)
            || !text.AsSpan(parts.Start).StartsWith("http", StringComparison.OrdinalIgnoreCase))
        {
            return parts.End;
        }

        var word = parts.Domain + "t.co/".Length;
        var end = word;
        while (end < parts.End && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        if (end == word)
        {
            return parts.End;
        }

        if (end - word > LongestShortLink)
        {
            return 0;
        }

        return end < parts.End && text[end] == '?' ? Math.Min(QueryEnd(text, end, UrlGrammar.X), parts.End) : end;
    }

    /// <summary>Without a scheme only domains of Latin letters are links; other letters around them are cut off.</summary>
    private static void AddAsciiDomains(string text, Parts parts, List<UrlMatch> found)
    {
        var domain = text.AsSpan(parts.Domain, parts.DomainEnd - parts.Domain);
        var any = false;
        var searchFrom = 0;
        for (var at = 0; at < domain.Length;)
        {
            var end = AsciiDomainEnd(domain, at, out var chainEnd);
            if (end < 0)
            {
                at = Math.Max(chainEnd, at + 1);
                continue;
            }

            // twitter-text looks the domain's text up again, and may find it earlier.
            var length = end - at;
            var start = searchFrom + domain[searchFrom..].IndexOf(domain.Slice(at, length), StringComparison.Ordinal);
            searchFrom = start + length;
            found.Add(new UrlMatch(new TextSpan(parts.Domain + start, length), length));
            any = true;
            at = end;
        }

        if (any && parts.HasPath)
        {
            var last = found[^1];
            found[^1] = new UrlMatch(
                TextSpan.FromBounds(last.Span.Start, parts.End),
                last.Span.Length + parts.End - parts.DomainEnd);
        }
    }

    /// <summary>The end of the longest domain of Latin labels at <paramref name="at"/>, or -1; <paramref name="chainEnd"/>: where its labels end.</summary>
    private static int AsciiDomainEnd(ReadOnlySpan<char> domain, int at, out int chainEnd)
    {
        var end = -1;
        var label = at;
        while (true)
        {
            var i = label;
            while (i < domain.Length && XCharacters.Is(domain[i], XClasses.AsciiLabel))
            {
                i++;
            }

            chainEnd = i;
            if (i == label || i == domain.Length || domain[i] != '.')
            {
                return end;
            }

            label = i + 1;
            var tld = TopLevelDomains.X.MatchAt(domain, label);
            if (tld > 0)
            {
                end = label + tld;
            }
        }
    }

    /// <summary>Every label has at most 63 characters in its ASCII form.</summary>
    private static bool IsValidDomain(ReadOnlySpan<char> domain)
    {
        if (domain.StartsWith("xn--", StringComparison.Ordinal) && !HasAsciiDomain(domain))
        {
            return false;
        }

        foreach (var range in domain.Split('.'))
        {
            if (AsciiLength(domain[range]) is < 1 or > LongestLabel)
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasAsciiDomain(ReadOnlySpan<char> domain)
    {
        for (var at = 0; at < domain.Length;)
        {
            if (AsciiDomainEnd(domain, at, out var chainEnd) >= 0)
            {
                return true;
            }

            at = Math.Max(chainEnd, at + 1);
        }

        return false;
    }

    /// <summary>The length of a label as a domain name server sees it; ideographic full stops part it further.</summary>
    private static int AsciiLength(ReadOnlySpan<char> label)
    {
        if (Ascii.IsValid(label))
        {
            return label.Length;
        }

        var total = 0;
        var from = 0;
        for (var i = 0; i <= label.Length; i++)
        {
            if (i == label.Length || label[i] is '\u3002' or '\uFF0E' or '\uFF61')
            {
                var part = label[from..i];
                total += (Ascii.IsValid(part) ? part.Length : 4 + Punycode.EncodedLength(part, LongestLabel)) + (i < label.Length ? 1 : 0);
                from = i + 1;
                if (total > LongestLabel)
                {
                    break;
                }
            }
        }

        return total;
    }

    private readonly record struct Parts(int Start, int Domain, int DomainEnd, int End, bool HasPath);
}
