using System.Collections.Immutable;
using System.Globalization;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Text;
using CsvHelper;
using NodaTime;
using NodaTime.Text;

namespace BrandLsp.Core.Exports;

/// <summary>What the CSV formats share: a file a channel where needed, at most so many rows in each, each read back and checked.</summary>
internal abstract class CsvExporter : IExporter
{
    private const char ByteOrderMark = '\uFEFF';

    public abstract ExporterInfo Info { get; }

    /// <summary>The first line; null for a format that has none.</summary>
    protected abstract ImmutableArray<string>? Header(Platform? channel);

    /// <summary>The fields of a post; null when it has to be left out, which <paramref name="plan"/> was told.</summary>
    protected abstract ImmutableArray<string>? Row(ScheduledPost post, SchedulePlan plan);

    /// <summary>What a scheduler reads in a row.</summary>
    protected abstract CsvPost Read(ImmutableArray<string> row);

    public ExportSet Export(ExportRequest request)
    {
        var plan = SchedulePlan.Of(request, Info);
        var rows = new List<CsvRow>();
        foreach (var post in plan.Posts)
        {
            if (post.Time.IsAmbiguous)
            {
                plan.Say(post, $"its time comes twice that night, and {Info.Name}'s file cannot say which one is meant: check it after the upload");
            }

            if (Row(post, plan) is { } fields)
            {
                rows.Add(new CsvRow(post, fields));
            }
        }

        plan.SayBrands();
        if (rows.Count > 0 && rows.FirstOrDefault(r => r.Post.Time.Zone is null) is { } zoneless)
        {
            plan.Say($"the profile has no calendar.timezone: times are as the drafts write them (such as {ScheduledTime.Iso(zoneless.Post.At)})");
        }

        var files = ImmutableArray.CreateBuilder<ExportFile>();
        var failures = new List<string>();
        foreach (var channel in rows
            .GroupBy(r => (Brand: plan.Brands[r.Post.Draft.Brand], Platform: Info.OneFilePerChannel ? r.Post.Variant.Platform.Id : ""))
            .OrderBy(g => g.Key.Brand, StringComparer.Ordinal).ThenBy(g => g.Key.Platform, StringComparer.Ordinal))
        {
            var platform = Info.OneFilePerChannel ? PlatformCatalog.Find(channel.Key.Platform) : null;
            var chunks = channel.Chunk(Info.MaxRows ?? int.MaxValue).ToList();
            for (var i = 0; i < chunks.Count; i++)
            {
                var name = FileName(channel.Key.Brand, channel.Key.Platform, chunks.Count == 1 ? null : i + 1);
                var header = Header(platform);
                var content = Content(header, chunks[i]);
                files.Add(new ExportFile(name, content));
                failures.AddRange(Check(content, header, chunks[i]).Select(f => $"{name}: {f}"));
            }

            if (chunks.Count > 1)
            {
                plan.Say($"{Info.Name} takes {Info.MaxRows} posts a file: the {channel.Count()} for {platform?.Name ?? "all channels"} are split into {chunks.Count} files, to be uploaded one after the other");
            }
        }

        return plan.Finish(files.ToImmutable(), rows.Select(r => r.Post), failures);
    }

    /// <summary>The conditions that a file, read back, does not meet; none when it may be kept.</summary>
    internal IEnumerable<string> Check(string content, ImmutableArray<string>? header, IReadOnlyList<CsvRow> expected)
    {
        if (content.StartsWith(ByteOrderMark) != Info.HasByteOrderMark)
        {
            return [Info.HasByteOrderMark ? "the byte order mark is missing" : "there is a byte order mark"];
        }

        var text = Info.HasByteOrderMark ? content[1..] : content;
        if (header is { } columns && !text.StartsWith(string.Join(',', columns) + "\r\n", StringComparison.Ordinal))
        {
            return ["the header is not the one of the format"];
        }

        ImmutableArray<ImmutableArray<string>> rows;
        try
        {
            rows = CsvTable.Read(text);
        }
        catch (CsvFormatException e)
        {
            return ["it cannot be read back: " + e.Message];
        }

        var posts = header is null ? rows : rows.RemoveAt(0);
        return posts.Length != expected.Count
            ? [$"it has {posts.Length} posts instead of {expected.Count}"]
            : expected.Zip(posts).SelectMany(pair => Check(pair.First, pair.Second));
    }

