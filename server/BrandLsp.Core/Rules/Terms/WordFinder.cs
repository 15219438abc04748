using System.Collections.Immutable;
using BrandLsp.Core.Prose;

namespace BrandLsp.Core.Rules.Terms;

/// <summary>Finds a word's sentence without walking through all of them.</summary>
internal static class WordFinder
{
    /// <summary>The words of the sentence that holds the word at <paramref name="offset"/>, and the word's place among them.</summary>
    public static (ImmutableArray<Word> Sentence, int Index) Find(ProseText prose, int offset)
    {
        var sentence = Last(prose.Sentences.Length, i => prose.Sentences[i].Span.Start <= offset);
        if (sentence < 0)
        {
            return ([], -1);
        }

        var words = prose.Sentences[sentence].Words;
        return (words, Last(words.Length, i => words[i].Span.Start <= offset));
    }

    /// <summary>The last index for which <paramref name="holds"/>, given that it holds up to some index and not after; -1 for none.</summary>
    private static int Last(int count, Func<int, bool> holds)
    {
        int low = 0, high = count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (holds(middle))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low - 1;
    }
}
