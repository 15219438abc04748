using System.Collections.Immutable;
using System.Text.Json;
using BrandLsp.Core.Platforms;

namespace BrandLsp.Core.Exports;

/// <summary>What an earlier export left.</summary>
/// <param name="Platforms">In the manifest's order.</param>
/// <param name="Files">Plain names of the files it may have written, itself not included.</param>
public sealed record Manifest(ExportStamp Stamp, ImmutableArray<string> Platforms, ImmutableHashSet<string> Files);

/// <summary>Reads a manifest. It may come from anybody: only names that an export of variants gives its files come out.</summary>
public static class ManifestReader
{
    /// <summary>Null when the text is no manifest.</summary>
    public static Manifest? Read(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.ValueKind == JsonValueKind.Object ? Read(json.RootElement) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static Manifest Read(JsonElement root)
    {
        var platforms = ImmutableArray.CreateBuilder<string>();
        var files = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        if (root.TryGetProperty("variants", out var variants) && variants.ValueKind == JsonValueKind.Array)
        {
            foreach (var variant in variants.EnumerateArray())
            {
                if (String(variant, "platform") is not { } platform || PlatformCatalog.All.All(p => p.Id != platform))
                {
                    continue;
                }

                var parts = variant.TryGetProperty("parts", out var list) && list.ValueKind == JsonValueKind.Array ? list.GetArrayLength() : 0;
                platforms.Add(platform);
                files.UnionWith(VariantFiles.Names(platform, parts));
            }
        }

        var stamp = new ExportStamp(String(root, "draft") ?? "", String(root, "sha256") ?? "", String(root, "profileSha256"), String(root, "program") ?? "");
        return new Manifest(stamp, platforms.ToImmutable(), files.ToImmutable());
    }

    private static string? String(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
