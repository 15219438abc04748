using System.Text.Encodings.Web;
using System.Text.Json;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Rendering;

namespace BrandLsp.Core.Exports;

/// <summary>The manifest <c>variants.json</c>, and its <c>variants</c> for the editor. The fields are a contract.</summary>
public static class VariantsJson
{
    /// <summary>How the manifest is written on every system.</summary>
    public static JsonWriterOptions Options { get; } = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    public static void WriteManifest(Utf8JsonWriter json, DraftAnalysis analysis, ExportStamp stamp)
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteString("draft", stamp.Draft);
        json.WriteString("sha256", stamp.Sha256);
        json.WritePropertyName("variants");
        WriteVariants(json, analysis);
        json.WriteString("profileSha256", stamp.ProfileSha256);
        json.WriteString("program", stamp.Program);
        json.WriteEndObject();
    }

    /// <summary>An array with one object a variant, in the order of the targets.</summary>
    public static void WriteVariants(Utf8JsonWriter json, DraftAnalysis analysis)
    {
        json.WriteStartArray();
        foreach (var variant in analysis.Variants)
        {
            WriteVariant(json, analysis, variant);
        }

        json.WriteEndArray();
    }

    private static void WriteVariant(Utf8JsonWriter json, DraftAnalysis analysis, Variant variant)
    {
        var scheduled = ScheduledTime.Of(analysis.Draft.Front, analysis.Brand);
        json.WriteStartObject();
        json.WriteString("platform", variant.Platform.Id);
        json.WriteStartArray("parts");
        foreach (var part in variant.Parts)
        {
            WritePart(json, variant, part);
        }

        json.WriteEndArray();
        json.WriteString("title", variant.Title);
        json.WriteString("link", variant.Link);
        json.WriteString("firstComment", variant.FirstComment?.Text);
        WriteStrings(json, "hashtags", variant.Hashtags);
        WriteMedia(json, variant.Media);
        json.WriteString("scheduledAt", scheduled.At);
        json.WriteString("apiText", variant.ApiText);
        WriteStrings(json, "warnings", Warnings(analysis, variant, scheduled));
        json.WriteString("contentWarning", variant.ContentWarning.Length > 0 ? variant.ContentWarning : null);
        json.WriteEndObject();
    }

    private static void WritePart(Utf8JsonWriter json, Variant variant, Part part)
    {
        json.WriteStartObject();
        json.WriteString("text", part.Text.Text);
        json.WriteNumber("length", part.Length);
        if (VariantFit.Limit(variant).Value is { } limit)
        {
            json.WriteNumber("limit", limit);
        }
        else
        {
            json.WriteNull("limit");
        }

        json.WriteStartArray("facets");
        foreach (var facet in Facet.Of(variant.Platform, part))
        {
            json.WriteStartObject();
            json.WriteNumber("byteStart", facet.ByteStart);
            json.WriteNumber("byteEnd", facet.ByteEnd);
            json.WriteString("type", facet.Type.ToString().ToLowerInvariant());
            json.WriteString("value", facet.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteMedia(json, part.Media);
        json.WriteEndObject();
    }

    private static void WriteMedia(Utf8JsonWriter json, IEnumerable<Attachment> attachments)
    {
        json.WriteStartArray("media");
        foreach (var media in attachments)
        {
            json.WriteStartObject();
            json.WriteString("src", media.Src);
            json.WriteString("alt", media.Alt);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>
    /// What somebody who posts this variant should know: what is said of this platform, hints left out, and the errors
    /// and warnings of the draft as a whole.
    /// </summary>
    private static IEnumerable<string> Warnings(DraftAnalysis analysis, Variant variant, ScheduledTime scheduled)
    {
        var said = analysis.Diagnostics
            .Where(d => d.Platform == variant.Platform.Id ? d.Severity < Severity.Hint : d.Platform is null && d.Severity <= Severity.Warning)
            .Select(d => $"{d.Message} ({d.Rule})");
        if ((scheduled.Problem ?? scheduled.Doubt) is { } problem)
        {
            said = said.Append(problem);
        }

        return said.Distinct(StringComparer.Ordinal);
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
