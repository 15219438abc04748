using BrandLsp.Core.Rules.Limits;

namespace BrandLsp.Core.Tests.Rules.Limits;

public class InvalidHashtagTests
{
    [Theory]
    [InlineData("Ship small (#DevOps).", "bluesky", "“(” stands right before it")]
    [InlineData("Ship small (#fine).", "bluesky", "“(” stands right before it")]
    [InlineData("Ship “#DevOps” today.", "bluesky", "““” stands right before it")]
    [InlineData("Ship small—#DevOps wins.", "bluesky", "“—” stands right before it")]
    [InlineData("Ship #C#Tools today.", "x", "“#” stands right behind it")]
    [InlineData("I like #C# a lot.", "x", "a second # closes it")]
    [InlineData("Kick-off of #2026 planning.", "x", "digits alone")]
    public void The_message_names_the_cause(string draft, string platform, string cause) =>
        Assert.Contains(cause, Assert.Single(RuleRun.Of<InvalidHashtag>(draft, null, platform)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Ship small—#DevOps wins.", "Ship small— #DevOps wins.", "bluesky")]
    [InlineData("Ship #C#Tools today.", "Ship #C #Tools today.", "x")]
    [InlineData("I like #C# a lot.", "I like #CSharp a lot.", "x")]
    [InlineData("I like #f#.", "I like #FSharp.", "linkedin")]
    [InlineData("I like #c++ too.", "I like #CPlusPlus too.", "x")]
    [InlineData("The #2-day rule.", "The #2Day rule.", "x")]
    public void A_fix_gives_a_hashtag(string draft, string expected, string platform)
    {
        Assert.Equal(expected, RuleRun.Fixed<InvalidHashtag>(draft, null, platform));
        Assert.Empty(RuleRun.Of<InvalidHashtag>(expected, null, platform));
    }

    [Theory]
    [InlineData("Ship small (#DevOps).", "bluesky")]
    [InlineData("Ship small (#fine).", "bluesky")]
    [InlineData("Ship “#DevOps” today.", "bluesky")]
    public void Nothing_is_offered_where_nothing_would_help(string draft, string platform) =>
        Assert.Empty(Assert.Single(RuleRun.Of<InvalidHashtag>(draft, null, platform)).Fixes);

    [Theory]
    [InlineData("My #1 rule: sleep first.", "Write No. 1", "Write 1 without the sign")]
    [InlineData("Simply #1.", "Write No. 1", "Write 1 without the sign")]
    [InlineData("Support #24/7 from today.", "Write 24 without the sign")]
    [InlineData("Kick-off of #2026 planning.", "Write 2026 without the sign")]
    [InlineData("#5 tips for a quiet week.", "Write 5 without the sign")]
    [InlineData("Up #40% since May.", "Write 40 without the sign")]
    [InlineData("A #9-5 life.", "Write 9-5 without the sign")]
    [InlineData("---\nlang: de\n---\nUnser Platz #1 ist der am Fenster.", "Write 1 without the sign")]
    public void A_number_keeps_its_sense(string draft, params string[] titles) =>
        Assert.Equal(titles, Assert.Single(RuleRun.Of<InvalidHashtag>(draft, null, "x")).Fixes.Select(f => f.Title));

    [Theory]
    [InlineData("Learn #cpp and #csharp.")]
    [InlineData("#Rust + Go, #Go + Rust.")]
    [InlineData("C# and C++ and F#.")]
    public void Signs_that_belong_to_the_sentence_are_left_alone(string draft) =>
        Assert.Empty(RuleRun.Of<InvalidHashtag>(draft, null, "x"));
}
