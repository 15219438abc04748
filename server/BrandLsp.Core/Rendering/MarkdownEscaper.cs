using System.Buffers;
using System.Globalization;
using System.Text;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Rendering;

/// <summary>Writes what stands alone (a tag, a line of HTML, a URL, code) as a dialect wants it.</summary>
internal static class MarkdownEscaper
{
    /// <summary>With one of these a target stands between angle brackets.</summary>
    private static readonly SearchValues<char> BracketedUrlSigns = SearchValues.Create(" ()<>\\");

    /// <summary>A brace that opens nothing for Liquid.</summary>
    private const string LiquidBrace = "{% raw %}{{% endraw %}";

    /// <summary>A text that is a whole line.</summary>
    public static string Of(string text, MarkdownStyle style, bool isLineStart = false)
    {
        var builder = new MappedTextBuilder();
        if (text.Length > 0)
        {
            var escaper = new TextEscaper(style, builder, [new Piece(PieceKind.Text, text, new TextSpan(0, text.Length))], MarkdownPlace.Paragraph);
            if (!isLineStart)
            {
                escaper.Pass();
            }

            escaper.Write(0, '\n', '\n', isFirstReferenced: false, isLastReferenced: false);
        }

        return builder.ToMappedText().Text;
    }

    /// <summary>The inside of code, which has rules of its own.</summary>
    public static string Code(string code, MarkdownStyle style, bool isInCell = false) => style.Escaping switch
    {
        Escaping.Slack or Escaping.Html => Entities(code),
        Escaping.Telegram => code.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("`", "\\`", StringComparison.Ordinal),
        _ when isInCell && style.HasTables => code.Replace("|", "\\|", StringComparison.Ordinal),
        _ => code,
    };

    /// <summary>
    /// The inside of <c>code</c> tags on DEV, where neither marks nor addresses nor Liquid are to be found in it, and no bar
    /// that would end a cell.
    /// </summary>
    public static string TaggedCode(string code)
    {
        var result = new StringBuilder(code.Length + 16);
        for (var at = 0; at < code.Length; at++)
        {
            var isReferenced = TaggedCodeSigns.Contains(code[at]) || (code[at] == '.' && at > 0 && code[at - 1] is 'w' or 'W');
            result.Append(isReferenced ? string.Create(CultureInfo.InvariantCulture, $"&#{(int)code[at]};") : code[at].ToString());
        }

        return result.ToString();
    }

    private const string TaggedCodeSigns = "&<>\"\\`*_~[]{}|^:@#";

    /// <summary>A URL between parentheses, or in an attribute.</summary>
    public static string Url(string url, Escaping escaping) => escaping switch
    {
        Escaping.Slack => Entities(Unbroken(url).Replace("|", "%7C", StringComparison.Ordinal).Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)),
        Escaping.Html => Attribute(Unbroken(url)),
        Escaping.Telegram => Unbroken(url).Replace("\\", "\\\\", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal),
        Escaping.Liquid => CommonMarkUrl(WithoutBraces(url)),
        // Discord reads no blank inside a target, also between < and >.
        Escaping.Discord => CommonMarkUrl(Unbroken(url)),
        _ => CommonMarkUrl(url),
    };

    /// <summary>
    /// A target or a title inside a table's row, which a bare bar would end. On DEV a bar with a backslash ends it too, and a
    /// title takes no references: there it is the bar's code, and in a title a sign that looks like it.
    /// </summary>
    public static string InCell(string text, MarkdownStyle style, bool isUrl) =>
        !style.HasTables ? text : text.Replace("|", style.Escaping != Escaping.Liquid ? "\\|" : isUrl ? "%7C" : "¦", StringComparison.Ordinal);

    /// <summary>A link's title with the blank before it; "" for none.</summary>
    public static string Title(string? title, Escaping escaping)
    {
        if (title is null)
        {
            return "";
        }

        var text = new StringBuilder(" \"");
        foreach (var c in title.ReplaceLineEndings(" "))
        {
            text.Append(c switch { '"' => "\\\"", '\\' => "\\\\", '&' => "&amp;", '{' when escaping == Escaping.Liquid => LiquidBrace, _ => c.ToString() });
        }

        return text.Append('"').ToString();
    }

    /// <summary>Raw HTML where it is kept.</summary>
    public static string Html(string html, Escaping escaping)
    {
        if (escaping != Escaping.Liquid || (!html.Contains("{{", StringComparison.Ordinal) && !html.Contains("{%", StringComparison.Ordinal)))
        {
            return html;
        }

        var result = new StringBuilder(html.Length + 32);
        for (var at = 0; at < html.Length; at++)
        {
            var opens = html[at] == '{' && at + 1 < html.Length && html[at + 1] is '{' or '%';
            result.Append(opens ? LiquidBrace : html[at].ToString());
        }

        return result.ToString();
    }

    /// <summary>Text with the signs of HTML as entities.</summary>
    public static string Entities(string text)
    {
        if (!text.AsSpan().ContainsAny("&<>\""))
        {
            return text;
        }

        var result = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            result.Append(Entity(c) ?? c.ToString());
        }

        return result.ToString();
    }

    public static string? Entity(char c) => c switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", _ => null };

    /// <summary>An HTML attribute's value between double quotes.</summary>
    public static string Attribute(string text) => Entities(text).Replace("\"", "&quot;", StringComparison.Ordinal);

    /// <summary>A URL that has no blank where one would end it.</summary>
    public static string Unbroken(string url) => url.Replace(" ", "%20", StringComparison.Ordinal);

    /// <summary>A URL in which Liquid finds nothing to open.</summary>
    public static string WithoutBraces(string url) => url.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal);

    private static string CommonMarkUrl(string url)
    {
        var target = KeepsAmpersands(url) ? url : url.Replace("&", "&amp;", StringComparison.Ordinal);
        return !url.AsSpan().ContainsAny(BracketedUrlSigns) && url.Length > 0
            ? target
            : "<" + target.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal) + ">";
    }

    /// <summary>True when no ampersand starts what could be a character reference.</summary>
    private static bool KeepsAmpersands(string url) => !url.Contains(';', StringComparison.Ordinal) || !url.Contains('&', StringComparison.Ordinal);
}
