using System.Collections.Frozen;
using System.Collections.Immutable;

namespace BrandLsp.Core.Prose;

/// <summary>The contractions of English and what they are short for; Data/contractions.txt.</summary>
internal static class Contractions
{
    private static readonly ImmutableArray<(string Short, string Long)> Pairs =
        [.. WordLists.Lines("contractions.txt").Select(l => l.Split(' ', 2)).Select(p => (p[0], p[1]))];

    /// <summary>With blanks around them, as they are looked for.</summary>
    private static readonly ImmutableArray<(string Short, string Long)> PaddedPairs = [.. Pairs.Select(p => ($" {p.Short} ", $" {p.Long} "))];

    /// <summary>By contraction: the roots of the words it is short for, in their order.</summary>
    private static readonly Lazy<FrozenDictionary<string, ImmutableArray<string>>> s_roots = new(static () => Pairs
        .DistinctBy(p => p.Short, StringComparer.Ordinal)
        .ToFrozenDictionary(p => p.Short, p => p.Long.Split(' ').Select(Inflection.Root).ToImmutableArray(), StringComparer.Ordinal));

    private static readonly Lazy<string> s_be = new(static () => Inflection.Root("be"));

    /// <summary>
    /// What each word of a contraction shares with its other forms (<c>we're</c>: we, be); empty for every other word. Any
    /// noun may be one (<c>Jane's thrilled</c>), see <see cref="MayBePossessive"/>.
    /// </summary>
    /// <param name="word">In lower case with straight apostrophes.</param>
    public static ImmutableArray<string> Roots(string word) =>
        !word.Contains('\'', StringComparison.Ordinal) ? []
        : s_roots.Value.TryGetValue(word, out var roots) ? roots
        : MayBePossessive(word) ? [Inflection.Root(word), s_be.Value]
        : [];

    /// <summary>True for what is a contraction in one sentence and a possessive in the next: <c>the team's</c>.</summary>
    public static bool MayBePossessive(string word) => word.Length > 3 && word.EndsWith("'s", StringComparison.Ordinal) && !s_roots.Value.ContainsKey(word);

    /// <summary>The full forms: <c>do not</c>, <c>it is</c>.</summary>
    public static IEnumerable<(string Full, string Short)> FullForms => Pairs.Select(p => (p.Long, p.Short));

    /// <summary>The phrase, and itself with a contraction written out or a full form contracted: <c>here's the number</c>.</summary>
    public static IEnumerable<string> Variants(string phrase)
    {
        yield return phrase;
        if (!phrase.AsSpan().ContainsAny(' ', '\'', '’'))
        {
            yield break;
        }

        var padded = $" {phrase.ToLowerInvariant().Replace('’', '\'')} ";
        var mayBeContracted = padded.Contains('\'');
        var mayBeFull = padded.AsSpan(1, padded.Length - 2).Contains(' ');
        foreach (var (contracted, full) in PaddedPairs)
        {
            if (mayBeFull && padded.Contains(full, StringComparison.Ordinal))
            {
                yield return padded.Replace(full, contracted, StringComparison.Ordinal).Trim();
            }
            else if (mayBeContracted && padded.Contains(contracted, StringComparison.Ordinal))
            {
                yield return padded.Replace(contracted, full, StringComparison.Ordinal).Trim();
            }
        }
    }
}
