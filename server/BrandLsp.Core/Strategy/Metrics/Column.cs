using System.Collections.Immutable;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Strategy.Metrics;

/// <summary>What a column of an export means, whatever it is called.</summary>
internal enum Column
{
    Platform,
    PostId,
    Url,
    Text,

    /// <summary>When the post went out; of a daily table the day.</summary>
    Date,

    /// <summary>Meta's: <c>Lifetime</c>, or the day that the row's numbers are of.</summary>
    Period,

    /// <summary>Columns without a number of ours, by which a format is told from others.</summary>
    Mark,
    OtherMark,

    Impressions,
    Views,
    Reach,

    /// <summary>The platform's own total of everything done with a post.</summary>
    Engagements,

    /// <summary>Reactions, comments and shares in one number.</summary>
    Interactions,
    Likes,
    Replies,
    Reposts,
    Clicks,
    Saves,

    /// <summary>People who began to follow.</summary>
    Follows,

    /// <summary>People who ceased to follow.</summary>
    Unfollows,

    /// <summary>How many follow.</summary>
    Followers,
}

/// <param name="Names">What the column is called, the export's own name first, then those of other languages.</param>
internal sealed record ColumnNames(Column Column, params string[] Names);

/// <summary>How an export writes 3/4/2026 when nothing in the column tells.</summary>
internal enum DayOrder
{
    /// <summary>Nobody knows: such a date is left out.</summary>
    Unknown,
    MonthFirst,
    DayFirst,
}

/// <summary>A kind of export: data. A table is of this kind when its header has all columns of <see cref="Required"/> and one of <see cref="OneOf"/>.</summary>
/// <param name="Id">Stable, for scripts.</param>
/// <param name="Name">For people.</param>
/// <param name="Platform">A platform's id; null where a column says it.</param>
internal sealed record ImportFormat(string Id, string Name, string? Platform)
{
    public required ImmutableArray<ColumnNames> Columns { get; init; }

    public required ImmutableArray<Column> Required { get; init; }

    /// <summary>Empty for no more than that.</summary>
    public ImmutableArray<Column> OneOf { get; init; } = [];

    public DayOrder Order { get; init; }

    /// <summary>True for a table with a row for each day, false for one with a row for each post.</summary>
    public bool IsDaily { get; init; }

    /// <summary>Where the columns stand in a header; null for a header of another kind.</summary>
    public HeaderMap? Match(SheetRow header)
    {
        var names = header.Cells.Select(c => HeaderMap.Normal(c.Text)).ToArray();
        var map = new Dictionary<Column, int>();
        var taken = new HashSet<int>();
        foreach (var (column, known) in Columns.Select(c => (c.Column, c.Names)))
        {
            if (Index(known, static (name, wanted) => name == wanted) is { } at)
            {
                map.Add(column, at);
                taken.Add(at);
            }
        }

        // "Impressions (total)": only a bracket may follow, so that "Reactions" never takes "Reactions, comments and shares".
        foreach (var (column, known) in Columns.Select(c => (c.Column, c.Names)))
        {
            if (!map.ContainsKey(column) && Index(known, static (name, wanted) => name.StartsWith(wanted + " (", StringComparison.Ordinal)) is { } at)
            {
                map.Add(column, at);
                taken.Add(at);
            }
        }

        return Required.All(map.ContainsKey) && (OneOf.IsEmpty || OneOf.Any(map.ContainsKey)) ? new HeaderMap(map) : null;

        int? Index(string[] known, Func<string, string, bool> fits)
        {
            foreach (var wanted in known)
            {
                for (var i = 0; i < names.Length; i++)
                {
                    if (!taken.Contains(i) && fits(names[i], HeaderMap.Normal(wanted)))
                    {
                        return i;
                    }
                }
            }

            return null;
        }
    }
}

/// <summary>Where the columns of a table stand.</summary>
internal sealed class HeaderMap(IReadOnlyDictionary<Column, int> columns)
{
    public bool Has(Column column) => columns.ContainsKey(column);

    /// <summary>From zero; null where the table has no such column.</summary>
    public int? At(Column column) => columns.TryGetValue(column, out var at) ? at : null;

    /// <summary>The cell of a row; a blank one where the table has no such column.</summary>
    public Cell Of(SheetRow row, Column column) => columns.TryGetValue(column, out var at) ? row[at] : new Cell("");

    /// <summary>A header's name without case, marks and runs of blanks.</summary>
    public static string Normal(string name) =>
        string.Join(' ', Nfc.Normalize(name).Trim('\uFEFF', '\u200B', ' ', '\u00A0', '"').Replace('\u00A0', ' ').Replace('’', '\'').Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
}
