using System.Collections.Immutable;
using BrandLsp.Core.Analysis;

namespace BrandLsp.Core.Rules.Values;

internal sealed class MissingValueCue : IRule
{
    /// <summary>In words. A shorter post has no room to show what a brand stands for.</summary>
    private const int FewestWords = 25;

    public RuleInfo Info { get; } = new(
        Id: "missing-value-cue", Summary: "None of the brand's values shows in the draft",
        Category: RuleCategory.Values, Severity: Severity.Hint, Fix: FixKind.Always);

    public void Check(RuleContext context)
    {
        var values = context.Brand.Values.Where(v => v.Signals.Length > 0).ToImmutableArray();
        if (values.IsEmpty || context.Prose.WordCount < FewestWords || !Languages.IsProfiles(context.Draft, context.Brand))
        {
            return;
        }

        // A value that the draft declares is unsupported-value's business.
        var signals = ValueSignals.Of(context.Brand);
        if (context.Draft.Front.Values.Any(d => values.Any(v => v.Id == d.Value)) || values.Any(v => signals.Shows(context, v)))
        {
            return;
        }

        var one = values.Length == 1 ? values[0].DisplayName : null;
        var examples = values.Length == 1 ? values[0].Signals : [.. values.Select(v => v.Signals[0])];
        context.Report(new Finding(
            Info.Id,
            context.Prose.Sentences[0].Span,
            $"{(one is null ? "None of the brand's values shows" : $"{one} does not show")} in this post. A reader would see it in {ValueSignals.Examples(examples)}.")
        {
            Fixes = ValueSignals.Fixes(context, examples),
        });
    }
}
