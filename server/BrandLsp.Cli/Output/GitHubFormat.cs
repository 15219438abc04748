using System.Globalization;
using System.Text;
using BrandLsp.Core.Analysis;

namespace BrandLsp.Cli.Output;

/// <summary>Workflow commands that GitHub shows as annotations. Lines and columns are one-based.</summary>
/// <remarks>Source: the runner's ActionCommand.cs (escapes) and "Workflow commands for GitHub Actions" (properties).</remarks>
internal static class GitHubFormat
{
    public static void Print(CliHost host, CheckReport report)
    {
        foreach (var file in report.Files)
        {
            foreach (var diagnostic in file.Diagnostics)
            {
                host.Out.WriteLine(Command(file, diagnostic));
            }
        }
    }

    private static string Command(CheckedFile file, Diagnostic diagnostic)
    {
        var range = CheckReport.Range(file.Lines, diagnostic.Span);
        var command = new StringBuilder("::").Append(diagnostic.Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "notice",
        });
        command.Append(" file=").Append(Property(file.Display));
        Number("line", range.Start.Line + 1);
        Number("endLine", range.End.Line + 1);
        Number("col", range.Start.Character + 1);
        // GitHub reads columns only where the annotation stays on one line.
        if (range.End.Line == range.Start.Line)
        {
            Number("endColumn", range.End.Character + 1);
        }

        var title = diagnostic.Platform is { } platform ? $"{diagnostic.Rule} ({platform})" : diagnostic.Rule;
        return command.Append(",title=").Append(Property(title)).Append("::").Append(Data(diagnostic.Message)).ToString();

        void Number(string name, int value) => command.Append(CultureInfo.InvariantCulture, $",{name}={value}");
    }

    /// <summary>Line feeds are the only control characters an annotation shows; all others are made visible.</summary>
    private static string Data(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(Printable.OneLine))
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
