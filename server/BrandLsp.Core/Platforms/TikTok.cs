using BrandLsp.Core.Text;

namespace BrandLsp.Core.Platforms;

internal static class TikTok
{
    public static Platform Data { get; } = new()
    {
        Id = "tiktok",
        Name = "TikTok",
        Counting = Counting.Utf16,
        Limit = new(2200, "https://developers.tiktok.com/doc/content-posting-api-reference-direct-post '2200 in UTF-16 runes'; https://developers.tiktok.com/doc/content-posting-api-reference-photo-post '90' / '4000 in UTF-16 runes'", Confidence.High, "The caption of a video. Photo posts take 4,000: `limit: 4000` in the profile."),
        MaxHashtags = new(5, "none found", Confidence.Low, "Seen in some roll-outs of the app."),
        MaxImages = new(35, "photo-post page", Confidence.High, "Or one video."),
        RequiresMedia = true,
        LinksAreClickable = false,
        LinksConfidence = Confidence.Low,
        HandleSyntax = HandleSyntax.TikTok,
        Notes =
        [
            new("line breaks", "kept", "ayrshare docs (line break in example)", Confidence.Medium),
            new("fold", "about one line", "secondary; undocumented", Confidence.Low),
            new("disclosure", "commercial toggle off by default: Your Brand -> 'Promotional content'; Branded Content (brand_content_toggle) -> 'Paid partnership'; no added watermarks", "https://developers.tiktok.com/doc/content-sharing-guidelines/", Confidence.High),
        ],
        Checked = new DateOnly(2026, 11, 1),
    };
}
