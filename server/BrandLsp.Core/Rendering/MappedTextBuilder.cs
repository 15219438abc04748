using System.Text;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rendering;

/// <summary>
/// Writes text with its sources. Separators, indents and marks that depend on text to follow are announced first; they
/// appear with the next text, or never.
/// </summary>
internal sealed class MappedTextBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<MapRun> _runs = [];
    private readonly List<KnownSpan> _known = [];
    private readonly List<Announced> _announced = [];

    /// <summary>True when the last run repeats the draft's characters, so that the next ones may join it.</summary>
    private bool _endsVerbatim;

    /// <param name="Text">A mark; null for a line break.</param>
    /// <param name="Prefix">What starts the line after a break; of an empty line without blanks at its end.</param>
    /// <param name="IsKnown">True for a mark that is to be known as one.</param>
    /// <param name="IsJoint">True for the blank that stands for a joined line break: none between signs of scripts without blanks.</param>
    private readonly record struct Announced(string? Text, TextSpan Source, string Prefix, bool IsKnown = false, bool IsJoint = false);

    /// <summary>True where a quote's mark is none without a blank behind it, on an empty line too.</summary>
    public bool KeepsQuoteBlank { get; init; }

    public int Length => _text.Length;

    public char Last => _text.Length > 0 ? _text[^1] : '\0';

    /// <summary>The first characters written since <paramref name="from"/>, and the last one; null before the text.</summary>
    public string? Tail(int from)
    {
        const int Enough = 10;
        if (from < 0)
        {
            return null;
        }

        from = Math.Min(from, _text.Length);
        return _text.Length - from <= Enough ? _text.ToString(from, _text.Length - from) : _text.ToString(from, Enough) + _text[^1];
    }

    /// <summary>How much is announced: what <see cref="Withdraw"/> takes back to.</summary>
    public int AnnouncedCount => _announced.Count;

    /// <summary>Characters of the draft as they stand there, from <paramref name="sourceStart"/>.</summary>
    public void Verbatim(string text, int sourceStart)
    {
        if (text.Length == 0)
        {
            return;
        }

        Flush(text);
        var last = _runs.Count > 0 ? _runs[^1] : default;
        if (_endsVerbatim && _runs.Count > 0 && last.Source.End == sourceStart)
        {
            _runs[^1] = new MapRun(new TextSpan(last.Rendered.Start, last.Rendered.Length + text.Length), new TextSpan(last.Source.Start, last.Source.Length + text.Length));
        }
        else
        {
            _runs.Add(new MapRun(new TextSpan(_text.Length, text.Length), new TextSpan(sourceStart, text.Length)));
        }

        _text.Append(text);
        _endsVerbatim = true;
    }

    /// <summary>Text that comes as a whole from <paramref name="source"/>.</summary>
    public void Mapped(string text, TextSpan source)
    {
        if (text.Length > 0)
        {
            Flush(text);
            Write(text, source);
        }
    }

    /// <summary>Says what the last <paramref name="length"/> characters are.</summary>
    /// <param name="value">As of <see cref="KnownSpan"/>.</param>
    public void Know(KnownKind kind, int length, string value) => _known.Add(new KnownSpan(kind, new TextSpan(_text.Length - length, length), value));

    public void Append(MappedText other)
    {
        if (other.Length == 0)
        {
            return;
        }

        Flush(other.Text);
        foreach (var run in other.Runs)
        {
            _runs.Add(new MapRun(run.Rendered.Shift(_text.Length), run.Source));
        }

        foreach (var known in other.Known)
        {
            _known.Add(known.Shift(_text.Length));
        }

        _text.Append(other.Text);
        _endsVerbatim = false;
    }

    public void Announce(string mark, TextSpan source) => _announced.Add(new Announced(mark, source, ""));

    /// <summary>Announces a mark that touches the author's words and is to be known as none of them.</summary>
    public void AnnounceKnown(string mark, TextSpan source) => _announced.Add(new Announced(mark, source, "", IsKnown: true));

    /// <summary>Announces that two lines are one here.</summary>
    public void AnnounceJoint(TextSpan source) => _announced.Add(new Announced(" ", source, "", IsJoint: true));

    public void AnnounceLineBreak(TextSpan source, string prefix) => _announced.Add(new Announced(null, source, prefix));

    /// <summary>Takes back what was announced after the first <paramref name="count"/> and has not appeared.</summary>
    public void Withdraw(int count)
    {
        if (_announced.Count > count)
        {
            _announced.RemoveRange(count, _announced.Count - count);
        }
    }

    /// <summary>Takes blanks off the end, as far back as <paramref name="from"/>.</summary>
    public void TrimBlanks(int from)
    {
        var length = _text.Length;
        while (length > from && _text[length - 1] is ' ' or '\t')
        {
            length--;
        }

        Truncate(length);
    }

    public MappedText ToMappedText() => new(_text.ToString(), [.. _runs]) { Known = [.. _known] };

    /// <summary>Forgets all, to write another text.</summary>
    public void Clear()
    {
        _text.Clear();
        _runs.Clear();
        _known.Clear();
        _announced.Clear();
        _endsVerbatim = false;
    }

    private void Truncate(int length)
    {
        _text.Length = length;
        while (_runs.Count > 0 && _runs[^1].Rendered.End > length)
        {
            var run = _runs[^1];
            _runs.RemoveAt(_runs.Count - 1);
            if (run.Rendered.Start < length)
            {
                var kept = length - run.Rendered.Start;
                _runs.Add(new MapRun(new TextSpan(run.Rendered.Start, kept), run.IsUnitByUnit ? new TextSpan(run.Source.Start, kept) : run.Source));
            }
        }
    }

    /// <summary>An empty line keeps the marks of its quotes, and none of the blanks behind them that nobody needs.</summary>
    private string OnEmptyLine(string prefix)
    {
        var marks = prefix.TrimEnd();
        return marks.Length > 0 && KeepsQuoteBlank ? marks + " " : marks;
    }

    private void Flush(string next)
    {
        for (var i = 0; i < _announced.Count; i++)
        {
            var (mark, source, prefix, isKnown, isJoint) = _announced[i];
            if (isJoint && Unspaced.Join(LastSign(), next))
            {
                continue;
            }

            var isLastBreak = i + 1 == _announced.Count || _announced[i + 1].Text is not null;
            Write(mark ?? "\n" + (isLastBreak ? prefix : OnEmptyLine(prefix)), source);
            if (mark is not null && isKnown)
            {
                Know(KnownKind.Mark, mark.Length, "");
            }
        }

        _announced.Clear();
    }

    private string LastSign()
    {
        var units = Math.Min(2, _text.Length);
        return _text.ToString(_text.Length - units, units);
    }

    private void Write(string text, TextSpan source)
    {
        _runs.Add(new MapRun(new TextSpan(_text.Length, text.Length), source));
        _text.Append(text);
        _endsVerbatim = false;
    }
}
