using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Tests.Brands;
using BrandLsp.Core.Text;
using BrandLsp.Testing;
using CsCheck;

namespace BrandLsp.Core.Tests.Drafts;

public class FrontMatterProblemsTests
{
    private static readonly string[] s_pieces =
    [
        "---\n", "---", "...\n", "+++\n", "title: a\n", "platforms: [x]\n", "brand:\n", "  theme: b\n", "media: [{src: ", "}", "]", "\n", "\r\n", "\uFEFF", "date: 2026-11-24\n", "published: {x: y}\n", "disable: [a, b]\n", "# c\n", "\t", ": ", "\"", "\0", "😀", "\uD83D",
    ];

    [Theory]
    [InlineData("---\nstatus: [|publish|]\n---\n", "---\nstatus: published\n---\n")]
    [InlineData("---\nrelationship: [|affilate|]\n---\n", "---\nrelationship: affiliate\n---\n")]
    [InlineData("---\nplatforms: [[|twitter|], Bluesky]\n---\n", "---\nplatforms: [x, Bluesky]\n---\n")]
    [InlineData("---\nplatforms: x, [|linkdin|]\n---\n", "---\nplatforms: x, linkedin\n---\n")]
    [InlineData("---\ndate: [|24.11.2026|]\n---\n", "---\ndate: 2026-11-24\n---\n")]
    [InlineData("---\ntitle: [|Pipelines: faster|]\nplatforms: [x]\n---\n", "---\ntitle: \"Pipelines: faster\"\nplatforms: [x]\n---\n")]
    [InlineData("---\nhashtags: [[|#Data|]]\n---\n", "---\nhashtags: [\"#Data\"]\n---\n")]
    [InlineData("---\nhashtags: [|#Data|]\n---\n", "---\nhashtags: \"#Data\"\n---\n")]
    [InlineData("---\nhashtags: [ETL, [|Data: Ops|]]\n---\n", "---\nhashtags: [ETL, \"Data: Ops\"]\n---\n")]
    [InlineData("---\ndisable: [|pasive-voice|]\n---\n", "---\ndisable: passive-voice\n---\n")]
    [InlineData("---\n[|platform|]: x\n---\n", "---\nplatforms: x\n---\n")]
    [InlineData("---\n[|audeince|]: a\n---\n", "---\naudience: a\n---\n")]
    [InlineData("---\nlink: [|ada.example/post|]\n---\n", "---\nlink: https://ada.example/post\n---\n")]
    [InlineData("---\nbrand:\n  [|layout|]: a\n  theme: b\n---\n", null)]
    [InlineData("---\n[|platforms|]: [x]\nbrand: {theme: b}\n---\n", null)]
    [InlineData("---\nbrand:\n  theme: b\n[|disable|]: over-limit\n[|relationship|]: paid\n---\n", null)]
    [InlineData("---\npublished: {[|twitter|]: https://x.com/a/status/1}\n---\n", "---\npublished: {x: https://x.com/a/status/1}\n---\n")]
    [InlineData("---\nmedia:\n  - {[|alt|]: a}\n---\n", null)]
    [InlineData("[|---|]\nplatforms: [x]\n\nText.", "---\nplatforms: [x]\n---\n\nText.")]
    [InlineData("[|---|]\r\nplatforms: [x]", "---\r\nplatforms: [x]\r\n---\r\n")]
    [InlineData("\n \n[|---|]\nplatforms: [x]\n---\n\nText.", "---\nplatforms: [x]\n---\n\nText.")]
    [InlineData("[|+++|]\ntitle = \"a\"\n+++\nText.", null)]
    [InlineData("---\n[|- a|]\n---\n", null)]
    public void A_fault_is_reported_on_its_exact_range_with_its_fix(string marked, string? repaired)
    {
        var found = Findings.OfDraft(marked);

        Assert.NotEmpty(found);
        if (repaired is not null)
        {
            Assert.Equal(repaired, Findings.Fixed(marked, found));
            Assert.Empty(FrontMatterReader.Read(repaired, Brand.Empty).Problems);
        }
        else
        {
            Assert.All(found, f => Assert.Empty(f.Fixes));
        }
    }

    [Theory]
    [InlineData("\n---\nA post between two lines: nothing more.\n---\n")]
    [InlineData("\n\nText.\n\n---\ntitle: no\n---\n")]
    [InlineData("---\nlayout: post\ntags: [a, b]\ncategories: data\ndraft: true\npublishDate: 2026-11-24\nheroImage: a.png\nlinks: [a]\nweight: 3\n---\n")]
    [InlineData("---\npublished: false\nseries: [a]\ntag: x\ntype: article\nauthor: Ada\n---\n")]
    [InlineData("---\nbrand: Acme\ntitle: 2026\n---\n")]
    [InlineData("---\nbrand:\n  platforms: [x]\ntheme: [dark, mode]\nstatus: whatever\n---\n")]
    [InlineData("---\nbrand: {platforms: [x]}\nplatforms: [web]\ntheme: dark\nvalues: [a]\nrelationship: friend\n---\n")]
    [InlineData("---\ncontentWarning: a\ncontent_warning:\n---\n", true)]
    [InlineData("---\nmedia: a.png\nvalues: transparency\ndisable: over-limit\n---\n", true)]
    [InlineData("---\n---\nText")]
    [InlineData("---\n\nA post that starts with a line.\n")]
    [InlineData("---\n")]
    [InlineData("Text\n---\na: b\n---\n")]
    [InlineData("----\na: b\n")]
    public void Keys_of_the_site_and_lines_of_the_post_are_left_alone(string text, bool mayDuplicate = false)
    {
        var problems = FrontMatterReader.Read(text, Brand.Empty).Problems.Where(p => !mayDuplicate || (p.Rule != "unknown-key" && !p.Message.Contains("same key", StringComparison.Ordinal)));

        Assert.Empty(problems.Select(p => p.Message));
    }

