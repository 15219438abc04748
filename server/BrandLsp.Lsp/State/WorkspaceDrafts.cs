using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Core.Exports;
using BrandLsp.Lsp.Convert;

namespace BrandLsp.Lsp.State;

/// <summary>A file as the user sees it.</summary>
/// <param name="Version">Null when it is not open.</param>
internal sealed record WorkspaceFile(string Uri, string Path, int? Version, TextLines Lines);

/// <summary>The files of a workspace at one moment: open ones as they stand in the editor, closed ones read from the disk.</summary>
internal sealed class WorkspaceDrafts(Snapshot snapshot, IWorkspaceFiles disk, PositionEncoding encoding)
{
    /// <summary>A file that a profile reads; null when it is not there.</summary>
    public WorkspaceFile? File(string path, IFileSource files) =>
        snapshot.Documents.TryGetValue(path, out var open) ? Of(open)
        : files.Read(path) is { } text ? new WorkspaceFile(Uris.FromPath(path), path, null, new TextLines(text, encoding))
        : null;

    /// <summary>The drafts that a profile rules, by path; what an export wrote is none.</summary>
    public IEnumerable<WorkspaceFile> RuledBy(ProfileState profile, WorkDone work)
    {
        var open = snapshot.Documents.Values.Where(d => d.Name.IsMarkdown).OrderBy(d => d.Name.Key, StringComparer.Ordinal);
        foreach (var document in open)
        {
            work.Cancel.ThrowIfCancellationRequested();
            if (IsRuledBy(profile, document.Name.Path, document.Lines.Text))
            {
                yield return Of(document);
            }
        }

        var closed = profile.Folder is { } folder ? disk.List(folder, Uris.IsMarkdown) : [];
        for (var i = 0; i < closed.Count; i++)
        {
            var path = closed[i];
            work.Cancel.ThrowIfCancellationRequested();
            work.Report(Uris.FileName(path), 100 * i / closed.Count);
            var isExported = disk.Exists(Uris.Folder(path) + "/" + VariantsExporter.ManifestName);
            if (!isExported && !snapshot.Documents.ContainsKey(path) && profile.Files.Read(path) is { } text && IsRuledBy(profile, path, text))
            {
                yield return new WorkspaceFile(Uris.FromPath(path), path, null, new TextLines(text, encoding));
            }
        }
    }

    private static WorkspaceFile Of(DocumentState document) =>
        new(document.Name.Uri, document.Name.Path, document.Version, document.Lines);

    private bool IsRuledBy(ProfileState profile, string path, string text)
    {
        if (text.Length > Analyzer.LongestDraft || snapshot.Profiles.For(path).Path != profile.Path)
        {
            return false;
        }

        var relative = profile.Folder is { } folder && Uris.IsInside(path, folder) ? Uris.Relative(path, folder) : Uris.FileName(path);
        return BrandLocator.IsDraft(profile.Brand, relative, text);
    }
}
