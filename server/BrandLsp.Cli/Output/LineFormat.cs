using System.Globalization;

namespace BrandLsp.Cli.Output;

/// <summary>
/// <c>file:line:column:rule:message</c>, one-based, for the error parsers of editors and CI; the column counts characters
/// (code points), as Vale's does.
/// </summary>
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
                    $"{Printable.OneLine(file.Display)}:{start.Line + 1}:{Column(file.Text, diagnostic.Span.Start, start.Character)}:{diagnostic.Rule}:{Printable.SourceLine(diagnostic.Message)}"));
            }
        }
    }

    private static int Column(string text, int offset, int units)
    {
        var column = 1;
        foreach (var _ in text.AsSpan(offset - units, units).EnumerateRunes())
        {
            column++;
        }

        return column;
    }
}
