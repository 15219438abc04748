using BrandLsp.Core.Analysis;
using BrandLsp.Core.Tests.Rules.Voice;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Rules.Transparency;

public class UnsupportedClaimTests
{
    [Theory]
    [InlineData("We make [|the best tent on the market|].")]
    [InlineData("Meet [|the most advanced CRM in the industry|].")]
    [InlineData("It is [|the cheapest laptop you can buy|].")]
    [InlineData("Our editor is [|the fastest editor|] for long files.")]
    [InlineData("This is [|the world's first importer|] for handwriting.")]
    [InlineData("The new kit is [|the only tool|] that reads both.")]
    [InlineData("We're [|number one in the world|].")]
    [InlineData("It's the [|#1 app|] for nurses.")]
    [InlineData("We are the UK's [|number one plumber|].")]
    [InlineData("We're the [|No. 1 bakery|] in Kent.")]
    [InlineData("Experts, for once, agree: [|studies show|] that naps help.")]
    [InlineData("Get [|industry-leading|] support from day one.")]
    [InlineData("[|70% of startups|] fail.")]
    [InlineData("Did you know? [|83 percent of consumers|] read reviews first.")]
    [InlineData("Teams that plan on paper are [|40% more productive|].")]
    [InlineData("Organic carrots are [|60% healthier|] than others.")]
    [InlineData("The new plan [|boosts sales by 30%|].")]
    [InlineData("You can [|boost reply rates by up to 300%|].")]
    [InlineData("With our platform, you can [|boost reply rates by up to 300%|].")]
    [InlineData("A good desk [|reduces back pain by up to 50 %|].")]
    [InlineData("[|Studies show|] that naps help.")]
    [InlineData("Recent [|research proves|] that naps help.")]
    [InlineData("[|Experts agree|]: naps help.")]
    [InlineData("This cream is [|clinically proven|] to work.")]
    [InlineData("A recent [|study found|] that plants calm us.")]
    [InlineData("One [|survey shows|] that plants calm us.")]
    [InlineData("[|Scientists have proven|] that coffee helps.")]
    [InlineData("[|According to research|], most teams ship late.")]
    [InlineData("[|According to a new study|], most teams ship late.")]
    [InlineData("[|Nine out of ten dentists|] recommend it.")]
    [InlineData("[|9 out of 10 customers|] would buy again.")]
    [InlineData("[|Three in four nurses|] work unpaid overtime.")]
    [InlineData("[|Half of all startups|] fail within five years.")]
    [InlineData("Our app [|cuts costs by 40%|].")]
    [InlineData("Meet Tideline, [|10x faster|] than the others.")]
    [InlineData("Our app is [|ten times faster|].")]
    [InlineData("Work with it and teams are [|3x more productive|].")]
    [InlineData("[|The only CRM|] that plumbers need.")]
    [InlineData("[|The only app|] which never sleeps.")]
    [InlineData("[|Our customers save 30 %|].")]
    [InlineData("[|Our clients cut costs by 25%|] in a month.")]
    public void A_claim_without_evidence_is_underlined(string marked)
    {
        var (post, spans) = Check.Unmark(marked);
        Assert.Equal(spans.Select(s => s.In(post)), Of(post).Select(d => d.Span.In(post)));
    }

    [Theory]
    [InlineData("---\nevidence: bench.csv\n---\nWe make the best tent on the market.")]
    [InlineData("We make the best tent on the market: https://tent.example/test")]
    [InlineData("According to Eurostat, 70% of startups fail.")]
    [InlineData("70% of startups fail (Gartner, 2025).")]
    [InlineData("Source: the Kauffman index. 70% of startups fail.")]
    [InlineData("70% of startups fail.[^1]\n\n[^1]: A book on my shelf.")]
    public void Evidence_or_a_source_is_enough(string post) => Assert.Empty(Of(post));

