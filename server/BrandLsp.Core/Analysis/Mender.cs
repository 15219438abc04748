using System.Collections.Immutable;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Analysis;

/// <param name="Analysis">Of the mended text.</param>
/// <param name="Count">How many fixes were applied.</param>
/// <param name="Edits">Of the text as it was, by position; what all the fixes come to.</param>
public sealed record Mended<T>(T Analysis, int Count, ImmutableArray<TextEdit> Edits);

/// <summary>What <paramref name="Diagnostics"/> say of a <paramref name="Text"/>.</summary>
public sealed record Reviewed(string Text, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>Applies safe fixes until there is nothing left to fix. A fix that would bring a new error is not applied.</summary>
public static class Mender
{
    private const int MaxRounds = 10;

    /// <summary>How many fixes are tried one by one in a round, when all of them together would do harm.</summary>
    private const int MaxTrials = 50;

    /// <param name="analysis">Of the draft as it is.</param>
    /// <param name="analyze">Analyses another text.</param>
    public static Mended<DraftAnalysis> Mend(DraftAnalysis analysis, Func<string, DraftAnalysis> analyze) =>
        Mend(analysis, a => a.Draft.Text, a => a.Diagnostics, analyze);

    /// <param name="reviewed">The text as it is.</param>
    /// <param name="review">What there is to say of another text.</param>
    public static Mended<Reviewed> Mend(Reviewed reviewed, Func<string, ImmutableArray<Diagnostic>> review) =>
        Mend(reviewed, r => r.Text, r => r.Diagnostics, text => new Reviewed(text, review(text)));

    private static Mended<T> Mend<T>(T analysis, Func<T, string> text, Func<T, ImmutableArray<Diagnostic>> diagnostics, Func<string, T> analyze)
        where T : class
    {
        var count = 0;
        ImmutableArray<TextEdit> edits = [];
        for (var round = 0; round < MaxRounds; round++)
        {
            var fixes = Compatible(diagnostics(analysis));
            if (fixes.Count == 0)
            {
                break;
            }

            // The places of the other fixes move with each that is applied, so one a round is enough.
            if (!Apply(fixes) && !fixes.Take(MaxTrials).Any(f => Apply([f])))
            {
                break;
            }
        }

        return new Mended<T>(analysis, count, edits);

        // False when the fixes change nothing or bring an error that was not there.
        bool Apply(List<Fix> fixes)
        {
            var before = text(analysis);
            ImmutableArray<TextEdit> own = [.. fixes.SelectMany(f => f.Edits).Select(e => e.Edit)];
            var mended = TextEdit.Apply(before, own);
            if (mended == before)
            {
                return false;
            }

            var after = analyze(mended);
            var known = Errors(diagnostics(analysis));
            if (Errors(diagnostics(after)).Any(e => e.Value > known.GetValueOrDefault(e.Key)))
            {
                return false;
            }

            (analysis, count, edits) = (after, count + fixes.Count, TextEdit.Compose(edits, before, own));
            return true;
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
