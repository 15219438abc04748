using System.Collections.Immutable;
using System.Net;
using BrandLsp.Core.Drafts;

namespace BrandLsp.Core.Rendering;

/// <summary>Reads <c>&lt;a href="…"&gt;text&lt;/a&gt;</c> inside a paragraph as the link that it is, where a platform takes no HTML.</summary>
internal static class HtmlLinks
{
    /// <summary>Siblings with each pair of tags as a <see cref="Link"/>. The tags are told as lost, as any other raw HTML.</summary>
    public static ImmutableArray<Inline> Resolve(ImmutableArray<Inline> inlines, RenderContext context)
    {
        if (!inlines.Any(i => i is HtmlInline html && HtmlText.ClosesLink(html.Html)))
        {
            return inlines;
        }

        var resolved = ImmutableArray.CreateBuilder<Inline>(inlines.Length);
        for (var i = 0; i < inlines.Length; i++)
        {
            if (inlines[i] is HtmlInline open && HtmlText.TargetIn(open.Html) is { } target && ClosingTag(inlines, i + 1) is { } close)
            {
                context.Lose("raw HTML", open.Span);
                var isExact = open.Html.Length == open.Span.Length;
                resolved.Add(new Link(
                    open.Span.Union(inlines[close].Span),
                    WebUtility.HtmlDecode(target.In(open.Html)),
                    isExact ? target.Shift(open.Span.Start) : open.Span,
                    IsBare: false,
                    [.. inlines[(i + 1)..close].SelectMany(inner => inner is Link link ? link.Inlines : [inner])]));
                i = close;
            }
            else
            {
                resolved.Add(inlines[i]);
            }
        }

        return resolved.ToImmutable();
    }

    /// <summary>The place of the tag that closes a link; null where another link opens first, or nothing stands between.</summary>
    private static int? ClosingTag(ImmutableArray<Inline> inlines, int from)
    {
        for (var i = from; i < inlines.Length; i++)
        {
            if (inlines[i] is HtmlInline html)
            {
                if (HtmlText.ClosesLink(html.Html))
                {
                    return i > from ? i : null;
                }

                if (HtmlText.TargetIn(html.Html) is not null)
                {
                    return null;
                }
            }
        }

        return null;
    }
}
