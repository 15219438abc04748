namespace BrandLsp.Core.Strategy.Metrics.Formats;

/// <summary>
/// <c>brandlsp-metrics.csv</c>, kept by hand or by a script where a platform exports nothing: Mastodon, Bluesky and others. A
/// row with an address is a post, one without is the account on that day.
/// </summary>
internal static class OwnMetrics
{
    public static ImportFormat Format { get; } = new("brandlsp", "brandlsp-metrics.csv", null)
    {
        Columns =
        [
            new(Column.Platform, "platform", "network"),
            new(Column.Url, "url", "link", "permalink"),
            new(Column.Date, "date", "published"),
            new(Column.Text, "text"),
            new(Column.Impressions, "impressions"),
            new(Column.Reach, "reach"),
            new(Column.Views, "views"),
            new(Column.Likes, "likes", "favourites", "favorites", "reactions"),
            new(Column.Replies, "replies", "comments"),
            new(Column.Reposts, "reposts", "boosts", "shares"),
            new(Column.Clicks, "clicks"),
            new(Column.Saves, "saves", "bookmarks"),
            new(Column.Followers, "followers"),
            new(Column.Engagements, "engagements"),
        ],
        Required = [Column.Platform, Column.Date],
        OneOf = [Column.Impressions, Column.Reach, Column.Views, Column.Likes, Column.Replies, Column.Reposts, Column.Clicks, Column.Saves, Column.Followers, Column.Engagements],
    };
}
