using System.Globalization;
using System.Text;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Tests.Text;

public class GraphemesTests
{
    /// <summary>Rows that later versions of Unicode decide differently: scissors are no pictograph any more.</summary>
    private static readonly HashSet<string> ChangedSince15 =
    [
        "÷ 2701 × 200D × 2701 ÷",
    ];

    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("e\u0301", 1)]
    [InlineData("a\r\nb", 3)]
    [InlineData("\n\r", 2)]
    [InlineData("नमस्ते", 3)]
    [InlineData("क्षत्रिय", 3)]
    [InlineData("각", 1)]
    [InlineData("\u1112\u1161\u11AB", 1)]
    [InlineData("👨‍👩‍👧‍👦", 1)]
    [InlineData("👍🏽", 1)]
    [InlineData("🇩🇪🇫🇷", 2)]
    [InlineData("🇩🇪🇫", 2)]
    [InlineData("1️⃣", 1)]
    [InlineData("🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F", 1)]
    public void A_reader_sees_this_many_characters(string text, int expected) => Assert.Equal(expected, Graphemes.Count(text));

    [Fact]
    public void A_lone_surrogate_is_a_character_of_its_own() => Assert.Equal(3, Graphemes.Count("\uDC00\uD800a"));

    [Fact]
    public void Every_row_of_the_Unicode_test_breaks_where_it_says()
    {
        var lines = TextFixtures.Lines("GraphemeBreakTest.txt.gz");
        Assert.Equal(602, lines.Count);
        foreach (var line in lines)
        {
            var text = new StringBuilder();
            var expected = new List<int>();
            foreach (var part in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (part == "÷")
                {
                    expected.Add(text.Length);
                }
                else if (part != "×")
                {
                    text.Append(char.ConvertFromUtf32(int.Parse(part, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
                }
            }

            var actual = new List<int> { 0 };
            foreach (var boundary in Graphemes.Boundaries(text.ToString()))
            {
                actual.Add(boundary);
            }

            Assert.True(expected.SequenceEqual(actual) != ChangedSince15.Contains(line), line);
        }
    }

    [Fact]
    public void Inside_an_emoji_family_there_is_no_boundary()
    {
        const string text = "a👨‍👩‍👧b";
        Assert.True(Graphemes.IsBoundary(text, 1));
        for (var offset = 2; offset < text.Length - 1; offset++)
        {
            Assert.False(Graphemes.IsBoundary(text, offset));
            Assert.Equal(1, Graphemes.Floor(text, offset));
            Assert.Equal(text.Length - 1, Graphemes.Ceiling(text, offset));
        }

        Assert.Equal(1, Graphemes.Previous(text, text.Length - 1));
        Assert.Equal(text.Length - 1, Graphemes.Next(text, 1));
    }

    [Theory]
    [InlineData(-5, 0)]
    [InlineData(99, 3)]
    public void An_offset_outside_the_text_means_its_nearest_end(int offset, int expected)
    {
        Assert.Equal(expected, Graphemes.Floor("abc", offset));
        Assert.Equal(expected, Graphemes.Ceiling("abc", offset));
        Assert.False(Graphemes.IsBoundary("abc", offset));
    }

    [Fact]
    public void Floor_agrees_with_the_boundaries_read_from_the_start() => RandomText.Check(text =>
    {
        var boundaries = new SortedSet<int> { 0 };
        foreach (var boundary in Graphemes.Boundaries(text))
        {
            boundaries.Add(boundary);
        }

        for (var offset = 0; offset <= text.Length; offset++)
        {
            Assert.Equal(boundaries.GetViewBetween(0, offset).Max, Graphemes.Floor(text, offset));
            Assert.Equal(boundaries.Contains(offset), Graphemes.IsBoundary(text, offset));
        }
    });
}
