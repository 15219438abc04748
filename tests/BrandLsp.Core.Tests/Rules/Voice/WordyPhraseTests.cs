using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Rules.Voice;

public class WordyPhraseTests
{
    [Theory]
    [InlineData("In order to win, bake.", "To win, bake.")]
    [InlineData("IN ORDER TO WIN, BAKE.", "TO WIN, BAKE.")]
    [InlineData("It failed due to the fact that it rained.", "It failed because it rained.")]
    [InlineData("We utilize, he utilizes, she utilised, they are utilizing it.", "We use, he uses, she used, they are using it.")]
    [InlineData("At this point in time we rest.", "Now we rest.")]
    [InlineData("We are in the process of moving.", "We are moving.")]
    [InlineData("It should be noted that rye is slow.", "Rye is slow.")]
    [InlineData("It is important to note that, in June, we close.", "In June, we close.")]
    [InlineData("It has the ability to fly.", "It can fly.")]
    [InlineData("A large number of people came.", "Many people came.")]
    [InlineData("Come in an unexpected surprise.", "Come in a surprise.")]
    [InlineData("We made use of it, making use of tape.", "We used it, using tape.")]
    [InlineData("She endeavoured to\nhelp.", "She tried to\nhelp.")]
    [InlineData("He came to the conclusion that it works.", "He concluded that it works.")]
    public void The_fix_writes_it_plainly(string draft, string expected)
    {
        var found = Of(draft);
        Assert.NotEmpty(found);
        Assert.All(found, d => Assert.True(d.Fixes[0].IsSafe));
        Assert.Equal(expected, Check.Fixed(draft, found));
    }

    [Theory]
    [InlineData("We have come to the conclusion that rye is slow.", "We have concluded that rye is slow.")]
    [InlineData("We've come to the conclusion that rye is slow.", "We've concluded that rye is slow.")]
    [InlineData("Then I come to the conclusion that it works.", "Then I conclude that it works.")]
    [InlineData("He has had the ability to bake since 2019.", "He has been able to bake since 2019.")]
    [InlineData("First and foremost, we bake.", "First, we bake.")]
    [InlineData("We endeavour to reply, and the firm endeavours to help.", "We try to reply, and the firm tries to help.")]
    [InlineData("It must be remembered that iPhones ring at five.", "iPhones ring at five.")]
    [InlineData("A large number of the ovens are old.", "Many of the ovens are old.")]
    [InlineData("There are a large number of ovens.", "There are many ovens.")]
    [InlineData("It is loved by a large number of bakers.", "It is loved by many bakers.")]
    [InlineData("No reply as of yet.", "No reply yet.")]
    [InlineData("We have no date as of yet, but a plan.", "We have no date yet, but a plan.")]
    [InlineData("Endeavour to reply.", "Try to reply.")]
    [InlineData("We open in the near future.", "We open soon.")]
    [InlineData("That is an end result.", "That is a result.")]
    [InlineData("It's important to note that backups matter.", "Backups matter.")]
    [InlineData("She's in the process of moving house.", "She's moving house.")]
    [InlineData("Then Jane’s in the process of moving house.", "Then Jane’s moving house.")]
    [InlineData("You're in the process of moving.", "You're moving.")]
    [InlineData("I'm of the opinion that it works.", "I think that it works.")]
    public void The_plain_phrase_has_the_form_that_the_sentence_needs(string draft, string expected) =>
        Assert.Equal(expected, Check.Fixed(draft, Of(draft)));

    [Theory]
    [InlineData("I'm in the process of moving house.", "“I'm in the process of” says no more than “I'm”")]
    [InlineData("I have the ability to wait.", "no more than “I can”")]
    public void I_is_a_capital_in_messages_too(string draft, string said) =>
        Assert.Contains(said, Assert.Single(Of(draft)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Do you have the ability to swim?")]
    [InlineData("This helps you have the ability to swim.")]
    [InlineData("He has always had the ability to bake.")]
    [InlineData("The talks have at last come to the conclusion that rye is slow.")]
    [InlineData("We are first and foremost bakers.")]
    [InlineData("As of yet, no reply came.")]
    [InlineData("As of yet there is no date.")]
    [InlineData("We'd had the ability to bake.")]
    [InlineData("Then she'd had the ability to bake.")]
    [InlineData("There is a large number of loaves.")]
    [InlineData("There's a large number of loaves.")]
    [InlineData("There has been a large number of loaves.")]
    [InlineData("Such a large number of loaves is rare.")]
    [InlineData("Quite a large number of the loaves burnt.")]
    [InlineData("A large number of loaves is rare.")]
    public void Where_the_form_is_not_sure_there_is_no_fix(string draft) => Assert.Empty(Assert.Single(Of(draft)).Fixes);

    [Theory]
    [InlineData("We are in the process of a merger, and the permit is in the process of approval.")]
    [InlineData("Our endeavour to reply to all of you failed.")]
    [InlineData("The firm's best endeavours to help came to nothing.")]
    [InlineData("Endeavours to reply failed.")]
    [InlineData("Many endeavours to reply failed, despite endeavours to help.")]
    public void A_noun_is_no_wordy_verb(string draft) => Assert.Empty(Of(draft));

    [Theory]
    [InlineData("The books are in order. To win, bake.")]
    [InlineData("They say “utilize” a lot.")]
    [InlineData("CPU utilization is at 90 percent.")]
    [InlineData("We work in accordance with the law and with respect to x.")]
    [InlineData("Utilize Ltd is a firm. I work at Utilize.")]
    [InlineData("A number of people came, and the majority of them sang.")]
    [InlineData("`in order to` and https://in-order-to.example")]
    [InlineData("> We utilize it in order to win.")]
    [InlineData("It is in order, to be sure.")]
    [InlineData("My novel is set in the near future.")]
    [InlineData("A film set in the not too distant future.")]
    [InlineData("In the near future of baking, robots knead.")]
    public void A_phrase_with_a_sense_of_its_own_is_left_alone(string draft) =>
        Assert.DoesNotContain(Of(draft), d => !draft.StartsWith("Utilize", StringComparison.Ordinal) || d.Span.Start > 0);

    [Fact]
    public void A_phrase_with_emphasis_inside_is_reported_without_a_fix()
    {
        Assert.Empty(Assert.Single(Of("We bake in *order to* win.")).Fixes);
        Assert.Equal("We bake *to* win.", Check.Fixed("We bake *in order to* win.", Of("We bake *in order to* win.")));
    }

    private static Core.Analysis.Diagnostic[] Of(string draft) => [.. Check.Draft(draft, null, "x").Diagnostics.Where(d => d.Rule == "wordy-phrase")];
}
