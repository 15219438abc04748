using BrandLsp.Core.Text;

namespace BrandLsp.Core.Tests.Text;

public class EmojiTests
{
    [Theory]
    [InlineData("😀")]
    [InlineData("👍🏽")]
    [InlineData("👩🏽‍🚀")]
    [InlineData("👨‍👩‍👧‍👦")]
    [InlineData("🏳️‍🌈")]
    [InlineData("🇩🇪")]
    [InlineData("#️⃣")]
    [InlineData("1⃣")]
    [InlineData("☎️")]
    [InlineData("⛹🏽")]
    [InlineData("🐦‍🔥")]
    [InlineData("🏴\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F")]
    [InlineData("\U0001FAE9")]
    public void An_emoji_sequence_is_one_emoji_and_weighs_2_on_X(string text)
    {
        Assert.Equal([new TextSpan(0, text.Length)], Emoji.In(text));
        Assert.Equal(2, TextMeters.X.Measure(text));
        Assert.Equal(1, Graphemes.Count(text));
    }

    [Theory]
    [InlineData("👩\u200D there", "👩\u200D")]
    [InlineData("🎉\u0301!", "🎉\u0301")]
    [InlineData("🎉\u200D🎉 ", "🎉\u200D🎉")]
    public void What_combines_with_an_emoji_is_not_cut_off_it(string text, string cluster) =>
        Assert.Equal([cluster], Emoji.ClustersIn(text).Select(e => e.In(text)));

    [Theory]
    [InlineData("1 # * ©")]
    [InlineData("☎\uFE0E")]
    [InlineData("日本")]
    public void Text_is_no_emoji(string text) => Assert.Empty(Emoji.In(text));

    [Fact]
    public void A_flag_of_no_region_is_two_letters() => Assert.Equal(4, TextMeters.X.Measure("🇽🇽"));
}
