using BrandLsp.Core.Analysis;

namespace BrandLsp.Cli;

/// <summary>"Did you mean", for the end of a message.</summary>
internal static class Suggest
{
    /// <summary>"; did you mean …?" or nothing.</summary>
    public static string Hint(string word, IEnumerable<string> candidates) =>
        Suggestions.Nearest(word, candidates) is { } near ? $"; did you mean \"{near}\"?" : "";
}
