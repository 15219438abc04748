using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Limits;

/// <summary>Takes a hashtag out of a draft: a word of a sentence stays without its sign, one among others goes.</summary>
internal static class HashtagRemoval
{
    public static TextEdit Of(string text, TextSpan hashtag)
    {
        if (!EndsItsLine(text, hashtag.End))
        {
            return TextEdit.Delete(new TextSpan(hashtag.Start, 1));
        }

        var start = hashtag.Start;
        while (start > 0 && text[start - 1] is ' ' or '\t')
        {
            start--;
        }

        // At the start of a line it is the blanks after it that go.
        var end = hashtag.End;
        if (start == 0 || text[start - 1] is '\n' or '\r')
        {
            start = hashtag.Start;
            while (end < text.Length && text[end] is ' ' or '\t')
            {
                end++;
            }
        }

        return TextEdit.Delete(TextSpan.FromBounds(start, end));
    }

    /// <summary>True when only hashtags follow on the line.</summary>
    private static bool EndsItsLine(string text, int offset)
    {
        for (var i = offset; i < text.Length && text[i] is not ('\n' or '\r');)
        {
            if (text[i] is ' ' or '\t')
            {
                i++;
            }
            else if (text[i] is '#' or '＃')
            {
                while (i < text.Length && !char.IsWhiteSpace(text[i]))
                {
                    i++;
                }
            }
            else
            {
                return false;
            }
        }

        return true;
    }
}
