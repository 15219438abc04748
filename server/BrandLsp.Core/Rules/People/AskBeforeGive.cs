using BrandLsp.Core.Analysis;
using BrandLsp.Core.Strategy;

namespace BrandLsp.Core.Rules.People;

internal sealed class AskBeforeGive : IRule
{
    public RuleInfo Info { get; } = new(
        Id: "ask-before-give", Summary: "Of somebody only asked lately, and nothing given",
        Category: RuleCategory.People, Severity: Severity.Info);

    public void Check(RuleContext context)
    {
        if (context.Brand.People.IsEmpty || DraftAmongOthers.Of(context) is not { Entry: { IsPublished: false, Status: not Core.Drafts.DraftStatus.Idea } } draft)
        {
            return;
        }

        var ledger = new PeopleLedger(context.Brand, draft.Drafts, context.Strategy.Inbox, draft.Today);
        foreach (var (person, mentions) in Mentioned.In(draft, context.Brand))
        {
            var asks = mentions.FirstOrDefault(m => m.Kind == MentionKind.Ask);
            if (asks is null || mentions.Any(m => m.Kind == MentionKind.Give) || ledger.Balance(person, draft.Slot.Ticks) is not { Gives: 0, Asks: > 0 } balance)
            {
                continue;
            }

            var last = draft.Drafts.Before(Facet.Ask, person.Id, draft.Slot, draft.Today) is { } slot ? draft.Drafts.Entries[slot.Path] : null;
            context.Report(new Finding(
                Info.Id, asks.Span,
                $"This asks something of {person.DisplayName}, as {Quantity.Of(balance.Asks, "earlier post")} did, and none has given anything: no thanks, no credit, no praise. Give first: name something of theirs that helped you.")
            {
                Related = last is null ? [] : [new Related($"Asked before in “{last.Title}”", last.Span, last.Path)],
            });
        }
    }
}
