using System.Collections.Immutable;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Prose;

/// <summary>
/// The characters of one block in reading order, each with its place in the draft. What is no prose (a URL, inline
/// code, an image) leaves one <see cref="Placeholder"/>, so that a sentence goes on over it. Reused from block to block.
/// </summary>
internal sealed class FlatText
{
    /// <summary>U+FFFC, the object replacement character.</summary>
    public const char Placeholder = '\uFFFC';

    /// <summary>In characters: a paragraph of a post.</summary>
    private const int Typical = 256;

    private readonly Stack<(ImmutableArray<Inline> Inlines, int Next)> _open = new();
    private int[] _starts = new int[Typical];
    private int[] _ends = new int[Typical];

    public char[] Chars { get; private set; } = new char[Typical];

    public int Length { get; private set; }

    /// <summary>Replaces what it holds by <paramref name="inlines"/>.</summary>
    public void Load(ImmutableArray<Inline> inlines)
    {
        Length = 0;
        _open.Push((inlines, 0));
        while (_open.TryPop(out var level))
        {
            if (level.Next >= level.Inlines.Length)
            {
                continue;
            }

            _open.Push((level.Inlines, level.Next + 1));
            switch (level.Inlines[level.Next])
            {
                case TextRun run:
                    Add(run);
                    break;
                case Emphasis emphasis:
                    _open.Push((emphasis.Inlines, 0));
                    break;
                case Link { IsBare: false } link:
                    _open.Push((link.Inlines, 0));
                    break;
                case LineBreak lineBreak:
                    Add(lineBreak.IsHard ? '\u2028' : '\n', lineBreak.Span);
                    break;
                case HtmlInline html when html.Html.StartsWith("<br", StringComparison.OrdinalIgnoreCase):
                    Add('\u2028', html.Span);
                    break;
                case Link or CodeSpan or Image:
                    Add(Placeholder, level.Inlines[level.Next].Span);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>The place in the draft of the characters from <paramref name="start"/> to before <paramref name="end"/>.</summary>
    public TextSpan Source(int start, int end) => TextSpan.FromBounds(_starts[start], Math.Max(_starts[start], _ends[end - 1]));

    public ReadOnlySpan<char> Slice(int start, int end) => Chars.AsSpan(start, end - start);

    private void Add(TextRun run)
    {
        var length = run.Text.Length;
        MakeRoom(length);
        run.Text.CopyTo(Chars.AsSpan(Length));
        var starts = _starts.AsSpan(Length, length);
        var ends = _ends.AsSpan(Length, length);
        if (length == run.Span.Length)
        {
            for (var i = 0; i < length; i++)
            {
                starts[i] = run.Span.Start + i;
                ends[i] = run.Span.Start + i + 1;
            }
        }
        else
        {
            starts.Fill(run.Span.Start);
            ends.Fill(run.Span.End);
        }

        Length += length;
    }

    private void Add(char c, TextSpan source)
    {
        MakeRoom(1);
        Chars[Length] = c;
        _starts[Length] = source.Start;
        _ends[Length] = source.End;
        Length++;
    }

    private void MakeRoom(int more)
    {
        if (Length + more <= Chars.Length)
        {
            return;
        }

        var size = Math.Max(Length + more, Length * 2);
        var chars = Chars;
        Array.Resize(ref chars, size);
        Chars = chars;
        Array.Resize(ref _starts, size);
        Array.Resize(ref _ends, size);
    }
}
