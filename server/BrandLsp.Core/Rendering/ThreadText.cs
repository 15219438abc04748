using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rendering;

/// <summary>How much a cut costs, from the cheapest.</summary>
internal enum CutLevel
{
    Paragraph,
    Sentence,
    Word,
    Grapheme,
}

/// <summary>A stretch of a text between two places where it may be cut.</summary>
/// <param name="Span">Without the white space behind it.</param>
/// <param name="Level">Of the cut behind it.</param>
/// <param name="Weight">Of the stretch, in the platform's unit.</param>
/// <param name="Bytes">Of the stretch, in UTF-8.</param>
/// <param name="GapWeight">Of the white space behind it.</param>
/// <param name="GapBytes">Of the white space behind it, in UTF-8.</param>
internal readonly record struct ThreadPiece(TextSpan Span, CutLevel Level, int Weight, int Bytes, int GapWeight, int GapBytes);

/// <summary>
/// Finds the places where a text may be cut: at white space and after an ideographic sentence; in a stretch without either
/// that is longer than a part between ideographs, and in a word that is longer than a part between graphemes. Never
/// inside a link, a mention, a hashtag or a protected span.
/// </summary>
internal sealed class ThreadText
{
    private readonly string _text;
    private readonly ITextMeter _meter;
    private readonly List<TextSpan> _whole;
    private readonly HashSet<int> _sentenceEnds;
    private int _nextWhole;

    private ThreadText(string text, ITextMeter meter, IEnumerable<TextSpan> protectedSpans)
    {
        _text = text;
        _meter = meter;
        _whole = Merge([.. meter.Entities(text).Select(e => e.Span), .. protectedSpans]);
        _sentenceEnds = [.. Sentences.Ends(text)];
    }

    /// <param name="text">Without white space at its ends.</param>
    /// <param name="smallest">The room in the smallest part; a word over it is cut between graphemes.</param>
    public static List<ThreadPiece> Pieces(string text, ITextMeter meter, IEnumerable<TextSpan> protectedSpans, int smallest) =>
        new ThreadText(text, meter, protectedSpans).Pieces(smallest);

    private List<ThreadPiece> Pieces(int smallest)
    {
        var pieces = new List<ThreadPiece>();
        var start = 0;
        for (var at = 0; at < _text.Length;)
        {
            var gapEnd = AfterWhiteSpace(at);
            if (gapEnd > at)
            {
                if (MayCut(at, gapEnd) && at > start)
                {
                    Add(pieces, TextSpan.FromBounds(start, at), gapEnd, LevelOf(at, gapEnd), smallest);
                    start = gapEnd;
                }

                at = gapEnd;
                continue;
            }

            if (at > start && MayCut(at, at) && _sentenceEnds.Contains(at))
            {
                Add(pieces, TextSpan.FromBounds(start, at), at, CutLevel.Sentence, smallest);
                start = at;
            }

            at = Graphemes.Next(_text, at);
        }

        if (start < _text.Length)
        {
            Add(pieces, TextSpan.FromBounds(start, _text.Length), _text.Length, CutLevel.Paragraph, smallest);
        }

        return pieces;
    }

    private void Add(List<ThreadPiece> pieces, TextSpan span, int gapEnd, CutLevel level, int smallest)
    {
        if (Measured(span, gapEnd, level) is var piece && piece.Weight <= smallest)
        {
            pieces.Add(piece);
            return;
        }

        var start = span.Start;
        for (var at = Graphemes.Next(_text, start); at < span.End; at = Graphemes.Next(_text, at))
        {
            if (IsBetweenIdeographs(at) && !IsInside(at))
            {
                AddWord(pieces, TextSpan.FromBounds(start, at), at, CutLevel.Word, smallest);
                start = at;
            }
        }

        AddWord(pieces, TextSpan.FromBounds(start, span.End), gapEnd, level, smallest);
    }

