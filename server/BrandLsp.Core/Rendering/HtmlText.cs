using System.Net;
using System.Text;

namespace BrandLsp.Core.Rendering;

/// <summary>What a reader sees of raw HTML: its text, without tags, comments, scripts and styles.</summary>
internal static class HtmlText
{
    private static readonly string[] LineTags = ["br", "p", "div", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "hr", "section", "article", "details", "summary", "figure", "figcaption", "dt", "dd"];
    private static readonly string[] SilentTags = ["script", "style", "template"];

    public static bool IsLineBreak(string tag) => NameOf(tag) == "br";

    public static bool IsClosing(string tag) => tag.StartsWith("</", StringComparison.Ordinal);

    /// <summary>The lines of text in a block of HTML, none empty.</summary>
    public static List<string> Lines(string html)
    {
        var text = new StringBuilder();
        for (var at = 0; at < html.Length;)
        {
            var open = html.IndexOf('<', at);
            if (open < 0 || open + 1 >= html.Length)
            {
                text.Append(html, at, html.Length - at);
                break;
            }

            text.Append(html, at, open - at);
            var end = TagEnd(html, open);
            if (end < 0)
            {
                text.Append('<');
                at = open + 1;
                continue;
            }

            var name = NameOf(html[open..Math.Min(end, open + 20)]);
            if (Array.IndexOf(LineTags, name) >= 0)
            {
                text.Append('\n');
            }

            at = end;
            if (Array.IndexOf(SilentTags, name) >= 0 && html[open + 1] != '/')
            {
                var close = html.IndexOf("</" + name, end, StringComparison.OrdinalIgnoreCase);
                at = close < 0 ? html.Length : close;
            }
        }

        var lines = new List<string>();
        foreach (var line in WebUtility.HtmlDecode(text.ToString()).Split('\n'))
        {
            var trimmed = line.Trim();
            if (trimmed.Length > 0)
            {
                lines.Add(trimmed);
            }
        }

        return lines;
    }

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
}
