using System.Collections.Immutable;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Styles;

/// <summary>A piece of a block's text and where it stands in the draft.</summary>
/// <param name="At">In the block's text.</param>
/// <param name="Source">In the draft. As long as the piece, or the whole piece comes from the whole of it.</param>
internal readonly record struct SourceRun(int At, int Length, TextSpan Source);

/// <summary>A text that rules read: a paragraph, a heading, a sentence, with what is code as asterisks.</summary>
internal sealed class TextBlock
{
    private readonly ImmutableArray<SourceRun> _runs;
    private readonly int _offset;

    public TextBlock(BlockKind kind, string text, ImmutableArray<SourceRun> runs)
        : this(kind, text, runs, 0)
    {
    }

    private TextBlock(BlockKind kind, string text, ImmutableArray<SourceRun> runs, int offset)
    {
        Kind = kind;
        Text = text;
        Lower = Lowered(text);
        _runs = runs;
        _offset = offset;
    }

    public BlockKind Kind { get; }

    public string Text { get; }

    /// <summary><see cref="Text"/> in lower case, unit by unit.</summary>
    public string Lower { get; }

    /// <summary>A stretch of this block as a block of its own.</summary>
    public TextBlock Part(BlockKind kind, int start, int end) => new(kind, Text[start..end], _runs, _offset + start);

    /// <summary>Where a stretch of the text stands in the draft, from its first to its last character.</summary>
    public TextSpan Source(int start, int end)
    {
        if (_runs.IsEmpty)
        {
            return default;
        }

        var first = RunAt(_offset + start);
        var from = SourceOf(_runs[first], _offset + start, isEnd: false);
        if (end <= start)
        {
            return new TextSpan(from, 0);
        }

        var to = SourceOf(_runs[RunAt(_offset + end - 1)], _offset + end, isEnd: true);
        return TextSpan.FromBounds(from, Math.Max(from, to));
    }

    private static int SourceOf(SourceRun run, int at, bool isEnd)
    {
        var into = Math.Clamp(at - run.At, 0, run.Length);
        return run.Source.Length == run.Length ? run.Source.Start + into : isEnd ? run.Source.End : run.Source.Start;
    }

    private int RunAt(int at)
    {
        var (low, high) = (0, _runs.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _runs[middle].At <= at ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    private static string Lowered(string text) => string.Create(text.Length, text, static (to, from) =>
    {
        for (var i = 0; i < from.Length; i++)
        {
            to[i] = char.ToLowerInvariant(from[i]);
        }
    });
}
