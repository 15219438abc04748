using BrandLsp.Core.Assist;
using BrandLsp.Core.Drafts;
using BrandLsp.Lsp.Convert;
using BrandLsp.Lsp.State;

namespace BrandLsp.Lsp.Handlers;

internal sealed partial class LspServer
{
    /// <summary>The paths that lead to files which are about to be renamed, and from them, as one edit.</summary>
    public Task<WorkspaceEdit?> WillRenameFilesAsync(RenameFilesParams request, CancellationToken cancel)
    {
        var snapshot = session.Current;
        var drafts = Drafts(out _);
        var moves = request.Files.Select(f => (From: Uris.ToPath(f.OldUri)?.TrimEnd('/'), To: Uris.ToPath(f.NewUri)?.TrimEnd('/')))
            .Where(m => m is { From.Length: > 0, To.Length: > 0 })
            .Select(m => (m.From!, m.To!));
        var moved = new MovedFiles([.. moves]);
        return Visibly("Updating paths", null, work => Moved(moved, snapshot, drafts, work), cancel);
    }

    private WorkspaceEdit? Moved(MovedFiles moved, Snapshot snapshot, WorkspaceDrafts drafts, WorkDone work)
    {
        var edits = new List<(WorkspaceFile File, Core.Text.TextEdit Edit)>();
        var profiles = snapshot.Profiles.All().DistinctBy(p => p.Path ?? p.Folder, StringComparer.Ordinal).ToList();
        for (var i = 0; i < profiles.Count; i++)
        {
            var profile = profiles[i];
            foreach (var file in profile.Diagnostics.Keys.Select(p => drafts.File(p, profile.Files)).OfType<WorkspaceFile>())
            {
                edits.AddRange(moved.InProfile(file.Path, file.Lines.Text, profile.Files).Select(e => (file, e)));
            }

            foreach (var draft in drafts.RuledBy(profile, work, i, profiles.Count))
            {
                edits.AddRange(moved.InDraft(DraftReader.Read(draft.Path, draft.Lines.Text, profile.Brand), profile.Files).Select(e => (draft, e)));
            }
        }

        return edits.Count == 0 ? null : Edits.OfRename(edits.DistinctBy(e => (e.File.Uri, e.Edit.Span)), "Update paths", session.Client);
    }
}
