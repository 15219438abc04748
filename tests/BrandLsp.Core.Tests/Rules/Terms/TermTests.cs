using System.Text;
using BrandLsp.Core.Rules.Terms;

namespace BrandLsp.Core.Tests.Rules.Terms;

public class TermTests
{
    private const string Brand = """
        brand: Ada
        terms:
          - {use: sign in, instead-of: [login, log in, log-in]}
          - {use: email, instead-of: [e-mail]}
          - {use: GitHub, instead-of: [Github, github]}
          - {use: customer login page, instead-of: [client page]}
          - {avoid: guru, because: it says nothing, try: [specialist, expert]}
          - {avoid: leverage, try: [use, employ]}
          - {avoid: circle back, try: [return]}
          - {avoid: C++, try: [Rust]}
          - {avoid: thought leader}
        """;

    [Theory]
    [InlineData("Log in here.", "Sign in here.")]
    [InlineData("Please LOG IN here.", "Please SIGN IN here.")]
    [InlineData("Your Log In works.", "Your Sign In works.")]
    [InlineData("Your e-mails arrive.", "Your emails arrive.")]
    [InlineData("An E-mail arrives.", "An Email arrives.")]
    [InlineData("Code is on Github and github too.", "Code is on GitHub and GitHub too.")]
    [InlineData("Please log\nin here.", "Please sign in here.")]
    public void A_variant_becomes_the_brands_term_and_keeps_its_capitals(string draft, string repaired) =>
        Assert.Equal(repaired, RuleRun.Fixed<InconsistentTerm>(draft, Brand));

    [Theory]
    [InlineData("Sign in with your email on GitHub.")]
    [InlineData("Run `login` on https://ada.example/login as @login with #login.")]
    [InlineData("Press “Log in” now.")]
    [InlineData("Open the customer login page.")]
    [InlineData("The log in the folder is full.")]
    [InlineData("We log, in short, all of it.")]
    [InlineData("Blogging in the evening.")]
    [InlineData("> log in, they said")]
    public void What_is_no_variant_stays(string draft) => Assert.Empty(RuleRun.Of<InconsistentTerm>(draft, Brand));

    [Theory]
    [InlineData("Ask a guru.", "Ask a specialist.")]
    [InlineData("GURU wanted.", "SPECIALIST wanted.")]
    [InlineData("The gurus' and the guru's view.", "The specialists' and the specialist's view.")]
    [InlineData("We leveraged it, leveraging all.", "We used it, using all.")]
    [InlineData("Learn C++ now.", "Learn Rust now.")]
    public void An_avoided_term_is_replaced_in_its_form_where_that_is_sure(string draft, string repaired) =>
        Assert.Equal(repaired, RuleRun.Fixed<BannedTerm>(draft, Brand));

    [Theory]
    [InlineData("U.S.", "The [|U.S.|] market.")]
    [InlineData("U.S.", "Made in the [|U.S.|]")]
    [InlineData("e.g.", "Jobs, [|e.g.|] bakers ([|E.g.|] Ana).")]
    [InlineData("i.e.", "The market, [|i.e.|] all of it.")]
    [InlineData("a.m.", "At 9 [|a.m.|] we open.")]
    [InlineData("A.I.", "We like [|A.I.|], and [|a.i.|] too.")]
    [InlineData("node.js", "We like [|node.js|] and [|Node.js|].")]
    [InlineData("ASP.NET", "Written in [|ASP.NET|], [|Asp.Net|] and [|asp.net|].")]
    [InlineData("Asp.Net", "Written in [|ASP.NET|].")]
    [InlineData("Booking.com", "Found on [|Booking.com|], [|booking.com|].")]
    [InlineData("etc.", "Bread, rolls, [|etc.|] on Monday.")]
    [InlineData("Ph.D.", "She has a [|Ph.D.|] in yeast.")]
    [InlineData("Q&A", "Join the [|Q&A|] today.")]
    [InlineData("10,000", "Some [|10,000|] rolls.")]
    [InlineData("C++", "Learn [|C++|].")]
    public void A_term_with_signs_in_it_is_found(string avoided, string marked)
    {
        var (draft, spans) = Testing.Check.Unmark(marked);
        Assert.Equal(spans, RuleRun.Of<BannedTerm>(draft, $"terms:\n  - {{avoid: \"{avoided}\"}}").Select(f => f.Span));
    }

