using System.Collections;
using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Assist;

public enum TokenKind
{
    /// <summary>A person of the profile, or a handle that one of the draft's platforms links.</summary>
    Mention,
    Hashtag,

    /// <summary>An address.</summary>
    Link,

    /// <summary>The id of something that the profile has.</summary>
    Name,
    Platform,

    /// <summary>The signs and words of a container's fences.</summary>
    Fence,
}

/// <param name="Span">Not empty, on one line.</param>
public sealed record SemanticToken(TokenKind Kind, TextSpan Span);

/// <summary>What the words of a draft are.</summary>
public static class SemanticTokens
{
    /// <summary>By position; no two overlap.</summary>
    public static ImmutableArray<SemanticToken> In(DraftAnalysis analysis)
    {
        var draft = analysis.Draft;
        var all = Names(analysis)
            .Concat(Links(draft))
            .Concat((draft.Front.Platforms ?? []).Select(p => new SemanticToken(TokenKind.Platform, ProfileNames.Unquoted(draft.Text, p.Span))))
            .Concat(draft.Front.Hashtags.Select(h => new SemanticToken(TokenKind.Hashtag, ProfileNames.Unquoted(draft.Text, h.Span))))
            .Concat(DraftText.Blocks(draft).OfType<Container>().SelectMany(c => Fences(draft.Text, c)))
            .Concat(Entities(analysis));

        return InOrder(all, draft.Text);
    }

    /// <summary>By position, without what overlaps: of two at one place the first mentioned wins.</summary>
    internal static ImmutableArray<SemanticToken> InOrder(IEnumerable<SemanticToken> all, string text)
    {
        var tokens = ImmutableArray.CreateBuilder<SemanticToken>();
        foreach (var token in all.Where(t => !t.Span.IsEmpty).OrderBy(t => t.Span.Start))
        {
            if ((tokens.Count == 0 || token.Span.Start >= tokens[^1].Span.End) && text.AsSpan(token.Span.Start, token.Span.Length).IndexOfAny('\n', '\r') < 0)
            {
                tokens.Add(token);
            }
        }

        return tokens.ToImmutable();
    }

    private static IEnumerable<SemanticToken> Names(DraftAnalysis analysis)
    {
        var brand = analysis.Brand;
        foreach (var use in DraftNames.In(analysis.Draft, brand))
        {
            var isKnown = use.Kind switch
            {
                NameKind.Theme => brand.Theme(use.Id) is not null,
                NameKind.Audience => brand.Audience(use.Id) is not null,
                NameKind.Value => brand.Value(use.Id) is not null,
                NameKind.Objective => brand.Objective(use.Id) is not null,
                _ => false,
            };
            if (isKnown)
            {
                yield return new SemanticToken(TokenKind.Name, use.Place.Span);
            }
            else if (use.Kind == NameKind.Person)
            {
                yield return new SemanticToken(TokenKind.Mention, TextSpan.FromBounds(use.Place.Span.Start - 1, use.Place.Span.End));
            }
        }
    }

    private static IEnumerable<SemanticToken> Links(Draft draft) =>
        DocumentLinks.In(draft, NoFiles.Instance).Select(l => new SemanticToken(TokenKind.Link, l.Span));

    private static BitArray Code(Draft draft)
    {
        var blocks = DraftText.Blocks(draft).ToList();
        var isCode = new BitArray(draft.Text.Length);
        foreach (var span in blocks.OfType<CodeBlock>().Select(b => b.Span).Concat(blocks.SelectMany(DraftText.Texts).SelectMany(DraftText.Inlines<CodeSpan>).Select(c => c.Span)))
        {
            for (var i = span.Start; i < span.End; i++)
            {
                isCode[i] = true;
            }
        }

        return isCode;
    }

    /// <summary>What at least one platform makes clickable, where the author typed it so; in code nothing is meant to be.</summary>
    private static IEnumerable<SemanticToken> Entities(DraftAnalysis analysis)
    {
        var isCode = Code(analysis.Draft);
        foreach (var (text, entity) in analysis.Variants.SelectMany(v => v.Parts).SelectMany(p => p.Entities.Select(e => (p.Text, e))))
        {
            var source = text.SourceOf(entity.Span);
            var sign = source.IsEmpty || isCode[source.Start] ? ' ' : analysis.Draft.Text[source.Start];
            if (entity.Type == EntityType.Mention && sign == '@')
            {
                yield return new SemanticToken(TokenKind.Mention, source);
            }
            else if ((entity.Type == EntityType.Hashtag && sign == '#') || (entity.Type == EntityType.Cashtag && sign == '$'))
            {
                yield return new SemanticToken(TokenKind.Hashtag, source);
            }
        }
    }

    private static IEnumerable<SemanticToken> Fences(string text, Container container)
    {
        var written = container.Span.In(text);
        var firstEnd = written.AsSpan().IndexOfAny('\n', '\r') is var end and >= 0 ? end : written.Length;
        foreach (var word in Words(written, 0, firstEnd).Select(w => w.Shift(container.Span.Start)))
        {
            var isPlatform = container.Platforms.Any(p => p.Span.Overlaps(word));
            yield return new SemanticToken(isPlatform ? TokenKind.Platform : TokenKind.Fence, word);
        }

        var close = written.TrimEnd().LastIndexOfAny(['\n', '\r']) + 1;
        var sign = written[close..].Trim();
        if (close > firstEnd && sign.Length >= 3 && sign.All(c => c == ':'))
        {
            yield return new SemanticToken(TokenKind.Fence, new TextSpan(container.Span.Start + written.IndexOf(':', close), sign.Length));
        }
    }

    private static IEnumerable<TextSpan> Words(string text, int from, int to)
    {
        for (var start = from; start < to;)
        {
            var end = start;
            while (end < to && !char.IsWhiteSpace(text[end]) && text[end] != ',')
            {
                end++;
            }

            if (end > start)
            {
                yield return TextSpan.FromBounds(start, end);
            }

            start = end + 1;
        }
    }
}
