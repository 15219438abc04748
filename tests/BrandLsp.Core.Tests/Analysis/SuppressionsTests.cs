using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Analysis;

public class SuppressionsTests
{
    private const string Next = "<!-- brand-disable-next-line unfilled-placeholder -->";

    private static List<string> RulesOf(string text) =>
    [
        .. Analyzer.Analyze("/w/posts/a.md", "---\nplatforms: [x]\n---\n" + text, Brand.Empty, new MemoryFiles(), new AnalysisOptions { Today = new DateOnly(2026, 11, 22) })
            .Diagnostics.Select(d => d.Rule).Where(r => r is "unfilled-placeholder" or "unused-suppression"),
    ];

    [Theory]
    [InlineData("TODO", "unfilled-placeholder")]
    [InlineData(Next + "\nTODO")]
    [InlineData(Next + "\n\nTODO")]
    [InlineData(Next + " " + Next + "\nTODO")]
    [InlineData(Next + "\n" + Next + "\nTODO")]
    [InlineData(Next + "\n<!-- brand-disable-next-line long-sentence -->\nTODO", "unused-suppression")]
    [InlineData("<!-- brand-disable-next-line long-sentence -->\n\n" + Next + "\n\nTODO", "unused-suppression")]
    [InlineData(Next + "\n<!-- a note\nof two lines -->\nTODO")]
    [InlineData("> " + Next + "\n> <!-- a note -->\n> TODO")]
    [InlineData(Next + "\n<!-- a note --> TODO")]
    [InlineData(Next + "\n<!-- a note --> Hello\nTODO", "unused-suppression", "unfilled-placeholder")]
    [InlineData(Next + "\n" + Next, "unused-suppression", "unused-suppression")]
    [InlineData(Next + "\nTODO\n\nTODO", "unfilled-placeholder")]
    [InlineData(Next + " " + Next + "\nHello", "unused-suppression", "unused-suppression")]
    [InlineData("<!-- brand-disable -->\n\nTODO\n\n<!-- brand-enable -->\n\nTODO", "unfilled-placeholder")]
    [InlineData("<!-- brand-disable unfilled-placeholder -->\n\nTODO\n\n<!-- brand-enable hype -->\n\nTODO")]
    [InlineData("<!-- brand-disable unfilled-placeholder -->\n\n<!-- brand-enable -->\n\nHello", "unused-suppression")]
    [InlineData("<!-- brand-disable -->\n\nTODO\n\n<!-- brand-enable unfilled-placeholder -->\n\nTODO", "unfilled-placeholder")]
    [InlineData("<!-- brand-disable -->\n\n<!-- brand-enable unfilled-placeholder -->\n\nTODO\n\n<!-- brand-disable unfilled-placeholder -->\n\nTODO", "unfilled-placeholder")]
    [InlineData("<!-- brand-disable-next-line unfilled-placeholder, long-sentence -->\nTODO", "unused-suppression")]
    [InlineData("<!-- brand-disable-next-line Unfilled_Placeholder -- it stays -->\nTODO")]
    [InlineData("<!-- brand-disable-next-line unfiled-placeholder -->\nTODO", "unused-suppression", "unfilled-placeholder")]
    [InlineData("<!-- brand-disable-next-line unused-suppression -->\n<!-- brand-disable-next-line unfilled-placeholder -->\nHello")]
    [InlineData("<!-- brand-disable-next-line Acme.Hedges -->\nHello")]
    [InlineData("<!-- Brand-Disable-Next-Line unfilled-placeholder -->\nTODO")]
    [InlineData("<!-- BRAND_DISABLE unfilled-placeholder -->\nTODO")]
    [InlineData("<!-- brand-disable-nextline unfilled-placeholder -->\nTODO", "unused-suppression", "unfilled-placeholder")]
    [InlineData("<!-- brand-disabel -->\nHello", "unused-suppression")]
    [InlineData("<!-- brandlsp-disable unfilled-placeholder -->\nTODO", "unused-suppression", "unfilled-placeholder")]
    [InlineData("<!-- brand-disable unused-suppression -->\n\n<!-- brand-disabel -->\nHello")]
    [InlineData("<!-- brand-name goes here -->\nHello")]
    [InlineData("<!-- brand-new -->\nHello")]
    [InlineData("<!-- disable this -->\nHello")]
    public void A_comment_silences_its_lines_and_says_when_there_was_nothing(string text, params string[] rules) =>
        Assert.Equal(rules, RulesOf(text));

