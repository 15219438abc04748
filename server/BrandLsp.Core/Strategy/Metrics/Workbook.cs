using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace BrandLsp.Core.Strategy.Metrics;

/// <summary>Reads the sheets of an xlsx file. Never throws: a file that is cut off or none at all is a reason.</summary>
internal static class Workbook
{
    /// <summary>In bytes, unpacked: a small file may be made to unpack into any amount.</summary>
    private const long MostUnpacked = 256L * 1024 * 1024;

    private const int MostCells = 5_000_000;

    // The reader asks for the Windows code page of workbooks from before 1997 even where it reads none.
    static Workbook() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <returns>The sheets; where the file breaks off, those before it and a reason.</returns>
    public static (ImmutableArray<Sheet> Sheets, string? Problem) Read(ReadOnlyMemory<byte> content)
    {
        var sheets = ImmutableArray.CreateBuilder<Sheet>();
        try
        {
            if (Refusal(content) is { } refusal)
            {
                return ([], refusal);
            }

            using var stream = new MemoryStream(content.ToArray(), writable: false);
            using var reader = ExcelReaderFactory.CreateOpenXmlReader(stream);
            var cells = 0;
            do
            {
                var rows = new List<SheetRow>();
                while (reader.Read())
                {
                    var row = new Cell[reader.FieldCount];
                    for (var i = 0; i < row.Length; i++)
                    {
                        row[i] = CellOf(reader.GetValue(i));
                    }

                    rows.Add(new SheetRow(rows.Count + 1, 0, row));
                    cells += Math.Max(1, row.Length);
                    if (cells > MostCells)
                    {
                        sheets.Add(new WorkbookSheet(reader.Name, rows));
                        return (sheets.ToImmutable(), $"the workbook has more than {MostCells / 1_000_000} million cells; the rest is not read");
                    }
                }

                sheets.Add(new WorkbookSheet(reader.Name, rows));
            }
            while (reader.NextResult());
        }
        catch (Exception e) when (e is ExcelReaderException or InvalidDataException or System.Xml.XmlException or IOException or FormatException or ArgumentException
            or InvalidOperationException or NotSupportedException or OverflowException or IndexOutOfRangeException or NullReferenceException or KeyNotFoundException)
        {
            return (sheets.ToImmutable(), "the workbook is damaged or was cut off; download it again");
        }

        return (sheets.ToImmutable(), null);
    }

    private static string? Refusal(ReadOnlyMemory<byte> content)
    {
        if (content.Span is [0xD0, 0xCF, 0x11, 0xE0, ..])
        {
            return "this is a workbook with a password, or of before 2007; save it as .xlsx without one";
        }

        if (content.Span is not [(byte)'P', (byte)'K', ..])
        {
            return "this is no workbook, whatever its name says";
        }

        using var archive = new ZipArchive(new MemoryStream(content.ToArray(), writable: false), ZipArchiveMode.Read);
        return archive.Entries.Sum(e => Math.Max(0, e.Length)) > MostUnpacked ? "the workbook unpacks into more than any export has" : null;
    }

    private static Cell CellOf(object? value) => value switch
    {
        null => new Cell(""),
        string text => new Cell(text.Trim()),
        DateTime { TimeOfDay.Ticks: 0 } day => new Cell(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        DateTime moment => new Cell(moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)),
        double number => new Cell(number.ToString("R", CultureInfo.InvariantCulture), number),
        int number => new Cell(number.ToString(CultureInfo.InvariantCulture), number),
        IFormattable other => new Cell(other.ToString(null, CultureInfo.InvariantCulture)),
        _ => new Cell(value.ToString() ?? ""),
    };
}
