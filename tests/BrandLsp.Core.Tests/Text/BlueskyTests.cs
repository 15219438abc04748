using BrandLsp.Core.Text;

namespace BrandLsp.Core.Tests.Text;

public class BlueskyTests
{
    [Theory]
    [InlineData("hi @alice.bsky.social!", "mention:@alice.bsky.social")]
    [InlineData("hi @alice and me@example.com", "")]
    [InlineData("see example.com/a?b=c.", "url:example.com/a?b=c")]
    [InlineData("my-site.com is none", "")]
    [InlineData("README.md", "url:README.md")]
    [InlineData("(https://example.com)", "url:https://example.com")]
    [InlineData("#a #1 #c-sharp... #日本", "hashtag:#a hashtag:#c-sharp hashtag:#日本")]
    [InlineData("$AAPL, $TOOLONG ($GOOG)", "cashtag:$AAPL cashtag:$GOOG")]
    [InlineData("#a(b.com", "hashtag:#a(b.com")]
    public void Bluesky_links_these(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', TextMeters.Bluesky.Entities(text).Select(e => $"{CountLine.TypeName(e.Type)}:{e.Text}")));

    [Fact]
    public void A_tag_of_many_units_and_few_graphemes_is_one_on_bluesky() =>
        Assert.Single(TextMeters.Bluesky.Entities("#" + string.Concat(Enumerable.Repeat("👍🏽", 17))));

    [Theory]
    [InlineData("abc", 3, 3)]
    [InlineData("é", 1, 2)]
    [InlineData("👨‍👩‍👧", 1, 18)]
    public void Bluesky_counts_graphemes_and_bytes(string text, int graphemes, int bytes)
    {
        Assert.Equal(graphemes, TextMeters.Bluesky.Measure(text));
        Assert.Equal(bytes, BlueskyMeter.Utf8Length(text));
    }

    [Fact]
    public void A_lone_surrogate_is_three_bytes() => Assert.Equal(3, BlueskyMeter.Utf8Length("\uD800"));

    [Fact]
    public void Facets_are_measured_in_bytes()
    {
        var offsets = new Utf8Offsets("é👍 @a.co");
        Assert.Equal(7, offsets.ByteAt(4));
        Assert.Equal(2, offsets.ByteAt(1));
        Assert.Equal(12, offsets.ByteAt(99));
    }
}
