using BrandLsp.Core.Text;

namespace BrandLsp.Core.Platforms;

internal static class LinkedIn
{
    public static Platform Data { get; } = new()
    {
        Id = "linkedin",
        Name = "LinkedIn",
        Counting = Counting.Undocumented,
        Limit = new(3000, "https://www.linkedin.com/help/linkedin/answer/a528176 'character limit for a post is 3,000'; live API error 'ShareCommentary text length (8694 characters) exceeded the maximum allowed (3000 characters)' in n8n-io/n8n#22899", Confidence.High, "LinkedIn names no unit."),
        Fold = new(140, "secondary, and they disagree: 140 (bulkpublish), 150 (certification answers), 210 (several), 700 (stale); LinkedIn publishes none", Confidence.Low, "About 140 characters on a phone, 210 on a desktop: three lines. LinkedIn publishes no figure."),
        MaxImages = new(20, "https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/multiimage-post-api; https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/images-api", Confidence.High),
        AltTextLimit = new(4086, "https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/images-api 'Maximum length is 4,086 characters, recommended less than 120'", Confidence.High, "Under 120 is recommended."),
        HandleSyntax = HandleSyntax.LinkedIn,
        Notes =
        [
            new("comments", "1,250 (characters)", "secondary: publora MCP doc, docs.upload-post.com", Confidence.Medium),
            new("articles", "body 125,000; headline 150 (characters)", "secondary: web-3-apps.com, n8n#22899 (125,000)", Confidence.Low),
            new("links in the count", "counted as typed; links longer than 26 characters (scheme included) are rewritten to lnkd.in after Post", "https://www.linkedin.com/help/linkedin/answer/a521889 quoted in dullhunk/cdyf#1495", Confidence.Medium),
            new("mentions", "API: @[Name](urn:li:person|organization:ID); Name is what is shown", "https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/little-text-format", Confidence.High),
            new("escaping", "| { } @ [ ] ( ) < > # \\ * _ ~ must be backslash-escaped even when unused as markup; unescaped text is silently cut at the first one; keep #hashtags unescaped so they link; leave URLs unescaped (crossposter v1.1.5)", "https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/little-text-format; n8n-io/n8n#10185; apoorvdarshan/crossposter v1.1.5; @linkedctl/core 0.5.1", Confidence.High),
            new("hashtags", "#tag or template {hashtag|\\#|tag}; clickable; no documented cap", "https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/little-text-format; ayrshare docs", Confidence.Medium),
            new("polls", "question 140; options 2-4; option length 30; durations 1d, 3d, 7d, 14d (characters)", "https://learn.microsoft.com/.../poll-post-api (2-4 options, durations); Zernio/late docs (140/30)", Confidence.Medium),
            new("threads", "none; first comment instead", "postiz linkedin.provider.ts posts follow-ups as comments", Confidence.Medium),
            new("formatting", "plain text (no Markdown); bold/italic only in articles", "help.blotato.com ('no markdown support'); bulkpublish.com", Confidence.Medium),
            new("line breaks", "kept", "secondary: bulkpublish.com", Confidence.Medium),
            new("clickable links", "yes", "linkedin help a521889", Confidence.Medium),
            new("disclosure", "'Brand partnership' toggle in composer; public posts only, not in groups; policy requires clear and conspicuous notice", "smartbizz.se; socialmonday.nl; LinkedIn policy text at disinfocode.eu", Confidence.Medium),
        ],
        Checked = new DateOnly(2026, 11, 1),
    };
}
