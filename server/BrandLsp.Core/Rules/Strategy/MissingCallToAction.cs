using BrandLsp.Core.Analysis;
using BrandLsp.Core.Drafts;

namespace BrandLsp.Core.Rules.Strategy;

internal sealed class MissingCallToAction : IRule
{
    private const int MostFixes = 5;

    public RuleInfo Info { get; } = new(
        Id: "missing-call-to-action", Summary: "The objective has calls to action and the draft has none of them, nor a link",
        Category: RuleCategory.Strategy, Severity: Severity.Info, Fix: FixKind.Always);

    public void Check(RuleContext context)
    {
        if (context.Draft.Front.Objective is not { } named || context.Prose.Sentences.IsEmpty || !Languages.IsProfiles(context.Draft, context.Brand))
        {
            return;
        }

        var calls = context.Brand.Objectives.FirstOrDefault(o => o.Id == named.Value)?.CallsToAction ?? [];
        if (calls.IsEmpty || CallToAction.HasLink(context) || CallToAction.IsAsked(context, calls) || calls.Any(c => CallToAction.IsIn(context, c)))
        {
            return;
        }

        context.Report(new Finding(
            Info.Id,
            named.Span,
            $"The objective “{named.Value}” asks readers for something, and this draft has neither one of its calls to action nor a link. Add “{calls[0]}”.")
        {
            Fixes =
            [
                .. calls.Distinct(StringComparer.Ordinal).Take(MostFixes)
                    .Select(c => new Fix($"Add “{c}”", BodyEdits.AddParagraph(context.Draft, context.Prose, c))),
            ],
        });
    }
}
