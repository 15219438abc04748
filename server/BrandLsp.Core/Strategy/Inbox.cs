using System.Collections.Immutable;
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

    /// <summary>The inbox beside a profile; empty when there is none.</summary>
    public static Inbox ReadBeside(IFileSource files, string profile)
    {
        var path = PathText.Combine(PathText.Folder(profile), FileName)!;
        return files.Exists(path) && files.Read(path) is { } text ? InboxReader.Read(path, text) : Empty;
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
