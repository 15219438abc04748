using BrandLsp.Core.Analysis;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Yaml;

/// <summary>Lines that do not fit among their neighbours.</summary>
/// <param name="mask">The text as it was read last.</param>
/// <param name="lines">Its lines.</param>
internal sealed class YamlLineSlips(YamlMask mask, LineMap lines)
{
    /// <summary>Lines that a look around may take in.</summary>
    private const int MaxLines = 200;

    /// <summary>Depths that a line is tried at.</summary>
    private const int MaxDepths = 5;

    /// <summary>Columns by which most people indent.</summary>
    private const int UsualStep = 2;

    /// <summary>Lines below whose depth a line may have.</summary>
    private const int NextLines = 3;

    /// <summary>Tabs before the first word of a line, each read as some blanks; null where none is.</summary>
    public YamlSlip? Tabs(int blanks)
    {
        var edits = new List<TextEdit>();
        var tabs = new Dictionary<int, int>();
        var last = lines.LineOf(mask.Range.End);
        for (var line = lines.LineOf(mask.Range.Start); line <= last; line++)
        {
            var span = LineAt(line);
            for (var i = span.Start; i < span.End && mask[i] is ' ' or '\t'; i++)
            {
                if (mask[i] == '\t')
                {
                    edits.Add(new TextEdit(new TextSpan(i, 1), new string(' ', blanks)));
                    tabs[span.Start] = tabs.GetValueOrDefault(span.Start) + 1;
                }
            }
        }

        if (edits.Count == 0)
        {
            return null;
        }

        var problem = new YamlProblem(edits[0].Span, "A tab indents this line, and YAML takes only spaces for that.")
        {
            Fixes = [new Fix(blanks == 0 ? "Take the tab out" : "Indent with spaces", [.. edits]) { IsSafe = true }],
        };
        return new YamlSlip(problem, m =>
        {
            edits.ForEach(e => m.Blank(e.Span));
            foreach (var (start, count) in tabs)
            {
                m.Indent(start, count * (blanks - 1));
            }
        });
    }

    /// <summary><c>key:value</c>: without a blank the colon is a letter like any other.</summary>
    public YamlSlip? BlankAfterColon(int line)
    {
        var span = LineAt(line);
        var start = YamlLines.AfterDashes(mask, span);
        var colon = start;
        while (colon < span.End && (char.IsLetterOrDigit(mask[colon]) || (colon > start && mask[colon] is '-' or '_')))
        {
            colon++;
        }

        // A slash or a backslash behind it: an address, or a drive.
        if (colon == start || colon + 1 >= span.End || mask[colon] != ':' || char.IsDigit(mask[start]) || mask[colon + 1] is ' ' or '\t' or '/' or '\\' or ':' || mask.HasInsert(colon + 1))
        {
            return null;
        }

        var key = TextSpan.FromBounds(start, colon + 1);
        return new YamlSlip(
            new YamlProblem(key, $"A blank is missing after the colon, so YAML does not see the key “{YamlQuote.Shorten(mask.Text[start..colon])}”.")
            {
                Fixes = [new Fix("Put a blank after the colon", TextEdit.Insert(colon + 1, " ")) { IsSafe = true }],
            },
            m => m.Insert(colon + 1, " "));
    }

    /// <summary><c>key:% value</c>: with a sign before its blank, the colon is a letter like any other.</summary>
    public YamlSlip? SignAfterColon(int line)
    {
        var span = LineAt(line);
        var start = YamlLines.AfterDashes(mask, span);
        var colon = start;
        while (colon < span.End && (char.IsLetterOrDigit(mask[colon]) || (colon > start && mask[colon] is '-' or '_')))
        {
            colon++;
        }

        var sign = colon + 1;
        if (colon == start || sign + 1 >= span.End || mask[colon] != ':' || mask[sign] is ':' or '/' or '\\' or '"' or '\'' || !(char.IsPunctuation(mask[sign]) || char.IsSymbol(mask[sign]))
            || mask[sign + 1] is not (' ' or '\t'))
        {
            return null;
        }

        var problem = new YamlProblem(
            TextSpan.FromBounds(start, sign + 1),
            $"“{mask.Text[sign]}” stands between the colon and its blank, so YAML does not see the key “{YamlQuote.Shorten(mask.Text[start..colon])}”.")
        {
            Fixes = [new Fix($"Take “{mask.Text[sign]}” out", TextEdit.Delete(new TextSpan(sign, 1)))],
        };
        return new YamlSlip(problem, m => m.Remove(sign));
    }

