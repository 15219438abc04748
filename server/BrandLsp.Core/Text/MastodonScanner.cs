using System.Globalization;

namespace BrandLsp.Core.Text;

/// <summary>
/// What a Mastodon server links: addresses with a scheme, mentions, hashtags. Rules of the released server (4.x):
/// app/lib/extractor.rb, Account::MENTION_RE, Tag::HASHTAG_RE and its changes to twitter-text's grammar
/// (github.com/mastodon/mastodon). It has no cashtags; <c>xmpp:</c> and <c>magnet:</c> addresses are left out here.
/// </summary>
internal static class MastodonScanner
{
    /// <summary>UTF-16 units of the server's part of a mention; a longer one is no mention.</summary>
    private const int LongestHost = 253;

    public static List<Entity> Scan(string text)
    {
        var entities = UrlsOf(text);
        AddHashtags(text, entities);
        AddMentions(text, entities);
        return Entities.WithoutOverlaps(entities);
    }

    /// <summary>The links and mentions alone: the server measures without looking for hashtags.</summary>
    public static List<Entity> ScanForLength(string text)
    {
        var entities = UrlsOf(text);
        AddMentions(text, entities);
        return Entities.WithoutOverlaps(entities);
    }

    private static List<Entity> UrlsOf(string text)
    {
        var entities = new List<Entity>();
        foreach (var url in UrlScanner.Scan(text, UrlGrammar.Mastodon))
        {
            entities.Add(Entities.Make(text, EntityType.Url, url.Span.Start, url.Span.End));
        }

        return entities;
    }

    private static void AddMentions(string text, List<Entity> entities)
    {
        for (var at = text.IndexOf('@'); at >= 0; at = at + 1 < text.Length ? text.IndexOf('@', at + 1) : -1)
        {
            if (at > 0 && (text[at - 1] is '=' or '/' || IsWord(PointBefore(text, at))))
            {
                continue;
            }

            var nameEnd = Parts(text, at + 1, static (string text, int at, out int length) =>
            {
                length = 1;
                return Entities.IsAsciiWord(text[at]);
            });
            if (nameEnd == at + 1)
            {
                continue;
            }

            var end = nameEnd;
            var hostLength = 0;
            if (nameEnd < text.Length && text[nameEnd] == '@')
            {
                var hostEnd = Parts(text, nameEnd + 1, static (string text, int at, out int length) => IsWord(Graphemes.CodePointAt(text, at, out length)));
                if (hostEnd > nameEnd + 1)
                {
                    hostLength = hostEnd - nameEnd - 1;
                    end = hostEnd;
                }
            }

            if (!XScanner.EndsMention(text, end) && hostLength <= LongestHost)
            {
                entities.Add(Entities.Make(text, EntityType.Mention, at, end));
            }

            at = end - 1;
        }
    }

    private delegate bool WordTest(string text, int at, out int length);

    /// <summary>The end of words with dots and hyphens between them.</summary>
    private static int Parts(string text, int at, WordTest isWord)
    {
        var end = at;
        for (var i = at; i < text.Length;)
        {
            if (isWord(text, i, out var length))
            {
                i += length;
                end = i;
            }
            else if (i > at && text[i] is '.' or '-' && end > at)
            {
                i++;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    private static void AddHashtags(string text, List<Entity> entities)
    {
        for (var at = XCharacters.NextHash(text, 0); at < text.Length; at = XCharacters.NextHash(text, at + 1))
        {
            if (at > 0 && !IsSpace(text[at - 1]))
            {
                continue;
            }

            var end = HashtagEnd(text, at + 1);
            if (end < 0)
            {
                continue;
            }

            var next = end;
            if (text.AsSpan(end).StartsWith("://", StringComparison.Ordinal))
            {
                end = WithoutScheme(text, at + 1, end);
            }

            entities.Add(Entities.Make(text, EntityType.Hashtag, at, end));
            at = next - 1;
        }
    }

    private static int WithoutScheme(string text, int start, int end)
    {
        var name = text.AsSpan(start, end - start);
        var scheme = name.EndsWith("https", StringComparison.Ordinal) ? 5 : name.EndsWith("http", StringComparison.Ordinal) ? 4 : 0;
        return scheme < name.Length ? end - scheme : end;
    }

    /// <summary>
    /// Words joined by <c>·</c>, <c>・</c> or U+200C, of three characters or more with a letter or separator inside; else one
    /// word with a letter in it.
    /// </summary>
    private static int HashtagEnd(string text, int at)
    {
        var lastWordEnd = -1;
        var lastWordStart = -1;
        var firstWordEnd = -1;
        var letterInFirstWord = false;
        var inFirstWord = true;

        // The first letter or separator that is not the first character.
        var inner = -1;
        for (var i = at; i < text.Length;)
        {
            var point = Graphemes.CodePointAt(text, i, out var length);
            var word = IsWord(point);
            var separator = IsSeparator(point);
            if ((!word && !separator) || (i == at && !word))
            {
                break;
            }

            inFirstWord &= word;
            if (inFirstWord)
            {
                letterInFirstWord |= IsLetter(point);
                firstWordEnd = i + length;
            }

            if (i > at && inner < 0 && (separator || IsLetter(point)))
            {
                inner = i;
            }

            if (word)
            {
                lastWordStart = i;
                lastWordEnd = i + length;
            }

            i += length;
        }

        if (inner >= 0 && inner < lastWordStart)
        {
            return lastWordEnd;
        }

        return letterInFirstWord ? firstWordEnd : -1;
    }

    private static bool IsSeparator(int point) => point is '_' or 0xB7 or 0x30FB or 0x200C;

    private static int PointBefore(string text, int at) =>
        at > 1 && char.IsLowSurrogate(text[at - 1]) && char.IsHighSurrogate(text[at - 2])
            ? char.ConvertToUtf32(text[at - 2], text[at - 1])
            : text[at - 1];

    /// <summary>Ruby's <c>[[:space:]]</c>.</summary>
    internal static bool IsSpace(char unit) =>
        unit is ' ' or (>= '\t' and <= '\r') or '\u0085'
        || (unit >= '\u00A0' && char.GetUnicodeCategory(unit) is UnicodeCategory.SpaceSeparator
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    /// <summary>Ruby's <c>[[:word:]]</c>.</summary>
    private static bool IsWord(int point) => point < 128
        ? Entities.IsAsciiWord((char)point)
        : CharUnicodeInfo.GetUnicodeCategory(point) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation
            || IsLetter(point);

    /// <summary>Ruby's <c>[[:alpha:]]</c>.</summary>
    private static bool IsLetter(int point) => point < 128
        ? char.IsAsciiLetter((char)point)
        : CharUnicodeInfo.GetUnicodeCategory(point) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.LetterNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark;
}
