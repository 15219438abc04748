using BrandLsp.Core.Brands;
using BrandLsp.Core.Strategy;

namespace BrandLsp.Core.Tests.Strategy;

public class AskOrGiveTests
{
    [Theory]
    [InlineData("Hey @jane, could you share this?")]
    [InlineData("@jane, what would you change?")]
    [InlineData("What do you think, @jane?")]
    [InlineData("Curious what @jane makes of it.")]
    [InlineData("cc @jane")]
    [InlineData(".@jane please retweet")]
    public void It_asks(string text) => Assert.Equal(MentionKind.Ask, Of(text));

    [Theory]
    [InlineData("Thanks to @jane I measured first.")]
    [InlineData("@jane's talk is the best hour I spent this year.")]
    [InlineData("Three years ago @jane told me to keep it boring.")]
    [InlineData("Hat tip: @jane.")]
    [InlineData("Could you believe it? Thank you, @jane!")]
    public void It_gives(string text) => Assert.Equal(MentionKind.Give, Of(text));

    [Theory]
    [InlineData("My nightly pipeline took three hours. @jane asked one question: \"Which rows changed?\"")]
    [InlineData("Why did @jane leave the company?")]
    [InlineData("Ask @jane how she keeps her estimates honest, she has a list.")]
    [InlineData("@jane and I speak at PGConf.")]
    [InlineData("Please welcome our new colleague @jane.")]
    [InlineData("Was meinst du, @jane?", "de")]
    public void It_only_names(string text, string language = "en") => Assert.Equal(MentionKind.Name, Of(text, language));

    private static MentionKind Of(string text, string language = "en") =>
        Assert.Single(DraftEntryReader.Read("/w/a.md", $"---\nlang: {language}\n---\n{text}\n", Brand.Empty).Mentions).Kind;
}
