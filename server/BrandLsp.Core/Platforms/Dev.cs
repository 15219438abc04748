using BrandLsp.Core.Text;

namespace BrandLsp.Core.Platforms;

internal static class Dev
{
    public static Platform Data { get; } = new()
    {
        Id = "devto",
        Name = "DEV",
        Counting = Counting.Undocumented,
        Dialect = Dialect.DevMarkdown,
        Limit = new(null, "body_markdown length checked; cap not seen in the stored version", Confidence.Unknown),
        MaxHashtags = new(4, "forem ArticlePolicy/Article MAX_TAG_LIST_SIZE = 4", Confidence.High, "Of the tags beside the text; 126 characters in all."),
        TitleLimit = new(128, "forem/forem app/models/article.rb title maximum: 128", Confidence.High),
        TitleUnit = CountUnit.CodePoints,
        HasHashtags = false,
        HandleSyntax = HandleSyntax.GitHubLike,
        Notes =
        [
            new("formatting", "Markdown + Liquid tags, front matter", "forem article.rb", Confidence.High),
            new("engine", "Redcarpet, which is not CommonMark: blocks of an item are indented by four, no task lists", "forem app/lib/constants/redcarpet.rb", Confidence.High),
            new("canonical URL", "canonical_url must be unique, http(s), no spaces", "forem article.rb", Confidence.High),
            new("disclosure", "general law", "16 CFR 255.0(f)", Confidence.High),
        ],
        Checked = new DateOnly(2026, 11, 1),
    };
}
