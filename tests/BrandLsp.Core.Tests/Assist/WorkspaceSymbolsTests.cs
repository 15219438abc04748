using BrandLsp.Core.Assist;
using BrandLsp.Core.Brands;

namespace BrandLsp.Core.Tests.Assist;

public class WorkspaceSymbolsTests
{
    [Theory]
    [InlineData("", "anything", true)]
    [InlineData("dpl", "Data pipelines", true)]
    [InlineData("data pipe", "Data pipelines", true)]
    [InlineData("ÉT", "L'été", true)]
    [InlineData("pd", "Data pipelines", false)]
    [InlineData("data!", "Data pipelines", false)]
    public void The_letters_of_a_query_stand_in_a_name_in_order(string query, string name, bool isFound) =>
        Assert.Equal(isFound, WorkspaceSymbols.Matches(query, name));

    [Theory]
    [InlineData("---\ntitle: \"How we cut it\"\n---\n# Heading\n", "How we cut it", "How we cut it")]
    [InlineData("---\nplatforms: [x]\n---\nText\n\n## The heading\n", "The heading", "## The heading")]
    [InlineData("Text with #tag\n", "a.md", "")]
    public void A_draft_is_called_by_its_title_its_heading_or_its_file(string text, string name, string place)
    {
        var title = WorkspaceSymbols.TitleOf("/ws/posts/a.md", text, Brand.Empty);
        Assert.Equal(name, title.Name);
        Assert.Equal(place, title.Span.In(text));
    }
}