    [Theory]
    [InlineData("U.S.", "Ask us. Us and them, U S A.")]
    [InlineData("e.g.", "The e g string, https://e.g.example.")]
    [InlineData("node.js", "A node. Js is short; https://node.js.org and `node.js`.")]
    [InlineData("a.m.", "I am here. A m is a letter.")]
    public void What_has_other_signs_is_another_word(string avoided, string draft) =>
        Assert.Empty(RuleRun.Of<BannedTerm>(draft, $"terms:\n  - {{avoid: \"{avoided}\"}}"));

    [Fact]
    public void A_full_stop_that_may_end_the_sentence_is_not_taken_unseen()
    {
        const string brand = "terms: [{use: US, instead-of: [U.S.]}]";
        Assert.True(Assert.Single(RuleRun.Of<InconsistentTerm>("The U.S. market.", brand)).Fixes[0].IsSafe);
        Assert.False(Assert.Single(RuleRun.Of<InconsistentTerm>("We left the U.S. Then we baked.", brand)).Fixes[0].IsSafe);
    }

    [Fact]
    public void Names_of_the_brand_and_its_people_are_no_prose()
    {
        const string brand = """
            brand: Guru Works
            people: [{id: kim, name: Kim Master, handles: {linkedin: in/kim}}]
            terms: [{avoid: guru}, {avoid: master}]
            """;
        Assert.Equal(["guru", "master", "Guru"], RuleRun.Underlined<BannedTerm>("Guru Works hired Kim Master. Ask a guru and a master, says Guru Work.", brand));
    }

    private const string Forms = """
        terms:
          - {use: story, instead-of: [tale]}
          - {use: child, instead-of: [kid]}
          - {use: box, instead-of: [carton]}
          - {use: teach, instead-of: [train]}
          - {use: watch, instead-of: [monitor]}
          - {use: try, instead-of: [attempt]}
          - {use: man, instead-of: [guy]}
          - {use: staff, instead-of: [employees]}
          - {avoid: toddler, try: [child]}
          - {avoid: lady, try: [woman]}
          - {avoid: commence, try: [begin]}
          - {avoid: coach, try: [teach]}
        """;

    [Theory]
    [InlineData("Tales for kids and guys in cartons.", "Stories for children and men in boxes.")]
    [InlineData("She trains us, monitors us and attempts it.", "She teaches us, watches us and tries it.")]
    [InlineData("She trained us, is training us, and monitored and attempted it.", "She taught us, is teaching us, and watched and tried it.")]
    [InlineData("The employees' room.", "The staff's room.")]
    [InlineData("The kids’ room, the guys' room.", "The children’s room, the men's room.")]
    [InlineData("Kidding aside.", "Kidding aside.")]
    public void The_brands_term_takes_the_form_of_the_variant(string draft, string repaired) =>
        Assert.Equal(repaired, RuleRun.Fixed<InconsistentTerm>(draft, Forms));

    [Theory]
    [InlineData("Toddlers and ladies.", "Children and women.")]
    [InlineData("They are commencing.", "They are beginning.")]
    [InlineData("They commenced, coached by her.", "They commenced, taught by her.")]
    public void An_alternative_takes_a_form_that_exists_or_is_not_offered(string draft, string repaired) =>
        Assert.Equal(repaired, RuleRun.Fixed<BannedTerm>(draft, Forms));

