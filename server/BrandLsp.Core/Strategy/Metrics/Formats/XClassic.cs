namespace BrandLsp.Core.Strategy.Metrics.Formats;

/// <summary>Twitter Analytics, by tweet: 40 columns; older files say favorites. A time is <c>2026-06-20 09:00 +0000</c>.</summary>
internal static class XClassic
{
    public static ImportFormat Format { get; } = new("x-classic", "X classic", "x")
    {
        Columns =
        [
            new(Column.PostId, "Tweet id"),
            new(Column.Url, "Tweet permalink"),
            new(Column.Text, "Tweet text"),
            new(Column.Date, "time"),
            new(Column.Impressions, "impressions"),
            new(Column.Engagements, "engagements"),
            new(Column.Reposts, "retweets"),
            new(Column.Replies, "replies"),
            new(Column.Likes, "likes", "favorites", "favourites"),
            new(Column.Clicks, "url clicks"),
            new(Column.Follows, "follows"),
        ],
        Required = [Column.PostId, Column.Date, Column.Impressions],
        OneOf = [Column.Url, Column.Text],
        Order = DayOrder.Unknown,
    };
}
