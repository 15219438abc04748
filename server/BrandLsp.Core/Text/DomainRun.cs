namespace BrandLsp.Core.Text;

/// <summary>
/// A run of domain characters, dots, hyphens and underscores, read once, so that the longest domain from any place in it
/// is found without reading the run again: <c>a.a.a.a…</c> costs its length, not its square.
/// </summary>
internal sealed class DomainRun
{
    private readonly string _text;
    private readonly TopLevelDomains _tlds;
    private readonly List<Label> _labels = [];
    private int _start = -1;
    private int _end = -1;
    private int _cursor;

    public DomainRun(string text, TopLevelDomains tlds)
    {
        _text = text;
        _tlds = tlds;
    }

    /// <summary>The end of the longest domain that starts at <paramref name="at"/>, or -1.</summary>
    public int DomainEnd(int at)
    {
        if (at >= _text.Length || !IsDomain(_text[at]))
        {
            return -1;
        }

        if (at < _start || at >= _end)
        {
            Read(at);
        }

        if (_cursor > 0 && at <= _labels[_cursor - 1].Dot)
        {
            _cursor = 0;
        }

        while (_cursor < _labels.Count && _labels[_cursor].Dot < at)
        {
            _cursor++;
        }

        if (_cursor == _labels.Count)
        {
            return -1;
        }

        var first = _labels[_cursor];
        if (first.Dot == at || !IsDomain(_text[first.Dot - 1]))
        {
            return -1;
        }

        var further = _cursor + 1 < _labels.Count ? _labels[_cursor + 1].BestEnd : -1;
        if (further >= 0)
        {
            return further;
        }

        return first.TldLength > 0 && first.LastUnderscore < at ? first.Dot + 1 + first.TldLength : -1;
    }

    private static bool IsDomain(char unit) => XCharacters.Is(unit, XClasses.Domain);

    private void Read(int at)
    {
        _labels.Clear();
        _cursor = 0;
        _start = at;
        var underscore = -1;
        var end = at;
        for (; end < _text.Length; end++)
        {
            var unit = _text[end];
            if (unit == '.')
            {
                _labels.Add(new Label(end, _tlds.MatchAt(_text, end + 1), underscore, -1));
            }
            else if (unit == '_')
            {
                underscore = end;
            }
            else if (unit != '-' && !IsDomain(unit))
            {
                break;
            }
        }

        _end = end;
        var best = -1;
        for (var i = _labels.Count - 1; i > 0; i--)
        {
            var label = _labels[i];
            var from = _labels[i - 1].Dot + 1;
            if (from == label.Dot || !IsDomain(_text[from]) || !IsDomain(_text[label.Dot - 1]))
            {
                best = -1;
            }
            else if (best < 0 && label.TldLength > 0 && label.LastUnderscore < from)
            {
                best = label.Dot + 1 + label.TldLength;
            }

            _labels[i] = label with { BestEnd = best };
        }
    }

    /// <param name="Dot">Where the dot after the label is.</param>
    /// <param name="TldLength">The length of the top-level domain after that dot, or 0.</param>
    /// <param name="LastUnderscore">The last underscore of the run before the dot, or -1.</param>
    /// <param name="BestEnd">The end of the longest domain that starts with this whole label, or -1.</param>
    private readonly record struct Label(int Dot, int TldLength, int LastUnderscore, int BestEnd);
}
