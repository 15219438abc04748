using System.Text;
using BrandLsp.Core.Exports;
using BrandLsp.Core.Rendering;
using BrandLsp.Core.Text;
using BrandLsp.Testing;

namespace BrandLsp.Core.Tests.Rendering;

/// <summary>The renderer knows the URLs and handles that it writes: nobody has to find them again.</summary>
public class KnownLinkTests
{
    private const string Shortened = "platforms: {bluesky: {link-form: shortened}}";

    [Theory]
    [InlineData("詳細は[こちら](https://ex.com/ja/2026/notes)をご覧ください。次の文です。", "詳細はこちら (ex.com/ja/2026/notes)をご覧ください。次の文です。")]
    [InlineData("詳細は[こちら](https://ex.com/ja/2026/11/notes)をご覧ください。", "詳細はこちら (ex.com/ja/2026/11/n...)をご覧ください。")]
    [InlineData("It was [the cache](https://ex.com/notes/2026/cache)—nothing else.", "It was the cache (ex.com/notes/2026/c...)—nothing else.")]
    [InlineData("[Bob](https://bob.dev)’s [x](https://ex.com/x)/[y](https://ex.com/y)", "Bob (bob.dev)’s x (ex.com/x)/y (ex.com/y)")]
    [InlineData("> We wrote it down at https://ex.com/notes/2026/cache", "“We wrote it down at ex.com/notes/2026/c...”")]
    [InlineData("“[v](https://ex.com/v)”: https://ex.com/w.", "“v (ex.com/v)”: ex.com/w.")]
    [InlineData("Run `curl https://ex.com/install/run.sh`, see https://ex.com/a.\n\n    wget https://ex.com/install/run.sh\n\nhttps://ex.com/b", "Run curl https://ex.com/install/run.sh, see ex.com/a.\n\nwget https://ex.com/install/run.sh\n\nex.com/b")]
    public void A_short_link_takes_the_place_of_its_URL_and_of_nothing_beside_it(string draft, string text) =>
        Assert.Equal(text, Render.Text(draft, "bluesky", Shortened));

    [Theory]
    [InlineData("[Ada](https://ada.dev)'s [Rust](https://rust-lang.org)-based")]
    [InlineData("詳細は[こちら](https://ex.com/ja/2026/notes)をご覧ください。")]
    [InlineData("([z](https://ex.com/z).) [w](https://ex.com/w)); [x](https://ex.com/x)/[y](https://ex.com/y)")]
    [InlineData("A [backfill](https://en.wikipedia.org/wiki/Pipeline_(computing)) is")]
    [InlineData("> We wrote it down at https://github.com/a/b")]
    [InlineData("> https://github.com/a/c")]
    [InlineData("> [Notes](https://github.com/a/c)")]
    [InlineData("[One](https://ex.com/g)[^1]\n\n[^1]: Note.")]
    public void A_facet_covers_exactly_the_URL_that_was_written_and_leads_there(string draft)
    {
        var plain = Render.Variant(draft, "bluesky");
        var shortened = Render.Variant(draft, "bluesky", Shortened + "\nutm: {campaign: c}");
        var written = Links(plain).ConvertAll(l => l.Shown);
        Assert.Equal(written, Links(plain).ConvertAll(l => l.Target));
        Assert.All(written, url => Assert.EndsWith(url, draft[..(draft.IndexOf(url, StringComparison.Ordinal) + url.Length)], StringComparison.Ordinal));
        Assert.Equal(draft.Split("https://").Length - 1, written.Count);
        Assert.All(written, url => Assert.DoesNotContain(url[^1], "”’'を.;—[]"));
        Assert.Equal(written.ConvertAll(u => u + "?utm_source=bluesky&utm_medium=social&utm_campaign=c"), Links(shortened).ConvertAll(l => l.Target));
        Assert.Equal(Links(shortened).ConvertAll(l => ShortUrl.Of(l.Target)), Links(shortened).ConvertAll(l => l.Shown));
    }

    [Theory]
    [InlineData("> @jane said it best.", "Mention:jane.example")]
    [InlineData("> #DataOps is a team sport.", "Hashtag:DataOps")]
    [InlineData("> It is a #DataOps", "Hashtag:DataOps")]
    [InlineData("> ada.dev", "Url:https://ada.dev")]
    [InlineData("Thanks \"@jane\" and *@jane*, @jane’s team, 「@jane」 and —@jane.", "Mention:jane.example Mention:jane.example Mention:jane.example Mention:jane.example Mention:jane.example")]
    [InlineData("“#typed and \"@typed.bsky.social\" and `“https://ex.com`", "")]
    [InlineData("[a](https://ex.com)#b [@jane](https://ex.com/#c)", "Url:https://ex.com Mention:jane.example Url:https://ex.com/#c")]
    [InlineData("See https://ex.com/a<b and [this](https://ex.com/c)<d", "Url:https://ex.com/a<b Url:https://ex.com/c")]
    public void On_Bluesky_people_links_and_what_stands_behind_our_own_quotation_mark_get_their_facets(string draft, string facets) =>
        Assert.Equal(facets, string.Join(' ', Facets(Render.Variant(draft, "bluesky", Render.People)).Select(f => $"{f.Type}:{f.Value}")));

