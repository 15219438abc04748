using System.Collections.Immutable;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Text;
using BrandLsp.Core.Yaml;

namespace BrandLsp.Core.Assist;

/// <summary>What a growing selection takes in, from the word at the cursor to the whole text.</summary>
public static class Selections
{
    /// <summary>Each inside the next, none twice, all around <paramref name="offset"/>.</summary>
    public static ImmutableArray<TextSpan> At(Draft draft, int offset)
    {
        var (text, front) = (draft.Text, draft.Front);
        var around = new List<TextSpan>();
        if (front.Exists && offset < draft.BodyStart)
        {
            around.AddRange([front.Span, front.Content]);
            around.AddRange(InYaml(text, front.Content));
        }
        else
        {
            around.Add(Trimmed(text, TextSpan.FromBounds(draft.BodyStart, text.Length)));
            foreach (var block in DraftText.Blocks(draft).Where(b => Holds(b.Span, offset)))
            {
                around.Add(Trimmed(text, block.Span));
                around.AddRange(block is ListBlock list ? list.Items.Select(i => Trimmed(text, i.Span)) : []);
                around.AddRange(DraftText.Texts(block).SelectMany(DraftText.Inlines<Inline>).SelectMany(Parts));
                around.AddRange(block is Paragraph ? Sentences(text, Trimmed(text, block.Span)) : []);
            }
        }

        return Nested(text, around, offset);
    }

    /// <summary>In a profile or in people.yaml.</summary>
    public static ImmutableArray<TextSpan> InYamlFile(string text, int offset) =>
        Nested(text, InYaml(text, new TextSpan(0, text.Length)), offset);

    private static IEnumerable<TextSpan> Parts(Inline inline) => inline switch
    {
        TextRun => [],
        Link link => [link.Span, link.UrlSpan],
        Image image => [image.Span, image.SrcSpan, image.AltSpan],
        CodeSpan code => [code.Span, code.Code.Span],
        _ => [inline.Span],
    };

    private static IEnumerable<TextSpan> Sentences(string text, TextSpan paragraph)
    {
        var start = paragraph.Start;
        foreach (var end in Text.Sentences.Ends(paragraph.In(text)).Append(paragraph.Length))
        {
            yield return Trimmed(text, TextSpan.FromBounds(start, Math.Max(start, paragraph.Start + end)));
            start = paragraph.Start + end;
        }
    }

    private static List<TextSpan> InYaml(string text, TextSpan region)
    {
        var spans = new List<TextSpan>();
        var open = new Stack<YamlNode>();
        if (YamlReader.Read(text, region).Root is { } root)
        {
            open.Push(root);
        }

        while (open.TryPop(out var node))
        {
            spans.Add(node.Span);
            switch (node)
            {
                case YamlScalar:
                    spans.Add(ProfileNames.Unquoted(text, node.Span));
                    break;
                case YamlList list:
                    foreach (var item in list.Items)
                    {
                        open.Push(item);
                    }

                    break;
                case YamlMap map:
                    foreach (var entry in map.Entries)
                    {
                        spans.AddRange([entry.Key.Span, entry.Key.Span.Union(entry.Value.Span)]);
                        open.Push(entry.Value);
                    }

                    break;
                default:
                    break;
            }
        }

        return spans;
    }

    private static ImmutableArray<TextSpan> Nested(string text, IEnumerable<TextSpan> candidates, int offset)
    {
        var nested = new List<TextSpan> { new(0, text.Length) };
        foreach (var span in candidates.Append(Word(text, offset)).Where(s => !s.IsEmpty && Holds(s, offset)).OrderByDescending(s => s.Length).ThenBy(s => s.Start))
        {
            if (nested[^1] != span && nested[^1].Contains(span))
            {
                nested.Add(span);
            }
        }

        nested.Reverse();
        return [.. nested];
    }

    private static TextSpan Word(string text, int offset)
    {
        var (start, end) = (offset, offset);
        while (start > 0 && IsWord(text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && IsWord(text[end]))
        {
            end++;
        }

        return TextSpan.FromBounds(start, end);
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark || c is '_';

    private static TextSpan Trimmed(string text, TextSpan span)
    {
        var all = text.AsSpan(span.Start, span.Length);
        var lead = span.Length - all.TrimStart().Length;
        return new TextSpan(span.Start + lead, Math.Max(0, all.TrimEnd().Length - lead));
    }

    private static bool Holds(TextSpan span, int offset) => offset >= span.Start && offset <= span.End;
}
