using BrandLsp.Core.Assist;
using BrandLsp.Core.Brands;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Assist;

public class ProfileAssistTests
{
    private static List<string> LabelsAt(string text, string file = "brand.yaml")
    {
        var offset = text.IndexOf('|', StringComparison.Ordinal);
        text = text.Remove(offset, 1);
        var path = $"{Check.Folder}/{file}";
        var brand = BrandReader.Read(new MemoryFiles((path, text)), path).Brand;
        return [.. ProfileAssist.CompletionsAt(path, text, brand, offset, new MemoryFiles((path, text)), new DateOnly(2026, 11, 26)).Select(c => c.Label)];
    }

    [Theory]
    [InlineData("|", "themes")]
    [InlineData("brand: Ada\nvo|", "voice")]
    [InlineData("voice:\n  |", "max-emoji")]
    [InlineData("voice:\n  tone:\n    |", "formal-casual")]
    [InlineData("voice:\n  person: |", "second")]
    [InlineData("voice: {person: |}", "second")]
    [InlineData("voice: {|}", "tone")]
    [InlineData("themes:\n  - |", "id")]
    [InlineData("themes:\n  - id: a\n    |", "keywords")]
    [InlineData("themes:\n- id: a\n  |", "keywords")]
    [InlineData("themes:\n  - {id: a, |}", "share")]
    [InlineData("themes:\n  - {id: a, expects: |}", "story")]
    [InlineData("audiences: [{id: founders}]\nthemes:\n  - {id: a, audiences: [|]}", "founders")]
    [InlineData("platforms:\n  |", "bluesky")]
    [InlineData("platforms:\n  x: {|}", "cadence")]
    [InlineData("platforms:\n  x:\n    links: |", "first-comment")]
    [InlineData("disclosure: {markets: [us, |]}", "uk")]
    [InlineData("rules:\n  over-limit: |", "warning")]
    [InlineData("rules:\n  |", "over-limit")]
    [InlineData("line-breaks: |", "join")]
    public void The_profile_proposes_its_keys_and_their_words(string text, string expected) => Assert.Contains(expected, LabelsAt(text));

    [Fact]
    public void Nothing_is_proposed_twice()
    {
        Assert.DoesNotContain("brand", LabelsAt("brand: Ada\n|\nvoice: {}\n"));
        Assert.DoesNotContain("voice", LabelsAt("brand: Ada\n|\nvoice: {}\n"));
        Assert.DoesNotContain("id", LabelsAt("themes:\n  - id: a\n    |"));
        Assert.DoesNotContain("us", LabelsAt("disclosure: {markets: [us, |]}"));
    }

    [Theory]
    [InlineData("- {id: jane, |}", "handles")]
    [InlineData("- id: jane\n  relationship: |", "mentor")]
    [InlineData("- id: jane\n  handles:\n    |", "mastodon")]
    [InlineData("people:\n  - id: jane\n    |", "topics")]
    public void People_have_a_file_of_their_own(string text, string expected) => Assert.Contains(expected, LabelsAt(text, "people.yaml"));
}
