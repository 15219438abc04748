using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Rendering;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rules.Limits;

internal sealed class TooManyHashtags : IRule
{
    private const string LeftOut = "left-out";

    public RuleInfo Info { get; } = new(
        Id: "too-many-hashtags", Summary: "More hashtags than the platform or the brand allows",
        Category: RuleCategory.Limits, Severity: Severity.Warning, Fix: FixKind.Sometimes)
    {
        Causes = Surplus.Causes.Add(LeftOut, Severity.Warning),
    };

    public void Check(RuleContext context)
    {
        foreach (var variant in context.Variants)
        {
            var all = variant.Platform.HasHashtags ? Surplus.Entities(variant, EntityType.Hashtag) : [];
            if (Surplus.Find(Info.Id, context.Draft, variant, "hashtag", all, variant.Limits.Hashtags, variant.Settings?.MaxHashtags) is var (surplus, finding))
            {
                context.Report(finding with
                {
                    Fixes = Fixes(context.Draft, surplus),
                    Related = [.. finding.Related, .. variant.OmittedHashtags.Select(o => new Related($"#{o.Value} is left out", o.Span))],
                });
            }
            else
            {
                foreach (var reason in variant.OmittedHashtags.GroupBy(o => TagNames.On(variant.Platform, o.Value) is null))
                {
                    context.Report(Omitted(context.Draft, variant, [.. reason], isRefused: reason.Key));
                }
            }
        }
    }

    /// <param name="isRefused">True for those that the platform would not take if they were the only ones.</param>
    private Finding Omitted(Draft draft, Variant variant, ImmutableArray<Sourced<string>> tags, bool isRefused)
    {
        var names = Wording.List([.. tags.Select(o => "#" + o.Value)]);
        var most = Math.Min(variant.Limits.Hashtags.Value ?? int.MaxValue, variant.Settings?.MaxHashtags ?? int.MaxValue);
        var whose = variant.Settings?.MaxHashtags == most ? "the brand wants" : "the platform takes";
        var why = isRefused ? $": it takes {TagNames.Rule(variant.Platform)}"
            : most == int.MaxValue ? "" : $": {whose} at most {most} {Wording.Plural(most, "hashtag")}";
        return new Finding(Info.Id, Places.Union(draft, tags.Select(o => o.Span)), $"{names} {(tags.Length == 1 ? "is" : "are")} left out on {variant.Platform.Name}{why}.")
        {
            Cause = LeftOut,
            Platform = variant.Platform.Id,
        };
    }

    private static ImmutableArray<Fix> Fixes(Draft draft, ImmutableArray<Counted> surplus)
    {
        var sources = surplus.Select(c => c.Source).Distinct()
            .Where(s => s.Start >= draft.BodyStart && s.Length > 1 && draft.Text[s.Start] is '#' or '＃')
            .Order().ToImmutableArray();
        if (sources.IsEmpty || sources.Length < surplus.Select(c => c.Source).Distinct().Count())
        {
            return [];
        }

        var names = Wording.List([.. sources.Select(s => s.In(draft.Text)).Distinct(StringComparer.Ordinal)]);
        return [new Fix($"Remove {names}", [.. sources.Select(s => HashtagRemoval.Of(draft.Text, s))])];
    }
}
