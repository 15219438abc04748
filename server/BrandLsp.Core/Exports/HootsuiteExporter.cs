using System.Collections.Immutable;
using BrandLsp.Core.Platforms;
using NodaTime.Text;

namespace BrandLsp.Core.Exports;

/// <summary>Export format <c>hootsuite</c>: the bulk composer, a file for each profile, without a header.</summary>
internal sealed class HootsuiteExporter : CsvExporter
{
    private static readonly LocalDateTimePattern s_time = LocalDateTimePattern.CreateWithInvariantCulture("MM/dd/uuuu HH:mm");

    public override ExporterInfo Info { get; } = new()
    {
        Id = "hootsuite",
        Name = "Hootsuite",
        Title = "Hootsuite's bulk composer (CSV)",
        FileStem = "hootsuite",
        FileExtension = ".csv",
        OneFilePerChannel = true,
        MaxRows = 350,
        Channels = ["x", "linkedin", "threads", "instagram", "facebook", "youtube", "tiktok", "pinterest"],
        Columns = ["date and time", "message", "link"],
        Times = "`mm/dd/yyyy hh:mm`, 24 hours, in the profile's time zone: choose this form when you upload the file, and the same zone in Hootsuite",
        CannotCarry =
        [
            "threads: left out",
            "images with their alt texts, titles, first comments",
            "whether a post is a draft",
        ],
        Notes =
        [
            "No header, three fields a row; at most 350 rows a file, more become `hootsuite-x-01.csv`, `hootsuite-x-02.csv`.",
            "The layout comes from an old page: compare the first upload with Hootsuite's own sample.",
        ],
        Source = "a secondary page on Hootsuite's bulk composer",
        Evidence = "old; the vendor's page could not be read",
        Checked = new DateOnly(2026, 11, 1),
    };

    protected override ImmutableArray<string>? Header(Platform? channel) => null;

    protected override ImmutableArray<string>? Row(ScheduledPost post, SchedulePlan plan)
    {
        if (!post.Variant.Media.IsEmpty)
        {
            SayLost(post, plan, Info.Name, post.Variant.Media.Any(m => !string.IsNullOrEmpty(m.Alt)) ? "images and their alt texts" : "images");
        }

        if (post.Variant.Title is not null)
        {
            SayLost(post, plan, Info.Name, "a title");
        }

        if (post.FirstComment is not null)
        {
            SayLost(post, plan, Info.Name, "the first comment");
        }

        return [Format(post.At, s_time), post.Text, post.Variant.Link ?? ""];
    }

    protected override CsvPost Read(ImmutableArray<string> row) => new(Parse(row[0], s_time), [row[1]]);
}
