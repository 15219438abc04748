using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Rules.Voice;

/// <summary>Posts that people of many trades would write. No list has anything to say about them.</summary>
public class OrdinaryPostTests
{
    private static readonly string[] Rules = ["hype", "jargon", "cliche", "machine-phrasing"];

    public static TheoryData<string> Posts() =>
    [
        // Developers
        "We moved the nightly job from one big query to forty small ones. It went from three hours to nine minutes. The code is in the repo, and the slow part was a missing index.",
        "Today I learned that our robust standard errors were anything but. The regression had two outliers, and both were typos.",
        "The deep copy was the bug. A dive into the profiler showed 40,000 allocations per frame, and one line fixed it.",
        "Our pipeline fails when the disk is full. I added a check, a test and a pivot table so that the team can see which branch fills it.",
        "The Python ecosystem has three good date libraries. I tried all of them on our time zone bug, and here's what happened.",
        "The router has enough bandwidth for the office, but the cable in the cellar does not. We have the bandwidth on paper: 900 Mbps.",
        "We run the nightly channel, so the bleeding-edge kernel broke suspend again. I went back to the stable branch.",
        "Release day. Two features, eleven fixes, and one thing I removed because nobody used it. The changelog names everybody who reported a bug.",
        "Double-click on this icon and the window opens twice. The mouse is fine. We found it in the event handler.",
        "Please take this offline before the migration: the server still writes to the old database. I'll post here when the node is back.",
        "I reviewed 31 pull requests this month. The best comment I got was a question: what happens if the list is empty?",
        "State of the art on this benchmark is 91.2. Our model gets 90.8 with a tenth of the parameters; the paper has the details.",

        // Bakers and cooks
        "Forty loaves this morning, and six left at four. Whoever wants rye tomorrow: I bake it at five, and it's out by six.",
        "We sweep the shop at the end of the day and give what is left to the shelter. At the end of the day, the till and the leftovers are what I count.",
        "A piece of cake is two euros fifty, with coffee four. The icing on the cake is lemon this week, and the plums are from next door.",
        "The secret sauce for our burger is mustard, gherkin and a spoon of honey. There, now you know.",
        "Take the recipe with a grain of salt, literally: one pinch less than I wrote, because the butter is salted.",
        "Put the soup on the back burner of the stove and let it simmer for an hour. Then taste it.",
        "The cherry on top of the sundae is pitted, I promise. We check every one since last summer.",
        "New oven, old starter. The crust is thinner, the crumb is more open, and my back thanks me for the higher door.",

        // Nurses, doctors, therapists
        "Night shift, eleven beds, two of us. We talked to every patient before midnight, and nobody rang twice. That's a good night.",
        "The two antibiotics have a synergistic effect, so the dose of each can be lower. Ask your pharmacist before you change anything.",
        "Suicidal ideation is a symptom and it can be treated. If you think about it, call the number on our page. Somebody answers at night too.",
        "The massage therapist found the pain points in my shoulder in a minute. Three weeks of exercises, twice a day.",
        "Elevate your leg after the surgery, above the heart if you can, for twenty minutes. And keep the ankle moving.",
        "Our ward takes a holistic view of the patient: sleep, food, visitors, and the medicine. It's in the care plan, page two.",
        "We changed how we hand over at six in the morning. One sheet, five lines, read aloud. Two mistakes fewer in a month.",

        // Lawyers, finance
        "The court found that the deadline had passed. What matters is when the letter arrived, not when it was written.",
        "Too much leverage sank the fund. Its loans were five times its equity, and the margin call came on a Friday.",
        "The leveraged buyout closed at 40 million. Two thirds of that is debt, and the interest is due each quarter.",
        "A contract for a year with a notice period of six months is legal here. Read the clause before you sign; I did not, once.",
        "Value-added tax is due on the tenth. The form has a new field this year, and leaving it empty is an error.",
        "The tenant won. The landlord must pay back the deposit with interest, since the damage was there before.",

        // NGOs, clubs, schools
        "Ninety volunteers planted 1,200 trees on Saturday. The apple trees on the north side had low-hanging fruit, so the children had their harvest too.",
        "The forest is an ecosystem of beetles, fungi and birds. We counted 84 species in the pond and around it.",
        "The museum opens its room on the French revolutionary calendar. Ten days a week, and no Sundays.",
        "The revolutionary movement of 1848 started in a printing house. Our history class visited it on Tuesday.",
        "We raised 14,220 euros for the shelter. It pays for the roof. The windows have to wait until spring.",
        "My class wrote letters to the mayor. Three got an answer. One pupil asked him why the bus does not wait.",
        "Disruptive behaviour in the classroom drops when the lesson starts with a question. We tried it for six weeks in two classes.",
        "The maths exam is on Monday, the essay on Wednesday, and the rest is history homework that I have to mark.",
        "The clock change will disrupt your sleep for three days. Go to bed a quarter of an hour earlier from Thursday on.",

        // Sales, founders, small firms
        "We lost the deal on price. Our offer was a fifth higher, and I could not say what the fifth was for. Now I can.",
        "The new plan costs 12 euros a month. It has one feature more than the old one, and I'd rather you tried it before you paid.",
        "A customer asked whether we could ship on Sundays. No. But the parcel that leaves on Saturday at noon arrives on Monday.",
        "Our importer reads 14 formats now. It is a small, powerful tool. If yours is missing, send me a file.",
        "Hiring: one welder, days only, 38 hours. You get the contract before the trial day, and we pay the trial day.",
        "I wrote down what each meeting cost last quarter. The cheapest was the one we did not hold.",
        "This is not a game changer and it won't blow your mind. It's a better lid, and it doesn't leak.",

        // Musicians, artists, writers
        "What an amazing night, what an incredible crowd. Thank you, Leeds! You sang so loud that my monitor gave up. Awesome.",
        "The record needle jumps at the start of side B. Move the needle two grooves in, and the thread of dust comes off.",
        "I sewed the seams twice, and the coat's silver lining is silk. It took me eleven evenings.",
        "Our choir needs two tenors. You need not read music. You need to be free on Thursdays, and to like Brahms a little.",
        "The game starts in a castle. On the next level the map turns, and the boss you met is your neighbour.",
        "Fourth draft. I cut the first chapter and nobody has missed it. Don't judge a book by its cover, said the author, and changed the cover.",
        "The workshop is open again. We sharpen knives: the cutting edge first, then the tip, and we don't charge for the first one.",

        // Farmers, drivers, sport, everyday life
        "It rained for eleven days. The lower field is under water, and the sheep are on the hill. The grass is always greener up there, and this week the meadow is.",
        "The tip of the iceberg was all we saw from the ship. Below it was ice for a hundred metres, said the guide.",
        "All your eggs in one basket is fine if the hens lay four a day. We need six baskets by Easter.",
        "The bus turns at the station and will circle back to the school at noon. Walk to the stop at the corner.",
        "She was the first runner home, and she went the extra mile after the marathon because her daughter asked her to.",
        "Let's dive in! The lake has eighteen degrees, the water is clear, and the swim is 400 metres.",
        "The second baseman forgot to touch base, so the inning went on, and we lost by one.",
        "The lever has two positions, going forward and reverse. Push it gently, the gear is old.",
        "Break the ice on the trough before you feed them. It froze at minus nine, and the hose is frozen too.",
        "Ball is in your court, she called, and she meant it: the tennis ball was under my car.",
        "The train stops before the tunnel. You see the light at the end of the tunnel from the first carriage, says the driver.",
        "Mum turned eighty. We gave her a bench. She said it was too much, sat down, and didn't get up until dark.",

        // Words about words
        "Five words we banned from our posts: leverage, synergy, innovative, seamless, robust. What would you add?",
        "My boss says \"let's circle back\" when he means no. I counted: nine times this week.",
        "Somebody called our shop a “game changer”. It's a shop. It sells screws.",
        "I hate the phrase low-hanging fruit. Say which task you mean.",
    ];

    [Theory]
    [MemberData(nameof(Posts))]
    public void An_ordinary_post_is_left_alone(string post)
    {
        var found = Check.Draft(post).Diagnostics.Where(d => Rules.Contains(d.Rule)).Select(d => $"{d.Rule}: {d.Span.In(post)}");
        Assert.Equal([], found);
    }

    [Fact]
    public void There_are_enough_of_them() => Assert.True(Posts().Count >= 60);
}
