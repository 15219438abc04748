using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Rules.Calendar;
using BrandLsp.Core.Strategy;

namespace BrandLsp.Core.Rules.People;

internal sealed class StaleRelationship : IWorkspaceRule
{
    private const string Future = "future";

    public RuleInfo Info { get; } = new(
        Id: "stale-relationship", Summary: "No contact with a person for longer than the profile wants, or the last one is still to come",
        Category: RuleCategory.People, Severity: Severity.Info)
    {
        Causes = ImmutableDictionary<string, Severity>.Empty.Add(Future, Severity.Info),
    };

    /// <summary>On a draft that comes to somebody after a long silence, unless it comes with thanks or credit, which mends it.</summary>
    public void Check(RuleContext context)
    {
        if (context.Brand.Relationships.StaleAfter is null || context.Brand.People.IsEmpty || DraftAmongOthers.Of(context) is not { Entry.IsPublished: false } draft)
        {
            return;
        }

        var ledger = new PeopleLedger(context.Brand, draft.Drafts, context.Strategy.Inbox, draft.Today);
        foreach (var (person, mentions) in Mentioned.In(draft, context.Brand))
        {
            if (mentions.All(m => m.Kind == MentionKind.Give) || ledger.LastBefore(person, draft.Slot.Ticks) is not { } contact
                || draft.Day.DayNumber - contact.Day.DayNumber <= ledger.StaleDays)
            {
                continue;
            }

            context.Report(new Finding(
                Info.Id, mentions[0].Span,
                $"{Since(person, contact, draft.Day)} before this post; the profile wants one every {Quantity.Of(ledger.StaleDays!.Value, "day")}. A word in private first, or thanks for something of theirs, and the mention is no cold call.")
            {
                Related = RelatedOf(person, contact),
            });
        }
    }

    public void Check(WorkspaceContext context)
    {
        var ledger = context.Strategy.PeopleOf(context.Brand);
        foreach (var person in context.Brand.People)
        {
            if (person.LastInteraction is { } future && future > context.Strategy.Today)
            {
                var place = person.LastInteractionPlace ?? person.Place;
                context.Report(place.Path, new Finding(Info.Id, place.Span, $"{Dates.Iso(future)} is still to come, so it does not count as contact with {person.DisplayName}. Write the day of the last contact that was.")
                {
                    Cause = Future,
                });
            }

            if (ledger.IsDue(person) && ledger.Last(person) is { } contact)
            {
                context.Report(person.Place.Path, new Finding(
                    Info.Id, person.Place.Span,
                    $"{Since(person, contact, context.Strategy.Today)} ago, and no planned post mentions them; the profile wants a contact every {Quantity.Of(ledger.StaleDays!.Value, "day")}. Get in touch, and write the day into `last-interaction`.")
                {
                    Related = contact.In is { } entry ? [new Related($"The last mention: “{entry.Title}”", entry.Span, entry.Path)] : [],
                });
            }
        }
    }

    private static string Since(Person person, Contact contact, DateOnly day) =>
        $"The last contact with {person.DisplayName} was on {Dates.Iso(contact.Day)}, {Quantity.Of(day.DayNumber - contact.Day.DayNumber, "day")}";

    private static ImmutableArray<Related> RelatedOf(Person person, Contact contact) => contact.In is { } entry
        ? [new Related($"The last mention: “{entry.Title}”", entry.Span, entry.Path)]
        : [new Related($"{person.DisplayName} in the profile", person.Place.Span, person.Place.Path)];
}
