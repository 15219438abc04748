using System.Collections.Immutable;

namespace BrandLsp.Core.Prose;

/// <summary>The contractions of English and what they are short for; Data/contractions.txt.</summary>
internal static class Contractions
{
    private static readonly ImmutableArray<(string Short, string Long)> Pairs =
        [.. WordLists.Lines("contractions.txt").Select(l => l.Split(' ', 2)).Select(p => (p[0], p[1]))];

    /// <summary>The full forms: <c>do not</c>, <c>it is</c>.</summary>
    public static IEnumerable<(string Full, string Short)> FullForms => Pairs.Select(p => (p.Long, p.Short));

    /// <summary>The phrase, and itself with a contraction written out or a full form contracted: <c>here's the number</c>.</summary>
    public static IEnumerable<string> Variants(string phrase)
    {
        yield return phrase;
        var padded = $" {phrase.ToLowerInvariant().Replace('’', '\'')} ";
        foreach (var (contracted, full) in Pairs)
        {
            if (padded.Contains($" {full} ", StringComparison.Ordinal))
            {
                yield return padded.Replace($" {full} ", $" {contracted} ", StringComparison.Ordinal).Trim();
            }
            else if (padded.Contains($" {contracted} ", StringComparison.Ordinal))
            {
                yield return padded.Replace($" {contracted} ", $" {full} ", StringComparison.Ordinal).Trim();
            }
        }
    }
}
