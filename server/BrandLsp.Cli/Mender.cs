using BrandLsp.Core.Analysis;
using BrandLsp.Core.Text;

namespace BrandLsp.Cli;

/// <param name="Analysis">Of the mended text.</param>
/// <param name="Count">How many fixes were applied.</param>
internal sealed record Mended(DraftAnalysis Analysis, int Count);

/// <summary>Applies safe fixes until there is nothing left to fix. A fix that would bring a new error is not applied.</summary>
internal static class Mender
{
    private const int MaxRounds = 10;

    /// <summary>How many fixes are tried one by one in a round, when all of them together would do harm.</summary>
    private const int MaxTrials = 50;

    public static Mended Mend(DraftAnalysis analysis, Func<string, DraftAnalysis> analyze)
    {
        var count = 0;
        for (var round = 0; round < MaxRounds; round++)
        {
            var fixes = Compatible(analysis);
            if (fixes.Count == 0)
            {
                break;
            }

            if (Apply(analysis, fixes, analyze) is { } better)
            {
                (analysis, count) = (better, count + fixes.Count);
                continue;
            }

            // The places of the other fixes move with each that is applied, so one a round is enough.
            var helpful = fixes.Take(MaxTrials).Select(f => Apply(analysis, [f], analyze)).FirstOrDefault(a => a is not null);
            if (helpful is null)
            {
                break;
            }

            (analysis, count) = (helpful, count + 1);
        }

        return new Mended(analysis, count);
    }

    /// <summary>The first safe fix of each diagnostic, as far as they leave each other's places alone.</summary>
    private static List<Fix> Compatible(DraftAnalysis analysis)
    {
        var chosen = new List<Fix>();
        var taken = new List<TextSpan>();
        foreach (var diagnostic in analysis.Diagnostics)
        {
            var fix = diagnostic.Fixes.FirstOrDefault(f => f.IsSafe && f.Edits.Length > 0 && f.Edits.All(e => e.Path is null));
            if (fix is null || fix.Edits.Any(e => taken.Any(t => Touches(t, e.Edit.Span))))
            {
                continue;
            }

            chosen.Add(fix);
            taken.AddRange(fix.Edits.Select(e => e.Edit.Span));
        }

        return chosen;
    }

    private static bool Touches(TextSpan a, TextSpan b) => a.Start <= b.End && b.Start <= a.End;

    /// <summary>The analysis after the fixes; null when they change nothing or bring an error that was not there.</summary>
    private static DraftAnalysis? Apply(DraftAnalysis analysis, IEnumerable<Fix> fixes, Func<string, DraftAnalysis> analyze)
    {
        var text = TextEdit.Apply(analysis.Draft.Text, fixes.SelectMany(f => f.Edits).Select(e => e.Edit));
        if (text == analysis.Draft.Text)
        {
            return null;
        }

        var after = analyze(text);
        var before = Errors(analysis);
        return Errors(after).All(e => e.Value <= before.GetValueOrDefault(e.Key)) ? after : null;
    }

    private static Dictionary<(string Rule, string? Platform), int> Errors(DraftAnalysis analysis) => analysis.Diagnostics
        .Where(d => d.Severity == Severity.Error)
        .GroupBy(d => (d.Rule, d.Platform))
        .ToDictionary(g => g.Key, g => g.Count());
}
