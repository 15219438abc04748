using System.Text;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Strategy;
using BrandLsp.Core.Strategy.Metrics;

namespace BrandLsp.Core.Tests.Strategy.Metrics;

/// <summary>Exports in the real header layouts, and the table they make.</summary>
internal static class Exports
{
    public const string XContent = "Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Replies,Reposts,Profile visits,Detail Expands,URL Clicks,Hashtag Clicks,Permalink Clicks";

    public const string XOverview = "Date,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Unfollows,Replies,Reposts,Profile visits,Create Post,Video views,Media views";

    public const string XClassic =
        "\"Tweet id\",\"Tweet permalink\",\"Tweet text\",\"time\",\"impressions\",\"engagements\",\"engagement rate\",\"retweets\",\"replies\",\"likes\",\"user profile clicks\",\"url clicks\",\"hashtag clicks\",\"detail expands\",\"permalink clicks\",\"app opens\",\"app installs\",\"follows\",\"email tweet\",\"dial phone\",\"media views\",\"media engagements\",\"promoted impressions\",\"promoted engagements\",\"promoted engagement rate\",\"promoted retweets\",\"promoted replies\",\"promoted likes\",\"promoted user profile clicks\",\"promoted url clicks\",\"promoted hashtag clicks\",\"promoted detail expands\",\"promoted permalink clicks\",\"promoted app opens\",\"promoted app installs\",\"promoted follows\",\"promoted email tweet\",\"promoted dial phone\",\"promoted media views\",\"promoted media engagements\"";

    public const string LinkedInPage = "Post title,Post link,Post type,Campaign name,Posted by,Created date,Campaign start date,Campaign end date,Audience,Impressions,Views,Offsite Views,Clicks,Click through rate (CTR),Likes,Comments,Reposts,Follows,Engagement rate,Content Type";

    public const string Instagram = "Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish time,Permalink,Post type,Data comment,Date,Views,Reach,Likes,Shares,Follows,Comments,Saves";

    public const string Facebook =
        "Post ID,Page ID,Page name,Title,Description,Duration (sec),Publish time,Caption type,Permalink,Is crosspost,Is share,Post type,Languages,Custom labels,Funded content status,Data comment,Date,Impressions,Reach,\"Reactions, Comments and Shares\",Reactions,Comments,Shares,Total clicks,Other Clicks,Matched Audience Targeting Consumption (Photo Click),Link Clicks,Views,REELS_PLAYS:COUNT,Seconds viewed,Average Seconds viewed,Estimated earnings (USD)";

    public const string Own = "platform,url,date,impressions,reach,likes,replies,reposts,clicks,saves,followers";

    public static readonly DateOnly Today = new(2026, 11, 22);

    public static MetricsTable Table(params (string Name, string Text)[] files) => Table([.. files.Select(f => (f.Name, Encoding.UTF8.GetBytes(f.Text)))]);

    public static MetricsTable Table(params (string Name, byte[] Bytes)[] files) =>
        MetricsTable.Of(files.Select(f => FileImport.Read(new MetricsFile("/work/metrics/" + f.Name, f.Bytes))), PostCalendar.Of(Brand.Empty), Today);

    /// <summary>"metrics/a.csv:3 the reason", for each thing that is left out.</summary>
    public static IEnumerable<string> LeftOut(MetricsTable table) =>
        table.LeftOut.Select(l => $"{l.File["/work/metrics/".Length..]}{(l.Sheet is null ? "" : $"[{l.Sheet}]")}{(l.Row is { } row ? $":{row}" : "")} {l.Reason}");
}
