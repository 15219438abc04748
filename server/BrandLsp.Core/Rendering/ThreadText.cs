using System.Buffers;
using System.Text;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rendering;

/// <summary>How much a cut costs, from the cheapest.</summary>
internal enum CutLevel
{
    Paragraph,
    Sentence,

    /// <summary>The end of a line that ends no sentence: one the author broke, a table's row, a line of code.</summary>
    Line,
    Word,
    Grapheme,
}

/// <summary>A stretch of a text between two places where it may be cut.</summary>
/// <param name="Span">Without the white space behind it.</param>
/// <param name="Level">Of the cut behind it.</param>
/// <param name="Before">Of the text before it.</param>
/// <param name="UpTo">Of the text up to its end.</param>
internal readonly record struct ThreadPiece(TextSpan Span, CutLevel Level, Amount Before, Amount UpTo)
{
    public Amount Amount => UpTo - Before;
}

/// <summary>
/// Finds the places where a text may be cut: at white space and after an ideographic sentence; in a stretch without either
/// that is longer than a part between ideographs, and in a word that is longer than a part between graphemes. Never
/// inside a link, a mention, a hashtag or a protected span.
/// </summary>
internal sealed class ThreadText : IDisposable
{
    /// <summary>White space at which a text may be cut: not the blanks that say they must not be.</summary>
    private static readonly SearchValues<char> Blanks = SearchValues.Create(
        "\t\n\v\f\r \u0085\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200A\u2028\u2029\u205F\u3000");

    /// <summary>In characters, its blank included.</summary>
    private const int TypicalWord = 5;

    private readonly string _text;
    private readonly ITextMeter _meter;
    private readonly IReadOnlyList<Entity> _entities;
    private readonly List<TextSpan> _whole;
    private readonly List<int> _sentenceEnds;
    private readonly RentedList<ThreadPiece> _stretches;
    private RentedList<ThreadPiece>? _pieces;
    private readonly Amount _longest;
    private int _nextWhole;
    private int _nextEnd;
    private int _nextEntity;
    private int _plainUntil;

    /// <param name="mapped">Without white space at its ends.</param>
    /// <param name="keepWhole">What no cut may fall inside, beside links, mentions and hashtags.</param>
    /// <param name="keepsFirstSentence">True when no cut may fall inside the first sentence.</param>
    public ThreadText(MappedText mapped, ITextMeter meter, IEnumerable<TextSpan> keepWhole, bool keepsFirstSentence)
    {
        var text = mapped.Text;
        _text = text;
        _meter = meter;
        _entities = mapped.Entities(meter);
        _sentenceEnds = Sentences.Ends(text);
        var firstSentence = keepsFirstSentence && _sentenceEnds.Count > 0 ? FirstSentence(text, _sentenceEnds[0]) : 0;
        _whole = Merge([.. KnownSpans.Corrected(_entities, mapped.Known).Select(e => e.Span), .. keepWhole, new TextSpan(0, firstSentence)]);
        _stretches = new RentedList<ThreadPiece>((text.Length / TypicalWord) + 1);
        FindStretches();
        foreach (var stretch in _stretches.Items)
        {
            _longest = new Amount(Math.Max(_longest.Length, stretch.Amount.Length), Math.Max(_longest.Bytes, stretch.Amount.Bytes));
        }
    }

    /// <summary>Of the whole text, in the platform's unit.</summary>
    public int Length => _stretches.Items is [.., var last] ? last.UpTo.Length : 0;

    /// <summary>
    /// The stretches of the text, of which the cuts that need no word to be broken part all. There until the next question.
    /// </summary>
    /// <param name="smallest">The room in the smallest part; a word over it is cut between graphemes.</param>
    public ReadOnlySpan<ThreadPiece> Pieces(Amount smallest)
    {
        if (smallest.Holds(_longest))
        {
            return _stretches.Items;
        }

        _pieces?.Dispose();
        _pieces = new RentedList<ThreadPiece>(2 * _stretches.Count);
        foreach (var stretch in _stretches.Items)
        {
            Add(_pieces, stretch, smallest);
        }

        return _pieces.Items;
    }

    public void Dispose()
    {
        _stretches.Dispose();
        _pieces?.Dispose();
    }

