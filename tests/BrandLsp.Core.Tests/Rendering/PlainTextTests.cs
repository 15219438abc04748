using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Rendering;

public class PlainTextTests
{
    [Theory]
    [InlineData("one\n\n\n\ntwo", "one\n\ntwo")]
    [InlineData("# Head\ntext", "Head\n\ntext")]
    [InlineData("Head\n===\ntext", "Head\n\ntext")]
    [InlineData("text\n# Head", "text\n\nHead")]
    [InlineData("Head\n--\ntext", "Head\n\ntext")]
    [InlineData("Head\n- \ntext", "Head\n\ntext")]
    [InlineData("a -- b\n-- c\n- d --", "a -- b\n-- c\n\n• d --")]
    [InlineData("> a\n--\n\n--\n\n- b\n--", "“a\n--”\n\n--\n\n• b\n  --")]
    [InlineData("text\n- a\n- b\ntail", "text\n\n• a\n• b\n  tail")]
    [InlineData("a\n\n***\n\nb", "a\n\nb")]
    [InlineData("a\n***\nb", "a\n\nb")]
    public void One_blank_line_stands_between_all_blocks(string draft, string text) => Assert.Equal(text, Render.Text(draft));

    [Theory]
    [InlineData("one\ntwo  \nthree\\\nfour", "one\ntwo\nthree\nfour")]
    [InlineData("one\r\ntwo\rthree\r\n\r\nfour\r\rfive", "one\ntwo\nthree\n\nfour\n\nfive")]
    [InlineData("one \\\ntwo\t \\\nthree", "one\ntwo\nthree")]
    [InlineData("one <br> two", "one\ntwo")]
    public void Line_breaks_stay_as_typed(string draft, string text) => Assert.Equal(text, Render.Text(draft));

    [Theory]
    [InlineData("- [ ]\n  text\n- [x] \n  more", "☐ text\n☑ more")]
    [InlineData("1. ![Step one](https://ex.com/i.png)<br>\n   Open the app\n2. Log in", "1. Open the app\n2. Log in")]
    [InlineData("![a](b.png)<br><br>text", "text")]
    [InlineData("<br>*text*", "text")]
    [InlineData("*![a](b.png)*\\\n<br>text", "text")]
    public void A_line_break_before_the_first_word_leaves_no_empty_line(string draft, string text) => Assert.Equal(text, Render.Text(draft));

    [Fact]
    public void Joined_lines_become_one_and_hard_breaks_stay() =>
        Assert.Equal("one two\nthree", Render.Text("one\ntwo  \nthree", brand: "line-breaks: join"));

