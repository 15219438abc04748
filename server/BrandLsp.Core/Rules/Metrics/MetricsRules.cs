using System.Collections.Immutable;

namespace BrandLsp.Core.Rules.Metrics;

internal static class MetricsRules
{
    public static ImmutableArray<IRule> All { get; } = [new StaleMetrics(), new UnmatchedMetrics()];
}
