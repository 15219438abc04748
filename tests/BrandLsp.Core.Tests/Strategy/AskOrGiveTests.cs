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
    [InlineData("Slides are up /cc @jane")]
    [InlineData(".@jane please retweet")]
    [InlineData("Need your help @jane")]
    [InlineData("I need your honest opinion @jane on this one.")]
    [InlineData("Looking for feedback from @jane")]
    [InlineData("I'm looking for some early feedback from @jane and everybody who runs queues.")]
    [InlineData("We’re still hoping for advice from @jane.")]
    [InlineData("Would love feedback from @jane.")]
    public void It_asks(string text) => Assert.Equal(MentionKind.Ask, Of(text));

    [Theory]
    [InlineData("Thanks to @jane I measured first.")]
    [InlineData("@jane's talk is the best hour I spent this year.")]
    [InlineData("Three years ago @jane told me to keep it boring.")]
    [InlineData("Hat tip: @jane.")]
    [InlineData("Could you believe it? Thank you, @jane!")]
    [InlineData("I learned this from @jane")]
    [InlineData("I learned most of what I know about cold caches from @jane.")]
    [InlineData("We've learnt that from @jane, the slow way.")]
    [InlineData("@jane wrote the best explanation of dead letters.")]
    [InlineData("For a start: @jane wrote the clearest post on retries.")]
    [InlineData("@jane explains it best.")]
    [InlineData("If you read one post this week, read the one by @jane.")]
    [InlineData("Read the long post on backfills by @jane")]
    [InlineData("Follow @jane, who explains queues with drawings.")]
    [InlineData("New to queues: follow @jane.")]
    public void It_gives(string text) => Assert.Equal(MentionKind.Give, Of(text));

    [Theory]
    [InlineData("My nightly pipeline took three hours. @jane asked one question: \"Which rows changed?\"")]
    [InlineData("Why did @jane leave the company?")]
    [InlineData("Ask @jane how she keeps her estimates honest, she has a list.")]
    [InlineData("@jane and I speak at PGConf.")]
    [InlineData("Please welcome our new colleague @jane.")]
    [InlineData("I learned nothing from @jane")]
    [InlineData("I never learned anything from @jane")]
    [InlineData("I learned this from a book, and @jane has it too.")]
    [InlineData("What they learned, from @jane to the last intern")]
    [InlineData("@jane wrote the report.")]
    [InlineData("@jane wrote that the best index is none.")]
    [InlineData("@jane wrote the best-before dates on the jars.")]
    [InlineData("I read the post by @jane twice and disagree.")]
    [InlineData("Yesterday I followed @jane to the wrong room.")]
    [InlineData("I follow @jane.")]
    [InlineData("Don't follow @jane into that trap.")]
    [InlineData("Should I follow @jane on Bluesky?")]
    [InlineData("Follow @jane on Bluesky?")]
    [InlineData("Feedback from @jane came on Tuesday.")]
    [InlineData("Looking for the slides from @jane that everybody cites.")]
    [InlineData("She was looking for feedback from @jane.")]
    [InlineData("Nobody is looking for feedback from @jane.")]
    [InlineData("You don't need your slides @jane has them.")]
    [InlineData("Was meinst du, @jane?", "de")]
    public void It_only_names(string text, string language = "en") => Assert.Equal(MentionKind.Name, Of(text, language));

    private static MentionKind Of(string text, string language = "en") =>
        Assert.Single(DraftEntryReader.Read("/w/a.md", $"---\nlang: {language}\n---\n{text}\n", Brand.Empty).Mentions).Kind;
}
