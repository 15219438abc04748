using BrandLsp.Core.Analysis;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Yaml;

/// <summary>Signs and blanks that keep YAML from seeing a key or an item.</summary>
internal static class YamlKeySlips
{
    /// <summary>What may be missing behind a colon or a dash, or be too much.</summary>
    public static IEnumerable<YamlSlip> OnLine(YamlText text, int line)
    {
        YamlSlip?[] slips = [SignAfterColon(text, line), BlankAfterColon(text, line), BlankAfterDash(text, line)];
        return slips.OfType<YamlSlip>();
    }

    /// <summary><c>key:value</c>: without a blank the colon is a letter like any other.</summary>
    private static YamlSlip? BlankAfterColon(YamlText text, int line)
    {
        var end = text.Line(line).End;
        var (start, colon) = KeyLike(text, line);
        // A slash or a backslash behind it: an address, or a drive.
        if (colon < 0 || colon + 1 >= end || char.IsDigit(text.Mask[start]) || text.Mask[colon + 1] is ' ' or '\t' or '/' or '\\' or ':' || text.Mask.HasInsert(colon + 1))
        {
            return null;
        }

        var key = TextSpan.FromBounds(start, colon + 1);
        return new YamlSlip(
            new YamlProblem(key, $"A blank is missing after the colon, so YAML does not see the key “{YamlQuote.Shorten(text.Mask.Text[start..colon])}”.")
            {
                Fixes = [new Fix("Put a blank after the colon", TextEdit.Insert(colon + 1, " ")) { IsSafe = true }],
            },
            m => m.Insert(colon + 1, " "));
    }

    /// <summary><c>key:% value</c>: with a sign before its blank, the colon is a letter like any other.</summary>
    private static YamlSlip? SignAfterColon(YamlText text, int line)
    {
        var end = text.Line(line).End;
        var (start, colon) = KeyLike(text, line);
        var sign = colon + 1;
        if (colon < 0 || sign + 1 >= end || text.Mask[sign] is ':' or '/' or '\\' or '"' or '\'' || !(char.IsPunctuation(text.Mask[sign]) || char.IsSymbol(text.Mask[sign]))
            || text.Mask[sign + 1] is not (' ' or '\t'))
        {
            return null;
        }

        var problem = new YamlProblem(
            TextSpan.FromBounds(start, sign + 1),
            $"“{text.Mask.Text[sign]}” stands between the colon and its blank, so YAML does not see the key “{YamlQuote.Shorten(text.Mask.Text[start..colon])}”.")
        {
            Fixes = [new Fix($"Take “{text.Mask.Text[sign]}” out", TextEdit.Delete(new TextSpan(sign, 1)))],
        };
        return new YamlSlip(problem, m => m.Remove(sign));
    }

    /// <summary><c>-item</c>: without a blank the dash is a part of the text.</summary>
    private static YamlSlip? BlankAfterDash(YamlText text, int line)
    {
        var span = text.Shown(line);
        var behind = span.Start + 1;
        if (span.Length < 2 || text.Mask[span.Start] != '-' || text.Mask.HasInsert(behind) || !(char.IsLetter(text.Mask[behind]) || text.Mask[behind] is '"' or '\'' or '{' or '['))
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

    /// <summary><c>voice {person: first}</c>: a word before a map or a list in brackets is a key without its colon.</summary>
    public static YamlSlip? ColonBeforeBracket(YamlText text, int line)
    {
        var end = text.Line(line).End;
        var (start, behind) = Word(text, line);
        var bracket = behind;
        while (bracket < end && text.Mask[bracket] is ' ' or '\t')
        {
            bracket++;
        }

        if (behind == start || bracket == behind || bracket >= end || text.Mask[bracket] is not ('{' or '[') || text.Mask.HasInsert(behind))
        {
            return null;
        }

        return new YamlSlip(
            new YamlProblem(TextSpan.FromBounds(start, behind), $"A colon is missing after “{YamlQuote.Shorten(text.Mask.Text[start..behind])}”, so YAML does not see the key.")
            {
                Fixes = [new Fix("Put a colon after it", TextEdit.Insert(behind, ":"))],
            },
            m => m.Insert(behind, ":"));
    }

    /// <summary><c>- "id: ada</c> with further keys below: a quote before a key, and none that closes it.</summary>
    public static YamlSlip? QuoteBeforeKey(YamlText text, int line)
    {
        var span = text.Line(line);
        var quote = text.Content(line);
        if (quote >= span.End || text.Mask[quote] is not ('"' or '\'') || YamlLines.ClosingQuote(text.Mask, quote, span.End) >= 0
            || YamlLines.Colon(text.Mask, quote + 1, span.End) < 0 || line + 1 >= text.End || text.Form(line + 1) != YamlLineForm.Key
            || text.Indent(line + 1) != text.ContentIndent(line))
        {
            return null;
        }

        return new YamlSlip(
            new YamlProblem(new TextSpan(quote, 1), $"The quote that opens here ({text.Mask[quote]}) is never closed.")
            {
                Fixes = [new Fix("Take the quote out", TextEdit.Delete(new TextSpan(quote, 1)))],
            },
            m => m.Remove(quote));
    }

    /// <summary>Where a word starts that a colon follows; the colon is negative where none does.</summary>
    private static (int Start, int Colon) KeyLike(YamlText text, int line)
    {
        var (start, end) = Word(text, line);
        return (start, end > start && end < text.Line(line).End && text.Mask[end] == ':' ? end : -1);
    }

    /// <summary>The first word of the line's content, of which a key may consist; empty where it starts with a sign.</summary>
    private static (int Start, int End) Word(YamlText text, int line)
    {
        var last = text.Line(line).End;
        var start = text.Content(line);
        var end = start;
        while (end < last && (char.IsLetterOrDigit(text.Mask[end]) || (end > start && text.Mask[end] is '-' or '_')))
        {
            end++;
        }

        return (start, end);
    }
}
