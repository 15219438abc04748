using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Limits;

/// <summary>The opening of a post as readers see it: up to the first end of a sentence, a paragraph or a typed line, as threads have it.</summary>
internal static class FirstSentence
{
    public static TextSpan In(string text)
    {
        var start = 0;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return TextSpan.FromBounds(start, Math.Max(start, Sentences.FirstEnd(text)));
    }
}
