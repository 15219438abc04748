using BrandLsp.Core.Text;

namespace BrandLsp.Core.Yaml;

/// <summary>The text as it was read last, line by line.</summary>
internal sealed class YamlText(YamlMask mask, LineMap lines)
{
    /// <summary>Columns by which most people indent.</summary>
    public const int UsualStep = 2;

    public YamlMask Mask => mask;

    /// <summary>The first line that is read.</summary>
    public int First { get; } = lines.LineOf(mask.Range.Start);

    /// <summary>Behind the last line that is read.</summary>
    public int End { get; } = lines.LineOf(Math.Max(mask.Range.Start, mask.Range.End - 1)) + 1;

    public TextSpan Line(int line) => YamlLines.Clip(lines.Line(line), mask);

    public int LineOf(int offset) => lines.LineOf(offset);

    public YamlLineForm Form(int line) => YamlLines.Form(mask, Line(line));

    /// <summary>In columns.</summary>
    public int Indent(int line) => YamlLines.Indent(mask, Line(line));

    public bool IsBlank(int line) => YamlLines.IsBlank(mask, Line(line));

    /// <summary>Without the blanks around it.</summary>
    public TextSpan Shown(int line) => YamlLines.Trim(mask, Line(line));

    public string Written(int line) => Shown(line).In(mask.Text);

    /// <summary>Where the line's content starts, behind the dashes of items.</summary>
    public int Content(int line) => YamlLines.AfterDashes(mask, Line(line));

    /// <summary>In columns: how deep the keys of an item on that line stand.</summary>
    public int ContentIndent(int line) => Indent(line) + Content(line) - Shown(line).Start;

    /// <summary>The nearest line above that says something; before <see cref="First"/> where none does.</summary>
    public int Above(int line)
    {
        var above = line - 1;
        while (above >= First && Form(above) == YamlLineForm.Empty)
        {
            above--;
        }

        return above;
    }

    /// <summary>The nearest line below that says something; <see cref="End"/> where none does.</summary>
    public int Below(int line)
    {
        var below = line + 1;
        while (below < End && Form(below) == YamlLineForm.Empty)
        {
            below++;
        }

        return below;
    }

    /// <summary>The last of the lines below that stand at a depth or deeper.</summary>
    public int LastBelow(int line, int depth)
    {
        var last = line;
        for (var next = line + 1; next < End && (IsBlank(next) || Indent(next) >= depth); next++)
        {
            last = IsBlank(next) ? last : next;
        }

        return last;
    }
}
