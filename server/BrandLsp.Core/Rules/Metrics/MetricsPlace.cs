using BrandLsp.Core.Brands;
using BrandLsp.Core.Strategy.Metrics;

namespace BrandLsp.Core.Rules.Metrics;

/// <summary>Where a finding about a row is shown.</summary>
internal static class MetricsPlace
{
    /// <summary>The row; a workbook has no lines to point at, so what it says is said at its platform in the profile.</summary>
    public static Place? Of(RowPlace row, string platform, Brand brand) =>
        row.Line > 0 ? new Place(row.File, row.Span) : brand.Platform(platform)?.Place ?? (brand.Path is { } profile ? new Place(profile, default) : null);

    /// <summary>"LinkedIn.xlsx, TOP POSTS, row 4": the same in words, for a workbook.</summary>
    public static string InWords(RowPlace row) =>
        row.Line > 0 ? "" : $" ({row.File[(row.File.LastIndexOf('/') + 1)..]}{(row.Sheet is { } sheet ? $", {sheet}" : "")}, row {row.Row})";
}