    [Fact]
    public void A_hashtag_in_a_quote_is_not_appended_again() =>
        Assert.Equal("“#DataOps”", Render.Text("---\nhashtags: [DataOps]\n---\n> #DataOps", "bluesky"));

    [Theory]
    [InlineData("詳細は[こちら](https://ex.com/ja)をご覧ください。", @"詳細はこちら \(https://ex.com/ja\)をご覧ください。")]
    [InlineData("It was [the cache](https://ex.com/cache)—nothing_else.", @"It was the cache \(https://ex.com/cache\)—nothing\_else.")]
    [InlineData("We [measured](https://ex.com/m_(n))[^1] it.\n\n[^1]: Once.", "We measured \\(https://ex.com/m_(n)\\)\\[1\\] it.\n\n\\[1\\] Once.")]
    [InlineData("> at https://ex.com/a_b", "“at https://ex.com/a_b”")]
    [InlineData("`https://ex.com/a_b` #tag", "https://ex.com/a_b #tag")]
    public void LinkedIns_api_text_escapes_all_but_the_URL(string draft, string text) =>
        Assert.Equal(text, Render.Variant(draft, "linkedin").ApiText);

    [Theory]
    [InlineData("bluesky")]
    [InlineData("threads")]
    [InlineData("mastodon")]
    [InlineData("x")]
    public void A_thread_can_be_cut_behind_the_URL_of_a_label(string platform)
    {
        var draft = "詳細は[こちら](https://ex.com/ja)をご覧ください。" + string.Concat(Enumerable.Repeat("次の文はとても大切なことを説明しています。", 40));
        foreach (var limit in (int[])[80, 120, 300])
        {
            var variant = Render.Variant(draft + "\n\n" + draft, platform, $"platforms: {{{platform}: {{thread: true, limit: {limit}, numbering: suffix}}}}");
            Assert.Empty(variant.Unsplittable);
            Assert.All(variant.Parts, p => Assert.InRange(p.Length, 1, limit));
            Assert.Equal(2, variant.Parts.Sum(p => p.Text.Text.Split("https://ex.com/ja").Length - 1));
        }
    }

    [Theory]
    [InlineData("bluesky")]
    [InlineData("threads")]
    [InlineData("linkedin")]
    public void What_does_not_fit_begins_behind_the_limit_and_not_at_the_URL_before_it(string platform)
    {
        var draft = $"---\nplatforms: [{platform}]\n---\n[こちら](https://ex.com/ja)を" + new string('あ', 3100);
        var found = Assert.Single(Check.Draft(draft).Diagnostics, d => d.Rule == "over-limit");
        Assert.Equal(new string('あ', found.Span.Length), found.Span.In(draft));
    }

    [Fact]
    public void Known_spans_stay_with_their_text_in_numbered_parts()
    {
        var draft = string.Join(' ', Enumerable.Range(1, 40).Select(i => $"[word](https://ex.com/{i})’s @jane’s."));
        foreach (var numbering in (string[])["prefix", "suffix"])
        {
            var variant = Render.Variant(draft, "bluesky", Render.People + $"\nplatforms: {{bluesky: {{thread: true, limit: 120, numbering: {numbering}}}}}");
            Assert.True(variant.Parts.Length > 5);
            Assert.All(variant.Parts.SelectMany(p => p.Entities.Select(e => (p, e))), pair => Assert.Equal(pair.e.Span.In(pair.p.Text.Text), pair.e.Text));
            Assert.Equal(Enumerable.Range(1, 40).Select(i => $"https://ex.com/{i}"), Links(variant).Select(l => l.Target));
            Assert.Equal(40, variant.Parts.Sum(p => p.Entities.Count(e => e.Text == "@jane.example")));
        }
    }

    [Theory]
    [InlineData("---\nhashtags: [dev_tools]\n---\nHello.", "Hello\\.\n\n\\#dev\\_tools")]
    [InlineData("---\nhashtags: [dev_tools]\n---\nHello #dev\\_tools.", "Hello \\#dev\\_tools\\.")]
    public void Telegrams_hashtags_are_what_a_reader_sees(string draft, string text)
    {
        var variant = Render.Variant(draft, "telegram");
        Assert.Equal(text, variant.Parts[0].Text.Text);
        Assert.Equal(["dev_tools"], variant.Hashtags);
    }

    private static List<(string Shown, string Target)> Links(Variant variant) =>
        [.. variant.Parts.SelectMany(part => Facet.Of(variant.Platform, part).Where(f => f.Type == EntityType.Url)
            .Select(f => (Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(part.Text.Text)[f.ByteStart..f.ByteEnd]), f.Value)))];

    private static IEnumerable<Facet> Facets(Variant variant) => variant.Parts.SelectMany(p => Facet.Of(variant.Platform, p));
}
