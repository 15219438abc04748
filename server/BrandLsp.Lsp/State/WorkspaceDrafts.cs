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
        snapshot.Documents.GetValueOrDefault(path) is { IsGone: false } open ? Of(open)
        : files.Read(path) is { } text ? new WorkspaceFile(Uris.FromPath(path), path, null, new TextLines(text, encoding))
        : null;

    /// <summary>The drafts that profiles rule, one profile after the other.</summary>
    public IEnumerable<(ProfileState Profile, WorkspaceFile File)> RuledBy(IReadOnlyList<ProfileState> profiles, WorkDone work) =>
        profiles.SelectMany((profile, i) => RuledBy(profile, work, i, profiles.Count).Select(f => (profile, f)));

    /// <summary>The drafts that a profile rules, by path; what an export wrote is none.</summary>
    /// <param name="turn">Which of <paramref name="turns"/> profiles it is, from 0: work says how far it is with all of them.</param>
    public IEnumerable<WorkspaceFile> RuledBy(ProfileState profile, WorkDone work, int turn = 0, int turns = 1)
    {
        var open = snapshot.Documents.Values.Where(d => d.Name.IsMarkdown && !d.IsGone).OrderBy(d => d.Name.Key, StringComparer.Ordinal);
        foreach (var document in open)
        {
            work.Cancel.ThrowIfCancellationRequested();
            if (IsRuledBy(profile, document.Name.Path, document.Lines.Text))
            {
                yield return Of(document);
            }
        }

        var closed = profile.Folder is { } folder ? disk.List(folder, PathText.IsMarkdown) : [];
        for (var i = 0; i < closed.Count; i++)
        {
            var path = closed[i];
            work.Cancel.ThrowIfCancellationRequested();
            work.Report(PathText.FileName(path), ((100 * turn) + (100 * i / closed.Count)) / turns);
            var isExported = disk.Exists(PathText.Folder(path) + "/" + VariantsExporter.ManifestName);
            if (!isExported && !snapshot.IsOpen(path) && profile.Files.Read(path) is { } text && IsRuledBy(profile, path, text))
            {
                yield return new WorkspaceFile(Uris.FromPath(path), path, null, new TextLines(text, encoding));
            }
        }
    }

    private static WorkspaceFile Of(DocumentState document) =>
        new(document.Name.Uri, document.Name.Path, document.Version, document.Lines);

    private bool IsRuledBy(ProfileState profile, string path, string text) =>
        text.Length <= Analyzer.LongestDraft && snapshot.Profiles.For(path).Path == profile.Path && profile.IsDraft(path, text);
}
