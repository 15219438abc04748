using BrandLsp.Core.Analysis;
using BrandLsp.Core.Text;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Rules.Values;

/// <summary>no-specifics and no-takeaway: posts that say nothing, and the many that say something in plain words.</summary>
public class EmptyTalkTests
{
    private const string Brand = """
        brand: Northwind Coaching
        objectives:
          - {id: newsletter, ctas: ["Get the weekly notes"]}
          - {id: talks, ctas: ["Where should we speak next?"]}
        audiences:
          - {id: founders, name: Solo founders, cares-about: [time]}
        themes:
          - {id: numbers, name: Numbers, expects: number}
          - {id: tales, name: Tales, expects: story}
        values:
          - {id: craft, name: Craft, signals: ["took apart"]}
          - {id: transparency, name: Transparency, signals: ["we learned", "what went wrong"]}
        """;

    private const string Humbled = "Excited to share that I feel so humbled and grateful for this amazing journey.";

    private static Diagnostic[] Of(string rule, string draft, string? brand = null) => [.. Check.Draft(draft, brand).Diagnostics.Where(d => d.Rule == rule)];

    [Theory]
    [InlineData("It is what it is, and so are you, and so am I, and so is it.")]
    [InlineData("You are what you are, and it is what it is, and that is all there is to the journey.")]
    public void A_post_of_grammar_alone_is_not_called_empty_by_words_it_does_not_have(string draft)
    {
        Assert.Empty(Of("no-specifics", draft));
        Assert.Empty(Of("no-takeaway", draft));
    }

    [Theory]
    [InlineData(Humbled)]
    [InlineData("We are passionate about delivering value to our customers and helping them succeed in everything they do.")]
    [InlineData("Our mission is to empower people and businesses to reach their full potential through innovation, integrity and excellence. We believe in building lasting relationships and creating meaningful impact.")]
    [InlineData("So proud of this incredible team! Your passion, dedication and hard work inspire me every single day. The future is bright and the best is yet to come. 🚀 #Leadership #Teamwork")]
    [InlineData("Success is a journey, not a destination. It takes courage, resilience and the right mindset to overcome challenges and grow into the best version of yourself.")]
    [InlineData("What an incredible experience! Feeling so blessed and inspired to be part of such an amazing community of passionate people.")]
    [InlineData("At Northwind Coaching, we strive for excellence in everything we do, and our commitment to quality makes us a trusted partner.")]
    [InlineData("Thrilled to start a new chapter in my career! I feel honored by the trust and excited for the challenges and opportunities ahead. Onwards and upwards!")]
    [InlineData("Great things never come from comfort zones. Believe in yourself and anything is possible. #MondayMotivation")]
    [InlineData("Teamwork makes the dream work. Together we can achieve anything. So grateful to work with such talented people.")]
    [InlineData("Our proprietary framework enables organisations to transform, thereby driving sustainable competitive advantage. Let's connect to ideate on next steps!")]
    [InlineData("Success is a journey, not a destination. Believe in yourself and trust the process. Who's with me? Drop a 💯 in the comments!")]
    [InlineData("We are committed to delivering best-in-class solutions that drive results and add value for our clients.")]
    public void A_post_of_words_that_fit_any_post_is_reported(string draft) => Assert.Single(Of("no-specifics", draft, Brand));

    [Theory]
    [InlineData(Humbled)]
    [InlineData("So proud of this incredible team! Your passion, dedication and hard work inspire me every single day. The future is bright and the best is yet to come. 🚀 #Leadership")]
    [InlineData("What an incredible experience! Feeling so blessed and inspired to be part of such an amazing community of passionate people.")]
    [InlineData("Our mission is to empower people and businesses to reach their full potential through innovation, integrity and excellence. We believe in building lasting relationships and creating meaningful impact.")]
    public void A_post_that_gives_its_reader_nothing_is_reported(string draft) => Assert.Single(Of("no-takeaway", draft, Brand));

    [Theory]
    [InlineData("Consistency is the key to success. Keep going, stay focused and believe in your dreams. Great things take time, and hard work always pays off.")]
    [InlineData(Humbled + " We should all ask for help sooner.")]
    [InlineData(Humbled + " What is yours?")]
    [InlineData(Humbled + " Get the weekly notes.")]
    [InlineData(Humbled + " We learned a lot on the way.")]
    [InlineData(Humbled + " Because of you we dared.")]
    [InlineData("Thank you all for the amazing support on this incredible journey. You are wonderful people.")]
    [InlineData("Happy birthday to my amazing partner and best friend. You inspire me every single day with your passion.")]
    [InlineData("We are so excited to announce the launch of our amazing new product. It will transform your experience.")]
    public void Advice_a_question_a_call_a_lesson_thanks_and_news_are_something(string draft) => Assert.Empty(Of("no-takeaway", draft, Brand));

