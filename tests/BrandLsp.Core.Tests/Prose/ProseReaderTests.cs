using BrandLsp.Core.Drafts;
using BrandLsp.Core.Prose;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Tests.Prose;

public class ProseReaderTests
{
    /// <summary>The sentences as they stand in the draft, with the closing punctuation that was recognised behind a bar.</summary>
    private static string[] Sentences(string text) =>
        [.. ProseReader.Read(PlainDraft.Of(text)).Sentences.Select(s => $"{s.Span.In(text)}|{s.Closing}")];

    private static string[] Words(string text) => [.. ProseReader.Read(PlainDraft.Of(text)).Words.Select(w => w.Text)];

    private static string[] Marks(string text) =>
        [.. ProseReader.Read(PlainDraft.Of(text)).Marks.Select(m => $"{m.Kind} {m.Span.In(text)}")];

    [Theory]
    [InlineData("We don't stop.", "We", "don't", "stop")]
    [InlineData("We don’t stop.", "We", "don't", "stop")]
    [InlineData("A follow-up on state-of-the-art Q&A.", "A", "follow-up", "on", "state-of-the-art", "Q&A")]
    [InlineData("Node.js took 3.5 s, 10,000 rows at 9:30.", "Node.js", "took", "3.5", "s", "10,000", "rows", "at", "9:30")]
    [InlineData("either/or — this–that", "either", "or", "this", "that")]
    [InlineData("the readers' choice", "the", "readers", "choice")]
    [InlineData("my_table and café naïve", "my_table", "and", "café", "naïve")]
    [InlineData("cafe\u0301 now", "cafe\u0301", "now")]
    [InlineData("C++ and C# and .NET", "C", "and", "C", "and", "NET")]
    public void Contractions_compounds_and_numbers_are_one_word(string text, params string[] words) => Assert.Equal(words, Words(text));

    [Theory]
    [InlineData("\"Think big,\" she said.", "she", "said")]
    [InlineData("My father shouted “Stop!” and I stopped.", "My", "father", "shouted", "and", "I", "stopped")]
    [InlineData("‘I fixed the door myself,’ said Jane.", "said", "Jane")]
    [InlineData("‘Ask the bakers’ guild first,’ said Jane.", "said", "Jane")]
    [InlineData("‘I don’t know who’s there,’ said Jane.", "said", "Jane")]
    [InlineData("'I fixed the door myself,' said Jane.", "said", "Jane")]
    [InlineData("»Frag doch deinen Guru morgen!«, sagte er.", "sagte", "er")]
    [InlineData("”Fråga din guru i morgon!” sa mannen.", "sa", "mannen")]
    [InlineData("« Demande à ton gourou ! » dit-il.", "dit-il")]
    [InlineData("店は「明日guruに聞いてください！」と", "店は", "と")]
    public void What_somebody_says_is_no_prose_of_the_author(string text, params string[] words) => Assert.Equal(words, Words(text));

    [Theory]
    [InlineData("We call it “dark mode” here.", "We", "call", "it", "dark", "mode", "here")]
    [InlineData("The readers’ choice and the bakers’ guild", "The", "readers", "choice", "and", "the", "bakers", "guild")]
    [InlineData("Rock ‘n’ roll since the ’90s", "Rock", "n", "roll", "since", "the", "90s")]
    [InlineData("A 5\" pipe and a 6\" pipe", "A", "5", "pipe", "and", "a", "6", "pipe")]
    public void A_term_in_marks_and_an_apostrophe_are_left_to_the_author(string text, params string[] words) => Assert.Equal(words, Words(text));

    [Theory]
    [InlineData("See https://ada.example/a?b=c#d. Then go.", "See", "Then", "go")]
    [InlineData("See (https://ada.example/a) and www.ada.example now", "See", "and", "now")]
    [InlineData("Write to ada@ada.example today", "Write", "to", "today")]
    [InlineData("Notes at ada.example/weekly here", "Notes", "at", "here")]
    [InlineData("Thanks @jane and @ada@hachyderm.io’s crew", "Thanks", "and", "crew")]
    [InlineData("I love #dotnet, really", "I", "love", "really")]
    [InlineData("Done.\n\n#DataEngineering #ETL #a#b", "Done")]
    public void URLs_addresses_mentions_and_hashtags_are_no_words(string text, params string[] words) => Assert.Equal(words, Words(text));

