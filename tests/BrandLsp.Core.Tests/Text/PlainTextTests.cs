using BrandLsp.Core.Text;

namespace BrandLsp.Core.Tests.Text;

public class PlainTextTests
{
    [Theory]
    [InlineData(Counting.Graphemes, CountUnit.Graphemes, 2)]
    [InlineData(Counting.CodePoints, CountUnit.CodePoints, 4)]
    [InlineData(Counting.Utf16, CountUnit.Utf16, 6)]
    [InlineData(Counting.Bytes, CountUnit.Bytes, 11)]
    [InlineData(Counting.Undocumented, CountUnit.Utf16, 6)]
    public void Each_unit_counts_its_own(Counting counting, CountUnit unit, int expected)
    {
        var meter = TextMeters.For(counting);
        Assert.Equal(unit, meter.Unit);
        Assert.Equal(expected, meter.Measure("👍🏽e\u0301"));
    }

    [Fact]
    public void A_lone_surrogate_is_three_bytes() => Assert.Equal(4, TextMeters.For(Counting.Bytes).Measure("a\uD800"));

    [Theory]
    [InlineData("Look: https://example.com/a_(b), and (http://x.io).", "url:https://example.com/a_(b) url:http://x.io")]
    [InlineData("@ada.park, @bob- and me@example.com", "mention:@ada.park mention:@bob")]
    [InlineData("@ada@hachyderm.io", "mention:@ada@hachyderm.io")]
    [InlineData("#tag #1 #日本 a#b &#39;", "hashtag:#tag hashtag:#日本")]
    [InlineData("example.com $AAPL https://", "")]
    public void Platforms_without_published_rules_link_these(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', TextMeters.For(Counting.Utf16).Entities(text).Select(e => $"{CountLine.TypeName(e.Type)}:{e.Text}")));

    [Fact]
    public void A_cut_never_falls_into_a_grapheme_or_a_link()
    {
        var meter = TextMeters.For(Counting.Utf16);
        Assert.Equal(1, meter.Fit("a👨‍👩‍👧", 5));
        Assert.Equal(2, meter.Fit("a https://example.com", 10));
        Assert.Equal(0, meter.Fit("abc", -1));
    }
}
