using BrandLsp.Core.Text;

namespace BrandLsp.Core.Yaml;

/// <summary>Lines that do not fit among their neighbours, left out.</summary>
internal sealed class YamlLineSlips(YamlText text)
{
    /// <summary>Lines that a look around may take in.</summary>
    private const int MaxLines = 200;

    /// <summary>The line and the lines that belong to it are left out; of several ways the first loses least.</summary>
    /// <param name="line">Its number.</param>
    /// <param name="trouble">What the parser said of this very line; null when it stumbled elsewhere.</param>
    public IEnumerable<YamlSlip> LeaveOut(int line, string? trouble)
    {
        var form = text.Form(line);
        if (IsInBlock(line))
        {
            yield return LeaveOut(line, line, line, "This line stands among the lines of the text above. Indent it as those, or put it below them.") with { IsFormless = true };
        }

        if (form == YamlLineForm.Text)
        {
            // Lines of text below one another are one text to YAML. Items below it are those of the key that it was to be.
            var first = Run(line, form, -1);
            var isKey = line + 1 < text.End && text.Form(line + 1) == YamlLineForm.Item && text.Indent(line + 1) == text.Indent(line);
            var explained = Explain(form, trouble, text.Written(first));
            yield return LeaveOut(first, isKey ? Run(line + 1, YamlLineForm.Item, 1) : line, explained) with { IsFormless = true };
            if (text.Indent(line) > 0 && text.LastBelow(line, text.Indent(line)) is var rest && rest > line)
            {
                yield return LeaveOut(first, rest, explained) with { IsFormless = true };
            }

            yield break;
        }

        if (form == YamlLineForm.Item && trouble is null && IsWordWithKeysBelow(line))
        {
            var written = TextSpan.FromBounds(text.Content(line), text.Shown(line).End).In(text.Mask.Text);
            yield return LeaveOut(line, line, $"“{YamlQuote.Shorten(written)}” is no key with its colon (key: value), and the keys below cannot stand beside it.") with { IsFormless = true };
            yield break;
        }

        yield return LeaveOut(line, line, Explain(form, trouble, text.Written(line)));
        if (form == YamlLineForm.Item && Run(line, form, 1) is var last && last > line)
        {
            yield return LeaveOut(line, last, Explain(form, trouble, text.Written(line)));
        }
    }

    /// <summary>Directly below the sign of a block (<c>|</c>), with the block's lines below it.</summary>
    private bool IsInBlock(int line)
    {
        var above = line - 1;
        while (above >= text.First && text.IsBlank(above))
        {
            above--;
        }

        return above >= 0 && text.LastBelow(line, text.Indent(line) + 1) > line && YamlValueSlips.OpensBlock(text.Mask, text.Line(above));
    }

    /// <summary>Among the lines of a list or map in brackets that a line above opened: it has no form of its own.</summary>
    public bool IsInBrackets(int line)
    {
        if (text.Form(line) != YamlLineForm.Text)
        {
            return false;
        }

        var above = line - 1;
        while (above >= text.First && line - above < MaxLines && text.Form(above) is YamlLineForm.Text or YamlLineForm.Empty)
        {
            above--;
        }

        if (above < text.First || YamlLines.Value(text.Mask, text.Line(above)) is not { IsEmpty: false } value || text.Mask[value.Start] is not ('[' or '{'))
        {
            return false;
        }

        var before = TextSpan.FromBounds(value.Start, text.Line(line).Start).In(text.Mask.Text);
        return before.Count(c => c is '[' or '{') > before.Count(c => c is ']' or '}');
    }

    private bool IsWordWithKeysBelow(int line)
    {
        var start = text.Content(line);
        return start < text.Line(line).End && char.IsLetter(text.Mask[start]) && YamlLines.Colon(text.Mask, start, text.Line(line).End) < 0
            && line + 1 < text.End && text.Form(line + 1) == YamlLineForm.Key && text.Indent(line + 1) > text.Indent(line);
    }

    /// <summary>How far lines of the same form and depth go on, up or down.</summary>
    private int Run(int line, YamlLineForm form, int step)
    {
        var last = line;
        for (var next = line + step; Math.Abs(next - line) < MaxLines && next >= text.First && next < text.End; next += step)
        {
            if (text.Form(next) == form && text.Indent(next) == text.Indent(line))
            {
                last = next;
            }
            else if (step < 0 || text.Indent(next) <= text.Indent(line))
            {
                break;
            }
        }

        return last;
    }

    private YamlSlip LeaveOut(int first, int last, string message) => LeaveOut(first, last, text.LastBelow(last, text.Indent(first) + 1), message);

    private YamlSlip LeaveOut(int first, int last, int end, string message)
    {
        end = Math.Max(last, end);
        var lost = 0;
        for (var i = first; i <= end; i++)
        {
            lost += text.IsBlank(i) ? 0 : 1;
        }

        var span = TextSpan.FromBounds(text.Line(first).Start, text.Line(end).End);
        return new YamlSlip(new YamlProblem(text.Shown(first), message), m => m.LeaveOut(span)) { Lost = lost, FirstLine = first, LastLine = end };
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
}
