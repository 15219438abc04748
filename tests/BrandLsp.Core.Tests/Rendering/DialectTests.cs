using BrandLsp.Core.Exports;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Rendering;

namespace BrandLsp.Core.Tests.Rendering;

public class DialectTests
{
    [Theory]
    [InlineData("reddit", "**b** *i* ~~s~~ `c` [t](https://a.example)")]
    [InlineData("discord", "**b** *i* ~~s~~ `c` [t](https://a.example)")]
    [InlineData("slack", "*b* _i_ ~s~ `c` <https://a.example|t>")]
    [InlineData("telegram", "*b* _i_ ~s~ `c` [t](https://a.example)")]
    [InlineData("medium", "**b** *i* s `c` [t](https://a.example)")]
    public void Each_dialect_has_its_own_marks(string platform, string text) =>
        Assert.Equal(text, Render.Text("__b__ _i_ ~~s~~ ``c`` [t](<https://a.example>)", platform));

    [Theory]
    [InlineData("reddit", "a\\*b \\_c\\_ d_e \\[f\\] 1 < 2 &amp;amp; \\`")]
    [InlineData("slack", "a*b _\u00ADc\u00AD_ d_e [f] 1 &lt; 2 &amp;amp; `")]
    [InlineData("telegram", "a\\*b \\_c\\_ d\\_e \\[f\\] 1 < 2 &amp; \\`")]
    public void Text_is_escaped(string platform, string text) =>
        Assert.Equal(text, Render.Text("a\\*b \\_c\\_ d_e [f] 1 < 2 &amp;amp; \\`", platform));

    [Theory]
    [InlineData("\\# a", "\\# a")]
    [InlineData("#tag", "\\#tag")]
    [InlineData("1986\\. a", "1986\\. a")]
    [InlineData("\\- a", "\\- a")]
    [InlineData("\\> a", "\\> a")]
    public void A_line_that_looks_like_a_block_is_escaped(string draft, string text) => Assert.Equal(text, Render.Text(draft, "reddit"));

    [Theory]
    [InlineData("reddit", "https://ex.com/?s=open\\|draft")]
    [InlineData("lemmy", "https://ex.com/?s=open\\|draft")]
    [InlineData("hashnode", "https://ex.com/?s=open\\|draft")]
    [InlineData("devto", "https://ex.com/?s=open%7Cdraft", "p¦q")]
    public void A_bar_in_a_link_inside_a_cell_ends_no_cell(string platform, string url, string title = "p\\|q") =>
        Assert.Equal($"| a | b |\n| --- | --- |\n| x | [t]({url} \"{title}\") |", Render.Text("| a | b |\n|---|---|\n| x | [t](https://ex.com/?s=open\\|draft \"p\\|q\") |", platform));

    [Theory]
    [InlineData("1. Run:\n   ```sh\n   npm i\n   ```\n2. Open", "1. Run:\n\n    ```sh\n    npm i\n    ```\n2. Open")]
    [InlineData("- a\n\n  second\n\n  > quote\n- b\n  - c\n    - d", "- a\n\n    second\n\n    > quote\n- b\n    - c\n        - d")]
    [InlineData("10. a\n\n    second", "10. a\n\n    second")]
    public void On_DEV_the_blocks_of_an_item_are_indented_by_four(string draft, string text) => Assert.Equal(text, Render.Text(draft, "devto"));

    [Theory]
    [InlineData("*This is **very** important.*", "_This is **very** important._")]
    [InlineData("**This is *very* important.**", "**This is *very* important.**")]
    [InlineData("*a* **b** *c **d***, *e*", "*a* **b** <em>c **d**</em>, *e*")]
    [InlineData("un*believ**a**ble*", "un<em>believ<strong>a</strong>ble</em>")]
    [InlineData("~~*A*~~ and **B** and ~~*C*~~", "~~<em>A</em>~~ and **B** and ~~<em>C</em>~~")]
    [InlineData("## Why I left C# for F#\n\n# a ##b\\#\\#\n\nF#", "## Why I left C# for F&#35;\n\n# a ##b#&#35;\n\nF#")]
    [InlineData("# F##", "# F#&#35;")]
    public void On_DEV_marks_are_those_that_Redcarpet_reads(string draft, string text) => Assert.Equal(text, Render.Text($"---\ntitle: T\n---\n{draft}", "devto"));

