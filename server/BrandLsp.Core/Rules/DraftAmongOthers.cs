using BrandLsp.Core.Drafts;
using BrandLsp.Core.Strategy;

namespace BrandLsp.Core.Rules;

/// <summary>The draft as it stands now, in its place among the others of the workspace. Worked out once for all rules that ask.</summary>
internal sealed class DraftAmongOthers
{
    private DraftAmongOthers(RuleContext context)
    {
        Today = context.Strategy.Today;
        Entry = context.Entry.Value;
        var drafts = context.Strategy.Drafts;
        HasDate = drafts.TimeOf(Entry) is not null;

        // Without a date it is judged as if it went out today.
        Drafts = drafts.With(HasDate ? Entry : Entry with { Date = PostDate.Day(Today) });
        Slot = Drafts.SlotOf(Drafts.Entries[Entry.Path]) ?? default;
        Day = drafts.Calendar.DayOf(Slot.Ticks);
    }

    /// <summary>All drafts, this version of it among them.</summary>
    public DraftIndex Drafts { get; }

    public DraftEntry Entry { get; }

    /// <summary>Where it stands; at the beginning of today when it has no date.</summary>
    public Slot Slot { get; }

    public DateOnly Day { get; }

    public DateOnly Today { get; }

    public bool HasDate { get; }

    /// <summary>False for what is out, for an idea and for an answer: there is nothing to plan any more, or nothing yet.</summary>
    public bool IsToCome => Entry is { IsPost: true, IsPublished: false };

    /// <summary>Null while the other drafts are not known.</summary>
    public static DraftAmongOthers? Of(RuleContext context) =>
        !context.Strategy.IsKnown ? null : context.Derive(static c => new DraftAmongOthers(c));
}
