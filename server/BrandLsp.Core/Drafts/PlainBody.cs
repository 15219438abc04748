using System.Collections.Immutable;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Drafts;

/// <summary>Reads a body as paragraphs of plain text: what is left when its Markdown cannot be read.</summary>
internal static class PlainBody
{
    public static ImmutableArray<Block> Read(SourceMap map)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var lines = new List<TextSpan>();
        for (var from = 0; from <= map.Clean.Length;)
        {
            var end = map.Clean.IndexOf('\n', from);
            end = end < 0 ? map.Clean.Length : end;
            if (map.Clean.AsSpan(from, end - from).IsWhiteSpace())
            {
                Close();
            }
            else
            {
                lines.Add(TextSpan.FromBounds(from, end));
            }

            from = end + 1;
        }

        Close();
        return blocks.ToImmutable();

        void Close()
        {
            if (lines.Count > 0)
            {
                blocks.Add(ParagraphOf(map, lines));
                lines.Clear();
            }
        }
    }

    private static Paragraph ParagraphOf(SourceMap map, List<TextSpan> lines)
    {
        var inlines = ImmutableArray.CreateBuilder<Inline>();
        foreach (var line in lines)
        {
            if (inlines.Count > 0)
            {
                inlines.Add(new LineBreak(map.Source(new TextSpan(line.Start - 1, 1)), IsHard: false));
            }

            foreach (var (clean, source) in map.Segments(line))
            {
                inlines.Add(new TextRun(source, clean.In(map.Clean)));
            }
        }

        return new Paragraph(map.Source(lines[0].Union(lines[^1])), inlines.ToImmutable());
    }
}
