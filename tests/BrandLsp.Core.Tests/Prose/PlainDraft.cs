using System.Collections.Immutable;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Tests.Prose;

/// <summary>A draft of paragraphs without any Markdown, so that what is read does not depend on how Markdown is.</summary>
internal static class PlainDraft
{
    public static Draft Of(string text) => new()
    {
        Path = "posts/a.md",
        Text = text,
        Front = FrontMatter.Empty,
        BodyStart = 0,
        Blocks = Paragraphs(text),
    };

    private static ImmutableArray<Block> Paragraphs(string text)
    {
        var lines = new LineMap(text);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var inlines = ImmutableArray.CreateBuilder<Inline>();
        for (var i = 0; i <= lines.Count; i++)
        {
            var line = i < lines.Count ? lines.Line(i) : default;
            if (line.IsEmpty)
            {
                if (inlines.Count > 0)
                {
                    blocks.Add(new Paragraph(inlines[0].Span.Union(inlines[^1].Span), inlines.ToImmutable()));
                    inlines.Clear();
                }

                continue;
            }

            if (inlines.Count > 0)
            {
                inlines.Add(new LineBreak(TextSpan.FromBounds(inlines[^1].Span.End, line.Start), IsHard: false));
            }

            inlines.Add(new TextRun(line, line.In(text)));
        }

        return blocks.ToImmutable();
    }
}
