using BrandLsp.Core.Rules.Accessibility;

namespace BrandLsp.Core.Tests.Rules.Accessibility;

public class AccessibilityTests
{
    [Theory]
    [InlineData("#dataengineering", "#DataEngineering")]
    [InlineData("#Dataengineering", "#DataEngineering")]
    [InlineData("#machinelearning", "#MachineLearning")]
    [InlineData("#buildinpublic", "#BuildInPublic")]
    [InlineData("#100daysofcode", "#100DaysOfCode")]
    [InlineData("#uxdesign", "#UXDesign")]
    [InlineData("#womenintech", "#WomenInTech")]
    [InlineData("#expertsexchange", "#ExpertsExchange")]
    [InlineData("#newzealand", "#NewZealand")]
    [InlineData("#neworleans", "#NewOrleans")]
    [InlineData("#southdevon", "#SouthDevon")]
    [InlineData("#visitliverpool", "#VisitLiverpool")]
    [InlineData("#itsmonday", "#ItsMonday")]
    [InlineData("#webdevelopment", "#WebDevelopment")]
    [InlineData("#todayilearned", "#TodayILearned")]
    [InlineData("#analyzedata", "#AnalyzeData")]
    public void Words_run_together_get_their_capitals(string tag, string repaired) =>
        Assert.Equal($"Notes {repaired}", RuleRun.Fixed<LowercaseHashtag>($"Notes {tag}", null, "x"));

    [Theory]
    [InlineData("engineering")]
    [InlineData("motivation")]
    [InlineData("devrel")]
    [InlineData("javascript")]
    [InlineData("linkedin")]
    [InlineData("copywriting")]
    [InlineData("newsletter")]
    [InlineData("cybersecurity")]
    [InlineData("together")]
    [InlineData("therapist")]
    [InlineData("caturday")]
    [InlineData("kubernetes")]
    [InlineData("marketing2026")]
    [InlineData("fosstodon")]
    [InlineData("bookstodon")]
    [InlineData("DataEngineering")]
    [InlineData("data_engineering")]
    [InlineData("ootd")]
    [InlineData("nachhaltigkeit")]
    [InlineData("Liverpool")]
    [InlineData("liverpool")]
    [InlineData("Minecraft")]
    [InlineData("newcastle")]
    [InlineData("wordsworth")]
    [InlineData("ItJobs")]
    [InlineData("itjobs")]
    [InlineData("usnews")]
    [InlineData("womeninit")]
    [InlineData("webhooks")]
    [InlineData("websocket")]
    [InlineData("cobweb")]
    public void A_hashtag_of_one_word_or_of_unknown_words_stays(string tag) =>
        Assert.Empty(RuleRun.Of<LowercaseHashtag>($"Notes #{tag} here", null, "x"));

    [Fact]
    public void The_brands_own_spelling_comes_first() =>
        Assert.Equal("#dbtCloud", RuleRun.Fixed<LowercaseHashtag>("#dbtcloud", "themes:\n  - {id: t, hashtags: [dbtCloud]}", "x"));

    [Fact]
    public void The_brands_words_help_with_longer_hashtags() =>
        Assert.Equal("#AdaParkTips", RuleRun.Fixed<LowercaseHashtag>("#adaparktips", "brand: Ada Park", "x"));

    [Fact]
    public void Two_readings_give_two_fixes() =>
        Assert.Equal(["Write #ChooseSpain", "Write #ChoosesPain"], Assert.Single(RuleRun.Of<LowercaseHashtag>("#choosespain", null, "x")).Fixes.Select(f => f.Title));

    [Fact]
    public void A_hashtag_of_the_front_matter_is_repaired_there() =>
        Assert.Equal("---\nhashtags: [DataEngineering]\n---\nText.", RuleRun.Fixed<LowercaseHashtag>("---\nhashtags: [dataengineering]\n---\nText.", null, "x"));

    [Fact]
    public void A_hashtag_on_several_platforms_is_reported_once() =>
        Assert.Null(Assert.Single(RuleRun.Of<LowercaseHashtag>("#dataengineering", null, "x", "mastodon", "linkedin")).Platform);

    [Fact]
    public void English_words_are_not_looked_for_in_other_languages() =>
        Assert.Empty(RuleRun.Of<LowercaseHashtag>("---\nlang: de\n---\n#handarbeit #teamtag", null, "x"));

    [Fact]
    public void An_image_that_only_decorates_needs_no_alt_text() =>
        Assert.Empty(RuleRun.Of<MissingAltText>("---\nmedia: [{src: a.png, alt: \"\"}, {src: clip.mp4}]\n---\nText."));

    [Fact]
    public void An_image_without_alt_text_is_reported_in_front_matter_and_in_the_text() =>
        Assert.Equal(2, RuleRun.Of<MissingAltText>("---\nmedia: [chart.png]\n---\nText.\n\n> - ![](b.png)").Length);

