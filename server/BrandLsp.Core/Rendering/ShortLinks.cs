using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rendering;

/// <summary>The URLs of a Bluesky post as its composer shows them. The post's facets keep the whole ones.</summary>
internal static class ShortLinks
{
    /// <summary>The text with the short form of each URL in its place, which is known to stand for the whole one.</summary>
    public static MappedText In(MappedText text, ITextMeter meter)
    {
        if (!text.Text.Contains("://", StringComparison.Ordinal))
        {
            return text;
        }

        var builder = new MappedTextBuilder();
        var at = 0;
        foreach (var entity in text.Entities(meter).Where(e => e.Type == EntityType.Url))
        {
            var shown = ShortUrl.Of(entity.Text);
            if (shown == entity.Text)
            {
                continue;
            }

            builder.Append(text.Slice(TextSpan.FromBounds(at, entity.Span.Start)));
            builder.Mapped(shown, Uneven(text.SourceOf(entity.Span), shown.Length));
            builder.Know(KnownKind.Link, shown.Length, entity.Text);
            at = entity.Span.End;
        }

        if (at == 0)
        {
            return text;
        }

        builder.Append(text.Slice(TextSpan.FromBounds(at, text.Length)));
        return builder.ToMappedText();
    }

    /// <summary>A source of another length than the text, so that the text comes from the whole of it.</summary>
    private static TextSpan Uneven(TextSpan source, int length) => source.Length != length ? source : TextSpan.FromBounds(source.Start, Math.Max(source.Start, source.End - 1));
}