    private const string Sounds = """
        terms:
          - {use: person, instead-of: [individual]}
          - {use: app, instead-of: [program]}
          - {use: university, instead-of: [academy]}
          - {use: honest, instead-of: [frank]}
          - {use: hour, instead-of: [lesson]}
          - {use: unit, instead-of: [item]}
          - {use: MRI, instead-of: [scan]}
        """;

    [Theory]
    [InlineData("An **individual** came.", "A **person** came.")]
    [InlineData("Write a [program](https://a.example) now.", "Write an [app](https://a.example) now.")]
    [InlineData("*A* _program_.", "*An* _app_.")]
    [InlineData("Left a\nprogram.", "Left an\napp.")]
    [InlineData("An academy gave a frank answer in a lesson about an item and a scan.", "A university gave an honest answer in an hour about a unit and an MRI.")]
    [InlineData("Vitamin-A program, the Q&A program.", "Vitamin-A app, the Q&A app.")]
    [InlineData("Is it a?\n\nProgram now.", "Is it a?\n\nApp now.")]
    public void The_article_goes_by_the_sound_of_the_word_whatever_markup_stands_between(string draft, string repaired) =>
        Assert.Equal(repaired, RuleRun.Fixed<InconsistentTerm>(draft, Sounds));

    [Fact]
    public void Only_english_has_these_articles() =>
        Assert.Equal("Er denkt an Person und Welt.", RuleRun.Fixed<InconsistentTerm>("Er denkt an Individuum und Welt.", "language: de\nterms: [{use: Person, instead-of: [Individuum]}]"));

    [Fact]
    public void The_article_follows_the_word() =>
        Assert.Equal("Ask an expert.", Core.Text.TextEdit.Apply("Ask a guru.", RuleRun.Of<BannedTerm>("Ask a guru.", Brand)[0].Fixes[1].Edits.Select(e => e.Edit)));

    [Theory]
    [InlineData("We circled back to it.", "circled back")]
    [InlineData("Circling back:", "Circling back")]
    [InlineData("We **circle** back.", "circle** back")]
    [InlineData("A thought-leader speaks.", "thought-leader")]
    [InlineData("Our thought leaders speak.", "thought leaders")]
    public void An_avoided_phrase_is_found_in_all_its_forms(string draft, string underlined) =>
        Assert.Equal([underlined], RuleRun.Underlined<BannedTerm>(draft, Brand));

    [Theory]
    [InlineData("The circle, back then, was small.")]
    [InlineData("A leaver ages. The language C is old.")]
    [InlineData("`guru` #guru @guru https://guru.example")]
    public void What_only_looks_like_an_avoided_term_stays(string draft) => Assert.Empty(RuleRun.Of<BannedTerm>(draft, Brand));

    [Theory]
    [InlineData("She said “a guru” once.")]
    [InlineData("They called me \"a guru\".")]
    [InlineData("The book is called “Guru School”.")]
    [InlineData("Der Kurs „Guru Schule“ beginnt.")]
    [InlineData("Le livre « Guru School » est là.")]
    [InlineData("A \"*guru* bar\" opened.")]
    public void What_others_say_and_titles_are_not_the_authors(string draft) => Assert.Empty(RuleRun.Of<BannedTerm>(draft, Brand));

    [Theory]
    [InlineData("Our “new” guru says “yes”.")]
    [InlineData("»Alt« guru »neu«.")]
    [InlineData("The boss' guru and the bosses’ guru’s cat.")]
    [InlineData("Rock 'n' roll guru 'yes' no.")]
    public void Between_two_quotations_the_author_speaks(string draft) =>
        Assert.NotEmpty(RuleRun.Of<BannedTerm>(draft, Brand));

