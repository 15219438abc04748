using BrandLsp.Core.Text;

namespace BrandLsp.Core.Platforms;

internal static class Tumblr
{
    public static Platform Data { get; } = new()
    {
        Id = "tumblr",
        Name = "Tumblr",
        Counting = Counting.CodePoints,
        Dialect = Dialect.TumblrMarkdown,
        Limit = new(null, "GitHub tumblr/docs@708be10 npf-spec.md Post Content Limits", Confidence.High, "Tumblr limits each paragraph and the bytes of the whole, not its characters."),
        ByteLimit = new(1_000_000, "GitHub tumblr/docs@708be10 npf-spec.md Post Content Limits", Confidence.High, "Of the whole post, markup included."),
        ParagraphLimit = new(4096, "GitHub tumblr/docs@708be10 npf-spec.md Post Content Limits", Confidence.High, "Code points of a text block; a post holds 1,000 of them."),
        MaxHashtags = new(30, "none found", Confidence.Low, "Tags are a field of their own beside the text."),
        MaxMentions = new(50, "GitHub tumblr/docs@708be10 npf-spec.md Post Content Limits", Confidence.High),
        MaxLinks = new(100, "GitHub tumblr/docs@708be10 npf-spec.md Post Content Limits", Confidence.High, "Inline links; 10 link cards."),
        MaxImages = new(30, "GitHub tumblr/docs@708be10 npf-spec.md Post Content Limits", Confidence.High),
        HasHashtags = false,
        AltTextLimit = new(4096, "GitHub tumblr/docs@708be10 npf-spec.md Post Content Limits line 761", Confidence.High),
        Notes =
        [
            new("media", "30 images, 10 videos (1 native), 10 audio", "GitHub tumblr/docs@708be10 npf-spec.md Post Content Limits", Confidence.High),
            new("formatting", "NPF: bold, italic, strikethrough, small, link, colour; headings, quotes, lists; Markdown only through a legacy editor", "GitHub tumblr/docs@708be10 npf-spec.md Post Content Limits", Confidence.High),
            new("line breaks", "new block", "GitHub tumblr/docs@708be10 npf-spec.md Post Content Limits", Confidence.Medium),
            new("clickable links", "yes", "GitHub tumblr/docs@708be10 npf-spec.md Post Content Limits", Confidence.High),
            new("fold", "'read more' block", "npf-spec condensed layout", Confidence.Medium),
        ],
        Checked = new DateOnly(2026, 11, 1),
    };
}
