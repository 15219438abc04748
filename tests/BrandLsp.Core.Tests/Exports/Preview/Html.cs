using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace BrandLsp.Core.Tests.Exports.Preview;

/// <summary>
/// Reads a page as strictly as the program writes it: an element, attribute or address that the program does not know of
/// came from a text, and fails.
/// </summary>
internal static partial class Html
{
    private static readonly HashSet<string> s_tags =
    [
        "html", "head", "meta", "title", "style", "body", "header", "main", "nav", "article", "details", "summary", "div", "span", "p", "h1", "h2", "h3", "h4", "h5", "h6",
        "ul", "ol", "li", "a", "bdi", "code", "pre", "strong", "em", "u", "s", "mark", "blockquote", "table", "tr", "th", "td", "br", "hr", "img", "figure", "figcaption", "svg", "rect", "sup", "sub", "b", "i", "del", "ins", "kbd", "small",
    ];

    private static readonly HashSet<string> s_attributes =
    [
        "class", "id", "href", "rel", "src", "alt", "dir", "lang", "start", "scope", "open", "role", "aria-label", "aria-labelledby", "aria-hidden", "focusable",
        "data-platform", "data-part", "data-copy", "viewBox", "preserveAspectRatio", "width", "height", "charset", "http-equiv", "content", "name",
    ];

    private static readonly HashSet<string> s_void = ["meta", "br", "hr", "img"];

    /// <summary>Throws at the first thing in the page that no code of the program writes.</summary>
    public static void Check(string page)
    {
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en\">", page, StringComparison.Ordinal);
        var open = new Stack<string>();
        var text = page["<!DOCTYPE html>".Length..];
        var end = 0;
        foreach (Match tag in Tag().Matches(text))
        {
            NoMarkup(text[end..tag.Index], open);
            end = tag.Index + tag.Length;
            var name = tag.Groups["name"].Value;
            Assert.Contains(name, s_tags);
            if (tag.Groups["close"].Length > 0)
            {
                Assert.Equal(name, open.Pop());
                continue;
            }

            if (!s_void.Contains(name))
            {
                open.Push(name);
            }

            foreach (Capture attribute in tag.Groups["attribute"].Captures)
            {
                Attribute(name, attribute.Value);
            }
        }

        NoMarkup(text[end..], open);
        Assert.Empty(open);
    }

    /// <summary>The texts of the elements that start like this, without the chips that the page itself puts in.</summary>
    public static List<string> Texts(string page, string start)
    {
        var texts = new List<string>();
        for (var at = page.IndexOf(start, StringComparison.Ordinal); at >= 0; at = page.IndexOf(start, at + 1, StringComparison.Ordinal))
        {
            var text = new StringBuilder();
            var depth = 0;
            var from = page.IndexOf('>', at) + 1;
            var chip = -1;
            foreach (Match tag in Tag().Matches(page[at..]))
            {
                if (depth > 0 && chip < 0)
                {
                    text.Append(WebUtility.HtmlDecode(page[from..(at + tag.Index)]));
                }

                from = at + tag.Index + tag.Length;
                if (tag.Groups["close"].Length > 0)
                {
                    depth--;
                    chip = depth == chip ? -1 : chip;
                }
                else if (!s_void.Contains(tag.Groups["name"].Value))
                {
                    chip = chip < 0 && tag.Value.StartsWith("<span class=\"more", StringComparison.Ordinal) ? depth : chip;
                    depth++;
                }

                if (depth == 0)
                {
                    break;
                }
            }

            texts.Add(text.ToString());
        }

        return texts;
    }

    private static void NoMarkup(string text, Stack<string> open)
    {
        if (open.TryPeek(out var inside) && inside == "style")
        {
            return;
        }

        Assert.DoesNotContain('<', text);
        Assert.DoesNotContain('>', text);
        Assert.DoesNotContain(text, c => char.IsControl(c) && c is not ('\n' or '\t'));
    }

    private static void Attribute(string tag, string attribute)
    {
        var equals = attribute.IndexOf('=', StringComparison.Ordinal);
        var name = attribute[..equals].Trim();
        var value = WebUtility.HtmlDecode(attribute[(equals + 2)..^1]);
        Assert.Contains(name, s_attributes);
        if (name == "href")
        {
            Assert.Matches("^(?i:https?://|mailto:|#[a-z-]+$)", value);
        }

        if (name == "src")
        {
            Assert.True(tag == "img" && (value.StartsWith("data:image/", StringComparison.Ordinal) || value.StartsWith("file:///", StringComparison.Ordinal)), value);
        }
    }

    [GeneratedRegex("""<(?<close>/?)(?<name>[a-z0-9]+)(?<attribute> [a-zA-Z-]+="[^"<>]*")*>""")]
    private static partial Regex Tag();
}
