using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using ModelContextProtocol.Protocol;

namespace BrandLsp.Cli.Mcp;

/// <summary>An answer twice: to be read, and as JSON by the tool's output schema.</summary>
internal sealed class ToolAnswer
{
    /// <param name="write">Writes the members of one object.</param>
    public ToolAnswer(string text, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        var reader = new Utf8JsonReader(buffer.WrittenSpan);
        Result = new CallToolResult { Content = [new TextContentBlock { Text = text }], StructuredContent = JsonElement.ParseValue(ref reader) };
    }

    public CallToolResult Result { get; }

    /// <summary>A sentence for the assistant: what is wrong with the call, and what to do.</summary>
    public static CallToolResult Refusal(string message) => new()
    {
        IsError = true,
        Content = [new TextContentBlock { Text = message }],
    };
}
