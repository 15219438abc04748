using BrandLsp.Core.Analysis;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Rules.Limits;

/// <summary>Drafts that no platform can post as they are, or hardly: each gets its clear message, or goes out whole.</summary>
public class BadInputTests
{
    private const string Thread = "platforms: {x: {thread: true, numbering: suffix}, bluesky: {thread: true, numbering: suffix}, mastodon: {thread: true, numbering: suffix}}";

    [Theory]
    [InlineData("")]
    [InlineData("\n\n   \n")]
    [InlineData("---\ntitle: Nothing\n---\n")]
    [InlineData("---\n\n---\n\n---")]
    [InlineData("<!-- later -->")]
    [InlineData("::: linkedin\nElsewhere.\n:::")]
    [InlineData("&nbsp;")]
    public void A_variant_without_anything_is_told(string draft) =>
        Assert.Contains("Nothing is left to post on X", Only("empty-variant", draft, null, "x").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("---\nmedia: [{src: a.png, alt: A chart}]\n---\n")]
    [InlineData("![A chart](a.png)")]
    public void A_draft_with_only_media_is_a_post(string draft)
    {
        var analysis = Check.Draft(draft, Thread, "x", files: new MemoryFiles { ["/workspace/posts/a.png"] = "" });
        Assert.DoesNotContain(analysis.Diagnostics, d => d.Severity <= Severity.Warning);
        Assert.Equal("a.png", Assert.Single(analysis.Variants[0].Parts.Single().Media).Src);
    }

    [Fact]
    public void Media_that_are_not_there_are_told_by_name() =>
        Assert.Contains("gone.png", Only("missing-file", "---\nmedia: [{src: gone.png, alt: A chart}]\n---\nLook.", null, "x").Message, StringComparison.Ordinal);

    [Fact]
    public void A_draft_with_only_a_code_block_keeps_its_lines()
    {
        var analysis = Check.Draft("```sql\nSELECT 1;\n\nSELECT 2;\n```", Thread, "bluesky");
        Assert.Equal("SELECT 1;\n\nSELECT 2;", analysis.Variants[0].Parts.Single().Text.Text);
        Assert.DoesNotContain(analysis.Diagnostics, d => d.Severity <= Severity.Warning);
    }

    [Fact]
    public void A_long_code_block_becomes_a_thread_that_loses_no_line()
    {
        var lines = Enumerable.Range(0, 60).Select(i => $"SELECT column_{i} FROM table_{i};").ToList();
        var variant = Check.Draft($"The queries.\n\n```sql\n{string.Join('\n', lines)}\n```", "platforms: {bluesky: {thread: true}}", "bluesky").Variants[0];
        Assert.Equal(["The queries.", "", .. lines], variant.Parts.SelectMany(p => p.Text.Text.Split('\n')).Take(2).Concat(variant.Parts.SelectMany(p => p.Text.Text.Split('\n')).Skip(2)));
        Assert.All(variant.Parts, p => Assert.InRange(p.Length, 1, 300));
    }