    /// <summary>
    /// The end of what is kept in one piece at the start. Two kinds of text go on without a stop for longer than a post: the
    /// rows of a table, of which each stands alone, and Thai and Lao, which have a blank where others have a stop.
    /// </summary>
    private static int FirstSentence(string text, int end)
    {
        var line = text.AsSpan(0, end).IndexOf('\n');
        if (line > 0 && IsRow(text.AsSpan(0, line)) && IsRow(text.AsSpan(line + 1, LineLength(text, line + 1))))
        {
            end = line;
        }

        for (var blank = text.IndexOf(' ', 0, end); blank > 0; blank = text.IndexOf(' ', blank + 1, end - blank - 1))
        {
            if (IsThaiOrLao(text[blank - 1]) && IsThaiOrLao(text[blank + 1]))
            {
                return blank;
            }
        }

        return end;
    }

    private static int LineLength(string text, int start) => text.AsSpan(start).IndexOf('\n') is >= 0 and var length ? length : text.Length - start;

    private static bool IsRow(ReadOnlySpan<char> line) => line.Contains(" | ", StringComparison.Ordinal);

    private static bool IsThaiOrLao(char c) => c is >= '\u0E01' and <= '\u0EFF';

    private void FindStretches()
    {
        var start = 0;
        for (var at = NextStop(0); at < _text.Length;)
        {
            var endsSentence = _nextEnd < _sentenceEnds.Count && _sentenceEnds[_nextEnd] == at;
            if (IsPlainBlank(start, at))
            {
                if (MayCut(at, at + 1))
                {
                    AddStretch(start, at, endsSentence ? CutLevel.Sentence : CutLevel.Word);
                    start = at + 1;
                }

                at = NextStop(at + 1);
                continue;
            }

            var gapEnd = AfterWhiteSpace(at);
            var end = BeforeWhiteSpace(start, at);
            if (end > start && IsBreak(at, gapEnd, endsSentence) && IsBoundary(end) && IsBoundary(gapEnd) && MayCut(end, gapEnd))
            {
                AddStretch(start, end, LevelOf(end, gapEnd, endsSentence));
                start = gapEnd;
            }

            at = NextStop(Math.Max(gapEnd, at + 1));
        }

        if (start < _text.Length)
        {
            AddStretch(start, _text.Length, CutLevel.Paragraph);
        }
    }

    /// <summary>A single blank between two characters of ASCII, as most are: it needs no closer look.</summary>
    private bool IsPlainBlank(int start, int at) =>
        _text[at] == ' ' && at > start && at + 1 < _text.Length && _text[at - 1] is > ' ' and < '\u007F' && _text[at + 1] is > ' ' and < '\u007F';

    /// <summary>True behind a sentence, and at white space that has more than blanks which say that they must not break.</summary>
    private bool IsBreak(int at, int gapEnd, bool endsSentence) =>
        gapEnd == at ? endsSentence : _text.AsSpan(at, gapEnd - at).ContainsAny(Blanks);

    private void AddStretch(int start, int end, CutLevel level)
    {
        var span = TextSpan.FromBounds(start, end);
        var amount = IsPlain(span) ? new Amount(span.Length, span.Length) : Measure(span);
        _stretches.Add(After(_stretches, span, level, amount));
    }

    /// <summary>ASCII that is no part of a link or mention weighs one a character everywhere; ask in rising order.</summary>
    private bool IsPlain(TextSpan span)
    {
        if (_plainUntil <= span.Start)
        {
            FindPlain(span.Start);
        }

        return span.End <= _plainUntil;
    }

    /// <summary>Looks how far plain text goes from a place on: what follows is asked about up to there without a look at it.</summary>
    private void FindPlain(int from)
    {
        while (_nextEntity < _entities.Count && _entities[_nextEntity].Span.End <= from)
        {
            _nextEntity++;
        }

        var end = _nextEntity == _entities.Count ? _text.Length : Math.Max(from, _entities[_nextEntity].Span.Start);
        var length = _text.AsSpan(from, end - from).IndexOfAnyExceptInRange('\0', '\u007F');
        _plainUntil = length < 0 ? end : from + length;
    }

