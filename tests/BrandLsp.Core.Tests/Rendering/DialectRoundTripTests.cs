using System.Net;
using System.Text.RegularExpressions;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Rendering;
using BrandLsp.Core.Text;

using BrandLsp.Testing;
using CsCheck;

namespace BrandLsp.Core.Tests.Rendering;

/// <summary>Drafts full of the platforms' own syntax go out, are read as the platform reads them, and say the same.</summary>
public class DialectRoundTripTests
{
    private static readonly string[] InlineTokens =
    [
        " ", " ", " ", "a", "b c", "word", "Sentence. ", "*a*", "**b**", "***c***", "_i_", "__d__", "~~s~~", "*a **b** c*", "**a *b***", "~~**x**~~", "**a:**", "**(x)** ",
        "`code`", "`` a`b ``", "[t](https://a.example)", "[*t*](https://a.example/x_(y))", "[t](<https://a.example/a b> \"ti\\\"tle\")", " https://a.example/x_y ", "<https://a.example/z>",
        "\\*", "\\_", "\\~", "\\`", "\\[", "\\]", "\\(", "\\)", "\\<", "\\>", "\\#", "\\|", "\\{", "\\}", "\\!", "\\-", "\\+", "\\=", "\\.", "\\\\", "\\&", "\\:", "\\@", "\\^", "\\%",
        "&lt;", "&gt;", "&amp;", "&amp;amp;", "&#42;", "&#95;", "&copy;", "&nbsp;", "&quot;", "#tag", "1.", "2)", "x&y", "a_b_c", "snake_case", "2^3", ":tada:", "10:30:45", "@everyone", "||", "{{", "}}", "{%", "%}",
        "\n", "  \n", "é", "e\u0301", "日本語。", "**日本：**語", "👩‍👩‍👧", "👍🏽", "مرحبا", "“", "”", "—", "字\u3000字", "!", "?", "'", "\"", "$", "/", ";",
    ];

    private static readonly string[] Starts = ["", "", "", "# ", "## ", "- ", "- [ ] ", "1. ", "7. ", "> ", "> - ", "- > ", "- - ", "1. - "];

    private static Gen<string> Inline { get; } = Drafts.OneOf(InlineTokens).Array[1, 14].Select(string.Concat);

    private static Gen<string> Block { get; } = Gen.Select(Drafts.OneOf(Starts), Inline, (start, text) => start + text.Replace("\n", "\n" + new string(' ', start.Length), StringComparison.Ordinal));

    private static Gen<string> Code { get; } = Gen.Select(Drafts.OneOf("", "js", "c++"), Drafts.OneOf("a", "`", "``", "```", "~~~", "> x", "\n", "{{ x }}", "# y", "  ", "<b>", "\\").Array[1, 8].Select(string.Concat), (language, text) => $"~~~~{language}\n{text}\n~~~~");

    private static Gen<string> Table { get; } = Gen.Select(Drafts.OneOf("a", "**b**", "`x\\|y`", "\\|", "_i_", "a\\*"), Drafts.OneOf(":-:", "--:", "---"), (cell, rule) => $"h|{cell}\n---|{rule}\n{cell}|2");

    private static Gen<string> WithoutTables { get; } = Gen.OneOf(Block, Block, Block, Code).Array[1, 4].Select(blocks => "x\n\n" + string.Join("\n\n", blocks) + "\n\nz");

    private static Gen<string> Whole { get; } = Gen.OneOf(Block, Block, Block, Code, Table).Array[1, 4].Select(blocks => string.Join("\n\n", blocks) + "\n\nz");

