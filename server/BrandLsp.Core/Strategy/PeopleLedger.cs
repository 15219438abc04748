using System.Globalization;
using BrandLsp.Core.Brands;

namespace BrandLsp.Core.Strategy;

/// <summary>The last time somebody was spoken with or of.</summary>
/// <param name="In">The draft that mentions them; null for what the profile or the inbox says.</param>
public sealed record Contact(DateOnly Day, DraftEntry? In);

/// <summary>
/// What passed between a brand and its people: mentions in drafts that went out, conversations of the inbox and
/// <c>last-interaction</c> of the profile.
/// </summary>
public sealed class PeopleLedger(Brand brand, DraftIndex drafts, Inbox inbox, DateOnly today)
{
    /// <summary>Over which gives and asks are compared where the profile does not say when a relationship goes stale.</summary>
    private const int UsualDays = 90;

    /// <summary>After how many days without contact a relationship is stale; null where the profile does not say.</summary>
    public int? StaleDays => brand.Relationships.StaleAfter is { } after ? Math.Max(1, (int)Math.Ceiling(after.TotalDays)) : null;

    /// <summary>Over how many days gives and asks are compared.</summary>
    public int BalanceDays => StaleDays ?? UsualDays;

    /// <summary>The last contact before a moment; null when none is known.</summary>
    public Contact? LastBefore(Person person, long moment)
    {
        var before = new Slot(moment, "");
        var last = drafts.Before(Facet.Person, person.Id, before, today) is { } slot ? new Contact(drafts.Calendar.DayOf(slot.Ticks), drafts.Entries[slot.Path]) : null;
        var day = drafts.Calendar.DayOf(Math.Clamp(moment - 1, drafts.Calendar.StartOf(new DateOnly(2, 1, 1)), drafts.Calendar.StartOf(new DateOnly(9998, 1, 1))));
        foreach (var other in inbox.DaysWith(brand, person, drafts.Calendar).Append(person.LastInteraction ?? DateOnly.MaxValue).Where(d => d <= day))
        {
            last = last is null || other > last.Day ? new Contact(other, null) : last;
        }

        return last;
    }

    /// <summary>The last contact up to today; null when none is known.</summary>
    public Contact? Last(Person person) => LastBefore(person, Tomorrow);

    /// <summary>The next planned post that mentions a person; null when there is none.</summary>
    public DraftEntry? Next(Person person) =>
        drafts.After(Facet.Person, person.Id, new Slot(Tomorrow, ""), today) is { } slot ? drafts.Entries[slot.Path] : null;

    /// <summary>True when the last contact is too long ago and no planned post mends it.</summary>
    public bool IsDue(Person person) =>
        StaleDays is { } days && Last(person) is { } contact && today.DayNumber - contact.Day.DayNumber > days && Next(person) is null;

    /// <summary>How many other posts gave a person something, and how many asked, in the time up to a moment in which a relationship stays fresh.</summary>
    public (int Gives, int Asks) Balance(Person person, long moment)
    {
        var from = drafts.Calendar.StartOf(Window.Plus(drafts.Calendar.DayOf(moment), -BalanceDays));
        return (drafts.Count(Facet.Give, person.Id, from, moment, today), drafts.Count(Facet.Ask, person.Id, from, moment, today));
    }

    /// <summary>"last contact 2026-07-01, 144 days ago, due"; "" when nothing is known.</summary>
    public string Briefly(Person person)
    {
        if (Last(person) is not { } contact)
        {
            return "";
        }

        var age = today.DayNumber - contact.Day.DayNumber;
        var ago = age == 0 ? "today" : $"{Quantity.Of(age, "day")} ago";
        return $"last contact {contact.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, {ago}{(IsDue(person) ? ", due" : "")}";
    }

    private long Tomorrow => drafts.Calendar.StartOf(Window.Plus(today, 1));
}
