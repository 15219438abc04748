using System.Buffers;
using System.Text;

namespace BrandLsp.Lsp.Convert;

/// <summary>Markdown for clients that show it, and the same words for those that do not.</summary>
internal static class Markup
{
    private const char Aside = '\uE000';

    /// <summary>What Markdown lets a backslash stand before.</summary>
    private static readonly SearchValues<char> s_signs = SearchValues.Create("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~");

    public static MarkupContent Of(string markdown, bool clientShowsMarkdown) => clientShowsMarkdown
        ? new MarkupContent(MarkupKind.Markdown, markdown)
        : new MarkupContent(MarkupKind.PlainText, Plain(markdown));

    /// <summary>
    /// Without emphasis, code marks, heading signs, table rulers and escapes; a link keeps its text and its target, and a block of
    /// code stays as it is.
    /// </summary>
    private static string Plain(string markdown)
    {
        var result = new StringBuilder(markdown.Length);
        var isCode = false;
        foreach (var written in markdown.Split('\n'))
        {
            if (written.StartsWith("```", StringComparison.Ordinal))
            {
                isCode = !isCode;
                continue;
            }

            if (isCode)
            {
                result.Append(written).Append('\n');
                continue;
            }

            if (written.StartsWith("|--", StringComparison.Ordinal))
            {
                continue;
            }

            var line = WithEscapedAside(written);
            var text = line.TrimStart('#').Replace("**", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal);
            if (line.StartsWith('|'))
            {
                text = string.Join("  ", text.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
            }

            result.Append(WithEscapedBack(WithoutLinks(line.StartsWith('#') ? text.TrimStart() : text))).Append('\n');
        }

        return result.ToString().TrimEnd('\n');
    }

    /// <summary>A sign after a backslash is no markup: while that is taken out, the sign is a character of the private use area.</summary>
    private static string WithEscapedAside(string line)
    {
        var result = new StringBuilder(line.Length);
        var isCode = false;
        for (var i = 0; i < line.Length; i++)
        {
            isCode ^= line[i] == '`';
            result.Append(!isCode && line[i] == '\\' && i + 1 < line.Length && s_signs.Contains(line[i + 1]) ? (char)(Aside + line[++i]) : line[i]);
        }

        return result.ToString();
    }

    private static string WithEscapedBack(string line) =>
        string.Concat(line.Select(c => c > Aside && s_signs.Contains((char)(c - Aside)) ? (char)(c - Aside) : c));

    private static string WithoutLinks(string line)
    {
        var middle = line.IndexOf("](", StringComparison.Ordinal);
        var open = middle < 0 ? -1 : line.LastIndexOf('[', middle);
        var close = middle < 0 ? -1 : line.IndexOf(')', middle);
        return open < 0 || close < 0
            ? line
            : $"{line[..open]}{line[(open + 1)..middle]} ({line[(middle + 2)..close]}){WithoutLinks(line[(close + 1)..])}";
    }
}
