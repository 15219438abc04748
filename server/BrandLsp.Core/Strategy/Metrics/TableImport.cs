using System.Globalization;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Platforms;

namespace BrandLsp.Core.Strategy.Metrics;

/// <summary>Reads a table whose columns are known: a row for each post, or for each day of an account.</summary>
internal sealed class TableImport
{
    private static readonly (Column Column, string Name)[] s_counts =
    [
        (Column.Impressions, "impressions"), (Column.Views, "views"), (Column.Reach, "reach"), (Column.Engagements, "engagements"),
        (Column.Interactions, "reactions, comments and shares"), (Column.Likes, "likes"), (Column.Replies, "replies"), (Column.Reposts, "reposts"),
        (Column.Clicks, "clicks"), (Column.Saves, "saves"), (Column.Follows, "new followers"), (Column.Unfollows, "unfollows"), (Column.Followers, "followers"),
    ];

    private readonly Sheet _sheet;
    private readonly FoundHeader _header;
    private readonly ImportBuilder _into;
    private readonly DateColumn _dates;
    private readonly int _width;

    /// <summary>Of the row that is being read, by column.</summary>
    private readonly long?[] _counts = new long?[Enum.GetValues<Column>().Length];

    /// <summary>What the row before named, for the next one mostly names the same.</summary>
    private (string Written, string Id)? _platform;

    private TableImport(Sheet sheet, FoundHeader header, ImportBuilder into)
    {
        (_sheet, _header, _into) = (sheet, header, into);
        _dates = new DateColumn(header.Columns.At(Column.Date) is { } at ? sheet.Column(at).Skip(header.Row + 1) : [], header.Format.Order);
        _width = Array.FindLastIndex(sheet.Rows.ElementAt(header.Row).Cells, c => !c.IsBlank) + 1;
    }

    public static void Read(Sheet sheet, FoundHeader header, ImportBuilder into)
    {
        into.Format(header.Format.Name);
        foreach (var (row, reason) in sheet.Problems)
        {
            into.Out(sheet, row, reason);
        }

        var table = new TableImport(sheet, header, into);
        var broken = sheet.Problems.Select(p => p.Row).ToHashSet();
        foreach (var row in sheet.Rows.Skip(header.Row + 1))
        {
            if (!row.IsBlank && !broken.Contains(row.Number))
            {
                table.Read(row);
            }
        }
    }

    private void Read(SheetRow row)
    {
        var place = _into.Place(_sheet, row);
        var counts = _counts;
        Array.Clear(counts);
        var problem = Shape(row) ?? Counts(row, counts);
        var platform = _header.Format.Platform;
        if (problem is null && platform is null)
        {
            platform = PlatformOf(row, out problem);
        }

        PostDate? date = null;
        if (problem is null && Written(row, Column.Date) is { IsEmpty: false } written)
        {
            date = _dates.Read(written, out var wrong);
            problem = wrong.Length > 0 ? wrong : null;
        }

        if (problem is not null)
        {
            _into.Out(place, problem);
            return;
        }

        if (_header.Format.IsDaily)
        {
            AddDay(place, platform!, date, counts);
        }
        else
        {
            AddPost(row, place, platform!, date, counts);
        }
    }

    private void AddPost(SheetRow row, RowPlace place, string platform, PostDate? date, long?[] counts)
    {
        long? Of(Column column) => counts[(int)column];
        var (id, url) = (Text(row, Column.PostId), Text(row, Column.Url));
        var text = Written(row, Column.Text) is { IsEmpty: false } written ? CompactText.Of(written) : default;
        if (Of(Column.Followers) is not null && date is not null)
        {
            _into.Add(new DailyMetrics(platform, DateOnly.FromDateTime(date.Local), place) { Followers = Of(Column.Followers), IsOfPost = id is not null || url is not null || text.IsKnown });
        }

        if (id is null && url is null && !text.IsKnown)
        {
            if (_header.Format.Platform is not null || date is null || Of(Column.Followers) is null)
            {
                _into.Out(place, "the row names no post");
            }

            return;
        }

        var day = Written(row, Column.Period) is { IsEmpty: false } period ? _dates.Read(period, out _) : null;
        var post = new PostMetrics(platform, place, _header.Format.Id)
        {
            Id = id,
            Url = url,
            StoredText = text,
            Date = date,
            Impressions = Of(Column.Impressions),
            Views = Of(Column.Views),
            Reach = Of(Column.Reach),
            Engagements = Of(Column.Engagements),
            Interactions = Of(Column.Interactions),
            Likes = Of(Column.Likes),
            Replies = Of(Column.Replies),
            Reposts = Of(Column.Reposts),
            Clicks = Of(Column.Clicks),
            Saves = Of(Column.Saves),
            Follows = Of(Column.Follows),
            Followers = Of(Column.Followers),
            Key = KeyOf(platform, id, url, date, text) is { } key ? key + (day is null ? "" : $" on {day.Local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}") : null,
        };
        if (Impossible.Reason(post) is { } reason)
        {
            _into.Out(place, reason);
            return;
        }

        _into.Add(post);
    }

