using BrandLsp.Core.Brands;
using BrandLsp.Core.Prose;
using BrandLsp.Core.Rules.Voice;
using BrandLsp.Core.Tests.Prose;

namespace BrandLsp.Core.Tests.Rules.Voice;

/// <summary>Whether the axis formal to casual ranks sentences as people do.</summary>
public class FormalityTests
{
    private static readonly ToneAxisInfo s_axis = ToneAxes.All.Single(a => a.Axis == ToneAxis.FormalCasual);

    /// <summary>The same message twice: in formal words, and in casual ones.</summary>
    public static TheoryData<string, string> Pairs() => new()
    {
        { "We regret to inform you that the event has been postponed.", "Sorry folks, we've gotta push the event back." },
        { "The clinic will be closed on Monday owing to renovation.", "Heads up: the clinic's closed Monday, we're painting!" },
        { "Please submit your application prior to the end of the month.", "Get your application in before the month's over, ok?" },
        { "The bakery offers a considerable selection of rye bread.", "We've got tons of rye bread, come grab some!" },
        { "Participants are requested to register in advance.", "Sign up first, yeah?" },
        { "I am writing to express my gratitude for your assistance.", "Thanks a bunch for your help, you rock!" },
        { "The committee has approved the proposal regarding the bus lane.", "They said yes to the bus lane, woohoo!" },
        { "Customers are advised that prices will increase in January.", "Just so you know, prices go up in January." },
        { "The software update addresses several critical vulnerabilities.", "We fixed a bunch of nasty bugs in the new update." },
        { "It is essential that patients complete the prescribed treatment.", "Don't stop taking your pills, even if you feel ok." },
        { "The orchestra will perform compositions of the eighteenth century.", "we're playing some really old stuff tonight" },
        { "Our organisation provides legal assistance to tenants.", "Trouble with your landlord? We'll help you out." },
        { "The results demonstrate a significant improvement in reading ability.", "The kids read way better now, look at this!" },
        { "Kindly refrain from feeding the animals.", "Hey, don't feed the animals, pls." },
        { "The undersigned hereby confirms receipt of the equipment.", "Yep, got the gear, thanks!" },
        { "Employees shall wear protective clothing within the facility.", "Put your helmet on when you're in here, guys." },
        { "The lecture concerns the economic consequences of migration.", "So I'm gonna talk about money and migration." },
        { "We would be grateful for your participation in the survey.", "Got two minutes? Fill in our survey, it'd help us a lot!" },
        { "The museum has acquired an important collection of photographs.", "omg we got the coolest photos ever" },
        { "Delivery is expected within fourteen working days.", "You'll get it in two weeks or so." },
        { "The manuscript was subsequently revised in accordance with the comments.", "I rewrote the thing after they told me what's wrong with it." },
        { "Applicants must possess sufficient knowledge of accounting.", "You know your way around the books? Cool, apply!" },
        { "This agreement constitutes the entire understanding between the parties.", "That's the whole deal, nothing else." },
        { "The temperature of the dough should not exceed 26 degrees.", "Don't let your dough get too hot, it's gonna be a mess." },
        { "The foundation has allocated additional funding for literacy programmes.", "We've got more money for reading classes, yay!" },
        { "Visitors are kindly requested to remain silent during the ceremony.", "Shh... keep it down in there, ok?" },
        { "Further information is available upon request.", "Wanna know more? Just ask!" },
        { "The association promotes the integration of young athletes.", "We get kids into sports, that's what we do." },
        { "The physician recommends regular exercise and adequate nutrition.", "Move a bit and eat well, that's what I tell my patients." },
        { "The negotiations have not yet resulted in an agreement.", "Nope, still no deal..." },
        { "We appreciate your continued patience during the migration.", "Thanks for hanging in there while we move stuff!" },
        { "The architecture of the system permits independent deployment of its components.", "You can ship each bit by itself, which is awesome." },
        { "The publication of the annual report has been delayed.", "The annual report's late, our bad!" },
        { "Students are encouraged to consult the relevant literature.", "Go read a book or two, it helps!" },
        { "The festival committee extends its sincere apologies to the residents.", "Sorry about the noise, everyone!!" },
        { "The vehicle underwent a comprehensive inspection.", "We checked the whole van, top to bottom, and it's fine." },
        { "It is my intention to resign from the position of treasurer.", "I'm quitting as treasurer." },
        { "The investigation revealed numerous irregularities.", "Turns out there was a lot of weird stuff going on." },
        { "An invoice will be transmitted upon completion of the work.", "I'll send you the bill when I'm done." },
        { "The composer received considerable recognition for this symphony.", "Everybody loved that tune, she's a star!" },
        { "Consumption of food is not permitted in the laboratory.", "No snacks in the lab, guys." },
        { "The implementation of the directive requires careful consideration.", "We've got to think hard before we do this." },
        { "The manufacturer has discontinued the production of this model.", "They don't make these anymore :(" },
        { "The nursing staff provides continuous supervision of the patients.", "We're with our patients all night long." },
        { "Nevertheless, the overall assessment remains favourable.", "But hey, it's still pretty good!" },
        { "The seminar addresses contemporary approaches to soil preservation.", "Come and learn how to keep your soil happy!" },
        { "We have the pleasure of announcing the appointment of Dr. Lee as director.", "Guess what? Dr. Lee's our new boss!" },
        { "The consultation identified three principal concerns among the inhabitants.", "We asked around and you told us three things." },
        { "The accommodation is situated in the vicinity of the station.", "It's right by the station, super easy to find." },
        { "Purchasers may obtain a refund within thirty days.", "Don't like it? Get your money back, no worries." },
        { "The experiment was conducted under controlled conditions.", "We did it in the lab, so it's legit." },
        { "Registration commences at nine and terminates at noon.", "Doors open at nine, don't be late!" },
        { "The municipality intends to construct additional cycling infrastructure.", "More bike lanes are coming, finally!" },
        { "The translation preserves the characteristics of the original text.", "It still sounds like the real thing, I swear." },
        { "One should examine the contract thoroughly before signature.", "Read the thing before you sign it, seriously." },
        { "The performance of the database has improved substantially.", "our db is so fast now lol" },
        { "The charity distributed essential supplies to affected families.", "We brought food and blankets to folks who lost everything." },
        { "The restaurant reserves the right to refuse admission.", "We might not let you in, sorry!" },
        { "The instructor possesses extensive experience in mountain rescue.", "She's pulled people off mountains for years, wow." },
        { "In conclusion, the available evidence supports the hypothesis.", "So yeah, looks like we were right." },
        { "The parliament adopted the amendment concerning data protection.", "They passed that data thing, huh." },
        { "The warranty does not cover damage resulting from improper utilisation.", "If you break it, that's on you, mate." },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Of_two_ways_to_say_it_the_formal_one_lies_to_the_left(string formal, string casual) =>
        Assert.True(Measure(formal) < Measure(casual), FormattableString.Invariant($"{Measure(formal):0.000} {Measure(casual):0.000}"));

    [Theory]
    [MemberData(nameof(Pairs))]
    public void It_does_so_without_the_length_of_sentences(string formal, string casual) =>
        Assert.True(Measure(formal, ToneFeature.AverageSentence) < Measure(casual, ToneFeature.AverageSentence));

    [Fact]
    public void Rated_sentences_are_read_from_tab_separated_lines()
    {
        const string text = "-1.6\t-3,-2,-1,-1,-1\tanswers_1\tomg no way\r\n2.4\t3,2,3,2,2\tnews_7\tThe court\tadjourned.\n\nscore\tratings\tid\tsentence\n1\t1\n";

        Assert.Equal([new(-1.6, "omg no way"), new(2.4, "The court\tadjourned.")], FormalityRatings.Parse(text));
    }

    [Theory]
    [InlineData(new double[] { 1, 2, 3, 4 }, new double[] { 10, 20, 25, 90 }, 1)]
    [InlineData(new double[] { 1, 2, 3, 4 }, new double[] { 4, 3, 2, 1 }, -1)]
    [InlineData(new double[] { 1, 2, 3, 4, 5 }, new double[] { 2, 1, 4, 3, 5 }, 0.8)]
    [InlineData(new double[] { 1, 2, 2, 3 }, new double[] { 1, 2, 2, 3 }, 1)]
    [InlineData(new double[] { 1, 1, 2, 2 }, new double[] { 1, 2, 1, 2 }, 0)]
    public void Ranks_are_compared_as_Spearman_did(double[] a, double[] b, double expected) => Assert.Equal(expected, FormalityRatings.Spearman(a, b), 10);

    [Fact]
    public void The_pairs_rank_as_a_rated_set_would()
    {
        var rated = Pairs().SelectMany(p => new RatedSentence[] { new(2, p.Data.Item1), new(-2, p.Data.Item2) }).ToList();

        Assert.True(Correlation(rated) > 0.8);
    }

    /// <summary>BRANDLSP_FORMALITY names a file of the set, or its folder.</summary>
    [Fact]
    public void Sentences_are_ranked_as_the_people_ranked_them_who_rated_them()
    {
        var path = Environment.GetEnvironmentVariable("BRANDLSP_FORMALITY");
        Assert.SkipWhen(string.IsNullOrEmpty(path), "BRANDLSP_FORMALITY names no rated sentences.");

        var rated = FormalityRatings.Read(path!);
        Assert.NotEmpty(rated);
        var (all, withoutLength) = (Correlation(rated), Correlation(rated, ToneFeature.AverageSentence));
        TestContext.Current.SendDiagnosticMessage(FormattableString.Invariant($"{rated.Count} sentences: Spearman {all:0.000}, without sentence length {withoutLength:0.000}"));

        Assert.True(all > 0.70, FormattableString.Invariant($"{all:0.000}"));
        Assert.True(withoutLength > 0.60, FormattableString.Invariant($"{withoutLength:0.000}"));
    }

    /// <summary>People rate formality upwards, the axis has it at its left.</summary>
    private static double Correlation(List<RatedSentence> rated, ToneFeature? without = null) =>
        FormalityRatings.Spearman([.. rated.Select(r => r.Score)], [.. rated.Select(r => -Measure(r.Text, without))]);

    private static double Measure(string sentence, ToneFeature? without = null)
    {
        var prose = ProseReader.Read(PlainDraft.Of(sentence));
        return ToneMeter.Read(new ToneSource(prose, sentence), s_axis, without).Sum;
    }
}
