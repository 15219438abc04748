using System.Collections.Frozen;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Yaml;

/// <summary>A key with a value on its own line, and lines below that belong to it as well: it can have only one of them.</summary>
internal static class YamlStrayValue
{
    /// <summary>Lines below from which on they are not taken for one that slid to the right.</summary>
    private const int EnoughLines = 2;

    /// <summary>What an editor that closes brackets and quotes leaves behind a key, and its first half.</summary>
    private static readonly FrozenSet<string> s_nothing = FrozenSet.Create(StringComparer.Ordinal, "{}", "[]", "\"\"", "''", "{", "[", "\"", "'");

    /// <returns>Null where the key has no value, or nothing below.</returns>
    public static YamlSlip? OnLine(YamlText text, int line)
    {
        var value = YamlLines.Value(text.Mask, text.Line(line));
        var content = text.Content(line);
        var colon = YamlLines.Colon(text.Mask, content, text.Line(line).End);
        if (colon < 0 || value.IsEmpty || IsBelowOpener(text, line) || YamlValueSlips.OpensBlock(text.Mask, text.Line(line)))
        {
            return null;
        }

        var written = value.In(text.Mask.Text);
        var isNothing = s_nothing.Contains(written);
        var key = text.Mask.Text[content..colon];
        if (isNothing ? Below(text, line, text.ContentIndent(line), mayBeBeside: true) < 1 : !IsWord(text, line, written) || Below(text, line, text.Indent(line) + YamlText.UsualStep, mayBeBeside: false) < EnoughLines)
        {
            return null;
        }

        var problem = new YamlProblem(value, isNothing
            ? $"The lines below belong to “{YamlQuote.Shorten(key)}”, and “{written}” says that nothing does. Take it out."
            : $"“{YamlQuote.Shorten(key)}” has a value here and further lines below, and can have only one of them.")
        {
            Fixes = [new Fix($"Take “{YamlQuote.Shorten(written)}” out", TextEdit.Delete(TextSpan.FromBounds(colon + 1, value.End))) { IsSafe = isNothing }],
        };
        return new YamlSlip(problem, m => m.Blank(value));
    }

    /// <summary>Beside a key that lacks its lines: it is one of those, and slid to the left.</summary>
    private static bool IsBelowOpener(YamlText text, int line)
    {
        var above = text.Above(line);
        return above >= text.First && text.Form(above) == YamlLineForm.Key && text.Indent(above) == text.Indent(line) && text.Written(above).EndsWith(':');
    }

    /// <summary>A text in the place of a map: <c>voice: friendly</c>. Below an item, or a map in braces, a line only slid to the right.</summary>
    private static bool IsWord(YamlText text, int line, string value) => text.Form(line) == YamlLineForm.Key && value[0] is not ('{' or '[') && text.Written(line)[0] != '-';

    /// <summary>How many keys or items stand side by side below the line, as its own.</summary>
    /// <param name="own">How deep they stand at least, those deeper than the key.</param>
    /// <param name="mayBeBeside">True where items count that stand in the key's own column.</param>
    private static int Below(YamlText text, int line, int own, bool mayBeBeside)
    {
        var first = text.Below(line);
        if (first >= text.End || text.Form(first) is not (YamlLineForm.Key or YamlLineForm.Item) || text.Indent(first) < own
            || (text.Indent(first) == text.ContentIndent(line) && !(mayBeBeside && text.Form(first) == YamlLineForm.Item)))
        {
            return 0;
        }

        var (form, depth) = (text.Form(first), text.Indent(first));
        return Enumerable.Range(first, text.LastBelow(first, depth) - first + 1).Count(i => text.Form(i) == form && text.Indent(i) == depth);
    }
}
