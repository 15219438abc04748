using System.Collections.Immutable;
using BrandLsp.Core.Text;
using BrandLsp.Core.Yaml;

namespace BrandLsp.Core.Assist;

/// <summary>
/// Where in a YAML text the cursor stands, read from the lines alone: it works on what is being typed, which is seldom
/// valid YAML.
/// </summary>
/// <param name="Path">The keys around the cursor in canonical form, outermost first; for a value its own key is the last.</param>
/// <param name="IsKey">True when a key is being typed, false for a value.</param>
/// <param name="Replace">What is typed so far, to the end of its word.</param>
/// <param name="Typed">From the start of <paramref name="Replace"/> to the cursor.</param>
/// <param name="Taken">Keys or list items that stand beside it already.</param>
/// <param name="Lead">What must be put before an insertion: a blank after a bare colon or dash.</param>
/// <param name="HasColon">The key is followed by a colon already.</param>
/// <param name="Indent">Columns before the key on its line.</param>
internal sealed record YamlCursor(
    ImmutableArray<string> Path, bool IsKey, TextSpan Replace, string Typed, ImmutableHashSet<string> Taken, string Lead, bool HasColon, int Indent)
{
    /// <summary>The value of a key on the same line.</summary>
    public bool IsAfterKey { get; init; }

    /// <summary>The bracket or brace around the cursor; null when it stands in none.</summary>
    public char? Flow { get; init; }

    /// <summary>Nothing else of the value stands behind the cursor on its line.</summary>
    public bool IsAlone { get; init; }

    /// <summary>Where an item of a list would stand, on a line that has no dash yet; what <see cref="Path"/> leads to tells whether it is one.</summary>
    public bool IsBareItem { get; init; }

    /// <summary>The items of that list which stand beside it already.</summary>
    public ImmutableHashSet<string> TakenItems { get; init; } = [];

    /// <summary>A dash where no list can have an item, such as the first of a closing fence.</summary>
    public bool IsNowhere { get; init; }

    /// <summary>How far up the start of a flow list is looked for.</summary>
    private const int MaxFlowLines = 50;

    /// <param name="region">The YAML in <paramref name="text"/>.</param>
    /// <param name="offset">Inside the region or at its end.</param>
    public static YamlCursor At(string text, TextSpan region, int offset)
    {
        var lines = YamlLine.Read(text, region);
        var at = Math.Max(0, lines.FindLastIndex(l => l.Span.Start <= offset));
        if (lines.Count == 0)
        {
            return new YamlCursor([], true, new TextSpan(offset, 0), "", [], "", false, 0);
        }

        return InFlow(text, lines, at, offset) ?? InBlock(text, lines, at, offset);
    }

    /// <summary>The key at <paramref name="offset"/> with the keys around it, outermost first, itself last; null when there is none. Not for keys in braces.</summary>
    public static (ImmutableArray<string> Path, TextSpan Span)? KeyAt(string text, int offset)
    {
        var lines = YamlLine.Read(text, new TextSpan(0, text.Length));
        var at = lines.FindLastIndex(l => l.Span.Start <= offset);
        return at >= 0 && lines[at].Key is { } key && offset >= lines[at].KeySpan.Start && offset <= lines[at].KeySpan.End
            ? ([.. ParentsOf(lines, at), key], lines[at].KeySpan)
            : null;
    }

    private static YamlCursor InBlock(string text, List<YamlLine> lines, int at, int offset)
    {
        var line = lines[at];
        var content = line.Content;
        if (line.Key is { } key && offset > line.KeySpan.End)
        {
            var start = SkipBlanks(text, line.KeySpan.End + 1, offset);
            var lead = start == line.KeySpan.End + 1 && text[start - 1] == ':' ? " " : "";
            var (replace, typed) = Word(text, start, offset, line.Span.End, "#");
            return new YamlCursor([.. ParentsOf(lines, at), key], false, replace, typed, [], lead, false, line.Indent)
            {
                IsAfterKey = true,
                IsAlone = SkipBlanks(text, replace.End, line.Span.End) is var rest && (rest == line.Span.End || text[rest] == '#'),
            };
        }

        var dashOnly = line.Dash >= 0 && offset <= content.Start && content.Length == 0;
        var from = line.Dash >= 0 && content.Start > offset ? offset : Math.Min(content.Start, offset);
        var (span, prefix) = Word(text, from, offset, line.Key is null ? line.Span.End : line.KeySpan.End, line.Key is null ? ":#" : "");
        var parents = ParentsOf(lines, at);
        var needsBlank = dashOnly && offset > 0 && text[offset - 1] == '-' ? " " : "";
        var taken = line.Dash >= 0 && line.Key is null ? ItemsBeside(text, lines, at, line.Dash) : KeysBeside(lines, at);
        var isItem = line.Dash >= 0 && line.Key is null;
        var isBare = line.Dash < 0 && line.Key is null && IsBare(lines, at, line.Indent);
        return new YamlCursor(parents, !isItem, span, prefix, taken, needsBlank, line.Key is not null, line.Indent)
        {
            IsBareItem = isBare,
            TakenItems = isBare ? ItemsBeside(text, lines, at, line.Indent) : [],
            IsNowhere = dashOnly && !MayBeItem(text, lines, at),
        };
    }

    /// <summary>Directly below a key, or below the items of its list.</summary>
    private static bool IsBare(List<YamlLine> lines, int at, int column)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            var line = lines[i];
            if (!line.IsBlank && (line.Dash >= 0 || line.Indent <= column))
            {
                if (line.Dash == column || line.Indent <= column)
                {
                    return line.Dash == column || (line.Indent < column && line.Key is not null);
                }
            }
        }

        return false;
    }

    /// <summary>Below a key without a value, or in a line with the dashes above.</summary>
    private static bool MayBeItem(string text, List<YamlLine> lines, int at)
    {
        var column = lines[at].Dash;
        var isBelowOthers = false;
        for (var i = at - 1; i >= 0; i--)
        {
            var line = lines[i];
            if (line.IsBlank)
            {
                continue;
            }

            if (line.Dash == column)
            {
                return true;
            }

            if (line.Indent <= column)
            {
                return !isBelowOthers && line.Key is not null && SkipBlanks(text, line.KeySpan.End + 1, line.Span.End) == line.Span.End;
            }

            isBelowOthers = true;
        }

        // The items of a file that is a list.
        return !isBelowOthers;
    }

    /// <summary>Inside <c>[…]</c> or <c>{…}</c>, which may have begun some lines above.</summary>
    private static YamlCursor? InFlow(string text, List<YamlLine> lines, int at, int offset)
    {
        for (var first = at; first >= 0 && at - first <= MaxFlowLines; first--)
        {
            var line = lines[first];
            if (line.Flow is not { } start || start >= offset)
            {
                if (first < at && line.Key is not null && line.Flow is null)
                {
                    return null;
                }

                continue;
            }

            // A key that stands no deeper than the unclosed bracket's line begins anew: the bracket was left open by mistake.
            if (first < at && lines[at].Key is not null && lines[at].Indent <= line.Indent)
            {
                return null;
            }

            return FlowFrom(text, lines, first, start, offset, lines[at].Span.End);
        }

        return null;
    }

    private static YamlCursor? FlowFrom(string text, List<YamlLine> lines, int first, int start, int offset, int lineEnd)
    {
        var open = new Stack<FlowLevel>();
        for (var i = start; i < offset; i++)
        {
            switch (text[i])
            {
                case '"' or '\'':
                    var close = text.IndexOf(text[i], i + 1);
                    if (close < 0 || close >= offset)
                    {
                        i = offset;
                        break;
                    }

                    i = close;
                    break;
                case '[' or '{':
                    open.Push(new FlowLevel(text[i], i + 1));
                    break;
                case ']' or '}' when open.Count > 0:
                    open.Pop();
                    if (open.Count == 0)
                    {
                        return null;
                    }

                    break;
                case ',' when open.Count > 0:
                    open.Peek().Next(text, i);
                    break;
                case ':' when open.Count > 0 && open.Peek().Open == '{' && open.Peek().Colon < 0:
                    open.Peek().Colon = i;
                    break;
                default:
                    break;
            }
        }

        if (open.Count == 0)
        {
            return null;
        }

        var level = open.Peek();
        var path = ParentsOf(lines, first).ToBuilder();
        if (lines[first].Key is { } key)
        {
            path.Add(key);
        }

        foreach (var outer in open.Reverse())
        {
            if (outer.KeyIn(text) is { } inner)
            {
                path.Add(inner);
            }
        }

        var isKey = level.Open == '{' && level.Colon < 0;
        var from = SkipBlanks(text, level.Colon >= 0 ? level.Colon + 1 : level.Item, offset);
        var lead = level.Colon >= 0 && from == level.Colon + 1 ? " " : "";
        var (replace, typed) = Word(text, from, offset, lineEnd, isKey ? ",]}:" : ",]}");
        var after = SkipBlanks(text, replace.End, lineEnd);
        var taken = level.Taken.Concat(isKey || level.Open == '[' ? ItemsAfter(text, replace.End, lineEnd) : []);
        var hasColon = after < lineEnd && text[after] == ':';
        return new YamlCursor(path.ToImmutable(), isKey, replace, typed, [.. taken.Where(t => t.Length > 0)], lead, hasColon, lines[first].Indent)
        {
            Flow = level.Open,
            IsAfterKey = level.Colon >= 0,
            IsAlone = after == lineEnd || text[after] is ',' or ']' or '}',
        };
    }

    private static IEnumerable<string> ItemsAfter(string text, int from, int lineEnd)
    {
        var close = text.AsSpan(from, lineEnd - from).IndexOfAny(']', '}');
        var rest = text.Substring(from, close < 0 ? lineEnd - from : close);
        return rest.Split(',').Skip(1).Select(i => KeyForm.Canonical(Unquoted(i.Split(':')[0])));
    }

    private static ImmutableArray<string> ParentsOf(List<YamlLine> lines, int at)
    {
        var parents = new Stack<string>();
        var (column, mayBeEqual) = lines[at].Dash >= 0 ? (lines[at].Dash, true) : (lines[at].Indent, false);
        for (var i = at - 1; i >= 0; i--)
        {
            var line = lines[i];
            if (line.IsBlank)
            {
                continue;
            }

            var isParent = line.Indent < column || (mayBeEqual && line.Indent == column && line.Dash < 0);
            if (isParent && line.Key is { } key)
            {
                parents.Push(key);
                (column, mayBeEqual) = line.Dash >= 0 ? (line.Dash, true) : (line.Indent, false);
            }
            else if (line.Dash >= 0 && line.Dash < column)
            {
                (column, mayBeEqual) = (line.Dash, true);
            }
        }

        return [.. parents];
    }

    private static ImmutableHashSet<string> KeysBeside(List<YamlLine> lines, int at)
    {
        var column = lines[at].Indent;
        var keys = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        if (lines[at].Dash < 0)
        {
            for (var i = at - 1; i >= 0 && (lines[i].IsBlank || lines[i].Indent >= column); i--)
            {
                if (lines[i].Indent == column && lines[i].Key is { } key)
                {
                    keys.Add(key);
                    if (lines[i].Dash >= 0)
                    {
                        break;
                    }
                }
            }
        }

        for (var i = at + 1; i < lines.Count && (lines[i].IsBlank || (lines[i].Indent >= column && !(lines[i].Dash >= 0 && lines[i].Dash < column))); i++)
        {
            if (lines[i].Indent == column && lines[i].Dash < 0 && lines[i].Key is { } key)
            {
                keys.Add(key);
            }
        }

        return keys.ToImmutable();
    }

    private static ImmutableHashSet<string> ItemsBeside(string text, List<YamlLine> lines, int at, int column)
    {
        bool Continues(int i) => lines[i].IsBlank || lines[i].Dash == column || lines[i].Indent > column;
        var items = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        for (var i = at - 1; i >= 0 && Continues(i); i--)
        {
            items.Add(Unquoted(lines[i].Content.In(text)));
        }

        for (var i = at + 1; i < lines.Count && Continues(i); i++)
        {
            items.Add(Unquoted(lines[i].Content.In(text)));
        }

        return items.ToImmutable();
    }

    private static int SkipBlanks(string text, int from, int to)
    {
        while (from < to && text[from] is ' ' or '\t')
        {
            from++;
        }

        return Math.Min(from, to);
    }

    /// <summary>The characters from <paramref name="start"/> to the end of the word at the cursor.</summary>
    private static (TextSpan Replace, string Typed) Word(string text, int start, int offset, int lineEnd, string stops)
    {
        var end = offset;
        while (end < lineEnd && !char.IsWhiteSpace(text[end]) && !stops.Contains(text[end], StringComparison.Ordinal))
        {
            end++;
        }

        return (TextSpan.FromBounds(start, end), text[start..offset]);
    }

    private static string Unquoted(string text) => text.Trim().Trim('"', '\'');

    private sealed class FlowLevel(char open, int item)
    {
        public char Open { get; } = open;

        public int Item { get; private set; } = item;

        /// <summary>The colon of the present entry; -1 before it.</summary>
        public int Colon { get; set; } = -1;

        public List<string> Taken { get; } = [];

        public string? KeyIn(string text) => Open == '{' && Colon >= 0 ? KeyForm.Canonical(Unquoted(text[Item..Colon])) : null;

        public void Next(string text, int comma)
        {
            Taken.Add(KeyIn(text) ?? Unquoted(text[Item..comma]));
            (Item, Colon) = (comma + 1, -1);
        }
    }
}
