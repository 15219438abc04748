using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Text;
using BrandLsp.Core.Yaml;

namespace BrandLsp.Core.Drafts;

/// <summary>
/// Where front matter starts and ends. It opens with a line of <c>---</c> at the very start (a byte order mark may precede it) and
/// closes with a line of <c>---</c> or <c>...</c>.
/// </summary>
/// <remarks>
/// An opening fence that nothing closes is what a draft looks like while its front matter is being typed: it is read as far
/// as its lines look like YAML, and the fence says what is missing. Without a single "key:" below it, it is a line of the
/// post and nothing is said.
/// </remarks>
/// <param name="Span">Fences included.</param>
/// <param name="Content">Between the fences; empty where nothing can be read.</param>
internal sealed record FrontMatterFences(TextSpan Span, TextSpan Content, int BodyStart, Finding? Problem)
{
    /// <summary>Of a sentence behind a word with a colon.</summary>
    private const int FewestWords = 3;

    public bool Exists => Span.Length > 0;

    public static FrontMatterFences Find(string text)
    {
        var start = text.StartsWith('\uFEFF') ? 1 : 0;
        var first = Line(text, start);
        var fence = Trimmed(text, first);
        if (fence is "+++")
        {
            return Toml(text, start, first);
        }

        if (fence is not "---")
        {
            return new FrontMatterFences(default, default, 0, fence.IsEmpty ? Late(text, start) : null);
        }

        var contentStart = After(text, first.End);
        if (Closing(text, contentStart) is { } closing && !IsPostBreak(text, contentStart, closing))
        {
            return new FrontMatterFences(TextSpan.FromBounds(start, closing.End), TextSpan.FromBounds(contentStart, closing.Start), After(text, closing.End), null);
        }

        return LooksLikeKeys(text, contentStart) ? Unclosed(text, start, first, contentStart) : new FrontMatterFences(default, default, 0, null);
    }

    /// <summary>
    /// True where the closing line was forgotten and a post break further down would close the front matter: keys, a blank
    /// line, text of the post, and a blank line before the break.
    /// </summary>
    private static bool IsPostBreak(string text, int contentStart, TextSpan closing)
    {
        var end = EndOfKeys(text, contentStart);
        if (end == contentStart || end >= closing.Start || !IsBlank(text, end) || !EndsWithBlankLine(text.AsSpan(0, closing.Start)))
        {
            return false;
        }

        while (IsBlank(text, end))
        {
            end = After(text, Line(text, end).End);
        }

        return end < closing.Start && LooksLikeText(text.AsSpan(end, Line(text, end).Length));
    }

    private static bool IsBlank(string text, int lineStart) => lineStart < text.Length && Line(text, lineStart) is var line && text.AsSpan(line.Start, line.Length).IsWhiteSpace();

    private static bool EndsWithBlankLine(ReadOnlySpan<char> text)
    {
        var gap = text[text.TrimEnd().Length..];
        return gap.Count('\n') > 1 || (gap.Count('\n') == 0 && gap.Count('\r') > 1);
    }

    /// <summary>A sentence: no key, or one that nobody has, with a few words behind it.</summary>
    private static bool LooksLikeText(ReadOnlySpan<char> line)
    {
        var trimmed = line.Trim();
        if (!LooksLikeYaml(line))
        {
            return true;
        }

        var colon = trimmed.IndexOf(':');
        if (colon > 0 && trimmed[0] is '*' or '@' or '_' or '`' or '>')
        {
            return true;
        }

        return LooksLikeKey(trimmed) && char.IsUpper(trimmed[0]) && !Shapes.IsKey(KeyForm.Canonical(trimmed[..colon].ToString()))
            && trimmed[(colon + 1)..].Trim().Count(' ') + 1 >= FewestWords;
    }

    /// <summary>The line that closes what starts at <paramref name="at"/>; null when none does.</summary>
    private static TextSpan? Closing(string text, int at)
    {
        while (at < text.Length)
        {
            var line = Line(text, at);
            if (Trimmed(text, line) is "---" or "...")
            {
                return line;
            }

            at = After(text, line.End);
        }

        return null;
    }

    /// <summary>What is said of front matter under blank lines, which no tool reads: it would go out with the post.</summary>
    private static Finding? Late(string text, int start)
    {
        var at = start;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        var fence = Line(text, at);
        var contentStart = After(text, fence.End);
        return Trimmed(text, fence) is "---" && LooksLikeKeys(text, contentStart) && Closing(text, contentStart) is not null
            ? new Finding("invalid-front-matter", fence, "Front matter stands on the first line of a file. Blank lines are above this one, so it counts as text of the post. Take them out.")
            {
                Fixes = [new Fix("Take out the blank lines above", new TextEdit(TextSpan.FromBounds(start, at), ""))],
            }
            : null;
    }

