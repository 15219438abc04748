using BrandLsp.Core.Brands;
using BrandLsp.Core.Rules.Limits;
using BrandLsp.Core.Tests.Brands;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Rules.Limits;

/// <summary>Characters that nobody sees and no platform wants.</summary>
public class ControlCharacterTests
{
    [Theory]
    [InlineData("A\0B", "\0", "AB")]
    [InlineData("A \u001b\u0007 B", "\u001b\u0007", "A  B")]
    [InlineData("One\vtwo", "\v", "One two")]
    [InlineData("One\f\ntwo", "\f", "One\ntwo")]
    [InlineData("---\ntitle: A\u007fB\n---\nText", "\u007f", "---\ntitle: AB\n---\nText")]
    [InlineData("\0", "\0", "")]
    public void A_control_character_is_told_once_for_all_platforms_and_taken_out(string draft, string found, string repaired)
    {
        Assert.Equal([found], RuleRun.Underlined<ForbiddenCharacter>(draft, null, "x", "linkedin", "youtube"));
        Assert.Equal(repaired, RuleRun.Fixed<ForbiddenCharacter>(draft, null, "x"));
        Assert.All(RuleRun.Of<ForbiddenCharacter>(draft, null, "x"), f => Assert.True(Assert.Single(f.Fixes).IsSafe));
    }

    [Fact]
    public void Its_name_is_told() =>
        Assert.Contains("NUL (U+0000)", Assert.Single(RuleRun.Of<ForbiddenCharacter>("A\0B", null, "x")).Message, StringComparison.Ordinal);

    [Fact]
    public void Tabs_and_line_breaks_are_none() => Assert.Empty(RuleRun.Of<ForbiddenCharacter>("a\tb\r\nc\rd\ne", null, "x"));

    [Fact]
    public void A_file_of_bytes_is_told_of_a_hundred_times_at_most() =>
        Assert.Equal(100, RuleRun.Of<ForbiddenCharacter>(string.Concat(Enumerable.Repeat("a\0", 5_000)), null, "x").Length);

    [Fact]
    public void A_profile_has_none_either()
    {
        var found = Findings.OfProfile("terms: [{avoid: gu[|\0|]ru}]");

        Assert.Equal("invalid-profile", Assert.Single(found).Rule);
        Assert.Equal("terms: [{avoid: guru}]", Findings.Fixed("terms: [{avoid: gu[|\0|]ru}]", found));
    }

    [Fact]
    public void A_file_of_people_has_none_either()
    {
        var files = new MemoryFiles((Findings.Path, "brand: A"), ("/w/people.yaml", "- {id: a, name: A\u0001}"));

        var found = Assert.Single(BrandReader.Read(files, Findings.Path).Problems["/w/people.yaml"]);
        Assert.Equal(("invalid-profile", 17), (found.Rule, found.Span.Start));
    }
}