    private IEnumerable<string> Check(CsvRow expected, ImmutableArray<string> row)
    {
        var (post, name) = (expected.Post, $"{expected.Post.Draft.Name} ({expected.Post.Variant.Platform.Name})");
        if (row.Length != expected.Fields.Length)
        {
            yield return $"{name} has {row.Length} fields instead of {expected.Fields.Length}";
            yield break;
        }

        if (!row.SequenceEqual(expected.Fields))
        {
            yield return $"{name} does not come back as it was written";
        }

        var read = Read(row);
        if (read.At is not { } at || at != post.At.LocalDateTime.With(TimeAdjusters.TruncateToMinute))
        {
            yield return $"{name} is not at {ScheduledTime.Iso(post.At)}";
        }

        ImmutableArray<string> texts = post.FirstComment is { } comment ? [.. post.Texts, comment] : post.Texts;
        if (read.Texts.Length < post.Texts.Length || !read.Texts.SequenceEqual(texts.Take(read.Texts.Length)))
        {
            // With the whole text in its place its length, its hook and its disclosure are where they were.
            yield return $"{name} has another text than its variant";
        }
        else if (VariantFit.Fits(post.Variant) && read.Texts.Take(post.Texts.Length).Any(t => TextMeters.For(post.Variant.Platform.Counting).Measure(t) > VariantFit.Limit(post.Variant).Value))
        {
            yield return $"{name} is longer than the platform allows";
        }
    }

    private string FileName(string brand, string channel, int? number) =>
        Info.FileStem + (brand.Length > 0 ? "-" + brand : "") + (channel.Length > 0 ? "-" + channel : "") + (number is { } n ? "-" + n.ToString("00", CultureInfo.InvariantCulture) : "") + Info.FileExtension;

    private string Content(ImmutableArray<string>? header, IReadOnlyList<CsvRow> rows) =>
        (Info.HasByteOrderMark ? ByteOrderMark.ToString() : "")
        + (header is { } columns ? string.Join(',', columns) + "\r\n" : "")
        + CsvTable.Write(rows.Select(r => r.Fields));

    /// <summary>The header of a format, as its vendor publishes it.</summary>
    protected static ImmutableArray<string> Columns(string data) => [.. DataFiles.Lines(data).Single().Split(',')];

    protected static string Format(OffsetDateTime moment, LocalDateTimePattern pattern) => pattern.Format(moment.LocalDateTime);

    protected static LocalDateTime? Parse(string text, LocalDateTimePattern pattern) =>
        pattern.Parse(text) is { Success: true, Value: var value } ? value : null;

    /// <summary>The images with a URL of a post's first part, as many as have a place; the others are named.</summary>
    /// <param name="takes">What the format's column is for; whatever else is named and left out.</param>
    /// <param name="kinds">The same in words.</param>
    protected ImmutableArray<Rendering.Attachment> Images(ScheduledPost post, SchedulePlan plan, int most, Func<string, bool>? takes = null, string kinds = "")
    {
        foreach (var media in post.LocalMedia)
        {
            plan.Say(post, $"{media.Src} is a file here, and {Info.Name} takes media by URL only: add it after the upload");
        }

        for (var part = 1; part < post.Variant.Parts.Length; part++)
        {
            foreach (var media in post.WebMedia(part))
            {
                plan.Say(post, $"{media.Src} belongs to part {part + 1}, and {Info.Name}'s file has images for the first part only: add it there after the upload");
            }
        }

        ImmutableArray<Rendering.Attachment> web = [.. post.WebMedia(0)];
        foreach (var media in web.Where(m => takes?.Invoke(m.Src) == false))
        {
            plan.Say(post, $"{media.Src} is left out, because {Info.Name}'s file takes {kinds} only: add it after the upload");
        }

        web = web.RemoveAll(m => takes?.Invoke(m.Src) == false);
        if (web.Length > most)
        {
            plan.Say(post, $"{Info.Name}'s file has room for {most} of its {web.Length} images");
        }

        return web.Length > most ? web[..most] : web;
    }

    protected void SayLostLink(ScheduledPost post, SchedulePlan plan)
    {
        if (post.Variant.Link is { } link && !post.Says(link))
        {
            SayLost(post, plan, Info.Name, $"its link {link}");
        }
    }

    protected static void SayLost(ScheduledPost post, SchedulePlan plan, string scheduler, string what) =>
        plan.Say(post, $"{scheduler}'s file has no place for {what}: add it after the upload");
}

/// <summary>A post and the fields it became.</summary>
internal sealed record CsvRow(ScheduledPost Post, ImmutableArray<string> Fields);

/// <summary>What a scheduler reads in a row: the time on the clock and the texts of the post and of those that follow it.</summary>
internal sealed record CsvPost(LocalDateTime? At, ImmutableArray<string> Texts);
