using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rendering;

/// <summary>What a reader sees of raw HTML: its text, without tags, comments, scripts and styles.</summary>
internal static partial class HtmlText
{
    /// <summary>What stands between two cells of a row, as between those of a Markdown table.</summary>
    private const string BetweenCells = " | ";

    private static readonly FrozenSet<string> LineTags = FrozenSet.Create(
        StringComparer.Ordinal,
        "br", "p", "div", "li", "ul", "ol", "dl", "dt", "dd", "tr", "table", "caption", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "hr",
        "section", "article", "header", "footer", "main", "nav", "aside", "address", "details", "summary", "figure", "figcaption");

    /// <summary>Those that a blank line parts from what stands around them.</summary>
    private static readonly FrozenSet<string> ParagraphTags = FrozenSet.Create(
        StringComparer.Ordinal, "p", "ul", "ol", "dl", "table", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "hr");

    public static bool IsLineBreak(string tag) => NameOf(tag) == "br";

    /// <summary>True for a tag of a block (<c>hr</c>, <c>/p</c>): what follows it stands on a line of its own.</summary>
    public static bool StartsLine(string tag) => LineTags.Contains(NameOf(tag));

    public static bool IsClosing(string tag) => tag.StartsWith("</", StringComparison.Ordinal);

    public static bool ClosesLink(string tag) => IsClosing(tag) && NameOf(tag) == "a";

    /// <summary>Where in a tag that opens a link to the web or to a mailbox its target stands; null in any other tag.</summary>
    public static TextSpan? TargetIn(string tag)
    {
        if (IsClosing(tag) || NameOf(tag) != "a" || LinkTarget().Match(tag) is not { Success: true } match)
        {
            return null;
        }

        var target = match.Groups["quoted"] is { Success: true } quoted ? quoted : match.Groups["bare"];
        return new TextSpan(target.Index, target.Length);
    }

    /// <summary>The source of an image's tag with its alternative text; null for any other tag.</summary>
    public static (string Src, string Alt)? ImageIn(string tag) =>
        !IsClosing(tag) && NameOf(tag) == "img" && Attribute(tag, "src") is { Length: > 0 } src ? (src, Attribute(tag, "alt") ?? "") : null;

    /// <summary>The images in a block of HTML.</summary>
    public static IEnumerable<(string Src, string Alt)> ImagesIn(string html) =>
        ImageTags().Matches(html).Select(m => ImageIn(m.Value)).OfType<(string Src, string Alt)>();

    /// <summary>True when a text is one tag and nothing else.</summary>
    public static bool IsTag(string html) => html.Length > 1 && html[0] == '<' && TagEnd(html, 0) == html.Length;

    /// <summary>The tag whose text nobody sees: <c>script</c>, <c>style</c>, <c>template</c>; null for any other.</summary>
    public static string? HiddenBy(string tag) => NameOf(tag) is "script" or "style" or "template" ? NameOf(tag) : null;

    private static string? Attribute(string tag, string name) =>
        AttributeIn(tag, name) is { } value ? WebUtility.HtmlDecode(value.In(tag)) : null;

    /// <summary>Where in a tag the value of an attribute stands; null when it has no such.</summary>
    public static TextSpan? AttributeIn(string tag, string name)
    {
        foreach (Match match in Attributes().Matches(tag))
        {
            if (match.Groups["name"].Value.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                var value = match.Groups["quoted"] is { Success: true } quoted ? quoted : match.Groups["bare"];
                return new TextSpan(value.Index, value.Length);
            }
        }

        return null;
    }

    /// <summary>The lines of text in a block of HTML, none empty; those of <c>pre</c> keep the blanks at their start.</summary>
    public static List<string> Lines(string html) => [.. LinesIn(html).Select(l => l.Text).Where(t => t.Length > 0)];

    /// <summary>The lines of text in a block of HTML, with what parts them; none is empty but in <c>pre</c>.</summary>
    public static List<HtmlLine> LinesIn(string html)
    {
        var lines = new LineCollector();
        for (var at = 0; at < html.Length;)
        {
            var open = html.IndexOf('<', at);
            if (open < 0 || open + 1 >= html.Length)
            {
                lines.Add(html.AsSpan(at));
                break;
            }

            lines.Add(html.AsSpan(at, open - at));
            var end = TagEnd(html, open);
            if (end < 0)
            {
                lines.Add("<");
                at = open + 1;
                continue;
            }

            at = end;
            var name = NameOf(html[open..Math.Min(end, open + LongestName)]);
            if (HiddenBy(html[open..Math.Min(end, open + LongestName)]) is not null && html[open + 1] != '/')
            {
                var close = html.IndexOf("</" + name, end, StringComparison.OrdinalIgnoreCase);
                at = close < 0 ? html.Length : close;
            }
            else
            {
                lines.AddTag(name, html[open..end]);
            }
        }

        return lines.Finish();
    }

