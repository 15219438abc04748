using System.Collections.Immutable;

namespace BrandLsp.Core.Rules.Values;

internal static class ValueRules
{
    public static ImmutableArray<IRule> All { get; } = [new UnsupportedValue(), new MissingValueCue(), new ContradictedValue(), new NoSpecifics(), new NoTakeaway()];
}
