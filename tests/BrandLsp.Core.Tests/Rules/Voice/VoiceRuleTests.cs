using BrandLsp.Core.Analysis;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Rules.Voice;

public class VoiceRuleTests
{
    private static Diagnostic[] Of(string rule, string draft, string brand) => [.. Check.Draft(draft, brand).Diagnostics.Where(d => d.Rule == rule)];

    private static string[] Underlined(string rule, string draft, string brand) => [.. Of(rule, draft, brand).Select(d => d.Span.In(draft))];

    private static string Fixed(string rule, string draft, string brand) => Check.Fixed(draft, Of(rule, draft, brand));

    private const string Traits = """
        voice:
          traits:
            - {name: plainspoken, because: readers are busy, do: ["say what happened"], dont: ["circle back", "leverage"]}
        """;

    [Theory]
    [InlineData("We circled back on Monday.", "circled back")]
    [InlineData("Circling  back now.", "Circling  back")]
    [InlineData("We are *circling* back.", "circling* back")]
    [InlineData("Leveraging AI.", "Leveraging")]
    public void A_phrase_of_a_trait_is_found_through_inflection(string draft, string underlined) =>
        Assert.Equal([underlined], Underlined("off-voice-phrase", draft, Traits));

    [Theory]
    [InlineData("The circle is back.")]
    [InlineData("We went in a circle. Back home now.")]
    [InlineData("`leverage` is a keyword here.")]
    [InlineData("See https://ada.example/leverage and #leverage.")]
    [InlineData("She wrote “we should leverage this” and laughed.")]
    [InlineData("Pull the lever.")]
    public void Other_words_are_left_alone(string draft) => Assert.Empty(Of("off-voice-phrase", draft, Traits));

    [Theory]
    [InlineData("be thrilled", "We're thrilled to be here.", "We're thrilled")]
    [InlineData("be thrilled", "And I’m *thrilled*.", "I’m *thrilled")]
    [InlineData("be excited to announce", "They're excited to announce it.", "They're excited to announce")]
    [InlineData("we are proud", "We're proud. We were proud.", "We're proud", "We were proud")]
    [InlineData("spell it out", "We spelt it out.", "spelt it out")]
    [InlineData("do a deep dive", "We are doing deep dives.", "doing deep dives")]
    [InlineData("do a deep dive", "She did a deep dive.", "did a deep dive")]
    [InlineData("cannot", "We can't.", "can't")]
    [InlineData("we believe", "We have believed it, and we've believed more.", "We have believed", "we've believed")]
    [InlineData("here's the number", "Here's the number. Here is the number.", "Here's the number", "Here is the number")]
    [InlineData("be thrilled", "Everyone's thrilled. Jane’s thrilled to be here.", "Everyone's thrilled", "Jane’s thrilled")]
    [InlineData("be proud", "Dad's proud of us.", "Dad's proud")]
    [InlineData("is the best", "Mike's the best baker.", "Mike's the best")]
    [InlineData("be on fire", "Today our team's on fire!", "team's on fire")]
    [InlineData("the devil is in the details", "The devil's in the details.", "The devil's in the details")]
    [InlineData("be exciting", "The finish was exciting.", "was exciting")]
    [InlineData("be driven by data", "We're driven by data.", "We're driven by data")]
    [InlineData("we never fail", "We've never failed. We have never failed, and we never failed.", "We've never failed", "We have never failed", "we never failed")]
    [InlineData("we always deliver", "We've always delivered.", "We've always delivered")]
    [InlineData("be thrilled", "I'm so thrilled. We were absolutely *thrilled*.", "I'm so thrilled", "were absolutely *thrilled")]
    [InlineData("has arrived", "It's arrived. Spring’s arrived, and they've arrived.", "It's arrived", "Spring’s arrived", "they've arrived")]
    [InlineData("spring has arrived", "Spring's arrived.", "Spring's arrived")]
    [InlineData("has gone viral", "It's gone viral.", "It's gone viral")]
    [InlineData("thrilled to announce", "Thrilled to announce it.", "Thrilled to announce")]
    public void A_phrase_of_a_trait_is_found_in_the_form_people_write(string phrase, string draft, params string[] underlined) =>
        Assert.Equal(underlined, Underlined("off-voice-phrase", draft, $"voice: {{traits: [{{name: plain, dont: [\"{phrase}\"]}}]}}"));

