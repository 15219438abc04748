using System.Collections.Immutable;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Strategy;

namespace BrandLsp.Core.Rules.People;

/// <summary>The people of the profile whom a draft mentions.</summary>
internal static class Mentioned
{
    /// <summary>Each person once, by their first mention, with all their mentions.</summary>
    public static IEnumerable<(Person Person, ImmutableArray<MentionToken> Mentions)> In(DraftAmongOthers draft, Brand brand) =>
        from mention in draft.Drafts.PeopleOf(draft.Entry)
        group mention.Mention by mention.Person into mentions
        let person = brand.People.FirstOrDefault(p => p.Id == mentions.Key)
        where person is not null
        select (person, mentions.ToImmutableArray());
}
