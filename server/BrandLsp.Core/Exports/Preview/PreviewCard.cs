using System.Collections.Immutable;
using System.Globalization;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Platforms;
using BrandLsp.Core.Rendering;
using BrandLsp.Core.Rules.Limits;
using BrandLsp.Core.Text;

namespace BrandLsp.Core.Exports.Preview;

/// <summary>
/// The card of a variant. The attributes <c>data-platform</c>, <c>data-part</c> and <c>data-copy</c> say which text of the
/// export an element shows, for editors that offer to copy it.
/// </summary>
internal sealed class PreviewCard(HtmlWriter html, DraftAnalysis analysis, Variant variant, PreviewOptions options)
{
    /// <summary>In UTF-16 units; no platform takes so much in one post.</summary>
    private const int MostShown = 200_000;

    private readonly Platform _platform = variant.Platform;
    private readonly MarkdownStyle? _style = MarkdownStyle.Of(variant.Platform.Dialect);
    private readonly string? _language = Language(analysis);
    private readonly string _author = analysis.Brand.Name is { Length: > 0 } name ? name : variant.Settings?.Handle ?? "You";

    public void Write()
    {
        var id = _platform.Id;
        html.Open("article.card", ("id", id), ("data-platform", id), ("aria-labelledby", id + "-name"));
        html.Line();
        Head(id);
        html.Open(variant.Parts.Length > 1 ? "ol.thread" : "div.thread");
        html.Line();
        for (var i = 0; i < variant.Parts.Length; i++)
        {
            Post(i);
        }

        html.CloseLine();
        FirstComment();
        Warnings();
        html.CloseLine();
    }

    public static void Mark(HtmlWriter html, Platform platform) =>
        html.Element($"span.mark.mark-{platform.Id}", PlatformMark.Of(platform.Id).Letters, ("aria-hidden", "true"));

    /// <summary>The draft's language, when it is a tag that HTML knows.</summary>
    public static string? Language(DraftAnalysis analysis)
    {
        var tag = Languages.Of(analysis.Draft, analysis.Brand).Replace('_', '-');
        var primary = tag.Split('-')[0];
        return primary.Length is 2 or 3 && tag.Length <= 35 && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && primary.All(char.IsAsciiLetter) ? tag : null;
    }

