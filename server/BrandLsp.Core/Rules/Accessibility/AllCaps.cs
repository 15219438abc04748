using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Prose;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Accessibility;

internal sealed class AllCaps : IRule
{
    private const int TooMany = 3;

    /// <summary>Up to this length a word of capitals that is no English word is taken for an acronym.</summary>
    private const int LongestAcronym = 5;

    /// <summary>Short words of capitals side by side, without a comma, from which they are no acronyms in any language.</summary>
    private const int TooManyForAcronyms = 4;

    private static readonly FrozenSet<string> s_longAcronyms = FrozenSet.Create(
        StringComparer.Ordinal,
        "UNESCO", "UNICEF", "INTERPOL", "EUROPOL", "DARPA", "COBOL", "FORTRAN", "LASER", "SCUBA", "GRAPHQL", "POSTGRESQL", "MYSQL", "LGBTQIA", "MINT", "RACI", "SMART", "MOSCOW", "RICE", "SWOT");

    /// <summary>Blanks and the signs of emphasis.</summary>
    private static readonly SearchValues<char> s_between = SearchValues.Create(" *_\u00A0\r\n");

    public RuleInfo Info { get; } = new(
        Id: "all-caps", Summary: "Three or more words in capitals",
        Category: RuleCategory.Accessibility, Severity: Severity.Info, Fix: FixKind.Sometimes);

    public void Check(RuleContext context)
    {
        var isEnglish = Languages.IsEnglish(Languages.Of(context.Draft, context.Brand));
        foreach (var sentence in context.Prose.Sentences)
        {
            if (!HasCapitals(sentence.Words))
            {
                continue;
            }

            foreach (var (first, last) in isEnglish ? Runs(sentence.Words) : RunsByLength(sentence.Words, context.Draft.Text))
            {
                var span = sentence.Words[first].Span.Union(sentence.Words[last].Span);
                const string Message = "Words in capitals are slow to read, some screen readers spell them, and readers hear shouting. Write them in small letters.";
                context.Report(new Finding(Info.Id, span, Message)
                {
                    Fixes = isEnglish ? [new Fix("Write it in small letters", Edits(context.Draft.Text, sentence.Words, first, last))] : [],
                });
            }
        }
    }

    private static bool HasCapitals(ImmutableArray<Word> words)
    {
        var count = 0;
        foreach (var word in words)
        {
            if ((IsSingle(word.Text) || IsCapitals(word.Text)) && ++count == TooMany)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>First and last word of each stretch that shouts. Acronyms and numbers neither count nor interrupt; <see cref="IsSingle">single letters</see> count between two that shout.</summary>
    private static IEnumerable<(int First, int Last)> Runs(ImmutableArray<Word> words)
    {
        List<int> capitals = [];
        for (var i = 0; i <= words.Length; i++)
        {
            if (i < words.Length && IsCapitals(words[i].Text))
            {
                capitals.Add(i);
            }
            else if (i == words.Length || !(IsSingle(words[i].Text) || !HasLetter(words[i].Text)))
            {
                // Only where there are enough of them is it worth asking what they are.
                var shouting = capitals.Count < TooMany - 1 ? [] : capitals.Where(c => Shouts(words[c])).ToList();
                if (shouting.Count > 1 && shouting.Count + Enumerable.Range(shouting[0], shouting[^1] - shouting[0]).Count(w => IsSingle(words[w].Text)) >= TooMany)
                {
                    yield return (shouting[0], shouting[^1]);
                }

                capitals.Clear();
            }
        }
    }

    /// <summary>Without a word list for the language only length and company tell: acronyms are short, and a comma or a slash stands between them.</summary>
    private static IEnumerable<(int First, int Last)> RunsByLength(ImmutableArray<Word> words, string text)
    {
        for (var first = 0; first < words.Length; first++)
        {
            var last = first - 1;
            while (last + 1 < words.Length && MayShout(words[last + 1]) && (last < first || IsSideBySide(text, words[last], words[last + 1])))
            {
                last++;
            }

            var count = last - first + 1;
            if (count >= TooManyForAcronyms || (count >= TooMany && Enumerable.Range(first, count).Any(i => words[i].Text.Length > LongestAcronym)))
            {
                yield return (first, last);
            }

            first = Math.Max(first, last);
        }
    }

    private static bool IsSideBySide(string text, Word before, Word after) =>
        text.AsSpan(before.Span.End, after.Span.Start - before.Span.End).IndexOfAnyExcept(s_between) < 0;

    /// <summary>A word that is one capital wherever it stands or begins: "I", "A".</summary>
    private static bool IsSingle(string word) => word is "I" or "A";

    private static bool HasLetter(string word)
    {
        foreach (var c in word)
        {
            if (char.IsLetter(c))
            {
                return true;
            }
        }

        return false;
    }

    private static TextEdit[] Edits(string text, ImmutableArray<Word> words, int first, int last) =>
    [
        .. Enumerable.Range(first, last - first + 1)
            .Where(i => words[i].Text == "A" || Shouts(words[i]))
            .Select(i => new TextEdit(words[i].Span, i == 0 ? Capitalised(Small(text, words[i])) : Small(text, words[i])))
    ];

    /// <summary>With the author's apostrophe, straight or not, where no markup stands inside the word.</summary>
    private static string Small(string text, Word word) =>
        word.Span.Length == word.Text.Length ? word.Span.In(text).ToLowerInvariant() : word.Lower;

    private static string Capitalised(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    /// <summary>Asked of every word: most are told by their first letters.</summary>
    private static bool IsCapitals(string word)
    {
        var letters = 0;
        foreach (var c in word)
        {
            if (char.IsLetter(c))
            {
                if (!char.IsUpper(c))
                {
                    return false;
                }

                letters++;
            }
        }

        return letters > 1;
    }

    private static bool MayShout(Word word) => IsCapitals(word.Text) && !s_longAcronyms.Contains(word.Text) && !word.Text.Any(char.IsDigit);

    private static bool Shouts(Word word)
    {
        if (!MayShout(word))
        {
            return false;
        }

        if (EnglishWords.Name(word.Lower) is { } name && name.Count(char.IsUpper) > 1)
        {
            return false;
        }

        return word.Text.Length > LongestAcronym || word.Text.Contains('\'', StringComparison.Ordinal) || EnglishWords.Rank(word.Lower) is 1 or 2 || EnglishWords.Name(word.Lower) is not null
            || (word.Text.Length > 3 && EnglishWords.Rank(word.Lower) is 3);
    }
}
