using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BrandLsp.Core.Drafts;

/// <summary>
/// Keeps a paragraph's cost linear: each character that may open emphasis, a link or HTML can make the parser look at
/// the rest of the paragraph, so a paragraph gets so many of them; what comes after is text.
/// </summary>
internal sealed class DelimiterBudget : InlineParser
{
    private const int MostDelimiters = 1000;
    private const int MostSteps = 100_000_000;
    private static readonly object Key = typeof(DelimiterBudget);

    public DelimiterBudget() => OpeningCharacters = ['*', '_', '~', '[', '!', '<'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Block is not { } block)
        {
            return false;
        }

        if (block.GetData(Key) is not Counter counter)
        {
            counter = new Counter { Left = Math.Clamp(MostSteps / Math.Max(1, slice.Length), 1, MostDelimiters) };
            block.SetData(Key, counter);
        }

        if (counter.Left > 0)
        {
            counter.Left--;
            return false;
        }

        var position = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new LiteralInline
        {
            Span = new SourceSpan(position, position),
            Line = line,
            Column = column,
            Content = new StringSlice(slice.Text, slice.Start, slice.Start),
            IsClosed = true,
        };
        slice.NextChar();
        return true;
    }

    private sealed class Counter
    {
        public int Left { get; set; }
    }
}
