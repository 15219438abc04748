using System.Globalization;

namespace BrandLsp.Core.Text;

/// <summary>
/// Links, mentions and hashtags for platforms that publish no rules. A link is <c>http://</c> or <c>https://</c> and what
/// follows up to white space, a quotation mark or an angle bracket, without punctuation at its end and without a closing
/// parenthesis that it does not open. A mention is <c>@</c> and ASCII letters, digits, <c>_</c>, with single dots or hyphens
/// between them; a hashtag is <c>#</c> and letters, marks, digits, <c>_</c>, with at least one letter. Neither follows a
/// letter, a digit or one of <c>_ / = &amp; . @ #</c>. Cashtags are not linked.
/// </summary>
internal static class PlainScanner
{
    public static List<Entity> Scan(string text)
    {
        var entities = new List<Entity>();
        var link = NextLink(text, 0);
        for (var at = 0; at < text.Length;)
        {
            link = link < at ? NextLink(text, at) : link;
            var sign = text.AsSpan(at, link - at).IndexOfAny("@\uFF20#\uFF03");
            at = sign < 0 ? link : at + sign;
            if (at == text.Length)
            {
                break;
            }

            var (type, end) = text[at] switch
            {
                'h' or 'H' => (EntityType.Url, UrlEnd(text, at)),
                '@' or '\uFF20' => (EntityType.Mention, MayStart(text, at) ? MentionEnd(text, at + 1) : -1),
                '#' or '\uFF03' => (EntityType.Hashtag, MayStart(text, at) ? HashtagEnd(text, at + 1) : -1),
                _ => default((EntityType, int)),
            };
            if (end > at)
            {
                entities.Add(Entities.Make(text, type, at, end));
            }

            at = Math.Max(end, at + 1);
        }

        return entities;
    }

    /// <summary>Where the first scheme of a link at or behind <paramref name="from"/> starts, or the text's length.</summary>
    private static int NextLink(string text, int from)
    {
        for (var at = text.IndexOf("://", from, StringComparison.Ordinal); at >= 0; at = text.IndexOf("://", at + 1, StringComparison.Ordinal))
        {
            var start = at - (at > from && text[at - 1] is 's' or 'S' ? "https".Length : "http".Length);
            if (start >= from && text[start] is 'h' or 'H')
            {
                return start;
            }
        }

        return text.Length;
    }

    /// <summary>The end of the http(s) link that starts at <paramref name="at"/>, or -1.</summary>
    public static int UrlEnd(string text, int at)
    {
        var rest = text.AsSpan(at);
        var scheme = rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8
            : rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7 : 0;
        if (scheme == 0 || (at > 0 && char.IsAsciiLetterOrDigit(text[at - 1])))
        {
            return -1;
        }

        var open = 0;
        var end = at + scheme;
        while (end < text.Length && !EndsUrl(text[end]))
        {
            open += text[end] == '(' ? 1 : 0;
            end++;
        }

        var close = text.AsSpan(at, end - at).Count(')');
        while (end > at + scheme && (IsTrailing(text[end - 1]) || (text[end - 1] == ')' && close > open)))
        {
            close -= text[end - 1] == ')' ? 1 : 0;
            end--;
        }

        return end > at + scheme && IsWord(text, at + scheme) ? end : -1;
    }

    private static bool EndsUrl(char unit) =>
        Entities.IsSpace(unit) || char.IsControl(unit) || unit is '<' or '>' or '"' or '“' or '”' or '«' or '»' or '`';

    private static bool IsTrailing(char unit) => ".,;:!?'…’‘*_~]}|".Contains(unit);

    private static bool MayStart(string text, int at)
    {
        if (at == 0)
        {
            return true;
        }

        var before = at > 1 && char.IsLowSurrogate(text[at - 1]) && char.IsHighSurrogate(text[at - 2]) ? at - 2 : at - 1;
        return !IsWord(text, before) && text[at - 1] is not ('_' or '/' or '=' or '&' or '.' or '@' or '#' or '\uFF20' or '\uFF03');
    }

    private static int MentionEnd(string text, int at)
    {
        var end = at;
        for (var i = at; i < text.Length; i++)
        {
            if (Entities.IsAsciiWord(text[i]))
            {
                end = i + 1;
            }
            else if (end != i || i == at || text[i] is not ('.' or '-'))
            {
                break;
            }
        }

        // An address such as @name@host.example is one mention.
        if (end > at && end + 1 < text.Length && text[end] == '@' && Entities.IsAsciiWord(text[end + 1]) && text.LastIndexOf('@', end - 1, end - at + 1) == at - 1)
        {
            var host = HostEnd(text, end + 1);
            return host > 0 ? host : end;
        }

        return end > at ? end : -1;
    }

    private static int HostEnd(string text, int at)
    {
        var end = at;
        for (var i = at; i < text.Length; i++)
        {
            if (char.IsAsciiLetterOrDigit(text[i]))
            {
                end = i + 1;
            }
            else if (end != i || text[i] is not ('.' or '-'))
            {
                break;
            }
        }

        return end > at ? end : -1;
    }

    private static int HashtagEnd(string text, int at)
    {
        var letter = false;
        var end = at;
        while (end < text.Length && (text[end] == '_' || IsWord(text, end)))
        {
            var point = Graphemes.CodePointAt(text, end, out var length);
            letter |= CharUnicodeInfo.GetUnicodeCategory(point) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
                or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter;
            end += length;
        }

        return letter ? end : -1;
    }

    private static bool IsWord(string text, int at) => CharUnicodeInfo.GetUnicodeCategory(Graphemes.CodePointAt(text, at, out _)) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.DecimalDigitNumber;
}
