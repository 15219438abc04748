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
    public void A_hundred_thousand_characters_of_anything_are_counted(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        foreach (var counting in Enum.GetValues<Counting>())
        {
            var meter = TextMeters.For(counting);

            // Each takes a few milliseconds; with the square of the length this would not end.
            Assert.True(meter.Entities(text).All(entity => entity.Span.End <= text.Length));
            Assert.True(meter.Measure(text) > 0);
            Assert.InRange(meter.Fit(text, 280), 0, text.Length);
            Assert.InRange(meter.Fit(text, 50_000), 0, text.Length);
        }
    }

    private static bool MayEnd(string text, IReadOnlyList<Entity> entities, int offset) =>
        Graphemes.IsBoundary(text, offset) && !entities.Any(entity => entity.Span.Start < offset && offset < entity.Span.End);
}
