using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Strategy;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Assist;

/// <summary>What may be typed at a place of a draft.</summary>
public static class Completions
{
    /// <summary>The proposals, the best first.</summary>
    /// <param name="offset">The cursor, in the draft's text.</param>
    /// <param name="files">Where images are looked for; null for nowhere.</param>
    /// <param name="view">What is known of the other drafts; null for nothing.</param>
    public static ImmutableArray<Completion> At(DraftAnalysis analysis, int offset, IFileSource? files = null, StrategyView? view = null)
    {
        files ??= NoFiles.Instance;
        var notes = new StrategyNotes(analysis.Brand, view ?? StrategyView.None);
        var text = analysis.Draft.Text;
        offset = Math.Clamp(offset, 0, text.Length);
        return FrontMatterAt(text, offset) is { } content
            ? [.. FrontMatterCompletions.At(analysis, content, offset, files, notes)]
            : [.. BodyCompletions.At(analysis, offset, files, notes)];
    }

    /// <summary>The lines between the fences, when the cursor is on one of them; without a closing fence up to the first blank line.</summary>
    private static TextSpan? FrontMatterAt(string text, int offset)
    {
        var lines = new LineMap(text);
        var start = text.StartsWith('\uFEFF') ? 1 : 0;
        var first = lines.Line(0);
        if (text.AsSpan(start, first.End - start).TrimEnd() is not "---" || lines.Count < 2 || offset <= first.End)
        {
            return null;
        }

        var from = lines.Line(1).Start;
        int? blank = null;
        for (var i = 1; i < lines.Count; i++)
        {
            var line = lines.Line(i);
            var content = text.AsSpan(line.Start, line.Length).TrimEnd();
            if (content is "---" or "...")
            {
                return offset < line.Start ? TextSpan.FromBounds(from, Math.Max(from, line.Start - 1)) : null;
            }

            if (content.IsEmpty && i > 1)
            {
                blank ??= line.Start;
            }
        }

        var end = blank ?? text.Length;
        return offset <= end ? TextSpan.FromBounds(from, end) : null;
    }
}
