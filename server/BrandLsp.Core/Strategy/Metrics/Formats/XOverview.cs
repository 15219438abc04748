namespace BrandLsp.Core.Strategy.Metrics.Formats;

/// <summary>X, Analytics, Overview: a row for each day of the account.</summary>
internal static class XOverview
{
    public static ImportFormat Format { get; } = new("x-overview", "X overview", "x")
    {
        Columns =
        [
            new(Column.Date, "Date"),
            new(Column.Impressions, "Impressions"),
            new(Column.Likes, "Likes"),
            new(Column.Engagements, "Engagements"),
            new(Column.Saves, "Bookmarks"),
            new(Column.Follows, "New follows"),
            new(Column.Unfollows, "Unfollows"),
            new(Column.Replies, "Replies"),
            new(Column.Reposts, "Reposts"),
            new(Column.Mark, "Profile visits"),
            new(Column.OtherMark, "Create Post"),
        ],
        Required = [Column.Date, Column.Impressions, Column.Engagements],
        OneOf = [Column.Mark, Column.OtherMark, Column.Saves],
        Order = DayOrder.MonthFirst,
        IsDaily = true,
    };
}
