using BrandLsp.Core.Text;

namespace BrandLsp.Core.Tests.Text;

public class SentencesTests
{
    [Theory]
    [InlineData("One. Two? Three!")]
    [InlineData("Dr. Lind wrote it. Then she rested.")]
    [InlineData("A line without a stop\nAnother one")]
    [InlineData("no stop at all")]
    [InlineData("  Blank around.  ")]
    [InlineData("一句話。又一句。")]
    public void TheFirstSentenceEndsWhereTheFirstOfAllDoes(string text) => Assert.Equal(Sentences.Ends(text)[0], Sentences.FirstEnd(text));

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    public void ABlankTextHasNoSentence(string text) => Assert.Equal(0, Sentences.FirstEnd(text));
}
