using BrandLsp.Core.Text;

namespace BrandLsp.Core.Yaml;

/// <summary>
/// The text as the YAML parser gets to see it: characters it would stumble over are replaced, repairs are applied. Knows the
/// way back, from the parser's offsets to the text's and from the parser's values to what the author wrote.
/// </summary>
/// <remarks>Unicode's noncharacters U+FDD0 to U+FDD4 stand in for characters; they never occur in a text that is exchanged.</remarks>
internal sealed class YamlMask
{
    private const char Nul = '\uFDD0';
    private const char NextLine = '\uFDD1';
    private const char LineSeparator = '\uFDD2';
    private const char ParagraphSeparator = '\uFDD3';

    /// <summary>Stands for every character of a value that was put in quotes, so to speak.</summary>
    private const char Filler = '\uFDD4';

    private readonly char[] _masked;
    private readonly SortedList<int, string> _inserts;
    private readonly Dictionary<int, string> _meant;
    private int[] _insertedAt = [];
    private int[] _insertedBefore = [];

    public YamlMask(string text, TextSpan range)
    {
        Text = text;
        _inserts = [];
        _meant = [];
        var start = range.Start;
        if (start == 0 && range.Length > 0 && text[0] == '\uFEFF')
        {
            start = 1;
        }

        Range = TextSpan.FromBounds(start, range.End);
        _masked = text.AsSpan(start, Range.Length).ToArray();
        for (var i = 0; i < _masked.Length; i++)
        {
            _masked[i] = _masked[i] switch
            {
                '\0' => Nul,
                '\u0085' => NextLine,
                '\u2028' => LineSeparator,
                '\u2029' => ParagraphSeparator,
                >= Nul and <= Filler => '\uFFFD',
                var c => c,
            };
        }
    }

    private YamlMask(YamlMask other)
    {
        Text = other.Text;
        Range = other.Range;
        _masked = (char[])other._masked.Clone();
        _inserts = new SortedList<int, string>(other._inserts);
        _meant = new Dictionary<int, string>(other._meant);
    }

    public string Text { get; }

    /// <summary>What is read of the text, without a byte order mark.</summary>
    public TextSpan Range { get; }

    /// <summary>The character at an offset of the text as it is now.</summary>
    public char this[int offset] => _masked[offset - Range.Start];

    /// <summary>The same, to try something with.</summary>
    public YamlMask Copy() => new(this);

    /// <summary>True when the value was put in quotes, so to speak.</summary>
    public bool IsMended(TextSpan span) => _meant.ContainsKey(span.Start);

    /// <summary>What the parser reads; afterwards <see cref="Origin"/> speaks of this string.</summary>
    public string ForParser()
    {
        _insertedAt = [.. _inserts.Keys];
        _insertedBefore = new int[_insertedAt.Length];
        if (_insertedAt.Length == 0)
        {
            return new string(_masked);
        }

        var result = new System.Text.StringBuilder(_masked.Length + 16);
        var from = 0;
        var shift = 0;
        for (var i = 0; i < _insertedAt.Length; i++)
        {
            var at = _insertedAt[i] - Range.Start;
            result.Append(_masked, from, at - from).Append(_inserts.Values[i]);
            from = at;
            _insertedAt[i] = at + shift;
            shift += _inserts.Values[i].Length;
            _insertedBefore[i] = shift;
        }

        return result.Append(_masked, from, _masked.Length - from).ToString();
    }

    /// <summary>The offset in the text of an offset in the parser's string.</summary>
    public int Origin(long parserOffset)
    {
        var offset = (int)Math.Clamp(parserOffset, 0, int.MaxValue);
        var index = Array.BinarySearch(_insertedAt, offset);
        if (index < 0)
        {
            // The last insertion that starts before the offset.
            index = ~index - 1;
        }
        else
        {
            // At the very start of an insertion: nothing of it lies before.
            index--;
        }

        var origin = offset;
        if (index >= 0)
        {
            var insideEnd = _insertedAt[index] + (_insertedBefore[index] - (index > 0 ? _insertedBefore[index - 1] : 0));
            origin = Math.Max(offset, insideEnd) - _insertedBefore[index];
        }

        return Math.Min(origin + Range.Start, Range.End);
    }

    /// <summary>Lets the parser read a value in quotes where the text has something else; it means <paramref name="meant"/>.</summary>
    public void Fill(TextSpan span, string meant)
    {
        var value = _masked.AsSpan(span.Start - Range.Start, span.Length);
        value.Fill(Filler);
        if (value.Length > 1)
        {
            // Quotes, like those that the author will put: the lines below do not go on with what stands in quotes.
            value[0] = '"';
            value[^1] = '"';
        }

        _meant[span.Start] = meant;
    }

    /// <summary>Hides everything in the span but line breaks.</summary>
    public void Blank(TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            if (this[i] is not ('\n' or '\r' or ' '))
            {
                _masked[i - Range.Start] = ' ';
            }
        }
    }

    /// <summary>Hides whole lines, and with them what was put in there: a bracket that closes one of theirs.</summary>
    public void LeaveOut(TextSpan lines)
    {
        Blank(lines);
        foreach (var at in _inserts.Keys.Where(at => at > lines.Start && at <= lines.End).ToArray())
        {
            _inserts.Remove(at);
        }
    }

    /// <summary>True when the parser sees more at an offset.</summary>
    public bool HasInsert(int offset) => _inserts.ContainsKey(offset);

    /// <summary>Lets the parser see more at an offset; false when something was inserted there before.</summary>
    public bool Insert(int offset, string inserted) => _inserts.TryAdd(offset, inserted);

    /// <summary>Lets the parser see a line deeper than it is.</summary>
    /// <param name="start">Where the line starts.</param>
    public void Indent(int start, int columns) => _inserts[start] = new string(' ', columns) + _inserts.GetValueOrDefault(start);

    /// <summary>What a value of the parser says in the author's characters.</summary>
    /// <param name="start">Where it starts in the text.</param>
    /// <param name="isMeant">True when a repair decided what it means.</param>
    public string Restore(string value, int start, out bool isMeant)
    {
        isMeant = _meant.TryGetValue(start, out var meant);
        if (meant is not null)
        {
            return meant;
        }

        if (value.AsSpan().IndexOfAnyInRange(Nul, Filler) < 0)
        {
            return value;
        }

        return string.Create(value.Length, value, static (chars, from) =>
        {
            for (var i = 0; i < chars.Length; i++)
            {
                chars[i] = from[i] switch
                {
                    Nul => '\0',
                    NextLine => '\u0085',
                    LineSeparator => '\u2028',
                    ParagraphSeparator => '\u2029',
                    Filler => ' ',
                    var c => c,
                };
            }
        });
    }
}
