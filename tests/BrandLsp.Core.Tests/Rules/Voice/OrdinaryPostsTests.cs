using BrandLsp.Core.Rules.Voice;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Rules.Voice;

/// <summary>Ordinary posts of many trades, on which the rules of voice have nothing to say.</summary>
public class OrdinaryPostsTests
{
    private const string Tone = """
          tone: {formal-casual: 0.6, enthusiastic-matter-of-fact: 0.6, confident-hedged: 0.2, plain-dense: 0.2}
          max-grade: 10
          traits:
            - {name: plainspoken, because: readers are busy, do: ["say what happened"], dont: ["circle back", "at the end of the day", "low-hanging fruit", "move the needle"]}
          max-emoji: 2
          max-exclamations: 1
        """;

    private const string Founder = "voice:\n  person: first\n" + Tone;

    private const string Company = "voice:\n  person: we\n" + Tone;

    public static TheoryData<string> OfOnePerson() =>
    [
        "Our nightly pipeline took three hours. @jane asked one question: does anybody read the morning report before ten? Nobody did. I moved the heavy joins to noon and the job now takes nine minutes.",
        "I spent 40 hours on a feature that three people use.\n\nWhat I learned:\n- ask first\n- ship the ugly version\n- delete what nobody opens\n\nThe delete button is the best feature I built this year.",
        "Ten years ago I baked bread in a shared oven behind a car park. Today the sixth shop opened on Mill Road. The dough is the same. The queue is longer.",
        "A patient asked me why her knee hurts more on stairs than on walks. Short answer: stairs load the joint three to four times your body weight. Here is the exercise I gave her.",
        "I teach physics to 14-year-olds. This week we dropped eggs from the roof. Eleven of twelve survived, and the twelfth taught us the most about impulse.",
        "Tax tip for freelancers: I keep a second account and move 30 percent of every invoice there the day it arrives. It isn't clever. It just means that April is a normal month.",
        "I have photographed 200 weddings. Nobody ever asked for the picture of the cake again. They ask for the one where grandma laughs. So that's where I stand now.",
        "Yesterday a customer sent back a chair I made in 2014. Not because it broke: the children had grown up and she wanted two more. I don't think there is a better review.",
        "I gave a talk about database indexes to 60 people. The best question came at the end: \"How do you know which one to delete?\" I had no good answer, so I wrote one down: https://ada.example/indexes",
        "My first novel sold 312 copies. My second sold 290. The third comes out in May, and I've stopped counting. Writing at five in the morning is still the best hour of my day.",
        "Six months of running the food bank in numbers: 4,100 parcels, 38 volunteers, one broken van. I want to thank the mechanic who fixed it on a Sunday 🙏",
        "I reviewed 50 résumés for a junior role this week. What helped: a link to one thing you finished. What didn't: a list of fourteen languages. Finish one small thing and show it.",
        "We all know the feeling: the deploy is green, and the phone rings anyway. I wrote down what I check in the first five minutes. It fits on an index card, and it's taped to my screen.",
        "Notes from 12 months as a solo consultant:\n\n1. Raise the price before the third client.\n2. Say no in the first call.\n3. Send the invoice on the same day.\n\nI did none of these in the first year.",
        "The garden in March looks like nothing at all. That's when I do most of the work: pruning, compost, seeds on the window sill. By June people ask me what my secret is.",
        "I got the estimate wrong by a factor of four. The client didn't mind the delay; she minded hearing about it late. Now I send a note every Friday, even when there's no news.",
        "just spent the morning untangling a css bug. it was a missing bracket. it is always a missing bracket. coffee now, then the newsletter i promised you last week.",
        "Kubernetes, Terraform and Prometheus are not where I'd start. A single server, a backup that you've restored once, and a page that says who to call. I ran a company on that for five years.",
    ];

    public static TheoryData<string> OfACompany() =>
    [
        "We closed the clinic for two days to move to Elm Street. The new rooms have windows, and the waiting area has a corner for children. Same team, same phone number.",
        "New on the menu: lentil soup with lemon, roasted carrots, and a rye bread we've worked on since October. Come by between eleven and two. Bring a friend.",
        "Our support team answered 1,204 tickets last month. The median wait was 38 minutes. The longest was nine hours, on a Sunday, and we've changed the weekend rota because of it.",
        "We're hiring a warehouse lead in Leeds. You'll run a team of nine, start at six, and be home by three. Pay is 34,000 pounds. Apply by Friday.",
        "Release 2.4 is out. Imports are faster, exports keep their order, and the search box finally finds words with accents. Thanks to the 14 people who reported that one! 🎉",
        "The library is open until nine on Thursdays again. Story time starts at four, the language café at six. No ticket needed, and the lift works.",
        "We planted 600 trees along the river on Saturday. The ground was hard and the tea was hot. Next date is 12 December; boots and gloves are provided.",
        "Mortgage rates moved again this week. For a loan of 200,000 over 25 years the difference is about 28 a month. We've put the three questions we hear most on one page.",
        "Our students built a weather station from scrap parts. It has sent data every ten minutes since September. The code and the parts list are free to use.",
        "Last year 41 percent of our returns had the same reason: the size. We measured 1,800 feet and redrew the chart. Returns are down to 17 percent.",
        "On Monday our servers were down for 52 minutes. A certificate had expired, and the reminder went to somebody who left in May. We now check every certificate daily, and two people get the alert.",
        "The choir needs tenors. You don't have to read music, and there's no audition. Rehearsals are Tuesdays at seven in St Mary's hall, with biscuits.",
        "Patients often ask how long a crown lasts. Ten to fifteen years is common, and brushing at the edge matters more than the material. Here's a short film that shows how.",
        "We tested four paints on the same wall for a year. The cheapest faded first; the most expensive came second. The winner costs 31 euros and is made in Ghent.",
        "The council meets on Wednesday about the bus lane on Harbour Road. You can speak for three minutes. Write to us before Tuesday noon and we will put you on the list.",
        "Three things we changed after the fire drill: a second key for the back door, a list of names, and shoes under the desk.",
        "Our new report looks at how 900 small farms use weather data. Most check it on a phone before seven in the morning. Few pay for it.\n\n#agriculture #weather",
        "Behind the scenes of the winter window: 40 metres of wire, 600 paper stars and one very patient cat. Come and see it from Saturday on.",
    ];

    [Theory]
    [MemberData(nameof(OfOnePerson))]
    public void A_persons_ordinary_post_is_left_alone(string post) => AssertSilent(post, Founder);

    [Theory]
    [MemberData(nameof(OfACompany))]
    public void A_companys_ordinary_post_is_left_alone(string post) => AssertSilent(post, Company);

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\n")]
    [InlineData("#only #hashtags")]
    [InlineData("https://ada.example")]
    [InlineData("```\nwe we we we!!!! 🎉🎉🎉🎉\n```")]
    [InlineData("> We circled back!!! We we we. 🎉🎉🎉🎉")]
    [InlineData("Hi.")]
    public void A_post_without_prose_is_left_alone(string post) => AssertSilent(post, Founder);

    private static void AssertSilent(string post, string brand)
    {
        var voice = VoiceRules.All.Select(r => r.Info.Id).ToHashSet();
        Assert.Empty(Check.Draft(post, brand).Diagnostics.Where(d => voice.Contains(d.Rule)).Select(d => $"{d.Rule}: {d.Message}"));
    }
}