    [Theory]
    [InlineData("We whitelisted it, whitelisting all.", "We whitelisted it, whitelisting all.")]
    [InlineData("The whitelist.", "The allow list.")]
    [InlineData("We onboarded her, onboarding all.", "We onboarded her, signing up all.")]
    [InlineData("The guru’s view.", "The expert’s view.")]
    public void A_fix_is_offered_where_its_form_is_sure(string draft, string repaired) =>
        Assert.Equal(repaired, RuleRun.Fixed<BannedTerm>(draft, "terms: [{avoid: whitelist, try: [allow list]}, {avoid: onboard, try: [sign up]}, {avoid: guru, try: [expert]}]"));

    private const string VerbPairs = """
        terms:
          - {use: begin, instead-of: [start]}
          - {use: analyse, instead-of: [analyze]}
          - {use: organize, instead-of: [organise]}
          - {use: colour, instead-of: [color]}
          - {use: catalogue, instead-of: [catalog]}
          - {use: cancel, instead-of: [abort]}
          - {use: fix, instead-of: [repair]}
          - {use: ship, instead-of: [release]}
          - {use: sign in, instead-of: [login]}
          - {use: shop, instead-of: [store]}
          - {use: allowlist, instead-of: [whitelist]}
          - {use: quick check, instead-of: [audit]}
        """;

    [Theory]
    [InlineData("From the [|start|] it was odd.")]
    [InlineData("Let's make a [|start|]. A good [|start|], a false [|start|].")]
    [InlineData("From [|start|] to end, the year's [|start|], two [|starts|], every [|start|].")]
    [InlineData("The **[|start|]** of the year. [|Start|] of the year. No [|start|] today.")]
    [InlineData("A head [|start|]. The cold oven [|start|].")]
    [InlineData("We [|audit|] it. She [|audits|] it. Please [|audit|] the logs. [|Audit|] the logs.")]
    public void A_verb_takes_no_nouns_place_and_a_noun_no_verbs(string marked)
    {
        var (draft, spans) = Testing.Check.Unmark(marked);
        var found = RuleRun.Of<InconsistentTerm>(draft, VerbPairs);
        Assert.Equal(spans, found.Select(f => f.Span));
        Assert.All(found, f => Assert.Empty(f.Fixes));
    }

    [Theory]
    [InlineData("We start now. Start now, or it starts alone.", "We begin now. Begin now, or it begins alone.")]
    [InlineData("Builds that start at nine. All start at nine. To start the day.", "Builds that begin at nine. All begin at nine. To begin the day.")]
    [InlineData("The ovens start. The day we start. My friend can start.", "The ovens begin. The day we begin. My friend can begin.")]
    [InlineData("The audit, every audit.", "The quick check, every quick check.")]
    public void Where_it_is_a_verb_as_well_the_fix_stays(string draft, string repaired) =>
        Assert.Equal(repaired, RuleRun.Fixed<InconsistentTerm>(draft, VerbPairs));

    [Fact]
    public void A_verb_with_its_particle_for_a_noun_is_looked_at_first()
    {
        Assert.False(Assert.Single(RuleRun.Of<InconsistentTerm>("Use your login.", VerbPairs)).Fixes[0].IsSafe);
        Assert.True(Assert.Single(RuleRun.Of<InconsistentTerm>("Please login.", VerbPairs)).Fixes[0].IsSafe);
    }

    [Theory]
    [InlineData("We analyzed it. Analyzing helps. She analyzes it. We analyze it.", "We analysed it. Analysing helps. She analyses it. We analyse it.")]
    [InlineData("She organised it, organising all.", "She organized it, organizing all.")]
    [InlineData("Colored and Coloring.", "Coloured and Colouring.")]
    [InlineData("We cataloged it, cataloging all.", "We catalogued it, cataloguing all.")]
    [InlineData("We repaired it, repairing all.", "We fixed it, fixing all.")]
    [InlineData("We whitelisted it, whitelisting all.", "We allowlisted it, allowlisting all.")]
    [InlineData("It was released; releasing it took a day.", "It was shipped; shipping it took a day.")]
    public void A_variants_past_and_ing_form_are_found_and_mended(string draft, string repaired) =>
        Assert.Equal(repaired, RuleRun.Fixed<InconsistentTerm>(draft, VerbPairs));

