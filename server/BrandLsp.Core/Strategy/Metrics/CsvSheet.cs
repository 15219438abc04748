using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using BrandLsp.Core.Text;
using CsvHelper;

namespace BrandLsp.Core.Strategy.Metrics;

/// <summary>
/// A table of separated values. Its rows are read from the file's bytes each time somebody asks: a file may have a million of
/// them, and to hold them all costs far more than to read them again.
/// </summary>
internal sealed class CsvSheet : Sheet
{
    public const int MostRows = 1_000_000;

    private const int MostColumns = 400;

    private readonly ReadOnlyMemory<byte> _utf8;
    private readonly CsvReaderOptions _options;

    /// <param name="utf8">Without a byte order mark.</param>
    /// <param name="separator">Null for the one that a first line <c>sep=;</c> or the first lines show.</param>
    public CsvSheet(ReadOnlyMemory<byte> utf8, char? separator)
    {
        _options = new CsvReaderOptions
        {
            HasHeader = false,
            Separator = separator,
            SkipEmptyLines = false,
            TrackLineNumbers = true,
            TrimWhitespace = true,
            FormatProvider = CultureInfo.InvariantCulture,
        };
        (_utf8, Problems) = Mended(utf8, _options);
    }

    public override string? Name => null;

    public override ImmutableArray<(int? Row, string Reason)> Problems { get; }

    public override IEnumerable<SheetRow> Rows
    {
        get
        {
            var (offset, characters) = (0, 0);
            var cells = new RowCells();
            using var csv = CsvReader.Create(_utf8, _options);
            for (var number = 1; number <= MostRows && Next(csv); number++)
            {
                var start = (int)csv.ByteOffset;
                characters += Encoding.UTF8.GetCharCount(_utf8.Span[offset..start]);
                offset = start;
                yield return new SheetRow(number, (int)csv.LineNumber, cells.Read(csv)) { Span = new TextSpan(characters, LengthOfLine(start)) };
            }
        }
    }

    public override IEnumerable<ReadOnlyMemory<char>> Column(int at)
    {
        var cells = new RowCells();
        using var csv = CsvReader.Create(_utf8, _options);
        for (var number = 1; number <= MostRows && Next(csv); number++)
        {
            yield return cells.Read(csv, at);
        }
    }

    /// <summary>What is wrong with the file, and the file without the quotation marks that nothing closes.</summary>
    private static (ReadOnlyMemory<byte> Utf8, ImmutableArray<(int? Row, string Reason)> Problems) Mended(ReadOnlyMemory<byte> utf8, CsvReaderOptions options)
    {
        var isDoubtful = false;
        var problems = ProblemsIn(utf8, options with { OnMalformedRecord = r => isDoubtful |= r.Reason is CsvMalformedReason.UnterminatedQuote or CsvMalformedReason.TextAfterClosingQuote }, [], out var separator);
        if (!isDoubtful || BrokenQuotes.Find(utf8.Span, (byte)separator) is not { IsEmpty: false } broken)
        {
            return (utf8, problems);
        }

        var mended = BrokenQuotes.Mended(utf8.Span, broken);
        return (mended, ProblemsIn(mended, options, broken, out _));
    }

    /// <param name="broken">Places of quotation marks that nothing closes, in bytes and in order.</param>
    private static ImmutableArray<(int? Row, string Reason)> ProblemsIn(ReadOnlyMemory<byte> utf8, CsvReaderOptions options, ImmutableArray<int> broken, out char separator)
    {
        var (problems, rows, next) = (ImmutableArray.CreateBuilder<(int?, string)>(), 0, 0);
        using var csv = CsvReader.Create(utf8, options);
        separator = ',';
        try
        {
            separator = csv.Separator;
            while (rows < MostRows && csv.Read())
            {
                // A mark lies in the last row that begins before it.
                Name(csv.ByteOffset);
                rows++;
            }

            if (rows == MostRows && csv.Read())
            {
                Name(csv.ByteOffset);
                problems.Add((rows + 1, $"a file may have {MostRows} rows; those from here on are not read"));
            }
            else
            {
                Name(utf8.Length);
            }
        }
        catch (CsvFormatException e)
        {
            problems.Add((rows + 1, $"this is no CSV from here on: {e.Message.TrimEnd('.')}"));
        }

        return problems.ToImmutable();

        void Name(long until)
        {
            for (var isFirst = true; next < broken.Length && broken[next] < until; next++, isFirst = false)
            {
                if (isFirst)
                {
                    problems.Add((rows, "a quotation mark opens in this row and none closes it"));
                }
            }
        }
    }

    /// <summary>False at the end, and where what follows is no CSV, which <see cref="Problems"/> says.</summary>
    private static bool Next(CsvReader csv)
    {
        try
        {
            return csv.Read();
        }
        catch (CsvFormatException)
        {
            return false;
        }
    }

    /// <summary>In characters, of the line that begins at a byte.</summary>
    private int LengthOfLine(int start)
    {
        var rest = _utf8.Span[start..];
        var end = rest.IndexOfAny((byte)'\r', (byte)'\n');
        return Encoding.UTF8.GetCharCount(end < 0 ? rest : rest[..end]);
    }

    /// <summary>The cells of one row after the other, written over each other: of a million rows few become strings.</summary>
    private sealed class RowCells
    {
        private char[] _characters = new char[1024];
        private int _length;
        private Cell[] _cells = [];

        public Cell[] Read(CsvReader csv)
        {
            _length = 0;
            var count = Math.Min(csv.FieldCount, MostColumns);
            _cells = _cells.Length == count ? _cells : new Cell[count];
            for (var i = 0; i < _cells.Length; i++)
            {
                _cells[i] = new Cell(Decoded(csv.GetSpan(i)));
            }

            return _cells;
        }

        /// <summary>One cell; nothing where the row is shorter.</summary>
        public ReadOnlyMemory<char> Read(CsvReader csv, int at)
        {
            _length = 0;
            return at < csv.FieldCount ? Decoded(csv.GetSpan(at)) : default;
        }

        private ReadOnlyMemory<char> Decoded(ReadOnlySpan<byte> utf8)
        {
            if (utf8.Length > _characters.Length - _length)
            {
                // The cells before keep the array that they are in.
                _characters = new char[Math.Max(2 * _characters.Length, utf8.Length)];
                _length = 0;
            }

            var decoded = _characters.AsMemory(_length, Encoding.UTF8.GetChars(utf8, _characters.AsSpan(_length)));
            _length += decoded.Length;
            return decoded;
        }
    }
}