    /// <summary><c>-item</c>: without a blank the dash is a part of the text.</summary>
    public YamlSlip? BlankAfterDash(int line)
    {
        var span = Shown(line);
        var behind = span.Start + 1;
        if (span.Length < 2 || mask[span.Start] != '-' || mask.HasInsert(behind) || !(char.IsLetter(mask[behind]) || mask[behind] is '"' or '\'' or '{' or '['))
        {
            return null;
        }

        return new YamlSlip(
            new YamlProblem(new TextSpan(span.Start, 1), "A blank is missing after the dash, so YAML does not see a list item.")
            {
                Fixes = [new Fix("Put a blank after the dash", TextEdit.Insert(behind, " ")) { IsSafe = true }],
            },
            m => m.Insert(behind, " "));
    }

    /// <summary><c>- "id: ada</c> with further keys below: a quote before a key, and none that closes it.</summary>
    public YamlSlip? QuoteBeforeKey(int line)
    {
        var span = LineAt(line);
        var quote = YamlLines.AfterDashes(mask, span);
        if (quote >= span.End || mask[quote] is not ('"' or '\'') || YamlLines.ClosingQuote(mask, quote, span.End) >= 0
            || YamlLines.Colon(mask, quote + 1, span.End) < 0 || line + 1 >= lines.Count || FormAt(line + 1) != YamlLineForm.Key
            || IndentAt(line + 1) != IndentAt(line) + quote - Shown(line).Start)
        {
            return null;
        }

        return new YamlSlip(
            new YamlProblem(new TextSpan(quote, 1), $"The quote that opens here ({mask[quote]}) is never closed.")
            {
                Fixes = [new Fix("Take the quote out", TextEdit.Delete(new TextSpan(quote, 1)))],
            },
            m => m.Remove(quote));
    }

    /// <summary>A key or an item that would fit as deep as a line around it; the nearest depth first.</summary>
    public IEnumerable<YamlSlip> Reindented(int line)
    {
        if (FormAt(line) is not (YamlLineForm.Key or YamlLineForm.Item))
        {
            yield break;
        }

        var own = IndentAt(line);
        var last = LastBelow(line, own + 1);
        foreach (var depth in DepthsAround(line).Where(d => d != own).Distinct().OrderBy(d => Math.Abs(d - own)).ThenByDescending(d => d).Take(MaxDepths))
        {
            yield return Reindent(line, line, depth - own);
            if (last > line)
            {
                yield return Reindent(line, last, depth - own);
            }
        }
    }

    private YamlSlip Reindent(int first, int last, int columns)
    {
        var written = Math.Min(0, columns);
        TextSpan[] starts = [.. Enumerable.Range(first, last - first + 1).Where(i => !YamlLines.IsBlank(mask, LineAt(i))).Select(i => new TextSpan(LineAt(i).Start, -written))];
        var blanks = Math.Abs(columns) == 1 ? "1 blank" : $"{Math.Abs(columns)} blanks";
        var problem = new YamlProblem(
            Shown(first),
            $"This line is indented by {blanks} too {(columns > 0 ? "few" : "many")}. Keys of one map, and items of one list, start in the same column.")
        {
            // Where it belongs only the author knows for certain.
            Fixes = [new Fix(columns > 0 ? $"Indent it by {blanks} more" : $"Indent it by {blanks} less", [.. starts.Select(s => new TextEdit(s, new string(' ', Math.Max(0, columns))))])],
        };
        return new YamlSlip(problem, m => Indent(m, starts.Select(s => s.Start), columns)) { FirstLine = first, LastLine = last };
    }

    /// <summary>The depths of the lines below which a line may stand, of what may stand below those, and of the next lines.</summary>
    private IEnumerable<int> DepthsAround(int line)
    {
        var least = int.MaxValue;
        var first = lines.LineOf(mask.Range.Start);
        for (var above = line - 1; above >= first && above >= line - MaxLines && least > 0; above--)
        {
            if (FormAt(above) is not (YamlLineForm.Key or YamlLineForm.Item) || IndentAt(above) >= least)
            {
                continue;
            }

            // The keys of an item start behind its dash.
            least = IndentAt(above);
            yield return least;
            yield return FormAt(above) == YamlLineForm.Item ? least + YamlLines.AfterDashes(mask, LineAt(above)) - Shown(above).Start : least + UsualStep;
        }

        var seen = 0;
        for (var below = line + 1; below < lines.Count && below < line + MaxLines && seen < NextLines && LineAt(below).Start < mask.Range.End; below++)
        {
            if (FormAt(below) != YamlLineForm.Empty)
            {
                seen++;
                yield return IndentAt(below);
            }
        }
    }