    [Theory]
    [InlineData("x\\|y", "x&#124;y")]
    [InlineData("`a\\|b <c> https://d.e`", "<code>a&#124;b &#60;c&#62; https&#58;//d.e</code>")]
    [InlineData("`a`", "`a`")]
    [InlineData("![x\\|y](z.png)", "![x¦y](z.png)")]
    public void On_DEV_no_bar_inside_a_cell_ends_it(string cell, string written) =>
        Assert.Equal($"| h |\n| --- |\n| {written} |", Render.Text($"| h |\n|---|\n| {cell} |", "devto"));

    [Theory]
    [InlineData("reddit", "One  \nTwo")]
    [InlineData("lemmy", "One  \nTwo")]
    [InlineData("medium", "One  \nTwo")]
    [InlineData("discord", "One\nTwo")]
    [InlineData("telegram", "One\nTwo")]
    public void Lines_of_HTML_stay_lines(string platform, string text) =>
        Assert.Equal(text, Render.Text("<ul>\n<li>One</li>\n<li>Two</li>\n</ul>", platform));

    [Theory]
    [InlineData("reddit", "<p>Hello</p><p>Again</p>", "Hello\n\nAgain")]
    [InlineData("reddit", "<div>a<br>b\n<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table></div>", "a  \nb\n\n1 \\| 2  \n3")]
    [InlineData("reddit", "- x\n\n  <p>Hello</p><p>Again<br>there</p>", "- x\n\n  Hello\n\n  Again  \n  there")]
    [InlineData("medium", "> <p>Hello</p><p>Again</p>", "> Hello\n>\n> Again")]
    [InlineData("discord", "<p>Hello</p><p>Again</p>", "Hello\nAgain")]
    public void Paragraphs_of_HTML_stay_paragraphs_where_lines_would_be_joined(string platform, string draft, string text) =>
        Assert.Equal(text, Render.Text(draft, platform));

    [Theory]
    [InlineData("reddit", "```\nif x:\n    y *= 1\n\n    z &\n```\n\nb")]
    [InlineData("discord", "```\nif x:\n    y *= 1\n\n    z &\n```\nb")]
    [InlineData("slack", "```\nif x:\n    y *= 1\n\n    z &amp;\n```\nb")]
    [InlineData("telegram", "```\nif x:\n    y *= 1\n\n    z &\n```\nb")]
    public void Preformatted_HTML_is_code(string platform, string text) =>
        Assert.Equal(text, Render.Text("<pre>\nif x:\n    y *= 1\n\n    z &amp;\n</pre>b", platform));

    [Fact]
    public void Preformatted_HTML_between_lines_is_parted_from_them() =>
        Assert.Equal("a\n\n```\nx\n  y\n```\n\nb", Render.Text("<div>a<pre>x\n  y</pre><pre>\n</pre>b</div>", "reddit"));

    [Theory]
    [InlineData("medium", "a \\| b  \n1 \\| 2")]
    [InlineData("tumblr", "a \\| b  \n1 \\| 2")]
    [InlineData("discord", "a | b\n1 | 2")]
    public void Rows_of_a_table_stay_lines(string platform, string text) => Assert.Equal(text, Render.Text("|a|b|\n|-|-|\n|1|2|", platform));

    [Theory]
    [InlineData("slack", "See the post (/blog/post), *sec* (#sec) and <mailto:a@b.example|me>.")]
    [InlineData("discord", "See the post (/blog/post), **sec** (#sec) and me (a@b.example).")]
    [InlineData("reddit", "See [the post](/blog/post), [**sec**](#sec) and [me](mailto:a@b.example).")]
    public void A_link_that_a_messenger_cannot_open_has_its_target_in_the_text(string platform, string text) =>
        Assert.Equal(text, Render.Text("See [the post](/blog/post), [**sec**](#sec) and [me](mailto:a@b.example).", platform));

    [Fact]
    public void On_DEV_code_with_a_fence_in_it_has_tags_around_it() =>
        Assert.Equal("<pre><code class=\"language-md\">&#96;&#96;&#96;js\n&#123;&#123; x &#125;&#125;\n\n&#96;&#96;&#96;</code></pre>", Render.Text("~~~~md\n```js\n{{ x }}\n\n```\n~~~~", "devto"));

