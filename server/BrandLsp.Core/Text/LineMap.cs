using System.Collections.Immutable;

namespace BrandLsp.Core.Text;

/// <summary>A place in a text: zero-based line, zero-based character in UTF-16 code units.</summary>
public readonly record struct LinePosition(int Line, int Character);

/// <summary>The lines of a text. LF, CRLF and CR each end a line.</summary>
public sealed class LineMap
{
    private readonly string _text;
    private readonly ImmutableArray<int> _starts;

    public LineMap(string text)
    {
        _text = text;
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && !(i + 1 < text.Length && text[i + 1] == '\n')))
            {
                starts.Add(i + 1);
            }
        }

        _starts = starts.ToImmutable();
    }

    public int Count => _starts.Length;

    /// <summary>The line's characters without its line break.</summary>
    public TextSpan Line(int line)
    {
        var start = _starts[line];
        var end = line + 1 < _starts.Length ? _starts[line + 1] : _text.Length;
        while (end > start && _text[end - 1] is '\n' or '\r')
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>Where <paramref name="offset"/> lies; an offset outside the text is moved to its nearest end.</summary>
    public LinePosition Position(int offset)
    {
        offset = Math.Clamp(offset, 0, _text.Length);
        var line = LineOf(offset);
        return new LinePosition(line, offset - _starts[line]);
    }

    /// <summary>The offset of a place; a character past the line's end means the line's end, a line past the last one the text's end.</summary>
    public int Offset(LinePosition position)
    {
        if (position.Line < 0)
        {
            return 0;
        }

        if (position.Line >= _starts.Length)
        {
            return _text.Length;
        }

        var line = Line(position.Line);
        return Math.Clamp(line.Start + position.Character, line.Start, line.End);
    }

    public int LineOf(int offset)
    {
        var index = _starts.BinarySearch(offset);
        return index >= 0 ? index : ~index - 1;
    }
}
