using System.Collections.Immutable;
using BrandLsp.Core.Strategy.Metrics.Formats;

namespace BrandLsp.Core.Strategy.Metrics;

/// <summary>The kinds of tables that are understood, in the order in which a header is compared with them: the first that fits wins.</summary>
internal static class ImportCatalog
{
    /// <summary>Notes may stand above a header, but not many.</summary>
    private const int MostNoteRows = 20;

    public static ImmutableArray<ImportFormat> Tables { get; } =
    [
        XContent.Format,
        XClassic.Format,
        Instagram.Format,
        Facebook.Format,
        LinkedInPage.Format,
        OwnMetrics.Format,
        XOverview.Format,
    ];

    /// <summary>For messages: what there is.</summary>
    public static string Names { get; } = string.Join(", ", Tables.Select(t => t.Name).Append(LinkedInPerson.Name).Order(StringComparer.Ordinal));

    /// <summary>The header of a table among its first rows; null where there is none that is known.</summary>
    public static FoundHeader? Find(IEnumerable<SheetRow> rows)
    {
        foreach (var (i, row) in rows.Take(MostNoteRows).Index())
        {
            foreach (var format in Tables)
            {
                if (format.Match(row) is { } map)
                {
                    return new FoundHeader(format, map, i);
                }
            }
        }

        return null;
    }
}

/// <param name="Row">Zero-based, in the rows of the sheet.</param>
internal sealed record FoundHeader(ImportFormat Format, HeaderMap Columns, int Row);
