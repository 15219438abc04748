using System.Collections.Immutable;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Strategy.Metrics;

/// <summary>A cell as it is shown, and its number where the file stores one.</summary>
/// <param name="Characters">There as long as <see cref="Sheet.Rows"/> says.</param>
/// <param name="Stored">NaN where the file stores none.</param>
internal readonly record struct Cell(ReadOnlyMemory<char> Characters, double Stored = double.NaN)
{
    public Cell(string text, double stored = double.NaN)
        : this(text.AsMemory(), stored)
    {
    }

    public ReadOnlySpan<char> Span => Characters.Span;

    /// <summary>To keep. Made anew each time somebody asks, where it is not the whole of a string.</summary>
    public string Text => Characters.ToString();

    /// <summary>Null where the file stores none.</summary>
    public double? Number => double.IsNaN(Stored) ? null : Stored;

    public bool IsBlank => Span.IsWhiteSpace();
}

/// <param name="Number">One-based, as a spreadsheet counts.</param>
/// <param name="Line">One-based; 0 in a workbook.</param>
internal readonly record struct SheetRow(int Number, int Line, Cell[] Cells)
{
    /// <summary>Its first line in the file's text; empty in a workbook.</summary>
    public TextSpan Span { get; init; }

    public Cell this[int column] => column >= 0 && column < Cells.Length ? Cells[column] : new Cell("");

    public bool IsBlank => Array.TrueForAll(Cells, static c => c.IsBlank);
}

/// <summary>A table of a file.</summary>
internal abstract class Sheet
{
    /// <summary>The workbook's sheet; null where the file is one table.</summary>
    public abstract string? Name { get; }

    /// <summary>From the first to the last. A row's cells are there until the next row is asked for.</summary>
    public abstract IEnumerable<SheetRow> Rows { get; }

    /// <summary>What is wrong with the file itself, by row; null for all of it.</summary>
    public virtual ImmutableArray<(int? Row, string Reason)> Problems => [];

    /// <summary>What stands in a column, row by row; nothing where a row is shorter. There until the next row is asked for.</summary>
    public abstract IEnumerable<ReadOnlyMemory<char>> Column(int at);
}

/// <summary>A sheet of a workbook.</summary>
internal sealed class WorkbookSheet(string name, IReadOnlyList<SheetRow> rows) : Sheet
{
    public override string Name => name;

    public override IEnumerable<SheetRow> Rows => rows;

    public override IEnumerable<ReadOnlyMemory<char>> Column(int at) => rows.Select(r => r[at].Characters);
}