    [Fact]
    public void A_form_that_is_spelt_in_two_ways_is_found_and_left_to_the_author()
    {
        var found = RuleRun.Of<InconsistentTerm>("We aborted it, aborting all.", VerbPairs);
        Assert.Equal(2, found.Length);
        Assert.All(found, f => Assert.Empty(f.Fixes));
        Assert.Equal(["cancelled", "canceled", "cancelling"], RuleRun.Underlined<InconsistentTerm>("We cancelled, canceled and were cancelling it.", "terms: [{use: abort, instead-of: [cancel]}]"));
    }

    [Fact]
    public void A_noun_of_the_brand_rules_out_no_verb() => Assert.Empty(RuleRun.Of<InconsistentTerm>("We stored the flour, storing all.", VerbPairs));

    [Theory]
    [InlineData("We [|mastered|] the merge. [|Mastering|] it took a day. She [|masters|] it. We [|master|] it.")]
    [InlineData("[|Sanity-check|] it. We [|sanity check|] the logs.")]
    [InlineData("We [|whitelist|] the domain. Can you [|whitelist|] it?")]
    [InlineData("Big [|impacts|] of it. The [|impact|] was big.")]
    [InlineData("Its [|outset|] was odd. [|Outset|] of the year.")]
    public void An_alternative_of_another_kind_is_not_offered(string marked)
    {
        var (draft, spans) = Testing.Check.Unmark(marked);
        var found = RuleRun.Of<BannedTerm>(draft, "terms: [{avoid: master, try: [main, primary]}, {avoid: sanity check, try: [quick check]}, {avoid: whitelist, try: [allow list]}, {avoid: outset, try: [begin]}, {avoid: impact, try: [affect]}]");
        Assert.Equal(spans, found.Select(f => f.Span));
        Assert.All(found, f => Assert.Empty(f.Fixes));
    }

    [Theory]
    [InlineData("The master branch. A sanity check.", "The main branch. A quick check.")]
    [InlineData("We blacklist it, blacklisted and blacklisting.", "We blocklist it, blocklisted and blocklisting.")]
    [InlineData("We e-mail it.", "We email it.")]
    public void An_alternative_of_the_same_kind_is(string draft, string repaired) =>
        Assert.Equal(repaired, RuleRun.Fixed<BannedTerm>(draft, "terms: [{avoid: master, try: [main]}, {avoid: sanity check, try: [quick check]}, {avoid: blacklist, try: [blocklist]}, {avoid: e-mail, try: [email]}]"));

    private const string Verbs = """
        terms:
          - {use: sign in, instead-of: [login, log in]}
          - {use: email, instead-of: [e-mail]}
          - {use: set up, instead-of: [configure]}
        """;

    [Theory]
    [InlineData("We logged in.", "We signed in.")]
    [InlineData("She logs in every day, and logging in again is easy.", "She signs in every day, and signing in again is easy.")]
    [InlineData("Logged in yesterday? You are logged in as Ada.", "Signed in yesterday? You are signed in as Ada.")]
    [InlineData("We e-mailed you. E-mailing is free.", "We emailed you. Emailing is free.")]
    [InlineData("We configured the oven, configuring all.", "We set up the oven, setting up all.")]
    public void A_verb_is_found_in_its_forms_and_takes_them(string draft, string repaired) =>
        Assert.Equal(repaired, RuleRun.Fixed<InconsistentTerm>(draft, Verbs));

    [Theory]
    [InlineData("title: Ask a guru", "devto", "guru")]
    [InlineData("title: Ask a guru", "x")]
    [InlineData("first-comment: Ask a guru at https://guru.example, @guru", "x", "guru")]
    [InlineData("content-warning: 'A guru speaks'", "mastodon", "guru")]
    [InlineData("title: 'The “Guru School”'", "devto")]
    [InlineData("slug: guru", "devto")]
    public void What_readers_see_of_the_front_matter_is_judged(string field, string platform, params string[] underlined) =>
        Assert.Equal(underlined, RuleRun.Underlined<BannedTerm>($"---\n{field}\n---\nHello.\n", Brand, platform));

