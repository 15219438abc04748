using System.Collections.Immutable;

namespace BrandLsp.Core.Prose;

/// <summary>A verb in the perfect tense, seen at its "have".</summary>
internal enum Perfect
{
    None,

    /// <summary><c>have</c> in <c>we have learned</c>.</summary>
    Have,

    /// <summary><c>we've</c> in <c>we've learned</c>.</summary>
    Contracted,
}

/// <summary>A sentence of a draft as phrases are looked for in it: its words as numbers.</summary>
/// <param name="words">By position.</param>
/// <param name="distinct">Of the words among the different ones.</param>
/// <param name="numbers">By different word; -1 for a word that is in no phrase.</param>
/// <param name="parts">By different word: the numbers of what a contraction is short for; null where contractions are one word.</param>
/// <param name="text">The draft.</param>
internal readonly ref struct PhraseReading(ImmutableArray<Word> words, ReadOnlySpan<int> distinct, int[] numbers, int[]?[]? parts, string text)
{
    private readonly ReadOnlySpan<int> _distinct = distinct;

    public ImmutableArray<Word> Words { get; } = words;

    public string Text { get; } = text;

    public int Number(int at) => numbers[_distinct[at]];

    public int[]? Parts(int at) => parts?[_distinct[at]];

    /// <summary>Whether a perfect tense stands at a word. Only right after a pronoun: <c>the team has builders</c> is none.</summary>
    public Perfect PerfectAt(int at)
    {
        // "We have never failed": the adverb stays where it is.
        var next = at + 1 < Words.Length && Words[at + 1].Lower is "never" or "always" or "ever" or "already" or "just" or "only" ? at + 2 : at + 1;
        if (parts is null || next >= Words.Length)
        {
            return Perfect.None;
        }

        var perfect = Words[at].Lower switch
        {
            "have" or "has" or "had" when at > 0 && IsPronoun(Words[at - 1].Lower) => Perfect.Have,
            "i've" or "we've" or "you've" or "they've" => Perfect.Contracted,
            // Before a participle "we'd" is "we had"; "we'd never put it there" may be either.
            "i'd" or "we'd" or "you'd" or "they'd" or "he'd" or "she'd" or "it'd" when next == at + 1 => Perfect.Contracted,
            _ => Perfect.None,
        };
        return perfect != Perfect.None && Inflection.IsParticiple(Words[next].Lower) ? perfect : Perfect.None;
    }

    /// <summary>Whether a word only says how much, behind a form of "be": <c>we're so thrilled</c>.</summary>
    public bool IsDegreeAt(int at) =>
        parts is not null && at > 0
        && Words[at].Lower is "so" or "very" or "really" or "truly" or "absolutely" or "super" or "totally" or "incredibly" or "extremely" or "genuinely"
        && Words[at - 1].Lower is var be
        && (be is "am" or "is" or "are" or "was" or "were" or "i'm" || be.EndsWith("'re", StringComparison.Ordinal) || be.EndsWith("'s", StringComparison.Ordinal));

    private static bool IsPronoun(string word) => word is "i" or "we" or "you" or "they" or "he" or "she" or "it" or "who" or "what" or "which";
}
