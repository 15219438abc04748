using BrandLsp.Core.Analysis;
using BrandLsp.Core.Rules.Engagement;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Rules.Engagement;

public class EngagementBaitTests
{
    private static Diagnostic[] Of(string draft, string? brand = null) => [.. Check.Draft(draft, brand).Diagnostics.Where(d => d.Rule == "engagement-bait")];

    private static string[] Underlined(string draft) => [.. Of(draft).Select(d => d.Span.In(draft))];

    [Theory]
    [InlineData("Comment YES below!", "Comment YES below")]
    [InlineData("Drop a YES below if you want part two.", "Drop a YES below if you want part two")]
    [InlineData("Reply BREAD to get the recipe.", "Reply BREAD to get the recipe")]
    [InlineData("Double tap if you're a morning person.", "Double tap if you're a morning person")]
    [InlineData("Like this post to enter the raffle.", "Like this post to enter the raffle")]
    [InlineData("Want it? Comment “GUIDE” and I’ll send it.", "Comment “GUIDE” and I’ll send it")]
    [InlineData("Comment \"part 2\" for the rest.", "Comment \"part 2\" for the rest")]
    [InlineData("Comment yes if you want the template.", "Comment yes if you want the template")]
    [InlineData("Comment the word RYE to get the recipe.", "Comment the word RYE to get the recipe")]
    [InlineData("If you're excited for the weekend, comment TGIF.", "comment TGIF")]
    [InlineData("Type AMEN if you believe.", "Type AMEN if you believe")]
    [InlineData("Drop a 🔥 in the comments.", "Drop a 🔥 in the comments")]
    [InlineData("Leave a ❤️ if you agree.", "Leave a ❤️ if you agree")]
    [InlineData("Drop a heart in the comments.", "Drop a heart in the comments")]
    [InlineData("Write INFO in the comments, and you get the link.", "Write INFO in the comments")]
    [InlineData("Comment below to win a loaf.", "Comment below to win a loaf")]
    [InlineData("Reply with a 🙌 if this is you.", "Reply with a 🙌 if this is you")]
    [InlineData("Comment 1 or 2.", "Comment 1 or 2")]
    [InlineData("Comment below with YES.", "Comment below with YES")]
    [InlineData("Put a 1 in the comments.", "Put a 1 in the comments")]
    [InlineData("Comment 'SEND' and I'll DM you.", "Comment 'SEND' and I'll DM you")]
    [InlineData("Comment\nYES below.", "Comment\nYES below")]
    [InlineData("- Comment\n  YES below.", "Comment\n  YES below")]
    [InlineData("Comment\n“GUIDE” and I'll send it.", "Comment\n“GUIDE” and I'll send it")]
    [InlineData("Type YES if you want part two.", "Type YES if you want part two")]
    [InlineData("Type 1 if you want to see\nthe rest.", "Type 1 if you want to see\nthe rest")]
    [InlineData("Type ME if you're in.", "Type ME if you're in")]
    [InlineData("Comment **GUIDE** and win.", "Comment **GUIDE** and win")]
    [InlineData("Comment **GUIDE** 👇", "Comment **GUIDE**")]
    [InlineData("Follow me and comment \"guide\".", "comment \"guide\"")]
    [InlineData("Drop your favourite emoji in the comments.", "Drop your favourite emoji in the comments")]
    [InlineData("---\nfirst-comment: \"Comment YES!\"\n---\nHello.", "Comment YES")]
    [InlineData("---\nfirst-comment: Want it? Comment YES below.\n---\nHello.", "Comment YES below")]
    public void An_answer_that_is_laid_down_is_bait(string draft, string underlined) => Assert.Equal([underlined], Underlined(draft));

    [Theory]
    [InlineData("Like if you agree.")]
    [InlineData("Please like this post if you love bread.")]
    [InlineData("LIKE this if you're an Aries!")]
    [InlineData("Double tap if you agree 👇")]
    [InlineData("Smash that like button!")]
    [InlineData("Hit like and subscribe.")]
    [InlineData("Like and share!")]
    [InlineData("Don't forget to like and share!")]
    [InlineData("Please don’t forget to like, comment and share!")]
    [InlineData("Be sure to hit that like button for part two.")]
    [InlineData("Hit the like button on this video.")]
    [InlineData("To enter, like, share and follow.")]
    [InlineData("Give this post a like if it made you smile.")]
    [InlineData("👉 Like if you remember these")]
    [InlineData("If you agree, like this.")]
    [InlineData("Like 👍 if you agree.")]
    [InlineData("Let's get this to 500 likes!")]
    [InlineData("If this gets 100 likes, we'll bake it again.")]
    public void A_reaction_to_be_counted_is_bait(string draft) => Assert.Single(Of(draft));

