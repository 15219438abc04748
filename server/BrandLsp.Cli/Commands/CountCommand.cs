using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using BrandLsp.Cli.Output;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Exports;
using BrandLsp.Core.Rendering;
using BrandLsp.Core.Text;

namespace BrandLsp.Cli.Commands;

/// <summary><c>brandlsp count</c>: how long drafts are on each platform.</summary>
internal static class CountCommand
{
    public static Command Create(CliHost host)
    {
        var paths = CommonOptions.Paths();
        var platform = CommonOptions.Platform();
        var format = CommonOptions.Format("text, json", "text");
        var profile = CommonOptions.Profile();
        var stdinPath = CommonOptions.StdinPath();
        var jsonl = new Option<bool>("--jsonl")
        {
            Description = "Count final texts instead of drafts: one JSON object a line on standard input, one on standard output.",
        };
        var color = CommonOptions.Color();
        var command = new Command("count", "Print how long drafts are on each platform.") { paths, platform, format, profile, stdinPath, jsonl, color };
        command.SetAction(parsed =>
        {
            var typed = Usage.Paths(parsed, paths);
            var chosen = Usage.OneOf("--format", parsed.GetRequiredValue(format), ["text", "json"]);
            var platforms = CommonOptions.PlatformsOf(parsed.GetValue(platform));
            var style = Style.For(host, CommonOptions.ColorOf(parsed.GetRequiredValue(color)));
            if (parsed.GetValue(jsonl))
            {
                return CountLines.Run(host, typed);
            }

            var workspace = new Workspace(host, parsed.GetValue(profile));
            // No count depends on the day.
            var runner = new DraftRunner(host, workspace, DateOnly.MinValue, platforms);
            var drafts = runner.Run(workspace.Select(typed, parsed.GetValue(stdinPath)).Drafts);
            if (chosen == "json")
            {
                Json.Write(host, json => WriteJson(json, drafts));
            }
            else
            {
                WriteText(host.Out, drafts, style);
            }

            host.Flush();
            if (drafts.Count == 0 && workspace.Failures.Count == 0)
            {
                host.Complain("there is no draft here");
            }

            foreach (var failure in workspace.Failures)
            {
                host.Complain(failure);
            }

            return workspace.Failures.Count > 0 ? ExitCodes.Failed : ExitCodes.Clean;
        });
        return command;
    }

    private static void WriteJson(Utf8JsonWriter json, IReadOnlyList<AnalyzedDraft> drafts)
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteStartArray("files");
        foreach (var draft in drafts)
        {
            json.WriteStartObject();
            json.WriteString("path", draft.Source.Display);
            WritePlatforms(json, "platforms", draft.Analysis);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>An array with an object for each variant.</summary>
    public static void WritePlatforms(Utf8JsonWriter json, string name, DraftAnalysis analysis)
    {
        json.WriteStartArray(name);
        foreach (var variant in analysis.Variants)
        {
            json.WriteStartObject();
            json.WriteString("platform", variant.Platform.Id);
            json.WriteString("unit", UnitOf(variant));
            json.WriteNumber("length", VariantFit.Length(variant));
            WriteNumber(json, "limit", VariantFit.Limit(variant).Value);
            json.WriteNumber("parts", variant.Parts.Length);
            json.WriteBoolean("fits", VariantFit.Fits(variant));
            WriteNumber(json, "fold", variant.Limits.Fold.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void WriteText(TextWriter output, IReadOnlyList<AnalyzedDraft> drafts, Style style)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            if (i > 0)
            {
                output.WriteLine();
            }

            output.WriteLine(style.Bold(Printable.OneLine(drafts[i].Source.Display)));
            WriteTable(output, drafts[i].Analysis, style);
        }
    }

    /// <summary>A line for each platform under a line of titles.</summary>
    public static void WriteTable(TextWriter output, DraftAnalysis analysis, Style style)
    {
        List<string[]> rows = [["platform", "length", "limit", "parts", "unit", ""]];
        rows.AddRange(analysis.Variants.Select(v => new[]
        {
            v.Platform.Name, Number(VariantFit.Length(v)), Number(VariantFit.Limit(v).Value), Number(v.Parts.Length), UnitOf(v),
            VariantFit.Fits(v) ? "" : "too long",
        }));
        var widths = Enumerable.Range(0, rows[0].Length).Select(c => rows.Max(r => r[c].Length)).ToList();
        for (var r = 0; r < rows.Count; r++)
        {
            var cells = rows[r];
            var line = $"  {cells[0].PadRight(widths[0])}  {cells[1].PadLeft(widths[1])}  {cells[2].PadLeft(widths[2])}  {cells[3].PadLeft(widths[3])}  {cells[4].PadRight(widths[4])}";
            output.WriteLine(r == 0 ? style.Dim(line.TrimEnd()) : cells[5].Length > 0 ? line + "  " + style.Red(cells[5]) : line.TrimEnd());
        }
    }

    private static string Number(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "none";

    private static string UnitOf(Variant variant) => CountLine.UnitName(TextMeters.For(variant.Platform.Counting).Unit);
}
