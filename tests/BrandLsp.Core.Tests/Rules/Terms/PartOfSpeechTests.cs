using BrandLsp.Core.Rules.Terms;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Tests.Rules.Terms;

/// <summary>A fix never puts a noun where the sentence has an adjective or a verb, nor the other way round.</summary>
public class PartOfSpeechTests
{
    private const string Terms = """
        terms:
          - {use: person, instead-of: [individual]}
          - {use: practise, instead-of: [practice]}
          - {use: sign in, instead-of: [login, log in, log-in]}
          - {use: set up, instead-of: [setup]}
          - {use: licence, instead-of: [license]}
          - {use: tyre, instead-of: [tire]}
          - {use: cheque, instead-of: [check]}
          - {use: buy, instead-of: [purchase]}
          - {use: begin, instead-of: [start]}
          - {use: customer, instead-of: [client]}
          - {use: personal, instead-of: [private]}
          - {use: course, instead-of: [training]}
          - {use: bug, instead-of: [issue]}
        """;

    [Theory]
    [InlineData("Individual lessons cost 20 euros.")]
    [InlineData("An individual plan helps.")]
    [InlineData("Each individual step counts.")]
    [InlineData("Our plans are very individual.")]
    [InlineData("Purchases are up. Starts are hard.")]
    [InlineData("Training the team takes a day. We are training them.")]
    [InlineData("The purchase was quick. Our purchases came.")]
    public void A_term_of_another_kind_is_not_offered(string draft)
    {
        var found = RuleRun.Of<InconsistentTerm>(draft, Terms);
        Assert.NotEmpty(found);
        Assert.All(found, f => Assert.Empty(f.Fixes));
    }

    [Theory]
    [InlineData("Login takes a second.")]
    [InlineData("Login is broken.")]
    [InlineData("Login failed twice.")]
    [InlineData("The login was slow.")]
    [InlineData("Setup takes a minute.")]
    [InlineData("Setup here.")]
    [InlineData("An individual baked loaf.")]
    [InlineData("Practice daily.")]
    [InlineData("Issue a refund.")]
    public void Where_the_kind_is_not_sure_nothing_is_written_unasked(string draft) =>
        Assert.Equal(draft, FixedUnasked(draft));

    [Theory]
    [InlineData("An individual came, and the individual is here.", "A person came, and the person is here.")]
    [InlineData("One individual needs help. Ask an individual.", "One person needs help. Ask a person.")]
    [InlineData("We login daily. Please login. To log in, tap.", "We sign in daily. Please sign in. To sign in, tap.")]
    [InlineData("We practice daily.", "We practise daily.")]
    [InlineData("We never start late. Start the oven.", "We never begin late. Begin the oven.")]
    [InlineData("A new tire, the check. Your license is here.", "A new tyre, the cheque. Your licence is here.")]
    [InlineData("Client lessons and a client plan.", "Customer lessons and a customer plan.")]
    [InlineData("The training you need is a training in rye.", "The course you need is a course in rye.")]
    [InlineData("The issue is old.", "The bug is old.")]
    [InlineData("A private plan helps.", "A personal plan helps.")]
    public void Where_it_is_sure_the_fix_is_safe(string draft, string repaired) =>
        Assert.Equal(repaired, FixedUnasked(draft));

    [Theory]
    [InlineData("I never tire of rye.")]
    [InlineData("Please check your post. Check the door first.")]
    [InlineData("We licensed the font, and we license it again. Licensing is hard. Their licensed photos.")]
    [InlineData("Practice makes perfect. Practice is dull. The practice was long. In practice, no.")]
    public void British_spelling_tells_noun_from_verb(string draft) => Assert.Empty(RuleRun.Of<InconsistentTerm>(draft, Terms));

    [Fact]
    public void The_verb_is_spelt_so_in_all_its_forms() =>
        Assert.Equal("Practising is fun. I practised.", RuleRun.Fixed<InconsistentTerm>("Practicing is fun. I practiced.", Terms));

    [Fact]
    public void American_spelling_does_not() =>
        Assert.Equal(["licence", "practise", "practised"], RuleRun.Underlined<InconsistentTerm>("The licence. We practise, we practised.", "terms: [{use: license, instead-of: [licence]}, {use: practice, instead-of: [practise]}]"));

    private const string Avoided = """
        terms:
          - {avoid: content, try: [posts]}
          - {avoid: data, try: [figures]}
          - {avoid: news, try: [updates]}
          - {avoid: synergy, try: [teamwork]}
          - {avoid: master, try: [main, primary]}
          - {avoid: sunset, try: [retire]}
          - {avoid: action, try: [do]}
          - {avoid: roll out, try: [ship]}
          - {avoid: excited, try: [glad]}
          - {avoid: elderly, try: [older people]}
          - {avoid: guys, try: [everyone]}
          - {avoid: A.I., try: [AI]}
          - {avoid: disabled, try: [people with disabilities]}
          - {avoid: obtained, try: [received]}
        """;

