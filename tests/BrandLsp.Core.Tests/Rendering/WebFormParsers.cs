using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;

namespace BrandLsp.Core.Tests.Rendering;

/// <summary>Reads the second forms of posts: Medium's HTML and Tumblr's NPF.</summary>
internal static class WebFormParsers
{
    /// <summary>The lines that <see cref="FlatDraft"/> makes of blocks; code without its language.</summary>
    public static string Html(string html)
    {
        var lines = new List<string>();
        var root = XElement.Parse("<r>" + html.Replace("<br>", "<br/>", StringComparison.Ordinal).Replace("<hr>", "<hr/>", StringComparison.Ordinal) + "</r>", LoadOptions.PreserveWhitespace);
        Blocks(root, "", lines);
        return string.Join('\n', lines);
    }

    private static void Blocks(XElement parent, string path, List<string> lines)
    {
        var loose = new List<(string, string)>();
        foreach (var node in parent.Nodes())
        {
            if (node is XElement { Name.LocalName: "p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "ul" or "ol" or "blockquote" or "pre" or "hr" } block)
            {
                Line("p", loose);
                loose.Clear();
                switch (block.Name.LocalName)
                {
                    case "ul" or "ol":
                        var number = (int?)block.Attribute("start") ?? 1;
                        foreach (var item in block.Elements())
                        {
                            Assert.Equal("li", item.Name.LocalName);
                            Blocks(item, path + (block.Name.LocalName == "ul" ? "- " : (number++).ToString(CultureInfo.InvariantCulture) + " "), lines);
                        }

                        break;
                    case "blockquote":
                        Blocks(block, path + "> ", lines);
                        break;
                    case "pre":
                        lines.Add(path + "code " + block.Value.Replace('\n', '|'));
                        break;
                    case var name:
                        var characters = new List<(string, string)>();
                        Inlines(block, "", "", characters);
                        Line(name, characters);
                        break;
                }
            }
            else
            {
                Inline(node, "", "", loose);
            }
        }

        Line("p", loose);

        void Line(string kind, List<(string, string)> characters)
        {
            if (FlatDraft.Of(characters) is { Length: > 0 } flat)
            {
                lines.Add(path + kind + " " + flat);
            }
        }
    }

    private static void Inlines(XElement parent, string format, string link, List<(string, string)> characters)
    {
        foreach (var node in parent.Nodes())
        {
            Inline(node, format, link, characters);
        }
    }

    private static void Inline(XNode node, string format, string link, List<(string, string)> characters)
    {
        switch (node)
        {
            case XText text:
                characters.Add((text.Value, format + link));
                break;
            case XElement { Name.LocalName: "br" }:
                characters.Add(("\n", format));
                break;
            case XElement { Name.LocalName: "a" } anchor:
                Inlines(anchor, format, "(" + anchor.Attribute("href")!.Value + ")" + anchor.Attribute("title")?.Value, characters);
                break;
            case XElement { Name.LocalName: "code" } code:
                characters.Add((code.Value, format + "c" + link));
                break;
            case XElement { Name.LocalName: "strong" or "em" } mark:
                Inlines(mark, string.Concat((format + (mark.Name.LocalName == "em" ? 'i' : 'b')).Distinct().Order()), link, characters);
                break;
            case XElement other:
                Assert.Fail("an element for nothing in the draft: " + other.Name);
                break;
        }
    }

    /// <summary>All text of a post, character by character with its formatting, blocks parted by line breaks. Ranges are in code points.</summary>
    public static List<(string Text, string Format)> Npf(string json)
    {
        using var post = JsonDocument.Parse(json);
        var characters = new List<(string, string)>();
        foreach (var block in post.RootElement.GetProperty("content").EnumerateArray())
        {
            if (block.GetProperty("type").GetString() == "link")
            {
                var url = block.GetProperty("url").GetString()!;
                characters.Add((url, $"({url})"));
                characters.Add(("\n", ""));
                continue;
            }

            Assert.Equal("text", block.GetProperty("type").GetString());
            var runes = block.GetProperty("text").GetString()!.EnumerateRunes().ToList();
            var formatting = block.TryGetProperty("formatting", out var ranges) ? ranges.EnumerateArray().ToList() : [];
            Assert.All(formatting, r => Assert.InRange(r.GetProperty("end").GetInt32(), r.GetProperty("start").GetInt32() + 1, runes.Count));
            var isCode = block.TryGetProperty("subtype", out var subtype) && subtype.GetString() == "chat";
            for (var i = 0; i < runes.Count; i++)
            {
                var here = formatting.Where(r => r.GetProperty("start").GetInt32() <= i && i < r.GetProperty("end").GetInt32()).ToList();
                var marks = string.Concat(here.Select(r => r.GetProperty("type").GetString()![0]).Where(c => c != 'l').Order());
                var link = here.Find(r => r.GetProperty("type").GetString() == "link");
                characters.Add((runes[i].ToString(), isCode ? "C" : marks + (link.ValueKind == JsonValueKind.Object ? "(" + link.GetProperty("url").GetString() + ")" : "")));
            }

            characters.Add(("\n", ""));
        }

        return characters;
    }
}
