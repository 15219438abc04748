using System.Collections.Immutable;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Drafts;
using BrandLsp.Core.Text;
using BrandLsp.Core.Yaml;

namespace BrandLsp.Core.Assist;

/// <summary>Paths in drafts and profiles that follow files which are about to move, and those that lead from a file that moves.</summary>
/// <param name="moves">Files and folders, where they are and where they will be, absolute with '/'.</param>
public sealed class MovedFiles(ImmutableArray<(string From, string To)> moves)
{
    /// <param name="files">As they are before the move.</param>
    public ImmutableArray<TextEdit> InDraft(Draft draft, IFileSource files) =>
        [.. DocumentLinks.In(draft, files).Select(l => Edit(l, draft.Path, draft.Text, isMarkdown: l.Span.Start >= draft.BodyStart)).OfType<TextEdit>()];

    /// <summary>In one file of a profile.</summary>
    /// <param name="files">As they are before the move.</param>
    public ImmutableArray<TextEdit> InProfile(string path, string text, IFileSource files) =>
        [.. DocumentLinks.InProfile(path, text, files).Select(l => Edit(l, path, text, isMarkdown: false)).OfType<TextEdit>()];

    private TextEdit? Edit(DocumentLinkTarget link, string path, string text, bool isMarkdown)
    {
        if (link.Path is not { } target || (After(target) == target && After(path) == path))
        {
            return null;
        }

        var relative = PathText.Relative(After(target), PathText.Folder(After(path)));
        var written = link.Span.In(text);
        if (written == relative || Uri.UnescapeDataString(written) == relative)
        {
            return null;
        }

        var isQuoted = link.Span.Start > 0 && text[link.Span.Start - 1] is '"' or '\'';
        return new TextEdit(link.Span, isMarkdown ? InMarkdown(relative) : isQuoted ? relative : YamlQuote.Write(relative));
    }

    /// <summary>Where a path will be: what moves nearest to it decides.</summary>
    private string After(string path)
    {
        var move = moves.Where(m => path == m.From || path.StartsWith(m.From + "/", StringComparison.Ordinal)).OrderByDescending(m => m.From.Length).Take(1).ToList();
        return move is [var (from, to)] ? to + path[from.Length..] : path;
    }

    private static string InMarkdown(string path) =>
        path.Replace(" ", "%20", StringComparison.Ordinal).Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);
}
