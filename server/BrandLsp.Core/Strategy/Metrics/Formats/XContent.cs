namespace BrandLsp.Core.Strategy.Metrics.Formats;

/// <summary>X, Analytics, Content: <c>account_analytics_content_FROM_TO.csv</c>. A day is <c>"Tue, Jul 14, 2026"</c>.</summary>
internal static class XContent
{
    public static ImportFormat Format { get; } = new("x-content", "X content", "x")
    {
        Columns =
        [
            new(Column.PostId, "Post id"),
            new(Column.Date, "Date"),
            new(Column.Text, "Post text"),
            new(Column.Url, "Post Link"),
            new(Column.Impressions, "Impressions"),
            new(Column.Likes, "Likes"),
            new(Column.Engagements, "Engagements"),
            new(Column.Saves, "Bookmarks"),
            new(Column.Mark, "Shares"),
            new(Column.Follows, "New follows"),
            new(Column.Replies, "Replies"),
            new(Column.Reposts, "Reposts"),
            new(Column.Clicks, "URL Clicks"),
        ],
        Required = [Column.PostId, Column.Date],
        OneOf = [Column.Url, Column.Text],
        Order = DayOrder.MonthFirst,
    };
}
