using System.Collections.Immutable;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Text;
using BrandLsp.Core.Yaml;

namespace BrandLsp.Core.Assist;

/// <summary>A place that leads somewhere: to <see cref="Url"/>, or to a file of the workspace at <see cref="Path"/>.</summary>
/// <param name="Tip">What is found there.</param>
public sealed record DocumentLinkTarget(TextSpan Span, string? Url, string? Path, string Tip);

/// <summary>What drafts and profiles lead to. A file that is not there is no link: a rule reports it.</summary>
public static class DocumentLinks
{
    /// <summary>By position; no two overlap.</summary>
    public static ImmutableArray<DocumentLinkTarget> In(Draft draft, IFileSource files)
    {
        var (front, folder) = (draft.Front, PathText.Folder(draft.Path));
        var links = new List<DocumentLinkTarget?>();
        links.AddRange(front.Media.Select(m => FileOrUrl(draft.Text, m.Src.Span, m.Src.Value, folder, files, "The image")));
        foreach (var (named, tip) in ((Sourced<string>?, string)[])
            [(front.Evidence, "The evidence"), (front.Link, "The link"), (front.Canonical, "The canonical page"), (front.InReplyTo, "The post this one answers")])
        {
            links.Add(named is null ? null : FileOrUrl(draft.Text, named.Span, named.Value, folder, files, tip));
        }

        links.AddRange(front.Published.Values.Select(p => FileOrUrl(draft.Text, p.Span, p.Value, folder, files, "The published post")));
        foreach (var inline in DraftText.Blocks(draft).SelectMany(DraftText.Texts).SelectMany(DraftText.Inlines<Inline>))
        {
            links.Add(inline switch
            {
                Link { UrlSpan.IsEmpty: false } link => FileOrUrl(draft.Text, link.UrlSpan, link.Url, folder, files, "The link"),
                Image { SrcSpan.IsEmpty: false } image => FileOrUrl(draft.Text, image.SrcSpan, image.Src, folder, files, "The image"),
                _ => null,
            });
        }

        return Sorted(links);
    }

    /// <summary>In one file of a profile: what it extends, and where its styles are.</summary>
    public static ImmutableArray<DocumentLinkTarget> InProfile(string path, string text, IFileSource files)
    {
        if (YamlReader.Read(text).Root is not YamlMap map)
        {
            return [];
        }

        var (root, folder) = (new ProfileNode([new FileNode(path, map)]), PathText.Folder(path));
        var links = root.Get("extends").Items().Where(i => i.Text is not null).Select(i => FileOrUrl(text, i.Span, i.Text!, folder, files, "The profile this one extends")).ToList();
        var styles = root.Get("styles").Get("path");
        if (styles.Text is { } relative && PathText.Combine(folder, relative) is { } target && files.Below(target).Count > 0)
        {
            links.Add(new DocumentLinkTarget(ProfileNames.Unquoted(text, styles.Span), null, target, "The styles"));
        }

        return Sorted(links);
    }

    private static DocumentLinkTarget? FileOrUrl(string text, TextSpan span, string target, string folder, IFileSource files, string tip)
    {
        var place = ProfileNames.Unquoted(text, span);
        if (IsWebUrl(target))
        {
            return new DocumentLinkTarget(place, target, null, tip);
        }

        foreach (var candidate in (string[])[target, Uri.UnescapeDataString(target)])
        {
            if (PathText.Combine(folder, candidate) is { } path && files.Exists(path))
            {
                return new DocumentLinkTarget(place, null, path, tip);
            }
        }

        return null;
    }

    private static bool IsWebUrl(string text) =>
        (text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        && Uri.TryCreate(text, UriKind.Absolute, out _);

    private static ImmutableArray<DocumentLinkTarget> Sorted(IEnumerable<DocumentLinkTarget?> links)
    {
        var sorted = ImmutableArray.CreateBuilder<DocumentLinkTarget>();
        foreach (var link in links.OfType<DocumentLinkTarget>().OrderBy(l => l.Span))
        {
            if (sorted.Count == 0 || link.Span.Start >= sorted[^1].Span.End)
            {
                sorted.Add(link);
            }
        }

        return sorted.ToImmutable();
    }
}
