using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Yaml;

/// <summary>
/// Explains a syntax error in the author's terms and puts the place right for the next reading. Knows the slips people make:
/// text that starts with a sign of YAML's own, a colon in a title, a quote or bracket that is never closed, tabs.
/// </summary>
internal static class YamlRepair
{
    /// <summary>Lines that a fault's look around may take in.</summary>
    private const int MaxLines = 200;

    /// <returns>False when there is nothing left to try; the problem is reported nevertheless.</returns>
    public static bool Apply(YamlMask mask, LineMap lines, YamlBuild build, YamlError error, ImmutableArray<YamlProblem>.Builder faults)
    {
        if (error.IsFinal)
        {
            return false;
        }

        build = build with { OpenFlows = OpenFlows(mask, build, error) };
        return Tabs(mask, lines, error, faults)
            || SwallowedItems(mask, lines, build, error, faults)
            || Values(mask, lines, build, error, faults)
            || Bracket(mask, lines, build, error, faults)
            || LeaveOut(mask, lines, build, error, faults);
    }

    /// <summary>
    /// The brackets open at the error, those included that the parser had seen without telling of them. Offsets, outermost first.
    /// </summary>
    private static ImmutableArray<int> OpenFlows(YamlMask mask, YamlBuild build, YamlError error)
    {
        var end = error.Message is null ? mask.Range.End : Math.Min(error.Span.Start, mask.Range.End);
        var open = new List<int>(build.OpenFlows);
        var start = Math.Max(build.Reached, build.OpenFlows.IsEmpty ? 0 : build.OpenFlows[^1]);
        if (!build.OpenFlows.IsEmpty && start == build.OpenFlows[^1])
        {
            start++;
        }

        var quote = '\0';
        for (var i = start; i < end; i++)
        {
            var c = mask[i];
            var before = i > mask.Range.Start ? mask[i - 1] : '\n';
            var startsValue = before is ' ' or '\t' or '\n' or '\r' or '[' or '{' or ',' or ':';
            if (quote != '\0')
            {
                if (c == '\\' && quote == '"')
                {
                    i++;
                }
                else if (c == quote)
                {
                    quote = '\0';
                }
            }
            else if (c is '"' or '\'' && startsValue)
            {
                quote = c;
            }
            else if (c == '#' && startsValue && before != ':')
            {
                while (i + 1 < end && mask[i + 1] is not ('\n' or '\r'))
                {
                    i++;
                }
            }
            else if (c is '[' or '{' && (startsValue || open.Count > 0))
            {
                open.Add(i);
            }
            else if (c is ']' or '}' && open.Count > 0)
            {
                open.RemoveAt(open.Count - 1);
            }
        }

        // A quote that hides the rest of the text hides brackets as well.
        return quote == '\0' || open.Count > YamlReader.MaxDepth ? [.. open.Take(YamlReader.MaxDepth)] : build.OpenFlows;
    }

    private static bool Tabs(YamlMask mask, LineMap lines, YamlError error, ImmutableArray<YamlProblem>.Builder faults)
    {
        if (error.Message?.Contains("tab", StringComparison.Ordinal) != true)
        {
            return false;
        }

        var edits = new List<TextEdit>();
        var last = lines.LineOf(mask.Range.End);
        for (var line = lines.LineOf(mask.Range.Start); line <= last; line++)
        {
            var span = Clip(lines.Line(line), mask);
            for (var i = span.Start; i < span.End && mask[i] is ' ' or '\t'; i++)
            {
                if (mask[i] == '\t')
                {
                    mask.Blank(new TextSpan(i, 1));
                    mask.Insert(i, " ");
                    edits.Add(new TextEdit(new TextSpan(i, 1), "  "));
                }
            }
        }

        if (edits.Count == 0)
        {
            return false;
        }

        faults.Add(new YamlProblem(edits[0].Span, "A tab indents this line, and YAML takes only spaces for that.")
        {
            Fixes = [new Fix("Indent with spaces", [.. edits]) { IsSafe = true }],
        });
        return true;
    }