    private static FrontMatterFences Unclosed(string text, int start, TextSpan first, int contentStart)
    {
        var end = EndOfKeys(text, contentStart);
        var newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        if (Line(text, end) is var mistyped && end < text.Length && IsMistyped(Trimmed(text, mistyped).TrimStart()))
        {
            var wrong = mistyped.In(text).Trim();
            return new FrontMatterFences(
                TextSpan.FromBounds(start, mistyped.End), TextSpan.FromBounds(contentStart, end), After(text, mistyped.End),
                new Finding("invalid-front-matter", mistyped, $"“{wrong}” does not close the front matter: that takes a line of three hyphens, “---”, from the first column on.")
                {
                    Fixes = [new Fix("Write “---”", new TextEdit(mistyped, "---")) { IsSafe = true }],
                });
        }

        var fence = end > 0 && text[end - 1] is '\n' or '\r' ? "---" + newLine : newLine + "---" + newLine;
        var problem = new Finding("invalid-front-matter", first, "Front matter opens here and is never closed: it is read as far as lines look like keys. Close it with a line of “---”.")
        {
            Fixes = [new Fix("Close the front matter with “---”", TextEdit.Insert(end, fence))],
        };
        return new FrontMatterFences(TextSpan.FromBounds(start, end), TextSpan.FromBounds(contentStart, end), end, problem);
    }

    /// <summary>The front matter probably ends where the first line is that no key, list item or indented line could be.</summary>
    private static int EndOfKeys(string text, int contentStart)
    {
        var end = contentStart;
        while (end < text.Length && Line(text, end) is var line && LooksLikeYaml(text.AsSpan(line.Start, line.Length)) && !IsMistyped(Trimmed(text, line).TrimStart()))
        {
            end = After(text, line.End);
        }

        return end;
    }

    /// <summary>A line of hyphens or dashes that closes nothing: <c>--</c>, <c>----</c>, <c>—</c>, or three that are indented.</summary>
    private static bool IsMistyped(ReadOnlySpan<char> line) => line.Length > 0 && (line.Length > 1 || line[0] != '-') && !line.ContainsAnyExcept('-', '–', '—');

    private static FrontMatterFences Toml(string text, int start, TextSpan first)
    {
        for (var at = After(text, first.End); at < text.Length;)
        {
            var line = Line(text, at);
            if (Trimmed(text, line) is "+++")
            {
                var problem = new Finding("invalid-front-matter", first, "This front matter is TOML (+++), and only YAML is read. Write it between lines of “---”, with “key: value”.");
                return new FrontMatterFences(TextSpan.FromBounds(start, line.End), default, After(text, line.End), problem);
            }

            at = After(text, line.End);
        }

        return new FrontMatterFences(default, default, 0, null);
    }

    private static bool LooksLikeKeys(string text, int at)
    {
        while (at < text.Length)
        {
            var line = Line(text, at);
            var chars = text.AsSpan(line.Start, line.Length).Trim();
            if (!chars.IsEmpty && chars[0] != '#')
            {
                return LooksLikeKey(chars);
            }

            at = After(text, line.End);
        }

        return false;
    }

    private static bool LooksLikeYaml(ReadOnlySpan<char> line)
    {
        var trimmed = line.Trim();
        return !trimmed.IsEmpty && (char.IsWhiteSpace(line[0]) || line[0] == '#' || trimmed.StartsWith("- ") || LooksLikeKey(trimmed));
    }

    private static bool LooksLikeKey(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf(':');
        return colon > 0 && (colon + 1 == line.Length || line[colon + 1] is ' ' or '\t') && line[..colon].IndexOfAny(' ', '.', '!') < 0;
    }

    private static ReadOnlySpan<char> Trimmed(string text, TextSpan line) => line.Length > 64 ? "" : text.AsSpan(line.Start, line.Length).TrimEnd();

    private static TextSpan Line(string text, int start)
    {
        var length = text.AsSpan(start).IndexOfAny('\n', '\r');
        return new TextSpan(start, length < 0 ? text.Length - start : length);
    }

    /// <summary>The start of the next line.</summary>
    private static int After(string text, int lineEnd)
    {
        if (lineEnd >= text.Length)
        {
            return text.Length;
        }

        return text[lineEnd] == '\r' && lineEnd + 1 < text.Length && text[lineEnd + 1] == '\n' ? lineEnd + 2 : lineEnd + 1;
    }
}
