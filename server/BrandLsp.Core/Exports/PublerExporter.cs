using System.Collections.Immutable;
using BrandLsp.Core.Platforms;
using NodaTime.Text;

namespace BrandLsp.Core.Exports;

/// <summary>Export format <c>publer</c>: Publer's bulk upload, a file for each channel.</summary>
internal sealed class PublerExporter : CsvExporter
{
    /// <summary>Between alt texts, and between comments, which are also the further posts of a thread.</summary>
    private const string Bars = "||";

    private static readonly LocalDateTimePattern s_time = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");
    private static readonly ImmutableArray<string> s_header = Columns("publer-header.txt");

    public override ExporterInfo Info { get; } = new()
    {
        Id = "publer",
        Name = "Publer",
        Title = "Publer's bulk upload (CSV)",
        FileStem = "publer",
        FileExtension = ".csv",
        OneFilePerChannel = true,
        Channels = ["x", "linkedin", "bluesky", "mastodon", "threads", "instagram", "facebook", "youtube", "tiktok", "pinterest", "google-business"],
        CarriesThreads = true,
        CarriesTitles = true,
        CarriesFirstComments = true,
        Columns = s_header,
        Times = "`YYYY-MM-DD HH:mm` in the profile's time zone; set the workspace to the same one. A time without a colon would make an unscheduled draft without an error",
        CannotCarry =
        [
            "images that are files: media are URLs",
            "images of the later posts of a thread: the row has media for the first only",
            "content warnings",
            "a text with `||` in a thread or a first comment, because `||` separates those: left out",
            "whether a post is a draft",
        ],
        Notes =
        [
            "A thread is one row: its first post is the text, the others and the first comment are `Comment(s)`, joined with `||`.",
            "`Link(s)` is filled only where there is no image, because it replaces images.",
            "`Label(s)`, `Board/Album`, `Post subtype`, `CTA` and `Reminder` are left empty; boards of Pinterest are to be chosen in Publer.",
        ],
        Source = "Publer's bulk upload template",
        Evidence = "the count of twelve columns is Publer's own word, their names come from one public file",
        Checked = new DateOnly(2026, 11, 1),
    };

    protected override ImmutableArray<string>? Header(Platform? channel) => s_header;

    protected override ImmutableArray<string>? Row(ScheduledPost post, SchedulePlan plan)
    {
        ImmutableArray<string> comments = post.FirstComment is { } comment ? [.. post.Texts.Skip(1), comment] : [.. post.Texts.Skip(1)];
        if (comments.Any(WouldSplit))
        {
            plan.Say(post, "a part of it after the first has a “|” where Publer would split it: left out");
            return null;
        }

        if (post.Texts.Skip(1).Any(string.IsNullOrWhiteSpace))
        {
            plan.Say(post, "a part of it after the first is only an image, and Publer's file has images for the first part only: left out");
            return null;
        }

        var images = Images(post, plan, int.MaxValue).RemoveAll(i => i.Src.Contains(','));
        if (images.Length < post.WebMedia(0).Count())
        {
            plan.Say(post, "an image has a comma in its URL, where Publer would split it: add it after the upload");
        }

        foreach (var image in images.Where(i => WouldSplit(i.Alt ?? "")))
        {
            plan.Say(post, $"the alt text of {image.Src} has a “|” where Publer would split it: add it after the upload");
        }

        // Each stays in the place of its image, so one that is left out leaves its place empty.
        var alts = images.Select(i => WouldSplit(i.Alt ?? "") ? "" : i.Alt ?? "").ToImmutableArray();

        if (post.Variant.ContentWarning.Length > 0)
        {
            SayLost(post, plan, Info.Name, "the content warning");
        }

        var link = post.Variant.Link ?? "";
        if (link.Length > 0 && images.Length > 0)
        {
            plan.Say(post, "its link is left out, because Publer would show it in place of the images");
            link = "";
        }

        if (post.Variant.Platform == Pinterest.Data)
        {
            plan.Say(post, "choose its board in Publer");
        }

        return
        [
            Format(post.At, s_time),
            post.Text,
            link,
            string.Join(',', images.Select(i => i.Src)),
            post.Variant.Title ?? "",
            "",
            alts.All(a => a.Length == 0) ? "" : string.Join(Bars, alts),
            string.Join(Bars, comments),
            "",
            "",
            "",
            "",
        ];
    }

    private static bool WouldSplit(string text) => text.Contains(Bars, StringComparison.Ordinal) || text.StartsWith('|') || text.EndsWith('|');

    protected override CsvPost Read(ImmutableArray<string> row) =>
        new(Parse(row[0], s_time), row[7].Length == 0 ? [row[1]] : [row[1], .. row[7].Split(Bars)]);
}