    /// <summary><c>[#Data, #ETL]</c>: the number sign starts a comment that swallows the bracket.</summary>
    private static bool SwallowedItems(YamlMask mask, LineMap lines, YamlBuild build, YamlError error, ImmutableArray<YamlProblem>.Builder faults)
    {
        if (build.OpenFlows.IsEmpty)
        {
            return false;
        }

        var found = false;
        var first = lines.LineOf(build.OpenFlows[0]);
        var last = Math.Min(lines.LineOf(Math.Max(error.Span.Start, build.OpenFlows[^1])), first + MaxLines);
        for (var line = first; line <= last; line++)
        {
            var span = Clip(lines.Line(line), mask);
            var from = line == first ? build.OpenFlows[0] : span.Start;
            var closer = LastCloser(mask, span);
            var quote = '\0';
            for (var i = from; i < closer; i++)
            {
                var c = mask[i];
                if (quote != '\0')
                {
                    quote = c == quote ? '\0' : quote;
                }
                else if (c is '"' or '\'')
                {
                    quote = c;
                }
                else if (c == '#' && i + 1 < closer && IsWord(mask[i + 1]) && i > mask.Range.Start && mask[i - 1] is '[' or ',' or ' ' or '\t' or '{')
                {
                    var end = FlowItemEnd(mask, i, closer);
                    var item = TextSpan.FromBounds(i, end);
                    var written = item.In(mask.Text);
                    found = true;
                    if (faults.Count >= YamlReader.MaxProblems)
                    {
                        return true;
                    }

                    faults.Add(new YamlProblem(item, $"“#” starts a comment, so YAML does not see “{YamlQuote.Shorten(written)}” and the rest of the line. Put it in quotes.")
                    {
                        Fixes = [YamlQuote.Fix(item, written)],
                    });
                    mask.Fill(item, written);
                    i = end - 1;
                }
            }
        }

        return found;
    }

    private static bool Values(YamlMask mask, LineMap lines, YamlBuild build, YamlError error, ImmutableArray<YamlProblem>.Builder faults)
    {
        if (error.Message is null && build.OpenFlows.IsEmpty)
        {
            return false;
        }

        var at = error.Message is null ? build.OpenFlows[^1] : error.Span.Start;
        var line = lines.LineOf(Math.Min(at, Math.Max(mask.Range.Start, mask.Range.End - 1)));
        var span = Clip(lines.Line(line), mask);
        if (error.Message is not null && !build.OpenFlows.IsEmpty)
        {
            return FlowValue(mask, span, error, faults);
        }

        if (BlockValue(mask, span) is { Length: > 0 } value && Judge(mask, value) is { } slip)
        {
            faults.Add(slip.Problem);
            mask.Fill(value, slip.Meant);
            return true;
        }

        // A stray quote or alias is only noticed on the line after it.
        if (error.Message is not null && line > lines.LineOf(mask.Range.Start))
        {
            var before = Clip(lines.Line(line - 1), mask);
            if (BlockValue(mask, before) is { Length: > 0 } value2 && mask[value2.Start] is '*' or '&' or '!' or '"' or '\'' && Judge(mask, value2) is { } slip2)
            {
                faults.Add(slip2.Problem);
                mask.Fill(value2, slip2.Meant);
                return true;
            }
        }

        return false;
    }

    /// <summary>Inside brackets: the item at the error, when it starts with a sign of YAML's own.</summary>
    private static bool FlowValue(YamlMask mask, TextSpan line, YamlError error, ImmutableArray<YamlProblem>.Builder faults)
    {
        var start = Math.Clamp(error.Span.Start, line.Start, line.End);
        if (start >= line.End || mask[start] is not ('@' or '`' or '%' or '*' or '&' or '!'))
        {
            return false;
        }

        var item = TextSpan.FromBounds(start, FlowItemEnd(mask, start, line.End));
        if (item.IsEmpty)
        {
            return false;
        }

        faults.Add(Sign(item, item.In(mask.Text)));
        mask.Fill(item, item.In(mask.Text));
        return true;
    }

