using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using BrandLsp.Core.Text;
using NodaTime;
using NodaTime.Text;

namespace BrandLsp.Core.Exports;

/// <summary>Export format <c>ics</c>: a calendar (RFC 5545) with an event for each post, its text as the description.</summary>
internal sealed class IcsExporter : IExporter
{
    private const int Minutes = 15;
    private const int LongestSummary = 60;

    private static readonly LocalDateTimePattern s_local = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");

    public ExporterInfo Info { get; } = new()
    {
        Id = "ics",
        Name = "a calendar",
        Title = "Calendar (ICS)",
        FileStem = "calendar",
        FileExtension = ".ics",
        CarriesThreads = true,
        CarriesTitles = true,
        CarriesFirstComments = true,
        CarriesDraftStatus = true,
        Columns = ["UID", "DTSTAMP", "DTSTART", "DURATION", "SUMMARY", "DESCRIPTION", "STATUS", "TRANSP", "CATEGORIES", "URL"],
        Times = "`DTSTART` in the profile's time zone, with a `VTIMEZONE` from NodaTime's data; in UTC where the profile has none, and for the second of a time that comes twice. `DTSTAMP` is the day of `--today`",
        CannotCarry = ["images: their names and alt texts stand in the description, each below its part of a thread"],
        Notes =
        [
            "`UID` is made of the draft's path beside its profile, the platform and, where the profile does not lie at the root of the workspace, its folder there: a later import moves the event instead of adding one.",
            "`STATUS` is `CONFIRMED` for `status: scheduled`, else `TENTATIVE`. Events last 15 minutes and do not block the calendar.",
            "Written by BrandLsp itself: the serialiser of Ical.Net needs reflection and fails in a native program. Tests read the file with Ical.Net.",
        ],
        Source = "RFC 5545",
        Evidence = "a standard",
        Checked = new DateOnly(2026, 11, 1),
    };

