using System.Collections.Immutable;
using System.Text;
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
    private readonly SortedList<int, Change> _changes;
    private readonly Dictionary<int, string> _meant;
    private ImmutableArray<Step> _steps = [];

    public YamlMask(string text, TextSpan range)
    {
        Text = text;
        _changes = [];
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

        DropBlanks(Range);
    }

    private YamlMask(YamlMask other)
    {
        Text = other.Text;
        Range = other.Range;
        _masked = (char[])other._masked.Clone();
        _changes = new SortedList<int, Change>(other._changes);
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
        _steps = [];
        if (_changes.Count == 0)
        {
            return new string(_masked);
        }

        var result = new StringBuilder(_masked.Length + 16);
        var steps = ImmutableArray.CreateBuilder<Step>(_changes.Count);
        var from = 0;
        foreach (var (offset, change) in _changes)
        {
            var at = offset - Range.Start;
            result.Append(_masked, from, at - from);
            var start = result.Length;
            result.Append(change.Inserted);
            from = at + change.Removed;
            steps.Add(new Step(start, result.Length, from));
        }

        _steps = steps.MoveToImmutable();
        return result.Append(_masked, from, _masked.Length - from).ToString();
    }

    /// <summary>The offset in the text of an offset in the parser's string.</summary>
    public int Origin(long parserOffset)
    {
        var offset = (int)Math.Clamp(parserOffset, 0, int.MaxValue);
        var low = 0;
        var high = _steps.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_steps[middle].IsBefore(offset))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        var origin = low == 0 ? offset : _steps[low - 1].Resumes + Math.Max(0, offset - _steps[low - 1].End);
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
        foreach (var at in _changes.Keys.Where(at => at > lines.Start && at <= lines.End).ToArray())
        {
            _changes.Remove(at);
        }

        DropBlanks(lines);
    }

    /// <summary>Lines of nothing but blanks become empty: the parser refuses blanks above the first line of a block's text.</summary>
    private void DropBlanks(TextSpan lines)
    {
        var start = lines.Start;
        while (start < lines.End)
        {
            var rest = _masked.AsSpan(start - Range.Start, lines.End - start);
            var length = rest.IndexOfAny('\r', '\n') is var end and >= 0 ? end : rest.Length;
            if (length > 0 && !rest[..length].ContainsAnyExcept(' ', '\t'))
            {
                _changes[start] = new Change(length, "");
            }

            start += length + 1;
        }
    }

    /// <summary>True when the parser sees more at an offset.</summary>
    public bool HasInsert(int offset) => _changes.TryGetValue(offset, out var change) && change.Inserted.Length > 0;

    /// <summary>Lets the parser see more at an offset; false when something was changed there before.</summary>
    public bool Insert(int offset, string inserted) => _changes.TryAdd(offset, new Change(0, inserted));

    /// <summary>Hides a character from the parser as if it were not there at all.</summary>
    public void Remove(int offset)
    {
        _masked[offset - Range.Start] = ' ';
        _changes.TryAdd(offset, new Change(1, ""));
    }

    /// <summary>Lets the parser see a line deeper than it is, or less deep.</summary>
    /// <param name="lineStart">Where the line starts.</param>
    /// <param name="columns">How much deeper; where it is negative, the line has that many blanks to lose.</param>
    public void Indent(int lineStart, int columns)
    {
        var all = AddedAt(lineStart) + columns;
        _changes[lineStart] = new Change(Math.Max(0, -all), new string(' ', Math.Max(0, all)));
    }

    /// <summary>How much deeper the parser sees a line than it is.</summary>
    public int AddedAt(int lineStart) => _changes.TryGetValue(lineStart, out var change) ? change.Inserted.Length - change.Removed : 0;

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

    /// <summary>What the parser sees at an offset in place of some characters.</summary>
    private readonly record struct Change(int Removed, string Inserted);

    /// <summary>Where in the parser's string a change lies, and where in the range the text goes on behind it.</summary>
    private readonly record struct Step(int Start, int End, int Resumes)
    {
        /// <summary>At the very start of what was put in, nothing of it lies before; behind what was taken out the text goes on.</summary>
        public bool IsBefore(int offset) => Start < offset || (Start == End && Start == offset);
    }
}
