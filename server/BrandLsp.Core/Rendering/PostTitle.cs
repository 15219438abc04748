using System.Collections.Immutable;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rendering;

/// <summary>A post's title where the platform has titles: the front matter's, else the first heading of level 1.</summary>
/// <param name="Text">Null when there is none.</param>
/// <param name="Source">Where it is written.</param>
/// <param name="IsTakenFromBody">
/// True when the body starts with a heading that says the title, on a platform with formatting: it would stand there twice.
/// </param>
internal sealed record PostTitle(string? Text, TextSpan Source, bool IsTakenFromBody)
{
    public static PostTitle Of(Draft draft, ImmutableArray<Block> blocks, Platform platform)
    {
        if (!platform.RequiresTitle && platform.TitleLimit.Value is null)
        {
            return new PostTitle(null, default, false);
        }

        var heading = blocks.OfType<Heading>().FirstOrDefault(h => h.Level == 1 && InlineText.Of(h.Inlines).Length > 0);
        var text = heading is null ? null : InlineText.Of(heading.Inlines);
        var front = draft.Front.Title is { } title && title.Value.AsSpan().Trim().Length > 0 ? title : null;
        var isTaken = platform.Dialect != Dialect.PlainText && heading is not null && blocks[0] == heading
            && (front is null || front.Value.Trim() == text);
        return front is not null
            ? new PostTitle(front.Value.Trim(), front.Span, isTaken)
            : new PostTitle(text, heading is { Inlines: [var first, .. var rest] } ? rest.Length > 0 ? first.Span.Union(rest[^1].Span) : first.Span : default, isTaken);
    }
}