    private static (YamlProblem Problem, string Meant)? Judge(YamlMask mask, TextSpan value)
    {
        var written = value.In(mask.Text);
        switch (mask[value.Start])
        {
            case '@' or '`' or '%' or '*' or '&' or '!':
                return (Sign(value, written), written);
            case '"' or '\'':
                return Quoted(value, written);
            case '[' or '{' or '|' or '>' or '?':
                return null;
            case '-' when written.Length > 1 && written[1] == ' ':
                return (new YamlProblem(value, "A list item cannot stand on the line of its key. Put it on a line of its own, or in quotes if it is a text.")
                {
                    Fixes = [YamlQuote.Fix(value, written)],
                }, written);
        }

        var colon = ColonIn(written);
        if (colon < 0)
        {
            return null;
        }

        return (new YamlProblem(value, "A colon and a space start a new key, so this text needs quotes.")
        {
            Fixes = [YamlQuote.Fix(value, written)],
        }, written);
    }

    private static (YamlProblem Problem, string Meant)? Quoted(TextSpan value, string written)
    {
        var quote = written[0];
        var end = ClosingQuote(written);
        if (end < 0)
        {
            var meant = written[1..];
            return (new YamlProblem(value, $"The quote that opens here ({quote}) is never closed.")
            {
                Fixes = [new Fix("Close the quote", new TextEdit(value, YamlQuote.Quote(meant))) { IsSafe = true }],
            }, meant);
        }

        if (end == written.Length - 1)
        {
            var bare = written[1..^1];
            return (new YamlProblem(value, "A backslash in double quotes starts an escape, and this one does not exist. Write \\\\ for a backslash.")
            {
                Fixes = [new Fix("Double the backslashes", new TextEdit(value, YamlQuote.Quote(bare.Replace("\\\"", "\"", StringComparison.Ordinal))))],
            }, bare);
        }

        // 'it's here' is one text whose author forgot that quotes inside need care; "a" b is a text that starts with a quotation.
        var whole = written[^1] == quote ? written[1..^1] : written;
        return (new YamlProblem(value, $"The quote ends before the text does, at “{YamlQuote.Shorten(written[..(end + 1)])}”. Put all of it in quotes.")
        {
            Fixes = [YamlQuote.Fix(value, whole)],
        }, whole);
    }

    private static YamlProblem Sign(TextSpan span, string written) => new(span, $"A text cannot start with “{written[0]}” in YAML unless it stands in quotes.")
    {
        Fixes = [YamlQuote.Fix(span, written)],
    };

    /// <summary>A bracket that is never closed gets its partner at the end of its lines.</summary>
    private static bool Bracket(YamlMask mask, LineMap lines, YamlBuild build, YamlError error, ImmutableArray<YamlProblem>.Builder faults)
    {
        if (build.OpenFlows.IsEmpty)
        {
            return false;
        }

        var opener = build.OpenFlows[^1];
        var outermost = lines.LineOf(build.OpenFlows[0]);
        var indent = Indent(mask, Clip(lines.Line(outermost), mask));
        var last = outermost;
        for (var line = outermost + 1; line < lines.Count && line <= outermost + MaxLines; line++)
        {
            var span = Clip(lines.Line(line), mask);
            if (span.Start >= mask.Range.End || (!IsBlank(mask, span) && Indent(mask, span) <= indent))
            {
                break;
            }

            last = IsBlank(mask, span) ? last : line;
        }

        var lastLine = Clip(lines.Line(last), mask);
        var end = CommentStart(mask, lastLine);
        while (end > lastLine.Start && mask[end - 1] is ' ' or '\t')
        {
            end--;
        }

        end = Math.Max(end, opener + 1);
        if (error.Message is not null && error.Span.Start < end)
        {
            // The fault lies inside the brackets.
            return false;
        }

        var closers = string.Concat(build.OpenFlows.Reverse().Select(o => mask[o] == '{' ? '}' : ']'));
        var inserted = (end > 0 && end - 1 >= mask.Range.Start && mask[end - 1] == ':' ? " " : "") + closers;
        if (!mask.Insert(end, inserted))
        {
            return false;
        }

        faults.Add(new YamlProblem(new TextSpan(opener, 1), $"“{mask.Text[opener]}” is never closed: “{closers[0]}” is missing.")
        {
            Fixes = [new Fix($"Add {closers}", TextEdit.Insert(end, closers))],
        });
        return true;
    }