    public ExportSet Export(ExportRequest request)
    {
        var plan = SchedulePlan.Of(request, Info);
        if (plan.Posts.IsEmpty)
        {
            return plan.Finish([], [], []);
        }

        var calendar = new IcsWriter();
        calendar.Line("BEGIN", "VCALENDAR");
        calendar.Line("VERSION", "2.0");
        calendar.Line("PRODID", "-//BrandLsp//BrandLsp//EN");
        calendar.Line("CALSCALE", "GREGORIAN");
        calendar.Line("METHOD", "PUBLISH");
        foreach (var zone in plan.Posts.Where(IsZoned).GroupBy(p => p.Time.Zone!.Id, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            IcsTimeZone.Write(calendar, zone.First().Time.Zone!, zone.Min(p => p.At.ToInstant()), zone.Max(p => p.At.ToInstant()));
        }

        foreach (var post in plan.Posts)
        {
            Write(calendar, post, request.Today);
        }

        calendar.Line("END", "VCALENDAR");
        var content = calendar.ToString();
        return plan.Finish([new ExportFile(Info.FileStem + Info.FileExtension, content)], plan.Posts, Check(content, plan.Posts));
    }

    /// <summary>The conditions that the file, read back, does not meet.</summary>
    internal static ImmutableArray<string> Check(string content, ImmutableArray<ScheduledPost> expected)
    {
        const string Name = "calendar.ics";
        if (content.Split("\r\n").Any(l => Encoding.UTF8.GetByteCount(l) > IcsWriter.LongestLine))
        {
            return [$"{Name} has a line of more than {IcsWriter.LongestLine} bytes"];
        }

        var events = IcsReader.Events(content);
        if (events.Length != expected.Length)
        {
            return [$"{Name} has {events.Length} events instead of {expected.Length}"];
        }

        if (events.Select(e => e["UID"]).Distinct(StringComparer.Ordinal).Count() != events.Length)
        {
            return [$"{Name} has an event twice"];
        }

        return
        [
            .. events.Zip(expected)
                .Where(p => p.First["UID"] != Uid(p.Second) || p.First["DTSTART"] != Start(p.Second) || p.First["DESCRIPTION"] != IcsWriter.Sayable(Description(p.Second)))
                .Select(p => $"{Name}: {p.Second.Draft.Name} ({p.Second.Variant.Platform.Name}) does not come back as it was written"),
        ];
    }

    private static void Write(IcsWriter calendar, ScheduledPost post, DateOnly today)
    {
        var platform = post.Variant.Platform;
        calendar.Line("BEGIN", "VEVENT");
        calendar.Line("UID", Uid(post));
        calendar.Line("DTSTAMP", s_local.Format(LocalDate.FromDateOnly(today).AtMidnight()) + "Z");
        calendar.Line(IsZoned(post) ? "DTSTART;TZID=" + post.Time.Zone!.Id : "DTSTART", Start(post));
        calendar.Line("DURATION", $"PT{Minutes}M");
        calendar.Text("SUMMARY", $"{platform.Name}: {Summary(post)}");
        calendar.Text("DESCRIPTION", Description(post));
        calendar.Line("STATUS", post.IsDraft ? "TENTATIVE" : "CONFIRMED");
        calendar.Line("TRANSP", "TRANSPARENT");
        calendar.Text("CATEGORIES", platform.Name);
        if (post.Variant.Link is { } link && Uri.TryCreate(link, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
        {
            calendar.Line("URL", url.AbsoluteUri);
        }

        calendar.Line("END", "VEVENT");
    }

    /// <summary>UTC needs no time zone beside it; without a zone the moment is written in UTC.</summary>
    private static bool IsZoned(ScheduledPost post) =>
        post.Time.Zone is { } zone && zone != DateTimeZone.Utc && zone.Id is not ("UTC" or "GMT") && !IsSecondOfTwo(zone, post.At);

    /// <summary>RFC 5545 reads a local time that comes twice as the first (3.3.5), so the second has to be said in UTC.</summary>
    private static bool IsSecondOfTwo(DateTimeZone zone, OffsetDateTime at) =>
        zone.MapLocal(at.LocalDateTime) is { Count: 2 } mapping && mapping.Last().ToInstant() == at.ToInstant();

    private static string Start(ScheduledPost post) =>
        IsZoned(post) ? s_local.Format(post.At.LocalDateTime) : s_local.Format(post.At.ToInstant().InUtc().LocalDateTime) + "Z";

    private static string Uid(ScheduledPost post) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Place(post.Draft) + "\n" + post.Variant.Platform.Id)).AsSpan(0, 16)) + "-" + post.Variant.Platform.Id + "@brandlsp";

    /// <summary>Two brands may have drafts of the same name. The workspace's own profile adds nothing, so that its events stay the same.</summary>
    private static string Place(ExportDraft draft) => draft.Brand.Length > 0 ? draft.Brand + "\n" + draft.Key : draft.Key;

    private static string Summary(ScheduledPost post)
    {
        if ((post.Draft.Analysis.Draft.Front.Title?.Value ?? post.Variant.Title)?.Trim() is { Length: > 0 } title)
        {
            return title;
        }

        var text = (post.Texts.SelectMany(t => t.Split('\n')).FirstOrDefault(l => l.Trim().Length > 0) ?? "").Trim();
        if (Graphemes.Count(text) <= LongestSummary)
        {
            return text;
        }

        var end = 0;
        for (var i = 1; i < LongestSummary; i++)
        {
            end = Graphemes.Next(text, end);
        }

        return text[..end] + "…";
    }

    /// <summary>A part and its images; a part may be nothing but those.</summary>
    private static string Described(ScheduledPost post, int part)
    {
        var images = post.Variant.Parts[part].Media.Select(m => string.IsNullOrEmpty(m.Alt) ? $"Image: {m.Src}" : $"Image: {m.Src}\n{m.Alt}");
        return string.Join("\n\n", images.Prepend(post.Texts[part]).Where(t => t.Length > 0));
    }

    private static string Description(ScheduledPost post)
    {
        var text = new StringBuilder(string.Join("\n\n---\n\n", post.Texts.Select((_, i) => Described(post, i))));

        if (post.FirstComment is { } comment)
        {
            text.Append("\n\nFirst comment:\n").Append(comment);
        }

        if (post.Variant.ContentWarning.Length > 0)
        {
            text.Append("\n\nContent warning: ").Append(post.Variant.ContentWarning);
        }

        return text.ToString();
    }
}
