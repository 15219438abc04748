using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using BrandLsp.Core.Exports;

namespace BrandLsp.Cli.Output;

/// <summary>JSON as all commands print it: UTF-8, characters as they are, one line feed at the end.</summary>
internal static class Json
{
    public static void Write(CliHost host, Action<Utf8JsonWriter> write, bool indented = false)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Indented = indented,
            NewLine = "\n",
        }))
        {
            write(writer);
        }

        host.Out.WriteLine(ReadableJson.Of(buffer.WrittenSpan));
    }
}
