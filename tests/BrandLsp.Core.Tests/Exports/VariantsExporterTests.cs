using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Exports;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Prose;
using BrandLsp.Core.Rendering;
using BrandLsp.Core.Text;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Exports;

public sealed class VariantsExporterTests
{
    private static readonly ExportStamp Stamp = new("posts/a.md", "abc", "def", "1.2.3");

    [Fact]
    public void The_manifest_has_the_fields_of_the_contract()
    {
        var bluesky = Variant("bluesky", "Grüße 👋🏽 https://ada.example/x and ada.dev by @jane.bsky.social #Data") with
        {
            Title = "A \"title\"",
            Link = "https://ada.example",
            FirstComment = new MappedText("See https://ada.example", []),
            Hashtags = ["Data"],
            Media = [new Attachment("chart.png", "Bars", default, null, true), new Attachment("b.png", null, default, null, false)],
        };
        var linkedIn = Variant("linkedin", "One", "Two") with { ApiText = "One\\!", ContentWarning = "spoiler" };
        var analysis = Analysis(
            [bluesky, linkedIn],
            FrontMatter.Empty with { Date = new(new PostDate(new DateTime(2026, 11, 24, 9, 0, 0), true, TimeSpan.FromHours(1)), default) },
            new Diagnostic("accidental-link", Severity.Info, default, "ada.dev becomes a link.") { Platform = "bluesky" },
            new Diagnostic("hook-below-fold", Severity.Hint, default, "A hint is no warning.") { Platform = "linkedin" },
            new Diagnostic("missing-alt-text", Severity.Warning, default, "b.png has no alt text."));

        var files = VariantsExporter.Export(analysis, Stamp);

        Assert.Equal(["bluesky.txt", "bluesky-comment.txt", "linkedin-01.txt", "linkedin-02.txt", "variants.json"], files.Select(f => f.Name));
        Assert.Equal("See https://ada.example", files[1].Content);
        Golden.Check("variants.json", files[^1].Content);
    }

    [Theory]
    [InlineData("reddit", "reddit.md")]
    [InlineData("devto", "devto.md")]
    [InlineData("hashnode", "hashnode.md")]
    [InlineData("medium", "medium.md")]
    [InlineData("lemmy", "lemmy.md")]
    [InlineData("discord", "discord.md")]
    [InlineData("slack", "slack.txt")]
    [InlineData("telegram", "telegram.txt")]
    [InlineData("x", "x.txt")]
    public void Markdown_platforms_get_Markdown_files(string platform, string file) =>
        Assert.Equal(file, VariantsExporter.Export(Analysis([Variant(platform, "Hi")]), Stamp)[0].Name);

    [Fact]
    public void Facets_are_byte_ranges_of_what_they_name()
    {
        const string Text = "é👋🏽 ada.dev, @jane.bsky.social #Dätä";
        var part = Variant("bluesky", Text).Parts[0];
        var bytes = System.Text.Encoding.UTF8.GetBytes(Text);

        var facets = Facet.Of(PlatformCatalog.Find("bluesky")!, part);

        Assert.Equal(["https://ada.dev", "jane.bsky.social", "Dätä"], facets.Select(f => f.Value));
        Assert.Equal(["ada.dev", "@jane.bsky.social", "#Dätä"], facets.Select(f => System.Text.Encoding.UTF8.GetString(bytes[f.ByteStart..f.ByteEnd])));
    }

    [Fact]
    public void What_is_written_can_be_read_back()
    {
        var analysis = Analysis([Variant("x", "One", "Two", "Three"), Variant("reddit", "Hi") with { FirstComment = MappedText.Empty }]);
        var files = VariantsExporter.Export(analysis, Stamp);

        var manifest = ManifestReader.Read(files[^1].Content)!;

        Assert.Equal(Stamp, manifest.Stamp);
        Assert.Equal(["x", "reddit"], manifest.Platforms);
        Assert.Superset(files.SkipLast(1).Select(f => f.Name).ToHashSet(), manifest.Files.ToHashSet());
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{\"sha256\":\"\\ud800\"}")]
    public void What_is_no_manifest_is_none_or_an_empty_one(string text) =>
        Assert.Empty(ManifestReader.Read(text)?.Files ?? []);

    [Fact]
    public void A_manifest_names_no_path()
    {
        var manifest = ManifestReader.Read("""{"variants":[{"platform":"../x","parts":[1]},{"platform":"a/b","parts":[1]},{"platform":"","parts":[1]},{"platform":"x","parts":[1]}]}""")!;

        Assert.Equal(["x-comment.txt", "x.md", "x.txt"], manifest.Files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_caption_limit_counts_where_there_is_media()
    {
        var text = Variant("telegram", new string('a', 2000));

        Assert.True(VariantFit.Fits(text));
        Assert.False(VariantFit.Fits(text with { Media = [new Attachment("a.png", "A", default, null, true)] }));
    }

    [Fact]
    public void Bluesky_has_a_limit_of_bytes_too()
    {
        var families = Variant("bluesky", string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", 200)));

        Assert.Equal(200, VariantFit.Length(families));
        Assert.False(VariantFit.Fits(families));
    }

    [Theory]
    [InlineData(true, 1.0, null, "2026-11-24T09:00:00+01:00")]
    [InlineData(true, -3.5, null, "2026-11-24T09:00:00-03:30")]
    [InlineData(true, 0.0, null, "2026-11-24T09:00:00+00:00")]
    [InlineData(true, null, "UTC", "2026-11-24T09:00:00+00:00")]
    [InlineData(true, null, null, null)]
    [InlineData(true, null, "Mars/Olympus", null)]
    [InlineData(false, null, "UTC", null)]
    [InlineData(true, null, "Europe/Berlin", "2026-11-24T09:00:00+01:00")]
    [InlineData(true, null, "America/St_Johns", "2026-11-24T09:00:00-03:30")]
    public void A_draft_is_scheduled_when_its_date_is_a_moment(bool hasTime, double? offset, string? zone, string? expected)
    {
        var date = new PostDate(new DateTime(2026, 11, 24, 9, 0, 0), hasTime, offset is { } hours ? TimeSpan.FromHours(hours) : null);
        var brand = Brand.Empty with { Calendar = new CalendarSettings { TimeZone = zone } };

        var scheduled = ScheduledTime.Of(FrontMatter.Empty with { Date = new(date, default) }, brand);

        Assert.Equal(expected, scheduled.At);
        Assert.Equal(expected is null, scheduled.Problem is not null);
    }

    private static Variant Variant(string platform, params string[] parts)
    {
        var target = PlatformCatalog.Find(platform)!;
        var meter = TextMeters.For(target.Counting);
        return new Variant
        {
            Platform = target,
            Limits = Limits.For(target, null),
            Parts = [.. parts.Select(t => new Part(new MappedText(t, []), meter.Measure(t), [.. meter.Entities(t)]))],
        };
    }

    private static DraftAnalysis Analysis(ImmutableArray<Variant> variants, FrontMatter? front = null, params ImmutableArray<Diagnostic> diagnostics) => new(
        new Draft { Path = "/w/posts/a.md", Text = "", Front = front ?? FrontMatter.Empty, BodyStart = 0, Blocks = [] },
        Brand.Empty,
        variants,
        ProseText.Empty,
        diagnostics);

    [Theory]
    [InlineData("notes")]
    [InlineData("x-comment")]
    [InlineData("twitter")]
    public void A_manifest_that_names_a_platform_of_its_own_lists_no_file(string platform) =>
        Assert.Empty(ManifestReader.Read($$"""{"variants":[{"platform":"{{platform}}","parts":[1]}]}""")!.Files);
}
