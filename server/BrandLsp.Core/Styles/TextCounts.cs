using BrandLsp.Core.Text;

namespace BrandLsp.Core.Styles;

/// <summary>
/// The counts that formulas of readability speak of, as Vale's library counts them: a word is letters, digits and
/// apostrophes; a syllable is a group of vowels, less a final e or es.
/// </summary>
internal sealed class TextCounts
{
    private const int LongWord = 7;

    private readonly Dictionary<string, double> _values = new(StringComparer.Ordinal);

    /// <param name="text">Paragraphs, each followed by a blank line.</param>
    public TextCounts(string text)
    {
        double words = 0, sentences = 0, characters = 0, syllables = 0, polysyllables = 0, complex = 0, longWords = 0;
        var paragraphs = text.Split("\n\n");
        foreach (var paragraph in paragraphs)
        {
            sentences += Sentences.Ends(paragraph.Replace('\n', ' ')).Count;
            foreach (var word in Words(paragraph))
            {
                var span = paragraph.AsSpan(word.Start, word.Length);
                var spoken = Syllables(span);
                words++;
                characters += Characters(span);
                syllables += spoken;
                polysyllables += spoken > 2 ? 1 : 0;
                complex += (HasSuffix(span) ? spoken - 1 : spoken) > 2 ? 1 : 0;
                longWords += span.Length >= LongWord ? 1 : 0;
            }
        }

        (_values["words"], _values["sentences"], _values["characters"]) = (words, sentences, characters);
        (_values["syllables"], _values["polysyllabic_words"], _values["complex_words"]) = (syllables, polysyllables, complex);
        (_values["long_words"], _values["paragraphs"]) = (longWords, paragraphs.Length - 1);
    }

    public double Words() => _values["words"];

    public double? this[string name] => _values.TryGetValue(name, out var value) ? value : null;

    private static IEnumerable<TextSpan> Words(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isWord = i < text.Length && (char.IsLetter(text[i]) || char.IsNumber(text[i]) || text[i] == '\'');
            if (isWord && start < 0)
            {
                start = i;
            }
            else if (!isWord && start >= 0)
            {
                yield return TextSpan.FromBounds(start, i);
                start = -1;
            }
        }
    }

    private static int Characters(ReadOnlySpan<char> word)
    {
        var count = 0;
        foreach (var c in word)
        {
            count += c == '\'' ? 0 : 1;
        }

        return count;
    }

    private static bool HasSuffix(ReadOnlySpan<char> word) =>
        (word.Length > 2 && (word.EndsWith("es", StringComparison.Ordinal) || word.EndsWith("ed", StringComparison.Ordinal)))
        || (word.Length > 3 && word.EndsWith("ing", StringComparison.Ordinal));

    private static int Syllables(ReadOnlySpan<char> word)
    {
        var count = 0;
        var wasVowel = false;
        foreach (var c in word)
        {
            var isVowel = c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
            count += isVowel && !wasVowel ? 1 : 0;
            wasVowel = isVowel;
        }

        return (word.Length > 2 && word.EndsWith("es", StringComparison.Ordinal)) || (word.Length > 1 && word[^1] == 'e') ? count - 1 : count;
    }
}