    [Theory]
    [InlineData("Like for tea, share for coffee.")]
    [InlineData("Vote with your reactions.")]
    [InlineData("React with ❤️ for yes.")]
    [InlineData("RT for cats, like for dogs.")]
    public void Reactions_as_votes_are_bait(string draft) => Assert.Single(Of(draft));

    [Theory]
    [InlineData("RT if you agree.")]
    [InlineData("RT to win a signed copy!")]
    [InlineData("Retweet this for a chance to win.")]
    [InlineData("Share this post to enter.")]
    [InlineData("Share with 5 friends for your chance to win!")]
    [InlineData("Send this to three friends.")]
    [InlineData("Share if you love your dog.")]
    public void Shares_as_a_ticket_are_bait(string draft) => Assert.Single(Of(draft));

    [Theory]
    [InlineData("Tag a friend who would do this!")]
    [InlineData("Tag three friends.")]
    [InlineData("Tag your best friend below.")]
    [InlineData("Tag someone who needs to hear this.")]
    [InlineData("Tag someone you love.")]
    [InlineData("Win a loaf: follow us and tag two friends.")]
    [InlineData("Tag 3 people in the comments.")]
    [InlineData("Tag someone!")]
    [InlineData("Don't forget to tag a friend!")]
    [InlineData("It's Friday, so remember to tag a friend.")]
    [InlineData("You've got to tag a friend.")]
    [InlineData("Mention a friend in the comments.")]
    public void Calling_in_others_is_bait(string draft) => Assert.NotEmpty(Of(draft));

    [Theory]
    [InlineData("de", "Like, wenn du das auch kennst.")]
    [InlineData("de", "Markiere drei Freunde.")]
    [InlineData("de-AT", "Kommentiere mit JA!")]
    [InlineData("de", "Teile diesen Beitrag und gewinne ein Brot.")]
    [InlineData("fr", "Commente OUI en dessous, pardon : commentez « OUI » !")]
    [InlineData("fr", "Tague tes amis.")]
    [InlineData("fr", "Partage si tu es d'accord.")]
    [InlineData("it", "Commenta SÌ e ti mando la guida.")]
    [InlineData("it", "Tagga un amico.")]
    [InlineData("it", "Condividi se sei d'accordo.")]
    [InlineData("es", "Comenta SÍ y te mando la guía.")]
    [InlineData("es", "Etiqueta a un amigo.")]
    [InlineData("es", "Dale like si te gusta.")]
    public void The_commonest_forms_of_other_languages_are_found(string language, string draft) => Assert.NotEmpty(Of($"---\nlang: {language}\n---\n{draft}"));