    private void AddWord(List<ThreadPiece> pieces, TextSpan span, int gapEnd, CutLevel level, int smallest)
    {
        if (Measured(span, gapEnd, level) is var piece && piece.Weight <= smallest)
        {
            pieces.Add(piece);
            return;
        }

        var start = span.Start;
        for (var at = Graphemes.Next(_text, start); at < span.End; at = Graphemes.Next(_text, at))
        {
            if (!IsInside(at))
            {
                pieces.Add(Measured(TextSpan.FromBounds(start, at), at, CutLevel.Grapheme));
                start = at;
            }
        }

        pieces.Add(Measured(TextSpan.FromBounds(start, span.End), gapEnd, level));
    }

    private ThreadPiece Measured(TextSpan span, int gapEnd, CutLevel level)
    {
        var text = span.In(_text);
        var gap = _text[span.End..gapEnd];
        return new ThreadPiece(span, level, _meter.Measure(text), Utf8Offsets.Length(text), gap.Length, Utf8Offsets.Length(gap));
    }

    private CutLevel LevelOf(int gapStart, int gapEnd)
    {
        var breaks = _text.AsSpan(gapStart, gapEnd - gapStart).Count('\n');
        return breaks > 1 ? CutLevel.Paragraph : _sentenceEnds.Contains(gapStart) ? CutLevel.Sentence : CutLevel.Word;
    }

    private bool IsBetweenIdeographs(int at)
    {
        var before = _text[at - 1];
        var after = _text[at];
        return (IsIdeograph(before) || IsIdeograph(after)) && (IsIdeographic(before) || IsIdeographic(after)) && !IsOpening(before) && !IsClosing(after);
    }

    /// <summary>Han and kana; Korean has blanks between its words.</summary>
    private static bool IsIdeograph(char c) => c is (>= '\u3041' and <= '\u30FF') or (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF');

    private static bool IsIdeographic(char c) => IsIdeograph(c) || c is (>= '\u3000' and <= '\u303F') or (>= '\uFF00' and <= '\uFFEF');

    private static bool IsOpening(char c) => char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.OpenPunctuation or System.Globalization.UnicodeCategory.InitialQuotePunctuation;

    private static bool IsClosing(char c) => c is 'ー' or '々' or 'ぁ' or 'ぃ' or 'ぅ' or 'ぇ' or 'ぉ' or 'っ' or 'ゃ' or 'ゅ' or 'ょ' or 'ァ' or 'ィ' or 'ゥ' or 'ェ' or 'ォ' or 'ッ' or 'ャ' or 'ュ' or 'ョ'
        || (char.IsPunctuation(c) && !IsOpening(c) && c is not ('@' or '#' or '＃' or '＠'));

    private int AfterWhiteSpace(int at)
    {
        while (at < _text.Length && char.IsWhiteSpace(_text[at]) && _text[at] is not ('\u00A0' or '\u202F' or '\u2007'))
        {
            at++;
        }

        return at;
    }

    /// <summary>Ask in rising order.</summary>
    private bool MayCut(int gapStart, int gapEnd)
    {
        while (_nextWhole < _whole.Count && _whole[_nextWhole].End <= gapStart)
        {
            _nextWhole++;
        }

        return _nextWhole == _whole.Count || _whole[_nextWhole].Start >= gapStart || _whole[_nextWhole].End <= gapEnd;
    }

    private bool IsInside(int at)
    {
        var low = 0;
        var high = _whole.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_whole[middle].End <= at)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < _whole.Count && _whole[low].Start < at;
    }

    private static List<TextSpan> Merge(List<TextSpan> spans)
    {
        spans.Sort();
        var merged = new List<TextSpan>();
        foreach (var span in spans)
        {
            if (merged.Count > 0 && span.Start < merged[^1].End)
            {
                merged[^1] = merged[^1].Union(span);
            }
            else if (!span.IsEmpty)
            {
                merged.Add(span);
            }
        }

        return merged;
    }
}
