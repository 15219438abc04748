using BrandLsp.Core.Text;

namespace BrandLsp.Core.Tests.Text;

public class MeterPropertyTests
{
    [Fact]
    public void The_part_that_fits_fits_and_no_longer_one_does() => RandomText.Check((text, limit) =>
    {
        foreach (var counting in Enum.GetValues<Counting>())
        {
            // X weighs the links of the normalized text, which need not be those of the text as typed.
            if (counting == Counting.X && !Nfc.IsNormalized(text))
            {
                continue;
            }

            var meter = TextMeters.For(counting);
            var fit = meter.Fit(text, limit);
            var entities = meter.Entities(text);
            Assert.True(fit == 0 || meter.Measure(text[..fit]) <= limit, $"{counting}: {fit} does not fit");
            Assert.True(MayEnd(text, entities, fit), $"{counting}: {fit} is no place to cut");
            for (var cut = fit + 1; cut <= text.Length; cut++)
            {
                Assert.False(MayEnd(text, entities, cut) && meter.Measure(text[..cut]) <= limit, $"{counting}: {cut} fits, {fit} was chosen");
            }
        }
    }, 4000);

    [Theory]
    [InlineData("(.6\uFEFFनमस्ते#tag\n  #日本𠀡HTTPS://README.mdexample.com", 29, 33)]
    [InlineData("#日本𠀡HTTPS://README.mdexample.com", 15, 16)]
    [InlineData("a #日本HTTPS://x.y/README README", 28, 28)]
    public void A_link_that_a_hashtag_begins_in_may_be_cut(string text, int limit, int expected) => Assert.Equal(expected, LongestBySearch(text, limit));

    [Fact]
    public void Entities_lie_in_the_text_in_order_and_apart() => RandomText.Check(text =>
    {
        foreach (var counting in Enum.GetValues<Counting>())
        {
            var end = 0;
            foreach (var entity in TextMeters.For(counting).Entities(text))
            {
                Assert.True(entity.Span.Start >= end && !entity.Span.IsEmpty && entity.Span.End <= text.Length);
                Assert.Equal(entity.Span.In(text), entity.Text);
                end = entity.Span.End;
            }
        }
    });

    [Theory]
    [InlineData("@")]
    [InlineData("#")]
    [InlineData("$")]
    [InlineData("a.")]
    [InlineData("a.co.")]
    [InlineData("@a.")]
    [InlineData("(")]
    [InlineData("a.co/(")]
    [InlineData("http://")]
    [InlineData("https://a.co/")]
    [InlineData("あ.")]
    [InlineData("a-_.")]
    [InlineData("#a")]
    [InlineData("1#")]
    [InlineData("@a@b.c")]
    [InlineData("🇦")]
    [InlineData("👩‍")]
    [InlineData("\u0301\u0323")]
    [InlineData("é\u0301")]
    [InlineData("\u0915\u094D")]
    [InlineData("日本語 ")]
    [InlineData("a.com1")]
    [InlineData("xn--")]
    [InlineData("$A")]
    [InlineData("a.co?")]
    [InlineData("http://a.あ/?")]
    [InlineData("( @a.co")]
    [InlineData("#日HTTPS://a.co")]
    [InlineData(" #日HTTPS://a.co/")]
    public void Thirty_thousand_characters_of_anything_are_counted(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 30_000 / piece.Length));
        foreach (var counting in Enum.GetValues<Counting>().Where(c => c != Counting.Undocumented))
        {
            var meter = TextMeters.For(counting);

            // Each takes a few milliseconds; with the square of the length it would be a thousand times as much.
            Assert.True(meter.Entities(text).All(entity => entity.Span.End <= text.Length));
            Assert.True(meter.Measure(text) > 0);
            Assert.InRange(meter.Fit(text, 280), 0, text.Length);
            Assert.InRange(meter.Fit(text, 15_000), 0, text.Length);
        }
    }

    private static int LongestBySearch(string text, int limit)
    {
        var meter = TextMeters.Mastodon;
        var fit = meter.Fit(text, limit);
        var entities = meter.Entities(text);
        var longest = Enumerable.Range(0, text.Length + 1).Last(cut => MayEnd(text, entities, cut) && meter.Measure(text[..cut]) <= limit);
        Assert.Equal(longest, fit);
        return fit;
    }

    private static bool MayEnd(string text, IReadOnlyList<Entity> entities, int offset) =>
        Graphemes.IsBoundary(text, offset) && !entities.Any(entity => entity.Span.Start < offset && offset < entity.Span.End);
}
