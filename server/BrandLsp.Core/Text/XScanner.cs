namespace BrandLsp.Core.Text;

/// <summary>
/// What X makes clickable: links with and without scheme, mentions and lists, hashtags, cashtags, as twitter-text 3.1.0's
/// <c>extractEntitiesWithIndices</c> finds them. A list (<c>@name/list</c>) is a mention.
/// </summary>
internal static class XScanner
{
    private const int LongestName = 20;
    private const int LongestListTail = 24;

    public static List<Entity> Scan(string text)
    {
        var entities = new List<Entity>();
        foreach (var url in UrlScanner.Scan(text, UrlGrammar.X))
        {
            entities.Add(Entities.Make(text, EntityType.Url, url.Span.Start, url.Span.End));
        }

        AddMentions(text, entities);
        AddHashtags(text, entities);
        AddCashtags(text, entities);
        return Entities.WithoutOverlaps(entities);
    }

    private static void AddMentions(string text, List<Entity> entities)
    {
        var from = 0;
        for (var at = XCharacters.NextAt(text, 0); at < text.Length; at = XCharacters.NextAt(text, at + 1))
        {
            if (!MentionMayStart(text, at, from))
            {
                continue;
            }

            var end = at + 1;
            while (end < text.Length && end - at <= LongestName && Entities.IsAsciiWord(text[end]))
            {
                end++;
            }

            if (end == at + 1)
            {
                continue;
            }

            end = ListEnd(text, end);
            if (!EndsMention(text, end))
            {
                entities.Add(Entities.Make(text, EntityType.Mention, at, end));
            }

            from = end;
            at = end - 1;
        }
    }

    /// <summary>After the text's start, a character that is no part of a word, or <c>RT</c>.</summary>
    private static bool MentionMayStart(string text, int at, int from)
    {
        if (at == 0)
        {
            return true;
        }

        if (at - 1 >= from && !(Entities.IsAsciiWord(text[at - 1]) || text[at - 1] is '!' or '#' or '$' or '%' or '&' or '*' || XCharacters.IsAt(text[at - 1])))
        {
            return true;
        }

        var rt = at - 2;
        if (rt < from || text[rt] is not ('r' or 'R') || text[rt + 1] is not ('t' or 'T'))
        {
            return false;
        }

        return rt == 0 || (rt - 1 >= from && !(Entities.IsAsciiWord(text[rt - 1]) || text[rt - 1] is '+' or '~' or '.' or '-'));
    }

    private static int ListEnd(string text, int at)
    {
        if (at + 1 >= text.Length || text[at] != '/' || !char.IsAsciiLetter(text[at + 1]))
        {
            return at;
        }

        var end = at + 2;
        while (end < text.Length && end - at - 2 < LongestListTail && (Entities.IsAsciiWord(text[end]) || text[end] == '-'))
        {
            end++;
        }

        return end;
    }

    /// <summary>What makes the characters before it no mention: an e-mail address, an accented letter, a scheme.</summary>
    internal static bool EndsMention(string text, int at) =>
        at < text.Length
        && (XCharacters.IsAt(text[at]) || XCharacters.Is(text[at], XClasses.LatinAccent) || StartsAuthority(text, at));

    private static bool StartsAuthority(string text, int at) => text.AsSpan(at).StartsWith("://", StringComparison.Ordinal);

    private static void AddHashtags(string text, List<Entity> entities)
    {
        var from = 0;
        for (var at = XCharacters.NextHash(text, 0); at < text.Length; at = XCharacters.NextHash(text, at + 1))
        {
            if (!HashtagMayStart(text, at, from))
            {
                continue;
            }

            var end = HashtagEnd(text, at + 1);
            if (end < 0)
            {
                continue;
            }

            if (!(end < text.Length && (XCharacters.IsHash(text[end]) || StartsAuthority(text, end))))
            {
                entities.Add(Entities.Make(text, EntityType.Hashtag, at, end));
            }

            from = end;
            at = end - 1;
        }
    }

    private static bool HashtagMayStart(string text, int at, int from)
    {
        if (at == 0)
        {
            return true;
        }

        var before = at - 1;
        var unit = text[before];
        if (before < from)
        {
            return false;
        }

        if (unit is '\uFE0E' or '\uFE0F')
        {
            return true;
        }

        if (!char.IsSurrogate(unit))
        {
            return unit != '&' && !XCharacters.Is(unit, XClasses.HashtagAny);
        }

        return char.IsLowSurrogate(unit) && before - 1 >= from && char.IsHighSurrogate(text[before - 1])
            && !XCharacters.Is(char.ConvertToUtf32(text[before - 1], unit), XClasses.HashtagAny);
    }

    /// <summary>The end of the word, which needs at least one letter, or -1.</summary>
    private static int HashtagEnd(string text, int at)
    {
        if (at < text.Length && text[at] is '\uFE0F' or '\u20E3')
        {
            return -1;
        }

        var letter = false;
        var end = at;
        while (end < text.Length)
        {
            var classes = XCharacters.Of(Graphemes.CodePointAt(text, end, out var length));
            if ((classes & (XClasses.HashtagAny | XClasses.HashtagLetter)) == 0)
            {
                break;
            }

            letter |= (classes & XClasses.HashtagLetter) != 0;
            end += length;
        }

        return letter ? end : -1;
    }

    private static void AddCashtags(string text, List<Entity> entities)
    {
        for (var at = text.IndexOf('$'); at >= 0; at = text.IndexOf('$', at + 1))
        {
            if (at > 0 && !XCharacters.Is(text[at - 1], XClasses.Space))
            {
                continue;
            }

            var end = CashtagEnd(text, at + 1);
            if (end > 0)
            {
                entities.Add(Entities.Make(text, EntityType.Cashtag, at, end));
            }
        }
    }

    /// <summary>One to six letters, then perhaps a dot or underscore and one or two more; -1 for anything else.</summary>
    private static int CashtagEnd(string text, int at)
    {
        var end = SkipLetters(text, at, 6);
        if (end == at)
        {
            return -1;
        }

        if (end < text.Length && text[end] is '.' or '_')
        {
            var tail = SkipLetters(text, end + 1, 2);
            if (tail > end + 1 && CashtagMayEnd(text, tail))
            {
                return tail;
            }
        }

        return CashtagMayEnd(text, end) ? end : -1;
    }

    private static int SkipLetters(string text, int at, int most)
    {
        var end = at;
        while (end < text.Length && end - at < most && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        return end;
    }

    private static bool CashtagMayEnd(string text, int at) =>
        at >= text.Length || Entities.IsSpace(text[at]) || XCharacters.Is(text[at], XClasses.Punctuation);
}
