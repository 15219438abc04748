using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using BrandLsp.Cli.Output;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Text;

namespace BrandLsp.Cli.Mcp;

/// <summary>What is wrong with a draft, where, and what would mend it.</summary>
internal sealed class CheckTool(CliHost host, string root) : BrandTool("check", host, root)
{
    /// <summary>More than anybody mends at once; the worst are kept.</summary>
    private const int MostFindings = 200;

    /// <summary>In UTF-16 units.</summary>
    private const int LongestExcerpt = 200;

    protected override ToolAnswer Answer(ToolCall call)
    {
        var draft = call.Draft();
        var file = new Baselines(call.Workspace, [draft.Source]).Hide(
            new CheckedFile(draft.Source.Path, draft.Source.Display, draft.File.Text, draft.Analysis.Diagnostics));
        var report = new CheckReport([file], call.Workspace.Display);
        var shown = Worst(file.Diagnostics);
        var mended = Mender.Mend(draft.Analysis, text => call.Runner.Analyze(draft.Source, text));
        var profileProblems = Analyzer.AnalyzeProfile(draft.Source.Brand.Reading).Sum(f => f.Value.Length);
        return new ToolAnswer(Text(call, draft, file, report, shown, mended, profileProblems), json =>
        {
            DraftJson.WriteHead(json, call, draft);
            json.WriteNumber("profileProblems", profileProblems);
            json.WriteStartObject("summary");
            json.WriteNumber("errors", report.Count(Severity.Error));
            json.WriteNumber("warnings", report.Count(Severity.Warning));
            json.WriteNumber("infos", report.Count(Severity.Info));
            json.WriteNumber("hints", report.Count(Severity.Hint));
            json.WriteEndObject();
            json.WriteStartArray("diagnostics");
            foreach (var diagnostic in shown)
            {
                Write(json, report, file, diagnostic);
            }

            json.WriteEndArray();
            json.WriteNumber("omitted", file.Diagnostics.Length - shown.Length);
            json.WriteString("fixedText", mended.Count == 0 ? null : mended.Analysis.Draft.Text);
        });
    }

    private static ImmutableArray<Diagnostic> Worst(ImmutableArray<Diagnostic> diagnostics) => diagnostics.Length <= MostFindings
        ? diagnostics
        : [.. diagnostics.Index().OrderBy(d => d.Item.Severity).ThenBy(d => d.Index).Take(MostFindings).OrderBy(d => d.Index).Select(d => d.Item)];

    private static void Write(Utf8JsonWriter json, CheckReport report, CheckedFile file, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("rule", diagnostic.Rule);
        json.WriteString("severity", Words.Of(diagnostic.Severity));
        json.WriteString("platform", diagnostic.Platform);
        json.WriteString("message", diagnostic.Message);
        JsonFormat.WriteRange(json, CheckReport.Range(file.Lines, diagnostic.Span));
        json.WriteString("excerpt", Excerpt(Of(file, diagnostic.Span)));
        json.WriteStartArray("fixes");
        foreach (var fix in diagnostic.Fixes)
        {
            json.WriteStartObject();
            json.WriteString("title", fix.Title);
            json.WriteBoolean("safe", fix.IsSafe);
            json.WriteStartArray("edits");
            foreach (var (path, edit) in fix.Edits)
            {
                json.WriteStartObject();
                JsonFormat.WritePlace(json, report, file, path, edit.Span);
                if (path is null || path == file.Path)
                {
                    json.WriteString("oldText", Of(file, edit.Span));
                }

                json.WriteString("newText", edit.NewText);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Text(
        ToolCall call, AnalyzedDraft draft, CheckedFile file, CheckReport report, ImmutableArray<Diagnostic> shown, Mended<DraftAnalysis> mended, int profileProblems)
    {
        var text = new StringBuilder(DraftJson.Headline(call, draft)).Append(": ").Append(Counts(report)).Append(".\n");
        foreach (var diagnostic in shown)
        {
            var at = file.Lines.Position(diagnostic.Span.Start);
            text.Append(CultureInfo.InvariantCulture, $"\n{at.Line + 1}:{at.Character + 1} {Words.Of(diagnostic.Severity)} {diagnostic.Rule}")
                .Append(diagnostic.Platform is null ? "" : $" ({diagnostic.Platform})")
                .Append(Excerpt(Of(file, diagnostic.Span)) is { Length: > 0 } excerpt ? $" at “{Printable.OneLine(excerpt)}”" : "")
                .Append(": ").Append(diagnostic.Message).Append('\n');
            foreach (var fix in diagnostic.Fixes)
            {
                text.Append("  fix: ").Append(fix.Title).Append('\n');
            }
        }

        if (shown.Length < file.Diagnostics.Length)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{file.Diagnostics.Length - shown.Length} milder ones are left out.\n");
        }

        if (profileProblems > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nThe profile itself has {Words.Count(profileProblems, "problem")}: what it says there does not count (brandlsp check in a terminal lists them).\n");
        }

        if (mended.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nThe draft with {Words.Count(mended.Count, "safe fix", "safe fixes")} applied:\n\n").Append(mended.Analysis.Draft.Text);
        }

        return text.ToString();
    }

    private static string Counts(CheckReport report)
    {
        List<string> counts = [.. Enum.GetValues<Severity>().Where(s => report.Count(s) > 0).Select(s => Words.Count(report.Count(s), Words.Of(s)))];
        return counts.Count == 0 ? "nothing to report" : Words.List(counts);
    }

    private static string Of(CheckedFile file, TextSpan span) => file.Text[span.Start..span.End];

    private static string Excerpt(string text) =>
        text.Length <= LongestExcerpt ? text : text[..(char.IsHighSurrogate(text[LongestExcerpt - 1]) ? LongestExcerpt - 1 : LongestExcerpt)] + "…";
}
