using System.Globalization;
using BrandLsp.Core.Analysis;

namespace BrandLsp.Cli.Output;

/// <summary>The words that formats share.</summary>
internal static class Words
{
    /// <summary>"1 file", "2 files".</summary>
    public static string Count(int count, string noun) => Count(count, noun, noun + "s");

    public static string Count(int count, string noun, string plural) =>
        count.ToString(CultureInfo.InvariantCulture) + " " + (count == 1 ? noun : plural);

    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "info",
        _ => "hint",
    };

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string List(IReadOnlyList<string> words) => words.Count switch
    {
        0 => "",
        1 => words[0],
        _ => string.Join(", ", words.Take(words.Count - 1)) + " and " + words[^1],
    };
}
