using BrandLsp.Core.Assist;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Text;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Assist;

public class MovedFilesTests
{
    private static readonly MemoryFiles s_files = new()
    {
        ["/ws/posts/chart.png"] = "",
        ["/ws/posts/img/b c.png"] = "",
        ["/ws/house.yaml"] = "brand: House",
        ["/ws/styles/Acme/A.yml"] = "",
    };

    private static string Draft(string text, string from, string to)
    {
        var draft = DraftReader.Read("/ws/posts/a.md", text, Brand.Empty);
        return TextEdit.Apply(text, new MovedFiles([(from, to)]).InDraft(draft, s_files));
    }

    [Theory]
    [InlineData("/ws/posts/chart.png", "/ws/posts/graph.png", "graph.png")]
    [InlineData("/ws/posts/chart.png", "/ws/posts/img/my graph.png", "img/my graph.png")]
    [InlineData("/ws/posts/chart.png", "/ws/chart.png", "../chart.png")]
    [InlineData("/ws/posts", "/ws/old", "chart.png")]
    [InlineData("/ws/posts/a.md", "/ws/posts/2026/a.md", "../chart.png")]
    [InlineData("/ws/posts/a.md", "/ws/posts/b.md", "chart.png")]
    [InlineData("/ws/posts/char", "/ws/posts/x", "chart.png")]
    public void Media_follow_the_file_and_the_draft(string from, string to, string expected)
    {
        var inMarkdown = expected.Replace(" ", "%20", StringComparison.Ordinal);
        Assert.Equal(
            $"---\nmedia: [{{src: \"{expected}\"}}]\n---\n![a]({inMarkdown}) [b]({inMarkdown}) https://a.example/chart.png\n",
            Draft("---\nmedia: [{src: \"chart.png\"}]\n---\n![a](chart.png) [b](chart.png) https://a.example/chart.png\n", from, to));
    }

    [Fact]
    public void A_folder_takes_what_is_in_it_along() =>
        Assert.Equal("---\nmedia: [pics/b c.png]\n---\n![a](pics/b%20c.png)\n", Draft("---\nmedia: [img/b c.png]\n---\n![a](img/b%20c.png)\n", "/ws/posts/img", "/ws/posts/pics"));

    [Theory]
    [InlineData("/ws/house.yaml", "/ws/base/house.yaml", "extends: base/house.yaml\nstyles: {path: styles}\n")]
    [InlineData("/ws/styles", "/ws/vale", "extends: house.yaml\nstyles: {path: vale}\n")]
    public void A_profile_follows_its_layers_and_styles(string from, string to, string expected)
    {
        const string text = "extends: house.yaml\nstyles: {path: styles}\n";
        Assert.Equal(expected, TextEdit.Apply(text, new MovedFiles([(from, to)]).InProfile("/ws/brand.yaml", text, s_files)));
    }
}