    /// <summary>No known slip: the line with the error, and the lines that belong to it, are left out.</summary>
    private static bool LeaveOut(YamlMask mask, LineMap lines, YamlBuild build, YamlError error, ImmutableArray<YamlProblem>.Builder faults)
    {
        var at = error.Message is null && !build.OpenFlows.IsEmpty ? build.OpenFlows[0] : error.Span.Start;
        var line = lines.LineOf(Math.Clamp(at, mask.Range.Start, Math.Max(mask.Range.Start, mask.Range.End - 1)));
        var firstLine = lines.LineOf(mask.Range.Start);
        while (line > firstLine && IsBlank(mask, Clip(lines.Line(line), mask)))
        {
            line--;
        }

        var span = Clip(lines.Line(line), mask);
        var shown = Trim(mask, span);
        faults.Add(new YamlProblem(shown, Explain(error.Message, shown.In(mask.Text))));
        if (!mask.Blank(span))
        {
            return false;
        }

        var indent = span.Length == 0 ? 0 : shown.Start - span.Start;
        for (var next = line + 1; next < lines.Count; next++)
        {
            var below = Clip(lines.Line(next), mask);
            if (below.Start >= mask.Range.End || (!IsBlank(mask, below) && Indent(mask, below) <= indent))
            {
                break;
            }

            mask.Blank(below);
        }

        return true;
    }

    private static string Explain(string? message, string line) => message switch
    {
        _ when message is null => "YAML cannot be read from here on. A bracket, brace or quote is probably not closed.",
        _ when message.Contains("expected '-'", StringComparison.Ordinal) => "The lines above are list items that start with “- ”, and this line is none. Check its indentation.",
        _ when (message.Contains("expected key", StringComparison.Ordinal) || message.Contains("expected ':'", StringComparison.Ordinal)) && !line.Contains(':') =>
            $"“{YamlQuote.Shorten(line)}” is neither a key with its colon (key: value) nor a part of the line above.",
        _ when message.Contains("expected key", StringComparison.Ordinal) || message.Contains("invalid mapping", StringComparison.Ordinal) || message.Contains("apping values", StringComparison.Ordinal) =>
            "This line does not fit under the lines above. Check its indentation: keys of one map start in the same column.",
        _ when message.Contains("escape", StringComparison.Ordinal) => "A backslash in double quotes starts an escape, and this one does not exist. Write \\\\ for a backslash.",
        _ when message.Contains("quoted scalar", StringComparison.Ordinal) => "A quote that opens here is never closed.",
        _ when message.Contains("anchor", StringComparison.Ordinal) => "“&” and “*” mark anchors and aliases in YAML. Put a text that starts with them in quotes.",
        _ => "This line is not valid YAML: expected “key: value” or “- item”.",
    };