    [Theory]
    [InlineData("Like, if you will, a museum of bad ideas.")]
    [InlineData("It felt like if you were there alone.")]
    [InlineData("Tag the release before you merge.")]
    [InlineData("Tag your commits, and tag the images too.")]
    [InlineData("Share your experience in the comments.")]
    [InlineData("Comment your code. Comment why, not what.")]
    [InlineData("Comment out the line below.")]
    [InlineData("Vote in the election on Tuesday.")]
    [InlineData("Vote with your feet.")]
    [InlineData("Leave a comment below.")]
    [InlineData("Drop a comment, we read them all.")]
    [InlineData("Tell us in the comments what you bake.")]
    [InlineData("Please share: our neighbour's dog is missing.")]
    [InlineData("Follow for more bread.")]
    [InlineData("Repost this if it helps somebody in your team.")]
    [InlineData("Share this with a friend who is looking for work.")]
    [InlineData("Tag us in your photos.")]
    [InlineData("Order the big platter and share it with three friends.")]
    [InlineData("Like for like, sales rose by 3%.")]
    [InlineData("People comment YES on everything and read nothing.")]
    [InlineData("They like and share whatever is loud.")]
    [InlineData("We never ask you to tag a friend.")]
    [InlineData("Don't forget to tag the release.")]
    [InlineData("They never remember to like and share our posts.")]
    [InlineData("Don't ask people to like and share.")]
    [InlineData("Hit the like button on the old radio: it plays polkas.")]
    [InlineData("Don't tag three friends. Call one.")]
    [InlineData("“Like if you agree” has never sold a loaf.")]
    [InlineData("'Comment YES below' is a trick.")]
    [InlineData("\"Comment YES\" posts bore me.")]
    [InlineData("> Comment YES below!")]
    [InlineData("Run `comment YES below` in the shell.")]
    [InlineData("Reply STOP to opt out.")]
    [InlineData("Type EXIT to leave the shell.")]
    [InlineData("Say NO if you don't feel safe.")]
    [InlineData("Write SQL below the query, never above.")]
    [InlineData("Double-tap the home button twice.")]
    [InlineData("Double tap to zoom.")]
    [InlineData("Who else still prints the schedule? 👇")]
    [InlineData("I love it if you bring your own bag.")]
    [InlineData("Love this if only for the title.")]
    [InlineData("Leave a ⭐ on GitHub if it saved you an hour.")]
    [InlineData("Mention a friend when you book and you both save ten per cent.")]
    [InlineData("We ask our patients to tag someone as their contact.")]
    [InlineData("I tag a friend in my calendar when we meet.")]
    [InlineData("Send the form to two colleagues and the manager.")]
    [InlineData("Friends like you share the load.")]
    [InlineData("Answer the phone with a smile.")]
    [InlineData("Drop CSS you do not need.")]
    [InlineData("Comment 5 things you would change.")]
    [InlineData("Would you like if we opened on Sundays?")]
    [InlineData("Share the link to the form if you can.")]
    [InlineData("Hit the button that looks like a heart.")]
    [InlineData("How it went: they liked it, they share it with three friends, they tag a friend in.")]
    [InlineData("☕ for the tired, 🍰 for the brave.")]
    [InlineData("Subscribe, and I'll send the guide on Friday.")]
    [InlineData("Type the word yes to confirm.")]
    [InlineData("Give me a like-minded neighbour and a ladder.")]
    [InlineData("Leave a ❤️ for Tom at the gate.")]
    [InlineData("Tag the manager in the ticket and close it.")]
    [InlineData("Reply YES to confirm your appointment.")]
    [InlineData("Drop a line in the water and wait.")]
    [InlineData("Choose by heart, answer with care.")]
    [InlineData("Comment\nThe old code was better.")]
    [InlineData("We write two things.\n\nComment\n\nYES below the fold.")]
    [InlineData("Type YES if you want to keep the file.")]
    [InlineData("Type SQL by hand if you want to learn.")]
    [InlineData("Drop the emoji. Leave the emoji out of the title.")]
    [InlineData("---\nfirst-comment: \"“Comment YES below” is a trick.\"\n---\nHello.")]
    public void What_asks_for_something_real_or_only_tells_is_left_alone(string draft) => Assert.Empty(Underlined(draft));

    [Theory]
    [InlineData("de", "Like jeden Tag: wir backen. Der Tag des offenen Ofens ist am Samstag.")]
    [InlineData("de", "Teile diesen Beitrag gern mit allen, die eine Wohnung suchen.")]
    [InlineData("fr", "Partagez votre recette en commentaire.")]
    [InlineData("it", "Scrivi nei commenti come la fai tu.")]
    [InlineData("es", "Comparte tu experiencia en los comentarios.")]
    [InlineData("nl", "Like if you agree, tag a friend.")]
    [InlineData("ja", "いいねと思ったらコメントしてください。")]
    public void Honest_posts_in_other_languages_and_unknown_languages_are_left_alone(string language, string draft) =>
        Assert.Empty(Of($"---\nlang: {language}\n---\n{draft}"));

    [Fact]
    public void Every_language_has_its_sets() => Assert.Equal(["de", "en", "es", "fr", "it"], BaitLanguage.Known.Order(StringComparer.Ordinal));

    [Fact]
    public void A_message_names_the_words_and_what_to_do_instead()
    {
        var found = Assert.Single(Of("Drop a 🔥 in the comments."));
        Assert.Contains("“Drop a 🔥 in the comments”", found.Message, StringComparison.Ordinal);
        Assert.Contains("Ask what you want to know", found.Message, StringComparison.Ordinal);
        Assert.Equal(Severity.Warning, found.Severity);
    }

    [Theory]
    [InlineData("Comment **GUIDE** 👇", "“Comment GUIDE” asks")]
    [InlineData("Like this if you're tired of tax.", "“Like this if you're tired of tax” asks")]
    [InlineData("Tag someone who needs a rest.", "“Tag someone who needs a rest” calls")]
    [InlineData("Tag someone who needs to hear this every day of the week and once more: no.", "“Tag someone who needs to hear this every day of the week” calls")]
    [InlineData("Tag someone who needs to hear this every single day of the week at seven in the morning.", "“Tag someone who needs to hear this every single day of the week at seven …” calls")]
    public void A_message_quotes_the_request_whole_as_readers_see_it(string draft, string quoted) =>
        Assert.StartsWith(quoted, Assert.Single(Of(draft)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_very_long_sentence_of_nearly_bait_is_read() =>
        Assert.Empty(Of(string.Concat(Enumerable.Repeat("they like and tag a please ", 20_000))));
}
