using BrandLsp.Core.Analysis;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Rules.People;

public class PeopleRuleTests
{
    private const string Brand = """
        platforms: {x: {handle: adapark}, bluesky: {handle: ada.example}}
        people:
          - {id: jane, name: Jane Doe, handles: {x: janedoe, bluesky: jane.example}}
          - {id: tomas, name: Tomás Ruiz, handles: {bluesky: tomas.example}}
          - {id: li, name: Li Wei, handles: {linkedin-urn: "urn:li:person:abc"}}
        """;

    [Fact]
    public void A_person_without_a_handle_is_reported_on_each_platform_that_lacks_it()
    {
        var found = Of("unmapped-mention", "---\nplatforms: [x, bluesky, mastodon, linkedin]\n---\nAsk @tomas about it.");
        Assert.Equal(["linkedin", "mastodon", "x"], found.Select(d => d.Platform));
        Assert.All(found, d => Assert.Equal(Severity.Warning, d.Severity));
    }

    [Fact]
    public void A_urn_is_enough_on_linkedin() =>
        Assert.Empty(Of("unmapped-mention", "---\nplatforms: [linkedin]\n---\nAsk @li about it."));

    [Fact]
    public void A_platform_that_never_gets_the_mention_is_not_reported() =>
        Assert.Empty(Of("unmapped-mention", "---\nplatforms: [x, bluesky]\n---\nHello.\n\n::: bluesky\nAsk @tomas.\n:::\n"));

    [Theory]
    [InlineData("Ask @jnae about it.", "@jnae", "@jane")]
    [InlineData("Ask @Tomás about it.", "@Tomás", "@tomas")]
    [InlineData("Ask @jane.exmaple about it.", "@jane.exmaple", "@jane")]
    [InlineData("Ask @some_body_else about it.", "@some_body_else", null)]
    public void A_mention_of_nobody_is_underlined_and_the_likely_person_proposed(string draft, string underlined, string? meant)
    {
        var found = Assert.Single(Of("unknown-person", draft));
        Assert.Equal(underlined, found.Span.In(draft));
        Assert.Null(found.Platform);
        Assert.Equal(meant is null ? [] : [$"Change to {meant}"], found.Fixes.Select(f => f.Title));
    }

    [Theory]
    [InlineData("Ask @jane, @janedoe and @tomas.example.")]
    [InlineData("Follow me: @adapark, and write to ada@ada.example.")]
    [InlineData("Install `@types/node`, then see https://social.example/@nobody.")]
    [InlineData("Thanks to @kerstin@fosstodon.org and @bob.bsky.social.")]
    [InlineData("@everyone: doors open at 8 @ the town hall.")]
    public void Known_people_own_handles_code_links_and_whole_addresses_are_left_alone(string draft) => Assert.Empty(Of("unknown-person", draft));

    [Theory]
    [InlineData("---\nfirst-comment: Thanks to @jnae!\n---\nHello.", true)]
    [InlineData("---\nfirst-comment: \"Thanks to @jnae!\"\n---\nHello.", true)]
    [InlineData("---\nfirst-comment: |\n  Thanks\n  to @jnae!\n---\nHello.", false)]
    [InlineData("<div title=\"@jnae\">\nThanks to @jnae!\n</div>", null)]
    public void A_mention_of_nobody_in_the_first_comment_or_in_raw_HTML_is_found(string draft, bool? isExact)
    {
        var found = Assert.Single(Of("unknown-person", draft));
        Assert.Contains("@jnae", found.Span.In(draft), StringComparison.Ordinal);
        if (isExact == true)
        {
            Assert.Equal("@jnae", found.Span.In(draft));
            Assert.Contains("Thanks to @jane!", Check.Fixed(draft, [found]), StringComparison.Ordinal);
        }
        else if (isExact == false)
        {
            Assert.Empty(found.Fixes);
        }
    }

    [Theory]
    [InlineData("---\nfirst-comment: Thanks to @jane, see https://social.example/@nobody.\n---\nHello.")]
    [InlineData("<a href=\"https://social.example/@nobody\">Thanks to @jane</a>\n\n<!-- @jnae -->")]
    public void Known_people_and_addresses_there_are_left_alone(string draft) => Assert.Empty(Of("unknown-person", draft));

    [Fact]
    public void Nobody_is_missed_where_there_are_no_mentions() =>
        Assert.Empty(Of("unmapped-mention", "---\nplatforms: [google-business]\n---\nAsk @tomas about it."));

    [Fact]
    public void A_profile_without_people_has_no_say() =>
        Assert.DoesNotContain(Check.Draft("Ask @jnae.", "brand: Ada").Diagnostics, d => d.Rule == "unknown-person");

    private static Diagnostic[] Of(string rule, string draft) =>
        [.. Check.Draft(draft, Brand).Diagnostics.Where(d => d.Rule == rule).OrderBy(d => d.Platform, StringComparer.Ordinal)];
}
