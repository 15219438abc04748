using BrandLsp.Core.Text;

namespace BrandLsp.Core.Platforms;

internal static class Medium
{
    public static Platform Data { get; } = new()
    {
        Id = "medium",
        Name = "Medium",
        Counting = Counting.Undocumented,
        Dialect = Dialect.MediumMarkdown,
        Limit = new(null, "GitHub Medium/medium-api-docs@602a9f8 README.md states no limit of the body", Confidence.Unknown),
        MaxHashtags = new(3, "GitHub Medium/medium-api-docs@602a9f8 README.md: 'Only the first three will be used. Tags longer than 25 characters will be ignored'", Confidence.High, "Of the tags beside the text. The API's repository is archived."),
        TitleLimit = new(100, "GitHub Medium/medium-api-docs@602a9f8 README.md: longer titles 'will be ignored'", Confidence.High, "A longer title is ignored."),
        TitleUnit = CountUnit.Utf16,
        HasHashtags = false,
        HandleSyntax = HandleSyntax.GitHubLike,
        Notes =
        [
            new("formatting", "HTML or Markdown (contentFormat)", "GitHub Medium/medium-api-docs@602a9f8 README.md", Confidence.High),
            new("canonical URL", "canonicalUrl", "GitHub Medium/medium-api-docs@602a9f8 README.md", Confidence.High),
            new("line breaks", "Markdown", "GitHub Medium/medium-api-docs@602a9f8 README.md", Confidence.High),
            new("disclosure", "general law", "16 CFR 255.0(f)", Confidence.High),
        ],
        Checked = new DateOnly(2026, 11, 1),
    };
}