    [Theory]
    [InlineData("be", "We're here.")]
    [InlineData("not", "We don't.")]
    [InlineData("be thrilled", "We're. Thrilled?")]
    [InlineData("be thrilled", "We're not thrilled. We aren't thrilled.")]
    [InlineData("at a time", "We failed at times.")]
    [InlineData("do a deep dive", "We do deep dive.")]
    [InlineData("we build", "The team has built it.")]
    [InlineData("we plan", "We have a plan, we have plans.")]
    [InlineData("did we", "Did we've?")]
    [InlineData("be thrilled", "The finish was thrilling. It's thrilling.")]
    [InlineData("be excited", "The finish was exciting.")]
    [InlineData("be exciting", "We were excited.")]
    [InlineData("be thrilled", "Jane's thrilled friends came. I met the team's delighted dog.")]
    [InlineData("be proud", "Ann's proud parents came.")]
    [InlineData("is love", "Jane's love for bread.")]
    [InlineData("be easy", "It's not so easy. It isn't really easy, and it was so, easy or not.")]
    [InlineData("we never put", "We'd never put it there.")]
    [InlineData("has arrived", "The team is arrived. They were arrived.")]
    [InlineData("has arrived", "Jane's arrived guests sat.")]
    [InlineData("has changed", "It is changed.")]
    [InlineData("the point is", "The point's tip broke.")]
    public void A_part_of_a_contraction_and_another_phrase_are_left_alone(string phrase, string draft) =>
        Assert.Empty(Underlined("off-voice-phrase", draft, $"voice: {{traits: [{{name: plain, dont: [\"{phrase}\"]}}]}}"));

    [Fact]
    public void The_message_names_the_trait_its_reason_and_what_to_do()
    {
        var message = Assert.Single(Of("off-voice-phrase", "Leveraging AI.", Traits)).Message;
        Assert.Contains("plainspoken", message, StringComparison.Ordinal);
        Assert.Contains("readers are busy", message, StringComparison.Ordinal);
        Assert.Contains("say what happened", message, StringComparison.Ordinal);
    }

    [Fact]
    public void In_another_language_a_phrase_is_found_as_written()
    {
        const string brand = "language: de\nvoice:\n  traits:\n    - {name: klar, dont: [zeitnah]}\n";
        Assert.Equal(["zeitnah"], Underlined("off-voice-phrase", "Wir melden uns zeitnah.", brand));
    }

    [Theory]
    [InlineData("first", "We shipped it. Our team is proud of it.", "We")]
    [InlineData("first", "Today we're live, and we'd love your thoughts.", "we're")]
    [InlineData("we", "I shipped it. I'm proud of it.", "I")]
    [InlineData("second", "I shipped it. My team is proud of it.", "I")]
    public void Another_person_is_reported_at_its_first_pronoun(string person, string draft, string underlined) =>
        Assert.Equal([underlined], Underlined("wrong-person", draft, $"voice: {{person: {person}}}"));

