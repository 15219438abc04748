using System.Globalization;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Strategy;

namespace BrandLsp.Core.Rules.Calendar;

internal sealed class SeriesOrder : IRule
{
    public RuleInfo Info { get; } = new(
        Id: "series-order", Summary: "A numbered part of a series is dated out of order, has another's number, or the one before it is missing",
        Category: RuleCategory.Calendar, Severity: Severity.Info);

    public void Check(RuleContext context)
    {
        if (context.Draft.Front.Series is not { } series || DraftAmongOthers.Of(context) is not { IsToCome: true } draft || PartNumber.Of(draft.Entry.Title) is not { } number)
        {
            return;
        }

        var others = draft.Drafts.Entries.Values
            .Where(e => e.Path != draft.Entry.Path && e.Series == series.Value)
            .Select(e => (Entry: e, Number: PartNumber.Of(e.Title)))
            .Where(o => o.Number is not null)
            .OrderBy(o => o.Number).ThenBy(o => o.Entry.Path, StringComparer.Ordinal)
            .ToList();
        var (wrong, message) = (draft.HasDate ? others.Find(o => IsOutOfOrder(draft, number, o.Entry, o.Number!.Value)) : default) is { Entry: { } late } found
            ? (late, $"Part {Text(number)} of “{series.Value}” is dated {Dates.Iso(draft.Day)}, and part {Text(found.Number!.Value)} {Dates.Iso(DayOf(draft, late)!.Value)}. Readers meet them in the order of their dates: change one of them, or number them anew.")
            : others.Find(o => o.Number == number) is { Entry: { } twin } ? (twin, $"“{twin.Title}” is part {Text(number)} of “{series.Value}” too. Number them anew.")
            : others.FindLast(o => o.Number < number) is { Entry: { } before } last && last.Number < number - 1
                ? (before, $"This is part {Text(number)} of “{series.Value}”, and the last before it is part {Text(last.Number!.Value)}. Readers will look for the one between: write it, or number them anew.")
            : (null, "");
        if (wrong is not null)
        {
            context.Report(new Finding(Info.Id, series.Span, message) { Related = [new Related($"“{wrong.Title}”", wrong.Span, wrong.Path)] });
        }
    }

    private static bool IsOutOfOrder(DraftAmongOthers draft, int number, DraftEntry other, int others) =>
        others != number && DayOf(draft, other) is not null && draft.Drafts.SlotOf(other) is { } slot && (others < number ? slot.Ticks > draft.Slot.Ticks : slot.Ticks < draft.Slot.Ticks);

    private static DateOnly? DayOf(DraftAmongOthers draft, DraftEntry entry) =>
        draft.Drafts.TimeOf(entry) is { } time && entry.Status is not Core.Drafts.DraftStatus.Idea ? draft.Drafts.Calendar.DayOf(time.Ticks) : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
