using BrandLsp.Core.Analysis;

namespace BrandLsp.Cli;

/// <summary>"Did you mean": the known word nearest to a mistyped one.</summary>
internal static class Suggest
{
    /// <summary>The candidate within a third of the word's length in edits, swaps of neighbours counted as one; null when none is near.</summary>
    public static string? Closest(string word, IEnumerable<string> candidates)
    {
        // A pasted novel is no typo.
        if (word.Length is 0 or > 64)
        {
            return null;
        }

        string? best = null;
        var bestDistance = Math.Max(1, word.Length / 3) + 1;
        foreach (var candidate in candidates)
        {
            var distance = Suggestions.Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (distance < bestDistance)
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return best;
    }

    /// <summary>" (did you mean …?)" or nothing, for the end of a message.</summary>
    public static string Hint(string word, IEnumerable<string> candidates) =>
        Closest(word, candidates) is { } near ? $"; did you mean \"{near}\"?" : "";
}
