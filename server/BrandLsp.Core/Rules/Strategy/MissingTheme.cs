using BrandLsp.Core.Analysis;

namespace BrandLsp.Core.Rules.Strategy;

internal sealed class MissingTheme : IRule
{
    public RuleInfo Info { get; } = new(
        Id: "missing-theme", Summary: "The profile has themes and the draft names none",
        Category: RuleCategory.Strategy, Severity: Severity.Info, Fix: FixKind.Sometimes);

    public void Check(RuleContext context)
    {
        if (context.Draft.Front.Theme is not null || context.Brand.Themes.IsEmpty)
        {
            return;
        }

        var likely = ThemeKeywords.Of(context.Brand).Find(context);
        var guess = likely.IsEmpty ? "" : $" Its words speak for “{likely[0].Theme.Id}”.";
        Reference.Theme.ReportMissing(context, Info.Id, $"it will not count in the content mix.{guess}", likely.Select(t => t.Theme.Id));
    }
}
