using System.Text;

namespace BrandLsp.Core.Text;

/// <summary>Translates offsets in UTF-16 units into UTF-8 bytes. A lone surrogate is written as U+FFFD: three bytes.</summary>
public sealed class Utf8Offsets
{
    private readonly string _text;
    private int _unit;
    private int _byte;

    public Utf8Offsets(string text) => _text = text;

    /// <summary>The length of <paramref name="text"/> in UTF-8 bytes.</summary>
    public static int Length(ReadOnlySpan<char> text) => Encoding.UTF8.GetByteCount(text);

    /// <summary>The bytes before <paramref name="offset"/>. Cheap when offsets are asked for in rising order.</summary>
    public int ByteAt(int offset)
    {
        offset = Math.Clamp(offset, 0, _text.Length);
        if (offset < _unit)
        {
            _unit = 0;
            _byte = 0;
        }

        _byte += Length(_text.AsSpan(_unit, offset - _unit));
        _unit = offset;
        return _byte;
    }
}
