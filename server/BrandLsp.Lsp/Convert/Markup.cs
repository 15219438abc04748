using System.Text;

namespace BrandLsp.Lsp.Convert;

/// <summary>Markdown for clients that show it, and the same words for those that do not.</summary>
internal static class Markup
{
    public static MarkupContent Of(string markdown, bool clientShowsMarkdown) => clientShowsMarkdown
        ? new MarkupContent(MarkupKind.Markdown, markdown)
        : new MarkupContent(MarkupKind.PlainText, Plain(markdown));

    /// <summary>Without emphasis, code marks, heading signs and table rulers; a link keeps its text and its target.</summary>
    private static string Plain(string markdown)
    {
        var result = new StringBuilder(markdown.Length);
        foreach (var line in markdown.Split('\n'))
        {
            if (line.StartsWith("|--", StringComparison.Ordinal) || line.StartsWith("```", StringComparison.Ordinal))
            {
                continue;
            }

            var text = line.TrimStart('#').Replace("**", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal);
            if (line.StartsWith('|'))
            {
                text = string.Join("  ", text.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
            }

            result.Append(WithoutLinks(line.StartsWith('#') ? text.TrimStart() : text)).Append('\n');
        }

        return result.ToString().TrimEnd('\n');
    }

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
