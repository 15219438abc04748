using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Rules;

namespace BrandLsp.Cli.Output;

/// <summary>SARIF 2.1.0, for code scanning. Regions are one-based, columns in UTF-16 units.</summary>
/// <remarks>Source: OASIS SARIF 2.1.0 plus Errata 01.</remarks>
internal static class SarifFormat
{
    public static void Print(CliHost host, CheckReport report) => Json.Write(host, json => Write(json, report), indented: true);

    private static void Write(Utf8JsonWriter json, CheckReport report)
    {
        var known = RuleCatalog.All.Select(r => r.Info).ToDictionary(r => r.Id, StringComparer.Ordinal);
        var reported = report.Files.SelectMany(f => f.Diagnostics).Select(d => d.Rule);
        var links = report.Files.SelectMany(f => f.Diagnostics).Where(d => d.Link is not null).GroupBy(d => d.Rule, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Link, StringComparer.Ordinal);
        var ids = known.Keys.Concat(reported).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();

        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "brandlsp");
        json.WriteString("version", CommandLine.Version);
        json.WriteString("semanticVersion", CommandLine.Version);
        json.WriteStartArray("rules");
        foreach (var id in ids)
        {
            WriteRule(json, id, known.GetValueOrDefault(id), links.GetValueOrDefault(id));
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var file in report.Files)
        {
            var seen = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var diagnostic in file.Diagnostics)
            {
                WriteResult(json, report, file, diagnostic, ids.BinarySearch(diagnostic.Rule, StringComparer.Ordinal), seen);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, string id, RuleInfo? rule, string? link)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        if (link is not null)
        {
            json.WriteString("helpUri", link);
        }

        if (rule is not null)
        {
            WriteText(json, "shortDescription", rule.Summary + ".");
            var page = RuleCatalog.Find(id) is { } found && RulePage.For(found) is { } text ? text.ForReaders() : rule.Summary + ".";
            json.WriteStartObject("help");
            json.WriteString("text", page);
            json.WriteString("markdown", page);
            json.WriteEndObject();
            json.WriteStartObject("defaultConfiguration");
            json.WriteBoolean("enabled", rule.Severity is not null);
            json.WriteString("level", Level(rule.Severity ?? Severity.Warning));
            json.WriteEndObject();
            json.WriteStartObject("properties");
            json.WriteStartArray("tags");
            json.WriteStringValue(rule.Category.ToString().ToLowerInvariant());
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteResult(
        Utf8JsonWriter json, CheckReport report, CheckedFile file, Diagnostic diagnostic, int ruleIndex, Dictionary<string, int> seen)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Rule);
        json.WriteNumber("ruleIndex", ruleIndex);
        json.WriteString("level", Level(diagnostic.Severity));
        WriteText(json, "message", diagnostic.Message);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        WritePhysicalLocation(json, file.Display, CheckReport.Range(file.Lines, diagnostic.Span));
        json.WriteEndObject();
        json.WriteEndArray();

        if (diagnostic.Related.Length > 0)
        {
            json.WriteStartArray("relatedLocations");
            for (var i = 0; i < diagnostic.Related.Length; i++)
            {
                var related = diagnostic.Related[i];
                json.WriteStartObject();
                json.WriteNumber("id", i + 1);
                WritePhysicalLocation(
                    json,
                    related.Path is null ? file.Display : report.Display(related.Path),
                    related.Path is null ? CheckReport.Range(file.Lines, related.Span) : report.Range(related.Path, related.Span));
                WriteText(json, "message", related.Message);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteStartObject("partialFingerprints");
        json.WriteString("brandlsp/v1", Fingerprint(file, diagnostic, seen));
        json.WriteEndObject();
        if (diagnostic.Fixes.Length > 0)
        {
            json.WriteStartArray("fixes");
            foreach (var fix in diagnostic.Fixes)
            {
                WriteFix(json, report, file, fix);
            }

            json.WriteEndArray();
        }

        if (diagnostic.Platform is not null)
        {
            json.WriteStartObject("properties");
            json.WriteString("platform", diagnostic.Platform);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteFix(Utf8JsonWriter json, CheckReport report, CheckedFile file, Fix fix)
    {
        json.WriteStartObject();
        WriteText(json, "description", fix.Title);
        json.WriteStartArray("artifactChanges");
        foreach (var change in fix.Edits.GroupBy(e => e.Path ?? file.Path))
        {
            json.WriteStartObject();
            WriteArtifact(json, change.Key == file.Path ? file.Display : report.Display(change.Key));
            json.WriteStartArray("replacements");
            foreach (var (_, edit) in change)
            {
                json.WriteStartObject();
                WriteRegion(json, "deletedRegion", change.Key == file.Path ? CheckReport.Range(file.Lines, edit.Span) : report.Range(change.Key, edit.Span));
                WriteText(json, "insertedContent", edit.NewText);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Stays the same while lines above move: the rule, the platform, the line's text, and which such finding it is.</summary>
    private static string Fingerprint(CheckedFile file, Diagnostic diagnostic, Dictionary<string, int> seen)
    {
        var line = file.Lines.Line(file.Lines.LineOf(Math.Clamp(diagnostic.Span.Start, 0, file.Text.Length))).In(file.Text).Trim();
        var key = $"{diagnostic.Rule}\n{diagnostic.Platform}\n{line}";
        seen[key] = seen.GetValueOrDefault(key) + 1;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 12)) + ":" + seen[key];
    }

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    private static void WritePhysicalLocation(Utf8JsonWriter json, string path, TextRange range)
    {
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, path);
        WriteRegion(json, "region", range);
        json.WriteEndObject();
    }

    private static void WriteArtifact(Utf8JsonWriter json, string path)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
    }

    private static void WriteRegion(Utf8JsonWriter json, string name, TextRange range)
    {
        json.WriteStartObject(name);
        json.WriteNumber("startLine", range.Start.Line + 1);
        json.WriteNumber("startColumn", range.Start.Character + 1);
        json.WriteNumber("endLine", range.End.Line + 1);
        json.WriteNumber("endColumn", range.End.Character + 1);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
