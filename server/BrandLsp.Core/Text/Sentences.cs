using System.Collections.Frozen;

namespace BrandLsp.Core.Text;

/// <summary>
/// Where sentences end in plain text of any language: at a full stop, question or exclamation mark of any script or an
/// ellipsis that a blank follows, at an ideographic one, at a stop that nothing else is (<c>।</c>, <c>؟</c>) before a letter,
/// at a blank line, and at a line break unless the next line goes on in lower case.
/// Not after an abbreviation, an initial, the number of a list item, or where the text goes on in lower case after an
/// ellipsis or a closing quotation mark. Linear.
/// </summary>
public static class Sentences
{
    private static readonly FrozenSet<string> Abbreviations = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "mr", "mrs", "ms", "dr", "prof", "sr", "jr", "st", "vs", "e.g", "eg", "i.e", "ie", "cf", "viz", "approx", "ca", "c",
        "ed", "eds", "dept", "est", "inc", "ltd", "co", "corp", "gen", "sen", "rep", "gov", "capt", "col", "lt", "sgt",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mt", "ave", "blvd", "z.b", "d.h", "u.a", "bzw", "bspw", "evtl", "ggf", "hr", "fr");

    /// <summary>Shortened before a number (<c>No. 5</c>), and a word or a letter anywhere else (<c>for saying no.</c>).</summary>
    private static readonly FrozenSet<string> BeforeNumbers = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "no", "nr", "fig", "vol", "pp", "p", "ch");

    /// <summary>The offset just after each sentence's last character, closing marks included, in order; the last one is the end of the text without trailing white space.</summary>
    public static List<int> Ends(string text) => Ends(text, most: int.MaxValue);

    /// <summary>The first of <see cref="Ends(string)"/>, without a look at the rest of the text; 0 for a text of white space alone.</summary>
    public static int FirstEnd(string text) => Ends(text, most: 1) is [var first] ? first : 0;

    private static List<int> Ends(string text, int most)
    {
        var ends = new List<int>();
        for (var at = TextSearch.Next(text, 0, SentenceStops.Breaks); at < text.Length && ends.Count < most; at = TextSearch.Next(text, at, SentenceStops.Breaks))
        {
            var c = text[at];
            if (c == '\n')
            {
                var next = NextText(text, at);
                if (next < text.Length && (HasBlankLine(text, at, next) || !char.IsLower(text[next])))
                {
                    Add(ends, text, at);
                }

                at = next;
            }
            else if (SentenceStops.At(text, at, out _) == StopKind.None)
            {
                at++;
            }
            else
            {
                var after = AfterMarks(text, at);
                if (EndsSentence(text, at, after))
                {
                    Add(ends, text, after);
                }

                at = after;
            }
        }

        if (ends.Count < most)
        {
            Add(ends, text, text.Length);
        }

        return ends;
    }

    private static void Add(List<int> ends, string text, int end)
    {
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > 0 && (ends.Count == 0 || ends[^1] < end))
        {
            ends.Add(end);
        }
    }

    private static bool IsClosing(char c) => c is ')' or ']' or '"' or '\'' or '”' or '’' or '»' or '›' or '）' or '」' or '』' or '】' or '》';

    private static int AfterMarks(string text, int at)
    {
        while (at < text.Length && SentenceStops.At(text, at, out var units) != StopKind.None)
        {
            at += units;
        }

        while (at < text.Length && IsClosing(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool EndsSentence(string text, int stop, int after)
    {
        if (after < text.Length && !char.IsWhiteSpace(text[after]))
        {
            return SentenceStops.SpacingOf(text[stop]) switch
            {
                StopSpacing.Anything => true,
                StopSpacing.BlankOrLetter => char.IsLetter(text, after),
                _ => false,
            };
        }

        if (SentenceStops.SpacingOf(text[stop]) == StopSpacing.Anything)
        {
            return true;
        }

        var next = NextText(text, after);
        if (next >= text.Length)
        {
            return true;
        }

        if (HasBlankLine(text, after, next))
        {
            return true;
        }

        // "wait… what", "“Why?” she asked", but "we shipped. it works."
        var isEllipsis = text[stop] == '…' || text.AsSpan(stop, after - stop).StartsWith("..", StringComparison.Ordinal);
        var goesOn = char.IsLower(text[next]);
        if (goesOn && (isEllipsis || IsClosing(text[after - 1])))
        {
            return false;
        }

        return text[stop] != '.' || after > stop + 1 || !IsAbbreviation(text, stop, next);
    }

    /// <summary>True for a shortened word, an initial or a list item's number before a single full stop.</summary>
    private static bool IsAbbreviation(string text, int stop, int next)
    {
        const int Longest = 6;
        var start = stop;
        while (start > 0 && stop - start <= Longest && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '.'))
        {
            start--;
        }

        var word = text.AsSpan(start, stop - start);
        if (word.Length == 1 && char.IsUpper(word[0]))
        {
            return word[0] != 'I';
        }

        if (word.Length is 0 or > Longest)
        {
            return false;
        }

        if (char.IsLower(text[next]) && (word.Contains('.') || word is "etc" or "usw" or "al"))
        {
            return true;
        }

        if (word.IndexOfAnyExceptInRange('0', '9') < 0)
        {
            return IsAtLineStart(text, start);
        }

        return (char.IsDigit(text[next]) && BeforeNumbers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
            || Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }

    private static bool IsAtLineStart(string text, int at)
    {
        while (at > 0 && text[at - 1] == ' ')
        {
            at--;
        }

        return at == 0 || text[at - 1] == '\n';
    }

    private static int NextText(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool HasBlankLine(string text, int from, int to) => text.AsSpan(from, to - from).Count('\n') > 1;
}
