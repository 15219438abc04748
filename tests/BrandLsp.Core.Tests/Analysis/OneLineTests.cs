using BrandLsp.Core.Analysis;
using BrandLsp.Core.Text;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Analysis;

/// <summary>A message quotes words of the draft, whose lines are the author's; it is read on one.</summary>
public class OneLineTests
{
    [Theory]
    [InlineData("Studies\nshow that naps help.", "unsupported-claim", "“Studies show”")]
    [InlineData("Studies\r\nshow that naps help.", "unsupported-claim", "“Studies show”")]
    [InlineData("- It was a piece\n  of cake to move.", "cliche", "“a piece of cake”")]
    public void A_quotation_of_two_lines_is_shown_on_one(string draft, string rule, string quoted)
    {
        var found = Assert.Single(Check.Draft(draft, null, "linkedin").Diagnostics, d => d.Rule == rule);
        Assert.Contains(quoted, found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_finding_is_changed_to_is_on_one_line_too()
    {
        var at = new TextSpan(0, 1);
        Assert.Equal("a b c", (new Diagnostic("hype", Severity.Info, at, "x") with { Message = "a \n\tb\r\nc" }).Message);
        Assert.Equal("a  b c", new Related("a  b\u2028 c", at).Message);
    }
}