    [Fact]
    public void I_is_a_capital_in_the_message() =>
        Assert.Contains("this post says “I'm”, “my” (2 times)", Assert.Single(Of("wrong-person", "I'm pleased with it. My tests pass.", "voice: {person: we}")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("any", "We shipped it. We are proud.")]
    [InlineData("first", "I shipped it, and we celebrated with our neighbours.")]
    [InlineData("first", "Our pipeline is slow. Our costs are up.")]
    [InlineData("first", "We shipped it.")]
    [InlineData("first", "We all know it. Most of us hide it.")]
    [InlineData("first", "When we sleep, our brains sort the day. What we dream of is the leftovers.")]
    [InlineData("first", "As a society, we throw away a third of our bread. We can do better.")]
    [InlineData("first", "In physics, we call this inertia. We measure it in kilograms.")]
    [InlineData("first", "“We never test, we ship,” they said. “We like it.”")]
    [InlineData("first", "The US and the EU disagree. The US waits.")]
    [InlineData("we", "My advice: don't.")]
    [InlineData("we", "I think so too, and so do we.")]
    [InlineData("we", "Slow I/O and more I/O make the disk wait.")]
    [InlineData("second", "Try the importer. I built it with my team.")]
    [InlineData("second", "I built what you asked me for.")]
    [InlineData("first", "Read the log. Then restart. You will see it.")]
    public void The_right_person_a_passing_word_and_others_words_are_left_alone(string person, string draft) =>
        Assert.Empty(Of("wrong-person", draft, $"voice: {{person: {person}}}"));

    [Theory]
    [InlineData("Great!!!", "Great.", 0)]
    [InlineData("Great!!!", "Great!", 1)]
    [InlineData("Really?! Yes! No!", "Really?! Yes. No.", 1)]
    [InlineData("Really?!", "Really?", 0)]
    [InlineData("One! Two! Three!", "One! Two. Three.", 1)]
    public void Surplus_exclamation_marks_become_calm(string draft, string expected, int most) =>
        Assert.Equal(expected, Fixed("too-many-exclamations", draft, $"voice: {{max-exclamations: {most}}}"));

    [Theory]
    [InlineData("Merci à tous ! Le pain est prêt.", "Merci à tous. Le pain est prêt.")]
    [InlineData("Merci à tous\u202F! Venez\u00A0!", "Merci à tous. Venez.")]
    [InlineData("¡Ayer abrimos! Vino Ana, ¡qué alegría!", "Ayer abrimos. Vino Ana, qué alegría.")]
    [InlineData("¡¡Hola!! ¿Qué tal?", "Hola. ¿Qué tal?")]
    [InlineData("¿¡Qué!? ¡Cómo?!", "¿Qué? ¿Cómo?")]
    [InlineData("開店しました！ぜひ来てください！", "開店しました。ぜひ来てください。")]
    [InlineData("開店しました! 빵이 나왔어요!", "開店しました。 빵이 나왔어요.")]
    [InlineData("Բարև!", "Բարև։")]
    [InlineData("**Wow!** It works (really!).", "**Wow.** It works (really).")]
    public void A_mark_goes_as_its_language_writes(string draft, string expected) =>
        Assert.Equal(expected, Fixed("too-many-exclamations", draft, "voice: {max-exclamations: 0}"));

    [Fact]
    public void Where_the_full_stop_of_a_script_is_not_known_the_mark_stays_for_the_author() =>
        Assert.Empty(Assert.Single(Of("too-many-exclamations", "नमस्ते!", "voice: {max-exclamations: 0}")).Fixes);

    [Theory]
    [InlineData("2026! What a year")]
    [InlineData("- 5! Thanks")]
    public void A_number_does_not_become_a_list(string draft) =>
        Assert.Empty(Assert.Single(Of("too-many-exclamations", draft, "voice: {max-exclamations: 0}")).Fixes);

    [Theory]
    [InlineData("Wow!, he said.")]
    [InlineData("There are 5! = 120 orders of five loaves.")]
    [InlineData("Yahoo! paid for them. So did Joomla!")]
    [InlineData("At Yahoo! Japan they bake.")]
    [InlineData("« Bravo ! » a dit Paul.")]
    [InlineData("He said “Wow!” twice.")]
    [InlineData("\"Wow!\", he said.")]
    [InlineData("‘Wow!’ he said.")]
    [InlineData("Sie rief „Toll!“ und ging.")]
    [InlineData("「やった！」と言いました。")]
    public void A_mark_that_is_not_the_sentences_own_does_not_count(string draft) =>
        Assert.Empty(Of("too-many-exclamations", draft, "voice: {max-exclamations: 0}"));

    [Theory]
    [InlineData("yes! we did it!", 2)]
    [InlineData("Yay! iPhones are here!", 2)]
    [InlineData("The bakers' day! Don't miss it!", 2)]
    [InlineData("We turned 5!", 1)]
    [InlineData("Love it!! so much", 2)]
    public void A_mark_that_ends_a_sentence_counts(string draft, int count) =>
        Assert.StartsWith($"{count} exclamation", Assert.Single(Of("too-many-exclamations", draft, "voice: {max-exclamations: 0}")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("✅ The yellow ones\n❌ The white ones\n✅ A guide 🎉", "✅ The yellow ones\n❌ The white ones\n✅ A guide")]
    [InlineData("🎉 Hello\n\n🚫 No dogs", "Hello\n\n🚫 No dogs")]
    [InlineData("👍🏽 yes 🎉", "👍🏽 yes")]
    [InlineData("&#x274C; the white ones 🎉", "&#x274C; the white ones")]
    public void An_emoji_that_says_yes_or_no_stays_when_others_go(string draft, string expected) =>
        Assert.Equal(expected, Fixed("too-many-emoji", draft, "voice: {max-emoji: 1}"));

    [Fact]
    public void Where_only_signs_are_too_many_the_author_chooses()
    {
        const string draft = "✅ Eat the yellow ones\n❌ Eat the white ones\n⚠️ Ask a guide";
        Assert.Empty(Assert.Single(Of("too-many-emoji", draft, "voice: {max-emoji: 1}")).Fixes);
    }

    [Theory]
    [InlineData("Hi 👩\u200D there", "Hi there")]
    [InlineData("Done 🎉\u0301 at last", "Done at last")]
    public void An_emoji_goes_with_all_that_combines_with_it(string draft, string expected) =>
        Assert.Equal(expected, Fixed("too-many-emoji", draft, "voice: {max-emoji: 0}"));

    [Theory]
    [InlineData("Done 🎉🎉 now", "Done now")]
    [InlineData("🚀 Launch day", "Launch day")]
    [InlineData("Done 🎉", "Done")]
    [InlineData("Done🎉.", "Done.")]
    [InlineData("Line one 🎉\nLine two", "Line one\nLine two")]
    [InlineData("- 🎉 one\n- 👩‍👩‍👧 two", "- one\n- two")]
    public void Surplus_emoji_go_with_the_blanks_around_them(string draft, string expected) =>
        Assert.Equal(expected, Fixed("too-many-emoji", draft, "voice: {max-emoji: 0}"));

    [Fact]
    public void An_emoji_that_may_stand_for_a_word_is_not_removed_unseen()
    {
        Assert.False(Assert.Single(Of("too-many-emoji", "we ❤️ lists", "voice: {max-emoji: 0}")).Fixes[0].IsSafe);
        Assert.True(Assert.Single(Of("too-many-emoji", "we like lists ❤️", "voice: {max-emoji: 0}")).Fixes[0].IsSafe);
    }

    [Fact]
    public void Each_platform_counts_what_it_gets()
    {
        const string draft = "One!\n\n::: x\nTwo!\n:::\n\n::: linkedin\nThree!\n:::\n";
        Assert.Empty(Of("too-many-exclamations", draft, "voice: {max-exclamations: 2}"));
        Assert.Single(Of("too-many-exclamations", draft, "voice: {max-exclamations: 1}"));
    }

    [Theory]
    [InlineData("Never use !important in CSS.")]
    [InlineData("a != b")]
    public void A_sign_of_a_language_calls_nothing_out(string draft) => Assert.Empty(Of("too-many-exclamations", draft, "voice: {max-exclamations: 0}"));

    [Theory]
    [InlineData("What changed:\n\n🚀 Faster\n📦 Smaller\n🎁 Free\n", false)]
    [InlineData("- 🚀 Faster\n- 📦 Smaller\n- 🎁 Free\n", false)]
    [InlineData("👉 Faster.\n\n👉 Smaller.\n\n👉 Free.\n", false)]
    [InlineData("🚀🚀 Faster\n📦📦 Smaller\n", false)]
    [InlineData("🚀🚀 Faster.\n\n🎉🎉 Thanks, all.\n", true)]
    [InlineData("🚀 It is faster 🎉 and smaller 🎁\n\n🎈🎈\n", true)]
    public void Emoji_that_mark_a_list_are_not_taken_away_unseen(string draft, bool isSafe) =>
        Assert.Equal(isSafe, Assert.Single(Of("too-many-emoji", draft, "voice: {max-emoji: 2}")).Fixes[0].IsSafe);

    [Fact]
    public void No_maximum_means_no_limit() => Assert.Empty(Of("too-many-emoji", "🎉🎉🎉🎉🎉🎉🎉🎉", "voice: {person: any}"));

    [Fact]
    public void A_long_sentence_is_told_its_length_and_the_limit_apart() =>
        Assert.StartsWith(
            "A sentence of 26 words: beyond 25, readers on a phone lose the thread.",
            Assert.Single(Check.Draft(string.Join(' ', Enumerable.Repeat("word", 26)) + ".", "voice: {}").Diagnostics, d => d.Rule == "long-sentence").Message,
            StringComparison.Ordinal);

    [Fact]
    public void Twenty_five_words_are_no_long_sentence_and_twenty_six_are()
    {
        var fine = string.Join(' ', Enumerable.Repeat("word", 25)) + ".";
        Assert.Empty(Of("long-sentence", fine, "voice: {}"));
        Assert.Equal(["word " + fine], Underlined("long-sentence", "word " + fine, "voice: {}"));
        Assert.Empty(Of("long-sentence", "What to do: " + fine, "voice: {}"));
        Assert.Equal(["What you can do now: " + fine], Underlined("long-sentence", "What you can do now: " + fine, "voice: {}"));
    }

    [Fact]
    public void Lines_without_full_stops_are_no_long_sentence()
    {
        var draft = string.Join('\n', Enumerable.Range(1, 12).Select(i => $"Point {i} is short and clear"));
        Assert.Empty(Of("long-sentence", draft, "voice: {}"));
        Assert.Empty(Of("long-sentence", string.Join('\n', Enumerable.Range(1, 12).Select(i => $"- point {i} is short and clear")), "voice: {}"));
    }
}
