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
    /// <param name="today">For dates to choose from; null where the calendar begins.</param>
    /// <param name="typed">The character that opened the list; null where the author asked for it.</param>
    public static ImmutableArray<Completion> At(
        DraftAnalysis analysis, int offset, IFileSource? files = null, StrategyView? view = null, DateOnly? today = null, char? typed = null)
    {
        var inputs = new CompletionInputs(files ?? NoFiles.Instance, new StrategyNotes(analysis.Brand, view ?? StrategyView.None), today ?? DateOnly.MinValue, typed);
        var text = analysis.Draft.Text;
        offset = Math.Clamp(offset, 0, text.Length);
        return FrontMatterAt(text, offset) is { } content
            ? [.. FrontMatterCompletions.At(analysis, content, offset, inputs)]
            : [.. BodyCompletions.At(analysis, offset, inputs)];
    }

    /// <summary>The lines between the fences, when the cursor is on one of them; without a closing fence up to the first blank line, which one that is begun is not.</summary>
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
                blank ??= offset > line.Start && offset <= line.End ? line.End : line.Start;
            }
        }

        var end = blank ?? text.Length;
        return offset <= end ? TextSpan.FromBounds(from, end) : null;
    }
}

/// <summary>What proposals are made from beside the draft.</summary>
/// <param name="Typed">The character that opened the list; null where the author asked for it.</param>
internal sealed record CompletionInputs(IFileSource Files, StrategyNotes Notes, DateOnly Today, char? Typed);
