using System.Collections.Immutable;
using BrandLsp.Core.Text;
using BrandLsp.Core.Yaml;

namespace BrandLsp.Core.Styles;

/// <summary>
/// Reads the plain YAML that nearly all rules are written in (a scalar a line, in lists and maps by indentation) several
/// times as fast as a full reader: a hundred packages' files are read before the first draft is shown. Anything else, also
/// anything that might be an error, is null and left to <see cref="YamlReader"/>.
/// </summary>
internal sealed class PlainRuleYaml
{
    private const int MaxDepth = 4;
    private const string Indicators = "[]{}&*!|>%@`#,?:-'\"";

    private readonly string _text;
    private int _line;
    private int _end;
    private int _indent;
    private bool _gaveUp;

    private PlainRuleYaml(string text) => _text = text;

    /// <summary>The rule's map; null when the text is not plain.</summary>
    public static YamlMap? Read(string text)
    {
        if (text.AsSpan().IndexOfAny("\t\r\uFEFF\0") >= 0 || text.Contains("\n---", StringComparison.Ordinal) || text.Contains("\n...", StringComparison.Ordinal))
        {
            return null;
        }

        var reader = new PlainRuleYaml(text);
        reader.MoveTo(text.StartsWith("---\n", StringComparison.Ordinal) ? 4 : 0);
        var node = reader.AtEnd || reader._indent > 0 ? null : reader.Block(0, 0);
        return reader._gaveUp || !reader.AtEnd ? null : node as YamlMap;
    }

    private bool AtEnd => _line >= _text.Length;

    private bool IsItem => _text[_line + _indent] == '-' && (_line + _indent + 1 == _end || _text[_line + _indent + 1] == ' ');

    private YamlNode? Block(int indent, int depth)
    {
        if (depth > MaxDepth)
        {
            _gaveUp = true;
            return null;
        }

        return IsItem ? List(indent) : Map(indent, depth);
    }

    private YamlList? List(int indent)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        var start = _line + indent;
        while (!_gaveUp && !AtEnd && _indent == indent && IsItem)
        {
            if (Scalar(_line + indent + 1) is not { Span.IsEmpty: false } item)
            {
                return GiveUp<YamlList>();
            }

            items.Add(item);
            Next();
        }

        return _gaveUp || items.Count == 0 ? null : new YamlList(TextSpan.FromBounds(start, items[^1].Span.End), items.ToImmutable());
    }

    private YamlMap? Map(int indent, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var start = _line + indent;
        while (!_gaveUp && !AtEnd && _indent == indent && !IsItem)
        {
            if (Key(_line + indent, out var colon) is not { } key || !keys.Add(key.Value) || Scalar(colon + 1) is not { } value)
            {
                return GiveUp<YamlMap>();
            }

            Next();
            if (!value.Span.IsEmpty || AtEnd || _indent < indent || (_indent == indent && !IsItem))
            {
                entries.Add(new YamlEntry(key, value));
            }
            else if (Block(_indent, depth + 1) is { } block)
            {
                entries.Add(new YamlEntry(key, block));
            }
        }

        return _gaveUp || entries.Count == 0 ? null : new YamlMap(TextSpan.FromBounds(start, entries[^1].Value.Span.End), entries.ToImmutable());
    }

    private YamlScalar? Key(int at, out int colon)
    {
        colon = -1;
        if (_text[at] is '\'' or '"')
        {
            var quoted = Quoted(at);
            colon = quoted?.Span.End ?? 0;
            return colon < _end && colon > 0 && _text[colon] == ':' && (colon + 1 == _end || _text[colon + 1] == ' ') ? quoted : null;
        }

        for (var i = at; i < _end; i++)
        {
            if (_text[i] == ':' && (i + 1 == _end || _text[i + 1] == ' '))
            {
                colon = i;
                return Plain(at, i);
            }
        }

        return null;
    }

    /// <summary>The scalar between an offset and the line's end; an empty one when there is none; null for what is not plain.</summary>
    private YamlScalar? Scalar(int from)
    {
        while (from < _end && _text[from] == ' ')
        {
            from++;
        }

        if (from >= _end || _text[from] == '#')
        {
            return new YamlScalar(new TextSpan(Math.Min(from, _end), 0), "", true);
        }

        if (_text[from] is '\'' or '"')
        {
            var quoted = Quoted(from);
            var after = quoted is null ? null : _text[quoted.Span.End.._end].TrimEnd();
            return after is "" || (after?.StartsWith(" #", StringComparison.Ordinal) ?? false) || (after?.TrimStart().StartsWith('#') ?? false) && after![0] == ' ' ? quoted : null;
        }

        var end = _text.IndexOf(" #", from, _end - from, StringComparison.Ordinal);
        return Plain(from, end < 0 ? _end : end);
    }

    private YamlScalar? Plain(int from, int end)
    {
        while (end > from && _text[end - 1] == ' ')
        {
            end--;
        }

        var value = _text[from..end];
        var isPlain = value.Length > 0 && !Indicators.Contains(value[0], StringComparison.Ordinal)
            && !value.Contains(": ", StringComparison.Ordinal) && !value.Contains(" #", StringComparison.Ordinal) && value[^1] != ':' && value is not ("~" or "null" or "Null" or "NULL");
        return isPlain ? new YamlScalar(TextSpan.FromBounds(from, end), value, true) : null;
    }

    private YamlScalar? Quoted(int from)
    {
        var mark = _text[from];
        for (var i = from + 1; i < _end; i++)
        {
            if (mark == '"' && _text[i] == '\\')
            {
                return null;
            }

            if (_text[i] != mark)
            {
                continue;
            }

            if (mark == '\'' && i + 1 < _end && _text[i + 1] == '\'')
            {
                i++;
                continue;
            }

            var value = _text[(from + 1)..i];
            return new YamlScalar(TextSpan.FromBounds(from, i + 1), mark == '\'' ? value.Replace("''", "'", StringComparison.Ordinal) : value, false);
        }

        return null;
    }

    private void Next() => MoveTo(_end + 1);

    /// <summary>To the first line from an offset on that says something.</summary>
    private void MoveTo(int at)
    {
        for (_line = at; _line < _text.Length; _line = _end + 1)
        {
            _end = _text.IndexOf('\n', _line);
            _end = _end < 0 ? _text.Length : _end;
            _indent = 0;
            while (_line + _indent < _end && _text[_line + _indent] == ' ')
            {
                _indent++;
            }

            if (_line + _indent < _end && _text[_line + _indent] != '#')
            {
                return;
            }
        }
    }

    private T? GiveUp<T>()
        where T : class
    {
        _gaveUp = true;
        return null;
    }
}
