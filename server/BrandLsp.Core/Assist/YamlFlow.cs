using BrandLsp.Core.Yaml;

namespace BrandLsp.Core.Assist;

/// <summary>What is open of <c>[…]</c> and <c>{…}</c>, read line by line up to a place.</summary>
internal sealed class YamlFlow
{
    private readonly Stack<YamlFlowLevel> _open = new();
    private char? _quote;
    private bool _beginsValue;

    /// <summary>The innermost bracket; null when none is open.</summary>
    public YamlFlowLevel? Innermost => _open.Count > 0 ? _open.Peek() : null;

    /// <summary>What was read last ended in a comment.</summary>
    public bool EndsInComment { get; private set; }

    /// <summary>The keys whose values hold the place, outermost first.</summary>
    public IEnumerable<string> Keys(string text) => _open.Reverse().Select(l => l.KeyIn(text)).OfType<string>();

    /// <summary>The brackets around <paramref name="offset"/>, or those that were closed last before it on its own line; null when it is in none.</summary>
    /// <param name="at">The line of the offset.</param>
    /// <returns>With the line on which the outermost bracket stands.</returns>
    public static (YamlFlow Flow, int First)? Around(string text, List<YamlLine> lines, int at, int offset)
    {
        for (var first = 0; first <= at; first++)
        {
            if (lines[first].Flow is not { } start || start >= offset)
            {
                continue;
            }

            var flow = new YamlFlow();
            var last = flow.ReadLines(text, lines, first, at, offset);
            if (last is null || (last == at && flow.Innermost is null))
            {
                return (flow, first);
            }

            first = flow.Innermost is null ? last.Value : last.Value - 1;
        }

        return null;
    }

    /// <summary>Reads to the end of the innermost bracket.</summary>
    /// <param name="first">The line of the outermost bracket.</param>
    /// <param name="at">The line of <paramref name="offset"/>, up to which everything is read.</param>
    /// <returns>The entries from the one at the offset on.</returns>
    public IEnumerable<string> ReadOn(string text, List<YamlLine> lines, int first, int at, int offset)
    {
        var level = _open.Peek();
        var before = level.Taken.Count;
        for (var i = at; i < lines.Count && _open.Contains(level) && (i == at || !BeginsAnew(lines[i], lines[first])); i++)
        {
            Read(text, Math.Max(offset, lines[i].Span.Start), lines[i].Span.End);
        }

        return level.Taken.Skip(before);
    }

    /// <summary>Behind blanks, line breaks and comments.</summary>
    public static int SkipSpace(string text, int from, int to)
    {
        while (from < to && (char.IsWhiteSpace(text[from]) || IsComment(text, from, to)))
        {
            from = text[from] == '#' ? LineEnd(text, from, to) : from + 1;
        }

        return from;
    }

    /// <summary>
    /// A number sign between items. Authors write hashtags with it, which are read as they are meant: one before a word, with
    /// the closing bracket behind it on its line, begins none.
    /// </summary>
    private static bool IsComment(string text, int at, int to)
    {
        if (text[at] != '#' || (at > 0 && !char.IsWhiteSpace(text[at - 1]) && text[at - 1] is not ('[' or '{' or ',')))
        {
            return false;
        }

        var end = LineEnd(text, at, text.Length);
        var isTag = at + 1 < end && !char.IsWhiteSpace(text[at + 1]) && text.AsSpan(at, end - at).IndexOfAny(']', '}') >= 0;
        return !isTag && at < to;
    }

    private static int LineEnd(string text, int from, int to)
    {
        var length = text.AsSpan(from, to - from).IndexOfAny('\n', '\r');
        return length < 0 ? to : from + length;
    }

    /// <returns>Null where the offset is reached in brackets; else the line on which they are closed, or that begins anew because they were left open by mistake.</returns>
    private int? ReadLines(string text, List<YamlLine> lines, int first, int at, int offset)
    {
        for (var i = first; i <= at; i++)
        {
            if (i > first && BeginsAnew(lines[i], lines[first]))
            {
                return i;
            }

            Read(text, i == first ? lines[i].Flow!.Value : lines[i].Span.Start, Math.Min(offset, lines[i].Span.End));
            if (Innermost is null)
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>A key or an item of a list that stands no deeper than the line of the bracket.</summary>
    public static bool BeginsAnew(YamlLine line, YamlLine first) =>
        !line.IsBlank && ((line.Key is not null && line.Indent <= first.Indent) || (line.Dash >= 0 && line.Dash <= first.Indent));

    private void Read(string text, int from, int to)
    {
        EndsInComment = false;
        for (var i = from; i < to && (i == from || _open.Count > 0); i++)
        {
            var c = text[i];
            if (_quote is { } quote)
            {
                var isEscaped = (c == '\\' && quote == '"') || (c == '\'' && quote == '\'' && i + 1 < to && text[i + 1] == '\'');
                i += isEscaped ? 1 : 0;
                _quote = !isEscaped && c == quote ? null : quote;
            }
            else if (IsComment(text, i, to))
            {
                EndsInComment = true;
                return;
            }
            else
            {
                Read(text, i);
            }
        }
    }

    private void Read(string text, int at)
    {
        switch (text[at])
        {
            case '"' or '\'' when _beginsValue:
                _quote = text[at];
                break;
            case '[' or '{':
                _open.Push(new YamlFlowLevel(text[at], at + 1));
                break;
            case ']' or '}':
                _open.Peek().Next(text, at);
                _open.Pop();
                break;
            case ',':
                _open.Peek().Next(text, at);
                break;
            case ':' when _open.Peek() is { Open: '{', Colon: < 0 } level:
                level.Colon = at;
                break;
            default:
                break;
        }

        _beginsValue = text[at] is '[' or '{' or ',' or ':' || (_beginsValue && char.IsWhiteSpace(text[at]));
    }
}

/// <summary>A bracket or a brace that is open.</summary>
internal sealed class YamlFlowLevel(char open, int item)
{
    public char Open { get; } = open;

    /// <summary>Where the present entry begins: behind the bracket or a comma.</summary>
    public int Item { get; private set; } = item;

    /// <summary>The colon of the present entry; -1 before it.</summary>
    public int Colon { get; set; } = -1;

    /// <summary>The entries before: keys, or items as they are written.</summary>
    public List<string> Taken { get; } = [];

    public string? KeyIn(string text) => Open == '{' && Colon >= 0 ? KeyForm.Canonical(Written(text, Colon)) : null;

    public void Next(string text, int comma)
    {
        Taken.Add(KeyIn(text) ?? Written(text, comma));
        (Item, Colon) = (comma + 1, -1);
    }

    private string Written(string text, int end) => YamlCursor.Unquoted(text[YamlFlow.SkipSpace(text, Item, end)..end]);
}