    /// <summary>A piece behind the others, with what they and the white space before it amount to.</summary>
    private ThreadPiece After(RentedList<ThreadPiece> pieces, TextSpan span, CutLevel level, Amount amount)
    {
        var before = default(Amount);
        if (pieces.Items is [.., var last])
        {
            before = last.UpTo + Gap(_text.AsSpan(last.Span.End, span.Start - last.Span.End));
        }

        return new ThreadPiece(span, level, before, before + amount);
    }

    private Amount Gap(ReadOnlySpan<char> gap) => gap is " " || Ascii.IsValid(gap)
        ? new Amount(gap.Length, gap.Length)
        // White space alone may weigh nothing.
        : new Amount(_meter.Measure($".{gap}.") - 2, Utf8Offsets.Length(gap));

    private Amount Measure(TextSpan span)
    {
        var text = _text.AsSpan(span.Start, span.Length);
        return text.IsWhiteSpace() ? Gap(text) : new Amount(_meter.Measure(text), Utf8Offsets.Length(text));
    }

    /// <summary>The first blank or end of a sentence at or behind <paramref name="from"/>; ask in rising order.</summary>
    private int NextStop(int from)
    {
        while (_nextEnd < _sentenceEnds.Count && _sentenceEnds[_nextEnd] < from)
        {
            _nextEnd++;
        }

        var end = _nextEnd < _sentenceEnds.Count ? _sentenceEnds[_nextEnd] : _text.Length;
        for (var at = from; at < end; at++)
        {
            // Words are short: asked character by character, most stand before the next blank.
            if (_text[at] is <= ' ' or > '~' && Blanks.Contains(_text[at]))
            {
                return at;
            }
        }

        return end;
    }

    /// <summary>Characters below U+0300 are joined to nothing before them.</summary>
    private bool IsBoundary(int at) => at == _text.Length || (_text[at] < '\u0300' && _text[at - 1] < '\u0300') || Graphemes.IsBoundary(_text, at);

    private void Add(RentedList<ThreadPiece> pieces, ThreadPiece stretch, Amount smallest)
    {
        var (span, level) = (stretch.Span, stretch.Level);
        if (smallest.Holds(stretch.Amount))
        {
            pieces.Add(After(pieces, span, level, stretch.Amount));
            return;
        }

        var start = span.Start;
        for (var at = Graphemes.Next(_text, start); at < span.End; at = Graphemes.Next(_text, at))
        {
            if (IsBetweenIdeographs(at) && MayCut(at))
            {
                AddWord(pieces, TextSpan.FromBounds(start, at), CutLevel.Word, smallest);
                start = at;
            }
        }

        AddWord(pieces, TextSpan.FromBounds(start, span.End), level, smallest);
    }

    private void AddWord(RentedList<ThreadPiece> pieces, TextSpan span, CutLevel level, Amount smallest)
    {
        if (Measure(span) is var amount && smallest.Holds(amount))
        {
            pieces.Add(After(pieces, span, level, amount));
            return;
        }

        var start = span.Start;
        for (var at = Graphemes.Next(_text, start); at < span.End; at = Graphemes.Next(_text, at))
        {
            if (MayCut(at))
            {
                AddGrapheme(start, at, CutLevel.Grapheme);
                start = at;
            }
        }

        AddGrapheme(start, span.End, level);

        void AddGrapheme(int from, int to, CutLevel cut)
        {
            var grapheme = TextSpan.FromBounds(from, to);
            pieces.Add(After(pieces, grapheme, cut, Measure(grapheme)));
        }
    }

    private CutLevel LevelOf(int gapStart, int gapEnd, bool endsSentence)
    {
        var lineBreaks = _text.AsSpan(gapStart, gapEnd - gapStart).Count('\n');
        return lineBreaks > 1 ? CutLevel.Paragraph : endsSentence ? CutLevel.Sentence : lineBreaks > 0 ? CutLevel.Line : CutLevel.Word;
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
        while (at < _text.Length && char.IsWhiteSpace(_text[at]))
        {
            at++;
        }

        return at;
    }

    private int BeforeWhiteSpace(int start, int at)
    {
        while (at > start && char.IsWhiteSpace(_text[at - 1]))
        {
            at--;
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

    /// <summary>False inside what stays whole, and at a blank that says it must not break.</summary>
    private bool MayCut(int at) => !IsInside(at) && !char.IsWhiteSpace(_text[at]) && !char.IsWhiteSpace(_text[at - 1]);

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