    [Theory]
    [InlineData("We shipped. It broke! Why? Nobody knows", "We shipped.|.", "It broke!|!", "Why?|?", "Nobody knows|")]
    [InlineData("Really?! Yes!!! Well… fine", "Really?!|?!", "Yes!!!|!", "Well… fine|")]
    [InlineData("Well... It broke.", "Well...|…", "It broke.|.")]
    [InlineData("Dr. Park met Mr. Doe at 9 a.m. sharp.", "Dr. Park met Mr. Doe at 9 a.m. sharp.|.")]
    [InlineData("We met at 9 a.m. Nobody slept.", "We met at 9 a.m.|.", "Nobody slept.|.")]
    [InlineData("It took 300 ms. Then it broke.", "It took 300 ms.|.", "Then it broke.|.")]
    [InlineData("Did it work? No. We tried again.", "Did it work?|?", "No.|.", "We tried again.|.")]
    [InlineData("Use tools, e.g. Spark, i.e. a hammer, etc. Fine.", "Use tools, e.g. Spark, i.e. a hammer, etc.|.", "Fine.|.")]
    [InlineData("Ask J. R. Smith. He knows.", "Ask J. R. Smith.|.", "He knows.|.")]
    [InlineData("So do I. You too.", "So do I.|.", "You too.|.")]
    [InlineData("we shipped it. then it broke. oh well.", "we shipped it.|.", "then it broke.|.", "oh well.|.")]
    [InlineData("The govt. office closed.", "The govt. office closed.|.")]
    [InlineData("It costs 3.50 today.", "It costs 3.50 today.|.")]
    [InlineData("(We checked.) It held.", "We checked.|.", "It held.|.")]
    [InlineData("I love #dotnet. You?", "I love #dotnet.|.", "You?|?")]
    [InlineData("@jane asked one question.", "asked one question.|.")]
    public void Sentences_end_where_a_reader_would_say(string text, params string[] sentences) => Assert.Equal(sentences, Sentences(text));

    [Theory]
    [InlineData("Three lessons\nWe shipped late\nWe told people", "Three lessons|", "We shipped late|", "We told people|")]
    [InlineData("a line that my editor wrapped at some\ncolumn goes on", "a line that my editor wrapped at some\ncolumn goes on|")]
    [InlineData("This is a line that was wrapped by the editor near column 80 when\nMonday came along.", "This is a line that was wrapped by the editor near column 80 when\nMonday came along.|.")]
    [InlineData("We are hiring a data engineer for the pipeline team in Berlin\n#jobs #data", "We are hiring a data engineer for the pipeline team in Berlin|")]
    [InlineData("Here is what we did\n→ first we measured\n→ then we cut", "Here is what we did|", "first we measured|", "then we cut|")]
    [InlineData("Shipped it 🎉 Next up: docs", "Shipped it|", "Next up: docs|")]
    [InlineData("More pizza 🍕 for all", "More pizza 🍕 for all|")]
    public void A_line_break_ends_a_sentence_where_the_author_meant_it_to(string text, params string[] sentences) => Assert.Equal(sentences, Sentences(text));

    [Theory]
    [InlineData("She said “we never test in production” and left.", "She", "said", "and", "left")]
    [InlineData("She said \"we never test in production\" and left.", "She", "said", "and", "left")]
    [InlineData("The \"modern stack\" is old.", "The", "modern", "stack", "is", "old")]
    [InlineData("A 15\" screen and a 27\" one", "A", "15", "screen", "and", "a", "27", "one")]
    [InlineData("An \"open quote that never ends", "An", "open", "quote", "that", "never", "ends")]
    public void Quoted_text_is_somebody_elses_but_a_quoted_term_is_not(string text, params string[] words) => Assert.Equal(words, Words(text));

    [Fact]
    public void A_sentence_ends_after_a_quotation_that_ends_one() =>
        Assert.Equal(["He said “ship it on a Friday.|.", "We did.|."], Sentences("He said “ship it on a Friday.” We did."));

    [Theory]
    [InlineData("Wow!!! Really?", "Exclamation !", "Exclamation !", "Exclamation !", "Question ?")]
    [InlineData("Hm… well... ok", "Ellipsis …", "Ellipsis ...")]
    [InlineData("Hi :) and ;-) but 10:00", "Emoticon :)", "Emoticon ;-)")]
    [InlineData("👩‍👩‍👧 👍🏽 🇩🇪 1️⃣ ❤️ ✓ ©", "Emoji 👩‍👩‍👧", "Emoji 👍🏽", "Emoji 🇩🇪", "Emoji 1️⃣", "Emoji ❤️")]
    [InlineData("She cried “what a great day this is!” once")]
    [InlineData("See https://ada.example/!?x! now", "Exclamation !")]
    public void Marks_of_tone_are_found_in_the_authors_own_words(string text, params string[] marks) => Assert.Equal(marks, Marks(text));

