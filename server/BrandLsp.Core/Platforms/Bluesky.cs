using BrandLsp.Core.Text;

namespace BrandLsp.Core.Platforms;

internal static class Bluesky
{
    public static Platform Data { get; } = new()
    {
        Id = "bluesky",
        Name = "Bluesky",
        Counting = Counting.Bluesky,
        Limit = new(300, "GitHub bluesky-social/atproto@d6296a1 lexicons/app/bsky/feed/post.json maxGraphemes 300, maxLength 3000", Confidence.High, "Graphemes; the bytes are a second limit."),
        ByteLimit = new(3000, "GitHub bluesky-social/atproto@d6296a1 lexicons/app/bsky/feed/post.json maxGraphemes 300, maxLength 3000", Confidence.High, "Binds first for complex emoji: 120 families of 25 bytes."),
        MaxImages = new(4, "GitHub bluesky-social/atproto@d6296a1 lexicons/app/bsky/embed/images.json, embed/gallery.json, embed/video.json", Confidence.Medium, "What an image post holds, and what schedulers send. A gallery, which not every client shows, holds 10: `image-limit: 10` in the profile."),
        AltTextLimit = new(2000, "MAX_ALT_TEXT = 2000 in two public forks of social-app src/lib/constants.ts; the lexicon has no alt limit", Confidence.Medium, "A limit of the app only."),
        LinksBareNames = true,
        SupportsThreads = true,
        HandleSyntax = HandleSyntax.Bluesky,
        Notes =
        [
            new("graphemes", "Intl.Segmenter when present, else unicode-segmenter; older servers used graphemer without GB9c; नमस्ते = 3 (new) vs 4 (graphemer)", "packages/lex/lex-data/src/utf8-grapheme-len.ts; bluesky-social/atproto#4321", Confidence.High),
            new("links in the count", "API: every character of record text. App composer: link text is shortened first: scheme dropped, host kept, path+query+hash > 15 chars -> first 13 + '...'; the facet keeps the full URL", "social-app src/lib/strings/rich-text-manip.ts, helpers.ts, url-helpers.ts; PR #1188; issue #3244", Confidence.High),
            new("facets", "byteStart inclusive, byteEnd exclusive, UTF-8 bytes; link, mention (DID), tag", "GitHub bluesky-social/atproto@d6296a1 lexicons/app/bsky/richtext/facet.json", Confidence.High),
            new("mentions", "@handle counted in full; resolved to a DID in a facet", "GitHub bluesky-social/atproto@d6296a1 lexicons/app/bsky/richtext/facet.json; packages/api/src/rich-text/detection.ts", Confidence.High),
            new("hashtags", "max graphemes 64; max bytes 640; extra tags 8; #1 and #️⃣tag are not tags; trailing punctuation stripped; cashtags $AAPL (<=5) become tags", "GitHub bluesky-social/atproto@d6296a1 lexicons/app/bsky/feed/post.json + richtext/facet.json", Confidence.High),
            new("threads", "reply refs (root,parent); composer has multi-post threads but no auto-split", "GitHub bluesky-social/atproto@d6296a1 lexicons/app/bsky/feed/post.json replyRef; social-app#6726, atproto#3497", Confidence.High),
            new("formatting", "plain text + facets; Markdown is shown literally; [text](url) leaves brackets", "GitHub bluesky-social/atproto@d6296a1 lexicons/app/bsky/richtext/facet.json; measured with twitter-text 3.1.0 and @atproto/api 0.21.0", Confidence.High),
            new("line breaks", "kept; app sanitiser reduces 3+ newlines to 2", "packages/api/tests/rich-text-sanitization.test.ts (cleanNewlines option)", Confidence.Medium),
            new("clickable links", "only where a facet says so", "GitHub bluesky-social/atproto@d6296a1 lexicons/app/bsky/richtext/facet.json", Confidence.High),
            new("disclosure", "no native paid-partnership label found; self-labels are content warnings", "GitHub bluesky-social/atproto@d6296a1 lexicons/app/bsky/feed/post.json labels", Confidence.Medium),
        ],
        Checked = new DateOnly(2026, 11, 1),
    };
}
