using BrandLsp.Core.Analysis;
using BrandLsp.Core.Cues;
using BrandLsp.Core.Drafts;

namespace BrandLsp.Core.Rules.Values;

internal sealed class NoTakeaway : IRule
{
    /// <summary>Proposals of each kind: signals, questions, calls to action.</summary>
    private const int MostOfAKind = 2;

    public RuleInfo Info { get; } = new(
        Id: "no-takeaway", Summary: "Nothing for the reader to do, know or use",
        Category: RuleCategory.Values, Severity: Severity.Hint, Fix: FixKind.Always)
    {
        NeedsEnglish = true,
    };

    public void Check(RuleContext context)
    {
        var general = Generality.Of(context);
        if (!general.IsEmptyTalk || Specifics.Has(context) || Takeaways.Has(context))
        {
            return;
        }

        var cues = DraftCues.Of(context.Draft, context.Brand);
        context.Report(new Finding(
            Info.Id,
            context.Prose.Sentences[0].Span,
            $"A reader finds nothing to do, know or use in this post: {general.General.Length} of the {general.Content} words that carry its matter fit any post ({general.Examples}). Say what you learned, what changed, or what readers can do with it.")
        {
            Fixes =
            [
                .. cues.Signals.Take(MostOfAKind).Concat(cues.Questions.Take(MostOfAKind)).Concat(cues.Calls.Take(MostOfAKind))
                    .Select(c => new Fix(c.Title, BodyEdits.AddParagraph(context.Draft, context.Prose, c.Paragraph))),
            ],
        });
    }
}
