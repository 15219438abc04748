using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Limits;

/// <summary>The opening of a post: up to the first end of a sentence or of a paragraph.</summary>
internal static class FirstSentence
{
    public static TextSpan In(string text)
    {
        var start = 0;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '\n' && i + 1 < text.Length && text[i + 1] == '\n')
            {
                return TextSpan.FromBounds(start, i);
            }

            if (EndsSentence(text, i))
            {
                return TextSpan.FromBounds(start, AfterClosing(text, i + 1));
            }
        }

        return TextSpan.FromBounds(start, text.Length);
    }

    private static bool EndsSentence(string text, int at)
    {
        if (text[at] is '。' or '！' or '？')
        {
            return true;
        }

        if (text[at] is not ('.' or '!' or '?' or '…'))
        {
            return false;
        }

        var after = AfterClosing(text, at + 1);
        return after == text.Length || (char.IsWhiteSpace(text[after]) && !(text[at] == '.' && IsAbbreviation(text, at)));
    }

    /// <summary>After the points, quotation marks and brackets that still belong to the sentence.</summary>
    private static int AfterClosing(string text, int at)
    {
        while (at < text.Length && text[at] is '.' or '!' or '?' or '…' or '"' or '”' or '’' or '\'' or ')' or ']')
        {
            at++;
        }

        return at;
    }

    /// <summary>A point after a single letter (<c>e.g.</c>, <c>J. Doe</c>) or a title ends no sentence.</summary>
    private static bool IsAbbreviation(string text, int point)
    {
        var start = point;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return point - start == 1 || text[start..point] is "Mr" or "Mrs" or "Ms" or "Dr" or "Prof" or "St" or "vs" or "etc" or "No" or "approx";
    }
}
