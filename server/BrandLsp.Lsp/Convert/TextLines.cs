using System.Text;
using BrandLsp.Core.Text;

namespace BrandLsp.Lsp.Convert;

internal enum PositionEncoding
{
    Utf8,
    Utf16,
    Utf32,
}

internal static class PositionEncodings
{
    /// <summary>The first of the client's encodings that exists; UTF-16 when it names none.</summary>
    public static PositionEncoding Choose(IReadOnlyList<string>? offered)
    {
        foreach (var name in offered ?? [])
        {
            switch (name)
            {
                case "utf-8": return PositionEncoding.Utf8;
                case "utf-16": return PositionEncoding.Utf16;
                case "utf-32": return PositionEncoding.Utf32;
            }
        }

        return PositionEncoding.Utf16;
    }

    public static string Name(PositionEncoding encoding) => encoding switch
    {
        PositionEncoding.Utf8 => "utf-8",
        PositionEncoding.Utf32 => "utf-32",
        _ => "utf-16",
    };
}

/// <summary>A text's offsets as positions and back, in the encoding agreed with the client. Positions outside the text mean its nearest place.</summary>
internal sealed class TextLines(string text, PositionEncoding encoding)
{
    private readonly LineMap _lines = new(text);

    /// <summary>With U+FFFD for each half of a surrogate pair that stands alone: no file and no answer can hold one.</summary>
    public string Text { get; } = JsonStrings.WellFormed(text);

    /// <summary>As the editor has it; of the same length. An edit may put the other half beside a half.</summary>
    public string Written { get; } = text;

    /// <summary>Another text's lines in the same encoding.</summary>
    public TextLines Of(string other) => new(other, encoding);

    public Position Position(int offset)
    {
        var place = _lines.Position(offset);
        var line = _lines.Line(place.Line);
        var before = Text.AsSpan(line.Start, Math.Min(place.Character, line.Length));
        var character = encoding switch
        {
            PositionEncoding.Utf8 => Encoding.UTF8.GetByteCount(before),
            PositionEncoding.Utf32 => CodePoints(before),
            _ => before.Length,
        };
        return new Position((uint)place.Line, (uint)character);
    }

    public int Offset(Position position)
    {
        if (position.Line >= _lines.Count)
        {
            return Text.Length;
        }

        var line = _lines.Line((int)position.Line);
        if (encoding == PositionEncoding.Utf16)
        {
            return line.Start + (int)Math.Min(position.Character, (uint)line.Length);
        }

        // A position inside a code point means its start.
        uint units = 0;
        var offset = line.Start;
        while (offset < line.End)
        {
            _ = Rune.DecodeFromUtf16(Text.AsSpan(offset, line.End - offset), out var rune, out var length);
            units += encoding == PositionEncoding.Utf32 ? 1u : (uint)rune.Utf8SequenceLength;
            if (units > position.Character)
            {
                break;
            }

            offset += length;
        }

        return offset;
    }

    public Range Range(TextSpan span) => new(Position(span.Start), Position(span.End));

    public TextSpan Span(Range range)
    {
        var (start, end) = (Offset(range.Start), Offset(range.End));
        return TextSpan.FromBounds(Math.Min(start, end), Math.Max(start, end));
    }

    private static int CodePoints(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
        {
            count++;
        }

        return count;
    }
}
