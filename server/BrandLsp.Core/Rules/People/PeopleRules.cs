using System.Collections.Immutable;

namespace BrandLsp.Core.Rules.People;

internal static class PeopleRules
{
    public static ImmutableArray<IRule> All { get; } = [new UnknownPerson(), new UnmappedMention(), new UndisclosedRelationship(), new StaleRelationship(), new AskBeforeGive(), new OverMention()];
}