    /// <summary>The lines that belong together: those of a paragraph, of a list, of a table; those of <c>pre</c> without the empty ones around them.</summary>
    public static IEnumerable<ImmutableArray<HtmlLine>> ParagraphsIn(string html)
    {
        var lines = LinesIn(html);
        for (var start = 0; start < lines.Count;)
        {
            var end = start + 1;
            while (end < lines.Count && !lines[end].StartsParagraph && lines[end].IsPreformatted == lines[start].IsPreformatted)
            {
                end++;
            }

            var (first, last) = (start, end - 1);
            while (first < end && lines[first].Text.Length == 0)
            {
                first++;
            }

            while (last > first && lines[last].Text.Length == 0)
            {
                last--;
            }

            if (first < end)
            {
                yield return [.. lines[first..(last + 1)]];
            }

            start = end;
        }
    }

    /// <summary>In characters: what is enough of a tag to know its name.</summary>
    private const int LongestName = 20;

    [GeneratedRegex("""\shref\s*=\s*(?:(?<sign>["'])\s*(?<quoted>(?:https?:|mailto:)[^"'<>]*?)\s*\k<sign>|(?<bare>(?:https?:|mailto:)[^\s"'<>]+))""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex LinkTarget();

    [GeneratedRegex("""\s(?<name>[a-z-]+)\s*=\s*(?:"(?<quoted>[^"]*)"|'(?<quoted>[^']*)'|(?<bare>[^\s"'<>]+))""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Attributes();

    [GeneratedRegex("<img\\s[^<>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex ImageTags();

    /// <summary>The end of what opens at a less-than sign; -1 when it is one that opens nothing.</summary>
    private static int TagEnd(string html, int open)
    {
        if (html.AsSpan(open).StartsWith("<!--", StringComparison.Ordinal))
        {
            var close = html.IndexOf("-->", open, StringComparison.Ordinal);
            return close < 0 ? html.Length : close + 3;
        }

        if (!char.IsAsciiLetter(html[open + 1]) && html[open + 1] is not ('/' or '!' or '?'))
        {
            return -1;
        }

        var quote = '\0';
        for (var i = open + 1; i < html.Length; i++)
        {
            var c = html[i];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
            else if (c == '>')
            {
                return i + 1;
            }
        }

        return html.Length;
    }

    private static string NameOf(string tag)
    {
        var start = 1;
        while (start < tag.Length && tag[start] == '/')
        {
            start++;
        }

        var end = start;
        while (end < tag.Length && char.IsAsciiLetterOrDigit(tag[end]))
        {
            end++;
        }

        return tag[start..end].ToLowerInvariant();
    }

    /// <summary>Puts text and tags together to lines.</summary>
    private sealed class LineCollector
    {
        private readonly List<HtmlLine> _lines = [];
        private readonly StringBuilder _line = new();
        private string? _target;
        private int _label;
        private int _preformatted;
        private bool _startsParagraph = true;

        /// <summary>Of the row that stands open: between them a line break is a blank.</summary>
        private int _cells;

        public void Add(ReadOnlySpan<char> text)
        {
            for (var end = text.IndexOf('\n'); end >= 0; end = text.IndexOf('\n'))
            {
                _line.Append(text[..end]);
                if (_cells > 0)
                {
                    _line.Append(' ');
                }
                else
                {
                    EndLine();
                }

                text = text[(end + 1)..];
            }

            _line.Append(text);
        }

        public void AddTag(string name, string tag)
        {
            var isClosing = IsClosing(tag);
            if (LineTags.Contains(name))
            {
                EndLine();
                _startsParagraph |= ParagraphTags.Contains(name);
                _cells = name is "tr" or "table" ? 0 : _cells;
                _preformatted = name == "pre" ? Math.Max(0, _preformatted + (isClosing ? -1 : 1)) : _preformatted;
            }
            else if (name is "td" or "th" && !isClosing && _cells++ > 0)
            {
                while (_line.Length > 0 && char.IsWhiteSpace(_line[^1]))
                {
                    _line.Length--;
                }

                _line.Append(BetweenCells);
            }
            else if (name == "a")
            {
                AddLink(tag, isClosing);
            }
        }

        public List<HtmlLine> Finish()
        {
            EndLine();
            return _lines;
        }

        /// <summary>As <c>[text](url)</c> is written: the address in brackets behind the text, or alone.</summary>
        private void AddLink(string tag, bool isClosing)
        {
            if (!isClosing)
            {
                _target = TargetIn(tag)?.In(tag);
                _label = _line.Length;
            }
            else if (_target is { } target)
            {
                _target = null;
                var label = _line.ToString(_label, _line.Length - _label).Trim();
                var shown = RenderContext.UrlText(target);
                if (label != target && label != shown)
                {
                    _line.Append(label.Length == 0 ? shown : $" ({shown})");
                }
            }
        }

        private void EndLine()
        {
            foreach (var line in WebUtility.HtmlDecode(_line.ToString()).Split('\n'))
            {
                var trimmed = _preformatted > 0 ? line.TrimEnd() : line.Trim();
                if (trimmed.Length > 0 || _preformatted > 0)
                {
                    _lines.Add(new HtmlLine(trimmed, _startsParagraph, _preformatted > 0));
                    _startsParagraph = false;
                }
            }

            _line.Clear();
            _label = 0;
        }
    }
}

/// <summary>A line of what a reader sees of raw HTML.</summary>
/// <param name="StartsParagraph">True when it is the first of a paragraph, a list, a table or the like.</param>
/// <param name="IsPreformatted">True for one of <c>pre</c>, whose blanks count.</param>
internal readonly record struct HtmlLine(string Text, bool StartsParagraph, bool IsPreformatted);