    [Fact]
    public void Two_hundred_hashtags_are_counted_and_the_surplus_is_told_once()
    {
        var tags = Enumerable.Range(0, 200).Select(i => $"Tag{i}").ToList();
        var body = Check.Draft("Hi. " + string.Join(' ', tags.Select(t => "#" + t)), "platforms: {x: {max-hashtags: 2, thread: true}}", "x");
        Assert.Contains("200 hashtags", Assert.Single(body.Diagnostics, d => d.Rule == "too-many-hashtags").Message, StringComparison.Ordinal);
        Assert.Equal(tags, body.Variants[0].Hashtags);

        var front = Check.Draft($"---\nhashtags: [{string.Join(", ", tags)}]\n---\nHi.", "platforms: {x: {max-hashtags: 2}}", "x");
        Assert.Equal("Hi.\n\n#Tag0 #Tag1", front.Variants[0].Parts.Single().Text.Text);
        Assert.Equal(198, front.Variants[0].OmittedHashtags.Length);
        Assert.Contains("left out on X", Assert.Single(front.Diagnostics, d => d.Rule == "too-many-hashtags").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bluesky", "https://a.example/", 'a', 400, "link")]
    [InlineData("bluesky", "https://a.example/?q=", '%', 400, "link")]
    [InlineData("mastodon", "https://a.com/", 'a', 3000, null)]
    [InlineData("mastodon", "https://a.com/", 'a', 5000, "word")]
    [InlineData("mastodon", "@ada@", 'a', 600, "word")]
    [InlineData("bluesky", "#", 'a', 400, "word")]
    [InlineData("x", "#", 'a', 400, "hashtag")]
    [InlineData("x", "", 'a', 400, "word")]
    public void What_is_longer_than_a_post_is_told_and_never_hidden(string platform, string start, char sign, int length, string? what)
    {
        var draft = $"Look here. {start}{new string(sign, length)} and on.";
        var analysis = Check.Draft(draft, Thread, platform);
        if (what is null)
        {
            Assert.DoesNotContain(analysis.Diagnostics, d => d.Rule is "unsplittable-thread" or "over-limit");
            return;
        }

        var told = Assert.Single(analysis.Diagnostics, d => d.Rule is "unsplittable-thread" or "over-limit");
        Assert.Equal("unsplittable-thread", told.Rule);
        Assert.Contains($"This {what} alone is longer", told.Message, StringComparison.Ordinal);
        Assert.Equal($"{start}{new string(sign, length)}", told.Span.In(draft));
    }

    [Fact]
    public void A_long_link_without_a_thread_is_over_the_limit() =>
        Assert.Contains("too many", Only("over-limit", $"Look: https://a.example/{new string('a', 400)}", null, "bluesky").Message, StringComparison.Ordinal);

    [Fact]
    public void Emoji_sequences_at_a_parts_border_stay_whole()
    {
        const string Family = "👩‍👩‍👧‍👦";
        for (var before = 270; before < 300; before++)
        {
            var draft = $"Hi. {new string('a', 20)} {new string('b', before - 30)} {Family}🇩🇪👍🏽 {new string('c', 250)}";
            var variant = Check.Draft(draft, Thread, "bluesky").Variants[0];
            Assert.Single(variant.Parts, p => p.Text.Text.Contains($"{Family}🇩🇪👍🏽", StringComparison.Ordinal));
            Assert.All(variant.Parts, p => Assert.InRange(p.Length, 1, 300));
        }
    }

    [Fact]
    public void A_run_of_emoji_longer_than_a_post_is_cut_between_them_without_complaint()
    {
        var analysis = Check.Draft("Hi. " + string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦", 400)), Thread, "bluesky");
        Assert.DoesNotContain(analysis.Diagnostics, d => d.Rule is "unsplittable-thread" or "over-limit");
        Assert.All(analysis.Variants[0].Parts, p => Assert.InRange(Core.Text.Utf8Offsets.Length(p.Text.Text), 1, 3000));
    }

    [Fact]
    public void Right_to_left_text_keeps_its_order_and_its_marks()
    {
        var sentence = "\u200Fשלום לכולם, זה מבחן (1) של \u2067עברית\u2069 ו-English. ";
        var draft = string.Concat(Enumerable.Repeat(sentence, 12)).Trim();
        var variant = Check.Draft(draft, "platforms: {x: {thread: true}}", "x").Variants[0];
        Assert.Equal(draft, string.Join(' ', variant.Parts.Select(p => p.Text.Text)));
        Assert.All(variant.Parts, p => Assert.EndsWith("English.", p.Text.Text, StringComparison.Ordinal));
    }

    private static Diagnostic Only(string rule, string draft, string? brand, string platform) =>
        Assert.Single(Check.Draft(draft, brand, platform).Diagnostics, d => d.Rule == rule);
}