    [Theory]
    [InlineData("reddit", "| a | b |\n| --- | --- |\n| x | https://ex.com/?s=open\\|draft |")]
    [InlineData("devto", "| a | b |\n| --- | --- |\n| x | https://ex.com/?s=open%7Cdraft |")]
    [InlineData("linkedin", "a | b\nx | https://ex.com/?s=open|draft")]
    public void An_escaped_bar_belongs_to_a_bare_URL_in_a_cell(string platform, string text) =>
        Assert.Equal(text, Render.Text("| a | b |\n|---|---|\n| x | https://ex.com/?s=open\\|draft |", platform));

    [Theory]
    [InlineData("reddit", "| a | b |\n| --- | --- |\n| 1 | 2 |")]
    [InlineData("linkedin", "a | b\n1 | 2")]
    public void Cells_beyond_the_header_are_ignored_as_GFM_has_it(string platform, string text) =>
        Assert.Equal(text, Render.Text("| a | b |\n|---|---|\n| 1 | 2 | 3 |", platform));

    [Theory]
    [InlineData("reddit", "```sh\n    npm i\n    ```", "Run it\\[1\\].\n\n\\[1\\]\n\n```sh\nnpm i\n```")]
    [InlineData("devto", "```sh\n    npm i\n    ```", "Run it[^1].\n\n[^1]:\n    ```sh\n    npm i\n    ```")]
    [InlineData("discord", "```sh\n    npm i\n    ```", "Run it\\[1\\].\n\n\\[1\\]\n```sh\nnpm i\n```")]
    [InlineData("hashnode", "- one\n    - two", "Run it\\[1\\].\n\n\\[1\\]\n\n- one\n- two")]
    [InlineData("medium", "> said", "Run it\\[1\\].\n\n\\[1\\]\n\n> said")]
    [InlineData("linkedin", "```sh\n    npm i\n    ```", "Run it[1].\n\n[1] npm i")]
    [InlineData("reddit", "plain", "Run it\\[1\\].\n\n\\[1\\] plain")]
    public void A_note_that_begins_with_a_block_has_its_mark_on_a_line_of_its_own(string platform, string note, string text) =>
        Assert.Equal(text, Render.Text($"Run it[^1].\n\n[^1]:\n    {note}\n", platform));

    [Theory]
    [InlineData("reddit")]
    [InlineData("devto")]
    [InlineData("hashnode")]
    [InlineData("medium")]
    [InlineData("lemmy")]
    [InlineData("tumblr")]
    [InlineData("discord")]
    public void A_domain_without_a_scheme_is_never_between_angle_brackets(string platform) =>
        Assert.Equal("On [www.example.com](http://www.example.com)… it is.", Render.Text("On www.example.com… it is.", platform));

    [Theory]
    [InlineData("https://a.example/{{id}}/x", "https://a.example/%7B%7Bid%7D%7D/x")]
    [InlineData("https://a.example/{%page%}/x", "https://a.example/%7B%page%%7D/x")]
    [InlineData("<https://a.example/{{id}}>", "<https://a.example/%7B%7Bid%7D%7D>")]
    public void Liquid_finds_nothing_to_open_in_a_bare_URL(string draft, string text) => Assert.Equal(text, Render.Text(draft, "devto"));

    [Theory]
    [InlineData("telegram", "Docs: https://ex\\.com/a\\. Use snake\\_case, 5 \\* 3 \\* 2, says @everyone\\!")]
    [InlineData("discord", "Docs: https://ex.com/a. Use snake\\_case, 5 \\* 3 \\* 2, says @\u200Beveryone!")]
    [InlineData("reddit", "Docs: https://ex.com/a. Use snake_case, 5 \\* 3 \\* 2, says @everyone!")]
    [InlineData("linkedin", "Docs: https://ex.com/a. Use snake_case, 5 * 3 * 2, says @everyone!")]
    public void A_first_comment_is_escaped_like_the_text(string platform, string comment) =>
        Assert.Equal(comment, Render.Variant("---\nfirst-comment: \"Docs: https://ex.com/a. Use snake_case, 5 * 3 * 2, says @everyone!\"\n---\nBody.", platform).FirstComment!.Text);