    [Theory]
    [InlineData("reddit")]
    [InlineData("lemmy")]
    [InlineData("hashnode")]
    [InlineData("devto")]
    [InlineData("medium")]
    [InlineData("tumblr")]
    public void Markdown_says_what_the_draft_says(string platform) => (platform is "medium" or "tumblr" ? WithoutTables : Whole).Each(draft =>
    {
        if (platform is "reddit" or "devto" or "medium" or "tumblr")
        {
            // They read two tildes only, and the reader of drafts one as well.
            draft = draft.Replace("\\~", "", StringComparison.Ordinal).Replace("@", "", StringComparison.Ordinal).Replace("![", "[", StringComparison.Ordinal).Replace("!<", "<", StringComparison.Ordinal);
        }

        if (platform is "medium" or "tumblr")
        {
            // Struck text loses its marks, and the reader of drafts takes the reference that then parts marks from a letter for that letter.
            draft = draft.Replace("&nbsp;", "", StringComparison.Ordinal).Replace("~~s~~", "s", StringComparison.Ordinal).Replace("~~**x**~~", "**x**", StringComparison.Ordinal);
        }

        var read = DraftReader.Read(BrandLsp.Testing.Check.DraftPath, draft, Brand.Empty);
        var text = Render.Variant("---\ntitle: T\n---\n" + draft, platform).Parts[0].Text.Text;
        if (platform == "devto")
        {
            // What Liquid leaves, the tags that stand for marks, and the reference for a backtick.
            text = text.Replace("{% raw %}", "", StringComparison.Ordinal).Replace("{% endraw %}", "", StringComparison.Ordinal)
                .Replace("<strong>", "", StringComparison.Ordinal).Replace("</strong>", "", StringComparison.Ordinal)
                .Replace("<em>", "", StringComparison.Ordinal).Replace("</em>", "", StringComparison.Ordinal)
                .Replace("<del>", "", StringComparison.Ordinal).Replace("</del>", "", StringComparison.Ordinal);
            text = Regex.Replace(text, "<code>(.*?)</code>", code => $"`{WebUtility.HtmlDecode(code.Groups[1].Value).Replace("|", "\\|", StringComparison.Ordinal)}`");
            text = Regex.Replace(
                text,
                "^(.*?)<pre>(?:<code class=\"language-(.*?)\">)?((?:.|\n)*?)(?:</code>)?</pre>",
                code => Regex.Replace(code.Groups[1].Value, "[^> ]", " ") is var prefix
                    ? $"{code.Groups[1]}~~~~~~~~~~{code.Groups[2]}\n{(code.Groups[3].Value.StartsWith(prefix, StringComparison.Ordinal) ? "" : prefix)}{WebUtility.HtmlDecode(code.Groups[3].Value)}\n{prefix}~~~~~~~~~~"
                    : "",
                RegexOptions.Multiline);
        }

        var without = platform == "devto" ? "bis" : platform is "medium" or "tumblr" ? "s" : "";
        var again = DraftReader.Read(BrandLsp.Testing.Check.DraftPath, text, Brand.Empty);
        Assert.True(Flat(read, platform, without) == Flat(again, platform, without), $"{Flat(read, platform, without)}\n--- is read as\n{Flat(again, platform, without)}\n--- from\n{text}");
    }, iter: 1500);

    /// <summary>A task's box is a sign where there are no tasks.</summary>
    private static string Flat(Draft draft, string platform, string without)
    {
        var flat = FlatDraft.Of(draft.Blocks, withBlocks: true, without);
        return platform is "reddit" or "lemmy" or "devto" or "medium" or "tumblr" ? flat.Replace("-False p ", "- p ☐ ", StringComparison.Ordinal).Replace("-False ", "- ", StringComparison.Ordinal).Replace("p ☐ ", "p ", StringComparison.Ordinal) : flat;
    }

    [Fact]
    public void Telegram_reads_both_forms_as_the_draft_says() => Paragraphs.Each(draft =>
    {
        var variant = Render.Variant(draft, "telegram");
        var (text, characters) = TelegramParser.MarkdownV2(variant.Parts[0].Text.Text);
        var (htmlText, htmlCharacters) = TelegramParser.Html(variant.OtherForm!.Text);
        Assert.Equal(text, htmlText);
        Assert.Equal(characters, htmlCharacters);
        Assert.Equal(text, TelegramText.Visible(variant.Parts[0].Text.Text));
        Assert.Equal(text.EnumerateRunes().Count(), variant.Parts[0].Length);
        Assert.Equal(Expected(draft), FlatDraft.Of(characters));
    }, iter: 1500);

