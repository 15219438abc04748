using System.Globalization;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Tests.Text;

public class NfcTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("abc", "abc")]
    [InlineData("e\u0301", "é")]
    [InlineData("\u212B", "Å")]
    [InlineData("q\u0307\u0323", "q\u0323\u0307")]
    [InlineData("\u1112\u1161\u11AB", "한")]
    [InlineData("\u0958", "\u0915\u093C")]
    [InlineData("x\uD800\u0301", "x\uD800\u0301")]
    [InlineData("e\u0301\uDC00e\u0301", "é\uDC00é")]
    public void Letters_and_marks_become_one_where_Unicode_has_one(string text, string expected)
    {
        Assert.Equal(expected, Nfc.Normalize(text));
        Assert.Equal(text == expected, Nfc.IsNormalized(text));
    }

    [Fact]
    public void A_normalized_text_is_the_same_instance()
    {
        var text = new string('é', 3);
        Assert.Same(text, Nfc.Normalize(text));
    }

    [Fact]
    public void Every_row_of_the_Unicode_test_normalizes_as_it_says()
    {
        var lines = TextFixtures.Lines("NormalizationTest.txt.gz");
        Assert.Equal(19074, lines.Count);
        foreach (var line in lines)
        {
            var columns = line.Split(';').Select(Decode).ToArray();
            for (var column = 0; column < 3; column++)
            {
                Assert.Equal(columns[1], Nfc.Normalize(columns[column]));
            }

            Assert.Equal(columns[3], Nfc.Normalize(columns[3]));
            Assert.Equal(columns[3], Nfc.Normalize(columns[4]));
            Assert.True(Nfc.IsNormalized(columns[1]));
            Assert.Equal(columns[0] == columns[1], Nfc.IsNormalized(columns[0]));
        }
    }

    [Fact]
    public void Normalizing_twice_changes_nothing_more() => RandomText.Check(text =>
    {
        var once = Nfc.Normalize(text);
        Assert.Equal(once, Nfc.Normalize(once));
        Assert.True(Nfc.IsNormalized(once));
    });

    private static string Decode(string column) => string.Concat(column.Split(' ')
        .Select(hex => char.ConvertFromUtf32(int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture))));
}
