using BrandLsp.Core.Analysis;
using BrandLsp.Core.Assist;
using BrandLsp.Core.Brands;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Assist;

public class SemanticTokensTests
{
    private const string Profile = "themes: [pipelines]\nvalues: [openness]\npeople: [{id: jane, name: Jane}]\n";

    private static string[] Tokens(string draft)
    {
        var files = new MemoryWorkspace { ["/ws/brand.yaml"] = Profile };
        var analysis = Analyzer.Analyze(
            "/ws/posts/a.md", draft, BrandReader.Read(files, "/ws/brand.yaml").Brand, files, new AnalysisOptions { Today = new DateOnly(2026, 11, 26) });
        return [.. SemanticTokens.In(analysis).Select(t => $"{t.Kind} {t.Span.In(draft)}")];
    }

    [Fact]
    public void Front_matter_shows_what_the_profile_has() => Assert.Equal(
        ["Name pipelines", "Name openness", "Platform x", "Platform bluesky", "Hashtag ETL", "Link https://a.example"],
        Tokens("---\ntheme: pipelines\naudience: nobody\nvalues: [openness, gone]\nplatforms: [x, bluesky]\nhashtags: [\"ETL\"]\nevidence: https://a.example\n---\n"));

    [Fact]
    public void The_body_shows_people_hashtags_and_links() => Assert.Equal(
        ["Platform x", "Mention @jane", "Mention @stranger", "Hashtag #ETL", "Link https://a.example", "Link https://b.example/c"],
        Tokens("---\nplatforms: [x]\n---\n@jane and @stranger on #ETL: [text](https://a.example) https://b.example/c\n"));

    [Fact]
    public void What_stands_in_code_is_coloured_where_a_platform_makes_it_clickable_all_the_same()
    {
        Assert.Equal(["Platform x", "Hashtag #code"], Tokens("---\nplatforms: [x]\n---\n`#code`\n"));
        Assert.Equal(["Platform lemmy"], Tokens("---\nplatforms: [lemmy]\n---\n`#code @jane`\n"));
    }

    [Fact]
    public void Fences_of_containers_show_their_platforms() => Assert.Equal(
        ["Platform mastodon", "Fence :::", "Fence except", "Platform x", "Platform bluesky", "Hashtag #One", "Fence :::", "Fence :::", "Platform x", "Fence instead"],
        Tokens("---\nplatforms: [mastodon]\n---\n::: except x, bluesky\n#One\n:::\n\n::: x instead\n"));

    [Fact]
    public void Tokens_are_sorted_and_apart()
    {
        const string draft = "---\nplatforms: [x, bluesky, mastodon, linkedin]\n---\n@jane @jane@hachyderm.io #a #b $CASH https://x.com/@jane\n\n> @jane **#bold**\n";
        var files = new MemoryWorkspace { ["/ws/brand.yaml"] = Profile };
        var analysis = Analyzer.Analyze(
            "/ws/posts/a.md", draft, BrandReader.Read(files, "/ws/brand.yaml").Brand, files, new AnalysisOptions { Today = new DateOnly(2026, 11, 26) }, TestContext.Current.CancellationToken);
        var tokens = SemanticTokens.In(analysis);
        Assert.All(tokens.Zip(tokens.Skip(1)), p => Assert.True(p.First.Span.End <= p.Second.Span.Start));
    }
}
