using BrandLsp.Core.Text;

namespace BrandLsp.Core.Platforms;

internal static class YouTube
{
    public static Platform Data { get; } = new()
    {
        Id = "youtube",
        Name = "YouTube",
        Counting = Counting.Bytes,
        Limit = new(5000, "https://developers.google.com/youtube/v3/docs/videos 'maximum length of 5000 bytes'", Confidence.High, "The description of a video."),
        Fold = new(120, "secondary: runsheet-mcp", Confidence.Low),
        MaxHashtags = new(60, "none found", Confidence.Low, "Above 60 all of them are said to be ignored."),
        TitleLimit = new(100, "https://developers.google.com/youtube/v3/docs/videos 'maximum length of 100 characters ... all valid UTF-8 characters except < and >' (text in several SDKs)", Confidence.High),
        TitleUnit = CountUnit.Utf16,
        RequiresTitle = true,
        ForbiddenCharacters = ['<', '>'],
        HandleSyntax = HandleSyntax.YouTube,
        Notes =
        [
            new("tags", "500 (characters in total)", "https://developers.google.com/youtube/v3/docs/videos", Confidence.High),
            new("media", "one video", "postiz youtube.provider.ts", Confidence.High),
            new("disclosure", "paidProductPlacementDetails.hasPaidProductPlacement", "docs.upload-post.com paid-partnership guide", Confidence.Medium),
        ],
        Checked = new DateOnly(2026, 11, 1),
    };
}
