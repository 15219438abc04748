using System.Collections.Immutable;

namespace BrandLsp.Core.Rules;

/// <summary>Every rule, once. Adding a rule means adding its class, its page and its line here.</summary>
public static class RuleCatalog
{
    public static ImmutableArray<IRule> All { get; } = [];

    public static IRule? Find(string id) => All.FirstOrDefault(r => r.Info.Id == id);
}