    [Fact]
    public void A_fix_in_front_matter_leaves_it_readable()
    {
        const string draft = "---\ntitle: A guru e-mails\n---\nHello.\n";
        Assert.Equal(draft.Replace("e-mails", "emails", StringComparison.Ordinal), RuleRun.Fixed<InconsistentTerm>(draft, Brand, "devto"));
        Assert.Empty(Assert.Single(RuleRun.Of<BannedTerm>(draft, "terms: [{avoid: guru, try: [\"sage: a\"]}]", "devto")).Fixes);
    }

    [Fact]
    public void What_belongs_before_the_particle_leaves_the_fix_to_the_author() =>
        Assert.Empty(Assert.Single(RuleRun.Of<InconsistentTerm>("We configured it.", Verbs)).Fixes);

    [Theory]
    [InlineData("Errors logged in production. Audit logs in a bucket.")]
    [InlineData("Logging in Go is easy, and the logs in the folder tell more.")]
    [InlineData("We signed in. It sets up. Setting up. We emailed.")]
    public void A_verb_and_a_place_are_no_verb_with_its_particle(string draft) => Assert.Empty(RuleRun.Of<InconsistentTerm>(draft, Verbs));

    [Fact]
    public void Where_a_plural_may_be_meant_there_is_no_verb_for_it() =>
        Assert.Equal("Two logins, it configures.", RuleRun.Fixed<InconsistentTerm>("Two logins, it configures.", Verbs));

    [Fact]
    public void The_message_gives_the_reason_and_the_alternatives()
    {
        var message = Assert.Single(RuleRun.Of<BannedTerm>("Ask a guru.", Brand)).Message;
        Assert.Contains("it says nothing", message, StringComparison.Ordinal);
        Assert.Contains("“specialist” or “expert”", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_languages_are_not_inflected() =>
        Assert.Equal(["Handy"], RuleRun.Underlined<BannedTerm>("Mein Handy und zwei Handys.", "language: de\nterms:\n  - {avoid: Handy}"));

    [Theory]
    [InlineData("menu", "menus")]
    [InlineData("quiz", "quizzes")]
    [InlineData("hero", "heroes")]
    [InlineData("box", "boxes")]
    [InlineData("story", "stories")]
    [InlineData("matrix", "matrices")]
    [InlineData("analysis", "analyses")]
    [InlineData("knife", "knives")]
    [InlineData("wolf", "wolves")]
    [InlineData("woman", "women")]
    [InlineData("criterion", "criteria")]
    [InlineData("synergies", "synergy")]
    [InlineData("plan", "planning")]
    [InlineData("drive", "driven")]
    [InlineData("lens", "lenses")]
    [InlineData("travel", "travelled")]
    [InlineData("easy", "easier")]
    public void A_term_is_found_in_its_other_forms(string avoided, string form) =>
        Assert.Equal([form], RuleRun.Underlined<BannedTerm>($"The {form} it is.", $"terms:\n  - {{avoid: {avoided}}}"));

    [Fact]
    public void Thousands_of_terms_in_a_long_draft_are_found_in_one_pass()
    {
        var brand = new StringBuilder("terms:\n");
        for (var i = 0; i < 5000; i++)
        {
            brand.Append($"  - {{avoid: alpha{i} beta{i} gamma}}\n");
        }

        var draft = string.Concat(Enumerable.Repeat("alpha7 beta7 gamma and alpha8 beta9 gamma. ", 5000));
        Assert.Equal(5000, RuleRun.Of<BannedTerm>(draft, brand.ToString(), "discord").Length);
    }
}
