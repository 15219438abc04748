using BrandLsp.Core.Prose;

namespace BrandLsp.Core.Rules.Voice;

/// <summary>
/// How many years of school a text asks for: the grade of Kincaid, Fishburne, Rogers and Chissom (1975),
/// 0.39 × words per sentence + 11.8 × syllables per word − 15.59. A heading or a list item is a sentence.
/// </summary>
/// <param name="WordsPerSentence">On average.</param>
/// <param name="SyllablesPerWord">On average; see <see cref="Syllables"/>.</param>
internal readonly record struct Readability(double WordsPerSentence, double SyllablesPerWord)
{
    private const double SentenceWeight = 0.39;

    private const double WordWeight = 11.8;

    private const double Offset = 15.59;

    public double Grade => (SentenceWeight * WordsPerSentence) + (WordWeight * SyllablesPerWord) - Offset;

    /// <summary>The words per sentence that would give <paramref name="grade"/> with the words as they are.</summary>
    public double WordsPerSentenceFor(double grade) => (grade + Offset - (WordWeight * SyllablesPerWord)) / SentenceWeight;

    public static Readability Of(ProseText prose)
    {
        int words = 0, syllables = 0;
        var counts = prose.DistinctWords.Select(w => Syllables.Of(w));
        for (var i = 0; i < prose.Sentences.Length; i++)
        {
            var sentence = prose.Sentences[i].Words;
            var numbers = prose.DistinctWords.Numbers(i);
            words += sentence.Length;
            for (var w = 0; w < sentence.Length; w++)
            {
                syllables += Syllables.IsSpelled(sentence[w]) ? 1 : counts[numbers[w]];
            }
        }

        return words == 0 ? default : new Readability((double)words / prose.Sentences.Length, (double)syllables / words);
    }
}
