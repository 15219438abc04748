using System.Text;

namespace BrandLsp.Core.Rendering;

/// <summary>What a reader sees of MarkdownV2, which is what Telegram counts ("after entities parsing").</summary>
internal static class TelegramText
{
    public static string Visible(string markdown)
    {
        var text = new StringBuilder(markdown.Length);
        var isLineStart = true;
        for (var at = 0; at < markdown.Length; at++)
        {
            var c = markdown[at];
            if (c == '\\' && at + 1 < markdown.Length)
            {
                text.Append(markdown[++at]);
            }
            else if (c == '`')
            {
                at = Code(markdown, at, text);
            }
            else if (c == ']' && at + 1 < markdown.Length && markdown[at + 1] == '(')
            {
                at = UrlEnd(markdown, at + 2);
            }
            else if (c is not ('*' or '_' or '~' or '[' or ']') && !(c == '>' && isLineStart))
            {
                text.Append(c);
            }

            isLineStart = c == '\n';
        }

        return text.ToString();
    }

    private static int Code(string markdown, int at, StringBuilder text)
    {
        var fence = markdown.AsSpan(at).StartsWith("```", StringComparison.Ordinal) ? 3 : 1;
        at += fence;
        if (fence == 3)
        {
            // The language, up to the first line's end, is not shown, nor is that line's end.
            var line = markdown.AsSpan(at).IndexOfAny('\n', ' ', '`');
            at = line < 0 || markdown[at + line] != '\n' ? at : at + line + 1;
        }

        for (; at < markdown.Length && markdown[at] != '`'; at++)
        {
            at += markdown[at] == '\\' && at + 1 < markdown.Length ? 1 : 0;
            text.Append(markdown[at]);
        }

        if (fence == 3 && text.Length > 0 && text[^1] == '\n')
        {
            text.Length--;
        }

        return Math.Min(at + fence - 1, markdown.Length - 1);
    }

    private static int UrlEnd(string markdown, int at)
    {
        while (at < markdown.Length && markdown[at] != ')')
        {
            at += markdown[at] == '\\' ? 2 : 1;
        }

        return Math.Min(at, markdown.Length - 1);
    }
}
