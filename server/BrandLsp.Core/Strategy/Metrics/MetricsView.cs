using System.Collections.Immutable;

namespace BrandLsp.Core.Strategy.Metrics;

/// <summary>The exports of a workspace beside its drafts.</summary>
/// <param name="Posts">Those of the table, with their drafts.</param>
public sealed record MetricsView(MetricsTable Table, ImmutableArray<MatchedPost> Posts)
{
    public static MetricsView Empty { get; } = new(MetricsTable.Empty, []);
}
