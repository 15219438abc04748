using BrandLsp.Core.Platforms;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Tests.Platforms;

public class PlatformCatalogTests
{
    private static readonly string[] s_ids =
    [
        "x", "linkedin", "bluesky", "mastodon", "threads", "instagram", "facebook", "youtube", "tiktok", "pinterest", "reddit", "telegram",
        "discord", "substack", "medium", "tumblr", "google-business", "slack", "nostr", "lemmy", "devto", "hashnode", "farcaster",
    ];

    [Fact]
    public void The_twenty_three_platforms_stand_in_the_order_people_read_them() =>
        Assert.Equal(s_ids, PlatformCatalog.All.Select(p => p.Id));

    [Theory]
    [InlineData("X")]
    [InlineData("Google-Business")]
    public void A_platform_is_found_in_any_case(string id) => Assert.Equal(id.ToLowerInvariant(), PlatformCatalog.Find(id)?.Id);

    [Fact]
    public void There_is_no_platform_called_myspace() => Assert.Null(PlatformCatalog.Find("myspace"));

    [Fact]
    public void Every_figure_says_where_it_comes_from() =>
        Assert.All(PlatformCatalog.All.SelectMany(Figures), f => Assert.False(string.IsNullOrWhiteSpace(f.Source)));

    [Fact]
    public void A_figure_without_a_source_is_no_reliable_one() =>
        Assert.All(PlatformCatalog.All.SelectMany(Figures).Where(f => f.Source == "none found"), f => Assert.False(f.IsReliable));

    [Fact]
    public void Every_note_says_where_it_comes_from() =>
        Assert.All(PlatformCatalog.All.SelectMany(p => p.Notes), n =>
        {
            Assert.False(string.IsNullOrWhiteSpace(n.Text));
            Assert.False(string.IsNullOrWhiteSpace(n.Source));
        });

    [Fact]
    public void The_platforms_of_a_draft_that_names_none_exist() =>
        Assert.All(PlatformCatalog.DefaultTargets, id => Assert.NotNull(PlatformCatalog.Find(id)));

    [Theory]
    [InlineData("x", 280, Counting.X)]
    [InlineData("linkedin", 3000, Counting.Undocumented)]
    [InlineData("bluesky", 300, Counting.Bluesky)]
    [InlineData("mastodon", 500, Counting.Mastodon)]
    [InlineData("threads", 500, Counting.Bytes)]
    [InlineData("youtube", 5000, Counting.Bytes)]
    [InlineData("tiktok", 2200, Counting.Utf16)]
    [InlineData("telegram", 4096, Counting.CodePoints)]
    [InlineData("discord", 2000, Counting.CodePoints)]
    [InlineData("lemmy", 50000, Counting.Utf16)]
    public void A_platform_counts_as_its_source_says(string id, int limit, Counting counting)
    {
        var platform = PlatformCatalog.Find(id)!;
        Assert.Equal(limit, platform.Limit.Value);
        Assert.Equal(counting, platform.Counting);
        Assert.True(platform.Limit.IsReliable);
    }

    [Fact]
    public void Bluesky_has_a_second_limit_in_bytes() => Assert.Equal(3000, PlatformCatalog.Find("bluesky")!.ByteLimit.Value);

    [Fact]
    public void Four_platforms_take_threads() =>
        Assert.Equal(["x", "bluesky", "mastodon", "threads"], PlatformCatalog.All.Where(p => p.SupportsThreads).Select(p => p.Id));

    [Fact]
    public void Three_platforms_need_media() =>
        Assert.Equal(["instagram", "tiktok", "pinterest"], PlatformCatalog.All.Where(p => p.RequiresMedia).Select(p => p.Id));

    private static IEnumerable<Figure> Figures(Platform p) =>
    [
        p.Limit, p.ByteLimit, p.CaptionLimit, p.ParagraphLimit, p.Fold, p.MaxHashtags, p.MaxMentions, p.MaxLinks, p.MaxImages, p.AltTextLimit, p.TitleLimit,
    ];
}
