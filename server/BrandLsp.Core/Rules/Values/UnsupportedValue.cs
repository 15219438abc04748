using BrandLsp.Core.Analysis;

namespace BrandLsp.Core.Rules.Values;

internal sealed class UnsupportedValue : IRule
{
    public RuleInfo Info { get; } = new(
        Id: "unsupported-value", Summary: "The draft declares a value and shows no signal of it",
        Category: RuleCategory.Values, Severity: Severity.Info, Fix: FixKind.Always);

    public void Check(RuleContext context)
    {
        if (context.Prose.Sentences.IsEmpty || !Languages.IsProfiles(context.Draft, context.Brand))
        {
            return;
        }

        foreach (var declared in context.Draft.Front.Values.DistinctBy(v => v.Value, StringComparer.Ordinal))
        {
            var value = context.Brand.Values.FirstOrDefault(v => v.Id == declared.Value);
            if (value is null || value.Signals.IsEmpty || ValueSignals.Of(context.Brand).Shows(context, value))
            {
                continue;
            }

            context.Report(new Finding(
                Info.Id,
                declared.Span,
                $"The draft declares {value.DisplayName}, and nothing in it shows it. Signs of it in the profile: {ValueSignals.Examples(value.Signals)}. Show it, or take the value off the draft.")
            {
                Fixes = ValueSignals.Fixes(context, value.Signals),
                Related = [new Related($"{value.DisplayName} and its signals", value.Place.Span, value.Place.Path)],
            });
        }
    }
}
