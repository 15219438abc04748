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
}