    [Fact]
    public void A_comment_that_is_misspelt_says_what_was_meant()
    {
        const string draft = "<!-- brand-disable-nextline over-limit -->\nHello\n";
        var found = Assert.Single(Check.Draft(draft, platform: "x").Diagnostics, d => d.Rule == "unused-suppression");

        Assert.Equal("brand-disable-nextline", found.Span.In(draft));
        Assert.Contains("Did you mean brand-disable-next-line?", found.Message, StringComparison.Ordinal);
        Assert.StartsWith("<!-- brand-disable-next-line over-limit -->", Check.Fixed(draft, [found]), StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_thousand_comments_in_a_row_are_read() =>
        Assert.Equal(["unfilled-placeholder"], RulesOf(string.Concat(Enumerable.Repeat(Next + "\n", 10_000)) + "TODO\n\nTODO"));

    [Theory]
    [InlineData("near-limit")]
    [InlineData("over-limit", "linkedin")]
    [InlineData("long-sentence", null, "lang: de\n")]
    public void A_suppression_of_a_rule_that_was_not_asked_is_not_called_unused(string rule, string? platform = null, string front = "")
    {
        var draft = $"---\nplatforms: [x, linkedin]\ndisable: [{rule}]\n{front}---\n<!-- brand-disable-next-line {rule} -->\nHello there\n";

        Assert.Empty(Check.Draft(draft, platform: platform).Diagnostics.Where(d => d.Rule == "unused-suppression"));
    }

    [Theory]
    [InlineData("<!-- brand-disable -->\nStop!\n<!-- brand-enable -->\n\nGo[|!|]")]
    [InlineData("<!-- brand-disable -->\nStop!\n<!-- brand-enable -->\n\nGo[|!|]\n\nOn!\n\n<!-- brand-disable-next-line too-many-exclamations -->\nWait!")]
    [InlineData("Stop[|!|]\n\n<!-- brand-disable-next-line too-many-exclamations -->\nGo!")]
    public void A_finding_of_several_places_stands_where_nothing_silences_it(string marked)
    {
        var (text, spans) = Check.Unmark(marked);
        var diagnostics = Check.Draft(text, "voice: {max-exclamations: 0}", platform: "linkedin").Diagnostics;
        var found = Assert.Single(diagnostics, d => d.Rule == "too-many-exclamations");

        Assert.Equal(Assert.Single(spans), found.Span);
        Assert.DoesNotContain(found.Related, r => text[..r.Span.Start].EndsWith("Stop", StringComparison.Ordinal) || text[..r.Span.Start].EndsWith("Wait", StringComparison.Ordinal));
        Assert.DoesNotContain(diagnostics, d => d.Rule == "unused-suppression");
        Assert.Empty(found.Fixes);
    }

    [Fact]
    public void A_part_that_is_silenced_hides_no_other_part_that_is_too_long()
    {
        var text = $"<!-- brand-disable over-limit -->\n{new string('a', 300)}\n<!-- brand-enable over-limit -->\n\n---\n\n{new string('b', 285)}";
        var found = Assert.Single(Check.Draft(text, platform: "x").Diagnostics, d => d.Rule == "over-limit");

        Assert.Equal("bbbbb", found.Span.In(text));
        Assert.StartsWith("285 of 280 weighted characters", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_rule_of_the_front_matter_that_silences_nothing_is_named()
    {
        var draft = "---\nplatforms: [x]\ndisable: [unfilled-placeholder, over-limit, no-such-rule]\n---\nTODO\n";

        var unused = Check.Draft(draft).Diagnostics.Where(d => d.Rule is "unused-suppression" or "unknown-key").Select(d => d.Span.In(draft));

        Assert.Equal(["over-limit", "no-such-rule"], unused);
    }

    [Fact]
    public void Ten_thousand_comments_are_read()
    {
        var rules = RulesOf(string.Concat(Enumerable.Repeat(Next + "\nTODO\n\n" + Next + "\nHello\n\n", 5_000)));

        Assert.Equal(5_000, rules.Count(r => r == "unused-suppression"));
        Assert.DoesNotContain("unfilled-placeholder", rules);
    }
}