    /// <summary>"1 error and 2 warnings".</summary>
    public static string CountOf(IReadOnlyCollection<Diagnostic> said)
    {
        var groups = said.GroupBy(d => d.Severity).OrderBy(g => g.Key).Select(g =>
        {
            var noun = g.Key switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };
            return $"{g.Count()} {Wording.Plural(g.Count(), noun)}";
        });
        return Wording.List([.. groups]);
    }

    /// <summary>Findings under a line that sums them up; open where one of them is an error.</summary>
    public static void Notes(HtmlWriter html, IReadOnlyCollection<Diagnostic> said, string summary)
    {
        html.Open("details.notes", ("open", said.Any(d => d.Severity == Severity.Error) ? "" : null));
        html.Element("summary", summary);
        html.Open("ul");
        foreach (var diagnostic in said)
        {
            html.Open("li");
            html.Element(
                $"span.severity.{diagnostic.Severity.ToString().ToLowerInvariant()}",
                diagnostic.Severity is Severity.Error or Severity.Warning ? diagnostic.Severity.ToString() : "Note");
            html.Text(" ");
            html.Open("bdi");
            var pieces = diagnostic.Message.Split('`');
            for (var i = 0; i < pieces.Length; i++)
            {
                if (i % 2 == 1 && i + 1 < pieces.Length)
                {
                    html.Element("code", pieces[i]);
                }
                else
                {
                    html.Text(i % 2 == 1 ? "`" + pieces[i] : pieces[i]);
                }
            }

            html.Close();
            html.Text(" ");
            html.Element("code.rule", diagnostic.Rule);
            html.CloseLine();
        }

        html.Close();
        html.CloseLine();
    }

    private void Head(string id)
    {
        html.Open("header.platform");
        Mark(html, _platform);
        html.Element("h2", _platform.Name, ("id", id + "-name"));
        if (variant.Parts.Length > 1)
        {
            html.Element("p.kind", $"Thread of {variant.Parts.Length}");
        }

        html.CloseLine();
    }

    private void Post(int index)
    {
        var number = (index + 1).ToString(CultureInfo.InvariantCulture);
        html.Open(variant.Parts.Length > 1 ? "li.post" : "div.post", ("data-part", index.ToString(CultureInfo.InvariantCulture)));
        html.Line();
        Author(variant.Parts.Length > 1 ? $"{number}/{variant.Parts.Length}" : null);
        html.Open("div.content");
        html.Line();
        if (index == 0)
        {
            FrontMatter();
            Title();
        }

        ContentWarning();
        var count = PartCount.Of(variant, index);
        Text(index, count);
        Media(variant.Parts[index]);
        if (index == 0)
        {
            LinkCard();
            Tags();
        }

        Count(count);
        html.CloseLine();
        html.CloseLine();
    }

    private void Author(string? number)
    {
        html.Open("p.author");
        html.Element("span.avatar", Initials(_author), ("aria-hidden", "true"));
        html.Open("span.names");
        html.Element("bdi.who", _author);
        if (Handle() is { } handle && handle != _author)
        {
            html.Text(" ");
            html.Element("bdi.handle", handle);
        }

        html.Close();
        if (number is not null)
        {
            html.Text(" ");
            html.Element("span.number", number);
        }

        html.CloseLine();
    }

    private string? Handle()
    {
        if (variant.Settings?.Handle?.TrimStart('@') is not { Length: > 0 } handle)
        {
            return null;
        }

        return handle.Contains('/', StringComparison.Ordinal) ? handle : _platform.Id == "reddit" ? "u/" + handle : "@" + handle;
    }

    private static string Initials(string name)
    {
        var letters = name.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.TrimStart('@', '"', '(')).Where(word => word.Length > 0)
            .Select(word => FirstGrapheme(word)).ToList();
        return letters.Count switch { 0 => "·", 1 => letters[0].ToUpperInvariant(), _ => (letters[0] + letters[^1]).ToUpperInvariant() };
    }

    private static string FirstGrapheme(string word)
    {
        foreach (var boundary in Graphemes.Boundaries(word))
        {
            if (boundary > 0)
            {
                return word[..boundary];
            }
        }

        return word;
    }

    private void Title()
    {
        if (variant.Title is { Length: > 0 } title)
        {
            html.Element("h3.title", title, ("dir", "auto"), ("lang", _language), ("data-copy", "title"));
            html.Line();
        }
    }

    /// <summary>What is pasted above the text where the platform's editor takes both in one: DEV's front matter.</summary>
    private void FrontMatter()
    {
        var (pasted, text) = (VariantFiles.Text(variant, 0), variant.Parts[0].Text.Text);
        if (pasted.Length == text.Length || !pasted.EndsWith(text, StringComparison.Ordinal))
        {
            return;
        }

        html.Open("div.frontmatter", ("data-copy", "article"));
        html.Element("p.label", "Front matter");
        html.Element("pre", pasted[..^text.Length].Trim(), ("dir", "auto"));
        html.CloseLine();
    }

    private void ContentWarning()
    {
        if (variant.ContentWarning.Length > 0)
        {
            html.Open("p.content-warning", ("dir", "auto"));
            html.Element("span.label", "Content warning");
            html.Text(" ");
            html.Element("bdi", variant.ContentWarning);
            html.CloseLine();
        }
    }

    private void Text(int index, PartCount count)
    {
        var part = variant.Parts[index];
        var text = part.Text.Text;
        var rest = Math.Max(0, text.Length - MostShown);
        text = rest > 0 ? text[..MostShown] : text;
        if (text.Length == 0)
        {
            html.Element("p.empty", "No text");
            html.Line();
            return;
        }

        var over = count.Excess?.Rendered;
        var fold = FoldPoint.In(text, variant);
        if (_style is null || _platform.Dialect is Dialect.SlackMrkdwn or Dialect.TelegramMarkdownV2 || !TryMarkdown(part, text, over, fold))
        {
            Plain(part.Text.Slice(new TextSpan(0, text.Length)), over, fold);
        }

        if (rest > 0)
        {
            html.Element("p.empty", $"{rest.ToString(CultureInfo.InvariantCulture)} more characters are not shown here.");
        }

        if (fold is not null)
        {
            var doubt = variant.Limits.Fold.IsReliable ? "" : ", an estimate";
            html.Element("p.foldnote", $"Folded after about {variant.Limits.Fold.Value} characters{doubt}: what follows “… more” shows when the reader opens the post.");
        }

        html.Line();
    }

    private void Plain(MappedText text, TextSpan? over, int? fold)
    {
        var shown = ShownText.Of(_platform, text);
        if (over is { } surplus)
        {
            shown.Marks.Add(new Mark(TextSpan.FromBounds(shown.At(surplus.Start), Math.Min(shown.At(surplus.End), shown.Text.Length)), MarkKind.OverLimit));
        }

        if (fold is { } from)
        {
            shown.Marks.Add(new Mark(TextSpan.FromBounds(shown.At(from), shown.Text.Length), MarkKind.BelowFold));
        }

        html.Open("div.text", ("dir", "auto"), ("lang", _language));
        MarkedText.Write(html, shown.Text, shown.Marks);
        html.Close();
    }

    private bool TryMarkdown(Part part, string text, TextSpan? over, int? fold)
    {
        var marks = part.Entities.Where(e => e.Type != EntityType.Url).Select(e => ShownText.MarkOf(_platform, e)).OfType<Mark>();
        if (over is { } surplus)
        {
            marks = marks.Append(new Mark(surplus, MarkKind.OverLimit));
        }

        if (fold is { } from)
        {
            marks = marks.Append(new Mark(TextSpan.FromBounds(from, text.Length), MarkKind.BelowFold));
        }

        var inside = new HtmlWriter();
        var level = variant.Title is { Length: > 0 } ? 4 : 3;
        var media = new PreviewMedia(inside, options);
        if (!new MarkdownText(inside, _platform, [.. marks], level, media.Inline).TryWrite(text))
        {
            return false;
        }

        html.Open("div.rich", ("dir", "auto"), ("lang", _language));
        html.Line();
        html.Trusted(inside.ToString());
        html.Close();
        return true;
    }

    private void Media(Part part)
    {
        // An image that stands in the text is not attached as well.
        var attached = part.Media.Where(m => m.InFrontMatter || _style is not { HasImages: true }).ToImmutableArray();
        new PreviewMedia(html, options).Attached(attached);
    }

    private void LinkCard()
    {
        if (variant.Link is not { Length: > 0 } link)
        {
            return;
        }

        html.Open("p.linkcard");
        html.Element("span.label", "Link");
        html.Text(" ");
        if (MarkedText.SafeUrl(link) is { } url)
        {
            html.Element("a", link, ("href", url), ("rel", "noopener noreferrer nofollow"));
        }
        else
        {
            html.Element("bdi", link);
        }

        html.CloseLine();
    }

    /// <summary>The tags that stand beside a post, where they are not part of its text.</summary>
    private void Tags()
    {
        if (_platform.HasHashtags || variant.Hashtags.IsEmpty)
        {
            return;
        }

        html.Open("p.tags");
        html.Element("span.label", "Tags");
        foreach (var tag in variant.Hashtags)
        {
            html.Text(" ");
            html.Element("bdi.tag", tag);
        }

        html.CloseLine();
    }

    private void Count(PartCount count)
    {
        html.Open("p.count." + count.Css);
        html.Element("span.figure", count.Figure);
        html.Text(" ");
        html.Element("span.unit", count.Unit);
        html.Text(" ");
        html.Element("span.word", count.Limit.Value is not null && !count.Limit.IsReliable ? count.Word + " (limit not confirmed)" : count.Word);
        html.Close();
        Bar(count);
        html.Line();
    }

    private void Bar(PartCount count)
    {
        if (count.Percent is not { } percent)
        {
            return;
        }

        html.Open($"svg.bar.{count.Css}", ("viewBox", "0 0 100 2"), ("preserveAspectRatio", "none"), ("aria-hidden", "true"), ("focusable", "false"));
        html.Element("rect", "", ("width", "100"), ("height", "2"));
        html.Element("rect.used", "", ("width", percent.ToString(CultureInfo.InvariantCulture)), ("height", "2"));
        html.Close();
    }

    private void FirstComment()
    {
        if (variant.FirstComment is not { Length: > 0 } comment)
        {
            return;
        }

        html.Open("div.comment", ("data-copy", "comment"));
        html.Line();
        html.Element("h3.label", "First comment");
        html.Open("div.text", ("dir", "auto"), ("lang", _language));
        var links = comment.Entities(TextMeters.For(_platform.Counting)).Select(e => ShownText.MarkOf(_platform, e)).OfType<Mark>();
        MarkedText.Write(html, comment.Text, links);
        html.CloseLine();
        html.CloseLine();
    }

    private void Warnings()
    {
        var said = analysis.Diagnostics.Where(d => d.Platform == _platform.Id && d.Severity < Severity.Hint).ToList();
        if (said.Count == 0)
        {
            return;
        }

        Notes(html, said, CountOf(said));
    }
}
