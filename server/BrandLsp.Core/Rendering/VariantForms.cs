using System.Collections.Immutable;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Platforms;

namespace BrandLsp.Core.Rendering;

/// <summary>The forms of a post beside its text. Each is written afresh, and only when somebody asks.</summary>
/// <param name="blocks">The body that the platform gets.</param>
/// <param name="tags">Those appended to the text, or beside it.</param>
internal sealed class VariantForms(
    Draft draft, Brand brand, Platform platform, ImmutableArray<Block> blocks, string? title, ImmutableArray<Sourced<string>> tags)
{
    private ImmutableArray<string> TagNames => [.. tags.Select(t => t.Value)];

    /// <summary>The second form; null where the platform takes one.</summary>
    public VariantForm? Other(ImmutableArray<Attachment> media) => platform.Dialect switch
    {
        Dialect.MediumMarkdown => new VariantForm(".html", isForApi: true, () => new MediumHtml(Context()).Write(title, blocks)),
        Dialect.TumblrMarkdown => new VariantForm(".json", isForApi: true, () => new TumblrPost(Context()).Write(blocks, media, TagNames)),
        Dialect.TelegramMarkdownV2 => new VariantForm(".html", isForApi: false, TelegramHtml),
        _ => null,
    };

    /// <summary>A DEV article with its front matter.</summary>
    public string Article(string body) => DevArticle.Of(draft, title, TagNames, body);

    private string TelegramHtml()
    {
        var chunks = new MarkdownWriter(Context(), MarkdownStyle.TelegramHtml).Write(blocks);
        if (!tags.IsEmpty)
        {
            chunks.Add(Hashtags.Paragraph(tags, MarkdownEscaper.Entities));
        }

        return Renderer.Text(chunks);
    }

    private RenderContext Context() => new(draft, brand, platform);
}
