using System.Collections.Immutable;
using BrandLsp.Core.Prose;

namespace BrandLsp.Core.Rules.Terms;

/// <summary>The spellings of one word: <c>e-mail</c> and <c>email</c>, <c>organise</c> and <c>organize</c>, <c>colour</c> and <c>color</c>.</summary>
internal static class Spelling
{
    /// <summary>What British and American English write differently, the American form second.</summary>
    private static readonly ImmutableArray<(string British, string American)> s_differences =
        [("our", "or"), ("ice", "ise"), ("ise", "ize"), ("isa", "iza"), ("yse", "yze"), ("ogue", "og"), ("ll", "l"), ("tre", "ter"), ("ence", "ense"), ("ae", "e"), ("oe", "e"), ("ough", "ow"), ("ould", "old"), ("grey", "gray")];

    /// <summary>Spellings that tell a noun from its verb; Data/noun-spellings.txt.</summary>
    private static readonly Lazy<ImmutableArray<(string One, string Other, bool IsNoun)>> s_parted = new(static () =>
        [.. WordLists.Lines("noun-spellings.txt").Select(l => l.Split(' ')).Select(w => (w[0], w[1], w[2] == "noun"))]);

    public static bool IsSameWord(string one, string other) => Key(one) == Key(other);

    /// <summary>Who writes <paramref name="use"/> for <paramref name="variant"/> means the noun only (<c>licence</c>): the verb is right as it is.</summary>
    public static bool IsOfNounOnly(string use, string variant) => s_parted.Value.Any(p => p.IsNoun && p.One == use && p.Other == variant);

    /// <summary>The same of the verb: <c>practise</c>.</summary>
    public static bool IsOfVerbOnly(string use, string variant) => s_parted.Value.Any(p => !p.IsNoun && p.One == use && p.Other == variant);

    /// <summary>Spelt so it is never a verb: <c>cheque</c>.</summary>
    public static bool IsNoun(string word) => s_parted.Value.Any(p => p.IsNoun && p.One == word);

    /// <summary>The same for all spellings; it need not be a word.</summary>
    private static string Key(string term) =>
        s_differences.Aggregate(term.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant(), (key, d) => key.Replace(d.British, d.American, StringComparison.Ordinal));
}
