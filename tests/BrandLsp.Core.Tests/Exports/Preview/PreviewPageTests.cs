using BrandLsp.Core.Analysis;
using BrandLsp.Core.Exports.Preview;
using BrandLsp.Core.Platforms;
using BrandLsp.Testing;
using CsCheck;
using AnyDraft = BrandLsp.Core.Tests.Rendering.Drafts;
using Check = BrandLsp.Testing.Check;

namespace BrandLsp.Core.Tests.Exports.Preview;

public sealed class PreviewPageTests
{
    private const string Brand =
        """
        brand: Ada Park
        platforms:
          x: {handle: adapark, thread: true, numbering: suffix}
          linkedin: {handle: in/adapark, links: first-comment}
          mastodon: {handle: "@ada@hachyderm.io"}
          reddit: {handle: adapark}
        people:
          - {id: jane, name: Jane Doe, handles: {x: janedoe}}
        """;

    private static readonly string s_everywhere = $"platforms: [{string.Join(", ", PlatformCatalog.All.Select(p => p.Id))}]\n";

    private static string Page(DraftAnalysis analysis, Func<string, string?>? image = null) =>
        PreviewPage.Write(analysis, new PreviewOptions("posts/draft.md") { Image = image ?? (_ => null) });

    private static string Page(string draft, string? brand = Brand, string? platform = null) => Page(Check.Draft(draft, brand, platform));

    [Fact]
    public void A_page_has_a_card_for_each_variant()
    {
        var page = Page(Check.Draft(
            """
            ---
            title: Nine minutes
            platforms: [x, linkedin, mastodon, reddit]
            date: 2026-11-24T09:00+01:00
            content-warning: numbers
            hashtags: [DataEngineering]
            media: [{src: chart.png, alt: Bars}, {src: photo.jpg}]
            ---
            Our *nightly* pipeline took **three hours**. @jane asked: "Which rows changed?" & we <looked>.

            ---

            1. Write the time.
            2. Load `new` rows: [the runs](https://ada.dev/runs?a=1&b=2).

            https://ada.dev/notes
            """,
            Brand,
            files: new MemoryFiles((Check.Folder + "/posts/chart.png", ""), (Check.Folder + "/posts/photo.jpg", ""))), src => src == "chart.png" ? "data:image/png;base64,iVBORw==" : null);

        Html.Check(page);
        var style = page.IndexOf("<style>", StringComparison.Ordinal);
        var withoutStyle = page[..style] + page[page.IndexOf("</style>", StringComparison.Ordinal)..];
        Golden.Check("preview.html", System.Text.RegularExpressions.Regex.Replace(withoutStyle, "sha256-[^&]*", "sha256-of-the-style-sheet"));
    }

