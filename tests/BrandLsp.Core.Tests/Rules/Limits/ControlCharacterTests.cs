using System.Text.RegularExpressions;
using BrandLsp.Core.Analysis;
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

    [Theory]
    [InlineData("Caf�� is open", "��", "Here stands � (U+FFFD)")]
    [InlineData("Hello \\ud83d world", "\\ud83d", "the lone surrogate U+D83D")]
    [InlineData("Hello \\ude80", "\\ude80", "the lone surrogate U+DE80")]
    [InlineData("\\ude80\\ud83d", "\\ude80\\ud83d", "the lone surrogate U+DE80")]
    [InlineData("---\ntitle: A\\ud800B\n---\nText", "\\ud800", "the lone surrogate U+D800")]
    public void A_character_that_was_lost_is_a_warning_once_for_all_platforms(string escaped, string escapedFound, string message)
    {
        // What stands in an attribute is UTF-8, which has no half characters.
        var (draft, found) = (Regex.Unescape(escaped), Regex.Unescape(escapedFound));
        Assert.Equal([found], RuleRun.Underlined<ForbiddenCharacter>(draft, null, "x", "linkedin"));
        Assert.StartsWith("Here stands ", Assert.Single(RuleRun.Of<ForbiddenCharacter>(draft, null, "x")).Message, StringComparison.Ordinal);
        Assert.Contains(message, RuleRun.Of<ForbiddenCharacter>(draft, null, "x")[0].Message, StringComparison.Ordinal);
        Assert.Equal(Severity.Warning, Assert.Single(Check.Draft(draft, platform: "x").Diagnostics, d => d.Rule == "forbidden-character").Severity);
    }

    [Fact]
    public void Emoji_and_letters_of_every_block_are_none() => Assert.Empty(RuleRun.Of<ForbiddenCharacter>("A 🚀👩‍👩‍👧‍👦 日本、！ \uE000 𠀀", null, "x"));

    [Fact]
    public void Lost_characters_are_told_of_a_hundred_times_at_most() =>
        Assert.Equal(100, RuleRun.Of<ForbiddenCharacter>(string.Concat(Enumerable.Repeat("a�", 5_000)), null, "x").Length);

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
