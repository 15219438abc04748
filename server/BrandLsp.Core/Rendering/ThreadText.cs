using System.Buffers;
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
/// <param name="GapWeight">Of the white space behind it, in characters.</param>
/// <param name="GapBytes">Of the white space behind it, in UTF-8.</param>
internal readonly record struct ThreadPiece(TextSpan Span, CutLevel Level, int Weight, int Bytes, int GapWeight, int GapBytes)
{
    /// <summary>Where the white space behind it ends: a gap weighs one a character.</summary>
    public int GapEnd => Span.End + GapWeight;
}

/// <summary>
/// Finds the places where a text may be cut: at white space and after an ideographic sentence; in a stretch without either
/// that is longer than a part between ideographs, and in a word that is longer than a part between graphemes. Never
/// inside a link, a mention, a hashtag or a protected span.
/// </summary>
internal sealed class ThreadText
{
    /// <summary>White space at which a text may be cut: not the blanks that say they must not be.</summary>
    private static readonly SearchValues<char> Blanks = SearchValues.Create(
        "\t\n\v\f\r \u0085\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200A\u2028\u2029\u205F\u3000");

    /// <summary>In characters, its blank included.</summary>
    private const int TypicalWord = 5;

    private readonly string _text;
    private readonly ITextMeter _meter;
    private readonly List<TextSpan> _whole;
    private readonly List<int> _sentenceEnds;
    private readonly List<ThreadPiece> _stretches;
    private int _nextWhole;
    private int _nextEnd;

    /// <param name="text">Without white space at its ends.</param>
    /// <param name="keepWhole">What no cut may fall inside, beside links, mentions and hashtags.</param>
    /// <param name="keepsFirstSentence">True when no cut may fall inside the first sentence.</param>
    public ThreadText(string text, ITextMeter meter, IEnumerable<TextSpan> keepWhole, bool keepsFirstSentence)
    {
        _text = text;
        _meter = meter;
        _stretches = new List<ThreadPiece>(text.Length / TypicalWord);
        _sentenceEnds = Sentences.Ends(text);
        var firstSentence = keepsFirstSentence && _sentenceEnds.Count > 0 ? _sentenceEnds[0] : 0;
        _whole = Merge([.. meter.Entities(text).Select(e => e.Span), .. keepWhole, new TextSpan(0, firstSentence)]);
        FindStretches();
    }

    /// <summary>The stretches of the text, of which the cuts that need no word to be broken part all.</summary>
    /// <param name="smallest">The room in the smallest part; a word over it is cut between graphemes.</param>
    public List<ThreadPiece> Pieces(int smallest)
    {
        if (_stretches.TrueForAll(s => s.Weight <= smallest))
        {
            return _stretches;
        }

        var pieces = new List<ThreadPiece>();
        foreach (var stretch in _stretches)
        {
            Add(pieces, stretch, smallest);
        }

        return pieces;
    }

    private void FindStretches()
    {
        var start = 0;
        for (var at = NextStop(0); at < _text.Length;)
        {
            var gapEnd = AfterWhiteSpace(at);
            var endsSentence = _nextEnd < _sentenceEnds.Count && _sentenceEnds[_nextEnd] == at;
            if (at > start && (gapEnd > at || endsSentence) && IsBoundary(at) && MayCut(at, gapEnd))
            {
                _stretches.Add(Measured(TextSpan.FromBounds(start, at), gapEnd, LevelOf(at, gapEnd, endsSentence)));
                start = gapEnd;
            }

            at = NextStop(Math.Max(gapEnd, at + 1));
        }

        if (start < _text.Length)
        {
            _stretches.Add(Measured(TextSpan.FromBounds(start, _text.Length), _text.Length, CutLevel.Paragraph));
        }
    }

    /// <summary>The first blank or end of a sentence at or behind <paramref name="from"/>; ask in rising order.</summary>
    private int NextStop(int from)
    {
        while (_nextEnd < _sentenceEnds.Count && _sentenceEnds[_nextEnd] < from)
        {
            _nextEnd++;
        }

        var end = _nextEnd < _sentenceEnds.Count ? _sentenceEnds[_nextEnd] : _text.Length;
        var blank = from < end ? _text.AsSpan(from, end - from).IndexOfAny(Blanks) : -1;
        return blank < 0 ? end : from + blank;
    }

    /// <summary>Characters below U+0300 are joined to nothing before them.</summary>
    private bool IsBoundary(int at) => (_text[at] < '\u0300' && _text[at - 1] < '\u0300') || Graphemes.IsBoundary(_text, at);

    private void Add(List<ThreadPiece> pieces, ThreadPiece stretch, int smallest)
    {
        if (stretch.Weight <= smallest)
        {
            pieces.Add(stretch);
            return;
        }

        var (span, level) = (stretch.Span, stretch.Level);
        var gapEnd = stretch.GapEnd;
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
        var text = _text.AsSpan(span.Start, span.Length);
        var gap = _text.AsSpan(span.End, gapEnd - span.End);
        return new ThreadPiece(span, level, _meter.Measure(text), Utf8Offsets.Length(text), gap.Length, gap is " " ? 1 : Utf8Offsets.Length(gap));
    }

    private CutLevel LevelOf(int gapStart, int gapEnd, bool endsSentence)
    {
        var breaksParagraph = gapEnd > gapStart + 1 && _text.AsSpan(gapStart, gapEnd - gapStart).Count('\n') > 1;
        return breaksParagraph ? CutLevel.Paragraph : endsSentence ? CutLevel.Sentence : CutLevel.Word;
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
        if (at + 1 < _text.Length && _text[at] == ' ' && char.IsAsciiLetter(_text[at + 1]))
        {
            return at + 1;
        }

        var length = _text.AsSpan(at).IndexOfAnyExcept(Blanks);
        return length < 0 ? _text.Length : at + length;
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
