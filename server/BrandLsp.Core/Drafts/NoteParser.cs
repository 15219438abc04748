using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BrandLsp.Core.Drafts;

/// <summary>
/// Reads footnotes, <c>[^label]: text</c>, in the body itself and in containers. A note goes on with lines indented by
/// four blanks, and its last paragraph with the lines directly under it. Notes stay where they stand, referenced or not.
/// </summary>
internal sealed class NoteParser : BlockParser
{
    private const int Longest = 999;
    private static readonly object NotesKey = typeof(NoteParser);

    public NoteParser() => OpeningCharacters = ['['];

    /// <summary>The notes of a document by label, the first of each; null where it has none.</summary>
    public static Dictionary<string, Footnote>? NotesOf(MarkdownDocument document) => document.GetData(NotesKey) as Dictionary<string, Footnote>;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || processor.GetCurrentContainerOpened() is not (MarkdownDocument or FencedContainer) || LabelLength(processor.Line.AsSpan()) is not { } length || processor.Line.PeekChar(length + 2) != ':')
        {
            return BlockState.None;
        }

        const int Marks = 3;
        var start = processor.Start;
        var label = processor.Line.Text.Substring(start + 1, length);
        var note = new Footnote(this)
        {
            Column = processor.Column,
            Label = label,
            LabelSpan = new SourceSpan(start, start + length + 1),
            Span = new SourceSpan(start, processor.Line.End),
        };
        Remember(processor.Document, note);
        for (var i = 0; i < length + Marks; i++)
        {
            processor.NextChar();
        }

        while (processor.CurrentChar is ' ' or '\t')
        {
            processor.NextChar();
        }

        processor.NewBlocks.Push(note);
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Markdig.Syntax.Block block)
    {
        if (processor.IsBlankLine)
        {
            return BlockState.Continue;
        }

        if (!processor.IsCodeIndent)
        {
            return BlockState.None;
        }

        processor.GoToCodeIndent();
        block.UpdateSpanEnd(processor.Line.End);
        return BlockState.Continue;
    }

    /// <summary>The length of <c>^label</c> in brackets at the start of a text; null where there is none.</summary>
    private static int? LabelLength(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || text[0] != '[' || text[1] != '^')
        {
            return null;
        }

        var end = 2;
        while (end < text.Length && end < Longest && text[end] is not ('[' or ']') && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return end > 2 && end < text.Length && text[end] == ']' ? end - 1 : null;
    }

    private static void Remember(MarkdownDocument document, Footnote note)
    {
        if (NotesOf(document) is not { } notes)
        {
            notes = new Dictionary<string, Footnote>(StringComparer.OrdinalIgnoreCase);
            document.SetData(NotesKey, notes);
        }

        notes.TryAdd(note.Label!, note);
    }

    /// <summary>Reads <c>[^label]</c> where the document has such a note, also side by side and behind an exclamation mark.</summary>
    internal sealed class ReferenceParser : InlineParser
    {
        public ReferenceParser() => OpeningCharacters = ['[', '!'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var isMark = slice.CurrentChar == '!';
            var text = isMark ? slice.AsSpan()[1..] : slice.AsSpan();
            if (NotesOf(processor.Document) is not { } notes || LabelLength(text) is not { } length || !notes.TryGetValue(text.Slice(1, length).ToString(), out var note))
            {
                return false;
            }

            var consumed = isMark ? 1 : length + 2;
            var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
            var span = new SourceSpan(start, start + consumed - 1);
            if (isMark)
            {
                processor.Inline = new LiteralInline { Span = span, Line = line, Column = column, Content = new StringSlice(slice.Text, slice.Start, slice.Start), IsClosed = true };
            }
            else
            {
                var link = new FootnoteLink(note) { Span = span, Line = line, Column = column, IsClosed = true };
                note.Links.Add(link);
                processor.Inline = link;
            }

            slice.Start += consumed;
            return true;
        }
    }
}