    [Theory]
    [InlineData("これは日本\n語の文です。次の行も\n同じ段落です。", "これは日本語の文です。次の行も同じ段落です。")]
    [InlineData("我们把时间\n**从三小时**\n减到九分钟", "我们把时间从三小时减到九分钟")]
    [InlineData("日本、\n「語」 ｶﾅ\n（全角）𠮷\n野", "日本、「語」 ｶﾅ（全角）𠮷野")]
    [InlineData("日本\nX\n語", "日本 X 語")]
    [InlineData("한국\n사람", "한국 사람")]
    [InlineData("日本👍\n👍語", "日本👍 👍語")]
    public void Lines_of_Chinese_and_Japanese_are_joined_without_a_blank(string draft, string text)
    {
        Assert.Equal(text, Render.Text(draft, brand: "line-breaks: join"));
        Assert.Equal(text, Render.Text(draft, "reddit", "line-breaks: join").Replace("**", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("**bold** *it* _it_ __b *i*__ ~~gone~~ `co  de`", "bold it it b i gone co  de")]
    [InlineData("snake_case and 2*3*4", "snake_case and 234")]
    [InlineData("~gone~, ~~**g** one~~ and a~~b~~c", "gone, g one and abc")]
    [InlineData("~5 min or ~10, 10~15 and 20~25, ~/notes, ~~~~x~~~~", "~5 min or ~10, 10~15 and 20~25, ~/notes, ~~~~x~~~~")]
    [InlineData("https://a.example/~b/c and https://a.example/~d", "https://a.example/~b/c and https://a.example/~d")]
    [InlineData("H~2~O and x^2^", "H~2~O and x^2^")]
    [InlineData("``a`b``", "a`b")]
    public void Emphasis_code_and_strikethrough_keep_their_text(string draft, string text) => Assert.Equal(text, Render.Text(draft));

    [Theory]
    [InlineData("- a\n- b", "• a\n• b")]
    [InlineData("* a\n\n* b\n\n\n* c", "• a\n• b\n• c")]
    [InlineData("3. a\n7. b\n1. c", "3. a\n4. b\n5. c")]
    [InlineData("1) a\n2) b", "1. a\n2. b")]
    [InlineData("- a\n  - b\n    - c\n- d", "• a\n  • b\n    • c\n• d")]
    [InlineData("1. a\n   - b\n     1. c", "1. a\n  • b\n    1. c")]
    [InlineData("- a\n  more\n\n  para", "• a\n  more\n  para")]
    [InlineData("- \n- b", "• b")]
    [InlineData("- [x] done\n- [ ] open", "☑ done\n☐ open")]
    [InlineData("- see [x](https://x.example)\n- [x](https://x.example)\n- a [ ] b [x] c", "• see x (https://x.example)\n• x (https://x.example)\n• a [ ] b [x] c")]
    [InlineData("-\t[ ] open\n\n\t[x] no box\n- [x]\n- *[ ]* text", "☐ open\n  [x] no box\n• [ ] text")]
    public void Items_stand_one_to_a_line_behind_a_bullet_or_their_number(string draft, string text) => Assert.Equal(text, Render.Text(draft));

    [Theory]
    [InlineData("> a", "“a”")]
    [InlineData("> a\n> b", "“a\nb”")]
    [InlineData("> a\n>\n> b", "“a\n\nb”")]
    [InlineData("> a\n> > b", "“a\n\n“b””")]
    [InlineData("> - a\n> - b", "“• a\n• b”")]
    [InlineData(">\n\nx", "x")]
    public void A_quote_has_one_mark_at_its_start_and_one_at_its_end(string draft, string text) => Assert.Equal(text, Render.Text(draft));

    [Theory]
    [InlineData("```js\na = 1\n\n  b\n```", "a = 1\n\n  b")]
    [InlineData("x\n\n    code *not* `here`", "x\n\ncode *not* `here`")]
    [InlineData("~~~\n# not a heading\n~~~", "# not a heading")]
    [InlineData("- a\n  ```\n  x\n    y\n  ```", "• a\n  x\n    y")]
    public void Code_keeps_its_lines(string draft, string text) => Assert.Equal(text, Render.Text(draft));

    [Theory]
    [InlineData("[notes](https://ada.example/n)", "notes (https://ada.example/n)")]
    [InlineData("[a *b*](https://ada.example \"title\").", "a b (https://ada.example).")]
    [InlineData("[https://ada.example](https://ada.example)", "https://ada.example")]
    [InlineData("[ada.example/n](https://ada.example/n/)", "https://ada.example/n/")]
    [InlineData("<https://ada.example>", "https://ada.example")]
    [InlineData("see https://ada.example/a_b_c*d*.", "see https://ada.example/a_b_c*d*.")]
    [InlineData("see www.ada.example, ok", "see www.ada.example, ok")]
    [InlineData("[notes][n]\n\n[n]: https://ada.example/n", "notes (https://ada.example/n)")]
    [InlineData("[mail](mailto:a@b.example) <a@b.example>", "mail (a@b.example) a@b.example")]
    [InlineData("[text]()", "text")]
    [InlineData("**https://ada.example** x", "https://ada.example x")]
    [InlineData("[label ![alt](x.png)](https://ada.example) x", "label (https://ada.example) x")]
    [InlineData("[label ](https://ada.example)", "label (https://ada.example)")]
    [InlineData("<https://ada.example?a=1&amp;b=2>", "https://ada.example?a=1&b=2")]
    [InlineData("www.ada.example/?a=1&amp;b=2", "www.ada.example/?a=1&b=2")]
    public void A_link_shows_its_text_and_its_url_or_the_url_alone(string draft, string text) => Assert.Equal(text, Render.Text(draft));

    [Theory]
    [InlineData("a\n\n![alt](x.png)\n\nb", "a\n\nb")]
    [InlineData("a ![alt](x.png) b", "a b")]
    [InlineData("a ![alt](x.png), b", "a, b")]
    [InlineData("![alt](x.png) b", "b")]
    [InlineData("b ![alt](x.png)", "b")]
    [InlineData("a\n![alt](x.png)\nb", "a\nb")]
    [InlineData("![alt](x.png)\nb", "b")]
    [InlineData("[![alt](x.png)](https://ada.example)", "https://ada.example")]
    public void Images_become_attachments(string draft, string text)
    {
        var variant = Render.Variant(draft);
        Assert.Equal(text, variant.Parts[0].Text.Text);
        var image = Assert.Single(variant.Media);
        Assert.Equal(("x.png", "alt"), (image.Src, image.Alt));
        Assert.False(image.InFrontMatter);
    }

    [Theory]
    [InlineData("a ![alt](x.png) b", true)]
    [InlineData("**a ![alt](x.png)**", true)]
    [InlineData("![alt](x.png)", false)]
    [InlineData("a\n![alt](x.png)\nb", false)]
    public void An_image_inside_a_sentence_is_lost(string draft, bool isLost) =>
        Assert.Equal(isLost, Render.Variant(draft).Lost.Any(l => l.What == "an image inside a sentence"));

    [Theory]
    [InlineData("x")]
    [InlineData("telegram")]
    public void An_image_inside_a_sentence_is_told_to_be_attached(string platform)
    {
        var found = Assert.Single(Check.Draft("The chart ![Bars: 3 h and 9 min](c.png) shows 3 bars.", platform: platform).Diagnostics, d => d.Rule == "unsupported-formatting");
        Assert.Contains("attached to the post", found.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("goes out as", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_image_without_text_has_no_alternative_text_and_front_matter_images_come_first()
    {
        var media = Render.Variant("---\nmedia: [{src: a.png, alt: \"\"}, {src: b.png}]\n---\n![](c.png)\n").Media;
        Assert.Equal([("a.png", ""), ("b.png", null), ("c.png", null)], media.Select(m => (m.Src, m.Alt)));
    }

    [Theory]
    [InlineData("a\n<!-- c -->\nb", "a\nb")]
    [InlineData("a\n\n<!-- c -->\n\nb", "a\n\nb")]
    [InlineData("a <!-- c --> b", "a b")]
    [InlineData("a<!-- c -->b", "ab")]
    [InlineData("a <!-- c -->\nb", "a\nb")]
    [InlineData("<!-- c --> a", "a")]
    [InlineData("a\n<!-- one\n\ntwo -->\nb", "a\nb")]
    [InlineData("a\n<!-- one --> <!-- two -->\nb", "a\nb")]
    [InlineData("- a\n<!-- c -->\n- b", "• a\n• b")]
    [InlineData("> a\n> <!-- c -->\n> b", "“a\nb”")]
    [InlineData("`<!-- c -->`", "<!-- c -->")]
    [InlineData("```\n<!-- c -->\n```", "<!-- c -->")]
    [InlineData("<!-- only -->", "")]
    [InlineData("a\r\n<!-- c -->\r\nb", "a\nb")]
    [InlineData("<!-- never closed\n\na", "")]
    public void Comments_vanish(string draft, string text) => Assert.Equal(text, Render.Text(draft));

    [Theory]
    [InlineData("a <script>track('*x*');</script> b", "a b")]
    [InlineData("a <STYLE>p { color: red }</STYLE>b", "a b")]
    [InlineData("**a <script>x</script>** b", "a b")]
    [InlineData("a <script>b", "a b")]
    public void Scripts_and_styles_inside_a_sentence_are_no_text(string draft, string text) => Assert.Equal(text, Render.Text(draft));

    [Theory]
    [InlineData("a <img src=\"c%20d.png\" alt=\"Bars &amp; dots\"> b", "a b")]
    [InlineData("a\n\n<img alt='Bars &amp; dots' src='c%20d.png' width=100/>\n\nb", "a\n\nb")]
    [InlineData("a ![Bars & dots](c%20d.png) b", "a b")]
    public void An_image_is_attached_in_whatever_way_it_is_written(string draft, string text)
    {
        var variant = Render.Variant(draft);
        Assert.Equal(text, variant.Parts[0].Text.Text);
        var image = Assert.Single(variant.Media);
        Assert.Equal(("c d.png", "Bars & dots"), (image.Src, image.Alt));
        Assert.StartsWith("Bars &", image.AltSource!.Value.In(draft), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("linkedin", "One.")]
    [InlineData("reddit", "One.")]
    public void Images_in_a_block_of_HTML_are_attached(string platform, string text)
    {
        var variant = Render.Variant("One.\n\n<p align=center>\n<img src=a.png alt=Bars><img src=b.png>\n</p>", platform);
        Assert.Equal(text, variant.Parts[0].Text.Text);
        Assert.Equal([("a.png", "Bars"), ("b.png", null)], variant.Media.Select(m => (m.Src, m.Alt)));
    }

    [Theory]
    [InlineData("&amp; &copy; &#65; &nosuch;", "& © A &nosuch;")]
    [InlineData("\\*a\\* 1986\\. \\#x \\q", "*a* 1986. #x \\q")]
    [InlineData("`&amp; \\*`", "&amp; \\*")]
    public void Character_references_and_escapes_are_resolved(string draft, string text) => Assert.Equal(text, Render.Text(draft));

    [Theory]
    [InlineData("a|b\n-|-\n1|*2*\n3|", "a | b\n1 | 2\n3", "a table")]
    [InlineData("x[^n] y[^m] z[^n]\n\n[^m]: two\n[^n]: one", "x[1] y[2] z[1]\n\n[1] one\n\n[2] two", "a footnote")]
    [InlineData("a <b>c</b> d<br>e", "a c d\ne", "raw HTML")]
    [InlineData("<div>\na &amp; <i>b</i>\n</div>", "a & b", "raw HTML")]
    [InlineData("<table><tr><td>Load</td><td>9</td></tr>\n<tr>\n  <td>Save</td>\n  <td>8</td></tr></table>", "Load | 9\nSave | 8", "raw HTML")]
    [InlineData("a<hr>b", "a\nb", "raw HTML")]
    [InlineData("see <a href=\"https://a.dev/?x=1&amp;y=2\">the *text*</a>.", "see the text (https://a.dev/?x=1&y=2).", "raw HTML")]
    [InlineData("see <a href='https://a.dev'>https://a.dev</a>", "see https://a.dev", "raw HTML")]
    [InlineData("see <a name=\"x\">this</a>", "see this", "raw HTML")]
    [InlineData("<p><a href=\"https://a.dev\">t</a></p>", "t (https://a.dev)", "raw HTML")]
    [InlineData("<pre>\nif x:\n    y\n</pre>", "if x:\n    y", "raw HTML")]
    [InlineData("<details><summary>s</summary>t</details>", "s\nt", "raw HTML")]
    public void Tables_footnotes_and_html_degrade_to_readable_text_and_are_lost(string draft, string text, string what)
    {
        var variant = Render.Variant(draft);
        Assert.Equal(text.TrimEnd(), variant.Parts[0].Text.Text);
        Assert.Contains(variant.Lost, l => l.What == what);
    }

    [Theory]
    [InlineData("x[^n]\n\n[^n]: one\n[^loose]: two\n\nend", "x[1]\n\nend\n\n[1] one\n\n[2] two")]
    [InlineData("[^loose]: https://a.example", "[1] https://a.example")]
    [InlineData("x\n\n[^a]: see[^b]\n\n[^b]: that", "x\n\n[1] see[2]\n\n[2] that")]
    public void A_footnote_that_nothing_refers_to_is_not_lost(string draft, string text)
    {
        var variant = Render.Variant(draft);
        Assert.Equal(text, variant.Parts[0].Text.Text);
        Assert.Contains(variant.Lost, l => l.What == "a footnote");
    }

    [Theory]
    [InlineData("::: linkedin\nx[^n]\n\n[^n]: https://a.example\n:::\ny", "x[1]\n\ny\n\n[1] https://a.example")]
    [InlineData("::: linkedin\nx[^n]\n\n[^n]: one\n    two\n\n    three\n:::\ny", "x[1]\n\ny\n\n[1] one\ntwo\nthree")]
    [InlineData("::: x\nx[^n]\n:::\ny\n\n[^n]: one", "y")]
    [InlineData("y\n::: x\n[^n]: one\n:::", "y")]
    [InlineData("::: x\n[^n]: for X\n:::\n::: linkedin\n[^n]: for LinkedIn\n:::\ny[^n]", "y[1]\n\n[1] for LinkedIn")]
    [InlineData("::: linkedin instead\nx[^n]\n:::\ny\n\n[^n]: one\n[^loose]: two", "x[1]\n\n[1] one")]
    public void Footnotes_in_containers_and_of_other_platforms_go_where_they_are_referred_to(string draft, string text) =>
        Assert.Equal(text, Render.Text(draft));

    [Theory]
    [InlineData("x[^n]\n\n[^n]: one\nlazy\n---\ny", "x[1]\n=====\ny\n\n[1] one\nlazy")]
    [InlineData("x[^n]\n\n[^n]: one\n# Head", "x[1]\n\nHead\n\n[1] one")]
    [InlineData("x[^n]\n\n[^n]: one\n- item", "x[1]\n\n• item\n\n[1] one")]
    [InlineData("x[^n]\n[^n]: one", "x[1]\n\n[1] one")]
    [InlineData("Great![^n][^M] x[^n]. [^no] ![^no]\n\n[^n]: one\n[^m]: two", "Great![1][2] x[1]. [^no] ![^no]\n\n[1] one\n\n[2] two")]
    [InlineData("x[^n]\n\n[^n]:\n    one\n\n        code", "x[1]\n\n[1] one\ncode")]
    [InlineData("`[^n]` [^m]\n\n    [^n]: one", "[^n] [^m]\n\n[^n]: one")]
    public void A_footnote_ends_where_its_lines_do(string draft, string text) => Assert.Equal(text, Render.Text(draft, "x"));

    [Fact]
    public void A_hashtag_is_no_heading() => Assert.Equal("#data is #fun", Render.Text("#data is #fun"));

    [Theory]
    [InlineData("a\n---\nb", "a\n\nb")]
    [InlineData("a\n\n---\n\nb", "a\n\nb")]
    [InlineData("---\n\na", "a")]
    public void A_line_of_hyphens_is_a_blank_line_where_there_are_no_threads(string draft, string text) =>
        Assert.Equal(text, Render.Text("---\ntitle: t\n---\n" + draft));

    [Theory]
    [InlineData("x")]
    [InlineData("bluesky")]
    [InlineData("mastodon")]
    [InlineData("threads")]
    public void A_line_of_hyphens_starts_a_new_part_where_there_are_threads(string platform) =>
        Assert.Equal("a\n=====\nb\nc\n=====\nd", Render.Text("a\n---\nb\nc\n\n-----\n\n---\nd\n---\n", platform));

    [Theory]
    [InlineData("```\na\n---\nb\n```", "a\n---\nb")]
    [InlineData("> a\n> ---\n> b", "“a\n\nb”")]
    [InlineData("a\n***\nb", "a\n\nb")]
    [InlineData("a -- b --- c", "a -- b --- c")]
    public void Other_hyphens_and_rules_part_no_posts(string draft, string text) => Assert.Equal(text, Render.Text(draft, "x"));

    [Theory]
    [InlineData("x", "all\n\nonly\n\nend")]
    [InlineData("bluesky", "all\n\nonly\n\nnot x\n\nend")]
    [InlineData("linkedin", "whole\n\nagain")]
    [InlineData("mastodon", "all\n\nnot x\n\nend")]
    public void Containers_choose_what_each_platform_gets(string platform, string text) => Assert.Equal(
        text,
        Render.Text("all\n\n::: X Bluesky\nonly\n:::\n\n::: except x\nnot x\n:::\n\n::: linkedin instead\nwhole\n:::\nend\n::: linkedin instead\nagain\n:::\n", platform));

    [Theory]
    [InlineData(":::: x\na\n::: except x\nb\n:::\nc\n::::\nd", "a\n\nc\n\nd")]
    [InlineData("::: x\na\n::: bluesky\nb\n:::\nc\n:::\nd", "a\n\nc\n\nd")]
    [InlineData("   ::: x\na\n   :::\nb", "a\n\nb")]
    [InlineData("::: x\na", "a")]
    [InlineData("::: x\n```\n:::\n```\n:::\nb", ":::\n\nb")]
    [InlineData("a\n:::\nb", "a\n\nb")]
    [InlineData("::: nosuch\na\n:::\nb", "b")]
    public void Containers_nest_and_end_at_their_fence_or_with_the_draft(string draft, string text) => Assert.Equal(text, Render.Text(draft, "x"));

    [Fact]
    public void A_title_is_told_only_where_the_platform_has_titles()
    {
        Assert.Null(Render.Variant("# Head\n\nx", "x").Title);
        Assert.Equal("Head", Render.Variant("# *He*ad\n\nx", "youtube").Title);
        Assert.Equal("Front", Render.Variant("---\ntitle: Front\n---\n# Head\n\nx", "reddit").Title);
    }

    [Fact]
    public void Links_that_go_last_leave_their_labels_and_follow_as_paragraphs_before_the_hashtags() => Assert.Equal(
        "a b, see https://in.example and c.\n\n• item d\n\nhttps://b.example\n\nhttps://alone.example\n\nhttps://d.example\n\n#Tag",
        Render.Text(
            "---\nhashtags: [Tag]\n---\na [b](https://b.example), see https://in.example and [c](https://b.example).\n\nhttps://alone.example\n\n- item [d](https://d.example)\n",
            brand: "platforms: {linkedin: {links: last}}"));

    [Theory]
    [InlineData("a\n\n**https://b.example**", "a\n\nhttps://b.example")]
    [InlineData("![alt](x.png)\nhttps://b.example\n\na", "a\n\nhttps://b.example")]
    [InlineData("[![alt](x.png)](https://b.example)\n\na", "a\n\nhttps://b.example")]
    [InlineData("a [](https://b.example) c", "a c\n\nhttps://b.example")]
    [InlineData("a [b ![alt](x.png)](https://b.example) c", "a b c\n\nhttps://b.example")]
    [InlineData("[https://b.example](https://b.example)\n\na", "a\n\nhttps://b.example")]
    [InlineData("www.b.example\n\na", "a\n\nwww.b.example")]
    [InlineData("::: x linkedin\nhttps://b.example\n:::\n\na", "a\n\nhttps://b.example")]
    [InlineData("[a](mailto:a@b.example), [c](/d)", "a (a@b.example), c (/d)")]
    [InlineData("https://b.example", "https://b.example")]
    public void What_goes_last_is_a_target_or_a_url_that_is_all_its_paragraph_shows(string draft, string text) =>
        Assert.Equal(text, Render.Text(draft, brand: "platforms: {linkedin: {links: last}}"));

    [Fact]
    public void Links_of_the_first_comment_follow_the_authors_own()
    {
        var variant = Render.Variant(
            "---\nfirst-comment: Hi @jane\n---\na [b](https://b.example).\n\nhttps://alone.example\n",
            brand: "platforms: {linkedin: {links: first-comment}}\n" + Render.People);
        Assert.Equal("a b.", variant.Parts[0].Text.Text);
        Assert.Equal("Hi Jane Doe\n\nhttps://b.example\n\nhttps://alone.example", variant.FirstComment?.Text);
    }

    [Theory]
    [InlineData("Text", "Text\n\n#One #Two", "Three")]
    [InlineData("Text #two", "Text #two\n\n#One", "Three")]
    [InlineData("#a #b #c", "#a #b #c", "One,Two,Three")]
    [InlineData("#a #A", "#a #A\n\n#One", "Two,Three")]
    public void Front_matter_hashtags_are_the_last_paragraph_as_many_as_are_allowed(string body, string text, string omitted)
    {
        var variant = Render.Variant($"---\nhashtags: [One, Two, Three, one]\n---\n{body}\n", "x", "platforms: {x: {max-hashtags: 2}}");
        Assert.Equal(text, variant.Parts[0].Text.Text);
        Assert.Equal(omitted, string.Join(',', variant.OmittedHashtags.Select(o => o.Value)));
    }

    [Fact]
    public void Where_tags_stand_beside_the_post_none_are_written_into_it()
    {
        var variant = Render.Variant("---\nhashtags: [One, Two]\n---\nText\n", "devto");
        Assert.Equal("Text", variant.Parts[0].Text.Text);
        Assert.Equal(["one", "two"], variant.Hashtags);
    }

    [Fact]
    public void A_content_warning_counts_with_each_post_on_mastodon_only()
    {
        var mastodon = Render.Variant("---\ncontent-warning: abc\n---\none\n---\ntwo\n", "mastodon");
        Assert.Equal([6, 6], mastodon.Parts.Select(p => p.Length));
        Assert.Equal("abc", mastodon.ContentWarning);
        Assert.Equal(3, Render.Variant("---\ncontent-warning: abc\n---\none\n", "x").Parts[0].Length);
    }

    [Fact]
    public void An_empty_draft_has_one_empty_part() => Assert.Equal("", Assert.Single(Render.Variant("", "x").Parts).Text.Text);

    [Theory]
    [InlineData(null, "x,linkedin,bluesky,mastodon")]
    [InlineData("platforms: {reddit: {}, x: {}}", "reddit,x")]
    public void Targets_are_the_drafts_or_the_profiles_or_the_usual_ones(string? brand, string targets)
    {
        var profile = brand is null ? Brand.Empty : BrandReader.Read(new BrandLsp.Testing.MemoryFiles { ["/b/brand.yaml"] = brand }, "/b/brand.yaml").Brand;
        string Names(string draft, params string[] only) => string.Join(',', Core.Rendering.Renderer.Targets(
            Core.Drafts.DraftReader.Read("/b/a.md", draft, profile), profile, only.Length > 0 ? [.. only] : null).Select(p => p.Id));

        Assert.Equal(targets, Names("text"));
        Assert.Equal("threads,x", Names("---\nplatforms: [Threads, nosuch, x, threads]\n---\n"));
        Assert.Equal("lemmy", Names("---\nplatforms: [x]\n---\n", "lemmy"));
    }

    [Theory]
    [InlineData("see https://a.dev/x&hellip; ok", "see https://a.dev/x… ok")]
    [InlineData("(https://a.dev/x&gt;)", "(https://a.dev/x>)")]
    [InlineData("(&quot;https://a.dev/x&quot;)", "(\"https://a.dev/x\")")]
    [InlineData("https://a.dev/x&amp;", "https://a.dev/x&")]
    [InlineData("https://a.dev/x&#8230; ok", "https://a.dev/x… ok")]
    [InlineData("https://a.dev/?a=1&amp;b=2", "https://a.dev/?a=1&b=2")]
    public void A_character_reference_behind_a_bare_URL_is_the_character(string draft, string text) => Assert.Equal(text, Render.Text(draft));

    [Theory]
    [InlineData("https://x.dev/~~y~~", "https://x.dev/~~y")]
    [InlineData("https://x.dev/~~y/z", "https://x.dev/~~y/z")]
    [InlineData("https://x.dev/a**b", "https://x.dev/a**b")]
    [InlineData("~~https://x.dev/y~~ **https://x.dev/z**.", "https://x.dev/y")]
    [InlineData("**see https://x.dev/z**and", "https://x.dev/z")]
    public void A_bare_URL_goes_on_over_signs_that_close_no_emphasis(string draft, string url) =>
        Assert.Equal(url, DraftText.Texts(DraftReader.Read(Check.DraftPath, draft, Brand.Empty).Blocks[0]).SelectMany(DraftText.Inlines<Link>).First().Url);

    [Theory]
    [InlineData("[report](<https://ada.dev/a b.pdf>)", "report (https://ada.dev/a%20b.pdf)")]
    [InlineData("[report][r]\n\n[r]: <https://ada.dev/a b.pdf>", "report (https://ada.dev/a%20b.pdf)")]
    public void A_blank_in_an_address_goes_out_percent_encoded(string draft, string text) => Assert.Equal(text, Render.Text(draft));

    [Theory]
    [InlineData("[call](tel:+49301234)", "call (+49301234)")]
    [InlineData("[write](mailto:ada@ada.example)", "write (ada@ada.example)")]
    public void A_number_and_a_mailbox_stand_without_their_scheme(string draft, string text) => Assert.Equal(text, Render.Text(draft));
}
