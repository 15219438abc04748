using System.Collections.Immutable;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Rendering;
using NodaTime.Text;

namespace BrandLsp.Core.Exports;

/// <summary>Export format <c>metricool</c>: the planner's import, one file for all channels, a row for each post.</summary>
internal sealed class MetricoolExporter : CsvExporter
{
    private const int Pictures = 10;
    private const string Yes = "true", No = "false";

    private static readonly LocalDateTimePattern s_time = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss");
    private static readonly ImmutableArray<string> s_header = Columns("metricool-header.txt");

    private static readonly ImmutableDictionary<string, string> s_channels = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["facebook"] = "Facebook",
        ["x"] = "Twitter/X",
        ["linkedin"] = "LinkedIn",
        ["google-business"] = "GBP",
        ["instagram"] = "Instagram",
        ["pinterest"] = "Pinterest",
        ["tiktok"] = "TikTok",
        ["youtube"] = "Youtube",
        ["threads"] = "Threads",
        ["bluesky"] = "Bluesky",
    }.ToImmutableDictionary(StringComparer.Ordinal);

    public override ExporterInfo Info { get; } = new()
    {
        Id = "metricool",
        Name = "Metricool",
        Title = "Metricool's import (CSV)",
        FileStem = "metricool",
        FileExtension = ".csv",
        HasByteOrderMark = true,
        Channels = [.. PlatformCatalog.All.Select(p => p.Id).Where(s_channels.ContainsKey)],
        CarriesTitles = true,
        CarriesFirstComments = true,
        CarriesDraftStatus = true,
        Columns = s_header,
        Times = "`Date` as `YYYY-MM-DD` and `Time` as `HH:MM:SS`, in the profile's time zone; set the brand to the same one",
        CannotCarry =
        [
            "threads: left out",
            "images that are files, more than ten images, and videos: the columns are for pictures",
            "links that are not in the text, but for Pinterest",
            "Mastodon and other platforms without a column",
        ],
        Notes =
        [
            "A row for each post, with `true` under its channel; posts of different platforms differ in their texts.",
            "`Draft` is `true` unless the draft's status is `scheduled`.",
            "`Shortener` is `false`: links stay as they were counted.",
            "On TikTok, `TikTok Branded Content` is `true` for a paid, gifted or affiliate post and `TikTok Your Brand` for one on your own product or employer.",
            "All other columns are left empty, so that Metricool's defaults hold; boards of Pinterest are to be chosen there.",
        ],
        Source = "Metricool's import template with 97 columns",
        Evidence = "several public tools agree on it; the template has versions",
        Checked = new DateOnly(2026, 11, 1),
    };

    protected override ImmutableArray<string>? Header(Platform? channel) => s_header;

    protected override ImmutableArray<string>? Row(ScheduledPost post, SchedulePlan plan)
    {
        var variant = post.Variant;
        var row = Enumerable.Repeat("", s_header.Length).ToArray();
        void Set(string column, string value) => row[s_header.IndexOf(column)] = value;

        var moment = Format(post.At.With(NodaTime.TimeAdjusters.TruncateToMinute), s_time);
        Set("Text", post.Text);
        Set("Date", moment[..10]);
        Set("Time", moment[11..]);
        Set("Draft", post.IsDraft ? Yes : No);
        Set("Shortener", No);
        foreach (var (platform, column) in s_channels)
        {
            Set(column, platform == variant.Platform.Id ? Yes : No);
        }

        var images = Images(post, plan, Pictures, src => !MediaKind.IsVideo(src), "pictures");
        for (var i = 0; i < images.Length; i++)
        {
            Set($"Picture Url {i + 1}", images[i].Src);
            Set($"Alt text picture {i + 1}", images[i].Alt ?? "");
        }

        if (post.FirstComment is { } comment)
        {
            Set("First Comment Text", comment);
        }

        if (variant.Platform != Pinterest.Data)
        {
            SayLostLink(post, plan);
        }

        if (variant.Platform == YouTube.Data)
        {
            Set("Youtube Video Title", variant.Title ?? "");
        }
        else if (variant.Platform == Pinterest.Data)
        {
            Set("Pinterest Pin Title", variant.Title ?? "");
            Set("Pinterest Pin Link", variant.Link ?? "");
            plan.Say(post, "choose its board in Metricool");
        }
        else if (variant.Platform == TikTok.Data)
        {
            Set("TikTok Branded Content", post.IsPartnership ? Yes : No);
            Set("TikTok Your Brand", post.Tie is Tie.OwnProduct or Tie.Employer ? Yes : No);
        }

        return [.. row];
    }

    protected override CsvPost Read(ImmutableArray<string> row) =>
        new(Parse(row[1] + " " + row[2], s_time), [row[0]]);
}
