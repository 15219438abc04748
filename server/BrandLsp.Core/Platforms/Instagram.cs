using BrandLsp.Core.Text;

namespace BrandLsp.Core.Platforms;

internal static class Instagram
{
    public static Platform Data { get; } = new()
    {
        Id = "instagram",
        Name = "Instagram",
        Counting = Counting.Undocumented,
        Limit = new(2200, "https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/media 'Maximum 2200 characters, 30 hashtags, and 20 @ tags'", Confidence.High, "Instagram names no unit."),
        Fold = new(125, "secondary; 'no Meta page documents a truncation point' (searched 2026-08-25)", Confidence.Low, "No page of Meta documents one."),
        MaxHashtags = new(5, "https://help.instagram.com/351460621611097 'You can use up to 5 tags on a post. If you include more than 5 ... your comment won't post' (read 2026-08-25); socialmediatoday 2025-12-18 ('gradually update ... to five'); current ayrshare docs", Confidence.High, "The API's reference page still says 30."),
        MaxMentions = new(20, "ig-user/media page; ayrshare docs", Confidence.Medium, "Documented; one publisher sends at most 3."),
        MaxImages = new(10, "ayrshare; Content Publishing page; postiz instagram.provider.ts", Confidence.High, "A carousel sent through the API."),
        AltTextLimit = new(1000, "exileum/meta-mcp#251; docs.upload-post.com; field added 2025-03-24 for images only (developers.facebook.com content-publishing)", Confidence.Medium),
        RequiresMedia = true,
        LinksAreClickable = false,
        LinksConfidence = Confidence.Medium,
        HandleSyntax = HandleSyntax.Instagram,
        Notes =
        [
            new("clickable links", "no", "ayrshare.com Instagram docs: 'Hashtags are clickable ... but links are not'", Confidence.Medium),
            new("media", "media required; carousel 10 by API; JPEG only, 8 MB, 4:5-1.91:1", "ayrshare; Content Publishing page; postiz instagram.provider.ts", Confidence.High),
            new("threads", "none; first comment (2,196-2,200 chars)", "docs.upload-post.com; exileum/meta-mcp#251", Confidence.Medium),
            new("disclosure", "'Paid partnership' label, with or without brand tag, now settable in the Content Publishing API", "https://developers.facebook.com/blog/post/2026/04/22/instagram-api-updates-for-partnerships-metrics-collaboration-and-engagement/", Confidence.High),
        ],
        Checked = new DateOnly(2026, 11, 1),
    };
}
