namespace BrandLsp.Core.Prose;

/// <summary>
/// Tells whether a sign stands in quotation marks around a word or two (<c>« Bravo ! »</c>), which
/// <see cref="NonProse.BlotOut"/> leaves in the prose as the author's terms: its exclamation is somebody else's.
/// </summary>
internal static class ShortQuote
{
    /// <summary>In characters, from the sign to either quotation mark: keeps the search linear.</summary>
    private const int Furthest = 80;

    public static bool Holds(ReadOnlySpan<char> text, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - Furthest); i--)
        {
            var c = text[i];
            if (!IsQuote(c) || (c is '\'' or '’' && i > 0 && char.IsLetterOrDigit(text[i - 1])))
            {
                continue;
            }

            return Closing(text, i) is { Length: > 0 } closing && HasClosing(text, at + 1, closing);
        }

        return false;
    }

    private static bool HasClosing(ReadOnlySpan<char> text, int from, string closing)
    {
        for (var i = from; i < Math.Min(text.Length, from + Furthest); i++)
        {
            var isInWord = text[i] is '\'' or '’' && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]);
            if (closing.Contains(text[i], StringComparison.Ordinal) && !isInWord)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What closes the quotation that the mark at <paramref name="at"/> opens; "" when it opens none.</summary>
    private static string Closing(ReadOnlySpan<char> text, int at)
    {
        var opens = at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '[' or '—' or '–' or ',' or ':';
        var touches = at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]);
        return text[at] switch
        {
            '「' => "」",
            '『' => "』",
            '„' => "“”",
            '«' when opens => "»",
            '»' when opens && touches => "«",
            '“' when opens && touches => "”",
            '"' when opens && touches => "\"",
            '‘' when opens && touches => "’",
            '\'' when opens && touches => "'",
            _ => "",
        };
    }

    private static bool IsQuote(char c) => c is '"' or '\'' or '’' or '‘' or '“' or '”' or '„' or '«' or '»' or '「' or '」' or '『' or '』';
}
