using BrandLsp.Core.Rules;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Docs;

public class GeneratedDocsTests
{
    [Fact]
    public void The_page_of_rules_says_what_the_rules_say() =>
        Assert.Null(Generated.Difference("server/docs/rules.md", RuleDocs.Markdown()));
}
