using System.Collections.Immutable;
using BrandLsp.Core.Brands;

namespace BrandLsp.Core.Rules.Voice;

/// <summary>What a reader hears a tone by, and a machine can point at.</summary>
internal enum ToneCue
{
    /// <summary>don't, it's.</summary>
    Contraction,

    /// <summary>do not, it is: where a contraction could stand.</summary>
    FullForm,

    /// <summary>I, we, you.</summary>
    Pronoun,

    /// <summary>Data/casual-words.txt.</summary>
    CasualWord,

    /// <summary>Data/formal-words.txt.</summary>
    FormalWord,

    /// <summary>-tion, -ment, -ness, -ity, -ance, -ence, -ism.</summary>
    AbstractNoun,

    /// <summary>Of <see cref="ToneSource.LongWordLetters"/> letters and more.</summary>
    LongWord,

    /// <summary>Average letters of a word.</summary>
    WordLength,

    /// <summary>Average words of a sentence.</summary>
    SentenceLength,

    Exclamation,

    /// <summary>Emoji and emoticons.</summary>
    Emoji,

    Ellipsis,

    /// <summary>A sentence that starts with And, But or So, or in lower case.</summary>
    LooseStart,
}

/// <summary>How one cue moves one axis.</summary>
/// <param name="Typical">What ordinary posts have: per 100 words, or the average itself for lengths. There the cue moves nothing.</param>
/// <param name="Spread">The difference from <paramref name="Typical"/> at which the cue has its full weight.</param>
/// <param name="Weight">The most it moves the axis; positive to the right pole when there is more of it than usual.</param>
internal sealed record CueWeight(ToneCue Cue, double Typical, double Spread, double Weight);

/// <param name="Left">What a post at 0 is, in a comparative: "more formal".</param>
/// <param name="Right">What a post at 1 is.</param>
/// <param name="ToTheLeft">What to do about a post that is too far right.</param>
/// <param name="ToTheRight">What to do about a post that is too far left.</param>
internal sealed record ToneAxisCues(ToneAxis Axis, string Name, string Left, string Right, string ToTheLeft, string ToTheRight, ImmutableArray<CueWeight> Cues);

/// <summary>
/// The weighted sums behind the tone axes. Fixed in advance and published on the rule's page. Which cues count follows
/// Pavlick and Tetreault, "An Empirical Analysis of Formality in Online Communication" (TACL 4, 2016), where a sum of this
/// kind ranks sentences much as people do (Spearman 0.69) and is right about the outer quarters nine times in ten.
/// </summary>
internal static class ToneCues
{
    public static ImmutableArray<ToneAxisCues> Axes { get; } =
    [
        new(
            ToneAxis.FormalCasual, "formal–casual", "more formal", "more casual",
            "Take out slang, emoji and exclamation marks, and write words out.",
            "Use contractions and everyday words, and speak to the reader.",
            [
                new(ToneCue.Contraction, Typical: 1.5, Spread: 3, Weight: 0.14),
                new(ToneCue.FullForm, Typical: 0.8, Spread: 1.6, Weight: -0.08),
                new(ToneCue.Pronoun, Typical: 6, Spread: 6, Weight: 0.10),
                new(ToneCue.CasualWord, Typical: 0.4, Spread: 3, Weight: 0.20),
                new(ToneCue.FormalWord, Typical: 0.5, Spread: 3, Weight: -0.20),
                new(ToneCue.AbstractNoun, Typical: 3, Spread: 5, Weight: -0.08),
                new(ToneCue.WordLength, Typical: 4.6, Spread: 0.9, Weight: -0.15),
                new(ToneCue.SentenceLength, Typical: 14, Spread: 10, Weight: -0.12),
                new(ToneCue.Exclamation, Typical: 0.7, Spread: 3, Weight: 0.07),
                new(ToneCue.Emoji, Typical: 0.7, Spread: 4, Weight: 0.06),
                new(ToneCue.Ellipsis, Typical: 0.2, Spread: 2, Weight: 0.04),
                new(ToneCue.LooseStart, Typical: 0.8, Spread: 3, Weight: 0.06),
            ]),
        new(
            ToneAxis.PlainDense, "plain–dense", "plainer", "denser",
            "Split the long sentences, and say it in short, concrete words.",
            "Name things by their exact terms.",
            [
                new(ToneCue.SentenceLength, Typical: 14, Spread: 10, Weight: 0.22),
                new(ToneCue.WordLength, Typical: 4.6, Spread: 0.9, Weight: 0.20),
                new(ToneCue.LongWord, Typical: 6, Spread: 9, Weight: 0.18),
                new(ToneCue.AbstractNoun, Typical: 3, Spread: 5, Weight: 0.14),
                new(ToneCue.FormalWord, Typical: 0.5, Spread: 3, Weight: 0.12),
            ]),
    ];

    /// <summary>Singular, for messages and related information.</summary>
    public static string Name(ToneCue cue) => cue switch
    {
        ToneCue.Contraction => "contraction",
        ToneCue.FullForm => "full form",
        ToneCue.Pronoun => "I, we or you",
        ToneCue.CasualWord => "casual word",
        ToneCue.FormalWord => "formal word",
        ToneCue.AbstractNoun => "abstract noun",
        ToneCue.LongWord or ToneCue.WordLength => "long word",
        ToneCue.SentenceLength => "long sentence",
        ToneCue.Exclamation => "exclamation mark",
        ToneCue.Emoji => "emoji",
        ToneCue.Ellipsis => "ellipsis",
        _ => "loose sentence start",
    };
}
