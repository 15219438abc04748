using System.Collections;
using BrandLsp.Core.Drafts;
using BrandLsp.Testing;
using CsCheck;

namespace BrandLsp.Core.Tests.Body;

public class BodyReaderTests
{
    [Fact]
    public void Elements_know_their_places()
    {
        const string Text = "---\nx: y\n---\n# A *b*\r\n\r\n- [t](u \"w\") ![i](s)\r\n";
        var body = BodyReader.Read(Text, Text.IndexOf('#'));
        var heading = Assert.IsType<Heading>(body.Blocks[0]);
        Assert.Equal("# A *b*", heading.Span.In(Text));
        Assert.Equal("*b*", Assert.IsType<Emphasis>(heading.Inlines[1]).Span.In(Text));
        var item = Assert.Single(Assert.IsType<ListBlock>(body.Blocks[1]).Items);
        var inlines = Assert.IsType<Paragraph>(item.Blocks[0]).Inlines;
        var link = Assert.IsType<Link>(inlines[0]);
        Assert.Equal(("[t](u \"w\")", "u"), (link.Span.In(Text), link.UrlSpan.In(Text)));
        var image = Assert.IsType<Image>(inlines[2]);
        Assert.Equal(("![i](s)", "s", "i"), (image.Span.In(Text), image.SrcSpan.In(Text), image.AltSpan.In(Text)));
    }

    [Theory]
    [InlineData("a\n---", typeof(PostBreak))]
    [InlineData("a\n\n-----  ", typeof(PostBreak))]
    [InlineData("a\n***", typeof(ThematicBreak))]
    [InlineData("a\n\n- - -", typeof(ThematicBreak))]
    [InlineData("a\n___", typeof(ThematicBreak))]
    public void Only_a_line_of_hyphens_breaks_posts(string text, Type type) => Assert.IsType(type, BodyReader.Read(text, 0).Blocks[1]);

    [Fact]
    public void Suppressions_name_their_rules_and_places()
    {
        const string Text = "<!-- brand-disable cliche, off-tone -- because -->\ntext <!--brand-disable-next-line-->\n\n<!-- brand-enable cliche -->\n\n`<!-- brand-disable hype -->`";
        var found = BodyReader.Read(Text, 0).Suppressions;
        Assert.Equal(
            [(SuppressionKind.Disable, "cliche", "cliche"), (SuppressionKind.Disable, "off-tone", "off-tone"), (SuppressionKind.DisableNextLine, null, "<!--brand-disable-next-line-->"), (SuppressionKind.Enable, "cliche", "cliche")],
            found.Select(s => (s.Kind, s.Rule, s.RuleSpan.In(Text))));
    }

    [Fact]
    public void An_unknown_platform_of_a_container_is_told_with_what_was_meant()
    {
        const string Text = "::: blueksy\na\n:::";
        var problem = Assert.Single(BodyReader.Read(Text, 0).Problems);
        Assert.Equal(("unknown-platform", "blueksy"), (problem.Rule, problem.Span.In(Text)));
        Assert.Contains("bluesky", problem.Message, StringComparison.Ordinal);
        Assert.Equal("bluesky", Assert.Single(Assert.Single(problem.Fixes).Edits).Edit.NewText);
    }

    [Theory]
    [InlineData(":::\na")]
    [InlineData("::: except\na")]
    public void A_container_without_a_name_is_told(string text) =>
        Assert.Equal("unknown-platform", Assert.Single(BodyReader.Read(text, 0).Problems).Rule);

