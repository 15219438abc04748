using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Cues;
using BrandLsp.Core.Drafts;

namespace BrandLsp.Core.Rules.Engagement;

internal sealed class NoQuestion : IRule
{
    public RuleInfo Info { get; } = new(
        Id: "no-question", Summary: "The theme expects a question and the draft asks none",
        Category: RuleCategory.Engagement, Severity: Severity.Hint, Fix: FixKind.Sometimes);

    public void Check(RuleContext context)
    {
        if (context.Draft.Front.Theme is not { } named || context.Brand.Theme(named.Value) is not { Expects: Expectation.Question } theme
            || context.Prose.Sentences.IsEmpty || !Questions.AreMarkedIn(Languages.Of(context.Draft, context.Brand)) || Questions.AreAsked(context))
        {
            return;
        }

        var cues = DraftCues.Of(context.Draft, context.Brand).Questions;
        var example = cues.IsEmpty ? "" : $", such as “{cues[0].Paragraph}”";
        context.Report(new Finding(
            Info.Id,
            named.Span,
            $"{theme.DisplayName} is a theme that expects a question, and this draft asks none. End it with one that its readers can answer{example}.")
        {
            Fixes = [.. cues.Select(c => new Fix(c.Title, BodyEdits.AddParagraph(context.Draft, context.Prose, c.Paragraph)))],
            Related = [new Related($"{theme.DisplayName} and what it expects", theme.Place.Span, theme.Place.Path)],
        });
    }
}
