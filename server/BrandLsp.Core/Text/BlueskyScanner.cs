using System.Buffers;
using System.Globalization;

namespace BrandLsp.Core.Text;

/// <summary>
/// What Bluesky's own clients make clickable: the facets that <c>detectFacets</c> of @atproto/api 0.21 finds, without the
/// ones its segments skip because they begin inside another. A mention is a facet before its handle is resolved.
/// Source: github.com/bluesky-social/atproto, packages/api/src/rich-text.
/// </summary>
internal static class BlueskyScanner
{
    /// <summary>Graphemes, without the sign.</summary>
    private const int LongestTag = 64;
    private const int LongestTicker = 5;

    public static List<Entity> Scan(string text)
    {
        var entities = new List<Entity>();
        AddMentions(text, entities);
        AddLinks(text, entities);
        AddTags(text, entities);
        AddCashtags(text, entities);
        return Entities.WithoutOverlaps(entities);
    }

    private static void AddMentions(string text, List<Entity> entities)
    {
        for (var at = text.IndexOf('@'); at >= 0; at = at + 1 < text.Length ? text.IndexOf('@', at + 1) : -1)
        {
            if (!StartsToken(text, at))
            {
                continue;
            }

            var end = at + 1;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '-'))
            {
                end++;
            }

            while (end > at + 1 && !IsWordBoundary(text, end))
            {
                end--;
            }

            if (end > at + 1 && IsDomain(text.AsSpan(at + 1, end - at - 1), orTest: true))
            {
                entities.Add(Entities.Make(text, EntityType.Mention, at, end));
            }
        }
    }

    /// <summary>What <see cref="StartsToken"/> looks for.</summary>
    private static readonly SearchValues<char> BeforeToken = SearchValues.Create(Entities.Spaces + "(");

    private static bool StartsToken(string text, int at) => at == 0 || Entities.IsSpace(text[at - 1]) || text[at - 1] == '(';

    private static bool IsWordBoundary(string text, int at) =>
        Entities.IsAsciiWord(text[at - 1]) != (at < text.Length && Entities.IsAsciiWord(text[at]));

    private static bool IsDomain(ReadOnlySpan<char> name, bool orTest)
    {
        var dot = name.LastIndexOf('.');
        var last = name[(dot + 1)..];
        return dot >= 0 && ((TopLevelDomains.Bluesky.Contains(last) && !ContainsUpper(last)) || (orTest && last is "test"));
    }

    private static bool ContainsUpper(ReadOnlySpan<char> word) => word.IndexOfAnyInRange('A', 'Z') >= 0;

    private static void AddLinks(string text, List<Entity> entities)
    {
        for (var at = 0; at < text.Length;)
        {
            if (!TryLink(text, at, out var domainEnd))
            {
                at = NextTokenStart(text, at);
                continue;
            }

            var end = at;
            while (end < text.Length && !Entities.IsSpace(text[end]))
            {
                end++;
            }

            if (text.AsSpan(at).StartsWith("http", StringComparison.Ordinal)
                || (domainEnd > 0 && IsDomain(text.AsSpan(at, domainEnd - at), orTest: false)))
            {
                entities.Add(Entities.Make(text, EntityType.Url, at, WithoutPunctuation(text, at, end)));
            }

            at = NextTokenStart(text, end);
        }
    }

    /// <summary>The first place behind <paramref name="at"/> where a token may start, or the text's length.</summary>
    private static int NextTokenStart(string text, int at) => Math.Min(TextSearch.Next(text, at, BeforeToken) + 1, text.Length);

    /// <summary>A scheme and something, or a domain of ASCII letters and digits; <paramref name="domainEnd"/> is 0 for the former.</summary>
    private static bool TryLink(string text, int at, out int domainEnd)
    {
        domainEnd = 0;
        var rest = text.AsSpan(at);
        var scheme = rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7
            : rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8 : 0;
        if (scheme > 0 && rest.Length > scheme && !Entities.IsSpace(rest[scheme]))
        {
            return true;
        }

        if (!char.IsAsciiLetter(rest[0]))
        {
            return false;
        }

        var i = 1;
        while (i < rest.Length && char.IsAsciiLetterOrDigit(rest[i]))
        {
            i++;
        }

        while (i + 1 < rest.Length && rest[i] == '.' && char.IsAsciiLetterOrDigit(rest[i + 1]))
        {
            i += 2;
            while (i < rest.Length && char.IsAsciiLetterOrDigit(rest[i]))
            {
                i++;
            }

            domainEnd = at + i;
        }

        return domainEnd > 0;
    }

    /// <summary>One mark at the end is no part of a link, nor is a closing parenthesis that none in it opens.</summary>
    private static int WithoutPunctuation(string text, int start, int end)
    {
        if (text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?')
        {
            end--;
        }

        return text[end - 1] == ')' && !text.AsSpan(start, end - start).Contains('(') ? end - 1 : end;
    }

    private static void AddTags(string text, List<Entity> entities)
    {
        for (var at = XCharacters.NextHash(text, 0); at < text.Length; at = XCharacters.NextHash(text, at + 1))
        {
            if (at > 0 && !Entities.IsSpace(text[at - 1]))
            {
                continue;
            }

            var end = TagEnd(text, at + 1, out var hasLetter);
            if (!hasLetter || text[at + 1] == '\uFE0F')
            {
                continue;
            }

            while (end > at + 1 && IsPunctuation(PointBefore(text, end, out var length)))
            {
                end -= length;
            }

            var tag = text.AsSpan(at + 1, end - at - 1);
            if (tag.Length > 0 && (tag.Length <= LongestTag || Graphemes.Count(tag) <= LongestTag))
            {
                entities.Add(Entities.Make(text, EntityType.Hashtag, at, end));
            }

            at = Math.Max(at, end - 1);
        }
    }

    private static int TagEnd(string text, int at, out bool hasLetter)
    {
        hasLetter = false;
        while (at < text.Length && !EndsTag(text[at]))
        {
            var point = Graphemes.CodePointAt(text, at, out var length);
            hasLetter |= point is < '0' or > '9' && !IsPunctuation(point);
            at += length;
        }

        return at;
    }

    private static bool EndsTag(char unit) =>
        Entities.IsSpace(unit) || unit is '\u00AD' or '\u2060' or (>= '\u200A' and <= '\u200D') or '\u20E2';

    private static int PointBefore(string text, int end, out int length)
    {
        length = end > 1 && char.IsLowSurrogate(text[end - 1]) && char.IsHighSurrogate(text[end - 2]) ? 2 : 1;
        return Graphemes.CodePointAt(text, end - length, out _);
    }

    private static bool IsPunctuation(int point) => CharUnicodeInfo.GetUnicodeCategory(point) is
        UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation
        or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation
        or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation;

    private static void AddCashtags(string text, List<Entity> entities)
    {
        for (var at = text.IndexOf('$'); at >= 0; at = at + 1 < text.Length ? text.IndexOf('$', at + 1) : -1)
        {
            if (!StartsToken(text, at) || at + 1 >= text.Length || !char.IsAsciiLetter(text[at + 1]))
            {
                continue;
            }

            var end = at + 1;
            while (end < text.Length && end - at <= LongestTicker && char.IsAsciiLetterOrDigit(text[end]))
            {
                end++;
            }

            if (end >= text.Length || Entities.IsSpace(text[end]) || ".,;:!?)\"'\u2019".Contains(text[end]))
            {
                entities.Add(Entities.Make(text, EntityType.Cashtag, at, end));
            }
        }
    }
}
