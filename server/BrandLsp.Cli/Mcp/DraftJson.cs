using System.Text.Json;
using BrandLsp.Cli.Output;

namespace BrandLsp.Cli.Mcp;

/// <summary>What every answer about a draft begins with: which draft, for which platforms, by whose profile.</summary>
internal static class DraftJson
{
    public static void WriteHead(Utf8JsonWriter json, ToolCall call, AnalyzedDraft draft)
    {
        json.WriteString("draft", draft.Source.Display);
        WriteBrand(json, call, draft.Source.Brand);
        WriteStrings(json, "platforms", draft.Analysis.Variants.Select(v => v.Platform.Id));
    }

    public static void WriteBrand(Utf8JsonWriter json, ToolCall call, BrandEntry brand)
    {
        json.WriteString("profile", brand.Path is null ? null : call.Workspace.Display(brand.Path));
        json.WriteString("brand", brand.Brand.Name);
    }

    public static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    /// <summary>"posts/a.md on X and Bluesky, by brand.yaml (Ada Park)".</summary>
    public static string Headline(ToolCall call, AnalyzedDraft draft) =>
        $"{Printable.OneLine(draft.Source.Display)} on {Words.List([.. draft.Analysis.Variants.Select(v => v.Platform.Name)])}, {By(call, draft.Source.Brand)}";

    private static string By(ToolCall call, BrandEntry brand) => brand.Path is null
        ? "without a brand profile (there is no brand.yaml here; brandlsp init writes one)"
        : $"by {Printable.OneLine(call.Workspace.Display(brand.Path))}{(brand.Brand.Name is { } name ? $" ({Printable.OneLine(name)})" : "")}";
}
