using BrandLsp.Core.Text;

namespace BrandLsp.Core.Platforms;

internal static class X
{
    public static Platform Data { get; } = new()
    {
        Id = "x",
        Name = "X",
        Counting = Counting.X,
        Limit = new(280, "GitHub twitter/twitter-text@30e2430 config/v3.json maxWeightedTweetLength 280, scale 100, defaultWeight 200; https://docs.x.com/fundamentals/counting-characters", Confidence.High, "A Premium account may post 25,000; say so with `limit: 25000` in the profile."),
        Fold = new(280, "secondary: replysocial.co ('truncates at ~280 with Show more')", Confidence.Medium, "Concerns the long posts of Premium accounts only."),
        MaxImages = new(4, "https://docs.x.com/x-api/media/quickstart/best-practices; https://docs.x.com/fundamentals/counting-characters", Confidence.High, "Or one GIF, or one video."),
        AltTextLimit = new(1000, "secondary: hexdocs x_client 1.0.0; developer.x.com metadata/create", Confidence.Medium, "An older official page said 420."),
        LinksBareNames = true,
        SupportsThreads = true,
        HandleSyntax = HandleSyntax.X,
        Notes =
        [
            new("weights", "1 for U+0000–10FF, U+2000–200D, U+2010–201F and U+2032–2037, 2 for all others: U+2026 …, U+2022 •, U+20AC €, U+2122 ™, arrows weigh 2; Arabic/Hebrew/Thai/Devanagari/Cyrillic weigh 1; CJK/kana/Hangul weigh 2; ZWJ (U+200D) weighs 1 when not inside a recognised emoji", "GitHub twitter/twitter-text@30e2430 config/v3.json", Confidence.High),
            new("normalisation", "NFC before counting", "https://docs.x.com/fundamentals/counting-characters ('calculated using NFC'); measured with twitter-text 3.1.0: decomposed é weighs 1", Confidence.High),
            new("emoji", "every emoji counts 2, whatever it is made of; twitter-text 3.1.0 counts 692 of the 3,655 sequences of Emoji 15.0 otherwise, so the figure is less certain for emoji newer than version 12", "https://docs.x.com/fundamentals/counting-characters ('All emojis count as 2 characters, regardless of complexity')", Confidence.High),
            new("paid accounts", "25,000, in weighted characters by assumption; an X Article about 100,000", "secondary: replysocial.co, 1kreach.com (2026-05), spidersweb.pl (2024): 4,000 (Feb 2023) -> 10,000 -> 25,000; docs.x.com names no paid limit; postiz still uses 4000 (libraries/nestjs-libraries/src/integrations/social/x.provider.ts)", Confidence.Medium),
            new("links in the count", "23 (per URL); also scheme-less names with a known TLD: README.md, main.rs, script.py, foo.sh count 23 and become links; index.js, Node.js, next.config.ts do not (measured with twitter-text 3.1.0 and @atproto/api 0.21.0). URL stops at a non-ASCII path character. URLs > 4096 not parsed (mastodon issue 34593 on twitter-text)", "GitHub twitter/twitter-text@30e2430 config/v3.json transformedURLLength 23; https://docs.x.com/fundamentals/counting-characters", Confidence.High),
            new("mentions", "as typed; auto-filled leading @mentions of a reply are free", "https://docs.x.com/fundamentals/counting-characters special cases", Confidence.High),
            new("hashtags", "counted as typed; letters/digits/underscore + Unicode letters, not all digits; no documented cap", "twitter-text conformance validate.yml/extract.yml; https://docs.x.com/fundamentals/counting-characters", Confidence.High),
            new("polls", "2-4 options; 25 characters per option: unconfirmed", "api-evangelist/twitter x-api-poll-schema.json minItems 2 maxItems 4", Confidence.Medium),
            new("threads", "reply chain", "docs.x.com manage-tweets introduction ('create threads')", Confidence.High),
            new("formatting", "plain text; bold/italic only for Premium long posts", "secondary: platogaming mirror of The Verge 2023-04; wikisum", Confidence.Medium),
            new("line breaks", "kept; each newline weighs 1, CRLF weighs 2 in twitter-text", "measured with twitter-text 3.1.0 and @atproto/api 0.21.0", Confidence.High),
            new("clickable links", "yes", "https://docs.x.com/fundamentals/counting-characters", Confidence.High),
            new("disclosure", "organic paid-partnership posts 'must include #ad'; native Paid Partnership label since 2026-03", "https://help.x.com/en/rules-and-policies/paid-partnerships-policy; gigazine 2026-03-03; docs.upload-post.com (paid_partnership field, first post of a thread)", Confidence.High),
            new("other", "posting a URL through the API is priced higher ($0.200 vs $0.015)", "docs.x.com pricing", Confidence.Medium),
        ],
        Checked = new DateOnly(2026, 11, 1),
    };
}
