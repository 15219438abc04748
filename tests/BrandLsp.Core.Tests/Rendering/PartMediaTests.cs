using BrandLsp.Core.Text;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Rendering;

public class PartMediaTests
{
    private const string Thread = "platforms: {x: {thread: true, limit: 30}, threads: {thread: true, limit: 30}}";

    [Theory]
    [InlineData("---\nmedia: [a.png]\n---\nOne. ![](b.png)\n\n---\n\nTwo.\n\n![](c.png)", "a.png b.png|c.png")]
    [InlineData("One.\n\n---\n\n![](a.png)\n\nTwo.", "|a.png")]
    [InlineData("![](a.png)\n\nOne.\n\n---\n\nTwo.", "a.png|")]
    [InlineData("One.\n\n---\n\n![](a.png)\n\n---\n\nTwo.", "|a.png|")]
    [InlineData("One.\n\n---\n\n![](a.png)", "|a.png")]
    [InlineData("![](a.png)\n\n---\n\n---\n\n![](b.png)", "a.png|b.png")]
    [InlineData("One.\n\n---\n\n---\n\nTwo. ![](a.png)", "|a.png")]
    [InlineData("One.\n\n---\n\nTwo.\n\n![](a.png)\n\n---\n\nThree.", "|a.png|")]
    [InlineData("![](a.png)\n\n---\n\nOne.\n\n---\n\nTwo.", "a.png||")]
    public void An_image_goes_out_with_the_post_it_stood_in(string draft, string media) => Assert.Equal(media, Media(draft, null));

    [Theory]
    [InlineData("One two three four five.\n\n![](a.png)\n\nSix seven eight nine ten.", "a.png|")]
    [InlineData("One two three four five.\n\nSix seven ![](a.png) eight nine ten.", "|a.png")]
    [InlineData("One two three four five.\n\n![](a.png) Six seven eight nine ten.", "|a.png")]
    [InlineData("One two three four five.\n\nSix seven eight nine ten.\n\n![](a.png)", "|a.png")]
    [InlineData("One two three four five.\n\n- Six\n- ![](a.png) seven eight nine\n- ten and so on and on.", "|a.png|")]
    [InlineData("---\nhashtags: [Data]\n---\nOne two three four five.\n\nSix seven eight nine ten 11.\n\n![](a.png)", "|a.png|")]
    public void An_image_stays_with_its_text_when_a_thread_is_cut(string draft, string media) => Assert.Equal(media, Media(draft, Thread));

    [Fact]
    public void All_images_are_listed_with_the_whole_and_each_with_one_part()
    {
        var variant = Render.Variant("---\nmedia: [a.png]\n---\nOne. ![x](b.png)\n\n---\n\nTwo. ![y](c.png)", "x");
        Assert.Equal(variant.Media, variant.Parts.SelectMany(p => p.Media));
    }

    [Fact]
    public void A_part_that_is_only_an_image_has_no_text_of_its_own() =>
        Assert.Equal("One.\n=====\n\n=====\nThree.", Render.Text("One.\n\n---\n\n![Two](a.png)\n\n---\n\nThree.", "x"));

    [Theory]
    [InlineData("suffix", "One. 1/3\n=====\n2/3\n=====\nThree. 3/3")]
    [InlineData("prefix", "1/3 One.\n=====\n2/3\n=====\n3/3 Three.")]
    public void A_part_that_is_only_an_image_is_numbered_with_the_others(string numbering, string text)
    {
        const string Draft = "One.\n\n---\n\n![Two](a.png)\n\n---\n\nThree.";
        var variant = Render.Variant(Draft, "x", $"platforms: {{x: {{thread: true, numbering: {numbering}}}}}");
        Assert.Equal(text, string.Join("\n=====\n", variant.Parts.Select(p => p.Text.Text)));
        Assert.Equal(Draft.IndexOf('!', StringComparison.Ordinal), variant.Parts[1].Text.SourceOf(new TextSpan(0, 1)).Start);
        Assert.Equal(3, variant.Parts[1].Length);
    }

    [Fact]
    public void Around_a_part_that_is_only_an_image_long_parts_are_cut()
    {
        var variant = Render.Variant("![](a.png)\n\n---\n\nOne two three four five. Six seven eight nine.\n\n---\n\n![](b.png)", "x", Thread);
        Assert.Equal(["", "One two three four five.", "Six seven eight nine.", ""], variant.Parts.Select(p => p.Text.Text));
        Assert.Equal(["a.png", "", "", "b.png"], variant.Parts.Select(p => string.Join(' ', p.Media.Select(m => m.Src))));
    }

    [Fact]
    public void Where_there_are_no_threads_the_only_part_has_all_images() =>
        Assert.Equal(["a.png", "b.png"], Render.Variant("One. ![](a.png)\n\n---\n\nTwo. ![](b.png)", "linkedin").Parts.Single().Media.Select(m => m.Src));

    [Fact]
    public void Each_post_of_a_thread_has_the_platforms_maximum_for_itself()
    {
        const string Four = "![1](1.png)\n\n![2](2.png)\n\n![3](3.png)\n\n![4](4.png)";
        Assert.DoesNotContain(Check.Draft($"One.\n\n{Four}\n\n---\n\nTwo.\n\n{Four}", platform: "x").Diagnostics, d => d.Rule == "too-many-images");
        var surplus = Assert.Single(Check.Draft($"One.\n\n---\n\nTwo.\n\n{Four}\n\n![5](5.png)", platform: "x").Diagnostics, d => d.Rule == "too-many-images");
        Assert.Contains("part 2", surplus.Message, StringComparison.Ordinal);
    }

    private static string Media(string draft, string? brand) =>
        string.Join('|', Render.Variant(draft, "x", brand).Parts.Select(p => string.Join(' ', p.Media.Select(m => m.Src))));
}
