using BrandLsp.Core.Text;
using BrandLsp.Core.Yaml;

namespace BrandLsp.Core.Assist;

/// <summary>A line of YAML by its looks.</summary>
/// <param name="Span">Without the line break.</param>
/// <param name="Dash">Column of the list item's dash; -1 when it is no item.</param>
/// <param name="Indent">Column of what follows blanks and dashes.</param>
/// <param name="Content">From there to the end of the line.</param>
/// <param name="Key">The key before the colon, canonical; null when there is none.</param>
/// <param name="KeySpan">The key as typed.</param>
/// <param name="Flow">Offset of the bracket or brace that begins the value; null when it does not begin so.</param>
internal sealed record YamlLine(TextSpan Span, int Dash, int Indent, TextSpan Content, string? Key, TextSpan KeySpan, int? Flow)
{
    /// <summary>Empty or a comment.</summary>
    public bool IsBlank { get; init; }

    /// <summary>Offset of the number sign that begins a comment; null when there is none. Not for what stands in brackets.</summary>
    public int? Comment { get; init; }

    /// <summary>Column of what comes first on the line, dashes included.</summary>
    private int Begin { get; init; }

    public static List<YamlLine> Read(string text, TextSpan region)
    {
        var lines = new List<YamlLine>();
        int? textBelow = null;
        for (var start = region.Start; start <= region.End;)
        {
            var length = text.AsSpan(start, region.End - start).IndexOfAny('\n', '\r');
            var end = length < 0 ? region.End : start + length;
            var line = Of(text, TextSpan.FromBounds(start, end));
            var isText = textBelow is not null && ((line.Content.IsEmpty && line.Dash < 0) || line.Begin > textBelow);
            textBelow = isText ? textBelow : line.TextBelow(text);
            lines.Add(isText ? line.AsText() : line);
            if (length < 0)
            {
                break;
            }

            start = text[end] == '\r' && end + 1 < region.End && text[end + 1] == '\n' ? end + 2 : end + 1;
        }

        return lines;
    }

    /// <summary>What <c>|</c> and <c>></c> begin are the lines below that are deeper than this column; null when the line begins no such text.</summary>
    private int? TextBelow(string text)
    {
        var value = Key is null ? Content.Start : KeySpan.End + 1;
        var begun = text.AsSpan(value, Math.Max(0, Span.End - value)).TrimStart();
        return begun is not ['|' or '>', ..] ? null : Key is not null ? Indent : Dash >= 0 ? Dash : null;
    }

    /// <summary>The same line where it means no more than its letters.</summary>
    private YamlLine AsText()
    {
        var content = TextSpan.FromBounds(Math.Min(Span.Start + Begin, Span.End), Span.End);
        return new YamlLine(Span, -1, Begin, content, null, new TextSpan(content.Start, 0), null) { IsBlank = content.IsEmpty, Begin = Begin };
    }

    private static YamlLine Of(string text, TextSpan line)
    {
        var (dash, at) = (-1, line.Start);
        while (at < line.End)
        {
            var isItem = text[at] == '-' && (at + 1 == line.End || text[at + 1] is ' ' or '\t');
            if (isItem)
            {
                dash = at - line.Start;
            }
            else if (text[at] is not (' ' or '\t'))
            {
                break;
            }

            at++;
        }

        var content = TextSpan.FromBounds(at, line.End);
        var colon = ColonIn(text, content);
        var key = colon < 0 ? null : KeyForm.Canonical(text[at..colon].Trim().Trim('"', '\''));
        var value = colon < 0 ? at : colon + 1;
        while (value < line.End && text[value] is ' ' or '\t')
        {
            value++;
        }

        int? flow = value < line.End && text[value] is '[' or '{' ? value : null;
        var indent = content.IsEmpty && dash >= 0 ? dash + 2 : at - line.Start;
        return new YamlLine(line, dash, indent, content, key, TextSpan.FromBounds(at, Math.Max(at, colon)), flow)
        {
            IsBlank = (content.IsEmpty && dash < 0) || (!content.IsEmpty && text[at] == '#'),
            Comment = CommentIn(text, content, value),
            Begin = line.Length - text.AsSpan(line.Start, line.Length).TrimStart().Length,
        };
    }

    /// <param name="value">Where a value begins: there, as at the start of the line, a quotation mark holds number signs.</param>
    private static int? CommentIn(string text, TextSpan content, int value)
    {
        for (var i = content.Start; i < content.End; i++)
        {
            if (text[i] is '"' or '\'' && (i == content.Start || i == value))
            {
                var close = text.IndexOf(text[i], i + 1, content.End - i - 1);
                i = close < 0 ? content.End : close;
            }
            else if (text[i] == '#' && (i == content.Start || text[i - 1] is ' ' or '\t'))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>The colon that ends a key: followed by a blank or the end of the line, outside quotes and brackets; -1 when there is none.</summary>
    private static int ColonIn(string text, TextSpan content)
    {
        if (content.IsEmpty || text[content.Start] is '#' or '[' or '{')
        {
            return -1;
        }

        var i = content.Start;
        if (text[i] is '"' or '\'')
        {
            var close = text.IndexOf(text[i], i + 1, content.End - i - 1);
            if (close < 0)
            {
                return -1;
            }

            i = close + 1;
        }

        for (; i < content.End; i++)
        {
            if (text[i] == ':' && (i + 1 == content.End || text[i + 1] is ' ' or '\t'))
            {
                return i;
            }

            if (text[i] == '#' && i > content.Start && text[i - 1] is ' ' or '\t')
            {
                return -1;
            }
        }

        return -1;
    }
}
