using System.Collections.Immutable;
using BrandLsp.Core.Rendering;

namespace BrandLsp.Core.Exports.Preview;

/// <summary>Images with their alternative text in sight; a placeholder where the page cannot have the image itself.</summary>
internal sealed class PreviewMedia(HtmlWriter html, PreviewOptions options)
{
    public void Attached(ImmutableArray<Attachment> media)
    {
        if (media.IsEmpty)
        {
            return;
        }

        html.Open(media.Length == 1 ? "div.media" : "div.media.many");
        html.Line();
        foreach (var attachment in media)
        {
            html.Open("figure");
            Picture(attachment.Src, attachment.Alt);
            Caption(attachment.Alt);
            html.CloseLine();
        }

        html.CloseLine();
    }

    /// <summary>An image in the midst of text.</summary>
    public void Inline(string src, string alt) => Picture(src, alt.Length == 0 ? null : alt);

    private void Picture(string src, string? alt)
    {
        if (options.Image(src) is { } address)
        {
            html.Open("img", ("src", address), ("alt", alt ?? ""));
            return;
        }

        var name = src[(src.LastIndexOfAny(['/', '\\']) + 1)..];
        html.Open("span.placeholder", ("role", "img"), ("aria-label", alt is { Length: > 0 } ? alt : name.Length > 0 ? name : "image"));
        html.Element("bdi.file", name);
        html.Close();
    }

    private void Caption(string? alt)
    {
        html.Open("figcaption");
        switch (alt)
        {
            case null:
                html.Element("span.badge.near", "No alt text");
                break;
            case "":
                html.Element("span.badge", "Decorative");
                break;
            default:
                html.Element("span.badge", "Alt");
                html.Text(" ");
                html.Element("bdi", alt);
                break;
        }

        html.Close();
    }
}
