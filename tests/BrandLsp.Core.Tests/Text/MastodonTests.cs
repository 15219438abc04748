using BrandLsp.Core.Text;

namespace BrandLsp.Core.Tests.Text;

public class MastodonTests
{
    [Theory]
    [InlineData("hello", 5)]
    [InlineData("   ", 0)]
    [InlineData("see https://example.com/a/very/long/path/that/goes/on", 27)]
    [InlineData("see example.com", 15)]
    [InlineData("xhttps://example.com/abc", 24)]
    [InlineData("hi @ada@hachyderm.io bye", 11)]
    [InlineData("hi @ada bye", 11)]
    [InlineData("ada@hachyderm.io", 16)]
    [InlineData("👨‍👩‍👧", 1)]
    public void A_server_counts_this(string text, int expected) => Assert.Equal(expected, TextMeters.Mastodon.Measure(text));

    [Fact]
    public void The_content_warning_counts_too() => Assert.Equal(9, MastodonMeter.Measure("hello", "warn"));

    [Fact]
    public void A_host_longer_than_253_characters_makes_no_mention()
    {
        var text = "@ada@" + string.Join('.', Enumerable.Repeat("abcdefghi", 26)) + ".example";
        Assert.Equal(text.Length, TextMeters.Mastodon.Measure(text));
    }

    [Theory]
    [InlineData("@ada@hachyderm.io, @bob.", "mention:@ada@hachyderm.io mention:@bob")]
    [InlineData("#tag #1 #1a x#y #a·b #a·", "hashtag:#tag hashtag:#1a hashtag:#a·b hashtag:#a")]
    [InlineData("https://example.com/wiki/Foo_(日本) https://example.com/a_(b) gemini://example.com", "url:https://example.com/wiki/Foo_ url:https://example.com/a_(b) url:gemini://example.com")]
    [InlineData("$AAPL example.com", "")]
    public void A_server_links_these(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', TextMeters.Mastodon.Entities(text).Select(e => $"{CountLine.TypeName(e.Type)}:{e.Text}")));

    [Theory]
    [InlineData("hi @ada@hachyderm.io bye", 7, 20)]
    [InlineData("hi @ada@hachyderm.io bye", 6, 3)]
    [InlineData("see https://example.com now", 27, 23)]
    [InlineData("  see", 0, 2)]
    public void The_part_that_fits_ends_here(string text, int limit, int expected) =>
        Assert.Equal(expected, TextMeters.Mastodon.Fit(text, limit));
}