    [Theory]
    [InlineData("It was my best week this year.")]
    [InlineData("The study found me asleep.")]
    [InlineData("I finished a study on Friday. A study room is free.")]
    [InlineData("According to experts at Kew, it is too late to plant.")]
    [InlineData("According to plan, we open at ten.")]
    [InlineData("Nine out of ten of my loaves came out flat.")]
    [InlineData("Half of the people at the table were nurses.")]
    [InlineData("Half of the dough is gone. One in the morning is too late.")]
    [InlineData("Our app cut our costs by 40%.")]
    [InlineData("Two in five years is enough.")]
    [InlineData("The best part was the cake.")]
    [InlineData("We made the build 10x faster.")]
    [InlineData("Now 3x faster: from 9 s to 3 s.")]
    [InlineData("Is it really ten times faster?")]
    [InlineData("Ten times a day the bell rings.")]
    [InlineData("The only app that fits on it is the clock.")]
    [InlineData("The only tool that worked was a spoon.")]
    [InlineData("The only course that I finished.")]
    [InlineData("Our customers save 30 % when they bring the jar.")]
    [InlineData("Our customers saved 30 % last year, the survey says.")]
    [InlineData("One of the best conversations I had.")]
    [InlineData("Best practices for small teams. Best regards, Ada")]
    [InlineData("At least it rained. At best it snowed.")]
    [InlineData("I am 100% sure. We gave 110%.")]
    [InlineData("We cut the run by 40 %, from 3 h to 9 min.")]
    [InlineData("Our new oven cuts the bill by 40 %.")]
    [InlineData("We can cut the bill by 40 % if you come at noon.")]
    [InlineData("Our returns are down to 17 percent.")]
    [InlineData("20% off everything until Sunday.")]
    [InlineData("Save 20% this weekend.")]
    [InlineData("The best tool is the one you use.")]
    [InlineData("What is the best tool on the market?")]
    [InlineData("I think this is the best coffee in town.")]
    [InlineData("Nobody knows who makes the best tent on the market.")]
    [InlineData("The fastest way home is by boat.")]
    [InlineData("She is the best mum in the world.")]
    [InlineData("My number one rule: sleep first.")]
    [InlineData("Poaching an egg is not rocket science, says the rocket scientist who taught me.")]
    [InlineData("It is all done with statistics (show them to her).")]
    [InlineData("Kent's number one bakery is closed on Mondays.")]
    [InlineData("No, one bakery is enough for us. We have no 1 euro coins.")]
    [InlineData("Meet us at the number one bus stop.")]
    [InlineData("Lesson #1: write it down. The #1 mistake is to wait.")]
    [InlineData("The only thing left was the bread.")]
    [InlineData("The only way out is up, and the only one who knew was Tom.")]
    [InlineData("Our research shows that nobody reads page two.")]
    [InlineData("The data shows a dip in March.")]
    [InlineData("Stanford researchers found it in a 2023 paper.")]
    [InlineData("We asked 200 bakers. 60% of companies had no plan.")]
    [InlineData("Interest rates fell by 2%. The rent increases by 4% in May.")]
    [InlineData("70% dark chocolate, 100% cotton, 5% vinegar.")]
    [InlineData("I tell her the days get 3% longer each week.")]
    [InlineData("80% of success is showing up.")]
    [InlineData("> We make the best tent on the market.\n\nSaid the ad. The tent leaked.")]
    [InlineData("\"We make the best tent on the market,\" said the label.")]
    [InlineData("---\nlang: de\n---\nThe best tent on the market, sagt das Etikett.")]
    [InlineData("The most important thing is the dough.")]
    [InlineData("Most people bake at night. Most advanced bakers do not.")]
    [InlineData("Battery at 20 %, rain at 80 %, coffee at 0 %.")]
    [InlineData("The largest lake in the world is salty.")]
    [InlineData("Dr. Singh proves that experts can cook.")]
    [InlineData("We lost to the market leader, and learned a lot.")]
    public void Opinions_measurements_and_offers_are_left_alone(string post) => Assert.Empty(Of(post).Select(d => d.Message));

    [Fact]
    public void Each_platform_that_shows_the_claim_has_its_own()
    {
        var found = Check.Draft("---\nplatforms: [x, bluesky]\n---\nHello.\n\n::: x\nStudies show that naps help.\n:::\n", null).Diagnostics;
        Assert.Equal(["x"], found.Where(d => d.Rule == "unsupported-claim").Select(d => d.Platform));
    }

    [Theory]
    [MemberData(nameof(OrdinaryPostsTests.OfOnePerson), MemberType = typeof(OrdinaryPostsTests))]
    [MemberData(nameof(OrdinaryPostsTests.OfACompany), MemberType = typeof(OrdinaryPostsTests))]
    public void An_ordinary_post_hears_nothing_of_transparency(string post) =>
        Assert.Empty(Check.Draft(post, "disclosure: {markets: [us, uk, eu, de, fr, it], affiliate-links: [\"?ref=\"]}").Diagnostics
            .Where(d => d.Rule.EndsWith("-disclosure", StringComparison.Ordinal) || d.Rule is "unsupported-claim" or "undisclosed-relationship")
            .Select(d => d.Message));

    private static List<Diagnostic> Of(string post) =>
        [.. Check.Draft(post, null, "linkedin").Diagnostics.Where(d => d.Rule == "unsupported-claim")];
}
