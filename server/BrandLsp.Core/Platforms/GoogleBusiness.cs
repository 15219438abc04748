using BrandLsp.Core.Text;

namespace BrandLsp.Core.Platforms;

internal static class GoogleBusiness
{
    public static Platform Data { get; } = new()
    {
        Id = "google-business",
        Name = "Google Business",
        Counting = Counting.Undocumented,
        Limit = new(1500, "secondary: docs.zernio.com; postiz gmb.provider.ts; no official page surfaced", Confidence.Medium, "No official page states it."),
        Fold = new(80, "none found", Confidence.Low, "About 80 to 100 characters."),
        MaxImages = new(1, "docs.getlate.dev; postiz", Confidence.Medium, "No video through the API."),
        HasMentions = false,
        ForbidsPhoneNumbers = true,
        Notes =
        [
            new("content", "posts with phone numbers are rejected", "ayrshare docs", Confidence.Medium),
            new("mentions", "none: posts belong to a place, and nobody has a handle", "nothing to the contrary in the pages above", Confidence.Low),
            new("links in the count", "use CTA button", "docs.getlate.dev", Confidence.Medium),
        ],
        Checked = new DateOnly(2026, 11, 1),
    };
}