    [Fact]
    public void Emphasis_inside_a_word_does_not_split_it()
    {
        const string text = "un**believ**able story";
        var draft = With(text, new Paragraph(
            new TextSpan(0, text.Length),
            [
                new TextRun(new TextSpan(0, 2), "un"),
                new Emphasis(new TextSpan(2, 10), EmphasisKind.Bold, [new TextRun(new TextSpan(4, 6), "believ")]),
                new TextRun(new TextSpan(12, 10), "able story"),
            ]));

        var words = ProseReader.Read(draft).Words.ToArray();

        Assert.Equal(["unbelievable", "story"], words.Select(w => w.Text));
        Assert.Equal("un**believ**able", words[0].Span.In(text));
    }

    [Fact]
    public void Code_images_HTML_and_block_quotes_are_left_out_and_link_texts_kept()
    {
        const string text = "0123456789012345678901234567890123456789";
        var run = (int at, string word) => new TextRun(new TextSpan(at, word.Length), word);
        var all = new TextSpan(0, text.Length);
        var draft = With(
            text,
            new Paragraph(all,
            [
                run(0, "Run "),
                new CodeSpan(new TextSpan(4, 4), run(5, "rm")),
                run(8, " on "),
                new Link(new TextSpan(12, 8), "https://a.b", new TextSpan(16, 4), false, [run(13, "it")]),
                new Image(new TextSpan(20, 4), "a.png", "alt", new TextSpan(20, 1), new TextSpan(21, 1)),
                new HtmlInline(new TextSpan(24, 4), "<b>"),
                run(28, " now"),
            ]),
            new Quote(all, [new Paragraph(all, [run(0, "theirs")])]),
            new CodeBlock(all, "sh", [run(0, "rm")]),
            new HtmlBlock(all, "<p>hello</p>"));

        Assert.Equal(["Run", "on", "it", "now"], ProseReader.Read(draft).Words.Select(w => w.Text));
    }

    [Fact]
    public void Headings_and_cells_are_fragments()
    {
        const string text = "0123456789";
        var all = new TextSpan(0, 10);
        var draft = With(
            text,
            new Heading(all, 1, [new TextRun(new TextSpan(0, 5), "Title")]),
            new Table(all, [new TableRow(all, [[new TextRun(new TextSpan(5, 1), "a")], [new TextRun(new TextSpan(6, 1), "b")]])]));

        var prose = ProseReader.Read(draft);

        Assert.Equal(3, prose.Sentences.Length);
        Assert.All(prose.Sentences, s => Assert.True(s.IsFragment));
    }

    [Fact]
    public void A_platform_gets_the_words_of_its_containers_only()
    {
        const string text = "0123456789";
        var all = new TextSpan(0, 10);
        Block Say(string word) => new Paragraph(all, [new TextRun(new TextSpan(0, word.Length), word)]);
        Container In(ContainerKind kind, string platform, string word) => new(all, kind, [new Sourced<string>(platform, all)], [Say(word)]);
        var draft = With(
            text, Say("all"), In(ContainerKind.Only, "x", "only"), In(ContainerKind.Except, "linkedin", "except"), In(ContainerKind.Instead, "mastodon", "instead"));

        string On(string platform) => string.Join(' ', ProseReader.Read(draft, platform).Words.Select(w => w.Text));

        Assert.Equal("all only except", On("x"));
        Assert.Equal("all", On("linkedin"));
        Assert.Equal("instead", On("mastodon"));
        Assert.Equal("all only except instead", string.Join(' ', ProseReader.Read(draft).Words.Select(w => w.Text)));
    }

    [Fact]
    public void Ten_thousand_nested_blocks_are_read()
    {
        const string text = "deep";
        var all = new TextSpan(0, 4);
        Block block = new Paragraph(all, [new TextRun(all, text)]);
        for (var i = 0; i < 10_000; i++)
        {
            block = new ListBlock(all, null, [new ListItem(all, null, [block])]);
        }

        Assert.Equal(["deep"], ProseReader.Read(With(text, block)).Words.Select(w => w.Text));
    }

    [Theory]
    [InlineData("<!---->\n ")]
    [InlineData("\"a ")]
    [InlineData("“")]
    [InlineData("#a")]
    [InlineData("@a/")]
    [InlineData("a.")]
    [InlineData(". ")]
    [InlineData("(")]
    [InlineData("\n")]
    [InlineData("\n ")]
    [InlineData("🎉")]
    [InlineData("🎉\u200D")]
    [InlineData("a\n(")]
    [InlineData("://")]
    [InlineData("!”")]
    public void A_million_characters_of_anything_are_read(string unit)
    {
        var text = "word " + string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length));
        var all = new TextSpan(0, text.Length);

        var prose = ProseReader.Read(With(text, new Paragraph(all, [new TextRun(all, text)])));

        Assert.NotEmpty(prose.Sentences);
    }

    private static Draft With(string text, params Block[] blocks) => new()
    {
        Path = "posts/a.md",
        Text = text,
        Front = FrontMatter.Empty,
        BodyStart = 0,
        Blocks = [.. blocks],
    };
}
