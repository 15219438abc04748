using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;

namespace BrandLsp.Core.Rules.Values;

internal sealed class NoSpecifics : IRule
{
    private const int MostRelated = 6;

    public RuleInfo Info { get; } = new(
        Id: "no-specifics", Summary: "No number, name, example, step, quotation or link, and words that fit any post",
        Category: RuleCategory.Values, Severity: Severity.Hint, Fix: FixKind.Always)
    {
        NeedsEnglish = true,
    };

    public void Check(RuleContext context)
    {
        var general = Generality.Of(context);
        if (!general.IsEmptyTalk || Specifics.Has(context))
        {
            return;
        }

        context.Report(new Finding(
            Info.Id,
            context.Prose.Sentences[0].Span,
            $"This post has no number, name, example, step, quotation or link, and {general.General.Length} of the {general.Content} words that carry its matter fit any post ({general.Examples}). {Ask(context)}")
        {
            Fixes =
            [
                .. Starts(context).Select(s => new Fix($"Start a paragraph with “{s}”", BodyEdits.AddParagraph(context.Draft, context.Prose, s + " "))),
            ],
            Related = [.. general.General.DistinctBy(w => w.Lower).Take(MostRelated).Select(w => new Related("A word that fits any post", w.Span))],
        });
    }

    private static Expectation Expected(RuleContext context) =>
        context.Draft.Front.Theme is { } named ? context.Brand.Theme(named.Value)?.Expects ?? Expectation.None : Expectation.None;

    private static string Ask(RuleContext context) => Expected(context) switch
    {
        Expectation.Number => "Its theme expects a number: give the one that made you write.",
        Expectation.Link => "Its theme expects a link: say where to read more, and what is there.",
        Expectation.Story => "Its theme expects a story: say when it happened, to whom, and what was said.",
        _ => "Say what happened, to whom, and how much of it.",
    };

    /// <summary>Beginnings that an author goes on from, what the theme expects first.</summary>
    private static ImmutableArray<string> Starts(RuleContext context) => Expected(context) switch
    {
        Expectation.Number => ["In numbers:", "For example,"],
        Expectation.Story => ["One day,", "For example,"],
        _ => ["For example,", "One day,"],
    };
}
