using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using BrandLsp.Core.Analysis;

namespace BrandLsp.Core.Exports;

/// <summary>Export format <c>variants</c>: every variant as text files, and a manifest that says what they are.</summary>
public static class VariantsExporter
{
    public const string ManifestName = "variants.json";

    /// <summary>The files of a draft's folder; the manifest is the last.</summary>
    public static ImmutableArray<ExportFile> Export(DraftAnalysis analysis, ExportStamp stamp)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, VariantsJson.Options))
        {
            VariantsJson.WriteManifest(json, analysis, stamp);
        }

        var manifest = ReadableJson.Of(buffer.WrittenSpan) + "\n";
        return [.. analysis.Variants.SelectMany(VariantFiles.Of), new ExportFile(ManifestName, manifest)];
    }
}
