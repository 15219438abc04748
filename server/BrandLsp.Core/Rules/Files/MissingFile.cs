using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Text;
using BrandLsp.Core.Yaml;

namespace BrandLsp.Core.Rules.Files;

/// <remarks>The profile reader reports <c>extends</c>; this looks at what a draft shows.</remarks>
internal sealed class MissingFile : IRule
{
    private static readonly string[] s_imageExtensions = [".png", ".jpg", ".jpeg", ".webp", ".gif", ".svg", ".mp4", ".PNG", ".JPG"];

    public RuleInfo Info { get; } = new(
        Id: "missing-file", Summary: "A file that the draft or the profile names is not there",
        Category: RuleCategory.Files, Severity: Severity.Error, Fix: FixKind.Sometimes);

    public void Check(RuleContext context)
    {
        foreach (var media in context.Draft.Front.Media)
        {
            Look(context, media.Src.Value, media.Src.Span, isYaml: true);
        }

        foreach (var image in DraftText.Blocks(context.Draft).SelectMany(DraftText.Texts).SelectMany(DraftText.Inlines<Image>))
        {
            Look(context, image.Src, image.SrcSpan.IsEmpty ? image.Span : image.SrcSpan, isYaml: false);
        }
    }

    private void Look(RuleContext context, string src, TextSpan span, bool isYaml)
    {
        if (src.Length == 0 || IsElsewhere(src))
        {
            return;
        }

        var path = WithoutQuery(src);
        var folder = PathText.Folder(context.Draft.Path);
        if (Exists(context, folder, path))
        {
            return;
        }

        var meant = Other(context, folder, path);
        var hint = meant is not null ? $" Did you mean {meant}?"
            : path[0] is '/' or '\\' ? " Paths are relative to the draft and do not start with a slash."
            : " Paths are relative to the draft.";
        context.Report(new Finding(Info.Id, span, $"{YamlQuote.Shorten(src)} is not there, so it cannot be posted.{hint}")
        {
            Fixes = meant is null ? [] : [new Fix($"Change to {meant}", new TextEdit(span, isYaml ? YamlQuote.Write(meant) : meant))],
        });
    }

    private static bool Exists(RuleContext context, string folder, string path) =>
        At(context, folder, path) || (path.Contains('%', StringComparison.Ordinal) && At(context, folder, Uri.UnescapeDataString(path)));

    private static bool At(RuleContext context, string folder, string path) =>
        PathText.Combine(folder, path) is { } full && context.Files.Exists(full);

    /// <summary>The same name with another extension.</summary>
    private static string? Other(RuleContext context, string folder, string path)
    {
        var dot = path.LastIndexOf('.');
        var stem = dot > path.LastIndexOf('/') ? path[..dot] : path;
        return s_imageExtensions.Select(e => stem + e).FirstOrDefault(p => p != path && At(context, folder, p));
    }

    /// <summary>An address with a scheme (http, https, data), or one that takes the page's scheme.</summary>
    private static bool IsElsewhere(string src)
    {
        var colon = src.IndexOf(':', StringComparison.Ordinal);
        return src.StartsWith("//", StringComparison.Ordinal)
            || (colon > 1 && char.IsAsciiLetter(src[0]) && src.AsSpan(0, colon).IndexOfAny('/', '.', ' ') < 0);
    }

    private static string WithoutQuery(string src)
    {
        var end = src.AsSpan().IndexOfAny('?', '#');
        return end <= 0 ? src : src[..end];
    }
}
