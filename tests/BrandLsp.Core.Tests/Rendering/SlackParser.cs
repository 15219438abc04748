namespace BrandLsp.Core.Tests.Rendering;

/// <summary>
/// Reads mrkdwn as Slack describes it (docs.slack.dev, "Formatting message text"): a mark opens at the border of a word
/// before a character that is no blank, and closes behind one at the border of a word, on the same line. The invisible
/// characters that part marks from text are left out of what is read.
/// </summary>
internal static class SlackParser
{
    private const char SoftHyphen = '\u00AD';
    private const char ZeroWidthSpace = '\u200B';

    public static List<(string Text, string Format)> Read(string text)
    {
        var characters = new List<(string, string)>();
        foreach (var line in text.Split('\n'))
        {
            Read(line, "", characters);
            characters.Add(("\n", ""));
        }

        return characters;
    }

    /// <summary>Quotes and fences as well.</summary>
    public static List<(string Text, string Format)> ReadBlocks(string text)
    {
        var characters = new List<(string, string)>();
        var lines = text.Split('\n').Select(l => l.StartsWith("> ", StringComparison.Ordinal) ? l[2..] : l == ">" ? "" : l).ToArray();
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Trim() == "```")
            {
                for (i++; lines[i].Trim() != "```"; i++)
                {
                    characters.Add((Decoded(lines[i]).Replace("\u200B", "", StringComparison.Ordinal) + "\n", "C"));
                }
            }
            else
            {
                Read(lines[i], "", characters);
            }

            characters.Add(("\n", ""));
        }

        return characters;
    }

    private static void Read(string text, string format, List<(string, string)> characters)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is SoftHyphen or ZeroWidthSpace)
            {
                continue;
            }

            if (c == '<')
            {
                var end = text.IndexOf('>', i);
                var bar = text.IndexOf('|', i);
                Assert.True(end > bar && bar > i, text);
                Read2(text[(bar + 1)..end], format + "(" + Decoded(text[(i + 1)..bar]) + ")", characters);
                i = end;
            }
            else if (c == '&')
            {
                var end = text.IndexOf(';', i);
                Assert.Contains(text[i..(end + 1)], new[] { "&lt;", "&gt;", "&amp;" });
                characters.Add((Decoded(text[i..(end + 1)]), format));
                i = end;
            }
            else if (c is '*' or '_' or '~' or '`' && Closing(text, i) is { } close)
            {
                var inner = text[(i + 1)..close];
                if (c == '`')
                {
                    characters.Add((Decoded(inner), format + "c"));
                }
                else
                {
                    Read(inner, string.Concat((format + c switch { '*' => 'b', '_' => 'i', _ => 's' }).Order()), characters);
                }

                i = close;
            }
            else
            {
                characters.Add((c.ToString(), format));
            }
        }
    }

    private static void Read2(string label, string format, List<(string, string)> characters) =>
        characters.Add((Decoded(label).Replace(SoftHyphen.ToString(), "", StringComparison.Ordinal), format));

    private static int? Closing(string text, int at)
    {
        var sign = text[at];
        if ((sign != '`' && at > 0 && char.IsLetterOrDigit(text[at - 1])) || at + 1 >= text.Length || IsBlank(text[at + 1]))
        {
            return null;
        }

        var isInLink = false;
        var isInCode = false;
        for (var i = at + 1; i < text.Length; i++)
        {
            isInLink = text[i] == '<' || (isInLink && text[i] != '>');
            isInCode ^= text[i] == '`' && sign != '`' && Closing(text, i) is not null | isInCode;
            if (text[i] == sign && !isInLink && !isInCode && i > at + 1 && !IsBlank(text[i - 1]) && (sign == '`' || i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1])))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>A soft hyphen is no letter of a word, and no border either.</summary>
    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c == SoftHyphen;

    private static string Decoded(string text) => text.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);
}
