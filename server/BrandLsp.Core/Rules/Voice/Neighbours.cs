using BrandLsp.Core.Prose;

namespace BrandLsp.Core.Rules.Voice;

/// <summary>Which words of a sentence stand next to each other, with nothing said between them.</summary>
internal static class Neighbours
{
    /// <summary>True when only blanks, a line break and signs of emphasis stand between two words that follow each other.</summary>
    public static bool Are(in Word first, in Word second, string text)
    {
        for (var i = first.Span.End; i < second.Span.Start; i++)
        {
            var c = text[i];
            if (c is not (' ' or '\n' or '\r' or '*' or '_' or '~' or '>') && !char.IsWhiteSpace(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True when all words from <paramref name="from"/> to <paramref name="to"/> stand next to each other.</summary>
    public static bool AreAll(ReadOnlySpan<Word> words, int from, int to, string text)
    {
        for (var i = from; i < to; i++)
        {
            if (!Are(words[i], words[i + 1], text))
            {
                return false;
            }
        }

        return true;
    }
}
