using BrandLsp.Core.Text;

namespace BrandLsp.Core.Tests.Text;

public class XTests
{
    private static readonly XMeter Meter = TextMeters.X;

    [Theory]
    [InlineData("", 0)]
    [InlineData("hello", 5)]
    [InlineData("日本", 4)]
    [InlineData("é", 1)]
    [InlineData("e\u0301", 1)]
    [InlineData("a\r\nb\rc\nd", 7)]
    [InlineData("see https://example.com/a/very/long/path/that/goes/on", 27)]
    [InlineData("see example.com", 27)]
    [InlineData("README.md", 23)]
    [InlineData("a… b—c “d”", 11)]
    [InlineData("𠀡", 2)]
    public void X_weighs_a_text_like_this(string text, int expected) => Assert.Equal(expected, Meter.Measure(text));

    [Fact]
    public void A_lone_surrogate_weighs_2() => Assert.Equal(3, Meter.Measure("a\uD83D"));

    [Theory]
    [InlineData("hi @jack", "mention:@jack")]
    [InlineData("@jack/friends rule", "mention:@jack/friends")]
    [InlineData("mail me@example.com", "")]
    [InlineData("RT@jack: yes", "mention:@jack")]
    [InlineData("#one #1 #1st &#x", "hashtag:#one hashtag:#1st")]
    [InlineData("#日本語です #привет", "hashtag:#日本語です hashtag:#привет")]
    [InlineData("a#b &#c ##d", "hashtag:#d")]
    [InlineData("$AAPL $TOOLONGX $BRK.B, $5", "cashtag:$AAPL cashtag:$BRK.B")]
    [InlineData("(https://example.com/wiki/Foo_(bar)).", "url:https://example.com/wiki/Foo_(bar)")]
    [InlineData("t.co/abc e.g. node.js", "url:t.co/abc")]
    [InlineData("日本example.com日本", "url:example.com")]
    [InlineData("http://日本.jp/x", "url:http://日本.jp/x")]
    [InlineData("http://example.com/#tag/@name", "url:http://example.com/#tag/@name")]
    [InlineData("https://t.co/abc-def", "url:https://t.co/abc")]
    [InlineData("example.comx -a.com foo..com", "")]
    public void X_links_these(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Meter.Entities(text).Select(e => $"{CountLine.TypeName(e.Type)}:{e.Text}")));

    [Fact]
    public void A_link_longer_than_4096_characters_is_none()
    {
        var text = "https://example.com/" + new string('a', 4096);
        Assert.Empty(Meter.Entities(text));
        Assert.Equal(text.Length, Meter.Measure(text));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("fine", true)]
    [InlineData("a\uFEFFb", false)]
    [InlineData("a\uFFFFb", false)]
    public void X_refuses_nothing_and_noncharacters(string text, bool expected) => Assert.Equal(expected, Meter.IsValid(text, 280));

    [Theory]
    [InlineData("hello world", 5, 5)]
    [InlineData("hello world", 280, 11)]
    [InlineData("hello world", 0, 0)]
    [InlineData("日本語", 5, 2)]
    [InlineData("ab 👨‍👩‍👧", 4, 3)]
    [InlineData("see https://example.com/x now", 26, 4)]
    [InlineData("see https://example.com/x now", 27, 25)]
    [InlineData("hi @jackson bye", 6, 3)]
    [InlineData("e\u0301e\u0301", 1, 2)]
    [InlineData("a\r\nb", 2, 3)]
    public void The_part_that_fits_ends_here(string text, int limit, int expected) => Assert.Equal(expected, Meter.Fit(text, limit));

    [Fact]
    public void A_cut_that_would_make_a_link_is_not_taken() =>
        // "a.co" would weigh 23 once it is cut off from what follows.
        Assert.Equal(3, Meter.Fit("a.comx", 5));
}