    [Fact]
    public void The_style_sheet_is_the_only_one_its_policy_allows()
    {
        var page = Page("Hello");
        var css = page[(page.IndexOf("<style>", StringComparison.Ordinal) + 7)..page.IndexOf("</style>", StringComparison.Ordinal)];
        var hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(css)));

        Assert.Contains($"content=\"default-src &#39;none&#39;; style-src &#39;sha256-{hash}&#39;; img-src data: file:; base-uri", page, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", css, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", css, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_that_a_draft_or_a_profile_says_becomes_markup() =>
        Gen.Select(AnyDraft.Any, Nasty, Nasty, Nasty).Each(
            example =>
            {
                var (body, title, name, handle) = example;
                var brand = $"brand: {Quoted(name)}\nplatforms: {{x: {{handle: {Quoted(handle)}, thread: true}}, mastodon: {{fold: 20}}}}\npeople: [{{id: jane, name: {Quoted(title)}}}]\n";
                var front = $"title: {Quoted(title)}\nlang: {Quoted(handle)}\nlink: {Quoted(handle)}\ncontent-warning: {Quoted(name)}\nfirst-comment: {Quoted(title)}\n"
                    + $"hashtags: [{Quoted(title)}]\nmedia: [{{src: {Quoted(handle)}, alt: {Quoted(name)}}}]\n";

                Html.Check(Page($"---\n{s_everywhere}{front}---\n{body} {title}", brand));
            },
            iter: 80);

    [Fact]
    public void A_card_of_a_plain_text_platform_shows_the_exported_text_character_by_character() =>
        AnyDraft.Any.Each(
            body =>
            {
                var analysis = Check.Draft("---\nplatforms: [x, linkedin, youtube, bluesky]\n---\n" + body, "platforms: {x: {thread: true}, youtube: {limit: 30, fold: 10}}");
                var expected = analysis.Variants.SelectMany(v => v.Parts).Select(p => Shown(p.Text.Text)).Where(t => t.Length > 0);

                Assert.Equal(expected, Html.Texts(Page(analysis), "<div class=\"text\""));
            },
            iter: 200);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JavaScript&colon;alert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("vbscript:x")]
    [InlineData("file:///etc/passwd")]
    public void An_address_that_could_run_something_is_no_link(string url)
    {
        var page = Page($"---\n{s_everywhere}link: {Quoted(url)}\n---\n[click](<{url}>) and <{url}>\n");

        Html.Check(page);
        Assert.DoesNotContain("href=\"" + url[..5], page, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("full", ">https://ex.com/ja/2026/11/notes</a>)を")]
    [InlineData("shortened", ">ex.com/ja/2026/11/n...</a>)を")]
    public void A_Bluesky_card_links_the_URL_of_a_label_and_nothing_behind_it(string form, string shown)
    {
        var page = Page("---\nplatforms: [bluesky]\n---\n詳細は[こちら](https://ex.com/ja/2026/11/notes)をご覧ください。", $"platforms: {{bluesky: {{link-form: {form}}}}}");

        Html.Check(page);
        Assert.Contains("href=\"https://ex.com/ja/2026/11/notes\"", page, StringComparison.Ordinal);
        Assert.Contains(shown, page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_does_not_fit_is_marked_and_said_in_words()
    {
        var page = Page("---\nplatforms: [x]\n---\n" + new string('a', 290), brand: null);

        Assert.Contains("<span class=\"figure\">290/280</span>", page, StringComparison.Ordinal);
        Assert.Contains("Over by 10", page, StringComparison.Ordinal);
        Assert.Contains("over the limit</span><mark class=\"over\">aaaaaaaaaa</mark>", page, StringComparison.Ordinal);
        Assert.Contains("1 does not fit", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100, "180 left")]
    [InlineData(270, "Nearly full, 10 left")]
    [InlineData(280, "Full")]
    public void The_room_that_is_left_is_said_in_words(int length, string word) =>
        Assert.Contains($"<span class=\"word\">{word}</span>", Page("---\nplatforms: [x]\n---\n" + new string('a', length), brand: null), StringComparison.Ordinal);

    [Fact]
    public void What_is_below_the_fold_is_dimmed_from_a_word_on()
    {
        var page = Page("---\nplatforms: [linkedin]\n---\n" + string.Concat(Enumerable.Repeat("word ", 60)), brand: null);

        Assert.Contains("word<span class=\"more\">… more</span><span class=\"below\"> word", page, StringComparison.Ordinal);
        Assert.Contains("Folded after about 140 characters, an estimate", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_mentions_and_hashtags_look_as_the_platform_links_them()
    {
        const string Body = "By @jane: https://ada.dev/x README.md #Data";
        Assert.Contains(
            "By <span class=\"entity\">@janedoe</span>: <a href=\"https://ada.dev/x\" rel=\"noopener noreferrer nofollow\">https://ada.dev/x</a> <a href=\"https://README.md\"",
            Page("---\nplatforms: [x]\n---\n" + Body),
            StringComparison.Ordinal);
        Assert.DoesNotContain("<a href=\"https:", Page("---\nplatforms: [instagram]\n---\n" + Body), StringComparison.Ordinal);
    }

    [Fact]
    public void Formatting_is_what_the_exported_text_means_on_its_platform()
    {
        const string Body = "Some **bold**, *italic*, ~~struck~~ and `code`, 2 \\* 3.\n\n> quoted\n\n```sql\nSELECT 1;\n```\n\nSee [it](https://ada.dev/x).";
        foreach (var platform in new[] { "reddit", "discord", "slack", "telegram" })
        {
            var page = Page(Body, brand: null, platform);
            Assert.Contains("Some <strong>bold</strong>, <em>italic</em>, <s>struck</s> and <code>code</code>, 2 * 3.", page, StringComparison.Ordinal);
            Assert.Contains("SELECT 1;", page, StringComparison.Ordinal);
            Assert.DoesNotContain("```", page, StringComparison.Ordinal);
            Assert.Contains("<a href=\"https://ada.dev/x\" rel=\"noopener noreferrer nofollow\">it</a>", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Headings_of_a_text_follow_the_cards_without_a_gap()
    {
        var page = Page("---\ntitle: T\nplatforms: [devto]\n---\n#### Deep\n\n## Top\n\n#### Deep\n", brand: null);
        var levels = System.Text.RegularExpressions.Regex.Matches(page, "<h([1-6])").Select(m => m.Groups[1].Value);

        Assert.Equal(["1", "2", "3", "4", "4", "5"], levels);
    }

    [Fact]
    public void Raw_HTML_of_a_draft_is_shown_as_source_but_for_plain_tags()
    {
        var page = Page("---\nplatforms: [devto]\n---\nA <kbd>key</kbd>, <b>open and <kbd class=\"x\">y</kbd>\n\n<div onclick=\"x()\">\nhi\n</div>\n", brand: null);

        Html.Check(page);
        Assert.Contains("A <kbd>key</kbd>, <code class=\"html\">&lt;b&gt;</code>open and <code class=\"html\">&lt;kbd class=&quot;x&quot;&gt;</code>y", page, StringComparison.Ordinal);
        Assert.Contains("&lt;div onclick=&quot;x()&quot;&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Media_show_their_alt_text_or_that_they_have_none()
    {
        var page = Page(Check.Draft(
            "---\nplatforms: [x]\nmedia: [{src: a.png, alt: Bars}, {src: b.png}, {src: c.png, alt: \"\"}]\n---\nHi", null), src => src == "a.png" ? "file:///a.png" : null);

        Assert.Contains("<img src=\"file:///a.png\" alt=\"Bars\">", page, StringComparison.Ordinal);
        Assert.Contains("role=\"img\" aria-label=\"b.png\"", page, StringComparison.Ordinal);
        Assert.Contains("No alt text", page, StringComparison.Ordinal);
        Assert.Contains("Decorative", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_part_of_a_thread_shows_its_own_media()
    {
        var page = Page("---\nplatforms: [x]\nmedia: [{src: a.png, alt: First}]\n---\nOne\n\n---\n\nTwo\n\n![Second](b.png)\n", brand: null);
        var second = page.IndexOf("data-part=\"1\"", StringComparison.Ordinal);

        Assert.Contains("aria-label=\"First\"", page[..second], StringComparison.Ordinal);
        Assert.DoesNotContain("aria-label=\"First\"", page[second..], StringComparison.Ordinal);
        Assert.DoesNotContain("aria-label=\"Second\"", page[..second], StringComparison.Ordinal);
        Assert.Contains("aria-label=\"Second\"", page[second..], StringComparison.Ordinal);
    }

    [Fact]
    public void What_DEV_takes_above_the_text_is_shown_and_copied_with_it()
    {
        var page = Page("---\nplatforms: [devto, hashnode]\ntitle: \"Nine & a half\"\n---\nHello.\n", brand: null);

        Html.Check(page);
        Assert.Contains("data-copy=\"article\"", page, StringComparison.Ordinal);
        Assert.Contains("title: &quot;Nine &amp; a half&quot;", page, StringComparison.Ordinal);
        Assert.Equal(page.IndexOf("data-copy=\"article\"", StringComparison.Ordinal), page.LastIndexOf("data-copy=\"article\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("lang: ar\n", " lang=\"ar\"")]
    [InlineData("lang: pt_BR\n", " lang=\"pt-BR\"")]
    [InlineData("lang: 'x\" y'\n", " lang=\"en\"")]
    public void A_text_has_its_language_and_finds_its_direction(string front, string lang) =>
        Assert.Contains($"<div class=\"text\" dir=\"auto\"{lang}>", Page($"---\nplatforms: [x]\n{front}---\nHello", brand: null), StringComparison.Ordinal);

    [Fact]
    public void A_draft_without_text_or_platforms_still_has_a_page()
    {
        Html.Check(Page("", brand: null));
        Html.Check(Page("---\nplatforms: []\n---\n", brand: null));
        Html.Check(Page("---\nplatforms: [x]\nmedia: [{src: a.png, alt: A}]\n---\n", brand: null));
    }

    [Fact]
    public void Two_pages_of_one_draft_are_the_same_bytes()
    {
        const string Draft = "---\ntitle: T\nhashtags: [a, b]\n---\nHello @jane https://ada.dev\n";
        Assert.Equal(Page(Draft), Page(Draft));
    }

    [Fact]
    public void Every_platform_has_a_mark_that_white_reads_on()
    {
        foreach (var platform in PlatformCatalog.All)
        {
            var mark = PlatformMark.Of(platform.Id);
            Assert.Contains($".mark-{platform.Id}{{", PlatformMark.Css, StringComparison.Ordinal);
            Assert.True(1.05 / (Luminance(mark.Color) + 0.05) >= 4.5, platform.Id);
        }

        Assert.Equal(PlatformCatalog.All.Length, PlatformCatalog.All.Select(p => PlatformMark.Of(p.Id).Letters).Distinct().Count());
    }

    [Theory]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D }, "data:image/png;base64,iVBORw0=")]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0 }, "data:image/jpeg;base64,/9j/4A==")]
    [InlineData(new byte[] { 0x3C, 0x68, 0x74, 0x6D, 0x6C, 0x3E }, null)]
    [InlineData(new byte[0], null)]
    public void Only_what_is_an_image_becomes_one(byte[] bytes, string? uri) => Assert.Equal(uri, PreviewImages.DataUri(bytes));

    [Theory]
    [InlineData("a.png", "/w/posts/a.png")]
    [InlineData("../media/b%20c.JPG", "/w/media/b c.JPG")]
    [InlineData("a.png?raw=1", "/w/posts/a.png")]
    [InlineData("missing.png", null)]
    [InlineData("brand.yaml", null)]
    [InlineData("https://a.example/a.png", null)]
    [InlineData("../../../etc/a.png", null)]
    public void An_image_is_found_beside_its_draft(string src, string? path) =>
        Assert.Equal(path, PreviewImages.Find("/w/posts/d.md", src, new MemoryFiles(("/w/posts/a.png", ""), ("/w/media/b c.JPG", ""), ("/w/posts/brand.yaml", ""))));

    private static Gen<string> Nasty { get; } = AnyDraft.OneOf(
        "\"", "'", "<", ">", "&", "</script>", "<script>alert(1)</script>", "\" onload=\"x", "javascript:x", "-->", "]]>", "&lt;", "</title>", "</style>", "`", "\\", "a", " ", "é", "👩‍👩‍👧", "\u202E")
        .Array[1, 6].Select(string.Concat);

    /// <summary>As a YAML scalar.</summary>
    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>What a page makes of characters that HTML has no way to show.</summary>
    private static string Shown(string text)
    {
        var html = new HtmlWriter();
        html.Text(text);
        return System.Net.WebUtility.HtmlDecode(html.ToString());
    }

    private static double Luminance(string color)
    {
        double Channel(int at)
        {
            var value = Convert.ToInt32(color.Substring(at, 2), 16) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
    }
}