    [Theory]
    [InlineData("---\ntitle: a\n---\nBody", "Body")]
    [InlineData("\uFEFF---\ntitle: a\n---\nBody", "Body")]
    [InlineData("---\r\ntitle: a\r\n---\r\nBody", "Body")]
    [InlineData("---\rtitle: a\r---\rBody", "Body")]
    [InlineData("---  \ntitle: a\n...\nBody", "Body")]
    [InlineData("---\ntitle: a\n---", "")]
    [InlineData("+++\ntitle = 1\n+++\nBody", "Body")]
    [InlineData("---\ntitle: a\n\nBody", "\nBody")]
    [InlineData("---\nBody", "---\nBody")]
    [InlineData("Body\n---\n", "Body\n---\n")]
    public void The_body_starts_after_the_closing_fence(string text, string body)
    {
        var reading = FrontMatterReader.Read(text, Brand.Empty);

        Assert.Equal(body, text[reading.BodyStart..]);
        Assert.True(new TextSpan(0, reading.BodyStart).Contains(reading.FrontMatter.Span) || reading.FrontMatter.Span.IsEmpty);
    }

    [Fact]
    public void Keys_may_sit_under_brand_beside_those_of_the_site()
    {
        var front = Read("---\ntitle: Site title\ndate: 2026-11-24\ntheme: dark\nbrand:\n  platforms: [x]\n  theme: pipelines\n---\n");

        Assert.Equal(("Site title", "pipelines", "x"), (front.Title?.Value, front.Theme?.Value, front.Platforms!.Value[0].Value));
        Assert.NotNull(front.Date);
        Assert.Equal(2, front.Map!.Entries.Length);
    }

    [Fact]
    public void What_sites_say_is_understood()
    {
        Assert.Equal(DraftStatus.Draft, Read("---\ndraft: true\n---\n").Status?.Value);
        Assert.Null(Read("---\ndraft: false\n---\n").Status);
        Assert.Equal(DraftStatus.Scheduled, Read("---\ndraft: true\nstatus: scheduled\n---\n").Status?.Value);
        Assert.Equal(new DateTime(2026, 11, 24), Read("---\npublishDate: 2026-11-24\n---\n").Date?.Value.Local);
        Assert.Equal(new DateTime(2026, 11, 25), Read("---\npublishDate: 2026-11-24\ndate: 2026-11-25\n---\n").Date?.Value.Local);
    }

    [Fact]
    public void Tags_and_categories_are_ours_only_where_the_profile_says_so()
    {
        const string text = "---\ntags: [\"#Data\", etl]\nhashtags: [Data]\ncategories: [pipelines]\n---\n";
        var plain = Read(text);
        var ours = FrontMatterReader.Read(text, Brand.Empty with { TagsAreHashtags = true, CategoriesAreThemes = true }).FrontMatter;

        Assert.Equal((1, null), (plain.Hashtags.Length, plain.Theme));
        Assert.Equal(["Data", "etl"], ours.Hashtags.Select(h => h.Value));
        Assert.Equal("pipelines", ours.Theme?.Value);
    }

    [Fact]
    public void Media_may_be_a_list_a_map_or_a_name()
    {
        Assert.Equal("a.png", Assert.Single(Read("---\nmedia: a.png\n---\n").Media).Src.Value);
        Assert.Equal("", Assert.Single(Read("---\nmedia: {src: a.png, alt: \"\"}\n---\n").Media).Alt?.Value);
        Assert.Null(Assert.Single(Read("---\nmedia: {src: a.png, alt: }\n---\n").Media).Alt);
        Assert.Equal(["a.png", "b.png"], Read("---\nmedia: [a.png, {src: b.png}]\n---\n").Media.Select(m => m.Src.Value));
    }

    [Fact]
    public void Platforms_may_be_written_in_any_form()
    {
        Assert.Equal(["x", "google-business"], Read("---\nplatforms: [X, google_business, x]\n---\n").Platforms!.Value.Select(p => p.Value));
        Assert.Equal(["x", "linkedin"], Read("---\nplatforms: x, LinkedIn\n---\n").Platforms!.Value.Select(p => p.Value));
        Assert.Null(Read("---\nplatforms: [myspace]\n---\n").Platforms);
        Assert.Null(Read("---\nplatforms: []\n---\n").Platforms);
    }

