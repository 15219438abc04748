using BrandLsp.Core.Assist;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Assist;

public class DocumentLinksTests
{
    private static readonly MemoryWorkspace s_files = new()
    {
        ["/ws/posts/chart one.png"] = "",
        ["/ws/posts/chart.png"] = "",
        ["/ws/house.yaml"] = "",
        ["/ws/styles/Acme/Words.yml"] = "",
    };

    private static string[] InDraft(string text) =>
        [.. DocumentLinks.In(DraftReader.Read("/ws/posts/a.md", text, Brand.Empty), s_files).Select(l => $"{l.Span.In(text)} > {l.Url ?? l.Path}")];

    [Fact]
    public void Media_and_addresses_of_front_matter_lead_somewhere() => Assert.Equal(
        [
            "chart.png > /ws/posts/chart.png", "https://a.example/proof > https://a.example/proof", "https://a.example > https://a.example",
            "https://x.com/a/status/1 > https://x.com/a/status/1",
        ],
        InDraft("---\nmedia: [{src: \"chart.png\", alt: A}, gone.png]\nevidence: https://a.example/proof\nlink: soon\ncanonical: 'https://a.example'\npublished: {x: https://x.com/a/status/1}\n---\n"));

    [Fact]
    public void Images_and_links_of_the_body_lead_somewhere() => Assert.Equal(
        ["chart%20one.png > /ws/posts/chart one.png", "https://a.example > https://a.example", "../house.yaml > /ws/house.yaml"],
        InDraft("![Chart](chart%20one.png) [text](https://a.example) [profile](../house.yaml) [gone](gone.md)\n"));

    [Fact]
    public void A_profile_leads_to_what_it_extends_and_to_its_styles()
    {
        const string profile = "extends: [\"house.yaml\", gone.yaml]\nstyles: {path: styles, use: [Acme]}\n";
        Assert.Equal(
            ["house.yaml > /ws/house.yaml", "styles > /ws/styles"],
            DocumentLinks.InProfile("/ws/brand.yaml", profile, s_files).Select(l => $"{l.Span.In(profile)} > {l.Url ?? l.Path}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("- a\n")]
    [InlineData("extends: [\n")]
    public void A_profile_without_any_has_none(string profile) => Assert.Empty(DocumentLinks.InProfile("/ws/brand.yaml", profile, s_files));
}
