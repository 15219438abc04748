using System.Collections.Immutable;
using BrandLsp.Core.Assist;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Exports.Preview;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Rendering;
using BrandLsp.Core.Text;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Assist;

public class LensTests
{
    [Theory]
    [InlineData("x", new[] { 243 }, "X 243/280")]
    [InlineData("x", new[] { 210, 267 }, "X 2 parts 267/280")]
    [InlineData("linkedin", new[] { 12 }, "LinkedIn 12/3000")]
    public void A_lens_counts_as_the_platform_does(string platform, int[] lengths, string expected)
    {
        var data = PlatformCatalog.Find(platform)!;
        var variant = new Variant
        {
            Platform = data,
            Limits = Limits.For(data, null),
            Parts = [.. lengths.Select(l => new Part(MappedText.Empty, l, ImmutableArray<Entity>.Empty))],
        };
        Assert.Equal(expected, Counts.Short(variant));
    }

    [Fact]
    public void The_profiles_limit_counts()
    {
        var data = PlatformCatalog.Find("mastodon")!;
        var settings = new PlatformSettings("mastodon", new Place("/brand.yaml", default)) { Figures = ImmutableDictionary<string, int>.Empty.Add("limit", 1000) };
        var variant = new Variant { Platform = data, Limits = Limits.For(data, settings), Parts = [new Part(MappedText.Empty, 7, [])] };
        Assert.Equal("Mastodon 7/1000", Counts.Short(variant));
    }

    [Fact]
    public void A_draft_has_a_lens_for_each_platform_one_to_export_and_one_to_preview()
    {
        var lenses = CodeLenses.For(Check.Draft("---\nplatforms: [x, mastodon]\n---\nHello\n"));
        Assert.Equal(["x", "mastodon", null, null], lenses.Select(l => l.Platform));
        Assert.Equal(["X 5/280", "Mastodon 5/500", "Export", "Preview"], lenses.Select(l => l.Title));
        Assert.Equal([LensAction.Count, LensAction.Count, LensAction.Export, LensAction.Preview], lenses.Select(l => l.Action));
    }

    [Theory]
    [InlineData(265, "", CountState.Fits)]
    [InlineData(266, "", CountState.Near)]
    [InlineData(281, "", CountState.Over)]
    [InlineData(540, "thread: true", CountState.Fits)]
    public void A_count_says_how_it_stands_against_the_limit(int length, string settings, CountState expected)
    {
        var words = string.Join(' ', Enumerable.Repeat("abc.", length / 5)) + new string('!', length % 5 + 1);
        var draft = Check.Draft($"---\nplatforms: [x]\n---\n{words}\n", brand: "platforms: {x: {" + settings + "}}");
        Assert.Equal(expected, CodeLenses.For(draft)[0].State);
    }

    [Fact]
    public void The_outline_shows_front_matter_headings_and_containers()
    {
        var symbols = Symbols.In(Check.Draft("---\ntitle: A title\n---\n# One\n\n::: x bluesky\nHi\n:::\n\n::: except x\nHo\n:::\n\n## Two\n"));
        Assert.Equal(["A title", "One", "x, bluesky", "except x", "Two"], symbols.Select(s => s.Name));
    }
}
