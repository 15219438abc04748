using BrandLsp.Core.Text;

namespace BrandLsp.Core.Platforms;

internal static class Reddit
{
    public static Platform Data { get; } = new()
    {
        Id = "reddit",
        Name = "Reddit",
        Counting = Counting.Undocumented,
        Dialect = Dialect.RedditMarkdown,
        Limit = new(40_000, "reddit-archive/reddit r2/r2/models/link.py SELFTEXT_MAX_LENGTH = 40000", Confidence.Medium, "From archived code, where it counts code points. One scheduler sends at most 10,000."),
        TitleLimit = new(300, "reddit-archive/reddit r2/r2/lib/validator/validator.py VTitle max_length = 300", Confidence.Medium, "From archived code."),
        TitleUnit = CountUnit.Utf16,
        RequiresTitle = true,
        HasHashtags = false,
        HandleSyntax = HandleSyntax.Reddit,
        Notes =
        [
            new("comments", "10,000 (characters)", "docs.upload-post.com", Confidence.Medium),
            new("hashtags", "not a feature; leading # is a heading", "Reddit Markdown", Confidence.Medium),
        ],
        Checked = new DateOnly(2026, 11, 1),
    };
}
