using BrandLsp.Core.Analysis;
using BrandLsp.Core.Strategy;

namespace BrandLsp.Core.Rules.People;

internal sealed class OverMention : IRule
{
    public RuleInfo Info { get; } = new(
        Id: "over-mention", Summary: "The same person in more recent posts than the profile allows",
        Category: RuleCategory.People, Severity: Severity.Info);

    public void Check(RuleContext context)
    {
        if (context.Brand.Relationships.MaxMentions is not { } most || context.Brand.People.IsEmpty
            || DraftAmongOthers.Of(context) is not { Entry: { IsPublished: false, Status: not Core.Drafts.DraftStatus.Idea } } draft)
        {
            return;
        }

        var days = Window.DaysOf(context.Brand);
        var (from, until) = Window.Ending(draft.Drafts.Calendar, draft.Day, days);
        foreach (var (person, mentions) in Mentioned.In(draft, context.Brand))
        {
            var posts = draft.Drafts.Between(Facet.Person, person.Id, from, until, draft.Today).Where(s => s.Path != draft.Entry.Path).ToList();
            if (posts.Count + 1 > most)
            {
                context.Report(new Finding(
                    Info.Id, mentions[0].Span,
                    $"This is the {Quantity.Ordinal(posts.Count + 1)} post in {Quantity.Of(days, "day")} that mentions {person.DisplayName}; the profile allows {most}. So often it reads like wooing: leave the mention out, or name somebody else who deserves it.")
                {
                    Related = [.. posts.TakeLast(3).Select(s => draft.Drafts.Entries[s.Path]).Select(e => new Related($"Also mentioned in “{e.Title}”", e.Span, e.Path))],
                });
            }
        }
    }
}
