using System.Text;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Rendering;

namespace BrandLsp.Core.Assist;

/// <summary>How long a draft is on each of its platforms.</summary>
public static class Counts
{
    /// <summary><c>X 243/280</c>, <c>X 2 parts 267/280</c>: parts, the longest part's length, the limit where one is known.</summary>
    public static string Short(Variant variant)
    {
        var parts = variant.Parts.Length > 1 ? $"{variant.Parts.Length} parts " : "";
        return $"{variant.Platform.Name} {parts}{Length(variant)}{(Limit(variant) is { } limit ? "/" + limit : "")}";
    }

    /// <summary>A Markdown table with a row for each platform.</summary>
    public static string Table(DraftAnalysis analysis)
    {
        var text = new StringBuilder("| platform | length | limit | parts |\n|---|--:|--:|--:|");
        foreach (var variant in analysis.Variants)
        {
            var limit = Limit(variant);
            var length = Length(variant);
            var size = length > limit ? $"**{Describe.Number(length)}**" : Describe.Number(length);
            text.Append($"\n| {variant.Platform.Name} | {size} | {(limit is { } known ? Describe.Number(known) : "–")} | {variant.Parts.Length} |");
        }

        return text.ToString();
    }

    private static int Length(Variant variant) => variant.Parts.Max(p => p.Length);

    private static int? Limit(Variant variant) =>
        variant.Media.Length > 0 && variant.Limits.Caption.Value is { } caption ? caption : variant.Limits.Length.Value;
}
