using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Drafts;

public class FrontMatterReaderTests
{
    private const string Full = """
        ---
        title: How we cut our nightly pipeline from 3 h to 9 min
        platforms: [x, linkedin, bluesky, mastodon]
        theme: pipelines
        audience: founders
        objective: newsletter
        values: [transparency]
        context: how-to
        status: draft                  # idea | draft | scheduled | published
        date: 2026-11-24T09:00+01:00
        relationship: none             # none | paid
        hashtags: [DataEngineering]
        evidence: https://ada.example/benchmark
        media: [{src: chart.png, alt: "Bar chart: 3 h before, 9 min after"}]
        published: {x: https://x.com/adapark/status/1}
        ---
        Our nightly pipeline took three hours.
        """;

    [Fact]
    public void Every_key_of_front_matter_is_read()
    {
        var reading = FrontMatterReader.Read(Full, Brand.Empty);

        Assert.Empty(reading.Problems);
        Assert.Equal("Our nightly pipeline took three hours.", Full[reading.BodyStart..]);
        var front = reading.FrontMatter;
        Assert.Equal("How we cut our nightly pipeline from 3 h to 9 min", front.Title?.Value);
        Assert.Equal("How we cut our nightly pipeline from 3 h to 9 min", front.Title?.Span.In(Full));
        Assert.Equal(["x", "linkedin", "bluesky", "mastodon"], front.Platforms!.Value.Select(p => p.Value));
        Assert.Equal(("pipelines", "founders", "newsletter", "how-to"), (front.Theme?.Value, front.Audience?.Value, front.Objective?.Value, front.Context?.Value));
        Assert.Equal(DraftStatus.Draft, front.Status?.Value);
        Assert.Equal(new PostDate(new DateTime(2026, 11, 24, 9, 0, 0), true, TimeSpan.FromHours(1)), front.Date?.Value);
        Assert.Equal(Tie.None, front.Relationship?.Value);
        Assert.Equal("DataEngineering", Assert.Single(front.Hashtags).Value);
        Assert.Equal("https://ada.example/benchmark", front.Evidence?.Value);
        var media = Assert.Single(front.Media);
        Assert.Equal(("chart.png", "Bar chart: 3 h before, 9 min after"), (media.Src.Value, media.Alt?.Value));
        Assert.Equal("{src: chart.png, alt: \"Bar chart: 3 h before, 9 min after\"}", media.Span.In(Full));
        Assert.Equal("https://x.com/adapark/status/1", front.Published["x"].Value);
    }

    [Theory]
    [InlineData("hashtags: [data engineering, '#ETL']", "DataEngineering|data engineering,ETL|'#ETL'")]
    [InlineData("hashtags: Data ETL", "Data|Data,ETL|ETL")]
    [InlineData("hashtags: \"#Data  #ETL\"", "Data|#Data,ETL|#ETL")]
    [InlineData("tags: data engineering, etl", "DataEngineering|data engineering,etl|etl")]
    [InlineData("tags: Data Engineering", "Data|Data,Engineering|Engineering")]
    [InlineData("tags: [Data Engineering]", "DataEngineering|Data Engineering")]
    [InlineData("hashtags: \"a\\tb\"", "AB|\"a\\tb\"")]
    public void A_hashtag_is_one_word_and_a_text_holds_several(string line, string tags)
    {
        var text = $"---\n{line}\n---\n";
        var hashtags = FrontMatterReader.Read(text, Profile("tags-as: hashtags")).FrontMatter.Hashtags;
        Assert.Equal(tags, string.Join(',', hashtags.Select(h => $"{h.Value}|{h.Span.In(text)}")));
    }

    [Theory]
    [InlineData("jekyll update", "jekyll")]
    [InlineData("[update, jekyll]", "update")]
    [InlineData("how to", "how to")]
    public void The_first_of_a_sites_categories_is_the_theme(string categories, string theme) => Assert.Equal(
        theme,
        FrontMatterReader.Read($"---\ncategories: {categories}\n---\n", Profile("categories-as: themes\nthemes: [{id: jekyll, name: J}, {id: how to, name: H}]")).FrontMatter.Theme?.Value);

    private static Brand Profile(string yaml) => BrandReader.Read(new MemoryFiles { [Check.BrandPath] = yaml }, Check.BrandPath).Brand;
}
