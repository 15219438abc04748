using BrandLsp.Core.Text;

namespace BrandLsp.Core.Platforms;

internal static class Hashnode
{
    public static Platform Data { get; } = new()
    {
        Id = "hashnode",
        Name = "Hashnode",
        Counting = Counting.Undocumented,
        Dialect = Dialect.HashnodeMarkdown,
        Limit = new(null, "no documented cap found; postiz uses 10,000", Confidence.Unknown),
        MaxHashtags = new(5, "none found", Confidence.Low, "Of the tags beside the text."),
        RequiresTitle = true,
        HasHashtags = false,
        HandleSyntax = HandleSyntax.GitHubLike,
        Notes =
        [
            new("title", "min 6", "docs.postiz.com/public-api/providers/hashnode", Confidence.Medium),
            new("formatting", "Markdown (contentMarkdown)", "docs.postiz.com", Confidence.Medium),
            new("disclosure", "general law", "16 CFR 255.0(f)", Confidence.High),
        ],
        Checked = new DateOnly(2026, 11, 1),
    };
}
