using BrandLsp.Core.Assist;
using BrandLsp.Core.Brands;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Assist;

public class ProfileTokensTests
{
    private static string[] In(string text, string file = "brand.yaml")
    {
        var path = $"{Check.Folder}/{file}";
        var brand = BrandReader.Read(new MemoryFiles((path, text)), path).Brand;
        return [.. ProfileTokens.In(path, text, brand).Select(t => $"{t.Kind} {t.Span.In(text)}")];
    }

    [Fact]
    public void Names_platforms_hashtags_and_rules_of_a_profile_are_known_by_their_places() => Assert.Equal(
        [
            "Name founders", "Name pipelines", "Hashtag ETL", "Hashtag DAG", "Name founders", "Name hiring",
            "Platform x", "Platform mastodon", "Platform x", "Name jane", "Platform x", "Name over-limit",
        ],
        In("""
            audiences: [{id: founders}]
            themes:
              - id: "pipelines"
                hashtags: [ETL, 'DAG']
                audiences: [founders, nobody]
              - hiring
            objectives: [{platforms: [x, mastodon, nowhere]}]
            platforms: {x: {handle: x}}
            people: [{id: jane, handles: {x: janedoe}}]
            rules: {over-limit: off, no-such-rule: off}
            """));

    [Theory]
    [InlineData("platforms: [x, bluesky]", "Platform x, Platform bluesky")]
    [InlineData("themes: pipelines", "Name pipelines")]
    [InlineData("brand: x\nmessage: over-limit", "")]
    [InlineData("themes: {id: [", "")]
    [InlineData("- x", "")]
    [InlineData("", "")]
    public void What_is_written_short_is_what_it_is_written_long(string text, string expected) => Assert.Equal(expected, string.Join(", ", In(text)));

    [Fact]
    public void People_have_names_and_accounts() =>
        Assert.Equal(["Name jane", "Platform x", "Platform bluesky", "Name tomas"], In("- id: jane\n  handles: {x: janedoe, bluesky: jane.example}\n- tomas\n", "people.yaml"));
}
