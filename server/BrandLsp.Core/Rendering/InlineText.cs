using System.Collections.Immutable;
using System.Text;
using BrandLsp.Core.Drafts;

namespace BrandLsp.Core.Rendering;

/// <summary>The bare words of inlines: what a link or a heading says.</summary>
internal static class InlineText
{
    public static string Of(ImmutableArray<Inline> inlines)
    {
        if (inlines is [TextRun only])
        {
            return only.Text.Trim();
        }

        var text = new StringBuilder();
        Add(inlines, text);
        return text.ToString().Trim();
    }

    /// <summary>True when a link's text is its target, give or take the scheme, <c>www.</c> and a slash at the end.</summary>
    public static bool SaysItsUrl(Link link) =>
        link.IsBare || Core(Of(link.Inlines)).Equals(Core(link.Url), StringComparison.OrdinalIgnoreCase);

    public static bool IsOnlyImages(ImmutableArray<Inline> inlines) =>
        inlines.Any(i => i is Image) && inlines.All(i => i is Image or LineBreak || IsBlank(i));

    public static bool IsBlank(Inline inline) => inline is TextRun run && run.Text.AsSpan().Trim(" \t").IsEmpty;

    /// <summary>The images that share their line with other text. One that is all there is to click on is none.</summary>
    public static IEnumerable<Image> ImagesInSentences(ImmutableArray<Inline> inlines) =>
        inlines.Any(MayHoldImage) ? ImagesByLine(inlines) : [];

    private static IEnumerable<Image> ImagesByLine(ImmutableArray<Inline> inlines)
    {
        var line = new List<Inline>();
        foreach (var inline in inlines.Append(new LineBreak(default, false)))
        {
            if (inline is not LineBreak)
            {
                line.Add(inline);
                continue;
            }

            if (!line.TrueForAll(static i => i is Image || IsBlank(i)) && line.Exists(MayHoldImage))
            {
                foreach (var image in Images(line))
                {
                    yield return image;
                }
            }

            line.Clear();
        }
    }

    private static bool MayHoldImage(Inline inline) => inline switch
    {
        Image => true,
        Emphasis emphasis => emphasis.Inlines.Any(static i => i is not TextRun),
        Link link => link.Inlines.Any(static i => i is not TextRun),
        _ => false,
    };

    private static IEnumerable<Image> Images(IEnumerable<Inline> inlines)
    {
        var waiting = new Stack<Inline>(inlines.Reverse());
        while (waiting.TryPop(out var inline))
        {
            if (inline is Image image)
            {
                yield return image;
            }

            var children = inline switch
            {
                Emphasis emphasis => emphasis.Inlines,
                Link link when !IsOnlyImages(link.Inlines) => link.Inlines,
                _ => [],
            };
            for (var i = children.Length - 1; i >= 0; i--)
            {
                waiting.Push(children[i]);
            }
        }
    }

    private static ReadOnlySpan<char> Core(string url)
    {
        var core = url.AsSpan();
        foreach (var prefix in (ReadOnlySpan<string>)["https://", "http://", "mailto:", "www."])
        {
            if (core.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                core = core[prefix.Length..];
            }
        }

        return core.EndsWith("/") ? core[..^1] : core;
    }

    private static bool Equals(this ReadOnlySpan<char> left, ReadOnlySpan<char> right, StringComparison comparison) =>
        MemoryExtensions.Equals(left, right, comparison);

    private static void Add(ImmutableArray<Inline> inlines, StringBuilder text)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case TextRun run:
                    text.Append(run.Text);
                    break;
                case CodeSpan code:
                    text.Append(code.Code.Text);
                    break;
                case LineBreak:
                    text.Append(' ');
                    break;
                case Mention mention:
                    text.Append(mention.Person.DisplayName);
                    break;
                case Emphasis emphasis:
                    Add(emphasis.Inlines, text);
                    break;
                case Link link:
                    Add(link.Inlines, text);
                    break;
            }
        }
    }
}
