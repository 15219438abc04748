using System.Collections.Immutable;
using System.Globalization;
using BrandLsp.Core.Text;
using CsvHelper;

namespace BrandLsp.Core.Strategy.Metrics;

/// <summary>Reads a table of separated values.</summary>
internal static class CsvSheet
{
    public const int MostRows = 1_000_000;

    private const int MostColumns = 400;

    /// <param name="separator">Null for the one that a first line <c>sep=;</c> or the first lines show.</param>
    /// <param name="rows">At most so many.</param>
    public static Sheet Read(string text, char? separator, int rows = MostRows)
    {
        var lines = new LineMap(text);
        var read = new List<SheetRow>();
        var problems = ImmutableArray.CreateBuilder<(int?, string)>();
        var options = new CsvReaderOptions
        {
            HasHeader = false,
            Separator = separator,
            SkipEmptyLines = false,
            TrackLineNumbers = true,
            TrimWhitespace = true,
            FormatProvider = CultureInfo.InvariantCulture,
            OnMalformedRecord = record =>
            {
                if (record.Reason == CsvMalformedReason.UnterminatedQuote)
                {
                    problems.Add((read.Count + 1, "a quotation mark opens in this row and none closes it, so what follows is one field"));
                }
            },
        };
        try
        {
            using var csv = CsvReader.FromText(text, options);
            while (read.Count < rows && csv.Read())
            {
                var cells = new Cell[Math.Min(csv.FieldCount, MostColumns)];
                for (var i = 0; i < cells.Length; i++)
                {
                    cells[i] = new Cell(csv.GetString(i));
                }

                read.Add(new SheetRow(read.Count + 1, (int)csv.LineNumber, cells) { Span = lines.Line((int)Math.Clamp(csv.LineNumber - 1, 0, lines.Count - 1)) });
            }

            if (rows == MostRows && read.Count == rows && csv.Read())
            {
                problems.Add((rows + 1, $"a file may have {rows} rows; those from here on are not read"));
            }
        }
        catch (CsvFormatException e)
        {
            problems.Add((read.Count + 1, $"this is no CSV from here on: {e.Message.TrimEnd('.')}"));
        }

        return new Sheet(null, read) { Problems = problems.ToImmutable() };
    }
}
