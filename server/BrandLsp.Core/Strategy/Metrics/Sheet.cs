using System.Collections.Immutable;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Strategy.Metrics;

/// <summary>A cell as it is shown, and its number where the file stores one.</summary>
internal readonly record struct Cell(string Text, double? Number = null)
{
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
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
/// <param name="Name">The workbook's sheet; null where the file is one table.</param>
internal sealed record Sheet(string? Name, IReadOnlyList<SheetRow> Rows)
{
    /// <summary>What is wrong with the file itself, by row; null for all of it.</summary>
    public ImmutableArray<(int? Row, string Reason)> Problems { get; init; } = [];
}
