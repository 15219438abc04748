using System.Collections.Immutable;
using System.Globalization;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rendering;

/// <summary>A paragraph of the final text; one without text is the author's break between posts.</summary>
/// <param name="Source">The block it comes from.</param>
internal sealed record Chunk(MappedText Text, TextSpan Source)
{
    public bool IsBreak => Text.Length == 0;
}

/// <summary>Writes a draft's blocks, then the notes they refer to. What leaves no text leaves no separator either.</summary>
internal abstract class BlockWriter(RenderContext context)
{
    /// <summary>Line breaks between blocks: a blank line, or none.</summary>
    protected const int Parted = 2;
    protected const int Close = 1;

    protected RenderContext Context { get; } = context;

    /// <inheritdoc cref="MappedTextBuilder.KeepsQuoteBlank"/>
    protected virtual bool KeepsQuoteBlank => false;

    public List<Chunk> Write(ImmutableArray<Block> blocks)
    {
        var chunks = new List<Chunk>();
        var builder = new MappedTextBuilder { KeepsQuoteBlank = KeepsQuoteBlank };
        foreach (var block in blocks)
        {
            if (block is PostBreak)
            {
                chunks.Add(new Chunk(MappedText.Empty, block.Span));
                continue;
            }

            Context.Chunk = chunks.Count;
            WriteTop(block, builder);
            AddTo(chunks, builder, block.Span);
        }

        Context.AddLooseNotes(blocks);

        // Only references in notes add notes while they are written, each once.
        for (var i = 0; i < Context.Notes.Count; i++)
        {
            var note = Context.Notes[i];
            var mark = new TextSpan(note.Span.Start, Math.Min(note.Label.Length + "[^]:".Length, note.Span.Length));
            var written = NoteMark(string.Create(CultureInfo.InvariantCulture, $"[{i + 1}] "));
            var breaks = BreaksBehindMark(PlatformContent.Resolve(note.Blocks, Context.Platform));
            builder.Announce(breaks > 0 ? written.TrimEnd() : written, mark);
            for (var n = breaks; n > 0; n--)
            {
                builder.AnnounceLineBreak(new TextSpan(mark.End, 0), NoteIndent);
            }

            Context.Chunk = chunks.Count;
            WriteNote(note.Blocks, builder);
            AddTo(chunks, builder, note.Span);
        }

        return chunks;
    }

    /// <summary>A block of the draft's own, in no other.</summary>
    protected abstract void WriteTop(Block block, MappedTextBuilder builder);

    protected abstract void WriteNote(ImmutableArray<Block> blocks, MappedTextBuilder builder);

    protected virtual string NoteMark(string mark) => mark;

    /// <summary>What starts each further line of a note.</summary>
    protected virtual string NoteIndent => "";

    /// <summary>How many line breaks part a note's mark from blocks that would not be read as what they are behind it.</summary>
    protected virtual int BreaksBehindMark(ImmutableArray<Block> blocks) => 0;

    /// <summary>Writes blocks that lie in another, with line breaks between those that leave text.</summary>
    /// <param name="prefix">What starts each further line.</param>
    /// <param name="breaksBefore">How many line breaks part a block from the one before it.</param>
    protected void WriteInner(
        ImmutableArray<Block> blocks, MappedTextBuilder builder, string prefix, Func<Block, int> breaksBefore, Action<Block> write) =>
        WriteEach(PlatformContent.Resolve(blocks, Context.Platform), static b => b.Span, builder, (block, previous) =>
        {
            if (previous is { } before)
            {
                var gap = Gap(before, block.Span);
                for (var i = breaksBefore(block); i > 0; i--)
                {
                    builder.AnnounceLineBreak(gap, prefix);
                }
            }

            write(block);
        });

    /// <summary>Writes a list's items, each on a line of its own behind its marker.</summary>
    /// <param name="write">Writes the item's blocks; told its number in the list from 0.</param>
    protected static void WriteItems(ListBlock list, MappedTextBuilder builder, string prefix, Func<int, string> marker, Action<int> write) =>
        WriteEach(Enumerable.Range(0, list.Items.Length), i => list.Items[i].Span, builder, (i, previous) =>
        {
            var item = list.Items[i];
            if (previous is { } before)
            {
                builder.AnnounceLineBreak(Gap(before, item.Span), prefix);
            }

            builder.Announce(marker(i), item.Blocks.IsEmpty ? item.Span : Gap(new TextSpan(item.Span.Start, 0), item.Blocks[0].Span));
            write(i);
        });

    /// <summary>What stands between two places of the draft; where they are not in order, nothing at the second.</summary>
    public static TextSpan Gap(TextSpan before, TextSpan after) =>
        before.End <= after.Start ? TextSpan.FromBounds(before.End, after.Start) : new TextSpan(after.Start, 0);

    /// <summary>Says of a block of HTML that it becomes text, and attaches its images.</summary>
    /// <param name="offset">How much of its paragraph stands before it.</param>
    protected void LoseHtml(HtmlBlock html, int offset)
    {
        Context.Lose("raw HTML", html.Span);
        var noPlace = new TextSpan(html.Span.End, 0);
        foreach (var (src, alt) in HtmlText.ImagesIn(html.Html))
        {
            Context.Attach(new Image(html.Span, src, alt, noPlace, noPlace), offset);
        }
    }

    public static void Write(TextRun run, MappedTextBuilder builder)
    {
        if (run.Text.Length == run.Span.Length)
        {
            builder.Verbatim(run.Text, run.Span.Start);
        }
        else
        {
            builder.Mapped(run.Text, run.Span);
        }
    }

    /// <param name="write">Told the place of the last item that left text; what it announces is withdrawn when it writes nothing.</param>
    private static void WriteEach<T>(IEnumerable<T> items, Func<T, TextSpan> spanOf, MappedTextBuilder builder, Action<T, TextSpan?> write)
    {
        TextSpan? previous = null;
        foreach (var item in items)
        {
            var announced = builder.AnnouncedCount;
            var length = builder.Length;
            write(item, previous);
            var isWritten = builder.Length > length;
            previous = isWritten ? spanOf(item) : previous;
            builder.Withdraw(isWritten ? 0 : announced);
        }
    }

    private void AddTo(List<Chunk> chunks, MappedTextBuilder builder, TextSpan source)
    {
        if (builder.Length > 0)
        {
            chunks.Add(new Chunk(builder.ToMappedText(), source));
        }
        else
        {
            Context.Vanish();
        }

        builder.Clear();
    }
}