    [Theory]
    [InlineData("It took nine tries.")]
    [InlineData("It took 9 tries.")]
    [InlineData("Jane started it.")]
    [InlineData("It began in Lisbon.")]
    [InlineData("@jane started it.")]
    [InlineData("It began last summer.")]
    [InlineData("For example, we open on time.")]
    [InlineData("> Start before you are ready.")]
    [InlineData("My teacher used to say “start before you are ready”.")]
    [InlineData("https://ada.example/notes")]
    [InlineData("[The notes](https://ada.example/notes)")]
    [InlineData("`git push --force`")]
    [InlineData("![A chart](chart.png)")]
    [InlineData("- honesty\n- bread")]
    [InlineData("• honesty\n• bread")]
    [InlineData("1. Listen\n2. Bake")]
    [InlineData("We cut prices by half.")]
    [InlineData("Now on GitHub.")]
    [InlineData("It costs €0.")]
    public void One_particular_thing_is_enough(string more) => Assert.Empty(Of("no-specifics", Humbled + "\n\n" + more, Brand));

    [Theory]
    [InlineData("---\nevidence: https://ada.example/b\n---\n" + Humbled)]
    [InlineData("---\nmedia: [{src: a.png, alt: \"Us\"}]\n---\n" + Humbled)]
    [InlineData("---\nlink: https://ada.example/b\n---\n" + Humbled)]
    [InlineData("---\nlang: de\n---\n" + Humbled)]
    public void Front_matter_counts_too(string draft) => Assert.Empty(Of("no-specifics", draft));

    [Theory]
    [InlineData(Humbled + " #Lisbon #100Days")]
    [InlineData(Humbled + " NEVER lose hope.")]
    [InlineData(Humbled + " Happy Monday, everyone!")]
    [InlineData("# The Journey Of A Leader\n\n" + Humbled)]
    public void Hashtags_loud_words_greetings_and_titles_are_nothing_particular(string draft) => Assert.Single(Of("no-specifics", draft));

