using System.Collections.Immutable;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rendering;

/// <summary>The URLs of a Bluesky post as its composer shows them. The post's facets keep the whole ones.</summary>
internal static class ShortLinks
{
    /// <summary>The text with the short form of each URL in its place, which is known to stand for the whole one.</summary>
    /// <param name="code">What is code in the draft: a URL there belongs to a command and stays whole.</param>
    public static MappedText In(MappedText text, ITextMeter meter, ImmutableArray<TextSpan> code)
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
            if (shown == entity.Text || IsIn(code, text.SourceOf(entity.Span)))
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

    private static bool IsIn(ImmutableArray<TextSpan> code, TextSpan source)
    {
        var behind = code.BinarySearch(new TextSpan(source.End, 0));
        var last = (behind < 0 ? ~behind : behind) - 1;
        return last >= 0 && code[last].Overlaps(source);
    }

    /// <summary>The code of a draft, in blocks and in sentences, by position.</summary>
    public static ImmutableArray<TextSpan> Code(Draft draft) =>
    [
        .. DraftText.Blocks(draft).SelectMany(b => b is CodeBlock
            ? [b.Span]
            : DraftText.Texts(b).SelectMany(DraftText.Inlines<CodeSpan>).Select(c => c.Span)),
    ];

    /// <summary>A source of another length than the text, so that the text comes from the whole of it.</summary>
    private static TextSpan Uneven(TextSpan source, int length) => source.Length != length ? source : TextSpan.FromBounds(source.Start, Math.Max(source.Start, source.End - 1));
}
