using System.Collections.Immutable;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Yaml;

/// <summary>Slips inside brackets, where lines mean little: an item that starts with a sign of YAML's own, a bracket that is never closed.</summary>
internal static class YamlFlowSlips
{
    /// <summary>Lines that a fault's look around may take in.</summary>
    private const int MaxLines = 200;

    /// <summary>
    /// The brackets open at the error, those included that the parser had seen without telling of them. Offsets, outermost first.
    /// </summary>
    public static ImmutableArray<int> OpenFlows(YamlMask mask, YamlBuild build, YamlError error)
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

        if (quote != '\0')
        {
            // The parser may have stumbled within a text in quotes that it took for words: the quote closes on its line.
            var rest = mask.Text.AsSpan(end, mask.Range.End - end);
            var line = rest.IndexOfAny('\r', '\n') is >= 0 and var length ? rest[..length] : rest;
            quote = line.Contains(quote) ? '\0' : quote;
        }

        // A quote that hides the rest of the text hides brackets as well.
        return quote == '\0' || open.Count > YamlReader.MaxDepth ? [.. open.Take(YamlReader.MaxDepth)] : build.OpenFlows;
    }

    /// <summary><c>[#Data, #ETL]</c>: the number sign starts a comment that swallows the bracket.</summary>
    public static bool SwallowedItems(YamlMask mask, LineMap lines, YamlBuild build, YamlError error, ImmutableArray<YamlProblem>.Builder faults)
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
            var span = YamlLines.Clip(lines.Line(line), mask);
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

    /// <summary>Inside brackets: the item at the error, when it starts with a sign of YAML's own.</summary>
    public static bool Item(YamlMask mask, LineMap lines, YamlBuild build, YamlError error, ImmutableArray<YamlProblem>.Builder faults)
    {
        if (error.Message is null || build.OpenFlows.IsEmpty)
        {
            return false;
        }

        var line = YamlLines.Clip(lines.Line(lines.LineOf(error.Span.Start)), mask);
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

        var slip = YamlValueSlips.Sign(mask, item);
        faults.Add(slip.Problem);
        slip.Mend(mask);
        return true;
    }

    /// <summary><c>{because: it says: nothing}</c>: a second colon in a value inside braces.</summary>
    public static YamlSlip? ColonInValue(YamlMask mask, TextSpan line)
    {
        var open = new Stack<char>();
        var value = -1;
        for (var i = line.Start; i < line.End; i++)
        {
            var c = mask[i];
            var startsValue = i > line.Start && mask[i - 1] is ' ' or '\t' or '[' or '{' or ',';
            if (c is '"' or '\'' && startsValue && YamlLines.ClosingQuote(mask, i, line.End) is >= 0 and var end)
            {
                (i, value) = (end, -1);
            }
            else if (c is '[' or '{' && (startsValue || open.Count > 0))
            {
                open.Push(c);
                value = -1;
            }
            else if (c is ']' or '}' && open.Count > 0)
            {
                open.Pop();
                value = -1;
            }
            else if (c == ',')
            {
                value = -1;
            }
            else if (c == ':' && open.Count > 0 && open.Peek() == '{' && i + 1 < line.End && mask[i + 1] is ' ' or '\t')
            {
                if (value >= 0)
                {
                    var item = TextSpan.FromBounds(value, FlowItemEnd(mask, value, line.End, endsAtColon: false));
                    return YamlValueSlips.Colon(item, item.In(mask.Text));
                }

                value = i + 1;
                while (value < line.End && mask[value] is ' ' or '\t')
                {
                    value++;
                }
            }
        }

        return null;
    }

    /// <summary>A quote inside brackets that is not closed on its line; what is missing of the brackets is put in with it.</summary>
    public static YamlSlip? Quote(YamlMask mask, TextSpan line)
    {
        var open = new Stack<int>();
        var quote = -1;
        for (var i = line.Start; i < line.End && quote < 0; i++)
        {
            var startsValue = i > line.Start && mask[i - 1] is ' ' or '\t' or '[' or '{' or ',';
            if (mask[i] is '"' or '\'' && startsValue)
            {
                var end = YamlLines.ClosingQuote(mask, i, line.End);
                (quote, i) = end < 0 ? (i, i) : (quote, end);
            }
            else if (mask[i] is '[' or '{' && (startsValue || open.Count > 0))
            {
                open.Push(i);
            }
            else if (mask[i] is ']' or '}' && open.Count > 0)
            {
                open.Pop();
            }
        }

        if (quote < 0 || open.Count == 0)
        {
            return null;
        }

        // The brackets that the quote hides close those before it.
        var closers = string.Concat(open.Select(o => mask[o] == '{' ? '}' : ']'));
        var written = TextSpan.FromBounds(quote, Math.Max(quote + 1, YamlLines.Trim(mask, line).End));
        var isClosed = written.In(mask.Text).EndsWith(closers, StringComparison.Ordinal);
        var item = isClosed ? new TextSpan(quote, written.Length - closers.Length) : written;
        var meant = item.In(mask.Text)[1..].TrimEnd();
        var edit = new TextEdit(item, YamlQuote.Quote(meant) + (isClosed ? "" : closers));
        var problem = new YamlProblem(new TextSpan(quote, 1), $"The quote that opens here ({mask[quote]}) is never closed.")
        {
            Fixes = [new Fix("Close the quote", edit)],
            Unfinished = isClosed ? default : TextSpan.FromBounds(open.Last(), item.End),
        };
        return new YamlSlip(problem, m =>
        {
            m.Fill(item, meant);
            if (!isClosed)
            {
                m.Insert(item.End, closers);
            }
        });
    }

    /// <summary>A bracket that is never closed gets its partner at the end of its lines.</summary>
    public static YamlSlip? Unclosed(YamlMask mask, LineMap lines, YamlBuild build, YamlError error)
    {
        if (build.OpenFlows.IsEmpty)
        {
            return null;
        }

        var opener = build.OpenFlows[^1];
        var outermost = lines.LineOf(build.OpenFlows[0]);
        var indent = YamlLines.Indent(mask, YamlLines.Clip(lines.Line(outermost), mask));
        var last = outermost;
        for (var line = outermost + 1; line < lines.Count && line <= outermost + MaxLines; line++)
        {
            var span = YamlLines.Clip(lines.Line(line), mask);
            if (span.Start >= mask.Range.End || (!YamlLines.IsBlank(mask, span) && YamlLines.Indent(mask, span) <= indent))
            {
                break;
            }

            last = YamlLines.IsBlank(mask, span) ? last : line;
        }

        var lastLine = YamlLines.Clip(lines.Line(last), mask);
        var end = YamlLines.CommentStart(mask, lastLine.Start, lastLine.End);
        while (end > lastLine.Start && mask[end - 1] is ' ' or '\t')
        {
            end--;
        }

        end = Math.Max(end, opener + 1);
        if (error.Message is not null && error.Span.Start < end)
        {
            // The fault lies inside the brackets.
            return null;
        }

        var closers = string.Concat(build.OpenFlows.Reverse().Select(o => mask[o] == '{' ? '}' : ']'));
        var inserted = (end > 0 && end - 1 >= mask.Range.Start && mask[end - 1] == ':' ? " " : "") + closers;
        if (mask.HasInsert(end))
        {
            return null;
        }

        var problem = new YamlProblem(new TextSpan(opener, 1), $"“{mask.Text[opener]}” is never closed: “{closers[0]}” is missing.")
        {
            Fixes = [new Fix($"Add {closers}", TextEdit.Insert(end, closers))],
            Unfinished = TextSpan.FromBounds(opener, end),
        };
        return new YamlSlip(problem, m => m.Insert(end, inserted));
    }

    /// <summary>A bracket too many: <c>{[x, linkedin]</c>.</summary>
    public static YamlSlip Spare(YamlMask mask, int opener)
    {
        var bracket = mask.Text[opener];
        var problem = new YamlProblem(new TextSpan(opener, 1), $"“{bracket}” is one too many: nothing closes it.")
        {
            Fixes = [new Fix($"Take “{bracket}” out", TextEdit.Delete(new TextSpan(opener, 1)))],
        };
        return new YamlSlip(problem, m => m.Remove(opener));
    }

    /// <param name="endsAtColon">False for a text that may have a colon in it.</param>
    private static int FlowItemEnd(YamlMask mask, int start, int limit, bool endsAtColon = true)
    {
        var end = start + 1;
        while (end < limit && mask[end] is not (',' or ']' or '}'))
        {
            if (endsAtColon && mask[end] == ':' && end + 1 < limit && mask[end + 1] == ' ')
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

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_' || char.IsSurrogate(c);
}
