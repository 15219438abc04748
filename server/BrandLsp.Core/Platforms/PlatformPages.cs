using System.Globalization;
using System.Text;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Platforms;

/// <summary>The documentation of all platforms as one page of Markdown.</summary>
public static class PlatformPages
{
    /// <summary>Where a reader finds the page; a platform's own part has its id as anchor.</summary>
    public const string Url = "https://github.com/brandlsp/brandlsp/blob/main/server/docs/platforms.md";

    public static string UrlOf(string platform) => $"{Url}#{platform}";

    public static string Markdown()
    {
        var page = new StringBuilder();
        page.Append("# Platforms\n\n");
        page.Append("<!-- Made from the platforms' data. Edit that, then run the tests with BRANDLSP_UPDATE=1. -->\n\n");
        page.Append("Every figure names its source and how sure it is: **high** is the platform's code, official text, its staff's word or a live measurement; **medium** consistent secondary or archived sources; **low** unverified; **unknown** no source at all. A figure of low or unknown confidence never makes an error. A profile replaces a figure under `platforms:`, with the key in the table.\n\n");
        page.Append("| platform | limit | unit | fold | written as |\n|---|---|---|---|---|\n");
        foreach (var platform in PlatformCatalog.All)
        {
            page.Append($"| [{platform.Id}](#{platform.Id}) | {Number(platform.Limit)} | {Unit(platform.Counting)} | {Number(platform.Fold)} | {Language(platform.Dialect)} |\n");
        }

        foreach (var platform in PlatformCatalog.All)
        {
            Append(page, platform);
        }

        return page.ToString();
    }

    private static void Append(StringBuilder page, Platform platform)
    {
        page.Append($"\n## {platform.Id}\n\n{platform.Name}. Checked on {platform.Checked.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}. {Counts(platform.Counting)}\n\n");
        page.Append("| figure | value | key | confidence | source | note |\n|---|---|---|---|---|---|\n");
        Row(page, "longest post", platform.Limit, "limit");
        Row(page, "longest post in bytes", platform.ByteLimit, "byte-limit");
        Row(page, "longest text beside media", platform.CaptionLimit, "caption-limit");
        Row(page, "longest paragraph", platform.ParagraphLimit, null);
        Row(page, "fold", platform.Fold, "fold");
        Row(page, platform.HasHashtags ? "hashtags" : "tags beside the text", platform.MaxHashtags, "hashtag-limit");
        Row(page, "mentions", platform.MaxMentions, "mention-limit");
        Row(page, "different links", platform.MaxLinks, "link-limit");
        Row(page, "images", platform.MaxImages, "image-limit");
        Row(page, $"alt text ({Unit(platform.AltTextUnit)})", platform.AltTextLimit, "alt-text-limit");
        Row(page, $"title ({Unit(platform.TitleUnit)})", platform.TitleLimit, "title-limit");

        page.Append('\n');
        foreach (var habit in Habits(platform))
        {
            page.Append($"- {habit}\n");
        }

        foreach (var note in platform.Notes)
        {
            page.Append($"- {note.Topic}: {Escaped(note.Text)} ({Name(note.Confidence)}; {Escaped(note.Source)})\n");
        }
    }

    private static void Row(StringBuilder page, string name, Figure figure, string? key)
    {
        // What nobody knows anything of needs no line, except the length, which everybody looks for.
        if (figure == Figure.None && key != "limit")
        {
            return;
        }

        var overridden = key is null ? "" : $"`{key}`";
        page.Append($"| {name} | {Number(figure)} | {overridden} | {Name(figure.Confidence)} | {Escaped(figure.Source)} | {Escaped(figure.Note ?? "")} |\n");
    }

    private static IEnumerable<string> Habits(Platform platform)
    {
        yield return $"Written as {Language(platform.Dialect)}.";
        if (platform.SupportsThreads)
        {
            yield return "A line of `---` starts a new post of a thread; `thread: true` splits long drafts too.";
        }

        if (platform.RequiresTitle)
        {
            yield return "A title is required.";
        }

        if (platform.RequiresMedia)
        {
            yield return "An image or a video is required.";
        }

        if (!platform.LinksAreClickable)
        {
            yield return $"Links in the text are not clickable ({Name(platform.LinksConfidence)}).";
        }

        if (platform.LinksBareNames)
        {
            yield return "Names with a domain's ending, such as README.md, become links.";
        }

        if (!platform.HasHashtags)
        {
            yield return "`#tag` in the text is no hashtag.";
        }

        if (platform.ForbiddenCharacters.Length > 0)
        {
            yield return $"Refused characters: {string.Join(" ", platform.ForbiddenCharacters.Select(c => $"`{c}`"))}.";
        }

        if (platform.ForbidsPhoneNumbers)
        {
            yield return "Posts with a phone number are refused.";
        }
    }

    private static string Counts(Counting counting) => counting switch
    {
        Counting.X => "Length is counted in weighted characters, after NFC: a URL is 23, an emoji 2, and characters beyond the common alphabets are 2.",
        Counting.Bluesky => "Length is counted in graphemes; UTF-8 bytes are a second limit.",
        Counting.Mastodon => "Length is counted in graphemes: an http(s) URL is 23, a remote mention counts without its host, and the content warning is added.",
        Counting.Undocumented => "No unit is documented: UTF-16 code units are counted, the stricter of the likely ones.",
        _ => $"Length is counted in {Unit(counting)}.",
    };

    private static string Unit(Counting counting) => counting switch
    {
        Counting.X => "weighted characters",
        Counting.Bluesky or Counting.Mastodon or Counting.Graphemes => "graphemes",
        Counting.CodePoints => "code points",
        Counting.Bytes => "UTF-8 bytes",
        Counting.Undocumented => "undocumented",
        _ => "UTF-16 code units",
    };

    private static string Unit(CountUnit unit) => unit switch
    {
        CountUnit.Weighted => "weighted characters",
        CountUnit.Graphemes => "graphemes",
        CountUnit.CodePoints => "code points",
        CountUnit.Bytes => "UTF-8 bytes",
        _ => "UTF-16 code units",
    };

    private static string Language(Dialect dialect) => dialect switch
    {
        Dialect.PlainText => "plain text",
        Dialect.SlackMrkdwn => "Slack's mrkdwn",
        Dialect.TelegramMarkdownV2 => "Telegram's MarkdownV2",
        _ => "Markdown",
    };

    private static string Number(Figure figure) => figure.Value?.ToString("N0", CultureInfo.InvariantCulture) ?? "not known";

    private static string Name(Confidence confidence) => confidence switch
    {
        Confidence.High => "high",
        Confidence.Medium => "medium",
        Confidence.Low => "low",
        _ => "unknown",
    };

    /// <summary>Text for a cell or a list item: a bar would end the cell, an angle bracket start HTML, a star emphasis.</summary>
    private static string Escaped(string text)
    {
        var result = new StringBuilder(text.Length);
        var inCode = false;
        foreach (var c in text)
        {
            inCode ^= c == '`';
            if (c == '|' || (!inCode && c is '<' or '>' or '*' or '_' or '[' or ']' or '~' or '\\'))
            {
                result.Append('\\');
            }

            result.Append(c);
        }

        return result.ToString();
    }
}