    [Theory]
    [InlineData("a\n\n::: x\nb", "::: x")]
    [InlineData("a\n\n> ::: x  \n> b\n\nc", "::: x")]
    [InlineData("::: x\na\n\n::: bluesky\nb\n:::", "::: x")]
    [InlineData("a\r\n<!-- ask Jane\r\n\r\nb", "<!-- ask Jane")]
    [InlineData("a\n\n<!-- ask -->\n\n<!--\nb", "<!--")]
    public void What_nothing_closes_is_told_on_its_first_line(string text, string place)
    {
        var problem = Assert.Single(BodyReader.Read(text, 0).Problems);
        Assert.Equal("unknown-platform", problem.Rule);
        Assert.Equal(place, problem.Span.In(text));
        Assert.Contains("never closed", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("::: x\na\n:::")]
    [InlineData(":::: x\n::: bluesky\na\n:::\n::::")]
    [InlineData("<!-- a\n\nb --> c\n\n<!-->\n\nd")]
    [InlineData("a <!-- b")]
    [InlineData("`<!-- b`\n\n```\n::: x\n<!-- c\n```")]
    public void What_is_closed_or_opens_nothing_is_not_told(string text) => Assert.Empty(BodyReader.Read(text, 0).Problems);

    [Theory]
    [InlineData("a@b.example", "mailto:a@b.example")]
    [InlineData("https://a.example/b?c#d.", "https://a.example/b?c#d")]
    [InlineData("(https://a.example/(x))", "https://a.example/(x)")]
    [InlineData("https://a.example。次", "https://a.example")]
    [InlineData("http://a.example?x=1&amp;y=2", "http://a.example?x=1&y=2")]
    public void Bare_addresses_are_links(string text, string url)
    {
        var link = Assert.Single(Assert.IsType<Paragraph>(BodyReader.Read(text, 0).Blocks[0]).Inlines.OfType<Link>());
        Assert.True(link.IsBare);
        Assert.Equal(url, link.Url);
    }

    [Theory]
    [InlineData("هل https://ex.com/ar؟ نعم", "https://ex.com/ar")]
    [InlineData("https://ex.com/ar، https", "https://ex.com/ar")]
    [InlineData("https://ex.com/ar؛ نعم", "https://ex.com/ar")]
    [InlineData("https://ex.com/ur۔ اور", "https://ex.com/ur")]
    [InlineData("पढ़ें https://ex.com/hi। और", "https://ex.com/hi")]
    [InlineData("https://ex.com/hi॥", "https://ex.com/hi")]
    [InlineData("https://ex.com/en—and more", "https://ex.com/en")]
    [InlineData("https://ex.com/en–", "https://ex.com/en")]
    [InlineData("‹https://ex.com/de›", null)]
    [InlineData("› https://ex.com/de‹", "https://ex.com/de")]
    [InlineData("https://ex.com/a…und", "https://ex.com/a")]
    [InlineData("https://ex.com/hy։ և", "https://ex.com/hy")]
    [InlineData("https://ex.com—and", "https://ex.com")]
    [InlineData("https://ex.com/wiki/東京؟", "https://ex.com/wiki/東京")]
    public void Punctuation_of_any_script_ends_a_bare_address(string text, string? url) => Assert.Equal(url, BareUrl(text));

    [Theory]
    [InlineData("링크 https://ex.com/ko에서 확인", "https://ex.com/ko")]
    [InlineData("見てhttps://ex.com/jaをご覧ください。", "https://ex.com/ja")]
    [InlineData("看https://ex.com/zh了解", "https://ex.com/zh")]
    [InlineData("ดูhttps://ex.com/thได้", null)]
    [InlineData("ดู https://ex.com/thได้", "https://ex.com/th")]
    [InlineData("https://ex.com/?q=1에서", "https://ex.com/?q=1")]
    [InlineData("https://ex.com에서", "https://ex.com")]
    [InlineData("https://ex.com:8080에서", "https://ex.com:8080")]
    [InlineData("https://Tシャツ.jpです", "https://Tシャツ.jp")]
    [InlineData("https://ex.com,그리고", "https://ex.com")]
    [InlineData("https://ex.com/Москва에서", "https://ex.com/Москва")]
    [InlineData("https://ex.com/caféを見て", "https://ex.com/café")]
    [InlineData("https://ex.com/東京/2024を見て", "https://ex.com/東京/2024")]
    [InlineData("(https://ex.com/a)を見て", "https://ex.com/a")]
    [InlineData("(https://ex.com/東京)を見て", "https://ex.com/東京")]
    [InlineData("https://ex.com/Foo_(bar)を見て", "https://ex.com/Foo_(bar)")]
    [InlineData("https://ex.com/a🎉", "https://ex.com/a")]
    [InlineData("https://ex.com/a👩‍👩‍👧 b", "https://ex.com/a")]
    [InlineData("https://ex.com/a❤️", "https://ex.com/a")]
    [InlineData("https://ex.com🎉", "https://ex.com")]
    [InlineData("https://ex.com/東京🎉", "https://ex.com/東京")]
    [InlineData("https://ex.com/a→", "https://ex.com/a")]
    [InlineData("https://ex.com/a\u200F", "https://ex.com/a")]
    public void Text_glued_to_a_bare_address_stands_behind_it(string text, string? url) => Assert.Equal(url, BareUrl(text));

    [Theory]
    [InlineData("https://de.wikipedia.org/wiki/Köln")]
    [InlineData("https://ja.wikipedia.org/wiki/東京")]
    [InlineData("https://ja.wikipedia.org/wiki/東京2020オリンピック")]
    [InlineData("https://ja.wikipedia.org/wiki/ジョン・レノン")]
    [InlineData("https://ja.wikipedia.org/wiki/Mr.サンデー")]
    [InlineData("https://ko.wikipedia.org/wiki/서울_(영화)")]
    [InlineData("https://example.com/naïve")]
    [InlineData("https://example.com/nai\u0308ve")]
    [InlineData("https://ru.wikipedia.org/wiki/1С")]
    [InlineData("https://ru.wikipedia.org/wiki/Санкт-Петербург")]
    [InlineData("https://ar.wikipedia.org/wiki/القاهرة")]
    [InlineData("https://hi.wikipedia.org/wiki/हिन्दी_भाषा")]
    [InlineData("https://fa.wikipedia.org/wiki/می\u200Cخواهم")]
    [InlineData("https://vi.wikipedia.org/wiki/Việt_Nam")]
    [InlineData("https://fr.wikipedia.org/wiki/L’Équipe")]
    [InlineData("https://en.wikipedia.org/wiki/Michelson–Morley_experiment")]
    [InlineData("https://ex.com/search?q=東京&l=日本語#節")]
    [InlineData("https://emojipedia.org/🎉")]
    [InlineData("https://emojipedia.org/👩‍👩‍👧")]
    [InlineData("https://i❤.ws/a")]
    [InlineData("https://한국.com/a")]
    [InlineData("https://例え.テスト/パス")]
    [InlineData("https://münchen.de")]
    [InlineData("https://кто.рф/а")]
    public void A_bare_address_keeps_the_letters_of_its_path(string url)
    {
        Assert.Equal(url, BareUrl(url));
        Assert.Equal(url, BareUrl($"a {url}. b"));
    }

    private static string? BareUrl(string text) =>
        Assert.IsType<Paragraph>(BodyReader.Read(text, 0).Blocks[0]).Inlines.OfType<Link>().FirstOrDefault()?.Url;

    [Theory]
    [InlineData("`a\n\tb\n\tc`", "a b c")]
    [InlineData("`` a`b ``", "a`b")]
    public void Code_is_as_long_as_its_span_only_where_it_stands_there(string text, string code)
    {
        var paragraph = Assert.IsType<Paragraph>(Assert.Single(BodyReader.Read(text, 0).Blocks));
        var run = Assert.IsType<CodeSpan>(Assert.Single(paragraph.Inlines)).Code;
        Assert.Equal(code, run.Text);
        Assert.Equal(text.Contains(code, StringComparison.Ordinal), run.Span.Length == code.Length);
    }

    [Fact]
    public void Text_that_is_as_long_as_its_span_stands_there_and_children_lie_in_their_parents()
    {
        Rendering.Drafts.Any.Each(text =>
        {
            foreach (var block in BodyReader.Read(text, 0).Blocks)
            {
                AssertPlaces(block, text);
            }
        }, iter: 3000);
    }

    public static TheoryData<string> Hostile => new(
        Repeat("> ", 10_000) + "a", Repeat("- ", 10_000) + "a", Repeat("[", 50_000), Repeat("![", 30_000), Repeat("*a **b ", 20_000), Repeat("[a](", 20_000),
        Repeat("*a **b ", 5000) + Repeat("c** d* ", 5000), Repeat("a\n===\n", 20_000), Repeat("<!-- x -->\n", 20_000), Repeat("a<!--", 20_000), Repeat("a<?", 30_000),
        Repeat("::: x\n", 10_000), Repeat("|", 50_000), Repeat("[^a]: x\n", 10_000), Repeat("[a]: u\n", 10_000), Repeat("`a", 50_000), Repeat("@", 100_000), new string('a', 100_000),
        string.Concat(Enumerable.Range(0, 200).Select(i => new string(' ', 2 * i) + "- a\n")), Repeat("https://a.b/(", 10_000), Repeat("<b>", 30_000), Repeat("@a/", 30_000));

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_drafts_are_read_and_rendered(string text)
    {
        Assert.NotEmpty(BodyReader.Read(text, 0).Blocks.Concat([new PostBreak(default)]));
        Rendering.Render.Variant(text, "x", Rendering.Drafts.Brand);
        Rendering.Render.Variant(text, "devto", Rendering.Drafts.Brand);
    }

    [Fact]
    public void A_word_of_a_table_is_not_taken_for_the_same_word_in_the_quote_before_it()
    {
        const string Draft = "> A very quote\n\n| very | b |\n|---|---|\n| c | d |\n";

        var table = BodyReader.Read(Draft, 0).Blocks.OfType<Table>().Single();

        Assert.Equal(Draft.IndexOf("very |", StringComparison.Ordinal), table.Rows[0].Cells[0].Single().Span.Start);
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static void AssertPlaces(object node, string text)
    {
        if (node is TextRun run)
        {
            Assert.InRange(run.Span.End, run.Span.Start, text.Length);
            if (run.Text.Length == run.Span.Length && run.Text.Length > 1)
            {
                Assert.Equal(run.Text, run.Span.In(text).Replace('\0', '\uFFFD').Replace('\n', ' ').Replace('\r', ' '), ignoreCase: false);
            }

            return;
        }

        if (node is Block block)
        {
            Assert.InRange(block.Span.End, block.Span.Start, text.Length);
        }

        foreach (var property in node.GetType().GetProperties().Where(p => p.Name is "Inlines" or "Blocks" or "Items" or "Rows" or "Lines" or "Code" or "Cells"))
        {
            var value = property.GetValue(node)!;
            foreach (var child in value is IEnumerable many ? many.Cast<object>() : [value])
            {
                AssertPlaces(child, text);
            }
        }
    }
}
