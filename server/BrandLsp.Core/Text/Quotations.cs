using System.Buffers;

namespace BrandLsp.Core.Text;

/// <summary>
/// Text in quotation marks, as people in many countries type them: “ ”, ‘ ’, " ", ' ', „ “, ‚ ‘, « », » «, » », ” ”, ‹ ›,
/// 「 」, 『 』. A quotation that never closes quotes nothing, and one in straight or turned marks does not go beyond its
/// paragraph. Linear.
/// </summary>
internal static class Quotations
{
    /// <summary>In UTF-16 units. What straight single quotes enclose is rarely longer; an apostrophe must not swallow a post.</summary>
    private const int LongestSingleQuote = 80;

    /// <summary>In UTF-16 units: how far from a word the marks around it and a neighbour or two may stand.</summary>
    private const int Reach = 40;

    private static readonly SearchValues<char> s_openers = SearchValues.Create("“‘\"'„‚«»”‹「『");

    /// <summary>The quoted stretches with their marks, by position, without overlaps.</summary>
    public static List<TextSpan> Of(ReadOnlySpan<char> text)
    {
        var quotes = new List<TextSpan>();
        var open = -1;
        var first = text.IndexOfAny(s_openers);
        for (var i = first < 0 ? text.Length : first; i < text.Length; i++)
        {
            var c = text[i];
            if (open >= 0 && Closes(text, open, i))
            {
                quotes.Add(TextSpan.FromBounds(open, i + 1));
                open = -1;
            }
            else if (open >= 0 && (IsLost(text, open, i) || (text[open] == '\'' && (c == '\n' || i - open > LongestSingleQuote))))
            {
                open = -1;
            }
            else if ((open < 0 || text[open] is '\'' or '‘') && Opens(text, i))
            {
                open = i;
            }
        }

        return quotes;
    }

    /// <summary>
    /// True where marks stand around it, alone or with a few words beside it: somebody else's words (<c>“a guru”</c>), a
    /// title (<c>“Guru School”</c>), or the name of a button. Longer quotations are no prose in the first place.
    /// </summary>
    public static bool Enclose(string text, TextSpan span)
    {
        if (span.Start > 0 && span.End < text.Length && IsPair(text[span.Start - 1], text[span.End]))
        {
            return true;
        }

        var open = span.Start - 1;
        while (open >= 0 && !(s_openers.Contains(text[open]) && Opens(text, open)))
        {
            if (span.Start - open > Reach || !IsOfWords(text[open]))
            {
                return false;
            }

            open--;
        }

        for (var i = open + 1; open >= 0 && i < text.Length && i < span.End + Reach; i++)
        {
            var isInside = i >= span.Start && i < span.End;
            if (!isInside && Closes(text, open, i))
            {
                return i >= span.End && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1]));
            }

            if (!isInside && !IsOfWords(text[i]))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Letters, blanks, and what stands within words and around emphasis.</summary>
    private static bool IsOfWords(char c) => char.IsLetterOrDigit(c) || c is ' ' or '\u00A0' or '-' or '\'' or '’' or '*' or '_';

    private static bool Opens(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        '“' or '„' or '«' or '‚' or '‹' or '「' or '『' => true,
        '"' or '\'' or '‘' or '»' or '”' => (at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '[' or '—' or '–' or ':' or '*')
            && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]),
        _ => false,
    };

    private static bool Closes(ReadOnlySpan<char> text, int open, int at)
    {
        var c = text[at];
        var isAfterWord = at > open + 1 && !char.IsWhiteSpace(text[at - 1]);
        var isBeforeGap = at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]);
        return IsPair(text[open], c) && text[open] switch
        {
            '»' or '”' => isAfterWord,
            '‚' => isBeforeGap,
            '‘' => isAfterWord && isBeforeGap && !IsPossessive(text, at),
            '"' or '\'' => isAfterWord && isBeforeGap,
            _ => true,
        };
    }

    private static bool IsPair(char open, char close) => (open, close)
        is ('“', '”') or ('„', '“') or ('„', '”') or ('«', '»') or ('»', '«') or ('»', '»') or ('”', '”') or ('‹', '›')
        or ('‘', '’') or ('‚', '‘') or ('‚', '’') or ('"', '"') or ('\'', '\'') or ('「', '」') or ('『', '』');

    /// <summary>A blank line ends what marks have opened that may be something else.</summary>
    private static bool IsLost(ReadOnlySpan<char> text, int open, int at) =>
        text[at] == '\n' && at + 1 < text.Length && text[at + 1] == '\n' && text[open] is '"' or '\'' or '‘' or '»' or '”';

    /// <summary>The bakers’ guild: an apostrophe behind an s, where the quotation has an end further on, behind a mark of punctuation.</summary>
    private static bool IsPossessive(ReadOnlySpan<char> text, int at)
    {
        if (text[at - 1] is not ('s' or 'S') || at + 2 >= text.Length || text[at + 1] != ' ' || !char.IsLower(text[at + 2]))
        {
            return false;
        }

        var rest = text[(at + 1)..];
        var end = rest.IndexOfAny('‘', '\n');
        rest = end < 0 ? rest : rest[..end];
        var close = rest.IndexOf('’');
        while (close > 0 && close + 1 < rest.Length && char.IsLetter(rest[close + 1]))
        {
            var next = rest[(close + 1)..].IndexOf('’');
            close = next < 0 ? -1 : close + 1 + next;
        }

        return close > 0 && rest[close - 1] is ',' or '.' or '!' or '?' or '…';
    }
}
