using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Syntax;

namespace BrandLsp.Core.Drafts;

/// <summary>
/// Reads footnotes, <c>[^label]: text</c>, in the body itself and in containers. A note goes on with lines indented by
/// four blanks, and its last paragraph with the lines directly under it. Notes stay where they stand, referenced or not.
/// </summary>
internal sealed class NoteParser : BlockParser
{
    private static readonly object ReferencedKey = typeof(NoteParser);

    public NoteParser() => OpeningCharacters = ['['];

    /// <summary>The labels that a document refers to.</summary>
    public static IReadOnlySet<string> Referenced(MarkdownDocument document) =>
        document.GetData(ReferencedKey) as HashSet<string> ?? new HashSet<string>();

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || processor.GetCurrentContainerOpened() is not (MarkdownDocument or FencedContainer) || LabelLength(processor) is not { } length)
        {
            return BlockState.None;
        }

        const int Marks = 4;
        var start = processor.Start;
        var label = processor.Line.Text.Substring(start + 1, length);
        var note = new Footnote(this)
        {
            Column = processor.Column,
            Label = label,
            LabelSpan = new SourceSpan(start, start + length + 1),
            Span = new SourceSpan(start, processor.Line.End),
        };
        var reference = new LinkReferenceDefinition(label, "", null)
        {
            CreateLinkInline = (state, _, _) =>
            {
                Remember(state.Document, label);
                return new FootnoteLink(note);
            },
        };
        processor.Document.SetLinkReferenceDefinition(label, reference, addGroup: false);
        for (var i = 0; i < length + Marks - 1; i++)
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

    /// <summary>The length of <c>^label</c> at the start of a line; null where no note starts.</summary>
    private static int? LabelLength(BlockProcessor processor)
    {
        const int Longest = 999;
        var text = processor.Line.AsSpan();
        if (text.Length < 2 || text[1] != '^')
        {
            return null;
        }

        var end = 2;
        while (end < text.Length && end < Longest && text[end] is not ('[' or ']') && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return end > 2 && end + 1 < text.Length && text[end] == ']' && text[end + 1] == ':' ? end - 1 : null;
    }

    private static void Remember(MarkdownDocument document, string label)
    {
        if (document.GetData(ReferencedKey) is not HashSet<string> labels)
        {
            labels = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            document.SetData(ReferencedKey, labels);
        }

        labels.Add(label);
    }
}
