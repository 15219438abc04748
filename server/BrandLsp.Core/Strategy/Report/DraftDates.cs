using BrandLsp.Core.Drafts;
using BrandLsp.Core.Strategy.Metrics;

namespace BrandLsp.Core.Strategy.Report;

/// <summary>Drafts whose date means nothing, or means a day alone.</summary>
internal static class DraftDates
{
    /// <summary>Each with its draft and line.</summary>
    public static IEnumerable<LeftOut> Problems(DraftIndex drafts) =>
        from entry in drafts.Entries.Values
        where entry.Status is not DraftStatus.Idea
        let problem = ProblemOf(entry, drafts.Calendar)
        where problem is not null
        select new LeftOut(entry.Path, null, entry.DateLine, problem);

    private static string? ProblemOf(DraftEntry entry, PostCalendar calendar) =>
        entry.WrongDate is { } wrong ? $"“{Yaml.YamlQuote.Shorten(wrong)}” is no date, so the draft {(entry.Date is null ? "has no day" : "counts on the day in its name")}"
        : entry.Date is { } date && calendar.Skips(date) ? $"{PostCalendar.SkippedInWords(date)}: the draft's day counts, its hour does not"
        : null;
}
