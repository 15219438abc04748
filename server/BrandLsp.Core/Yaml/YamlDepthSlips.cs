using BrandLsp.Core.Analysis;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Yaml;

/// <summary>Lines at the wrong depth.</summary>
internal sealed class YamlDepthSlips(YamlText text)
{
    /// <summary>Lines that a look around may take in.</summary>
    private const int MaxLines = 200;

    /// <summary>Depths that a line is tried at.</summary>
    private const int MaxDepths = 5;

    /// <summary>Lines below whose depth a line may have.</summary>
    private const int NextLines = 3;

    /// <summary>
    /// What the tabs may have been meant as, in blanks, the likeliest first: what puts the first of their lines beside the one
    /// above, or below it where that opens something; nothing only where a line has blanks beside its tab.
    /// </summary>
    public IEnumerable<int> TabWidths()
    {
        var line = Enumerable.Range(text.First, text.End - text.First).FirstOrDefault(i => !text.IsBlank(i) && TabsOn(i) > 0, -1);
        if (line < 0)
        {
            return [];
        }

        var (tabs, blanks) = (TabsOn(line), text.Shown(line).Start - text.Line(line).Start - TabsOn(line));
        var above = text.Above(line);
        int[] usual = blanks > 0 ? [2, 0, 4, 8] : [2, 4, 8];
        if (above < text.First || TabsOn(above) > 0)
        {
            return usual;
        }

        var opens = text.Written(above).EndsWith(':');
        int[] depths = opens && text.Form(line) == YamlLineForm.Item ? [text.ContentIndent(above) + YamlText.UsualStep, text.ContentIndent(above)]
            : opens ? [text.ContentIndent(above) + YamlText.UsualStep]
            : text.Form(above) == YamlLineForm.Item && text.Form(line) == YamlLineForm.Key ? [text.ContentIndent(above)]
            : [text.Indent(above)];
        return depths.Where(d => d >= blanks && (d - blanks) % tabs == 0).Select(d => (d - blanks) / tabs).Concat(usual).Distinct();
    }

    private int TabsOn(int line) => TextSpan.FromBounds(text.Line(line).Start, text.Shown(line).Start).In(text.Mask.Text).Count(c => c == '\t');

    /// <summary>Tabs before the first word of a line, each read as some blanks; null where none is.</summary>
    public YamlSlip? Tabs(int blanks)
    {
        var edits = new List<TextEdit>();
        var tabs = new Dictionary<int, int>();
        for (var line = text.First; line < text.End; line++)
        {
            var span = text.Line(line);
            for (var i = span.Start; i < span.End && text.Mask[i] is ' ' or '\t'; i++)
            {
                if (text.Mask[i] == '\t')
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

    /// <summary>A key or an item that would fit as deep as a line around it; the nearest depth first.</summary>
    public IEnumerable<YamlSlip> Reindented(int line)
    {
        if (text.Form(line) is not (YamlLineForm.Key or YamlLineForm.Item))
        {
            yield break;
        }

        var own = text.Indent(line);
        var last = text.LastBelow(line, own + 1);
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
        TextSpan[] starts = [.. Enumerable.Range(first, last - first + 1).Where(i => !text.IsBlank(i)).Select(i => new TextSpan(text.Line(i).Start, -written))];
        var blanks = Math.Abs(columns) == 1 ? "1 blank" : $"{Math.Abs(columns)} blanks";
        var problem = new YamlProblem(
            text.Shown(first),
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
        for (var above = line - 1; above >= text.First && above >= line - MaxLines && least > 0; above--)
        {
            if (text.Form(above) is not (YamlLineForm.Key or YamlLineForm.Item) || text.Indent(above) >= least)
            {
                continue;
            }

            // The keys of an item start behind its dash.
            least = text.Indent(above);
            yield return least;
            yield return text.Form(above) == YamlLineForm.Item ? text.ContentIndent(above) : least + YamlText.UsualStep;
        }

        var seen = 0;
        for (var below = line + 1; below < text.End && below < line + MaxLines && seen < NextLines; below++)
        {
            if (text.Form(below) != YamlLineForm.Empty)
            {
                seen++;
                yield return text.Indent(below);
            }
        }
    }

    /// <summary>The first lines are indented, and those from <paramref name="line"/> on are not.</summary>
    public YamlSlip? IndentedStart(int line)
    {
        var first = text.Below(text.First - 1);
        var excess = first < line && line - first <= MaxLines ? text.Indent(first) - text.Indent(line) : 0;
        if (excess <= 0)
        {
            return null;
        }

        var edits = new List<TextEdit>();
        for (var i = first; i < line; i++)
        {
            if (text.IsBlank(i))
            {
                continue;
            }

            if (text.Indent(i) < text.Indent(first) || (text.Indent(i) == text.Indent(first) && text.Form(i) != text.Form(line) && text.Form(i) != YamlLineForm.Empty))
            {
                return null;
            }

            edits.Add(TextEdit.Delete(new TextSpan(text.Line(i).Start, excess)));
        }

        var problem = new YamlProblem(text.Shown(first), "This line is indented, and the lines below that belong beside it are not. Keys of one map start in the same column.")
        {
            Fixes = [new Fix("Take the indentation out", [.. edits]) { IsSafe = true }],
        };
        // The parser sees all lines below deeper instead: there are blanks to add everywhere, and not everywhere some to lose.
        return new YamlSlip(problem, m => Indent(m, StartsFrom(line), excess));
    }

    private IEnumerable<int> StartsFrom(int line)
    {
        for (var i = line; i < text.End; i++)
        {
            if (!text.IsBlank(i))
            {
                yield return text.Line(i).Start;
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
}
