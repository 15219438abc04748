using System.Collections.Immutable;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Voice;

/// <summary>
/// Takes an exclamation mark out of a sentence as its language writes: with the blank before it (French), with its
/// opening mark (Spanish), and with the full stop of the script where nothing else ends the sentence.
/// </summary>
internal static class Calm
{
    /// <summary>In characters: an opening mark further away belongs to another sentence.</summary>
    private const int LongestSentence = 500;

    /// <returns>Null where the script's full stop is not known, or would make a list.</returns>
    public static ImmutableArray<TextEdit>? Edits(string text, TextSpan run)
    {
        var start = run.Start;
        while (start > 0 && text[start - 1] is ' ' or '\u00A0' or '\u202F' or '\u2009')
        {
            start--;
        }

        if (start == 0 || text[start - 1] is '\n' or '\r')
        {
            return [TextEdit.Delete(run)];
        }

        var after = run.End < text.Length ? text[run.End] : ' ';
        var isEnded = text[start - 1] is '!' or '！' or '?' or '？' or '.' or '。' or '…' || after is '?' or '？' or '.' or '。' or '…' or ',' or ';' or ':' or ')' or ']';
        if ((isEnded ? "" : FullStop(text, run, start)) is not { } stop || (stop == "." && WouldNumberAList(text, start)))
        {
            return null;
        }

        var calm = new TextEdit(TextSpan.FromBounds(start, run.End), stop);
        return Opening(text, start, asks: text[start - 1] == '?' || after == '?') is { } opening ? [opening, calm] : [calm];
    }

    /// <summary><c>2026! What a year</c> at the start of a line: a full stop there would make an item of it.</summary>
    private static bool WouldNumberAList(string text, int end)
    {
        var start = end;
        while (start > Math.Max(0, end - LongestSentence) && char.IsAsciiDigit(text[start - 1]))
        {
            start--;
        }

        if (start == end)
        {
            return false;
        }

        while (start > Math.Max(0, end - LongestSentence) && text[start - 1] is ' ' or '\t' or '>' or '-' or '*' or '+')
        {
            start--;
        }

        return start == 0 || text[start - 1] == '\n';
    }

    /// <summary>Of the script of the last letter before <paramref name="end"/>; null for scripts whose languages differ in it.</summary>
    private static string? FullStop(string text, TextSpan run, int end)
    {
        if (text[run.Start] == '！')
        {
            return "。";
        }

        var last = end - 1;
        while (last >= Math.Max(0, end - LongestSentence) && text[last] != '\n' && !char.IsLetterOrDigit(text[last]))
        {
            last--;
        }

        return last < 0 || !char.IsLetterOrDigit(text[last]) ? "." : text[last] switch
        {
            >= '\u0530' and <= '\u058F' => "։",
            < '\u0700' or (>= '\u10A0' and <= '\u11FF') or (>= '\u1E00' and <= '\u1FFF') or (>= '\uAC00' and <= '\uD7FF') => ".",
            (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') => "。",
            _ => null,
        };
    }

    /// <summary>Takes out the <c>¡</c> of the same sentence; where it asks as well, a <c>¿</c> must open it.</summary>
    private static TextEdit? Opening(string text, int end, bool asks)
    {
        for (var i = end - 1; i >= Math.Max(0, end - LongestSentence); i--)
        {
            if (text[i] == '!' || (text[i] == '\n' && i > 0 && text[i - 1] == '\n'))
            {
                return null;
            }

            if (text[i] != '¡')
            {
                continue;
            }

            var first = i;
            while (first > 0 && text[first - 1] == '¡')
            {
                first--;
            }

            var isAsking = (first > 0 && text[first - 1] == '¿') || text[i + 1] == '¿';
            return new TextEdit(TextSpan.FromBounds(first, i + 1), asks && !isAsking ? "¿" : "");
        }

        return null;
    }
}
