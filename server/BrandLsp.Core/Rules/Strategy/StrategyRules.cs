using System.Collections.Immutable;

namespace BrandLsp.Core.Rules.Strategy;

internal static class StrategyRules
{
    public static ImmutableArray<IRule> All { get; } =
    [
        new UnknownTheme(),
        new UnknownAudience(),
        new UnknownObjective(),
        new MissingTheme(),
        new MissingAudience(),
        new MissingObjective(),
        new ThemeMismatch(),
        new ThemeDrift(),
        new MissingCallToAction(),
    ];
}
