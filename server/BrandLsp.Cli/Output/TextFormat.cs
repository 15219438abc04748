using System.Globalization;
using System.Text;
using BrandLsp.Core.Analysis;

namespace BrandLsp.Cli.Output;

/// <summary>For people: findings by file; on a terminal with colours and the source line.</summary>
internal static class TextFormat
{
    private const int MostRelated = 4;

    public static void Print(TextWriter output, CheckReport report, Style style, int width, bool hasSummary = true)
    {
        var isFirst = true;
        foreach (var file in report.Files.Where(f => f.Diagnostics.Length > 0))
        {
            if (!isFirst)
            {
                output.WriteLine();
            }

            isFirst = false;
            output.WriteLine(style.Bold(Printable.OneLine(file.Display)));
            var places = file.Diagnostics.Select(d => Place(file, d)).ToList();
            var widest = places.Max(p => p.Length);
            for (var i = 0; i < places.Count; i++)
            {
                PrintDiagnostic(output, report, file, file.Diagnostics[i], places[i].PadLeft(widest), style, width);
            }
        }

        if (hasSummary)
        {
            output.WriteLine((isFirst ? "" : "\n") + Summary(report, style));
        }
    }

    private static void PrintDiagnostic(
        TextWriter output, CheckReport report, CheckedFile file, Diagnostic diagnostic, string place, Style style, int width)
    {
        var severity = Words.Of(diagnostic.Severity).PadRight("warning".Length);
        var rule = diagnostic.Platform is { } platform ? $"{diagnostic.Rule} ({platform})" : diagnostic.Rule;
        output.WriteLine($"  {style.Dim(place)}  {Paint(style, diagnostic.Severity, severity)}  {Printable.SourceLine(diagnostic.Message)}  {style.Dim(rule)}");
        if (!style.IsOn)
        {
            return;
        }

        PrintSource(output, file, diagnostic, style, width);
        foreach (var related in diagnostic.Related.Take(MostRelated))
        {
            var at = related.Path is null ? CheckReport.Range(file.Lines, related.Span).Start : report.Range(related.Path, related.Span).Start;
            var where = (related.Path is null ? "" : report.Display(related.Path) + ":") + Position(at.Line, at.Character);
            output.WriteLine($"      {style.Cyan("note")} {Printable.SourceLine(related.Message)} {style.Dim(where)}");
        }

        if (diagnostic.Related.Length > MostRelated)
        {
            output.WriteLine($"      {style.Cyan("note")} and {diagnostic.Related.Length - MostRelated} more");
        }

        foreach (var fix in diagnostic.Fixes)
        {
            output.WriteLine($"      {style.Cyan("fix ")} {Printable.SourceLine(fix.Title)}");
        }
    }

    /// <summary>The line a finding starts on, cut to the terminal around the finding, and carets under it.</summary>
    private static void PrintSource(TextWriter output, CheckedFile file, Diagnostic diagnostic, Style style, int width)
    {
        const int Before = 24;
        var start = Math.Clamp(diagnostic.Span.Start, 0, file.Text.Length);
        var line = file.Lines.Line(file.Lines.LineOf(start));
        var from = Math.Min(start, line.End);
        var to = Math.Clamp(diagnostic.Span.End, from, line.End);
        var until = Math.Max(to, from + 1);
        var number = (file.Lines.LineOf(start) + 1).ToString(CultureInfo.InvariantCulture);
        var room = Math.Max(20, width - number.Length - 10);

        var windowStart = line.Start;
        if (Printable.Width(file.Text.AsSpan(line.Start, Math.Min(from - line.Start, 10_000))) > room * 2 / 3)
        {
            windowStart = Math.Max(line.Start, from - Before);
            windowStart += windowStart > line.Start && char.IsLowSurrogate(file.Text[windowStart]) ? 1 : 0;
        }

        var shown = new StringBuilder(windowStart > line.Start ? "…" : "");
        var carets = new StringBuilder(new string(' ', shown.Length));
        var used = shown.Length;
        var at = windowStart;
        while (at < line.End)
        {
            if (!Rune.TryGetRuneAt(file.Text, at, out var rune))
            {
                rune = Rune.ReplacementChar;
            }

            var units = rune.Value == 0xFFFD ? 1 : rune.Utf16SequenceLength;
            var columns = Printable.Width(rune);
            if (used + columns > room)
            {
                shown.Append('…');
                break;
            }

            shown.Append(rune.ToString());
            carets.Append(at >= from && at < until ? '^' : ' ', columns);
            used += columns;
            at += units;
        }

        if (from == line.End && at == line.End)
        {
            carets.Append('^');
        }

        output.WriteLine($"    {style.Dim(number + " │")} {Printable.SourceLine(shown.ToString())}");
        var underline = carets.ToString().TrimEnd();
        if (underline.Length > 0)
        {
            output.WriteLine($"    {style.Dim(new string(' ', number.Length) + " │")} {Paint(style, diagnostic.Severity, underline)}");
        }
    }

    private static string Summary(CheckReport report, Style style)
    {
        var files = Words.Count(report.Files.Length, "file");
        var known = report.Known > 0 ? $" The baseline knows {Words.Count(report.Known, "more finding")}." : "";
        List<string> counts = [];
        foreach (var severity in Enum.GetValues<Severity>())
        {
            if (report.Count(severity) is > 0 and var count)
            {
                counts.Add(Paint(style, severity, Words.Count(count, Words.Of(severity))));
            }
        }

        if (counts.Count == 0)
        {
            return report.Files.Length == 0 ? "Nothing to check." : $"{files} checked, nothing to report.{known}";
        }

        var fixable = report.Files.Sum(f => f.Diagnostics.Count(d => d.Fixes.Any(x => x.IsSafe)));
        var hint = fixable > 0 ? $" brandlsp check --fix mends {(fixable == 1 ? "one of them" : fixable + " of them")}." : "";
        return $"{files} checked: {Words.List(counts)}.{hint}{known}";
    }

    private static string Paint(Style style, Severity severity, string text) => severity switch
    {
        Severity.Error => style.Red(text),
        Severity.Warning => style.Yellow(text),
        Severity.Info => style.Blue(text),
        _ => style.Dim(text),
    };

    private static string Place(CheckedFile file, Diagnostic diagnostic)
    {
        var start = file.Lines.Position(diagnostic.Span.Start);
        return Position(start.Line, start.Character);
    }

    private static string Position(int line, int character) =>
        string.Create(CultureInfo.InvariantCulture, $"{line + 1}:{character + 1}");
}
