using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;

namespace BrandLsp.Core.Rules.Voice;

internal sealed class PassiveVoice : IRule
{
    public RuleInfo Info { get; } = new(
        Id: "passive-voice", Summary: "A passive that does not say who does it",
        Category: RuleCategory.Voice, Severity: Severity.Hint)
    {
        NeedsEnglish = true,
    };

    public void Check(RuleContext context)
    {
        var text = context.Draft.Text;
        var doer = context.Brand.Voice.Person switch
        {
            GrammaticalPerson.First => "I",
            GrammaticalPerson.We => "we",
            _ => null,
        };
        foreach (var passive in Passives.Find(context.Prose, text))
        {
            var active = doer is null ? $"“we {passive.Active} …”, or whoever it was" : $"“{doer} {passive.Active} …”, or name who did";
            context.Report(new Finding(
                Info.Id, passive.Span,
                $"“{passive.Span.In(text)}” does not say who does it, and readers trust a post that does. Start with the doer: {active}."));
        }
    }
}
