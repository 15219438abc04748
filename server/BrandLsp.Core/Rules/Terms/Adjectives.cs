using System.Collections.Frozen;
using BrandLsp.Core.Prose;

namespace BrandLsp.Core.Rules.Terms;

/// <summary>Which terms are adjectives; Data/adjectives.txt.</summary>
internal static class Adjectives
{
    private const int ShortestWithEnding = 6;

    private static readonly string[] s_endings = ["al", "ive", "ous", "ful", "less", "ic", "able", "ible", "ary"];

    /// <summary>By adjective: whether it is a noun as well.</summary>
    private static readonly Lazy<FrozenDictionary<string, bool>> s_listed = new(static () => WordLists.Lines("adjectives.txt")
        .ToFrozenDictionary(l => l.TrimEnd('+', ' '), l => l.EndsWith('+'), StringComparer.Ordinal));

    /// <summary><c>main</c>, <c>glad</c>, <c>personal</c>, <c>home-made</c>.</summary>
    public static bool MayBe(string term)
    {
        var word = LastWord(term);
        return s_listed.Value.ContainsKey(word) || Inflection.IsGradable(word) || word.Contains('-', StringComparison.Ordinal)
            || (word.Length >= ShortestWithEnding && s_endings.Any(e => word.EndsWith(e, StringComparison.Ordinal)));
    }

    /// <summary>Never a noun, so that it takes no noun's ending: <c>main</c>.</summary>
    public static bool IsOnlyAdjective(string term) => s_listed.Value.TryGetValue(LastWord(term), out var isNoun) && !isNoun;

    /// <summary><c>individual</c>, <c>elderly</c>: whether it is a noun the sentence must tell.</summary>
    public static bool IsNounAsWell(string term) => s_listed.Value.TryGetValue(LastWord(term), out var isNoun) && isNoun;

    private static string LastWord(string term) => term[(term.LastIndexOf(' ') + 1)..].ToLowerInvariant();
}