    [Theory]
    [InlineData("The content's old.")]
    [InlineData("Our contents page.")]
    [InlineData("The data's gone.")]
    [InlineData("The news's source.")]
    [InlineData("Our synergies grew.")]
    [InlineData("A master's degree.")]
    [InlineData("Sunsets are red.")]
    [InlineData("Actions matter. An action film.")]
    [InlineData("The roll-out was slow.")]
    [InlineData("The news excited us.")]
    [InlineData("An elderly man came. Elderly neighbours.")]
    [InlineData("I'm content with it.")]
    [InlineData("We disabled the alarm. She disabled it. Disabled bakers.")]
    [InlineData("Take action. Sunsets!")]
    [InlineData("Those guys know the way.")]
    [InlineData("You guys rock. Two guys came. One of the guys left. Guys know it.")]
    public void An_alternative_whose_form_is_no_english_is_not_offered(string draft)
    {
        var found = RuleRun.Of<BannedTerm>(draft, Avoided);
        Assert.NotEmpty(found);
        Assert.All(found.Where(f => !f.Span.In(draft).Equals("news", StringComparison.OrdinalIgnoreCase)), f => Assert.Empty(f.Fixes));
    }

    [Theory]
    [InlineData("We sunset it. We rolled out the app.", "We retire it. We shipped the app.")]
    [InlineData("Hi guys! Guys, look. We bake for guys.", "Hi everyone! Everyone, look. We bake for everyone.")]
    [InlineData("We're excited it works. She has obtained it, and obtained the keys.", "We're glad it works. She has received it, and received the keys.")]
    [InlineData("Our content is old. We're excited.", "Our posts is old. We're glad.")]
    [InlineData("Help the elderly. The elderly came.", "Help the older people. The older people came.")]
    [InlineData("The master branch. Our synergy.", "The main branch. Our teamwork.")]
    public void Where_it_is_one_the_alternative_stays(string draft, string repaired) =>
        Assert.Equal(repaired, RuleRun.Fixed<BannedTerm>(draft, Avoided));

    [Theory]
    [InlineData("We love A.I. It is new.", "We love AI. It is new.")]
    [InlineData("We love A.I.", "We love AI.")]
    [InlineData("We love *A.I.*\n\nMore to come.", "We love *AI.*\n\nMore to come.")]
    [InlineData("Our A.I. works. The A.I. Act, A.I., and A.I.-made\nbread.", "Our AI works. The AI Act, AI, and AI-made\nbread.")]
    [InlineData("Is it A.I.? No.", "Is it AI? No.")]
    public void A_full_stop_that_ends_the_sentence_stays(string draft, string repaired)
    {
        Assert.Equal(repaired, RuleRun.Fixed<BannedTerm>(draft, Avoided));
        Assert.Equal(repaired, RuleRun.Fixed<InconsistentTerm>(draft, "terms: [{use: AI, instead-of: [A.I.]}]"));
    }

    [Theory]
    [InlineData("She [|logged in|] at nine. He's [|logging in|] now. [|Logging in|] now.")]
    [InlineData("They've [|logged in|] already. I've [|logged in|] daily. I've been [|logging in|] daily.")]
    [InlineData("Errors logged in production, hours logged in daily sheets, all logged in just one place.")]
    public void A_verb_with_its_particle_is_found_before_what_is_no_place(string marked)
    {
        var (draft, spans) = Testing.Check.Unmark(marked);
        Assert.Equal(spans, RuleRun.Of<InconsistentTerm>(draft, Terms).Select(f => f.Span));
    }

    [Theory]
    [InlineData("{use: model, instead-of: [mannequin]}, {use: modelled, instead-of: [modeled]}", "He modeled it.", "He modelled it.")]
    [InlineData("{use: travel, instead-of: [tour]}, {use: travelling, instead-of: [traveling]}", "He's traveling.", "He's travelling.")]
    [InlineData("{use: plough, instead-of: [plow]}", "We plowed it. Plowing it.", "We ploughed it. Ploughing it.")]
    [InlineData("{use: grey, instead-of: [gray]}", "It's graying.", "It's greying.")]
    [InlineData("{use: mould, instead-of: [mold]}", "It molded.", "It moulded.")]
    public void A_variant_is_found_whatever_else_the_profile_lists(string terms, string draft, string repaired) =>
        Assert.Equal(repaired, RuleRun.Fixed<InconsistentTerm>(draft, $"terms: [{terms}]"));

    [Fact]
    public void An_adjective_is_found_in_its_degrees() =>
        Assert.Equal(["stupidest", "stupider"], RuleRun.Underlined<BannedTerm>("The stupidest bug, a stupider one.", "terms: [{avoid: stupid, try: [odd]}]"));

    private static string FixedUnasked(string draft) =>
        TextEdit.Apply(draft, RuleRun.Of<InconsistentTerm>(draft, Terms).SelectMany(f => f.Fixes.Take(1)).Where(f => f.IsSafe).SelectMany(f => f.Edits).Select(e => e.Edit));
}
