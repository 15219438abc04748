using System.Collections.Immutable;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Rendering;
using NodaTime.Text;

namespace BrandLsp.Core.Exports;

/// <summary>Export format <c>buffer</c>: Buffer's bulk upload, a file for each channel.</summary>
internal sealed class BufferExporter : CsvExporter
{
    private const int FreePlanRows = 10;

    private static readonly LocalDateTimePattern s_time = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");
    private static readonly ImmutableArray<string> s_header = Columns("buffer-header.txt");

    public override ExporterInfo Info { get; } = new()
    {
        Id = "buffer",
        Name = "Buffer",
        Title = "Buffer's bulk upload (CSV)",
        FileStem = "buffer",
        FileExtension = ".csv",
        OneFilePerChannel = true,
        MaxRows = 100,
        Channels = ["x", "linkedin", "bluesky", "mastodon", "threads", "instagram", "facebook", "youtube", "tiktok", "pinterest", "google-business"],
        Columns = s_header,
        Times = "`YYYY-MM-DD HH:mm`, 24 hours, in the profile's time zone; set the channel to the same one",
        CannotCarry =
        [
            "threads: left out",
            "alt texts, titles, links that are not in the text, first comments, content warnings",
            "more than one image, videos, images of other kinds, and images that are files: Buffer fetches .jpg and .png of at most 5 MB from a URL",
            "whether a post is a draft",
        ],
        Notes =
        [
            "The file for Pinterest has a fifth column, `Board Name`, which is left empty: fill it in before the upload.",
            $"At most 100 rows a file, more become `buffer-x-01.csv`, `buffer-x-02.csv`; the free plan takes {FreePlanRows} rows.",
            "`Tags` is left empty: it names tags that exist in your Buffer.",
        ],
        Source = "Buffer's bulk upload template",
        Evidence = "several public tools agree on it",
        Checked = new DateOnly(2026, 11, 1),
    };

    protected override ImmutableArray<string>? Header(Platform? channel) => channel == Pinterest.Data ? s_header.Add("Board Name") : s_header;

    protected override ImmutableArray<string>? Row(ScheduledPost post, SchedulePlan plan)
    {
        var images = Images(post, plan, 1, MediaKind.IsJpegOrPng, "images in .jpg and .png");
        if (images.Any(i => !string.IsNullOrEmpty(i.Alt)))
        {
            SayLost(post, plan, Info.Name, "alt text");
        }

        if (post.Variant.Title is not null)
        {
            SayLost(post, plan, Info.Name, "a title");
        }

        SayLostLink(post, plan);
        if (post.FirstComment is not null)
        {
            SayLost(post, plan, Info.Name, "the first comment");
        }

        if (post.Variant.ContentWarning.Length > 0)
        {
            SayLost(post, plan, Info.Name, "the content warning");
        }

        ImmutableArray<string> row = [post.Text, images.FirstOrDefault()?.Src ?? "", "", Format(post.At, s_time)];
        if (post.Variant.Platform != Pinterest.Data)
        {
            return row;
        }

        plan.Say(post, "name its board in the file before the upload");
        return row.Add("");
    }

    protected override CsvPost Read(ImmutableArray<string> row) => new(Parse(row[3], s_time), [row[0]]);
}