    [Theory]
    [InlineData("![Image of a chart](a.png)", "![A chart](a.png)")]
    [InlineData("![a picture of Ada](a.png)", "![Ada](a.png)")]
    [InlineData("---\nmedia: [{src: a.png, alt: \"Image of a chart\"}]\n---\nText.", "---\nmedia: [{src: a.png, alt: \"A chart\"}]\n---\nText.")]
    public void Saying_that_it_is_an_image_is_removed(string draft, string repaired) => Assert.Equal(repaired, RuleRun.Fixed<RedundantAltText>(draft));

    [Theory]
    [InlineData("![Photo of the team](a.png)")]
    [InlineData("![Imageofa](a.png)")]
    [InlineData("![Our brand image in numbers](a.png)")]
    public void An_alt_text_that_says_something_stays(string draft) => Assert.Empty(RuleRun.Of<RedundantAltText>(draft));

    [Theory]
    [InlineData("𝗕𝗼𝗹𝗱 𝘄𝗼𝗿𝗱𝘀 here", "Bold words here")]
    [InlineData("ⓒⓘⓡⓒⓛⓔ", "circle")]
    [InlineData("ᴛɪɴʏ ᴄᴀᴘs", "tiny caps")]
    [InlineData("𝟙𝟚𝟛 and 𝕙𝕒𝕝𝕝𝕠", "123 and hallo")]
    public void Styled_letters_become_plain(string draft, string repaired) => Assert.Equal(repaired, RuleRun.Fixed<FancyUnicode>(draft));

    [Theory]
    [InlineData("Ada™ and Bob® run at 20℃ or 68℉, № 5, 3 ㎏, ½ of it.")]
    [InlineData("全角ＡＢＣと１２３の文章です。")]
    [InlineData("Let 𝑥 be in ℝ; E = mc², the 1ˢᵗ and the nᵗʰ.")]
    [InlineData("Press 🆗 or Ⓜ️ or ℹ️ on 🅰️. ①②③")]
    [InlineData("`𝗯𝗼𝗹𝗱` is code")]
    [InlineData("Größe, Łódź, naïve, Ελλάδα, Привет")]
    public void Ordinary_signs_are_not_styled_letters(string draft) => Assert.Empty(RuleRun.Of<FancyUnicode>(draft));

    [Theory]
    [InlineData("Nice 🎉🎉", "🎉🎉")]
    [InlineData("Nice 🎉 🚀 ❤️ all", "🎉 🚀 ❤️")]
    [InlineData("Nice 👍🏽👍🏽", "👍🏽👍🏽")]
    public void Emoji_in_a_row_are_reported(string draft, string underlined) => Assert.Equal([underlined], RuleRun.Underlined<EmojiRun>(draft));

    [Theory]
    [InlineData("Nice 🎉🚀")]
    [InlineData("A family 👩‍👩‍👧‍👦 and 👨‍💻 and 🏳️‍🌈.")]
    [InlineData("Call 1️⃣1️⃣2️⃣")]
    [InlineData("🎉 one 🎉 two 🎉 three")]
    [InlineData("™ ® © → ✓")]
    [InlineData("Nice 🎉\n🎉 again")]
    public void Single_emoji_and_sequences_are_no_run(string draft) => Assert.Empty(RuleRun.Of<EmojiRun>(draft));

    [Theory]
    [InlineData("🚀 One\n🚀 Two", "- One\n- Two")]
    [InlineData("Why:\n👉 One\n👉 Two\nThat is it.", "Why:\n- One\n- Two\n\nThat is it.")]
    [InlineData("* 🚀 One\n* 💡 Two", "* One\n* Two")]
    [InlineData("🚀 One\n\n💡 Two\n\n🎯 Three", "- One\n\n- Two\n\n- Three")]
    public void Emoji_that_mark_items_become_a_list(string draft, string repaired)
    {
        Assert.Single(RuleRun.Of<EmojiBullet>(draft));
        Assert.Equal(repaired, RuleRun.Fixed<EmojiBullet>(draft));
    }

    [Theory]
    [InlineData("✅ Eat the yellow ones\n❌ Eat the white ones")]
    [InlineData("- ✅ Lift with your legs\n- ❌ Lift with your back")]
    [InlineData("🎉 One\n⚠️ Two")]
    public void A_list_that_says_yes_and_no_by_emoji_is_reported_and_left_to_the_author(string draft) =>
        Assert.Empty(Assert.Single(RuleRun.Of<EmojiBullet>(draft)).Fixes);

    [Theory]
    [InlineData("Careful 🎉🎉⚠️ here", "Careful ⚠️ here")]
    [InlineData("No ❌❌❌ here", "No ❌ here")]
    [InlineData("Score ✅✅❌ today", "Score ✅✅❌ today")]
    public void A_run_of_emoji_keeps_what_says_yes_or_no(string draft, string repaired)
    {
        Assert.Single(RuleRun.Of<EmojiRun>(draft));
        Assert.Equal(repaired, RuleRun.Fixed<EmojiRun>(draft));
    }

