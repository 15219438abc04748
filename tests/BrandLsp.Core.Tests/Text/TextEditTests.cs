using System.Collections.Immutable;
using BrandLsp.Core.Text;
using BrandLsp.Testing;
using CsCheck;

namespace BrandLsp.Core.Tests.Text;

public class TextEditTests
{
    private static readonly Gen<(int Gap, int Length, string New)[]> s_edits =
        Gen.Select(Gen.Int[1, 4], Gen.Int[0, 3], Gen.String[Gen.Char["xyz"], 0, 3]).Array[0, 4];

    [Fact]
    public void Two_rounds_of_edits_as_one_do_the_same() => Gen.Select(Gen.String[Gen.Char["abcdef"], 0, 20], s_edits, s_edits).Each(
        (text, one, two) =>
        {
            var first = Of(text, one);
            var between = TextEdit.Apply(text, first);
            var second = Of(between, two);
            var composed = TextEdit.Compose(first, between, second);

            Assert.Equal(TextEdit.Apply(between, second), TextEdit.Apply(text, composed));
            Assert.Equal(composed.OrderBy(e => e.Span), composed);
            Assert.All(composed.Zip(composed.Skip(1)), p => Assert.True(p.First.Span.End <= p.Second.Span.Start));
        },
        2_000);

    [Fact]
    public void What_lies_apart_stays_apart() => Assert.Equal(
        [new TextEdit(new TextSpan(0, 1), "Ah"), new TextEdit(new TextSpan(6, 1), "")],
        TextEdit.Compose([new TextEdit(new TextSpan(0, 1), "Ah")], "Ah bcd ef", [new TextEdit(new TextSpan(7, 1), "")]));

    private static ImmutableArray<TextEdit> Of(string text, (int Gap, int Length, string New)[] edits)
    {
        var found = ImmutableArray.CreateBuilder<TextEdit>();
        var at = -1;
        foreach (var (gap, length, words) in edits)
        {
            at += gap;
            if (at + length > text.Length)
            {
                break;
            }

            found.Add(new TextEdit(new TextSpan(at, length), words));
            at += length;
        }

        return found.ToImmutable();
    }
}
