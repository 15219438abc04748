using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;

namespace BrandLsp.Core.Exports;

/// <summary>
/// CSV as RFC 4180 has it: records end with CRLF, a line break inside a field stays as it is. Fields are written raw, also
/// those that begin with <c>=</c>, <c>+</c>, <c>-</c> or <c>@</c>: a scheduler posts what stands there.
/// </summary>
internal static class CsvTable
{
    private const string NewLine = "\r\n";

    private static readonly CsvWriterOptions s_writing = new()
    {
        NewLine = NewLine,
        Injection = CsvInjection.None,
        FormatProvider = CultureInfo.InvariantCulture,
        // Some readers strip blanks at the ends of a bare field, and take a bare #field for a comment.
        ShouldQuote = static (field, _, _, _) => field is [] ? false : field[0] is '#' or '\uFEFF' || char.IsWhiteSpace(field[0]) || char.IsWhiteSpace(field[^1]),
    };

    private static readonly CsvReaderOptions s_reading = new()
    {
        HasHeader = false,
        Separator = ',',
        SkipEmptyLines = false,
        DetectSeparatorHint = false,
        TrimWhitespace = false,
        MalformedData = CsvMalformedDataHandling.Throw,
        FieldCountMismatch = CsvFieldCountHandling.Allow,
        FormatProvider = CultureInfo.InvariantCulture,
    };

    public static string Write(IEnumerable<ImmutableArray<string>> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, s_writing, leaveOpen: true))
        {
            foreach (var row in rows)
            {
                foreach (var field in row)
                {
                    csv.WriteField(field);
                }

                csv.EndRecord();
            }
        }

        return text.ToString();
    }

    /// <exception cref="CsvFormatException">The text is no CSV.</exception>
    public static ImmutableArray<ImmutableArray<string>> Read(string text)
    {
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        using var csv = CsvReader.FromText(text, s_reading);
        while (csv.Read())
        {
            var row = ImmutableArray.CreateBuilder<string>(csv.FieldCount);
            for (var i = 0; i < csv.FieldCount; i++)
            {
                row.Add(csv.GetString(i));
            }

            rows.Add(row.MoveToImmutable());
        }

        return rows.ToImmutable();
    }
}