    [Theory]
    [InlineData("🚀 We shipped it.")]
    [InlineData("🚀 We shipped it.\n\n🎉 Thank you all.")]
    [InlineData("We shipped it 🚀\nand we like it 🎉")]
    [InlineData("- One 🚀\n- Two")]
    [InlineData("🎉\n🚀")]
    public void An_emoji_that_opens_a_line_is_no_list(string draft) => Assert.Empty(RuleRun.Of<EmojiBullet>(draft));

    [Theory]
    [InlineData("Great 👏👏👏 work", true)]
    [InlineData("Great 👏🎉🔥 work", false)]
    public void An_emoji_that_says_the_same_again_is_taken_out_by_itself(string draft, bool isSafe) =>
        Assert.Equal(isSafe, Assert.Single(RuleRun.Of<EmojiRun>(draft)).Fixes.Single().IsSafe);

    [Theory]
    [InlineData("PLEASE READ THIS now.", "PLEASE READ THIS")]
    [InlineData("So STOP USING THE API TODAY please.", "STOP USING THE API TODAY")]
    [InlineData("DON'T EVER DO that.", "DON'T EVER DO")]
    [InlineData("WHAT A NIGHT, Manchester.", "WHAT A NIGHT")]
    [InlineData("So DO I CARE now?", "DO I CARE")]
    public void Shouting_is_reported(string draft, string underlined) => Assert.Equal([underlined], RuleRun.Underlined<AllCaps>(draft));

    [Theory]
    [InlineData("de", "DAS IST SEHR WICHTIG: heute ist zu.", "DAS IST SEHR WICHTIG")]
    [InlineData("de", "ACHTUNG LIEBE KUNDEN UND FREUNDE: heute ist zu.", "ACHTUNG LIEBE KUNDEN UND FREUNDE")]
    [InlineData("es", "MUY IMPORTANTE PARA TODOS LOS CLIENTES: hoy no abrimos.", "MUY IMPORTANTE PARA TODOS LOS CLIENTES")]
    [InlineData("fr", "ATTENTION CHERS CLIENTS DU QUARTIER, la boutique ferme.", "ATTENTION CHERS CLIENTS DU QUARTIER")]
    [InlineData("ru", "ОЧЕНЬ ВАЖНО ДЛЯ ВСЕХ: закрыто.", "ОЧЕНЬ ВАЖНО ДЛЯ ВСЕХ")]
    [InlineData("de", "Und jetzt **BITTE NICHT VERGESSEN**, ja?", "BITTE NICHT VERGESSEN")]
    public void Shouting_is_reported_in_every_language(string language, string draft, string underlined) =>
        Assert.Equal([underlined], RuleRun.Underlined<AllCaps>($"---\nlang: {language}\n---\n{draft}"));

    [Theory]
    [InlineData("de", "Wir nutzen HTML, CSS, JS, SQL und PHP.")]
    [InlineData("de", "Die USA/EU/UN/NATO sind sich einig.")]
    [InlineData("fr", "Le RGPD et la CNIL, puis UNESCO UNICEF ONU.")]
    [InlineData("de", "Eine REST API für JSON.")]
    [InlineData("de", "DAS WARS.")]
    public void Acronyms_of_other_languages_are_no_shouting(string language, string draft) =>
        Assert.Empty(RuleRun.Of<AllCaps>($"---\nlang: {language}\n---\n{draft}"));

    [Theory]
    [InlineData("YOU’RE ALL INVITED TODAY.", "You’re all invited today.")]
    [InlineData("YOU'RE ALL INVITED TODAY.", "You're all invited today.")]
    [InlineData("YOU&rsquo;RE ALL INVITED TODAY.", "You're all invited today.")]
    public void A_small_word_keeps_its_apostrophe(string draft, string repaired) => Assert.Equal(repaired, RuleRun.Fixed<AllCaps>(draft));

    [Fact]
    public void A_shouted_article_becomes_small_too() => Assert.Equal("What a night.", RuleRun.Fixed<AllCaps>("WHAT A NIGHT."));

    [Theory]
    [InlineData("NASA ESA JAXA CNES work together.")]
    [InlineData("SQL JSON YAML CSV are formats.")]
    [InlineData("It is NOT GOOD.")]
    [InlineData("The USA, UK, EU and UN agree.")]
    [InlineData("AWS S3, GCP GCS and IBM DB2.")]
    [InlineData("`SELECT NAME FROM USERS`")]
    [InlineData("I A B C D")]
    [InlineData("A REST API, a NASA I know, and STOP I said.")]
    [InlineData("A GOOD DAY")]
    public void Acronyms_are_no_shouting(string draft) => Assert.Empty(RuleRun.Of<AllCaps>(draft));
}
