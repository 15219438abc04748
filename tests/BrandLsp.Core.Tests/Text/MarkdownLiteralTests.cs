using BrandLsp.Core.Text;
using Markdig;

namespace BrandLsp.Core.Tests.Text;

public class MarkdownLiteralTests
{
    [Theory]
    [InlineData("__init__")]
    [InlineData("List<T> & <b>not bold</b>")]
    [InlineData("**kwargs, ~~gone~~ and `code`")]
    [InlineData("# 1 thing I learned")]
    [InlineData("1. The first")]
    [InlineData("12) The twelfth")]
    [InlineData("- a dash")]
    [InlineData("+ a plus")]
    [InlineData("---")]
    [InlineData("> quoted")]
    [InlineData("| a | b |")]
    [InlineData("a \\ and a \\* and one at the end \\")]
    [InlineData("![a picture](https://evil.example/a.png) and [a link](command:run)")]
    [InlineData("&copy; 2026")]
    [InlineData("2026")]
    public void A_text_reads_as_it_is_written(string text)
    {
        Assert.Equal(text, Markdown.ToPlainText("- " + MarkdownLiteral.AtStart(text)).TrimEnd('\n'));
        Assert.Equal("Says: " + text, Markdown.ToPlainText("Says: " + MarkdownLiteral.Of(text)).TrimEnd('\n'));
        var html = Markdown.ToHtml("- " + MarkdownLiteral.AtStart(text), new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras().Build());
        Assert.Equal("<ul><li></li></ul>", string.Concat(System.Text.RegularExpressions.Regex.Matches(html, "<[^>]+>").Select(m => m.Value)));
    }

    [Fact]
    public void Lines_become_one() => Assert.Equal("a b", MarkdownLiteral.Of("a\nb"));
}