    [Fact]
    public void Slack_reads_what_the_draft_says() => Paragraphs.Each(draft =>
    {
        var variant = Render.Variant(draft, "slack");
        Assert.Equal(Expected(draft, codeEndsMarks: false, backticksInCode: false), FlatDraft.Of(SlackParser.Read(variant.Parts[0].Text.Text)));
    }, iter: 1500);

    [Fact]
    public void Telegram_shows_quotes_lists_and_code_in_both_forms() => WithoutTables.Select(Plain).Each(draft =>
    {
        var variant = Render.Variant("---\ntitle: T\n---\n" + draft, "telegram");
        var (text, characters) = TelegramParser.MarkdownV2(variant.Parts[0].Text.Text);
        var (htmlText, htmlCharacters) = TelegramParser.Html(variant.OtherForm!.Text);
        Assert.Equal(text, htmlText);
        Assert.Equal(FlatDraft.Of(characters), FlatDraft.Of(htmlCharacters));
        Assert.Equal(text.EnumerateRunes().Count(), variant.Parts[0].Length);
        Same(Expected(Seen(draft, 0)), FlatDraft.Of(characters), variant);
    }, iter: 1500);

    [Fact]
    public void Slack_shows_quotes_lists_and_code() => WithoutTables.Select(d => Plain(Regex.Replace(d, @"\\[*_~`]|&#42;|&#95;|(?m:^#+ )", ""))).Each(draft =>
    {
        var variant = Render.Variant(draft, "slack");
        Same(Expected(Seen(draft, 0), codeEndsMarks: false, backticksInCode: false), FlatDraft.Of(SlackParser.ReadBlocks(variant.Parts[0].Text.Text)), variant);
    }, iter: 1500);

    [Fact]
    public void Discord_shows_what_the_draft_says() => WithoutTables.Select(Plain).Each(draft =>
    {
        var variant = Render.Variant(draft, "discord");
        Same(Expected(Seen(draft, 3), codeEndsMarks: false), FlatDraft.Of(DiscordParser.Read(variant.Parts[0].Text.Text)), variant);
    }, iter: 1500);

    [Fact]
    public void Medium_shows_the_HTML_of_what_the_draft_says() => WithoutTables.Select(Plain).Select(d => d.Replace("- [ ] ", "- ", StringComparison.Ordinal)).Each(draft =>
    {
        var variant = Render.Variant("---\ntitle: T\n---\n" + draft, "medium");
        var lines = FlatDraft.Of(Read(draft).Blocks, withBlocks: true, without: "s").Split('\n').Select(l => Regex.Replace(l, @"^((?:> |-? |[0-9]+ |- )*)code \S* ", "$1code "));
        Same("h1 T\n" + string.Join('\n', lines), WebFormParsers.Html(variant.OtherForm!.Text), variant);
    }, iter: 1500);

    [Fact]
    public void Tumblr_shows_the_blocks_of_what_the_draft_says() => WithoutTables.Select(Plain).Each(draft =>
    {
        var variant = Render.Variant(draft, "tumblr");
        var seen = FlatDraft.Seen(Read(draft).Blocks, 6, withMarkers: false).Select(c => (c.Text, Untitled(c.Format).Replace("c", c.Format.StartsWith('(') ? "c" : "", StringComparison.Ordinal)));
        Same(FlatDraft.Of(seen), FlatDraft.Of(WebFormParsers.Npf(variant.OtherForm!.Text)), variant);
    }, iter: 1500);

    private static void Same(string expected, string read, BrandLsp.Core.Rendering.Variant variant) =>
        Assert.True(expected == read, $"{expected}\n--- is read as\n{read}\n--- from\n{variant.Parts[0].Text.Text}\n--- and\n{variant.OtherForm?.Text}");

