using System.Collections.Immutable;
using BrandLsp.Core.Rules.Accessibility;
using BrandLsp.Core.Rules.Calendar;
using BrandLsp.Core.Rules.Engagement;
using BrandLsp.Core.Rules.Files;
using BrandLsp.Core.Rules.Limits;
using BrandLsp.Core.Rules.Metrics;
using BrandLsp.Core.Rules.People;
using BrandLsp.Core.Rules.Strategy;
using BrandLsp.Core.Rules.Terms;
using BrandLsp.Core.Rules.Transparency;
using BrandLsp.Core.Rules.Values;
using BrandLsp.Core.Rules.Voice;

namespace BrandLsp.Core.Rules;

/// <summary>Every rule, once. Adding a rule means adding its class, its page and its line in its category's list.</summary>
public static class RuleCatalog
{
    public static ImmutableArray<IRule> All { get; } =
    [
        .. LimitRules.All,
        .. VoiceRules.All,
        .. TermRules.All,
        .. ValueRules.All,
        .. StrategyRules.All,
        .. TransparencyRules.All,
        .. EngagementRules.All,
        .. AccessibilityRules.All,
        .. PeopleRules.All,
        .. CalendarRules.All,
        .. MetricsRules.All,
        .. FileRules.All,
    ];

    public static ImmutableArray<string> Ids { get; } = [.. All.Select(r => r.Info.Id)];

    private static readonly ImmutableDictionary<string, IRule> s_byId = All.ToImmutableDictionary(r => r.Info.Id);

    public static IRule? Find(string id) => s_byId.GetValueOrDefault(id);

    public static bool IsKnown(string id) => s_byId.ContainsKey(id);
}