    [Theory]
    [InlineData("reddit", "A talk with u/jane_d")]
    [InlineData("youtube", "A talk with Jane Doe")]
    public void A_title_has_a_persons_handle_or_name(string platform, string title)
    {
        Assert.Equal(title, Render.Variant("---\ntitle: A talk with @jane\n---\nBody.", platform, Render.People).Title);
        Assert.Equal(title, Render.Variant("# A talk with @jane\n\nBody.", platform, Render.People).Title);
    }

    [Fact]
    public void Tumblrs_API_keeps_links_and_images_in_HTML_and_takes_videos_as_such()
    {
        var json = Render.Variant("---\nmedia: [{src: \"https://a.example/demo.mp4\", alt: Demo}]\n---\n[![Build](https://a.example/b.png)](https://ci.example/run)\n\nRead <a href=\"https://a.example/why\">why</a> <img src=\"https://a.example/c.png\" alt=\"Chart\">\n\n<img src=\"https://a.example/d.png\">", "tumblr").ApiText!;
        var content = System.Text.Json.JsonDocument.Parse(json).RootElement.GetProperty("content").EnumerateArray().Select(b => b.GetRawText()).ToArray();

        Assert.Contains("https://ci.example/run", content[0], StringComparison.Ordinal);
        Assert.Contains("https://a.example/why", content[1], StringComparison.Ordinal);
        Assert.Contains("\"alt_text\": \"Chart\"", content[2], StringComparison.Ordinal);
        Assert.Contains("https://a.example/d.png", content[3], StringComparison.Ordinal);
        Assert.Contains("\"type\": \"video\"", content[4], StringComparison.Ordinal);
    }

