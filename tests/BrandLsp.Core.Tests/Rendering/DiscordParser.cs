using System.Text.RegularExpressions;

namespace BrandLsp.Core.Tests.Rendering;

/// <summary>
/// Reads Discord's Markdown as its clients do: the patterns of simple-markdown with Discord's own for underline, spoiler and
/// lines that start a heading, a list or a quote. Refuses what nothing in a draft asks for: underline, spoilers, subtext,
/// mentions. Zero-width spaces are left out of what is read.
/// </summary>
internal static class DiscordParser
{
    private static readonly Regex s_strong = Pattern(@"^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)");
    private static readonly Regex s_underline = Pattern(@"^__((?:\\[\s\S]|[^\\])+?)__(?!_)");
    private static readonly Regex s_emphasis = Pattern(@"^(?:\b_((?:__|\\[\s\S]|[^\\_])+?)_\b|\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s\*\\]|\*\*)|[^\s\*\\])+?)\*(?!\*))");
    private static readonly Regex s_strike = Pattern(@"^~~([\s\S]+?)~~(?!_)");
    private static readonly Regex s_spoiler = Pattern(@"^\|\|([\s\S]+?)\|\|");
    private static readonly Regex s_code = Pattern(@"^(`+)([\s\S]*?[^`])\1(?!`)");
    private static readonly Regex s_escape = Pattern(@"^\\([^0-9A-Za-z\s])");
    private static readonly Regex s_link = Pattern(@"^\[((?:\\[\s\S]|[^\[\]\\])*)\]\(<?((?:[^\s\\<>()]|\\.|\([^\s()]*\))*?)>?\)");
    private static readonly Regex s_url = Pattern(@"^https?:\/\/[^\s<]+[^<.,:;""')\]\s]");
    private static readonly Regex s_autolink = Pattern(@"^<(https?:\/\/[^ >]+)>");
    private static readonly Regex s_mention = Pattern(@"^(?:@everyone|@here|<@|<#|<a?:\w+:\d)");
    private static readonly Regex s_marker = Pattern(@"^( *)(?:(#{1,3}) +|([-*]) +|(\d+)\. +|(-#) )");
    private static readonly Regex s_fence = Pattern(@"^(?:> | )*```");

    public static List<(string Text, string Format)> Read(string text)
    {
        var characters = new List<(string, string)>();
        var run = new List<string>();
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (s_fence.IsMatch(line))
            {
                End();
                var isQuoted = line.StartsWith('>');
                for (i++; !s_fence.IsMatch(lines[i]); i++)
                {
                    characters.Add(((isQuoted ? WithoutQuote(lines[i]) : lines[i]).Replace("\u200B", "", StringComparison.Ordinal) + "\n", "C"));
                }

                continue;
            }

            if (i > 0 && line.StartsWith('>') != lines[i - 1].StartsWith('>'))
            {
                End();
            }

            line = WithoutQuote(line);
            while (s_marker.Match(line) is { Success: true } marker)
            {
                End();
                Assert.False(marker.Groups[5].Success, "subtext: " + text);
                characters.Add((marker.Groups[2].Success ? marker.Groups[2].Value + " " : marker.Groups[3].Success ? "• " : marker.Groups[4].Value + ". ", ""));
                line = line[marker.Length..];
            }

            run.Add(line);
        }

        End();
        return characters;

        void End()
        {
            Read(string.Join('\n', run), "", "", characters);
            characters.Add(("\n", ""));
            run.Clear();
        }
    }

    private static string WithoutQuote(string line) => line.StartsWith("> ", StringComparison.Ordinal) ? line[2..] : line == ">" ? "" : line;

    private static void Read(string text, string format, string link, List<(string, string)> characters)
    {
        while (text.Length > 0)
        {
            Assert.False(s_mention.IsMatch(text), "a mention: " + text);
            Assert.False(s_spoiler.IsMatch(text), "a spoiler: " + text);
            var strong = s_strong.Match(text);
            var underline = s_underline.Match(text);
            var emphasis = s_emphasis.Match(text);
            if (s_escape.Match(text) is { Success: true } escape)
            {
                characters.Add((escape.Groups[1].Value, format + link));
                text = text[escape.Length..];
            }
            else if (s_autolink.Match(text) is { Success: true } auto)
            {
                characters.Add((auto.Groups[1].Value, format + link));
                text = text[auto.Length..];
            }
            else if (s_url.Match(text) is { Success: true } url && link.Length == 0)
            {
                characters.Add((url.Value, format));
                text = text[url.Length..];
            }
            else if (s_link.Match(text) is { Success: true } target)
            {
                Read(target.Groups[1].Value, format, "(" + target.Groups[2].Value.Replace("\\", "", StringComparison.Ordinal) + ")", characters);
                text = text[target.Length..];
            }
            else if (emphasis.Success && emphasis.Length >= strong.Length && emphasis.Length >= underline.Length)
            {
                Inner(emphasis, emphasis.Groups[1].Success ? emphasis.Groups[1].Value : emphasis.Groups[2].Value, 'i');
            }
            else if (strong.Success && strong.Length >= underline.Length)
            {
                Inner(strong, strong.Groups[1].Value, 'b');
            }
            else if (s_strike.Match(text) is { Success: true } strike)
            {
                Inner(strike, strike.Groups[1].Value, 's');
            }
            else if (s_code.Match(text) is { Success: true } code)
            {
                characters.Add((code.Groups[2].Value.Trim(), format + "c" + link));
                text = text[code.Length..];
            }
            else
            {
                Assert.False(underline.Success, "an underline: " + text);
                characters.Add((text[0] == '\u200B' ? "" : text[..1], format + link));
                text = text[1..];
            }
        }

        void Inner(Match match, string inner, char sign)
        {
            Read(inner, string.Concat((format + sign).Distinct().Order()), link, characters);
            text = text[match.Length..];
        }
    }

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.ECMAScript);
}
