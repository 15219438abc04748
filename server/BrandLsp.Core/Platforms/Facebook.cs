using BrandLsp.Core.Text;

namespace BrandLsp.Core.Platforms;

internal static class Facebook
{
    public static Platform Data { get; } = new()
    {
        Id = "facebook",
        Name = "Facebook",
        Counting = Counting.Undocumented,
        Limit = new(63_206, "secondary only (typecount, phrasit, posthell; postiz facebook.provider.ts); official POST /{page-id}/feed states no maximum; bulkpublish says 10,000", Confidence.Medium, "The official reference states no maximum."),
        Fold = new(125, "secondary (posthell, typecount, socialk.it; boldlytype says mobile ~300)", Confidence.Low, "About 125 characters on a phone, 477 on a desktop."),
        Notes =
        [
            new("comments", "8,000 (characters)", "secondary", Confidence.Low),
            new("links in the count", "as typed; preview card is free", "secondary: posthell", Confidence.Medium),
            new("mentions", "@[page-id]", "graph-api/reference/page/feed", Confidence.High),
            new("media", "photos .jpeg .bmp .png .gif .tiff <= 10 MB", "graph-api/reference/page/photos", Confidence.High),
            new("threads", "none; comments", "postiz facebook provider", Confidence.Medium),
            new("line breaks", "kept, counted", "secondary: socialk.it", Confidence.Medium),
            new("clickable links", "yes", "secondary", Confidence.Medium),
            new("disclosure", "sponsor_id branded-content tag", "docs.upload-post.com paid-partnership guide", Confidence.Medium),
        ],
        Checked = new DateOnly(2026, 11, 1),
    };
}