    private static Draft Read(string draft) => DraftReader.Read(BrandLsp.Testing.Check.DraftPath, draft, Brand.Empty);

    private static List<(string Text, string Format)> Seen(string draft, int deepestHeading) => FlatDraft.Seen(Read(draft).Blocks, deepestHeading);

    /// <summary>Blanks and images are for other tests.</summary>
    private static string Plain(string draft) => draft.Replace("\u3000", "", StringComparison.Ordinal).Replace("&nbsp;", "", StringComparison.Ordinal)
        .Replace("![", "! [", StringComparison.Ordinal).Replace("!<", "! <", StringComparison.Ordinal);

    /// <summary>A format without the title of its link.</summary>
    private static string Untitled(string format) => format.Contains('(', StringComparison.Ordinal) && !format.EndsWith(')') ? format[..(format.LastIndexOf(')') + 1)] : format;

    [Fact]
    public void Every_character_of_every_dialect_has_a_source() => Gen.OneOf(Whole, Drafts.Any).Each(draft =>
    {
        foreach (var platform in new[] { "reddit", "devto", "hashnode", "medium", "lemmy", "discord", "slack", "telegram", "tumblr" })
        {
            var variant = Render.Variant(draft, platform, Drafts.Brand);
            SourceMapTests.AssertCovers(variant.Parts[0].Text, draft);
            Assert.Equal(platform is "medium" or "telegram" or "tumblr", variant.OtherForm?.Text is not null);
        }
    }, iter: 1000);

    [Fact]
    public void A_shortened_link_keeps_its_place_and_its_target() => Inline.Each(draft =>
    {
        var variant = Render.Variant(draft + " https://Example.com/a/very/long/path?x=1", "bluesky", "platforms: {bluesky: {link-form: shortened, thread: true}}");
        foreach (var part in variant.Parts)
        {
            SourceMapTests.AssertCovers(part.Text, draft + " https://Example.com/a/very/long/path?x=1");
        }

        var link = variant.Parts[^1].Entities.Last(e => e.Type == EntityType.Url);
        Assert.Equal("https://Example.com/a/very/long/path?x=1", link.Text);
        Assert.Equal("example.com/a/very/long/...", link.Span.In(variant.Parts[^1].Text.Text));
    }, iter: 500);

    /// <summary>Paragraphs of inlines alone.</summary>
    private static Gen<string> Paragraphs { get; } = Inline.Select(text => text.Replace("\u3000", "", StringComparison.Ordinal).Replace("&nbsp;", "", StringComparison.Ordinal).Replace("![", "! [", StringComparison.Ordinal)).Select(text => "x " + text);

    private static string Expected(string draft, bool codeEndsMarks = true, bool backticksInCode = true) =>
        Expected(Read(draft).Blocks.SelectMany(block => FlatDraft.Characters(block switch
        {
            Paragraph paragraph => paragraph.Inlines,
            Heading heading => heading.Inlines,
            _ => throw new InvalidOperationException(block.ToString()),
        }).Append(("\n", ""))), codeEndsMarks, backticksInCode);

    private static string Expected(IEnumerable<(string Text, string Format)> characters, bool codeEndsMarks = true, bool backticksInCode = true)
    {
        var shown = new List<(string Text, string Format)>();
        foreach (var (text, format) in characters)
        {
            var link = format.IndexOf('(', StringComparison.Ordinal);
            var target = link < 0 ? "" : Untitled(format[link..]);
            var marks = link < 0 ? format : format[..link];

            // A title is not shown, code is text in a link, and a bare URL is found by the platform.
            target = target == "(" + text + ")" ? "" : target;
            if (marks.Contains('c', StringComparison.Ordinal))
            {
                marks = !backticksInCode && text.Contains('`', StringComparison.Ordinal) ? marks.Replace("c", "", StringComparison.Ordinal) : codeEndsMarks ? "c" : marks;
            }

            shown.Add((text, marks + target));
        }

        return FlatDraft.Of(shown);
    }
}
