using BrandLsp.Core.Text;

namespace BrandLsp.Core.Yaml;

/// <summary>What a line outside brackets is by its look.</summary>
internal enum YamlLineForm
{
    /// <summary>Nothing, or a comment.</summary>
    Empty,

    /// <summary><c>key: value</c></summary>
    Key,

    /// <summary><c>- item</c></summary>
    Item,

    /// <summary>Neither: a part of a text, or a key without its colon.</summary>
    Text,
}

/// <summary>Looks at single lines of a masked text.</summary>
internal static class YamlLines
{
    /// <summary>The part of a line that is read as YAML.</summary>
    public static TextSpan Clip(TextSpan line, YamlMask mask)
    {
        var start = Math.Clamp(line.Start, mask.Range.Start, mask.Range.End);
        return TextSpan.FromBounds(start, Math.Clamp(line.End, start, mask.Range.End));
    }

    /// <summary>How deep the parser sees the line, in columns.</summary>
    public static int Indent(YamlMask mask, TextSpan line) => Blanks(mask, line) + mask.AddedAt(line.Start);

    public static bool IsBlank(YamlMask mask, TextSpan line) => Blanks(mask, line) == line.Length;

    /// <summary>The line without the blanks around it.</summary>
    public static TextSpan Trim(YamlMask mask, TextSpan line)
    {
        var start = line.Start + Blanks(mask, line);
        return TextSpan.FromBounds(Math.Min(start, line.End), TrimEnd(mask, start, line.End));
    }

    public static YamlLineForm Form(YamlMask mask, TextSpan line)
    {
        var start = line.Start + Blanks(mask, line);
        if (start >= line.End || mask[start] == '#')
        {
            return YamlLineForm.Empty;
        }

        if (IsDash(mask, start, line.End))
        {
            return YamlLineForm.Item;
        }

        return Colon(mask, start, line.End) >= 0 ? YamlLineForm.Key : YamlLineForm.Text;
    }

    /// <summary>Where a line's content starts behind the dashes of list items.</summary>
    public static int AfterDashes(YamlMask mask, TextSpan line)
    {
        var start = line.Start + Blanks(mask, line);
        while (start + 1 < line.End && mask[start] == '-' && (mask[start + 1] == ' ' || mask.HasInsert(start + 1)))
        {
            start++;
            while (start < line.End && mask[start] == ' ')
            {
                start++;
            }
        }

        return start;
    }

    /// <summary>The value on a line outside brackets: after the dashes of list items and after the key's colon; without a comment.</summary>
    public static TextSpan Value(YamlMask mask, TextSpan line)
    {
        var start = AfterDashes(mask, line);
        if (start < line.End && mask[start] is '@' or '`' or '%' or '*' or '&')
        {
            // A key that starts with such a sign: the key is what needs quotes.
            if (Colon(mask, start, line.End) is var end and >= 0)
            {
                return TextSpan.FromBounds(start, end);
            }
        }
        else if (start < line.End && mask[start] is not ('[' or '{' or '!' or '#') && Colon(mask, start, line.End) is var colon and >= 0)
        {
            start = colon + 1;
        }

        while (start < line.End && mask[start] is ' ' or '\t')
        {
            start++;
        }

        return TextSpan.FromBounds(start, Math.Max(start, TrimEnd(mask, start, CommentStart(mask, start, line.End))));
    }

    /// <summary>Where the value's comment starts; quotes hide a number sign, except where they are never closed.</summary>
    public static int CommentStart(YamlMask mask, int start, int end)
    {
        var from = start;
        if (start < end && mask[start] is '"' or '\'' && ClosingQuote(mask, start, end) is var closing and >= 0)
        {
            from = closing;
        }

        for (var i = from + 1; i < end; i++)
        {
            if (mask[i] == '#' && mask[i - 1] is ' ' or '\t')
            {
                return i;
            }
        }

        return end;
    }

    /// <summary>The offset of the quote that closes the one at <paramref name="start"/>; -1 when there is none.</summary>
    public static int ClosingQuote(YamlMask mask, int start, int end)
    {
        var quote = mask[start];
        for (var i = start + 1; i < end; i++)
        {
            if (quote == '"' && mask[i] == '\\')
            {
                i++;
            }
            else if (mask[i] == quote)
            {
                if (quote == '"' || i + 1 >= end || mask[i + 1] != '\'')
                {
                    return i;
                }

                i++;
            }
        }

        return -1;
    }

    /// <summary>The offset of the colon that makes a key of what stands before it, quotes respected; -1 when there is none.</summary>
    public static int Colon(YamlMask mask, int start, int end)
    {
        var from = start;
        if (start < end && mask[start] is '"' or '\'')
        {
            // A key in quotes has its colon behind them; a colon behind other words is none of a key's.
            from = ClosingQuote(mask, start, end) + 1;
            while (from > start && from < end && mask[from] is ' ' or '\t')
            {
                from++;
            }

            return from > start && from < end && IsColon(mask, from, end) ? from : -1;
        }

        for (var i = from; i < end; i++)
        {
            if (IsColon(mask, i, end))
            {
                return i;
            }

            if (mask[i] == '#' && i > from && mask[i - 1] is ' ' or '\t')
            {
                return -1;
            }
        }

        return -1;
    }

    private static bool IsColon(YamlMask mask, int at, int end) => mask[at] == ':' && (at + 1 == end || mask[at + 1] is ' ' or '\t' || mask.HasInsert(at + 1));

    private static bool IsDash(YamlMask mask, int at, int end) => mask[at] == '-' && (at + 1 == end || mask[at + 1] is ' ' or '\t' || mask.HasInsert(at + 1));

    /// <summary>The blanks that the line starts with.</summary>
    private static int Blanks(YamlMask mask, TextSpan line)
    {
        var i = line.Start;
        while (i < line.End && mask[i] is ' ' or '\t')
        {
            i++;
        }

        return i - line.Start;
    }

    private static int TrimEnd(YamlMask mask, int start, int end)
    {
        while (end > start && mask[end - 1] is ' ' or '\t')
        {
            end--;
        }

        return end;
    }
}
