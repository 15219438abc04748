using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Text;

namespace BrandLsp.Cli;

/// <param name="Analysis">Of the mended text.</param>
/// <param name="Count">How many fixes were applied.</param>
internal sealed record Mended<T>(T Analysis, int Count);

/// <summary>Applies safe fixes until there is nothing left to fix. A fix that would bring a new error is not applied.</summary>
internal static class Mender
{
    private const int MaxRounds = 10;

    /// <summary>How many fixes are tried one by one in a round, when all of them together would do harm.</summary>
    private const int MaxTrials = 50;

    public static Mended<DraftAnalysis> Mend(DraftAnalysis analysis, Func<string, DraftAnalysis> analyze) =>
        Mend(analysis, a => a.Draft.Text, a => a.Diagnostics, analyze);

    /// <param name="analysis">Of the text as it is.</param>
    /// <param name="text">The text of an analysis.</param>
    /// <param name="diagnostics">What an analysis found.</param>
    /// <param name="analyze">Analyses another text.</param>
    public static Mended<T> Mend<T>(T analysis, Func<T, string> text, Func<T, ImmutableArray<Diagnostic>> diagnostics, Func<string, T> analyze)
        where T : class
    {
        var count = 0;
        for (var round = 0; round < MaxRounds; round++)
        {
            var fixes = Compatible(diagnostics(analysis));
            if (fixes.Count == 0)
            {
                break;
            }

            if (Apply(fixes) is { } better)
            {
                (analysis, count) = (better, count + fixes.Count);
                continue;
            }

            // The places of the other fixes move with each that is applied, so one a round is enough.
            var helpful = fixes.Take(MaxTrials).Select(f => Apply([f])).FirstOrDefault(a => a is not null);
            if (helpful is null)
            {
                break;
            }

            (analysis, count) = (helpful, count + 1);
        }

        return new Mended<T>(analysis, count);

        // Null when the fixes change nothing or bring an error that was not there.
        T? Apply(IEnumerable<Fix> fixes)
        {
            var before = text(analysis);
            var mended = TextEdit.Apply(before, fixes.SelectMany(f => f.Edits).Select(e => e.Edit));
            if (mended == before)
            {
                return null;
            }

            var after = analyze(mended);
            var known = Errors(diagnostics(analysis));
            return Errors(diagnostics(after)).All(e => e.Value <= known.GetValueOrDefault(e.Key)) ? after : null;
        }
    }

    /// <summary>The first safe fix of each diagnostic, as far as they leave each other's places alone.</summary>
    private static List<Fix> Compatible(ImmutableArray<Diagnostic> diagnostics)
    {
        var chosen = new List<Fix>();
        var taken = new List<TextSpan>();
        foreach (var diagnostic in diagnostics)
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

    private static Dictionary<(string Rule, string? Platform), int> Errors(ImmutableArray<Diagnostic> diagnostics) => diagnostics
        .Where(d => d.Severity == Severity.Error)
        .GroupBy(d => (d.Rule, d.Platform))
        .ToDictionary(g => g.Key, g => g.Count());
}
