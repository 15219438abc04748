using System.Collections.Immutable;
using System.Globalization;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Rendering;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Strategy;

/// <summary>A conversation that somebody began.</summary>
/// <param name="Row">One-based, as a spreadsheet counts: the header is row 1.</param>
/// <param name="Span">The row's first line in the file.</param>
/// <param name="Received">When it came.</param>
public sealed record InboxEntry(int Row, TextSpan Span, PostDate Received)
{
    /// <summary>A platform's id; null where the row names none that is known.</summary>
    public string? Platform { get; init; }

    /// <summary>A handle or a name, as written.</summary>
    public string? From { get; init; }

    public string? Url { get; init; }

    public string? Text { get; init; }

    /// <summary>When it was answered; null where that is not known or has not happened.</summary>
    public PostDate? Answered { get; init; }

    /// <summary>True for what was answered, or needs no answer.</summary>
    public bool IsDone { get; init; }

    /// <summary>"Jane (X)": who waits, for a sentence.</summary>
    public string Who(Brand brand)
    {
        var name = PersonIn(brand)?.DisplayName ?? From ?? "somebody";
        return Platform is { } id ? $"{name} ({Platforms.PlatformCatalog.Find(id)?.Name ?? id})" : name;
    }

    /// <summary>The person of the profile it is from; null when it is nobody of them.</summary>
    public Person? PersonIn(Brand brand)
    {
        if (From is not { } from)
        {
            return null;
        }

        var name = from.TrimStart('@');
        return Mentions.Of(brand).Find(name) ?? brand.People.FirstOrDefault(p => p.Name is { } full && full.Equals(name, StringComparison.OrdinalIgnoreCase));
    }
}

/// <param name="Row">One-based; the header is row 1.</param>
/// <param name="Span">In the file.</param>
/// <param name="Message">What is wrong and what becomes of the row: a sentence.</param>
public sealed record InboxProblem(int Row, TextSpan Span, string Message);

/// <summary>The conversations of a workspace: its <c>inbox.csv</c>.</summary>
/// <param name="Path">Of the file; null when there is none.</param>
public sealed record Inbox(string? Path, ImmutableArray<InboxEntry> Entries, ImmutableArray<InboxProblem> Problems)
{
    /// <summary>Its name, beside the profile.</summary>
    public const string FileName = "inbox.csv";

    public static Inbox Empty { get; } = new(null, [], []);

    /// <summary>Why the file cannot be read, as a clause that follows its name; null when it can.</summary>
    public string? Fault { get; init; }

    /// <summary>The inbox beside a profile; empty when there is none.</summary>
    public static Inbox ReadBeside(IFileSource files, string profile)
    {
        var path = PathText.Combine(PathText.Folder(profile), FileName)!;
        if (!files.Exists(path))
        {
            return Empty;
        }

        if (files.Read(path) is { } text)
        {
            return InboxReader.Read(path, text);
        }

        var fault = files.FaultOf(path) ?? "cannot be read";
        return new Inbox(path, [], [new InboxProblem(1, default, $"{FileName} {fault}. Until then nobody is known to wait.")]) { Fault = fault };
    }

    /// <summary>
    /// What of it counts on a day: a message from the future is left out, an answer from the future is none yet, and a wait
    /// that would end before it began, or has an end that clocks skip, is not counted. Each is a problem of its row. The same value when there is nothing of it.
    /// </summary>
    public Inbox On(PostCalendar calendar, DateOnly today)
    {
        var (entries, problems) = (Entries.ToBuilder(), Problems.ToBuilder());
        entries.Clear();
        foreach (var written in Entries)
        {
            var entry = Shown(written);
            if (calendar.TimeOf(entry.Received) is not { } received)
            {
                Add(entry, $"in the year {entry.Received.Local.Year.ToString(CultureInfo.InvariantCulture)} nobody writes, so the row is left out.");
                continue;
            }

            var came = calendar.DayOf(received.Ticks);
            if (came > today)
            {
                Add(entry, $"{Iso(came)} is still to come, so the row is left out.");
                continue;
            }

            if (entry.Answered is not { } answered || calendar.TimeOf(answered) is not { } replied)
            {
                entries.Add(entry);
                continue;
            }

            var day = calendar.DayOf(replied.Ticks);
            var isBefore = received.HasTime && replied.HasTime ? replied.Ticks < received.Ticks : day < came;
            if (day > today)
            {
                Add(entry, $"the answer is dated {Iso(day)}, which is still to come, so the message counts as open.");
            }
            else if (isBefore)
            {
                Add(entry, "the answer is dated before the message, so it counts as answered and its wait does not count.");
            }

            entries.Add(day > today ? entry with { Answered = null, IsDone = false } : isBefore ? entry with { Answered = null } : entry);
        }

        return problems.Count == Problems.Length ? this : this with { Entries = entries.ToImmutable(), Problems = [.. problems.OrderBy(p => p.Row)] };

        // What no clock showed is of its day alone, so the wait is not known.
        InboxEntry Shown(InboxEntry entry)
        {
            var (received, answered) = (Skipped(entry.Received), Skipped(entry.Answered));
            if ((received ?? answered) is not { } skipped)
            {
                return entry;
            }

            Add(entry, $"{PostCalendar.SkippedInWords(skipped)}: the day counts, the wait does not.");
            return entry with { Received = received is null ? entry.Received : PostDate.Day(received.Local), Answered = answered is null ? entry.Answered : PostDate.Day(answered.Local) };
        }

        PostDate? Skipped(PostDate? date) => date is not null && calendar.Skips(date) ? date : null;

        void Add(InboxEntry entry, string message) => problems.Add(new InboxProblem(entry.Row, entry.Span, $"Row {entry.Row.ToString(CultureInfo.InvariantCulture)}: {message}"));

        static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <summary>The entry with an address; null when none has it.</summary>
    public InboxEntry? Find(string url) => Entries.FirstOrDefault(e => e.Url == url);

    /// <summary>The days on which a person wrote or was answered.</summary>
    public IEnumerable<DateOnly> DaysWith(Brand brand, Person person, PostCalendar calendar) =>
        from entry in Entries
        where entry.PersonIn(brand)?.Id == person.Id
        from date in new[] { entry.Received, entry.Answered }
        let time = date is null ? null : calendar.TimeOf(date)
        where time is not null
        select calendar.DayOf(time.Value.Ticks);
}
