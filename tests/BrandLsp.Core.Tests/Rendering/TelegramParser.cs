using System.Net;
using System.Text;

namespace BrandLsp.Core.Tests.Rendering;

/// <summary>
/// Reads Telegram's two markup languages as its documentation describes them (core.telegram.org/bots/api, "Formatting
/// options"), and refuses what it refuses. Gives the visible text and each character's formatting.
/// </summary>
internal static class TelegramParser
{
    private const string Reserved = "_*[]()~`>#+-=|{}.!";

    public static (string Text, List<(string Text, string Format)> Characters) MarkdownV2(string markdown)
    {
        var text = new StringBuilder();
        var characters = new List<(string, string)>();
        var open = new List<char>();
        var linkStart = -1;
        for (var i = 0; i < markdown.Length; i++)
        {
            var c = markdown[i];
            if (c == '\\' && i + 1 < markdown.Length && markdown[i + 1] is > '\0' and <= '~')
            {
                Add(markdown[++i].ToString());
            }
            else if (c == '>' && (i == 0 || markdown[i - 1] == '\n'))
            {
                continue;
            }
            else if (markdown.AsSpan(i).StartsWith("```", StringComparison.Ordinal))
            {
                var code = new StringBuilder();
                for (i = markdown.IndexOf('\n', i) + 1; !markdown.AsSpan(i).StartsWith("```", StringComparison.Ordinal); i++)
                {
                    i += markdown[i] == '\\' ? 1 : 0;
                    code.Append(markdown[i]);
                }

                i += 2;
                text.Append(code.ToString(0, code.Length - 1));
                characters.Add((code.ToString(0, code.Length - 1), "C"));
            }
            else if (!Reserved.Contains(c))
            {
                Add(c.ToString());
            }
            else if (c == '`')
            {
                var end = i + 1;
                var code = new StringBuilder();
                for (; markdown[end] != '`'; end++)
                {
                    end += markdown[end] == '\\' ? 1 : 0;
                    code.Append(markdown[end]);
                }

                text.Append(code);
                characters.Add((code.ToString(), "c"));
                i = end;
            }
            else if (c is '*' or '_' or '~')
            {
                Assert.False(c == '_' && i + 1 < markdown.Length && markdown[i + 1] == '_', "two underscores are an underline: " + markdown);
                if (open.Contains(c))
                {
                    Assert.Equal(c, open[^1]);
                    open.RemoveAt(open.Count - 1);
                }
                else
                {
                    open.Add(c);
                }
            }
            else if (c == '[' && linkStart < 0)
            {
                linkStart = characters.Count;
            }
            else if (c == ']' && linkStart >= 0)
            {
                Assert.Equal('(', markdown[i + 1]);
                var url = new StringBuilder();
                for (i += 2; markdown[i] != ')'; i++)
                {
                    i += markdown[i] == '\\' ? 1 : 0;
                    url.Append(markdown[i]);
                }

                for (var k = linkStart; k < characters.Count; k++)
                {
                    characters[k] = (characters[k].Item1, characters[k].Item2 + $"({url})");
                }

                linkStart = -1;
            }
            else
            {
                Assert.Fail($"Character '{c}' is reserved at {i}: {markdown}");
            }
        }

        Assert.Empty(open);
        Assert.Equal(-1, linkStart);
        return (text.ToString(), Split(characters));

        void Add(string s)
        {
            text.Append(s);
            characters.Add((s, string.Concat(open.Select(o => o switch { '*' => 'b', '_' => 'i', _ => 's' }).Order())));
        }
    }

    public static (string Text, List<(string Text, string Format)> Characters) Html(string html)
    {
        var text = new StringBuilder();
        var characters = new List<(string, string)>();
        var open = new List<string>();
        for (var i = 0; i < html.Length; i++)
        {
            if (html[i] == '<')
            {
                var end = html.IndexOf('>', i);
                var tag = html[(i + 1)..end];
                if (tag[0] == '/')
                {
                    Assert.Equal(tag[1..], open[^1].Split(' ')[0]);
                    open.RemoveAt(open.Count - 1);
                }
                else
                {
                    open.Add(tag);
                }

                i = end;
                continue;
            }

            var piece = html[i].ToString();
            if (html[i] == '&')
            {
                var end = html.IndexOf(';', i);
                piece = WebUtility.HtmlDecode(html[i..(end + 1)]);
                Assert.Contains(html[i..(end + 1)], new[] { "&lt;", "&gt;", "&amp;", "&quot;" });
                i = end;
            }

            text.Append(piece);
            var marks = open.Contains("pre") ? "C" : open.Contains("code") ? "c" : string.Concat(open.Where(o => o.Length == 1).Select(o => o[0]).Order());
            var link = open.Find(o => o.StartsWith("a href=", StringComparison.Ordinal));
            characters.Add((piece, marks + (link is null ? "" : $"({WebUtility.HtmlDecode(link[8..^1])})")));
        }

        Assert.Empty(open);
        return (text.ToString(), Split(characters));
    }

    private static List<(string, string)> Split(List<(string Text, string Format)> characters) =>
        [.. characters.SelectMany(c => c.Text.Select(t => (t.ToString(), c.Format)))];
}
