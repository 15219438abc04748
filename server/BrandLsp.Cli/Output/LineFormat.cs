using System.Globalization;

namespace BrandLsp.Cli.Output;

/// <summary><c>file:line:column:rule:message</c>, one-based, for the error parsers of editors and CI.</summary>
internal static class LineFormat
{
    public static void Print(CliHost host, CheckReport report)
    {
        foreach (var file in report.Files)
        {
            foreach (var diagnostic in file.Diagnostics)
            {
                var start = file.Lines.Position(diagnostic.Span.Start);
                host.Out.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Printable.OneLine(file.Display)}:{start.Line + 1}:{start.Character + 1}:{diagnostic.Rule}:{Printable.SourceLine(diagnostic.Message)}"));
            }
        }
    }
}