    /// <summary>The value on a line outside brackets: after the dashes of list items and after the key's colon; without a comment.</summary>
    private static TextSpan BlockValue(YamlMask mask, TextSpan line)
    {
        var start = line.Start;
        while (start < line.End && mask[start] is ' ' or '\t')
        {
            start++;
        }

        while (start + 1 < line.End && mask[start] == '-' && mask[start + 1] == ' ')
        {
            start += 2;
            while (start < line.End && mask[start] == ' ')
            {
                start++;
            }
        }

        if (start < line.End && mask[start] is not ('"' or '\'' or '[' or '{' or '@' or '`' or '%' or '*' or '&' or '!' or '#'))
        {
            for (var i = start; i < line.End; i++)
            {
                if (mask[i] == ':' && (i + 1 == line.End || mask[i + 1] is ' ' or '\t'))
                {
                    start = i + 1;
                    break;
                }
            }
        }
        else if (start < line.End && mask[start] is '@' or '`' or '%' or '*' or '&')
        {
            // A key that starts with such a sign: the key is what needs quotes.
            for (var i = start; i < line.End; i++)
            {
                if (mask[i] == ':' && (i + 1 == line.End || mask[i + 1] == ' '))
                {
                    return TextSpan.FromBounds(start, i);
                }
            }
        }

        while (start < line.End && mask[start] is ' ' or '\t')
        {
            start++;
        }

        // Quotes hide a number sign, except where the quotes are the slip.
        var end = line.End;
        for (var i = start + 1; i < line.End; i++)
        {
            if (mask[i] == '#' && mask[i - 1] is ' ' or '\t')
            {
                end = i;
                break;
            }
        }

        while (end > start && mask[end - 1] is ' ' or '\t')
        {
            end--;
        }

        return TextSpan.FromBounds(start, Math.Max(start, end));
    }

    private static int FlowItemEnd(YamlMask mask, int start, int limit)
    {
        var end = start + 1;
        while (end < limit && mask[end] is not (',' or ']' or '}'))
        {
            if (mask[end] == ':' && end + 1 < limit && mask[end + 1] == ' ')
            {
                break;
            }

            end++;
        }

        while (end > start && mask[end - 1] is ' ' or '\t')
        {
            end--;
        }

        return end;
    }

    private static int LastCloser(YamlMask mask, TextSpan line)
    {
        for (var i = line.End - 1; i >= line.Start; i--)
        {
            if (mask[i] is ']' or '}')
            {
                return i;
            }
        }

        return line.Start;
    }

    /// <summary>The index of the quote that closes the text's first one; -1 when there is none.</summary>
    private static int ClosingQuote(string written)
    {
        var quote = written[0];
        for (var i = 1; i < written.Length; i++)
        {
            if (quote == '"' && written[i] == '\\')
            {
                i++;
            }
            else if (written[i] == quote)
            {
                if (quote == '\'' && i + 1 < written.Length && written[i + 1] == '\'')
                {
                    i++;
                }
                else
                {
                    return i;
                }
            }
        }

        return -1;
    }

    private static int ColonIn(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == ':' && (i + 1 == value.Length || value[i + 1] is ' ' or '\t'))
            {
                return i;
            }
        }

        return -1;
    }

    private static int CommentStart(YamlMask mask, TextSpan line)
    {
        for (var i = line.Start + 1; i < line.End; i++)
        {
            if (mask[i] == '#' && mask[i - 1] is ' ' or '\t')
            {
                return i;
            }
        }

        return line.End;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_' || char.IsSurrogate(c);

    private static int Indent(YamlMask mask, TextSpan line)
    {
        var i = line.Start;
        while (i < line.End && mask[i] is ' ' or '\t')
        {
            i++;
        }

        return i - line.Start;
    }

    private static bool IsBlank(YamlMask mask, TextSpan line) => Indent(mask, line) == line.Length;

    private static TextSpan Trim(YamlMask mask, TextSpan line)
    {
        var start = line.Start + Indent(mask, line);
        var end = line.End;
        while (end > start && mask[end - 1] is ' ' or '\t')
        {
            end--;
        }

        return TextSpan.FromBounds(Math.Min(start, end), end);
    }

    private static TextSpan Clip(TextSpan line, YamlMask mask)
    {
        var start = Math.Clamp(line.Start, mask.Range.Start, mask.Range.End);
        return TextSpan.FromBounds(start, Math.Clamp(line.End, start, mask.Range.End));
    }
}
