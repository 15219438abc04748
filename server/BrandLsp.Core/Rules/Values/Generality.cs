using System.Collections.Frozen;
using System.Collections.Immutable;
using BrandLsp.Core.Prose;

namespace BrandLsp.Core.Rules.Values;

/// <summary>
/// How much of a post's matter is words that fit any post: the share of Data/general-words.txt, and of the words of listed
/// phrases, among those that are not grammar. A post about something is far below a half, however plain its words.
/// </summary>
/// <param name="Words">All words of the post.</param>
/// <param name="Content">Those that are not grammar.</param>
/// <param name="General">The general ones among <paramref name="Content"/>, by position.</param>
internal sealed record Generality(int Words, int Content, ImmutableArray<Word> General)
{
    /// <summary>In words. A shorter post has no room to be anything.</summary>
    private const int FewestWords = 12;

    /// <summary>In words. From here on a smaller share is as sure a sign.</summary>
    private const int LongPost = 25;

    /// <summary>General words from which there is anything to say about them.</summary>
    private const int FewestGeneral = 3;

    private const double ShareOfShortPost = 0.7;
    private const double ShareOfLongPost = 0.6;

    private static readonly FrozenSet<string> s_grammar = WordLists.Set("function-words.txt");
    private static readonly FrozenSet<string> s_general = WordLists.Set("general-words.txt").Select(Inflection.Root).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True when nearly all of the post could stand in any other.</summary>
    public bool IsEmptyTalk => Words >= FewestWords && General.Length >= FewestGeneral && General.Length >= Content * (Words >= LongPost ? ShareOfLongPost : ShareOfShortPost);

    /// <summary>The first three different general words: "“excited”, “journey”, “growth”".</summary>
    public string Examples => string.Join(", ", General.DistinctBy(w => w.Lower).Take(3).Select(w => $"“{w.Quoted}”"));

    public static bool IsGeneral(string lower) => s_general.Contains(Inflection.Root(lower));

    public static bool IsGrammar(string lower) => s_grammar.Contains(lower);

    public static Generality Of(RuleContext context) => context.Derive(Count);

    private static Generality Count(RuleContext context)
    {
        var prose = context.Prose;
        var stock = StockPhrases.Of(context);
        int words = 0, content = 0;
        var isGrammar = prose.DistinctWords.Select(s_grammar.Contains);
        bool[] isGeneral = [.. prose.DistinctWords.Roots.Select(s_general.Contains)];
        var general = ImmutableArray.CreateBuilder<Word>();
        for (var i = 0; i < prose.Sentences.Length; i++)
        {
            var sentence = prose.Sentences[i];
            var numbers = prose.DistinctWords.Numbers(i);
            words += sentence.Words.Length;
            for (var w = 0; w < sentence.Words.Length; w++)
            {
                if (isGrammar[numbers[w]])
                {
                    continue;
                }

                content++;
                if (isGeneral[numbers[w]] || stock.Cover(sentence.Words[w].Span))
                {
                    general.Add(sentence.Words[w]);
                }
            }
        }

        return new Generality(words, content, general.ToImmutable());
    }
}
