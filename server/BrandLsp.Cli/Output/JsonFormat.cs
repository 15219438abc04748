using System.Text.Json;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Text;

namespace BrandLsp.Cli.Output;

/// <summary><c>check --format json</c>. The fields and their order are a contract.</summary>
internal static class JsonFormat
{
    public static void Print(CliHost host, CheckReport report) => Json.Write(host, json => Write(json, report));

    private static void Write(Utf8JsonWriter json, CheckReport report)
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteStartArray("files");
        foreach (var file in report.Files)
        {
            json.WriteStartObject();
            json.WriteString("path", file.Display);
            json.WriteStartArray("diagnostics");
            foreach (var diagnostic in file.Diagnostics)
            {
                Write(json, report, file, diagnostic);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("summary");
        json.WriteNumber("files", report.Files.Length);
        json.WriteNumber("errors", report.Count(Severity.Error));
        json.WriteNumber("warnings", report.Count(Severity.Warning));
        json.WriteNumber("infos", report.Count(Severity.Info));
        json.WriteNumber("hints", report.Count(Severity.Hint));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CheckReport report, CheckedFile file, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("rule", diagnostic.Rule);
        json.WriteString("severity", Words.Of(diagnostic.Severity));
        json.WriteString("platform", diagnostic.Platform);
        json.WriteString("message", diagnostic.Message);
        if (diagnostic.Link is not null)
        {
            json.WriteString("link", diagnostic.Link);
        }

        WriteRange(json, CheckReport.Range(file.Lines, diagnostic.Span));

        json.WriteStartArray("fixes");
        foreach (var fix in diagnostic.Fixes)
        {
            json.WriteStartObject();
            json.WriteString("title", fix.Title);
            json.WriteStartArray("edits");
            foreach (var (path, edit) in fix.Edits)
            {
                json.WriteStartObject();
                WritePlace(json, report, file, path, edit.Span);
                json.WriteString("newText", edit.NewText);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("related");
        foreach (var related in diagnostic.Related)
        {
            json.WriteStartObject();
            json.WriteString("message", related.Message);
            WritePlace(json, report, file, related.Path, related.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A range, after the <c>path</c> of its file when that is another one.</summary>
    public static void WritePlace(Utf8JsonWriter json, CheckReport report, CheckedFile file, string? path, TextSpan span)
    {
        if (path is null || path == file.Path)
        {
            WriteRange(json, CheckReport.Range(file.Lines, span));
            return;
        }

        json.WriteString("path", report.Display(path));
        WriteRange(json, report.Range(path, span));
    }

    public static void WriteRange(Utf8JsonWriter json, TextRange range)
    {
        json.WriteStartObject("range");
        WritePosition(json, "start", range.Start);
        WritePosition(json, "end", range.End);
        json.WriteEndObject();
    }

    private static void WritePosition(Utf8JsonWriter json, string name, LinePosition position)
    {
        json.WriteStartObject(name);
        json.WriteNumber("line", position.Line);
        json.WriteNumber("character", position.Character);
        json.WriteEndObject();
    }
}
