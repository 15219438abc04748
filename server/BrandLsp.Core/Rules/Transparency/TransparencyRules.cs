using System.Collections.Immutable;

namespace BrandLsp.Core.Rules.Transparency;

internal static class TransparencyRules
{
    public static ImmutableArray<IRule> All { get; } =
    [
        new MissingDisclosure(), new VagueDisclosure(), new BuriedDisclosure(), new ContradictedDisclosure(), new PossibleDisclosure(), new UnsupportedClaim(),
    ];
}
