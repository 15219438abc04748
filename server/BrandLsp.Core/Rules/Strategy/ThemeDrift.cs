using BrandLsp.Core.Analysis;
using BrandLsp.Core.Strategy;

namespace BrandLsp.Core.Rules.Strategy;

internal sealed class ThemeDrift : IWorkspaceRule
{
    public RuleInfo Info { get; } = new(
        Id: "theme-drift", Summary: "A theme's share of the posts in the profile's window is far from its target",
        Category: RuleCategory.Strategy, Severity: Severity.Info);

    /// <summary>On a draft only where it adds to a theme that has too much: one more post is what a theme that lacks some needs.</summary>
    public void Check(RuleContext context)
    {
        if (context.Draft.Front.Theme is not { } named || context.Brand.Theme(named.Value) is not { Share: not null }
            || DraftAmongOthers.Of(context) is not { IsToCome: true } draft)
        {
            return;
        }

        var last = draft.Day < draft.Today ? draft.Today : draft.Day;
        var mix = ThemeMix.Of(context.Brand, draft.Drafts, last, draft.Today);
        if (mix.FirstOrDefault(s => s.Theme.Id == named.Value) is not { IsFar: true, Surplus: > 0 } own)
        {
            return;
        }

        var missed = mix.Where(s => s.Surplus < 0).MinBy(s => s.Surplus);
        var instead = missed is null ? "" : $" Furthest behind is {missed.Theme.Id}: {missed}.";
        context.Report(new Finding(Info.Id, named.Span, $"{own.Theme.Id}: {own}, counted up to {Window(last)} with this draft.{instead} Write about what is missing, or move the target.")
        {
            Related = [.. new[] { own, missed }.OfType<ThemeShare>().Select(s => new Related($"{s.Theme.DisplayName}: target {ThemeShare.Percent(s.Theme.Share ?? 0)}", s.Theme.Place.Span, s.Theme.Place.Path))],
        });
    }

    public void Check(WorkspaceContext context)
    {
        foreach (var share in ThemeMix.Of(context.Brand, context.Strategy.Drafts, context.Strategy.Today, context.Strategy.Today))
        {
            if (share.IsFar)
            {
                var advice = share.Surplus > 0 ? "Let other themes speak for a while" : "Write the next ones about it";
                context.Report(share.Theme.Place.Path, new Finding(Info.Id, share.Theme.Place.Span, $"{share.Theme.Id}: {share}. {advice}, or move the target to what you mean."));
            }
        }
    }

    private static string Window(DateOnly last) => Calendar.Dates.Iso(last);
}
