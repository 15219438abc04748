using System.Collections.Immutable;

namespace BrandLsp.Core.Rules.Engagement;

internal static class EngagementRules
{
    public static ImmutableArray<IRule> All { get; } = [new NoQuestion(), new EngagementBait(), new OverdueReply()];
}