    /// <summary>Ordinary posts of many trades, most without a number or a name, none of which is empty talk.</summary>
    [Theory]
    [InlineData("My daughter asked why bread has holes. I did not know, so I cut a loaf open and looked. The big ones sit under the crust, where the dough was warmest.")]
    [InlineData("The rye is sold out. We baked less because the mill was late, and we would rather have none than bad bread.")]
    [InlineData("Rainy market, wet socks, empty crates. Good day.")]
    [InlineData("A patient thanked me for turning the light off. That was all she wanted: a dark room and the door open a crack.")]
    [InlineData("Night shift is over. The ward is quiet, the coffee is awful, and the sun comes up behind the car park.")]
    [InlineData("If your lease says the landlord may enter at any time, that clause is void in most places. Ask for notice in writing and keep the letter.")]
    [InlineData("A client brought me the contract after signing it. Please bring it before. Reading is cheap, leaving is not.")]
    [InlineData("The river is up to the second step of the mill, and the ducks have moved into the car park. No tours until it drops.")]
    [InlineData("We lost the funding for the night shelter. The beds stay until the end of the winter, and after that we do not know.")]
    [InlineData("Mixing the new record in a room with no windows. The bass is too loud, and the drummer is right about everything else.")]
    [InlineData("Broke a string in the first song, borrowed a guitar from the support act, and played the rest of the set upside down.")]
    [InlineData("The build was red all morning. Somebody had renamed a column, and nothing failed until the report came back empty.")]
    [InlineData("Deleted more code than I wrote this week. The tests pass, the page loads, and nobody noticed. That is the point.")]
    [InlineData("Unpopular opinion: most dashboards are screensavers. If nobody acts on the chart, delete the chart.")]
    [InlineData("Our onboarding email had a broken link for a month. A customer told us. We fixed it and sent her a cake.")]
    [InlineData("Procurement asked for a discount, and we asked for shorter payment terms. Both got what they needed.")]
    [InlineData("The prospect said no. He was right: they do not need us until the warehouse moves. I put a note in the calendar.")]
    [InlineData("Pruned the apple trees before the frost. Cut what grows inward, leave what points to the light, stop before you think you are done.")]
    [InlineData("The bees are out early. If you see a swarm on a fence, leave it alone and call a keeper.")]
    [InlineData("I teach fractions with pizza. It works until somebody is hungry.")]
    [InlineData("A pupil drew the water cycle with a bathtub and a kettle. It was better than the poster on the wall.")]
    [InlineData("Sanded the table down to bare oak, oiled it, and found a coin under the leaf. The owner had looked for it since the wedding.")]
    [InlineData("Glue, clamp, wait. The chair does not care about your deadline.")]
    [InlineData("The ferry is cancelled and so is the fish. Soup today.")]
    [InlineData("New menu, same stove. The lentils stay because you asked, the trout goes because the river said no.")]
    [InlineData("Changed the brake pads on a cargo bike that carries children. Some jobs you check again before you lock up.")]
    [InlineData("Your chain is dry. Wipe it, oil it, wipe it again. That is the service most bikes need.")]
    [InlineData("The museum smells of floor wax and old rope. I could stay in the knot room all afternoon.")]
    [InlineData("We moved the sofa to the other wall, and now the cat has forgiven us.")]
    [InlineData("My knee hurts, the hill was worth it, and the cows were unimpressed.")]
    [InlineData("Lost the match, kept the ball.")]
    [InlineData("Why did the database cross the road? To get to the other shard.")]
    [InlineData("I told my plants a joke about soil. It was dirty.")]
    [InlineData("Thank you to everyone who carried chairs, poured coffee and stayed to sweep the hall. We could not have done it without you.")]
    [InlineData("Thanks for all the kind messages. I am home, the cast is blue, and the cat signs it every night.")]
    [InlineData("We are sorry. The heating failed during the concert, and we should have told you at the door. Keep your ticket, it is good for the next evening.")]
    [InlineData("Welcome to the choir! Bring water, a pencil and whatever voice you have on the day.")]
    [InlineData("The exhibition opens on Friday. Entry is free, and there will be soup.")]
    [InlineData("We are looking for an apprentice who likes early mornings and loud radios. Come by the bakery and ask for the boss.")]
    [InlineData("The library is closed for the holidays. Returned books go through the slot in the blue door.")]
    [InlineData("I was wrong about standing desks. My back was right.")]
    [InlineData("The hardest part of freelancing is the silence after you send the invoice.")]
    [InlineData("Feedback I needed: “you answer before I finish”. Working on it.")]
    [InlineData("A good question in an interview: what would make you leave? Listen to the pause.")]
    [InlineData("We stopped sending the weekly report, and nobody asked for it. Then we stopped writing it.")]
    [InlineData("The oven broke at night. We baked in the neighbour's pizzeria, and the rolls smell of oregano.")]
    [InlineData("Translating a poem about snow in a heat wave. The dictionary is sweating too.")]
    [InlineData("Two coats of paint, one coat of cat.")]
    [InlineData("Out of flour. Back soon.")]
    [InlineData("Hello world.")]
    [InlineData("So proud!")]
    [InlineData("Gone fishing.")]
    [InlineData("I love this team.")]
    [InlineData("My grandmother kept buttons in a biscuit tin, sorted by the coat they came from. I sort screws like that.")]
    [InlineData("The vet says the dog is fine and I should worry less. The dog agrees.")]
    [InlineData("Please wear a helmet. I set bones for a living, and skulls are not bones you want me to set.")]
    [InlineData("Our pumps are back in the village. The children queue at the tap with yellow canisters, and the goats queue behind them.")]
    [InlineData("Wrote a letter to the council about the crossing by the school. Copy it, sign it, send it.")]
    [InlineData("Sauce split? Take it off the heat, add an ice cube, whisk. It comes back.")]
    [InlineData("We are proud of the roof. It leaked for years, and this morning the bucket under it was dry.")]
    [InlineData("I am grateful to the stranger who ran after my train with my laptop bag. I never saw your face, only the bag coming through the door.")]
    [InlineData("Excited: the kiln is hot, the glaze is new, and by tomorrow we know whether the cups are green or brown.")]
    [InlineData("Happy to say the bridge is open again. The detour past the quarry ends tonight.")]
    [InlineData("Feeling the marathon in every stair. Legs like wood, toes like plums, and a medal in the sock drawer.")]
    [InlineData("Great coffee, terrible chairs, and the best window in town. I wrote the whole chapter there.")]
    public void An_ordinary_post_is_left_alone(string draft)
    {
        Assert.Empty(Of("no-specifics", draft).Select(d => d.Message));
        Assert.Empty(Of("no-takeaway", draft).Select(d => d.Message));
    }

