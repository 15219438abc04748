using BrandLsp.Core.Analysis;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Rules.People;

public class UndisclosedRelationshipTests
{
    private const string Brand = """
        platforms: {x: {handle: adapark}, linkedin: {handle: in/adapark}}
        people:
          - {id: acme, name: Acme, handles: {x: acmehq}, relationship: client}
          - {id: work, name: Worklab, handles: {x: worklab}, relationship: employer}
          - {id: mia, name: Mia Park, handles: {x: miapark}, relationship: family}
          - {id: beans, name: Beans, handles: {x: beans}, relationship: sponsor}
          - {id: lee, name: Lee, handles: {x: lee}, relationship: partner}
          - {id: jane, name: Jane Doe, handles: {x: janedoe}, relationship: peer}
        """;

    [Theory]
    [InlineData("Look what @acme did.")]
    [InlineData("Look what **@acmehq** did.")]
    [InlineData("A fine day at the office of @work.")]
    [InlineData("The bread of @mia is out of this world.")]
    [InlineData("Great coffee, @beans!")]
    [InlineData("@lee gave a talk.")]
    public void A_tie_that_readers_do_not_hear_of_is_information_once(string draft)
    {
        var found = Assert.Single(Of(draft));
        Assert.Equal((Severity.Info, null), (found.Severity, found.Platform));
    }

    [Theory]
    [InlineData("Look what our client @acme did.")]
    [InlineData("I work at @work, and it was a fine day.")]
    [InlineData("My sister @mia bakes.")]
    [InlineData("Great coffee from our sponsor @beans.")]
    [InlineData("My business partner @lee gave a talk.")]
    [InlineData("#ad Look what @acme did.")]
    [InlineData("---\nrelationship: client\n---\nLook what @acme did.")]
    [InlineData("Look what @jane did.")]
    [InlineData("Install `@acme/cli` and write to me@acme.example.")]
    public void A_tie_that_is_told_or_none_is_left_alone(string draft) => Assert.Empty(Of(draft).Select(d => d.Message));

    [Fact]
    public void Each_person_is_named_once() => Assert.Equal(2, Of("@acme and @mia, @acme and @mia.").Count);

    private static List<Diagnostic> Of(string draft) => [.. Check.Draft(draft, Brand).Diagnostics.Where(d => d.Rule == "undisclosed-relationship")];
}
