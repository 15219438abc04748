using BrandLsp.Core.Exports;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Rendering;
using BrandLsp.Core.Text;
using BrandLsp.Testing;
using CsCheck;

namespace BrandLsp.Core.Tests.Rendering;

/// <summary>Bluesky's short links in a thread, with tracking parameters, numbers and images.</summary>
public class ShortLinkThreadTests
{
    private static readonly string[] s_words =
        ["word", "größer", "日本語。", "👩‍👩‍👧", "Sentence.", "why?", "@ada.bsky.social", "#Tag", "ends", "שלום", "(as)", "\n"];

    private static Gen<string> Link { get; } = Gen.Select(Drafts.OneOf("https://a.example/", "https://www.b.example/a/very/long/path/", "https://münchen.example/ü?q=1&x=", "http://c.example/x#"), Gen.Int[1, 99], Drafts.OneOf("{0}", "[here]({0})", "<{0}>", "**{0}** "), (start, number, form) => string.Format(System.Globalization.CultureInfo.InvariantCulture, form, start + number));

    private static Gen<string> Paragraph { get; } = Gen.OneOf(Drafts.OneOf(s_words), Drafts.OneOf(s_words), Link).Array[3, 20].Select(words => string.Join(' ', words).Trim());

    [Fact]
    public void Each_part_fits_each_link_is_whole_behind_its_short_form_and_each_image_stays_with_its_paragraph() =>
        Gen.Select(Paragraph.Array[1, 6], Gen.Int[90, 200], Drafts.OneOf("none", "prefix", "suffix"), Drafts.OneOf("inline", "last")).Each(sample =>
        {
            var (paragraphs, limit, numbering, links) = sample;
            var draft = "Hi. " + string.Join("\n\n", paragraphs.Select((p, i) => $"{p} Q{i}q\n\n![]({i}.png)"));
            var profile = $"platforms: {{bluesky: {{link-form: shortened, thread: true, limit: {limit}, numbering: {numbering}, links: {links}, image-limit: 100}}}}\n";
            var tracked = Render.Variant(draft, "bluesky", profile + "utm: {campaign: spring}");
            Assert.All(tracked.Parts, part => Assert.InRange(Graphemes.Count(part.Text.Text), 1, limit));

            // The same links in the same order as in a post that is neither cut nor shortened.
            var whole = Render.Variant(draft, "bluesky", $"utm: {{campaign: spring}}\nplatforms: {{bluesky: {{links: {links}}}}}");
            Assert.Equal(Urls(whole), Urls(tracked));
            Assert.All(Urls(tracked), url => Assert.Equal(2, url.Split("utm_source=bluesky").Length));
            foreach (var part in tracked.Parts)
            {
                var bytes = System.Text.Encoding.UTF8.GetBytes(part.Text.Text);
                foreach (var facet in Facet.Of(PlatformCatalog.Find("bluesky")!, part).Where(f => f.Type == EntityType.Url))
                {
                    Assert.Equal(ShortUrl.Of(facet.Value), System.Text.Encoding.UTF8.GetString(bytes[facet.ByteStart..facet.ByteEnd]));
                }
            }

            for (var i = 0; i < paragraphs.Length; i++)
            {
                Assert.Contains($"Q{i}q", tracked.Parts.Single(p => p.Media.Any(m => m.Src == $"{i}.png")).Text.Text, StringComparison.Ordinal);
            }
        }, iter: 800);

    private static List<string> Urls(Variant variant) =>
        [.. variant.Parts.SelectMany(p => p.Entities).Where(e => e.Type == EntityType.Url).Select(e => e.Text)];
}
