using System.Collections.Immutable;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Strategy;

/// <summary>
/// The words around a mention, as far as the next mark between parts of the sentence: what stands beyond a comma is said of
/// somebody else. Words are without the marks around them, apostrophes are straight.
/// </summary>
internal sealed record MentionPlace(ImmutableArray<string> Before, ImmutableArray<string> Behind, bool IsQuestion)
{
    /// <summary>UTF-16 units on either side that are looked at; no phrase is longer, and a text without any mark is one sentence.</summary>
    private const int Reach = 240;

    /// <summary>In place of the words before <see cref="Reach"/>, so that what follows is no beginning.</summary>
    private const string More = "…";

    /// <param name="mention">Where the token stands in the sentence, sign included.</param>
    public static MentionPlace Of(string sentence, TextSpan mention, bool isQuestion)
    {
        var (start, end) = (mention.Start, mention.End);
        while (start > 0 && mention.Start - start < Reach && !IsMark(sentence[start - 1]))
        {
            start--;
        }

        while (end < sentence.Length && end - mention.End < Reach && !IsMark(sentence[end]))
        {
            end++;
        }

        var before = Words(sentence[start..mention.Start]);
        var isCut = start > 0 && !IsMark(sentence[start - 1]);
        return new MentionPlace(isCut ? before.Insert(0, More) : before, Words(sentence[mention.End..end]), isQuestion);
    }

    private static ImmutableArray<string> Words(string text) =>
    [
        .. text.Replace('’', '\'').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Bare).Where(w => w.Length > 0),
    ];

    /// <summary>"/cc" is "cc", "**Follow**" is "Follow".</summary>
    private static string Bare(string word)
    {
        var (start, end) = (0, word.Length);
        while (start < end && !char.IsLetterOrDigit(word[start]))
        {
            start++;
        }

        while (end > start && !char.IsLetterOrDigit(word[end - 1]))
        {
            end--;
        }

        return word[start..end];
    }

    private static bool IsMark(char c) => c is ',' or '.' or ':' or ';' or '!' or '?' or '(' or ')' or '–' or '—' or '\n' or '\r';
}