    [Fact]
    public void Valid_keys_of_faulty_front_matter_work()
    {
        var front = Read("---\ntitle: @jane asked: why?\nplatforms: [x, li\ntheme: pipelines\nthe\n---\nBody");

        Assert.Equal(("@jane asked: why?", "pipelines"), (front.Title?.Value, front.Theme?.Value));
        Assert.Equal("x", Assert.Single(front.Platforms!.Value).Value);
    }

    [Fact]
    public void Any_text_has_front_matter_or_none() =>
        Gen.Int[0, s_pieces.Length - 1].Select(i => s_pieces[i])
            .Array[0, 25].Select(parts => "---\n" + string.Concat(parts))
            .Each(text =>
            {
                var reading = FrontMatterReader.Read(text, Brand.Empty);
                Assert.InRange(reading.BodyStart, 0, text.Length);
                Assert.All(reading.Problems, p => Assert.True(new TextSpan(0, text.Length).Contains(p.Span), p.Message));
            }, iter: 10_000);

    [Fact]
    public void Front_matter_of_five_megabytes_is_read_in_time()
    {
        var text = "---\n" + string.Concat(Enumerable.Repeat("key: [a, b\n", 450_000)) + "---\nBody";

        Assert.Equal("Body", text[FrontMatterReader.Read(text, Brand.Empty).BodyStart..]);
    }

    private static FrontMatter Read(string text) => FrontMatterReader.Read(text, Brand.Empty).FrontMatter;

    [Fact]
    public void A_language_that_is_refused_leaves_the_profiles_in_force()
    {
        var found = BrandLsp.Testing.Check.Draft("---\nplatforms: [x]\nlang: english\n---\nI cut 3 jobs in order to save time.", "language: en").Diagnostics;

        Assert.Contains(found, d => d.Rule == "invalid-front-matter");
        Assert.Contains(found, d => d.Rule == "wordy-phrase");
    }

    [Fact]
    public void Front_matter_that_is_being_typed_is_in_force_and_only_its_fence_is_missing()
    {
        var analysis = BrandLsp.Testing.Check.Draft("---\ntitle: A\nplatforms: [x]\ntheme: pipelines\nmedia:\n  - {src: https://ada.example/a.png, alt: b}\n\nI cut 3 jobs. Try it.\n", "themes: [{id: pipelines}]");

        Assert.Equal("invalid-front-matter", Assert.Single(analysis.Diagnostics, d => d.Severity != Severity.Hint).Rule);
        Assert.Equal("x", Assert.Single(analysis.Variants).Platform.Id);
        Assert.Equal("I cut 3 jobs. Try it.", analysis.Variants[0].Parts[0].Text.Text);
    }

    [Theory]
    [InlineData("Note: we moved 3 tables last night.")]
    [InlineData("Lesson: test your backups.")]
    [InlineData("A guru told me. Read it: https://ada.example/notes")]
    [InlineData("Tip: #DataEngineering is fun")]
    [InlineData("@jane said: it took 3 hours")]
    [InlineData("*Lesson*: test it")]
    [InlineData("Plain prose.")]
    public void Where_the_closing_line_is_forgotten_a_post_break_further_down_is_none(string body)
    {
        var draft = $"[|---|]\nplatforms: [x]\n\n{body}\n\n---\n\nSecond part.\n";
        var found = Findings.OfDraft(draft);

        Assert.Equal("invalid-front-matter", Assert.Single(found).Rule);
        Assert.Equal($"---\nplatforms: [x]\n---\n\n{body}\n\n---\n\nSecond part.\n", Findings.Fixed(draft, found));
        Assert.Equal(2, BrandLsp.Testing.Check.Draft(BrandLsp.Testing.Check.Unmark(draft).Text).Variants.Single(v => v.Platform.Id == "x").Parts.Length);
    }

    [Theory]
    [InlineData("--")]
    [InlineData("----")]
    [InlineData(" ---")]
    [InlineData("—")]
    public void A_mistyped_closing_line_is_put_right(string line)
    {
        var draft = $"---\nplatforms: [x]\n[|{line}|]\nHello.\n";
        var found = Findings.OfDraft(draft);

        Assert.Equal("---\nplatforms: [x]\n---\nHello.\n", Findings.Fixed(draft, found));
        Assert.Equal("Hello.", BrandLsp.Testing.Check.Draft(BrandLsp.Testing.Check.Unmark(draft).Text).Variants.Single().Parts[0].Text.Text);
    }

    [Theory]
    [InlineData("---\ntitle: Launch\n\nlead: A sentence of a theme of a site.\ntheme: a\n---\nText")]
    [InlineData("---\ntitle: Launch\nteaser: A sentence of a theme of a site.\n---\nText")]
    [InlineData("---\n\ndescription: Why we moved all of our tables.\n---\nText")]
    [InlineData("---\ntitle: Launch\n\n# About the site\ncustom: y\n\n---\nText")]
    [InlineData("---\ntitle: Launch\n\ndescription: Why we moved all of our tables.\n\n---\nText")]
    public void A_key_of_the_site_is_no_text_of_the_post(string draft) => Assert.Empty(Findings.OfDraft(draft));
}
