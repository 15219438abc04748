using BrandLsp.Core.Analysis;

namespace BrandLsp.Core.Tests.Analysis;

public class SuggestionsTests
{
    [Theory]
    [InlineData("pipelins", "pipelines")]
    [InlineData("linkdein", "linkedin")]
    [InlineData("X", "x")]
    [InlineData("over-limt", "over-limit")]
    public void A_slip_of_the_keys_is_recognised(string typed, string meant) =>
        Assert.Equal(meant, Suggestions.Nearest(typed, ["pipelines", "linkedin", "x", "over-limit", "bluesky"]));

    [Theory]
    [InlineData("gardening")]
    [InlineData("")]
    [InlineData("zz")]
    public void Another_word_is_not_taken_for_one(string typed) =>
        Assert.Null(Suggestions.Nearest(typed, ["pipelines", "linkedin", "over-limit"]));

    [Fact]
    public void Swapped_neighbours_are_one_slip() => Assert.Equal(1, Suggestions.Distance("blueksy", "bluesky"));
}
