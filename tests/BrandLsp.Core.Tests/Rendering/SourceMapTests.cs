using BrandLsp.Core.Rendering;
using BrandLsp.Core.Text;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Rendering;

public class SourceMapTests
{
    [Theory]
    [InlineData("a **bold** [label](https://a.example) end", "bold", "bold")]
    [InlineData("a **bold** [label](https://a.example) end", "https://a.example", "https://a.example")]
    [InlineData("a **bold** [label](https://a.example) end", "label (https", "label](https")]
    [InlineData("a &copy; b", "©", "&copy;")]
    [InlineData("a \\* b", "*", "\\*")]
    [InlineData("- item", "•", "-")]
    [InlineData("> quote", "“", ">")]
    [InlineData("a\r\n<!-- c -->\r\nb", "b", "b")]
    [InlineData("foo<!-- c -->bar", "ooba", "oo<!-- c -->ba")]
    [InlineData("one\n\ntwo", "\n\n", "\n\n")]
    [InlineData("hi @jane ok", "Jane Doe", "@jane")]
    public void A_stretch_of_text_comes_from_its_place_in_the_draft(string draft, string rendered, string source)
    {
        var text = Render.Variant(draft, brand: Render.People).Parts[0].Text;
        var at = text.Text.IndexOf(rendered, StringComparison.Ordinal);
        Assert.True(at >= 0, text.Text);
        Assert.Equal(source, text.SourceOf(new TextSpan(at, rendered.Length)).In(draft));
    }

    [Fact]
    public void An_appended_hashtag_comes_from_the_front_matter()
    {
        const string Draft = "---\nhashtags: [DataEngineering]\n---\ntext\n";
        var text = Render.Variant(Draft).Parts[0].Text;
        Assert.Equal("DataEngineering", text.SourceOf(new TextSpan(text.Length - 16, 16)).In(Draft));
    }

    [Fact]
    public void Every_character_of_any_draft_has_a_source()
    {
        Drafts.Any.Each(draft =>
        {
            foreach (var platform in new[] { "x", "linkedin", "reddit", "telegram" })
            {
                foreach (var part in Render.Variant(draft, platform, Drafts.Brand).Parts)
                {
                    AssertCovers(part.Text, draft);
                }
            }
        }, iter: 2000);
    }

    internal static void AssertCovers(MappedText text, string draft)
    {
        var at = 0;
        foreach (var run in text.Runs)
        {
            Assert.Equal(at, run.Rendered.Start);
            Assert.True(run.Rendered.Length > 0 || text.Length == 0);
            Assert.InRange(run.Source.Start, 0, draft.Length);
            Assert.InRange(run.Source.End, run.Source.Start, draft.Length);
            at = run.Rendered.End;
        }

        Assert.Equal(text.Length, at);
    }
}
