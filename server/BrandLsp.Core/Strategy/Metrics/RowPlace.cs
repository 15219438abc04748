using BrandLsp.Core.Text;

namespace BrandLsp.Core.Strategy.Metrics;

/// <summary>Where a number was read.</summary>
/// <param name="File">Absolute with '/'.</param>
/// <param name="Row">One-based, as a spreadsheet counts, notes and header included.</param>
/// <param name="Line">One-based line of the file where the row begins; 0 for a workbook, which has no lines.</param>
public readonly record struct RowPlace(string File, int Row, int Line)
{
    /// <summary>The row's first line in the file's text; empty in a workbook.</summary>
    public TextSpan Span { get; init; }

    /// <summary>The workbook's sheet; null for a file that is one table.</summary>
    public string? Sheet { get; init; }
}

/// <summary>What does not count, and why.</summary>
/// <param name="File">Absolute with '/'.</param>
/// <param name="Sheet">The workbook's sheet; null for a file that is one table, or all of it.</param>
/// <param name="Row">One-based; null for the file as a whole.</param>
/// <param name="Reason">A clause without a full stop: "it is dated 2031-01-01, in the future".</param>
public sealed record LeftOut(string File, string? Sheet, int? Row, string Reason)
{
    public static LeftOut At(RowPlace place, string reason) => new(place.File, place.Sheet, place.Row, reason);

    public static LeftOut Whole(string file, string reason) => new(file, null, null, reason);
}