    /// <summary>The first lines are indented, and those from <paramref name="line"/> on are not.</summary>
    public YamlSlip? IndentedStart(int line)
    {
        var first = lines.LineOf(mask.Range.Start);
        while (first < line && FormAt(first) == YamlLineForm.Empty)
        {
            first++;
        }

        var excess = first < line && line - first <= MaxLines ? IndentAt(first) - IndentAt(line) : 0;
        if (excess <= 0)
        {
            return null;
        }

        var edits = new List<TextEdit>();
        for (var i = first; i < line; i++)
        {
            if (YamlLines.IsBlank(mask, LineAt(i)))
            {
                continue;
            }

            if (IndentAt(i) < IndentAt(first) || (IndentAt(i) == IndentAt(first) && FormAt(i) != FormAt(line) && FormAt(i) != YamlLineForm.Empty))
            {
                return null;
            }

            edits.Add(TextEdit.Delete(new TextSpan(LineAt(i).Start, excess)));
        }

        var problem = new YamlProblem(Shown(first), "This line is indented, and the lines below that belong beside it are not. Keys of one map start in the same column.")
        {
            Fixes = [new Fix("Take the indentation out", [.. edits]) { IsSafe = true }],
        };
        // The parser sees all lines below deeper instead: there are blanks to add everywhere, and not everywhere some to lose.
        return new YamlSlip(problem, m => Indent(m, StartsFrom(line), excess));
    }

    private IEnumerable<int> StartsFrom(int line)
    {
        for (var i = line; i < lines.Count && LineAt(i).Start < mask.Range.End; i++)
        {
            if (!YamlLines.IsBlank(mask, LineAt(i)))
            {
                yield return LineAt(i).Start;
            }
        }
    }

    private static void Indent(YamlMask mask, IEnumerable<int> lineStarts, int columns)
    {
        foreach (var start in lineStarts)
        {
            mask.Indent(start, columns);
        }
    }

    /// <summary>The line and the lines that belong to it are left out; of several ways the first loses least.</summary>
    /// <param name="line">Its number.</param>
    /// <param name="trouble">What the parser said of this very line; null when it stumbled elsewhere.</param>
    public IEnumerable<YamlSlip> LeaveOut(int line, string? trouble)
    {
        var form = FormAt(line);
        if (IsInBlock(line))
        {
            yield return LeaveOut(line, line, line, "This line stands among the lines of the text above. Indent it as those, or put it below them.") with { IsFormless = true };
        }

        if (form == YamlLineForm.Text)
        {
            // Lines of text below one another are one text to YAML. Items below it are those of the key that it was to be.
            var first = Run(line, form, -1);
            var isKey = line + 1 < lines.Count && FormAt(line + 1) == YamlLineForm.Item && IndentAt(line + 1) == IndentAt(line);
            var explained = Explain(form, trouble, ShownAt(first));
            yield return LeaveOut(first, isKey ? Run(line + 1, YamlLineForm.Item, 1) : line, explained) with { IsFormless = true };
            if (IndentAt(line) > 0 && LastBelow(line, IndentAt(line)) is var rest && rest > line)
            {
                yield return LeaveOut(first, rest, explained) with { IsFormless = true };
            }

            yield break;
        }

        if (form == YamlLineForm.Item && trouble is null && IsWordWithKeysBelow(line))
        {
            var written = TextSpan.FromBounds(YamlLines.AfterDashes(mask, LineAt(line)), YamlLines.Trim(mask, LineAt(line)).End).In(mask.Text);
            yield return LeaveOut(line, line, $"“{YamlQuote.Shorten(written)}” is no key with its colon (key: value), and the keys below cannot stand beside it.") with { IsFormless = true };
            yield break;
        }

        yield return LeaveOut(line, line, Explain(form, trouble, ShownAt(line)));
        if (form == YamlLineForm.Item && Run(line, form, 1) is var last && last > line)
        {
            yield return LeaveOut(line, last, Explain(form, trouble, ShownAt(line)));
        }
    }

    /// <summary>Directly below the sign of a block (<c>|</c>), with the block's lines below it.</summary>
    private bool IsInBlock(int line)
    {
        var above = line - 1;
        while (above >= lines.LineOf(mask.Range.Start) && YamlLines.IsBlank(mask, LineAt(above)))
        {
            above--;
        }

        return above >= 0 && LastBelow(line, IndentAt(line) + 1) > line && YamlValueSlips.OpensBlock(mask, LineAt(above));
    }

