using System.Security.Cryptography;
using System.Text.Json;
using BrandLsp.Lsp.Convert;
using BrandLsp.Lsp.State;

namespace BrandLsp.Lsp.Handlers;

internal sealed partial class LspServer
{
    /// <summary>Begins every id of a file that is not open; those of open documents are numbers.</summary>
    private const string ClosedId = "w";

    /// <summary>
    /// The profiles of the workspace with their layers, people and baselines, open or not. Drafts are reported when they are
    /// opened. Answers at once: a client that asks again is told "unchanged".
    /// </summary>
    public Task<WorkspaceDiagnosticReport> WorkspaceDiagnosticAsync(WorkspaceDiagnosticParams request, CancellationToken cancel)
    {
        var snapshot = session.Current;
        return Task.Run(() => new WorkspaceDiagnosticReport(Reports(snapshot, request.PreviousResultIds ?? [], cancel)), cancel).WaitAsync(cancel);
    }

    private List<WorkspaceDocumentDiagnosticReport> Reports(Snapshot snapshot, IReadOnlyList<PreviousResultId> previous, CancellationToken cancel)
    {
        var known = previous.DistinctBy(p => Uris.ToPath(p.Uri) ?? p.Uri).ToDictionary(p => Uris.ToPath(p.Uri) ?? p.Uri, StringComparer.Ordinal);
        var reports = new SortedDictionary<string, WorkspaceDocumentDiagnosticReport>(StringComparer.Ordinal);
        foreach (var profile in snapshot.Profiles.All())
        {
            cancel.ThrowIfCancellationRequested();
            foreach (var path in profile.Reports.Keys.Where(p => !reports.ContainsKey(p)))
            {
                var last = known.GetValueOrDefault(path)?.Value;
                reports[path] = snapshot.Documents.ContainsKey(path) && session.Ask(Uris.FromPath(path)) is { } document
                    ? OfOpen(document, snapshot, last)
                    : OfClosed(path, profile, last);
            }
        }

        foreach (var (path, gone) in known)
        {
            // Once told empty it need not be told again.
            if (gone.Value.StartsWith(ClosedId, StringComparison.Ordinal) && gone.Value != ClosedId && !reports.ContainsKey(path))
            {
                reports[path] = new WorkspaceDocumentDiagnosticReport(gone.Uri, null, DocumentDiagnosticReportKind.Full, ClosedId, []);
            }
        }

        return [.. reports.Values];
    }

    private WorkspaceDocumentDiagnosticReport OfOpen(DocumentState document, Snapshot snapshot, string? last)
    {
        var report = Report(document, last, snapshot.Settings.Run == RunMode.OnSave);
        return new WorkspaceDocumentDiagnosticReport(document.Name.Uri, document.Version, report.Kind, report.ResultId, report.Items);
    }

    private WorkspaceDocumentDiagnosticReport OfClosed(string path, ProfileState profile, string? last)
    {
        var uri = Uris.FromPath(path);
        var lines = new TextLines(profile.Files.Read(path) ?? "", session.Client.Encoding);
        var items = Diagnostics.Convert(profile.Reports[path], uri, lines, session.Client, profile.Files);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(items, LspJson.Default.ListDiagnostic);
        var id = ClosedId + System.Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8));
        return id == last
            ? new WorkspaceDocumentDiagnosticReport(uri, null, DocumentDiagnosticReportKind.Unchanged, id, null)
            : new WorkspaceDocumentDiagnosticReport(uri, null, DocumentDiagnosticReportKind.Full, id, items);
    }
}
