using BrandLsp.Core.Prose;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Drafts;

/// <summary>Changes to a draft's body that fixes share.</summary>
internal static class BodyEdits
{
    /// <summary>
    /// Adds a paragraph after the last block with words of the author, so before closing hashtags; at the end of a draft
    /// that has no words yet.
    /// </summary>
    public static TextEdit AddParagraph(Draft draft, ProseText prose, string paragraph)
    {
        var newLine = NewLine(draft);
        var blank = newLine + newLine;
        for (var i = draft.Blocks.Length - 1; i >= 0; i--)
        {
            var block = draft.Blocks[i];
            if (block is not (Container or FootnoteDefinition or Quote) && HasWords(prose, block.Span))
            {
                var end = block.Span.End;
                while (end > block.Span.Start && char.IsWhiteSpace(draft.Text[end - 1]))
                {
                    end--;
                }

                return TextEdit.Insert(end, blank + paragraph);
            }
        }

        var text = draft.Text.AsSpan(draft.BodyStart).TrimEnd();
        var offset = draft.BodyStart + text.Length;
        return TextEdit.Insert(offset, (text.IsEmpty ? newLine : blank) + paragraph);
    }

    /// <summary>CRLF when the draft has any.</summary>
    public static string NewLine(Draft draft) => draft.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    private static bool HasWords(ProseText prose, TextSpan span)
    {
        int low = 0, high = prose.Sentences.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (prose.Sentences[middle].Span.End <= span.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < prose.Sentences.Length && prose.Sentences[low].Span.Start < span.End;
    }
}
