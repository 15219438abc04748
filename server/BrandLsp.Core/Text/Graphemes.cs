namespace BrandLsp.Core.Text;

/// <summary>
/// Extended grapheme clusters: what a reader takes for one character (UAX #29 of Unicode 17, conjuncts included, so
/// नमस्ते has three). The class library's own segmentation does not know conjuncts. Any UTF-16 is accepted; a lone
/// surrogate is a cluster of its own. All offsets are UTF-16 code units; every call is linear in what it reads.
/// </summary>
public static class Graphemes
{
    /// <summary>The number of clusters.</summary>
    public static int Count(string text) => Count(text.AsSpan());

    /// <summary>The number of clusters.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var offset = 0; offset < text.Length;)
        {
            var plain = PlainRun(text[offset..]);
            if (plain > 0)
            {
                count += plain;
                offset += plain;
                continue;
            }

            offset = Next(text, offset);
            count++;
        }

        return count;
    }

    /// <summary>How many characters from the start are a cluster each: those below U+0300 join nothing, but one behind them may join the last. Line breaks are left to the caller.</summary>
    private static int PlainRun(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExceptInRange('\u000E', '\u02FF');
        if (length < 0)
        {
            return text.Length;
        }

        return text[length] < '\u0300' ? length : Math.Max(length - 1, 0);
    }

    /// <summary>
    /// The end of the cluster that starts at <paramref name="offset"/>, or the text's length at its end. The offset is
    /// taken for a cluster's start; one outside the text is moved to its nearest end.
    /// </summary>
    public static int Next(string text, int offset) => Next(text.AsSpan(), offset);

    /// <inheritdoc cref="Next(string, int)"/>
    public static int Next(ReadOnlySpan<char> text, int offset)
    {
        offset = Math.Max(offset, 0);
        if (offset >= text.Length)
        {
            return text.Length;
        }

        var first = text[offset];
        if (offset + 1 == text.Length)
        {
            return text.Length;
        }

        // Two neighbours below U+0300 are never joined, CRLF excepted.
        if (first < '\u0300' && text[offset + 1] < '\u0300')
        {
            return first == '\r' && text[offset + 1] == '\n' ? offset + 2 : offset + 1;
        }

        var state = new BreakState();
        var at = offset;
        state.Accept(ClassOf(CodePointAt(text, at, out var length)));
        at += length;
        while (at < text.Length)
        {
            var next = ClassOf(CodePointAt(text, at, out length));
            if (state.BreaksBefore(next))
            {
                return at;
            }

            state.Accept(next);
            at += length;
        }

        return at;
    }

    /// <summary>The boundaries of <paramref name="text"/> after 0, the last one its length; none for an empty text.</summary>
    public static BoundaryEnumerable Boundaries(string text) => new(text);

    /// <summary>True when no cluster has <paramref name="offset"/> inside it; the text's two ends are boundaries.</summary>
    public static bool IsBoundary(string text, int offset) =>
        offset >= 0 && offset <= text.Length && Floor(text, offset) == offset;

    /// <summary>The last boundary at or before <paramref name="offset"/>.</summary>
    public static int Floor(string text, int offset)
    {
        if (offset <= 0)
        {
            return 0;
        }

        if (offset >= text.Length)
        {
            return text.Length;
        }

        var boundary = SafeStart(text, offset);
        while (true)
        {
            var next = Next(text, boundary);
            if (next > offset)
            {
                return boundary;
            }

            boundary = next;
        }
    }

    /// <summary>The first boundary at or after <paramref name="offset"/>.</summary>
    public static int Ceiling(string text, int offset)
    {
        var floor = Floor(text, offset);
        return floor >= offset ? floor : Next(text, floor);
    }

    /// <summary>The boundary before <paramref name="offset"/>, which is taken for a boundary; 0 at the start.</summary>
    public static int Previous(string text, int offset) => offset <= 0 ? 0 : Floor(text, Math.Min(offset, text.Length) - 1);

    internal static GraphemeClass ClassOf(int codePoint)
    {
        if (codePoint < 0x300)
        {
            return codePoint switch
            {
                '\r' => GraphemeClass.Cr,
                '\n' => GraphemeClass.Lf,
                < 0x20 or (>= 0x7F and < 0xA0) or 0xAD => GraphemeClass.Control,
                0xA9 or 0xAE => GraphemeClass.Pictographic,
                _ => GraphemeClass.Other,
            };
        }

        if (codePoint is >= 0xAC00 and <= 0xD7A3)
        {
            return (codePoint - 0xAC00) % 28 == 0 ? GraphemeClass.HangulLV : GraphemeClass.HangulLVT;
        }

        return (GraphemeClass)BoundaryTable.Value(GraphemeData.Boundaries, codePoint, 4);
    }

    /// <summary>A lone surrogate is itself; UAX #29 makes it a control.</summary>
    internal static int CodePointAt(ReadOnlySpan<char> text, int offset, out int length)
    {
        var unit = text[offset];
        if (char.IsHighSurrogate(unit) && offset + 1 < text.Length && char.IsLowSurrogate(text[offset + 1]))
        {
            length = 2;
            return char.ConvertToUtf32(unit, text[offset + 1]);
        }

        length = 1;
        return unit;
    }

    /// <summary>A boundary at or before <paramref name="offset"/> that needs no look at what is before it.</summary>
    private static int SafeStart(string text, int offset)
    {
        for (var at = offset; at > 0; at--)
        {
            if (text[at] < '\u0300' && text[at - 1] < '\u0300')
            {
                if (!(text[at] == '\n' && text[at - 1] == '\r'))
                {
                    return at;
                }

                continue;
            }

            if (!char.IsLowSurrogate(text[at]) && AlwaysBreaks(ClassBefore(text, at), ClassOf(CodePointAt(text, at, out _))))
            {
                return at;
            }
        }

        return 0;
    }

    private static GraphemeClass ClassBefore(string text, int at)
    {
        var start = at - 1;
        if (start > 0 && char.IsLowSurrogate(text[start]) && char.IsHighSurrogate(text[start - 1]))
        {
            start--;
        }

        return ClassOf(CodePointAt(text, start, out _));
    }

    /// <summary>True when the rules break between the two whatever is before them.</summary>
    private static bool AlwaysBreaks(GraphemeClass last, GraphemeClass next) =>
        last != GraphemeClass.Prepend && next switch
        {
            GraphemeClass.Other => true,
            GraphemeClass.Pictographic => last != GraphemeClass.Zwj,
            GraphemeClass.HangulLV or GraphemeClass.HangulLVT or GraphemeClass.HangulL => last != GraphemeClass.HangulL,
            GraphemeClass.Consonant => last is GraphemeClass.Other or GraphemeClass.Consonant or GraphemeClass.SpacingMark,
            _ => false,
        };

    /// <summary>What the rules need to remember of the cluster so far.</summary>
    private struct BreakState
    {
        private GraphemeClass _last;
        private bool _any;
        private bool _oddRegionalIndicators;

        /// <summary>GB11: a pictograph and nothing but Extend since.</summary>
        private bool _pictograph;
        private bool _pictographJoined;

        /// <summary>GB9c: a consonant and nothing but Extend, linkers and joiners since.</summary>
        private bool _consonant;
        private bool _linked;

        public void Accept(GraphemeClass next)
        {
            _oddRegionalIndicators = next == GraphemeClass.RegionalIndicator && !(_any && _oddRegionalIndicators);
            var extends = next is GraphemeClass.Extend or GraphemeClass.ExtendOther or GraphemeClass.Linker;
            _pictographJoined = _pictograph && next == GraphemeClass.Zwj;
            _pictograph = next == GraphemeClass.Pictographic || (_pictograph && extends);
            if (next == GraphemeClass.Consonant)
            {
                _consonant = true;
                _linked = false;
            }
            else if (next == GraphemeClass.Linker)
            {
                _linked |= _consonant;
            }
            else if (next is not (GraphemeClass.Extend or GraphemeClass.Zwj))
            {
                _consonant = false;
                _linked = false;
            }

            _last = next;
            _any = true;
        }

        public readonly bool BreaksBefore(GraphemeClass next)
        {
            if (_last == GraphemeClass.Cr)
            {
                return next != GraphemeClass.Lf;
            }

            if (_last is GraphemeClass.Lf or GraphemeClass.Control
                || next is GraphemeClass.Cr or GraphemeClass.Lf or GraphemeClass.Control)
            {
                return true;
            }

            return next switch
            {
                GraphemeClass.Extend or GraphemeClass.ExtendOther or GraphemeClass.Linker or GraphemeClass.Zwj
                    or GraphemeClass.SpacingMark => false,
                _ when _last == GraphemeClass.Prepend => false,
                GraphemeClass.HangulL or GraphemeClass.HangulLV or GraphemeClass.HangulLVT => _last != GraphemeClass.HangulL,
                GraphemeClass.HangulV => _last is not (GraphemeClass.HangulL or GraphemeClass.HangulV or GraphemeClass.HangulLV),
                GraphemeClass.HangulT => _last is not (GraphemeClass.HangulV or GraphemeClass.HangulT
                    or GraphemeClass.HangulLV or GraphemeClass.HangulLVT),
                GraphemeClass.Consonant => !_linked,
                GraphemeClass.Pictographic => !_pictographJoined,
                GraphemeClass.RegionalIndicator => !_oddRegionalIndicators,
                _ => true,
            };
        }
    }

    /// <summary>Enumerates boundaries without allocating.</summary>
    public readonly struct BoundaryEnumerable(string text)
    {
        public BoundaryEnumerator GetEnumerator() => new(text);
    }

    /// <inheritdoc cref="BoundaryEnumerable"/>
    public struct BoundaryEnumerator(string text)
    {
        public int Current { get; private set; }

        public bool MoveNext()
        {
            if (Current >= text.Length)
            {
                return false;
            }

            Current = Next(text, Current);
            return true;
        }
    }
}
