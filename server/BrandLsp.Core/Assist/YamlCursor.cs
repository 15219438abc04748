using System.Collections.Immutable;
using BrandLsp.Core.Text;

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

    /// <summary>A line above it is an item of the same list.</summary>
    public bool IsBesideItems { get; init; }

    /// <summary>The items of that list which stand beside it already.</summary>
    public ImmutableHashSet<string> TakenItems { get; init; } = [];

    /// <summary>The item at the cursor among several without brackets, as in <c>platforms: x, linkedin</c>; null where it stands in no such list.</summary>
    public YamlPlainItem? Item { get; init; }

    /// <summary>What must be put behind an insertion: a comma, where the next item stands on a line below.</summary>
    public string Tail { get; init; } = "";

    /// <summary>
    /// Nothing can be typed here that YAML would read as a key or a value of its own: a comment, the place in front of what is
    /// written or behind what is closed, a dash where no list can have an item.
    /// </summary>
    public bool IsNowhere { get; init; }

    /// <param name="region">The YAML in <paramref name="text"/>.</param>
    /// <param name="offset">Inside the region or at its end.</param>
    public static YamlCursor At(string text, TextSpan region, int offset)
    {
        var lines = YamlLine.Read(text, region);
        var at = Math.Max(0, lines.FindLastIndex(l => l.Span.Start <= offset));
        var empty = new YamlCursor([], true, new TextSpan(offset, 0), "", [], "", false, 0);
        return lines.Count == 0 ? empty
            : YamlFlow.Around(text, lines, at, offset) is { } around
                ? InFlow(text, lines, at, offset, around.Flow, around.First, region.End) ?? (empty with { IsNowhere = true })
            : lines[at].Comment < offset ? empty with { IsNowhere = true }
            : InBlock(text, lines, at, offset);
    }

    /// <summary>A proposal with what its place needs behind it.</summary>
    public Completion Closed(Completion completion) => Tail.Length == 0
        ? completion
        : completion with { NewText = completion.NewText + Tail, Snippet = completion.Snippet is { } snippet ? snippet + Tail : null };

    private static YamlCursor InBlock(string text, List<YamlLine> lines, int at, int offset)
    {
        var line = lines[at];
        var content = line.Content;
        if (line.Key is { } key && offset > line.KeySpan.End)
        {
            var start = SkipBlanks(text, line.KeySpan.End + 1, offset);
            var lead = start == line.KeySpan.End + 1 && text[start - 1] == ':' ? " " : "";
            var (replace, typed) = Word(text, start, offset, line.Span.End, "#");
            var rest = SkipBlanks(text, replace.End, line.Span.End);
            var isAlone = rest == line.Span.End || text[rest] == '#';
            return new YamlCursor([.. ParentsOf(lines, at), key], false, replace, typed, [], lead, false, line.Indent)
            {
                IsAfterKey = true,
                IsAlone = isAlone,
                IsNowhere = IsClosed(text, replace, offset) || IsBeforeWritten(text, replace, line.Span.End) || HasBelow(lines, at, line.Indent),
            };
        }

        var dashOnly = line.Dash >= 0 && offset <= content.Start && content.Length == 0;
        var from = line.Dash >= 0 && content.Start > offset ? offset : Math.Min(content.Start, offset);
        var (span, prefix) = Word(text, from, offset, line.Key is null ? line.Span.End : line.KeySpan.End, line.Key is null ? ":#" : "");
        var parents = ParentsOf(lines, at);
        var needsBlank = dashOnly && offset > 0 && text[offset - 1] == '-' ? " " : "";
        var taken = line.Dash >= 0 && line.Key is null ? ItemsBeside(text, lines, at, line.Dash) : KeysBeside(lines, at);
        var isItem = line.Dash >= 0 && line.Key is null;
        var above = line.Dash < 0 && line.Key is null ? HolderAbove(lines, at, line.Indent) : null;
        var isBare = line.Dash < 0 && line.Key is null && (above is null ? BeginsFile(lines, at) : above.Dash == line.Indent || (above.Indent < line.Indent && above.Key is not null));
        var isWritten = (offset < content.Start && !content.IsEmpty) || (line.Key is null && IsBeforeWritten(text, span, line.Span.End));
        return new YamlCursor(parents, !isItem, span, prefix, taken, needsBlank, line.Key is not null, line.Indent)
        {
            IsBareItem = isBare,
            IsBesideItems = isBare && above?.Dash == line.Indent,
            TakenItems = isBare ? ItemsBeside(text, lines, at, line.Indent) : [],
            IsNowhere = isWritten || IsClosed(text, span, offset) || IsExplicitKey(text, content)
                || (dashOnly && (offset <= line.Span.Start + line.Dash || !MayBeItem(text, lines, at) || HasBelow(lines, at, line.Dash + 1))),
        };
    }

    /// <summary>Beside a bracket, or right behind a quotation mark that closes a value.</summary>
    private static bool IsClosed(string text, TextSpan replace, int offset) => !replace.IsEmpty
        && (text[replace.Start] is '[' or '{' || (text[replace.Start] is '"' or '\'' && ClosingQuote(text, replace.Start, offset) < offset));

    /// <summary>Right before a comment, or where nothing is typed and something stands behind.</summary>
    private static bool IsBeforeWritten(string text, TextSpan replace, int lineEnd)
    {
        var rest = SkipBlanks(text, replace.End, lineEnd);
        return rest < lineEnd && (text[rest] == '#' ? rest == replace.End : replace.IsEmpty);
    }

    /// <summary>The value of the key, or the item of the dash, stands on the lines below it.</summary>
    private static bool HasBelow(List<YamlLine> lines, int at, int column)
    {
        var next = lines.FindIndex(at + 1, l => !l.IsBlank);
        return next >= 0 && (lines[next].Dash >= 0 ? lines[next].Dash >= column : lines[next].Indent > column);
    }

    /// <summary>YAML's long form of a key, <c>? key</c> and <c>: value</c> on lines of their own.</summary>
    private static bool IsExplicitKey(string text, TextSpan content) =>
        content.Length > 0 && text[content.Start] is '?' or ':' && (content.Length == 1 || text[content.Start + 1] is ' ' or '\t');

    /// <summary>The line above that tells what may stand in a column: an item of a list there, or what is no deeper; null when there is none.</summary>
    private static YamlLine? HolderAbove(List<YamlLine> lines, int at, int column)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            var line = lines[i];
            if (!line.IsBlank && (line.Dash == column || line.Indent <= column))
            {
                return line;
            }
        }

        return null;
    }

    /// <summary>A file may be a list itself.</summary>
    private static bool BeginsFile(List<YamlLine> lines, int at) => lines.Take(at).All(l => l.IsBlank);

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

    /// <summary>Inside <c>[…]</c> or <c>{…}</c>, which may have begun some lines above; null where nothing can be typed.</summary>
    private static YamlCursor? InFlow(string text, List<YamlLine> lines, int at, int offset, YamlFlow flow, int first, int regionEnd)
    {
        // The entry may be written over several lines, of which an edit can only take one.
        var line = lines[at].Span;
        if (flow.EndsInComment || flow.Innermost is not { } level
            || YamlFlow.SkipSpace(text, level.Colon >= 0 ? level.Colon + 1 : level.Item, offset) is var from && from < line.Start)
        {
            return null;
        }

        var isKey = level.Open == '{' && level.Colon < 0;
        var lead = level.Colon >= 0 && from == level.Colon + 1 ? " " : "";
        var (replace, typed) = Word(text, from, offset, line.End, isKey ? ",[]{}:" : ",[]{}");
        var after = SkipBlanks(text, replace.End, line.End);
        var hasColon = after < line.End && text[after] == ':';
        var isLast = after == line.End || (text[after] == '#' && after > replace.End);
        var next = isLast ? NextItem(text, lines, at, first, regionEnd) : null;
        var isAfterKey = level.Colon >= 0;
        ImmutableArray<string> path = [.. PathOf(lines, first), .. flow.Keys(text)];
        ImmutableHashSet<string> taken = isAfterKey ? [] : [.. level.Taken, .. flow.ReadOn(text, lines, first, at, offset).Skip(next is null ? 1 : 0)];
        return new YamlCursor(path, isKey, replace, typed, taken.Remove(""), lead, hasColon, lines[first].Indent)
        {
            Flow = level.Open,
            IsAfterKey = isAfterKey,
            IsAlone = isLast || text[after] is ',' or ']' or '}',
            Tail = next is null ? "" : ",",
            IsNowhere = IsClosed(text, replace, offset)
                || !(isLast || text[after] is ',' or ']' or '}' || (isKey && hasColon))
                || (isAfterKey && next is { } below && lines[below].Key is null),
        };
    }

    /// <summary>The line below on which an item stands without a comma before it; null when the list goes on with a sign of its own, or was left open by mistake.</summary>
    private static int? NextItem(string text, List<YamlLine> lines, int at, int first, int regionEnd)
    {
        var next = YamlFlow.SkipSpace(text, lines[at].Span.End, regionEnd);
        var below = lines.FindLastIndex(l => l.Span.Start <= next);
        return next == regionEnd || below <= at || text[next] is ',' or ']' or '}' || YamlFlow.BeginsAnew(lines[below], lines[first]) ? null : below;
    }

    private static IEnumerable<string> PathOf(List<YamlLine> lines, int at) => lines[at].Key is { } key ? ParentsOf(lines, at).Append(key) : ParentsOf(lines, at);

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

    /// <summary>The characters from <paramref name="start"/> to the end of the word at the cursor, or of what stands in quotes.</summary>
    private static (TextSpan Replace, string Typed) Word(string text, int start, int offset, int lineEnd, string stops)
    {
        var end = offset;
        if (start < offset && text[start] is '"' or '\'' && ClosingQuote(text, start, lineEnd) is { } close && close >= offset)
        {
            end = close + 1;
        }
        else
        {
            while (end < lineEnd && !char.IsWhiteSpace(text[end]) && !stops.Contains(text[end], StringComparison.Ordinal) && !IsCommentSign(text, end))
            {
                end++;
            }
        }

        return (TextSpan.FromBounds(start, end), text[start..offset]);
    }

    private static bool IsCommentSign(string text, int at) => text[at] == '#' && at > 0 && char.IsWhiteSpace(text[at - 1]);

    /// <summary>The quotation mark that ends what begins with one; null when there is none before <paramref name="end"/>, or the next one begins another value.</summary>
    private static int? ClosingQuote(string text, int open, int end)
    {
        for (var i = open + 1; i < end; i++)
        {
            var isEscaped = text[open] == '"' ? text[i] == '\\' : text[i] == '\'' && i + 1 < end && text[i + 1] == '\'';
            if (isEscaped)
            {
                i++;
            }
            else if (text[i] == text[open])
            {
                var next = SkipBlanks(text, i + 1, end);
                return next == end || text[next] is ',' or ']' or '}' or ':' or '#' ? i : null;
            }
        }

        return null;
    }

    internal static string Unquoted(string text) => text.Trim().Trim('"', '\'');
}