    private void AddDay(RowPlace place, string platform, PostDate? date, long?[] counts)
    {
        if (date is null)
        {
            _into.Out(place, "the row names no day");
            return;
        }

        long? Of(Column column) => counts[(int)column];
        _into.Add(new DailyMetrics(platform, DateOnly.FromDateTime(date.Local), place)
        {
            Impressions = Of(Column.Impressions),
            Engagements = Of(Column.Engagements),
            Likes = Of(Column.Likes),
            Replies = Of(Column.Replies),
            Reposts = Of(Column.Reposts),
            Saves = Of(Column.Saves),
            Follows = Of(Column.Follows),
            Unfollows = Of(Column.Unfollows),
        });
    }

    internal static string? KeyOf(string platform, string? id, string? url, PostDate? date, CompactText text) =>
        PostAddress.Of(url) is { } address ? address
        : id is { Length: > 0 } && id.All(char.IsAsciiLetterOrDigit) ? $"{platform}:{id}"
        : text.Value is { } words ? $"{platform} {date?.Local.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} {words}"
        : null;

    /// <summary>A row that has lost a quotation mark has too many columns, one that was cut off too few.</summary>
    private string? Shape(SheetRow row)
    {
        var used = Array.FindLastIndex(row.Cells, c => !c.IsBlank) + 1;
        return used > _width ? $"the row has {used} columns, the header {_width}: a comma or a quotation mark too many"
            : row.Cells.Length < _width && row.Line > 0 && _header.Format.Platform is not null ? $"the row breaks off after {row.Cells.Length} of {_width} columns"
            : null;
    }

    private string? Counts(SheetRow row, long?[] counts)
    {
        foreach (var (column, name) in s_counts)
        {
            var cell = _header.Columns.Of(row, column);
            switch (MetricNumber.Count(cell, out var value, out var problem))
            {
                case NumberState.Known:
                    counts[(int)column] = value;
                    break;
                case NumberState.Wrong:
                    return $"“{Yaml.YamlQuote.Shorten(cell.Text)}” for {name} {problem}";
                default:
                    break;
            }
        }

        return null;
    }

    private string? PlatformOf(SheetRow row, out string? problem)
    {
        problem = null;
        var cell = Written(row, Column.Platform);
        if (cell.IsEmpty)
        {
            problem = "the row names no platform";
            return null;
        }

        if (_platform is { } last && cell.SequenceEqual(last.Written))
        {
            return last.Id;
        }

        var written = cell.ToString();
        var id = PlatformNames.Canonical(written);
        if (!PlatformNames.IsKnown(id))
        {
            var near = Suggestions.Nearest(written, PlatformCatalog.All.Select(p => p.Id));
            problem = $"there is no platform “{Yaml.YamlQuote.Shorten(written)}”{(near is null ? "" : $" (did you mean {near}?)")}";
            return null;
        }

        _platform = (written, id);
        return id;
    }

    private string? Text(SheetRow row, Column column) => Written(row, column) is { IsEmpty: false } text ? text.ToString() : null;

    /// <summary>Empty where nothing is.</summary>
    private ReadOnlySpan<char> Written(SheetRow row, Column column) => _header.Columns.Of(row, column).Span.Trim();
}
