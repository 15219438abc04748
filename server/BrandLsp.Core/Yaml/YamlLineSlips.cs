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
        return new YamlSlip(problem, m => Indent(m, line, excess));
    }

    /// <summary>Lets the parser see the line and all below it deeper.</summary>
    private void Indent(YamlMask other, int line, int columns)
    {
        for (var i = line; i < lines.Count && LineAt(i).Start < mask.Range.End; i++)
        {
            other.Indent(LineAt(i).Start, columns);
        }
    }

    /// <summary>The line and the lines that belong to it are left out; of several ways the first loses least.</summary>
    /// <param name="line">Its number.</param>
    /// <param name="trouble">What the parser said of this very line; null when it stumbled elsewhere.</param>
    public IEnumerable<YamlSlip> LeaveOut(int line, string? trouble)
    {
        var form = FormAt(line);
        if (form == YamlLineForm.Text)
        {
            // Lines of text below one another are one text to YAML. Items below it are those of the key that it was to be.
            var first = Run(line, form, -1);
            var isKey = line + 1 < lines.Count && FormAt(line + 1) == YamlLineForm.Item && IndentAt(line + 1) == IndentAt(line);
            yield return LeaveOut(first, isKey ? Run(line + 1, YamlLineForm.Item, 1) : line, Explain(form, trouble, ShownAt(first))) with { IsFormless = true };
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

    private YamlSlip LeaveOut(int first, int last, string message)
    {
        var indent = IndentAt(first);
        var end = last;
        for (var next = last + 1; next < lines.Count; next++)
        {
            var below = LineAt(next);
            if (below.Start >= mask.Range.End || (!YamlLines.IsBlank(mask, below) && IndentAt(next) <= indent))
            {
                break;
            }

            end = next;
        }

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
