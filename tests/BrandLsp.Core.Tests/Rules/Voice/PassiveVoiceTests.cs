using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Rules.Voice;

public class PassiveVoiceTests
{
    [Theory]
    [InlineData("Mistakes [|were made|].")]
    [InlineData("The report [|was written|] in a hurry.")]
    [InlineData("The decision to close the pool [|was taken|] on Friday.")]
    [InlineData("Your account has [|been suspended|].")]
    [InlineData("Three features have already [|been shipped|] this year.")]
    [InlineData("The bug [|was quickly fixed|], and nobody noticed.")]
    [InlineData("The data [|is processed|] at night.")]
    [InlineData("Invoices [|are sent|] on Fridays.")]
    [InlineData("The plan [|is being reviewed|].", "being reviewed")]
    [InlineData("You will [|be notified|] tomorrow.")]
    [InlineData("The form must [|be submitted|] by Monday.")]
    [InlineData("The price [|was reduced|] by 30 percent.")]
    [InlineData("It [|was decided|] that the shop closes.")]
    [InlineData("Lessons [|were learned|].")]
    [InlineData("The table [|was dropped|] last night.")]
    [InlineData("The scheduler will [|be restarted|] on Monday at 5.")]
    [InlineData("The rows [|were then carefully counted|].")]
    [InlineData("The job [|got killed|] at noon.")]
    [InlineData("Twelve requests [|were lost|] over the weekend.")]
    [InlineData("Forty passwords [|were leaked|] on Friday.")]
    [InlineData("All 40 tickets [|were not answered|].")]
    [InlineData("It's [|been decided|] that we close on Monday.")]
    [InlineData("The plan's [|been dropped|].")]
    [InlineData("The plan’s [|been dropped|].")]
    [InlineData("It'd [|been decided|] that we close.")]
    [InlineData("You've [|been notified|] of it.")]
    [InlineData("You'll [|be notified|] tomorrow.")]
    [InlineData("The plan's [|being reviewed|].")]
    public void A_passive_without_its_doer_is_reported(string marked, string? underlined = null)
    {
        var (draft, spans) = Check.Unmark(marked);
        Assert.Equal([underlined ?? spans[0].In(draft)], Underlined(draft));
    }

    [Theory]
    [InlineData("The report was written by Jane.")]
    [InlineData("The song was sent last night by somebody who likes us.")]
    [InlineData("Costs were cut by moving the joins to noon.")]
    [InlineData("She is tired, I was interested, and we're excited.")]
    [InlineData("I am thrilled and we are delighted.")]
    [InlineData("The shop is located on Elm Street and it is called Nine.")]
    [InlineData("Let's get started. Get involved. Be prepared.")]
    [InlineData("I was told on Friday, and I've been asked to reply.")]
    [InlineData("She was given a scarf. He was paid.")]
    [InlineData("We were informed late.")]
    [InlineData("Was the report written?")]
    [InlineData("It should be noted that the hall is cold.")]
    [InlineData("The documents were leaked to us in March.")]
    [InlineData("The children were lost for words, and the keys were lost.")]
    [InlineData("When the report was written, I was ill.")]
    [InlineData("The code that was written in March still runs.")]
    [InlineData("It can be fixed. It may be replaced. It has to be reviewed.")]
    [InlineData("The church was built in 1904.")]
    [InlineData("The chair was made of oak, and the jam is made in Ghent.")]
    [InlineData("Boots and gloves are provided. Dogs are welcome.")]
    [InlineData("The pool is closed, the shelf is broken, the cake is gone.")]
    [InlineData("It's taped to my screen.")]
    [InlineData("My bike was stolen.")]
    [InlineData("He was killed in the war. She got promoted.")]
    [InlineData("We got approved funding, and I got tested.")]
    [InlineData("The train was delayed.")]
    [InlineData("My first novel was published in May.")]
    [InlineData("He was born in Leeds and raised in York.")]
    [InlineData("> Mistakes were made.")]
    [InlineData("“Mistakes were made,” the letter said.")]
    [InlineData("`was made` and https://was.example/made")]
    [InlineData("She's been given a scarf, and I'd been told. We'll be notified.")]
    [InlineData("It's been reviewed by Jane. When the plan's been dropped, we sleep.")]
    public void What_is_no_hidden_doer_is_left_alone(string draft) => Assert.Empty(Underlined(draft));

    [Theory]
    [InlineData("voice: {person: first}", "“I wrote …”")]
    [InlineData("voice: {person: we}", "“we wrote …”")]
    [InlineData(null, "“we wrote …”, or whoever it was")]
    public void The_message_starts_the_sentence_anew(string? brand, string expected) =>
        Assert.Contains(expected, Assert.Single(Of("The report was written.", brand)).Message, StringComparison.Ordinal);

    [Fact]
    public void In_the_present_and_the_future_so_does_the_message()
    {
        Assert.Contains("“we process …”", Assert.Single(Of("The data is processed.")).Message, StringComparison.Ordinal);
        Assert.Contains("“we notify …”", Assert.Single(Of("You will be notified.")).Message, StringComparison.Ordinal);
    }

    private static Core.Analysis.Diagnostic[] Of(string draft, string? brand = null) => [.. Check.Draft(draft, brand, "x").Diagnostics.Where(d => d.Rule == "passive-voice")];

    private static string[] Underlined(string draft) => [.. Of(draft).Select(d => d.Span.In(draft))];
}
