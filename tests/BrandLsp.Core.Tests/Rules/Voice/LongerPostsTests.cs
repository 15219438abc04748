using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Rules.Voice;

/// <summary>Longer posts of many trades, of the kind that people publish: the judgements of tone have nothing to say on them.</summary>
public class LongerPostsTests
{
    private static readonly HashSet<string> s_judgements = ["off-tone", "hedging", "passive-voice", "wordy-phrase", "hard-to-read"];

    /// <summary>A voice somewhat to the plain and casual side, as most small brands want it.</summary>
    private const string Profile = """
        voice:
          tone: {formal-casual: 0.6, enthusiastic-matter-of-fact: 0.6, confident-hedged: 0.3, plain-dense: 0.3}
          max-grade: 12
        """;

    public static TheoryData<string> Posts() =>
    [
        "Last Tuesday the alarm went off at 3:12. A disk was full, the queue was stuck, and I was tired enough to type the command into the wrong window. What saved us was boring: a backup we had restored twice before, just for practice. If you have never restored yours, this week is a good week. It takes an hour. I wrote down the seven steps, and you may copy them: https://ada.example/restore",
        "The sourdough question I get most in May: why is my starter slow? It isn't sick. Flour from a new harvest drinks more water, and the kitchen is warmer than you think. Give it a spoon less water and one feeding more, and wait two days. Mine was flat for a week last year, and I nearly threw it out. On the third day it climbed out of the jar.",
        "Night shift on a stroke ward, four in the morning. Mr K. can't find the word for water, so he draws a tap. We've been doing this for nine days, and his drawings are getting better than mine. People ask how I cope. Honestly, it is the small things: a tap, a cup, a laugh at my horse that looked like a dog.",
        "A tenant called me about a letter from her landlord. It said she had to leave in 14 days. She does not. A letter is not a court order, and nobody may change the locks while you are out. Read it twice, take a photo, and call a law centre before you sign anything. The advice is free, and the line is open until eight.",
        "Our well in Gode is dry for the third summer. Two trucks bring water every second day, and 1,900 people share it. We are not going to tell you that ten euros change the world. Ten euros are forty litres. The pump we ordered arrives in June, and Fatuma, who runs the water committee, will send pictures.",
        "Three calls last week started with the same sentence: we already have a tool for that. Fine! I asked what they do on the last Friday of the month. All three export a file, open it by hand and fix the dates. That's four hours of somebody's life, every month. I don't sell software on those calls. I ask about the Friday.",
        "New song is out today. I wrote it on a bus between Leeds and Hull, on the back of a ticket, and the ticket is now framed in my mother's kitchen. The drums were played by my old teacher, who is 74 and still too fast. Listen with headphones if you can. The quiet bit at the end is rain.",
        "We tried a four-day week from January to June. Sales stayed where they were, sick days fell by a third, and two things went wrong: Fridays were chaos for our support desk, and new people learned more slowly. From July on we work in two shifts. I'll tell you in December if that was clever.",
        "Every spring somebody asks me for a hedge that grows fast, stays green and needs no care. There is no such plant, sorry. There is hornbeam, which keeps its brown leaves all winter and forgives a bad cut. There is privet, if you like bees. And there is the fence, which nobody ever thinks of.",
        "My students hate word problems, so this week they wrote their own. Amira's was about her brother, who eats half of what is left of the cake each day. When is it gone? Never, said the class. In a week, said her brother. We spent the whole hour on it, and I have never seen 28 teenagers argue about limits before lunch.",
        "The bridge on Mill Lane opens again on Monday at six. It took 14 weeks instead of nine, because the old stones were softer than the survey showed. We should have drilled one more hole; it would have cost 300 pounds. Thank you for walking around. The bakery on the corner has free coffee for everyone on Monday morning.",
        "I sold my first chair in 1998 for 60 marks, and the man who bought it wrote to me yesterday. One leg is loose. He wanted to know what glue I used. Bone glue, and it's supposed to let go: that way a chair can be mended instead of replaced. He is bringing it over on Sunday. I'll charge him a cup of tea.",
        "Running after forty, what I'd tell my younger self. Slow runs should feel silly. Shoes last 700 km, not 1,500. Your knees like hills more than roads. And a rest day is a training day, even if the app says otherwise. I ran 52 minutes on Sunday, ten more than my best, and I smiled at the end of it.",
        "We get asked if our coffee is fair. Short answer: we pay 7.10 dollars a kilo, the market pays 4.40, and the farm gets its money before the harvest. Long answer: we can't check everything from here, and last year one of the mills kept part of it. We found out in March, we changed mills, and here are the receipts.",
        "A reader wrote that my detective drinks too much tea. She counted: 41 cups in 300 pages. So in the new book he tries coffee, hates it, and a witness leaves because of the smell. Thank you, Margaret. The book comes out on the ninth, and page 112 is for you.",
        "Tax season tip no one likes: open the letters. I have clients who bring me a shoebox in April with eleven sealed envelopes. Four of them are reminders, two are cheques. The office is not your enemy, it is slow and polite, and it nearly always agrees to monthly payments if you ask before the date in the letter.",
        "The museum's smallest object is a needle. It is 23,000 years old, made of bone, and has an eye you can hardly see. Somebody sat by a fire and drilled that hole with a splinter of flint, because a child needed a coat. It's in the last room, on the left. Most people walk past it.",
        "We moved our shop from one big server to three small ones, and nobody noticed, which was the plan. The trick was to move the boring parts first: the images, then the search, then the login. The checkout came last, on a Tuesday at ten, when everybody was awake. Total cost of the move: 19 days and one apple pie.",
        "When a family comes to us after a death, they often say: we don't know what to do first. Nothing, is the answer. Sit down. Call one friend. The doctor comes when you call, and we come when you are ready, even if that is tomorrow. There is no hurry, whatever films say.",
        "I've been a referee for 20 years, and the best thing I ever learned came from a nine-year-old goalkeeper. I gave a penalty against her. She looked at me and said: it's okay, you tried. I still whistle the same way. But I look up who is standing there before I start to explain.",
        "Good morning from the harbour! The herring is in, early this year. We're open from six until it's gone, which was half past nine yesterday. Bring a bag. If you want it filleted, come before eight, because after that Sven does it, and Sven is slow. 🐟",
        "Interviewing engineers: I stopped asking riddles in 2019. Now I send a pull request with a mistake in it and ask for a review. You learn how people read, how they write to a stranger, and whether they say thanks. It takes 40 minutes, and we pay for them. The mistake is in line 31, and almost nobody finds the second one.",
        "Our vet clinic has a new rule: the cat decides. If she wants to stay in the basket, I take the lid off and work from there. It takes four minutes longer, and I get bitten half as often. Owners sometimes laugh, then they see her go to sleep. Bring a towel that smells of home.",
        "What I packed for six weeks on a bike: two shirts, one pot, a spoon, 40 patches and a book I never opened. What I missed: a second spoon. You'd be surprised how often somebody sits down beside you. Next year I'll take three, and leave the book at home.",
        "Half of what I do as an electrician is moving sockets. Before you plaster, sit on the floor with a pencil and pretend to vacuum, to charge a phone, to make tea. Mark where your hand goes. It costs nothing now and 90 euros each later. And please, one outside, at the height of a wheelchair.",
        "We translated our help pages into Polish and learned something about our English. If a sentence couldn't be translated, it didn't say anything. We cut 61 of 240 pages. Fewer people write to us now, in both languages. Thank you, Kasia, for asking what “robust” means, eleven times.",
        "This is the fourth year of our street library. Rules: take one, bring one, or don't. Somebody takes every cookbook within a day, and somebody brings a physics journal every Monday. I'd love to meet that person. The door squeaks, so I know when you come, and I never look out of the window. Promise.",
        "I teach people over 70 to use their phones. Nobody is too old for it; the letters are too small and the words are wrong. “Cloud” helps nobody. “Somebody else's computer that keeps your photos” does. On Thursday Mrs Okafor sent her first voice message. It was 48 seconds of laughing, and her son kept it.",
        "Notes from the jury: we read 312 short stories in five weeks. About 90 of them start with the weather, and 14 with an alarm clock. The one that won starts with a shoe. We argued about it for two hours, and the shoe is why. If you want my notes on yours, write to me until the end of May.",
        "The orchard in numbers: 640 trees, 31 kinds, one donkey. We press on Saturdays from September to the first frost, and you can bring your own apples from 50 kilos up. Wash them, leave the leaves, cut out nothing. The juice keeps for a year, and the donkey eats what is left.",
        "Small claims court, what to bring: the contract, the messages printed in order, and a list of dates on one page. Judges read the page first. Don't tell the story of the friendship. Say what was agreed, what happened, what it cost. I've seen people lose good cases because they were angry for twenty minutes.",
        "Our app was slow on old phones, and we knew it and did nothing for a year, since all of us have new ones. In March we bought five used phones, the cheapest in the shop, and made a rule: whoever demos, demos on those. It hurt for two weeks. The app now starts in 1.4 seconds instead of nine.",
        "The swim club needs a coach for the Tuesday group, six to nine years, twelve children, all of them loud. You need a rescue badge and patience. We pay 22 euros an hour, the water has 27 degrees, and the parents bring cake. I did it for eleven years, and I miss the shrieking more than I'd admit.",
        "How do I price a logo? Badly, for ten years. I counted hours. Then a client told me that my logo was on 400 lorries, and I did the sum on a napkin. Now I ask where it will be seen and for how long, and we talk about that. Some leave. Those who stay pay on time.",
        "Two bees, one flower, and a lesson in waiting: I sat in front of this thistle for three hours. My leg went to sleep, a dog stole my lunch, and at 11:40 they came at the same moment. The picture is not sharp everywhere, and I like it that way. Print is in the shop, 30 of them, signed.",
        "We got it wrong on Friday. The invoice went out twice, and some of you were charged twice as well. All payments are back in your accounts by Wednesday. If the second charge cost you a fee at your bank, send us a photo of it, and we pay that too. The cause was a retry without a check, and it's fixed. I'm sorry.",
        "Is a heat pump worth it in a house from 1962? In ours, yes: 4,300 kWh for the year, two radiators changed, no new windows. In my sister's, no, not yet: her roof comes first. Measure before you buy. Turn the flow down to 45 degrees on a cold day and see whether the living room stays warm. That test is free.",
        "Dance class for people who think they can't dance starts again on Wednesday. We've had surgeons, plumbers and one priest. You don't need a partner or shoes, only socks. The first song is always slow. By the fourth, nobody looks at their feet any more, and by the tenth somebody has usually started to sing.",
        "My grandmother kept a list of every loaf she baked: date, flour, weather, and one word. 1957 to 1993, 4,212 loaves. The most common word is “good”. The best is “war” in a spring without war; nobody knows what she meant. I started my own list on Monday. My word was “salt”, and I'd forgotten it.",
        "Release notes nobody reads, so here is the short version. Search finds typos now. The dark theme is really dark. You can undo a delete for 30 days. And the export that some of you have waited for since 2022 is in, with tests, in the menu where you looked for it. Tell me what breaks.",
        "Chess club update: Nils, eleven, beat me in 24 moves and then asked if I was all right. I was not. We looked at the game together, and it turns out that I lost it on move six, when I was still explaining the rules of the café. Thursdays at five, boards are on the tables, beginners sit by the window.",
        "Choosing a school for a child with hearing aids: look at the ceiling. A room with bare concrete echoes, and no device can fix that. Ask who turns the microphone on, and what happens when she is ill. We visited seven schools. The one we took had carpet, a boring website, and a teacher who faced the class when she spoke.",
    ];

    [Theory]
    [MemberData(nameof(Posts))]
    public void A_longer_post_of_a_small_brand_is_left_alone(string post) => AssertSilent(post, Profile);

    [Theory]
    [MemberData(nameof(Posts))]
    public void So_it_is_without_a_profile(string post) => AssertSilent(post, null);

    private static void AssertSilent(string post, string? brand) =>
        Assert.Empty(Check.Draft(post, brand, "linkedin").Diagnostics.Where(d => s_judgements.Contains(d.Rule)).Select(d => $"{d.Rule}: {d.Message}"));
}