    [Theory]
    [InlineData("de", "Wir freuen uns sehr auf diese spannende Reise und sind dankbar für das großartige Vertrauen unserer Kundschaft.")]
    [InlineData("fr", "Quelle aventure incroyable ! Je suis tellement reconnaissante et fière de cette équipe formidable.")]
    [InlineData("es", "¡Qué experiencia tan increíble! Estoy muy agradecida y orgullosa de este equipo.")]
    [InlineData("it", "Che esperienza incredibile! Sono così grata e orgogliosa di questa squadra meravigliosa.")]
    [InlineData("ja", "素晴らしい旅に感謝しています。これからもよろしくお願いします。")]
    public void Other_languages_are_not_judged(string language, string body)
    {
        Assert.Empty(Of("no-specifics", $"---\nlang: {language}\n---\n{body}"));
        Assert.Empty(Of("no-takeaway", $"---\nlang: {language}\n---\n{body}"));
    }

    [Fact]
    public void The_words_that_were_counted_are_named_with_their_places()
    {
        var found = Assert.Single(Of("no-specifics", Humbled));
        Assert.Contains("7 of the 7 words", found.Message, StringComparison.Ordinal);
        Assert.Contains("“excited”, “share”, “feel”", found.Message, StringComparison.Ordinal);
        Assert.Equal(["Excited", "share", "feel", "humbled", "grateful", "amazing"], found.Related.Select(r => r.Span.In(Humbled)));
        Assert.Equal(Severity.Hint, found.Severity);
    }

    [Theory]
    [InlineData("numbers", "Its theme expects a number", "Start a paragraph with “In numbers:”")]
    [InlineData("tales", "Its theme expects a story", "Start a paragraph with “One day,”")]
    [InlineData("none", "Say what happened", "Start a paragraph with “For example,”")]
    public void What_the_theme_expects_is_asked_for_first(string theme, string message, string title)
    {
        var found = Assert.Single(Of("no-specifics", $"---\ntheme: {theme}\n---\n{Humbled}", Brand));
        Assert.Contains(message, found.Message, StringComparison.Ordinal);
        Assert.Equal(title, found.Fixes[0].Title);
    }

    [Fact]
    public void Proposals_are_signals_of_declared_values_questions_and_calls_of_the_objective()
    {
        const string draft = $"---\nobjective: newsletter\nvalues: [transparency]\n---\n{Humbled}\n";
        Assert.Equal(
            [
                "Start a paragraph with “we learned”", "Start a paragraph with “what went wrong”",
                "Ask “What would save you time here?”", "Ask “Solo founders, what would you have done?”",
                "Add “Get the weekly notes”",
            ],
            Assert.Single(Of("no-takeaway", draft, Brand)).Fixes.Select(f => f.Title));
    }

    [Theory]
    [InlineData("no-specifics", "")]
    [InlineData("no-specifics", "---\ntheme: numbers\n---\n")]
    [InlineData("no-takeaway", "")]
    [InlineData("no-takeaway", "---\nobjective: talks\nvalues: [craft]\n---\n")]
    public void Each_proposal_settles_it_before_closing_hashtags(string rule, string front)
    {
        var draft = $"{front}{Humbled}\n\n#Journey\n";
        foreach (var fix in Assert.Single(Of(rule, draft, Brand)).Fixes)
        {
            var repaired = TextEdit.Apply(draft, fix.Edits.Select(e => e.Edit));
            Assert.EndsWith("\n\n#Journey\n", repaired, StringComparison.Ordinal);
            Assert.StartsWith($"{front}{Humbled}\n\n", repaired, StringComparison.Ordinal);
            Assert.Empty(Of(rule, repaired, Brand));
        }
    }

    [Fact]
    public void Its_words_are_said_to_fit_any_post_whatever_they_speak_of()
    {
        var message = Assert.Single(Of("no-takeaway", "When all is said and done, it's the tip of the iceberg. I hit the ground running.")).Message;
        Assert.Contains("words that carry its matter fit any post (“said”", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_profile_a_question_is_still_proposed() =>
        Assert.Equal(["Ask “What would you have done?”"], Assert.Single(Of("no-takeaway", Humbled)).Fixes.Select(f => f.Title));
}
