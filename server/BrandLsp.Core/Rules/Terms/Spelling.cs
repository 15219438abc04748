using System.Collections.Immutable;

namespace BrandLsp.Core.Rules.Terms;

/// <summary>The spellings of one word: <c>e-mail</c> and <c>email</c>, <c>organise</c> and <c>organize</c>, <c>colour</c> and <c>color</c>.</summary>
internal static class Spelling
{
    /// <summary>What British and American English write differently, the American form second.</summary>
    private static readonly ImmutableArray<(string British, string American)> s_differences =
        [("our", "or"), ("ice", "ise"), ("ise", "ize"), ("isa", "iza"), ("yse", "yze"), ("ogue", "og"), ("ll", "l"), ("tre", "ter"), ("ence", "ense"), ("ae", "e"), ("oe", "e")];

    public static bool IsSameWord(string one, string other) => Key(one) == Key(other);

    /// <summary>The same for all spellings; it need not be a word.</summary>
    private static string Key(string term) =>
        s_differences.Aggregate(term.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant(), (key, d) => key.Replace(d.British, d.American, StringComparison.Ordinal));
}
