using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Exports;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Analysis;

/// <summary>A workspace's baseline as it was found.</summary>
/// <param name="Path">Where it lies, or would lie.</param>
/// <param name="Problem">Why it cannot be used; then <paramref name="Baseline"/> is empty.</param>
/// <param name="Exists">False when there is none.</param>
public sealed record BaselineReading(string Path, Baseline Baseline, Finding? Problem, bool Exists);

/// <summary>The text of a baseline: JSON with a line for each finding, so that it can be read, compared and merged.</summary>
public static class BaselineFile
{
    private const int Version = 1;

    private static readonly JsonWriterOptions s_writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonReaderOptions s_reading = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The same bytes for the same findings, whatever the order they came in.</summary>
    public static string Write(Baseline baseline)
    {
        var result = new StringBuilder("{\n  \"version\": 1,\n  \"files\": {");
        var isFirstFile = true;
        foreach (var (path, entries) in baseline.Files)
        {
            result.Append(isFirstFile ? "\n" : ",\n").Append("    ").Append(Json(w => w.WriteStringValue(path))).Append(": [");
            isFirstFile = false;
            var isFirst = true;
            foreach (var (entry, count) in entries)
            {
                result.Append(isFirst ? "\n" : ",\n").Append("      ").Append(Json(w => Write(w, entry, count)));
                isFirst = false;
            }

            result.Append("\n    ]");
        }

        return result.Append(isFirstFile ? "}\n}\n" : "\n  }\n}\n").ToString();
    }

    /// <summary>The baseline in a folder; an empty one when there is none.</summary>
    public static BaselineReading ReadIn(IFileSource files, string folder)
    {
        var path = folder.TrimEnd('/') + "/" + Baseline.FileName;
        if (!files.Exists(path))
        {
            return new BaselineReading(path, Baseline.Empty, null, Exists: false);
        }

        var (baseline, problem) = files.Read(path) is { } text
            ? Read(text)
            : (Baseline.Empty, new Finding("invalid-profile", default, "This baseline cannot be read as UTF-8 text, so it hides nothing."));
        return new BaselineReading(path, baseline, problem, Exists: true);
    }

    /// <summary>
    /// What the text says, and what is wrong with it; never throws. A faulty baseline is empty: it hides nothing.
    /// </summary>
    /// <param name="text">The file's text.</param>
    public static (Baseline Baseline, Finding? Problem) Read(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes, s_reading);
        try
        {
            return (ReadRoot(ref reader), null);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            var at = Encoding.UTF8.GetCharCount(bytes, 0, (int)Math.Min(reader.TokenStartIndex, bytes.Length));
            var reason = e is FaultException fault ? fault.Message : "It is no JSON from here on; a merge may have left its marks.";
            return (Baseline.Empty, new Finding("invalid-profile", LineOf(text, at), $"This baseline cannot be read, so it hides nothing. {reason} Mend it, or delete it and run `brandlsp check --write-baseline`."));
        }
    }

    private static void Write(Utf8JsonWriter json, BaselineEntry entry, int count)
    {
        json.WriteStartObject();
        json.WriteString("rule", entry.Rule);
        if (entry.Platform is not null)
        {
            json.WriteString("platform", entry.Platform);
        }

        json.WriteString("text", entry.Text);
        json.WriteString("near", entry.Near);
        if (count > 1)
        {
            json.WriteNumber("count", count);
        }

        json.WriteEndObject();
    }

    private static string Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, s_writing))
        {
            write(writer);
        }

        return ReadableJson.Of(buffer.WrittenSpan);
    }

    private static Baseline ReadRoot(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.StartObject, "A baseline is an object.");
        var files = ImmutableSortedDictionary.CreateBuilder<string, ImmutableSortedDictionary<BaselineEntry, int>>(StringComparer.Ordinal);
        var hasVersion = false;
        while (NextKey(ref reader) is { } key)
        {
            switch (key)
            {
                case "version":
                    Expect(ref reader, JsonTokenType.Number, "`version` is a number.");
                    hasVersion = reader.TryGetInt32(out var version) && version == Version ? true : throw new FaultException("Another version of brandlsp wrote it.");
                    break;
                case "files":
                    ReadFiles(ref reader, files);
                    break;
                default:
                    reader.Read();
                    reader.Skip();
                    break;
            }
        }

        if (reader.Read())
        {
            throw new JsonException();
        }

        return hasVersion ? new Baseline(files.ToImmutable()) : throw new FaultException("It has no `version`.");
    }

    private static void ReadFiles(ref Utf8JsonReader reader, ImmutableSortedDictionary<string, ImmutableSortedDictionary<BaselineEntry, int>>.Builder files)
    {
        Expect(ref reader, JsonTokenType.StartObject, "`files` is an object.");
        while (NextKey(ref reader) is { } path)
        {
            Expect(ref reader, JsonTokenType.StartArray, "A file has a list of findings.");
            var entries = ImmutableSortedDictionary.CreateBuilder<BaselineEntry, int>(BaselineEntry.Order);
            if (files.TryGetValue(path, out var sameFile))
            {
                entries.AddRange(sameFile);
            }

            while (Next(ref reader) && reader.TokenType != JsonTokenType.EndArray)
            {
                var (entry, count) = ReadEntry(ref reader);
                entries[entry] = (int)Math.Min((long)entries.GetValueOrDefault(entry) + count, int.MaxValue);
            }

            files[path] = entries.ToImmutable();
        }
    }

    private static (BaselineEntry Entry, int Count) ReadEntry(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new FaultException("A finding is an object.");
        }

        string? rule = null, platform = null;
        var (text, near, count) = ("", "", 1);
        while (NextKey(ref reader) is { } key)
        {
            Next(ref reader);
            switch (key)
            {
                case "rule":
                    rule = String(ref reader);
                    break;
                case "platform":
                    platform = String(ref reader);
                    break;
                case "text":
                    text = String(ref reader);
                    break;
                case "near":
                    near = String(ref reader);
                    break;
                case "count":
                    count = reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number) && number > 0
                        ? number
                        : throw new FaultException("`count` is a number from 1 on.");
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return rule is null ? throw new FaultException("A finding has a `rule`.") : (new BaselineEntry(rule, platform, text, near), count);
    }

    /// <summary>The next key of the object that is being read; null at its end.</summary>
    private static string? NextKey(ref Utf8JsonReader reader) =>
        Next(ref reader) && reader.TokenType == JsonTokenType.PropertyName ? reader.GetString() : null;

    private static bool Next(ref Utf8JsonReader reader) => reader.Read() ? true : throw new JsonException();

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType type, string otherwise)
    {
        Next(ref reader);
        if (reader.TokenType != type)
        {
            throw new FaultException(otherwise);
        }
    }

    private static string String(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw new FaultException("`rule`, `platform`, `text` and `near` are texts.");

    /// <summary>The line of <paramref name="offset"/> without its line break and indentation.</summary>
    private static TextSpan LineOf(string text, int offset)
    {
        var lines = new LineMap(text);
        var line = lines.Line(lines.LineOf(Math.Clamp(offset, 0, text.Length)));
        var blanks = text.AsSpan(line.Start, line.Length).IndexOfAnyExcept(' ', '\t');
        return blanks <= 0 ? line : TextSpan.FromBounds(line.Start + blanks, line.End);
    }

    /// <summary>It is JSON, but no baseline.</summary>
    private sealed class FaultException(string message) : JsonException(message)
    {
        public override string Message { get; } = message;
    }
}
