using System.Collections.Immutable;
using System.Globalization;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Rendering;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Assist;

/// <summary>Words shown inside a draft that are not in its text.</summary>
/// <param name="Offset">In the draft, never inside a grapheme.</param>
/// <param name="Label">In angle brackets: <c>⟨X 2/3⟩</c>, <c>⟨LinkedIn folds⟩</c>.</param>
/// <param name="Explanation">A sentence or two.</param>
public sealed record DraftHint(int Offset, string Label, string Explanation);

/// <summary>Where a thread breaks, on the platform that splits first, and where platforms fold the post.</summary>
public static class Hints
{
    /// <summary>By position.</summary>
    public static ImmutableArray<DraftHint> In(DraftAnalysis analysis) =>
        [.. Breaks(analysis).Concat(Folds(analysis)).OrderBy(h => h.Offset)];

    private static IEnumerable<DraftHint> Breaks(DraftAnalysis analysis)
    {
        var threads = analysis.Variants.Where(v => v.Parts.Length > 1).OrderBy(v => Start(analysis.Draft, v, 1)).ThenBy(v => v.Parts.Length).ToList();
        if (threads is not [var first, ..])
        {
            yield break;
        }

        var others = string.Join(", ", threads.Skip(1).Select(v => $"{v.Platform.Name} has {v.Parts.Length}"));
        for (var part = 1; part < first.Parts.Length; part++)
        {
            var count = string.Create(CultureInfo.InvariantCulture, $"{part + 1}/{first.Parts.Length}");
            yield return new DraftHint(
                Start(analysis.Draft, first, part),
                $"⟨{first.Platform.Name} {count}⟩",
                $"Part {part + 1} of {first.Parts.Length} on {first.Platform.Name} starts here.{(others.Length > 0 ? $" {others}." : "")}");
        }
    }

    private static IEnumerable<DraftHint> Folds(DraftAnalysis analysis) =>
        analysis.Variants
            .Select(v => (Variant: v, Offset: FoldOf(analysis.Draft, v)))
            .Where(f => f.Offset is not null)
            .GroupBy(f => f.Offset!.Value)
            .Select(g => new DraftHint(
                g.Key,
                $"⟨{string.Join(", ", g.Select(f => f.Variant.Platform.Name))} {(g.Count() == 1 ? "folds" : "fold")}⟩",
                string.Join(" ", g.Select(f => Explain(f.Variant)))));

    private static string Explain(Variant variant)
    {
        var doubt = variant.Limits.Fold.IsReliable ? "" : " This is an estimate: the platform publishes no figure.";
        return $"{variant.Platform.Name} shows about {variant.Limits.Fold.Value} characters before it folds the post.{doubt}";
    }

    /// <summary>Where a part begins in the draft; at the end of the text for one of front matter's hashtags alone.</summary>
    private static int Start(Draft draft, Variant variant, int part)
    {
        var text = variant.Parts[part].Text;
        var start = text.SourceOf(new TextSpan(0, Math.Min(1, text.Length))).Start;
        return start >= draft.BodyStart ? start : Math.Max(draft.BodyStart, draft.Text.AsSpan().TrimEnd().Length);
    }

    /// <summary>Null where all of the post is shown.</summary>
    private static int? FoldOf(Draft draft, Variant variant)
    {
        var text = variant.Parts[0].Text;
        if (FoldPoint.In(text.Text, variant) is not { } from)
        {
            return null;
        }

        var source = text.SourceOf(TextSpan.FromBounds(from, from + 1));
        return source.Start >= draft.BodyStart ? source.Start : null;
    }
}
