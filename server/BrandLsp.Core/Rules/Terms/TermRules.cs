using System.Collections.Immutable;

namespace BrandLsp.Core.Rules.Terms;

/// <summary>The rules about the words a brand chose.</summary>
public static class TermRules
{
    public static ImmutableArray<IRule> All { get; } = [new BannedTerm(), new InconsistentTerm()];
}
