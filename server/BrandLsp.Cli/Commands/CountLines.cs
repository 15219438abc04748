using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using BrandLsp.Cli.Files;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Text;

namespace BrandLsp.Cli.Commands;

/// <summary>
/// <c>count --jsonl</c>: one answer for each line, in order, as soon as the line has come. A line that cannot be
/// counted gets <c>{"id":…,"error":"…"}</c>, so that answers and questions stay in step, and makes the exit status 2.
/// </summary>
internal static class CountLines
{
    private const int BlockSize = 64 * 1024;

    /// <param name="paths">A file of lines; none or "-" for standard input.</param>
    public static int Run(CliHost host, IReadOnlyList<string> paths)
    {
        if (paths.Count > 1)
        {
            throw new CliException("count --jsonl reads one file, or standard input");
        }

        if (paths.Count == 0 || paths[0] == "-")
        {
            return Run(host, host.Input);
        }

        var path = Paths.Full(paths[0], host.WorkingDirectory);
        if (!File.Exists(path))
        {
            throw new CliException($"{paths[0]} {(Directory.Exists(path) ? "is a folder" : "does not exist")}");
        }

        if (SpecialFile.Is(new FileInfo(path)))
        {
            throw new CliException($"{paths[0]} is a pipe or a device, no file: give its text on standard input");
        }

        using var file = File.OpenRead(path);
        return Run(host, file);
    }

    private static int Run(CliHost host, Stream input)
    {
        var line = new ArrayBufferWriter<byte>();
        var block = new byte[BlockSize];
        int number = 0, failures = 0, count;
        while ((count = input.Read(block)) > 0)
        {
            var rest = block.AsSpan(0, count);
            for (int end; (end = rest.IndexOf((byte)'\n')) >= 0; rest = rest[(end + 1)..])
            {
                line.Write(rest[..end]);
                Answer();
            }

            line.Write(rest);
            if (line.WrittenCount > TextFile.MaxBytes)
            {
                throw new CliException($"line {number + 1} is longer than {TextFile.MaxBytes / (1024 * 1024)} MB");
            }

            host.Flush();
        }

        Answer();
        host.Flush();
        return failures > 0 ? ExitCodes.Failed : ExitCodes.Clean;

        void Answer()
        {
            number++;
            var bytes = line.WrittenSpan.ToArray();
            line.ResetWrittenCount();
            if (bytes.AsSpan().Trim(" \t\r"u8).IsEmpty)
            {
                return;
            }

            var text = TextFile.Decode(bytes);
            var result = text.Problem is { } problem ? new CountLineResult(null, "the line " + problem) : CountLine.Run(text.Text, TargetOf);
            if (result.Json is { } json)
            {
                host.Out.WriteLine(json);
                return;
            }

            failures++;
            host.Out.WriteLine(Failure(text.Text, result.Error!));
            host.Complain($"line {number}: {result.Error}");
        }
    }

    private static CountTarget? TargetOf(string id) =>
        PlatformCatalog.Find(id) is { } platform ? new CountTarget(platform.Counting, platform.Limit.Value, platform.ByteLimit.Value) : null;

    private static string Failure(string line, string error)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WritePropertyName("id");
            WriteId(json, line);
            json.WriteString("error", error);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteId(Utf8JsonWriter json, string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("id", out var id))
            {
                json.WriteRawValue(id.GetRawText());
                return;
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // There is no id to give back.
        }

        json.WriteNullValue();
    }
}
