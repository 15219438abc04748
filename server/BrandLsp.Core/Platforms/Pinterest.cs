using BrandLsp.Core.Text;

namespace BrandLsp.Core.Platforms;

internal static class Pinterest
{
    public static Platform Data { get; } = new()
    {
        Id = "pinterest",
        Name = "Pinterest",
        Counting = Counting.Undocumented,
        Limit = new(800, "GitHub pinterest/api-description@c05b189 v5/openapi.json (5.23.0) PinCreate", Confidence.High, "Some schedulers still refuse more than 500."),
        TitleLimit = new(100, "GitHub pinterest/api-description@c05b189 v5/openapi.json (5.23.0) PinCreate", Confidence.High),
        TitleUnit = CountUnit.Utf16,
        MaxHashtags = new(20, "none found", Confidence.Low),
        MaxImages = new(5, "GitHub pinterest/api-description@c05b189 v5/openapi.json (5.23.0) PinCreate maxItems 5", Confidence.High, "A carousel of 2 to 5."),
        AltTextLimit = new(500, "GitHub pinterest/api-description@c05b189 v5/openapi.json (5.23.0) PinCreate", Confidence.High),
        RequiresMedia = true,
        LinksAreClickable = false,
        LinksConfidence = Confidence.Medium,
        Notes =
        [
            new("link field", "2,048 (characters)", "GitHub pinterest/api-description@c05b189 v5/openapi.json (5.23.0) PinCreate", Confidence.High),
            new("media", "image or video required; carousel 2-5", "GitHub pinterest/api-description@c05b189 v5/openapi.json (5.23.0) PinCreate maxItems 5", Confidence.High),
            new("links in the count", "as typed; URLs in the description are not clickable, use the link field", "ayrshare docs", Confidence.Medium),
            new("clickable links", "link field only", "ayrshare docs", Confidence.Medium),
            new("disclosure", "sponsor_id -> 'Paid partnership'", "docs.upload-post.com", Confidence.Medium),
        ],
        Checked = new DateOnly(2026, 11, 1),
    };
}
