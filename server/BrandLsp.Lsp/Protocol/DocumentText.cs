using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using BrandLsp.Core.Text;

namespace BrandLsp.Lsp.Protocol;

/// <summary>
/// Reads a document's text, or a piece of it. An editor that counts in UTF-16 may cut a surrogate pair in two and sends the
/// half as <c>\uD83C</c>, which is legal JSON (RFC 8259, section 8.2) and which System.Text.Json refuses to read as a string.
/// The half is kept as it is: the other one may follow.
/// </summary>
internal sealed class DocumentText : JsonConverter<string>
{
    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException();
        }

        if (reader.ValueIsEscaped)
        {
            var written = reader.HasValueSequence ? Encoding.UTF8.GetString(reader.ValueSequence) : Encoding.UTF8.GetString(reader.ValueSpan);
            if (HasSurrogateEscape(written))
            {
                return JsonStrings.Unescape($"\"{written}\"");
            }
        }

        return reader.GetString()!;
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(JsonStrings.WellFormed(value));

    private static bool HasSurrogateEscape(string written) => written.Contains("\\ud", StringComparison.OrdinalIgnoreCase);
}
