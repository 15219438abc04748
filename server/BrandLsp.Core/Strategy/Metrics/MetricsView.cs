using System.Collections.Immutable;
using BrandLsp.Core.Strategy.Metrics.Rates;

namespace BrandLsp.Core.Strategy.Metrics;

/// <summary>The exports of a workspace beside its drafts.</summary>
/// <param name="Posts">Those of the table, with their drafts.</param>
public sealed record MetricsView(MetricsTable Table, ImmutableArray<MatchedPost> Posts)
{
    /// <summary>How groups of posts do; empty where nobody has worked it out.</summary>
    public ImmutableArray<EngagementScope> Engagement { get; init; } = [];

    public static MetricsView Empty { get; } = new(MetricsTable.Empty, []);
}