    [Fact]
    public void DEVs_cover_is_an_image()
    {
        var article = Render.Variant("---\nmedia: [{src: \"https://a.example/demo.mp4\"}, {src: \"https://a.example/cover.png\"}]\n---\nBody.", "devto").ApiText!;
        Assert.Contains("cover_image: \"https://a.example/cover.png\"", article, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_instead_block_is_the_whole_post_and_leaves_nothing()
    {
        const string Empty = "Short text.\n\n::: linkedin instead\n<!-- later -->\n:::\n";
        Assert.Equal("", Render.Text(Empty, "linkedin"));
        Assert.Equal("Short text.", Render.Text(Empty, "x"));
        var finding = Assert.Single(BrandLsp.Testing.Check.Draft("---\nplatforms: [x, linkedin]\n---\n" + Empty).Diagnostics, d => d.Rule == "empty-variant");
        Assert.Contains("linkedin instead", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Telegram_counts_what_is_seen()
    {
        var part = Render.Variant("**bold** [t](https://a.example) a.b\n\n`x`\n\n```js\ny\n```\n\n> q", "telegram").Parts[0];
        Assert.Equal("*bold* [t](https://a.example) a\\.b\n\n`x`\n\n```js\ny\n```\n\n>q", part.Text.Text);
        Assert.Equal("bold t a.b\n\nx\n\ny\n\nq".Length, part.Length);
    }

    [Fact]
    public void A_title_taken_from_the_first_heading_does_not_stand_in_the_text_again()
    {
        var variant = Render.Variant("# Head\n\ntext", "devto");
        Assert.Equal(("Head", "text"), (variant.Title, variant.Parts[0].Text.Text));
        Assert.Equal("# Head\n\ntext", Render.Text("---\ntitle: Other\n---\n# Head\n\ntext", "devto"));
    }

    [Theory]
    [InlineData("discord", true)]
    [InlineData("slack", true)]
    [InlineData("telegram", true)]
    [InlineData("reddit", false)]
    [InlineData("hashnode", false)]
    public void A_table_is_lost_where_there_are_none(string platform, bool isLost) =>
        Assert.Equal(isLost, Render.Variant("a|b\n-|-\n1|2", platform).Lost.Any(l => l.What == "a table"));

    [Fact]
    public void Link_policies_are_for_plain_text() =>
        Assert.Equal("[t](https://a.example)", Render.Text("[t](https://a.example)", "reddit", "platforms: {reddit: {links: last}}"));

    [Fact]
    public void Code_is_fenced_so_that_it_ends_where_it_should() =>
        Assert.Equal("````js\n```\n````", Render.Text("~~~js\n```\n~~~", "hashnode"));

    [Fact]
    public void Every_dialect_reads_a_draft_with_everything_in_it()
    {
        const string Draft = "# H\n\ntext **b** [l](u) ![i](s) <b>x</b>[^1]\n\n- a\n  1. b\n\n> q\n\n```\nc\n```\n\na|b\n-|-\n1|2\n\n***\n\n<div>x</div>\n\n[^1]: n";
        foreach (var platform in PlatformCatalog.All)
        {
            var text = Render.Variant(Draft, platform.Id).Parts[0].Text;
            Assert.Contains("text", text.Text, StringComparison.Ordinal);
            SourceMapTests.AssertCovers(text, Draft);
        }

        Assert.All(PlatformCatalog.All, p => Assert.Equal(p.Dialect == Dialect.PlainText, MarkdownStyle.Of(p.Dialect) is null));
    }

    [Theory]
    [InlineData("medium", ".html", true)]
    [InlineData("telegram", ".html", false)]
    [InlineData("tumblr", ".json", true)]
    public void A_second_form_is_a_file_beside_the_first_and_known_to_the_manifest(string platform, string extension, bool isForApi)
    {
        var variant = Render.Variant("**a**", platform);
        Assert.Equal(isForApi ? variant.OtherForm!.Text : null, variant.ApiText);
        Assert.Contains(VariantFiles.Of(variant), f => f.Name == platform + extension && f.Content == variant.OtherForm!.Text);
        Assert.Contains(platform + extension, ManifestReader.Read($$"""{"variants":[{"platform":"{{platform}}","parts":[{}]}]}""")!.Files);
    }

    [Fact]
    public void A_file_for_dev_starts_with_front_matter()
    {
        var file = VariantFiles.Of(Render.Variant("---\ntitle: T\nstatus: scheduled\ndate: 2026-11-24T09:00-03:30\n---\nText", "devto")).Single();
        Assert.Equal("---\ntitle: \"T\"\npublished: true\npublished_at: 2026-11-24 09:00 -0330\n---\n\nText", file.Content);
    }

    [Fact]
    public void Dev_gets_its_own_names_of_languages_and_the_manifest_says_the_same()
    {
        var variant = Render.Variant("---\ntitle: T\nhashtags: [C, C++, \"C#\", Data-Eng, Rust]\n---\nText", "devto");

        Assert.Contains("tags: c, cpp, csharp, dataeng\n", variant.ApiText, StringComparison.Ordinal);
        Assert.Equal(["c", "cpp", "csharp", "dataeng"], variant.Hashtags);
        Assert.Equal(["Rust"], variant.OmittedHashtags.Select(o => o.Value));
    }

    [Theory]
    [InlineData("> One.\n>\n> Two.", "> One.\n> \n> Two.")]
    [InlineData("> ```\n> a\n>\n> b\n> ```", "> ```\n> a\n> \n> b\n> ```")]
    [InlineData("- One.\n\n  Two.", "- One.\n\n  Two.")]
    public void A_quote_on_discord_goes_on_over_its_empty_lines(string draft, string text) => Assert.Equal(text, Render.Text(draft, "discord"));

    [Fact]
    public void Tumblr_keeps_the_words_of_a_link_without_a_target() =>
        Assert.Contains("The guide is coming soon.", Render.Variant("[The guide]() is coming soon.", "tumblr").ApiText, StringComparison.Ordinal);

    [Theory]
    [InlineData("See <a href=\"https://ada.example/x\">the notes</a> now.", "<p>See <a href=\"https://ada.example/x\">the notes</a> now.</p>\n")]
    [InlineData("<pre>\nif x:\n    go()\n</pre>", "<pre>if x:\n    go()</pre>\n")]
    [InlineData("<p>One<br>two</p>\n<p>Three</p>", "<p>One<br>two</p>\n<p>Three</p>\n")]
    public void Medium_gets_links_and_code_of_raw_html(string draft, string html) => Assert.Equal(html, Render.Variant(draft, "medium").ApiText);

    [Theory]
    [InlineData("``` a``b ```", "`a``b`")]
    [InlineData("`` a`b ``", "``a`b``")]
    public void Code_with_backticks_starts_no_block_on_discord(string draft, string text) => Assert.Equal("See " + text, Render.Text("See " + draft, "discord"));
}
