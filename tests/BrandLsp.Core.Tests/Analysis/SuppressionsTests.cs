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
    [InlineData(Next + "\nTODO\n\nTODO", "unfilled-placeholder")]
    [InlineData(Next + " " + Next + "\nHello", "unused-suppression", "unused-suppression")]
    [InlineData("<!-- brand-disable -->\n\nTODO\n\n<!-- brand-enable -->\n\nTODO", "unfilled-placeholder")]
    [InlineData("<!-- brand-disable unfilled-placeholder -->\n\nTODO\n\n<!-- brand-enable hype -->\n\nTODO")]
    [InlineData("<!-- brand-disable unfilled-placeholder -->\n\n<!-- brand-enable -->\n\nHello", "unused-suppression")]
    public void A_comment_silences_its_lines_and_says_when_there_was_nothing(string text, params string[] rules) =>
        Assert.Equal(rules, RulesOf(text));

    [Fact]
    public void Ten_thousand_comments_are_read()
    {
        var rules = RulesOf(string.Concat(Enumerable.Repeat(Next + "\nTODO\n\n" + Next + "\nHello\n\n", 5_000)));

        Assert.Equal(5_000, rules.Count(r => r == "unused-suppression"));
        Assert.DoesNotContain("unfilled-placeholder", rules);
    }
}