    private bool IsWordWithKeysBelow(int line)
    {
        var start = YamlLines.AfterDashes(mask, LineAt(line));
        return start < LineAt(line).End && char.IsLetter(mask[start]) && YamlLines.Colon(mask, start, LineAt(line).End) < 0
            && line + 1 < lines.Count && FormAt(line + 1) == YamlLineForm.Key && IndentAt(line + 1) > IndentAt(line);
    }

    /// <summary>How far lines of the same form and depth go on, up or down.</summary>
    private int Run(int line, YamlLineForm form, int step)
    {
        var last = line;
        for (var next = line + step; Math.Abs(next - line) < MaxLines && next >= lines.LineOf(mask.Range.Start) && next < lines.Count; next += step)
        {
            if (FormAt(next) == form && IndentAt(next) == IndentAt(line))
            {
                last = next;
            }
            else if (step < 0 || IndentAt(next) <= IndentAt(line))
            {
                break;
            }
        }

        return last;
    }

    /// <summary>The last of the lines below that stand at a depth or deeper.</summary>
    private int LastBelow(int line, int depth)
    {
        var last = line;
        for (var next = line + 1; next < lines.Count && LineAt(next).Start < mask.Range.End; next++)
        {
            if (YamlLines.IsBlank(mask, LineAt(next)))
            {
                continue;
            }

            if (IndentAt(next) < depth)
            {
                break;
            }

            last = next;
        }

        return last;
    }

    private YamlSlip LeaveOut(int first, int last, string message) => LeaveOut(first, last, LastBelow(last, IndentAt(first) + 1), message);

    private YamlSlip LeaveOut(int first, int last, int end, string message)
    {
        end = Math.Max(last, end);
        var lost = 0;
        for (var i = first; i <= end; i++)
        {
            lost += YamlLines.IsBlank(mask, LineAt(i)) ? 0 : 1;
        }

        var span = TextSpan.FromBounds(LineAt(first).Start, LineAt(end).End);
        return new YamlSlip(new YamlProblem(Shown(first), message), m => m.LeaveOut(span)) { Lost = lost, FirstLine = first, LastLine = end };
    }

    private static string Explain(YamlLineForm form, string? trouble, string shown) => (form, trouble) switch
    {
        (YamlLineForm.Text, _) when !shown.StartsWith('"') && !shown.StartsWith('\'') =>
            $"“{YamlQuote.Shorten(shown)}” is neither a key with its colon (key: value) nor a part of the line above.",
        (YamlLineForm.Item, null) => "This list item does not fit here. Put it below the key that it belongs to, as deep as the other items.",
        (_, null) => "This line does not fit to the lines around it. Check its indentation: keys of one map start in the same column.",
        (YamlLineForm.Item, _) when IsAboutKeys(trouble) => "This list item does not fit here. Put it below the key that it belongs to, as deep as the other items.",
        _ when trouble.Contains("expected '-'", StringComparison.Ordinal) => "The lines above are list items that start with “- ”, and this line is none. Check its indentation.",
        _ when IsAboutKeys(trouble) => "This line does not fit under the lines above. Check its indentation: keys of one map start in the same column.",
        _ when trouble.Contains("escape", StringComparison.Ordinal) => "A backslash in double quotes starts an escape, and this one does not exist. Write \\\\ for a backslash.",
        _ when trouble.Contains("quoted scalar", StringComparison.Ordinal) => "A quote that opens here is never closed.",
        _ when trouble.Contains("anchor", StringComparison.Ordinal) => "“&” and “*” mark anchors and aliases in YAML. Put a text that starts with them in quotes.",
        _ when trouble.Length == 0 => "YAML cannot be read from here on. A bracket, brace or quote is probably not closed.",
        _ => "This line is not valid YAML: expected “key: value” or “- item”.",
    };

    private static bool IsAboutKeys(string trouble) =>
        trouble.Contains("expected key", StringComparison.Ordinal) || trouble.Contains("expected ':'", StringComparison.Ordinal)
        || trouble.Contains("invalid mapping", StringComparison.Ordinal) || trouble.Contains("apping values", StringComparison.Ordinal)
        || trouble.Contains("document end", StringComparison.Ordinal);

    private TextSpan Shown(int line) => YamlLines.Trim(mask, LineAt(line));

    private string ShownAt(int line) => Shown(line).In(mask.Text);

    private YamlLineForm FormAt(int line) => YamlLines.Form(mask, LineAt(line));

    private int IndentAt(int line) => YamlLines.Indent(mask, LineAt(line));

    public TextSpan LineAt(int line) => YamlLines.Clip(lines.Line(line), mask);
}
