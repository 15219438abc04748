using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace BrandLsp.Core.Exports;

/// <summary>
/// The manifest of a format whose files stand side by side, <c>buffer.manifest.json</c>: which drafts went into which
/// files, and what was left out of them.
/// </summary>
public static class FormatManifest
{
    public static string NameOf(ExporterInfo info) => info.Id + ".manifest.json";

    /// <param name="stamps">Of the drafts in the files, in their order.</param>
    public static ExportFolderContent Content(ExporterInfo info, ExportSet set, IEnumerable<ExportStamp> stamps)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, VariantsJson.Options))
        {
            Write(json, info, set, [.. stamps]);
        }

        return new ExportFolderContent("", [.. set.Files, new ExportFile(NameOf(info), ReadableJson.Of(buffer.WrittenSpan) + "\n")]);
    }

    /// <summary>The files that a manifest lists and the format may have written; none when the text is no manifest.</summary>
    internal static ImmutableHashSet<string> Files(string manifest, ExporterInfo info)
    {
        try
        {
            using var json = JsonDocument.Parse(manifest);
            return json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("files", out var files) || files.ValueKind != JsonValueKind.Array
                ? []
                : [.. files.EnumerateArray().Select(NameOf).OfType<string>().Where(info.Owns)];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return [];
        }

        static string? NameOf(JsonElement file) =>
            file.ValueKind == JsonValueKind.Object && file.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString() : null;
    }

    private static void Write(Utf8JsonWriter json, ExporterInfo info, ExportSet set, ImmutableArray<ExportStamp> stamps)
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteString("format", info.Id);
        json.WriteStartArray("files");
        foreach (var file in set.Files)
        {
            json.WriteStartObject();
            json.WriteString("name", file.Name);
            json.WriteString("sha256", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file.Content))));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("drafts");
        foreach (var stamp in stamps)
        {
            json.WriteStartObject();
            json.WriteString("draft", stamp.Draft);
            json.WriteString("sha256", stamp.Sha256);
            json.WriteString("profileSha256", stamp.ProfileSha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("warnings");
        foreach (var notice in set.Notices)
        {
            json.WriteStringValue(notice.ToString());
        }

        json.WriteEndArray();
        if (stamps.Length > 0)
        {
            json.WriteString("program", stamps[0].Program);
        }

        json.WriteEndObject();
    }
}
