using BrandLsp.Core.Text;

namespace BrandLsp.Core.Platforms;

internal static class Threads
{
    public static Platform Data { get; } = new()
    {
        Id = "threads",
        Name = "Threads",
        Counting = Counting.Bytes,
        Limit = new(500, "https://developers.facebook.com/documentation/threads/posts (updated 2026-04-14): 'Text posts are limited to 500 characters. Emojis are counted as the number of UTF-8 bytes.'; gitroomhq/postiz-app#1946 (merged): 498-char part with three curly apostrophes = 504 bytes was rejected; 175 such failures in 90 days", Confidence.Medium, "The API counts UTF-8 bytes: certain for emoji, measured for other characters beyond ASCII. How the app counts them is not known."),
        MaxHashtags = new(1, "ayrshare docs; zernio 0.0.98 docs; socialmediatoday 2025-12-18", Confidence.Medium, "One topic of 1 to 50 characters, without '.' and '&'."),
        MaxLinks = new(5, "text-attachments page: since 2025-12-22 more than 5 unique links fails with THREADS_API__LINK_LIMIT_EXCEEDED; link_attachment_url counts when different", Confidence.High, "Unique links."),
        MaxImages = new(20, "ayrshare docs; Threads posts page", Confidence.Medium),
        SupportsThreads = true,
        HandleSyntax = HandleSyntax.Instagram,
        Notes =
        [
            new("text attachment", "10,000 (characters; may carry style formatting; text-only posts, not with polls)", "https://developers.facebook.com/documentation/threads/create-posts/text-attachments (2026-07-02)", Confidence.High),
            new("links in the count", "counted as typed", "no special rule on the posts page", Confidence.Medium),
            new("mentions", "as typed; notifies", "ayrshare docs", Confidence.Medium),
            new("threads", "reply chain; 250 API posts / 24 h", "https://developers.facebook.com/documentation/threads/overview", Confidence.High),
            new("formatting", "plain text; spoilers via text_entities (max 10)", "https://developers.facebook.com/documentation/threads/create-posts/spoilers (2026-07-02)", Confidence.High),
            new("clickable links", "yes; first URL becomes the preview", "https://developers.facebook.com/documentation/threads/posts", Confidence.High),
            new("disclosure", "no API label found", "search of developer docs", Confidence.Low),
        ],
        Checked = new DateOnly(2026, 11, 1),
    };
}
