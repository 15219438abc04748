using System.Buffers;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Yaml;

/// <summary>Texts that YAML takes for something else, because they stand without quotes or because their quotes are wrong.</summary>
internal static class YamlValueSlips
{
    /// <summary>What may stand behind the sign of a block: how to chomp, how deep to indent.</summary>
    private static readonly SearchValues<char> s_blockHeader = SearchValues.Create("+-123456789");

    /// <summary>Characters that mean something to YAML behind a backslash; <c>x</c>, <c>u</c> and <c>U</c> want digits as well.</summary>
    private const string Escapes = "0abt\tnvfre \"/\\N_LP";

    /// <summary>The slip of the value on a line outside brackets; null where the value is as it should be, or was put right before.</summary>
    public static YamlSlip? OnLine(YamlMask mask, TextSpan line)
    {
        var value = YamlLines.Value(mask, line);
        return value.IsEmpty || mask.IsMended(value) ? null : Judge(mask, value);
    }

    /// <summary><c>key: |</c>: the deeper lines below are a text.</summary>
    public static bool OpensBlock(YamlMask mask, TextSpan line)
    {
        var value = YamlLines.Value(mask, line);
        return !value.IsEmpty && mask[value.Start] is '|' or '>' && IsBlockHeader(value.In(mask.Text));
    }

    /// <summary>A text that starts with a sign of YAML's own.</summary>
    public static YamlSlip Sign(YamlMask mask, TextSpan span)
    {
        var written = span.In(mask.Text);
        return Quote(span, $"A text cannot start with “{written[0]}” in YAML unless it stands in quotes.", written);
    }

    /// <summary>A text with a colon in it that nobody put in quotes.</summary>
    public static YamlSlip Colon(TextSpan value, string written) => Quote(value, "A colon and a space start a new key, so this text needs quotes.", written);

    private static YamlSlip? Judge(YamlMask mask, TextSpan value)
    {
        var written = value.In(mask.Text);
        switch (written[0])
        {
            case '@' or '`' or '%' or '*' or '&' or '!' or ',' or ']' or '}':
                return Sign(mask, value);
            case '"' or '\'':
                return Quoted(mask, value, written);
            case '|' or '>':
                return IsBlockHeader(written) ? null : Sign(mask, value);
            case '[' or '{':
                return AfterBrackets(mask, value, written);
            case '?' when written.Length > 1 && written[1] == ' ':
                return Sign(mask, value);
            case '-' when written.Length > 1 && written[1] == ' ':
                return Quote(value, "A list item cannot stand on the line of its key. Put it on a line of its own, or in quotes if it is a text.", written).Unsure();
        }

        return YamlLines.Colon(mask, value.Start, value.End) < 0
            ? null
            : Colon(value, written);
    }

    private static YamlSlip? Quoted(YamlMask mask, TextSpan value, string written)
    {
        var quote = written[0];
        var end = YamlLines.ClosingQuote(mask, value.Start, value.End) - value.Start;
        if (end < 0)
        {
            // '90s and 'tis: the apostrophe may belong to the text, which only the author knows.
            var isApostrophe = quote == '\'' && written.Length > 1 && char.IsDigit(written[1]);
            var slip = Replace(value, $"The quote that opens here ({quote}) is never closed.", isApostrophe ? "Put the text in quotes" : "Close the quote", isApostrophe ? written : written[1..]);
            return quote == '\'' ? slip.Unsure() : slip;
        }

        if (end < written.Length - 1)
        {
            // 'it's here' is one text whose author forgot that quotes inside need care; "a" b is a text that starts with a
            // quotation, ""a" one whose quote was typed twice, and "a", "b"] is a list that lacks its bracket.
            var isDoubled = end == 1 && written[^1] == quote && written.Length > 3;
            var whole = isDoubled ? written[2..^1] : written[^1] == quote ? written[1..^1] : written;
            var slip = Quote(value, $"The quote ends before the text does, at “{YamlQuote.Shorten(written[..(end + 1)])}”. Put all of it in quotes.", whole);
            return written.AsSpan(end + 1).ContainsAny(",]}") ? slip.Unsure() : slip;
        }

        return quote == '"' && HasUnknownEscape(written)
            ? Replace(
                value, "A backslash in double quotes starts an escape, and this one does not exist. Write \\\\ for a backslash.", "Double the backslashes",
                written[1..^1].Replace("\\\"", "\"", StringComparison.Ordinal))
            : null;
    }

    private static bool HasUnknownEscape(string written)
    {
        for (var i = 1; i < written.Length - 1; i++)
        {
            if (written[i] != '\\')
            {
                continue;
            }

            i++;
            var digits = written[i] switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
            if (digits == 0 ? !Escapes.Contains(written[i], StringComparison.Ordinal) : !HasDigits(written, i + 1, digits))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasDigits(string written, int start, int count)
    {
        for (var i = start; i < start + count; i++)
        {
            if (i >= written.Length || !char.IsAsciiHexDigit(written[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary><c>|</c> or <c>&gt;</c> with nothing behind it but how to treat the lines below.</summary>
    private static bool IsBlockHeader(string written) =>
        written.Length <= 3 && !written.AsSpan(1).ContainsAnyExcept(s_blockHeader);

    /// <summary><c>[Draft] Our launch</c>: the brackets close, and the text goes on.</summary>
    private static YamlSlip? AfterBrackets(YamlMask mask, TextSpan value, string written)
    {
        var depth = 0;
        for (var i = 0; i < written.Length; i++)
        {
            depth += written[i] switch { '[' or '{' => 1, ']' or '}' => -1, _ => 0 };
            if (depth > 0)
            {
                continue;
            }

            if (i == written.Length - 1)
            {
                return null;
            }

            var rest = new TextSpan(value.Start + i + 1, value.Length - i - 1);
            if (!rest.In(mask.Text).AsSpan().ContainsAnyExcept("]} "))
            {
                return new YamlSlip(
                    new YamlProblem(rest, $"“{rest.In(mask.Text).Trim()}” is one too many: there is nothing left to close.")
                    {
                        Fixes = [new Fix($"Take “{rest.In(mask.Text).Trim()}” out", TextEdit.Delete(rest)) { IsSafe = true }],
                    },
                    m => m.Blank(rest));
            }

            var kind = written[0] == '[' ? "a list" : "a map";
            // Whether a list or a text is meant only the author knows.
            var fix = YamlQuote.Fix(value, written) with { IsSafe = false };
            return new YamlSlip(
                new YamlProblem(value, $"“{YamlQuote.Shorten(written[..(i + 1)])}” is {kind} for YAML, and the line goes on behind it. Put the whole text in quotes.") { Fixes = [fix] },
                m => m.Fill(value, written));
        }

        return null;
    }

    private static YamlSlip Quote(TextSpan value, string message, string meant) =>
        new(new YamlProblem(value, message) { Fixes = [YamlQuote.Fix(value, meant)] }, mask => mask.Fill(value, meant));

    private static YamlSlip Replace(TextSpan value, string message, string title, string meant) =>
        new(new YamlProblem(value, message) { Fixes = [new Fix(title, new TextEdit(value, YamlQuote.Quote(meant))) { IsSafe = true }] }, mask => mask.Fill(value, meant));
}
