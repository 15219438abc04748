using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace BrandLsp.Core.Text;

/// <summary>What <c>count --jsonl</c> needs to know of a platform.</summary>
/// <param name="Limit">In the meter's unit; null when none is known.</param>
/// <param name="ByteLimit">In UTF-8 bytes, beside the limit (Bluesky); null for none.</param>
public readonly record struct CountTarget(Counting Counting, int? Limit, int? ByteLimit = null);

/// <summary>A line of the answer, or why there is none; exactly one is set.</summary>
public readonly record struct CountLineResult(string? Json, string? Error);

/// <summary>
/// One line of <c>brandlsp count --jsonl</c>: <c>{"id":…,"platform":"x","text":"…"}</c>, with <c>spoilerText</c> for
/// Mastodon, becomes <c>{"id":…,"platform":…,"length":…,"limit":…,"unit":…,"valid":…,"entities":[…]}</c>. Offsets are UTF-16
/// units of the text as given. Lone surrogates are accepted and written as U+FFFD.
/// </summary>
public static class CountLine
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="line">One JSON object.</param>
    /// <param name="targetOf">The platform of an id, or null when there is none of that name.</param>
    public static CountLineResult Run(string line, Func<string, CountTarget?> targetOf)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(JsonStrings.EscapeLoneSurrogates(line));
        }
        catch (JsonException exception)
        {
            return Failed($"not a line of JSON: {exception.Message}");
        }

        using (document)
        {
            return Run(document.RootElement, targetOf);
        }
    }

    private static CountLineResult Run(JsonElement request, Func<string, CountTarget?> targetOf)
    {
        if (request.ValueKind != JsonValueKind.Object)
        {
            return Failed("each line must be an object with \"platform\" and \"text\"");
        }

        if (!TryString(request, "platform", out var platform))
        {
            return Failed("\"platform\" is missing or not a string");
        }

        if (!TryString(request, "text", out var text))
        {
            return Failed("\"text\" is missing or not a string");
        }

        var spoilerText = "";
        if (request.TryGetProperty("spoilerText", out var spoiler) && spoiler.ValueKind != JsonValueKind.Null
            && !TryString(request, "spoilerText", out spoilerText))
        {
            return Failed("\"spoilerText\" is not a string");
        }

        if (targetOf(platform) is not { } target)
        {
            return Failed($"unknown platform \"{platform}\"");
        }

        return new CountLineResult(Answer(request, platform, target, text, spoilerText), null);
    }

    private static string Answer(JsonElement request, string platform, CountTarget target, string text, string spoilerText)
    {
        var meter = TextMeters.For(target.Counting);
        var length = target.Counting == Counting.Mastodon ? MastodonMeter.Measure(text, spoilerText) : meter.Measure(text);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            writer.WritePropertyName("id");
            if (request.TryGetProperty("id", out var id))
            {
                writer.WriteRawValue(id.GetRawText());
            }
            else
            {
                writer.WriteNullValue();
            }

            writer.WriteString("platform", JsonStrings.WellFormed(platform));
            writer.WriteNumber("length", length);
            if (target.Limit is { } limit)
            {
                writer.WriteNumber("limit", limit);
            }
            else
            {
                writer.WriteNull("limit");
            }

            writer.WriteString("unit", UnitName(meter.Unit));
            writer.WriteBoolean("valid", IsValid(target, length, text, spoilerText));
            WriteEntities(writer, meter.Entities(text), target.Counting == Counting.Bluesky ? new Utf8Offsets(text) : null);
            if (target.Counting == Counting.Bluesky)
            {
                writer.WriteNumber("graphemes", length);
                writer.WriteNumber("bytes", Utf8Offsets.Length(text));
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteEntities(Utf8JsonWriter writer, IReadOnlyList<Entity> entities, Utf8Offsets? bytes)
    {
        writer.WriteStartArray("entities");
        foreach (var entity in entities)
        {
            writer.WriteStartObject();
            writer.WriteString("type", TypeName(entity.Type));
            writer.WriteNumber("start", entity.Span.Start);
            writer.WriteNumber("end", entity.Span.End);
            writer.WriteString("text", JsonStrings.WellFormed(entity.Text));
            if (bytes is not null)
            {
                writer.WriteNumber("byteStart", bytes.ByteAt(entity.Span.Start));
                writer.WriteNumber("byteEnd", bytes.ByteAt(entity.Span.End));
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>A unit's name in JSON.</summary>
    public static string UnitName(CountUnit unit) => unit switch
    {
        CountUnit.Weighted => "weighted",
        CountUnit.Graphemes => "graphemes",
        CountUnit.CodePoints => "codepoints",
        CountUnit.Bytes => "bytes",
        _ => "utf16",
    };

    /// <summary>An entity type's name in JSON.</summary>
    public static string TypeName(EntityType type) => type switch
    {
        EntityType.Url => "url",
        EntityType.Mention => "mention",
        EntityType.Hashtag => "hashtag",
        _ => "cashtag",
    };

    private static bool IsValid(CountTarget target, int length, string text, string spoilerText)
    {
        if (target.Counting == Counting.X)
        {
            return TextMeters.X.IsValid(text, target.Limit ?? int.MaxValue);
        }

        return !(string.IsNullOrWhiteSpace(text) && string.IsNullOrWhiteSpace(spoilerText))
            && length <= (target.Limit ?? int.MaxValue)
            && (target.ByteLimit is not { } bytes || Utf8Offsets.Length(text) <= bytes);
    }

    private static bool TryString(JsonElement request, string name, out string value)
    {
        value = "";
        if (!request.TryGetProperty(name, out var property) || property.ValueKind != JsonValueKind.String)
        {
            return false;
        }

        value = JsonStrings.Unescape(property.GetRawText());
        return true;
    }

    private static CountLineResult Failed(string error) => new(null, JsonStrings.WellFormed(error));
}
