using BrandLsp.Core.Rules.Voice.Phrases;

namespace BrandLsp.Core.Rules.Voice;

internal sealed class Cliche : IRule
{
    public RuleInfo Info { get; } = new(
        Id: "cliche", Summary: "A worn phrase that readers pass over",
        Category: RuleCategory.Voice, Severity: Analysis.Severity.Info, Fix: FixKind.Sometimes)
    {
        NeedsEnglish = true,
    };

    public void Check(RuleContext context)
    {
        foreach (var use in PhraseSearch.Of(context).Of(PhraseListKind.Cliche))
        {
            if (!use.IsDenied)
            {
                context.Report(PhraseFindings.Of(Info.Id, context, use, "is a cliché"));
            }
        }
    }
}
