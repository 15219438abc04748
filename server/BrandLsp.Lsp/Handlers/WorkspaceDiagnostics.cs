using System.Collections.Immutable;
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
    /// opened. Answers at once: a client that asks again is told "unchanged". Many files come in pieces where the client takes them.
    /// </summary>
    public Task<WorkspaceDiagnosticReport> WorkspaceDiagnosticAsync(WorkspaceDiagnosticParams request, CancellationToken cancel)
    {
        var snapshot = session.Current;
        var pieces = new PartialResults<WorkspaceDocumentDiagnosticReport>(
            client, request.PartialResultToken, p => JsonSerializer.SerializeToElement(new WorkspaceDiagnosticReport(p), LspJson.Default.WorkspaceDiagnosticReport));
        return Task.Run(() => new WorkspaceDiagnosticReport(pieces.All(Reports(snapshot, request.PreviousResultIds ?? [], cancel))), cancel).WaitAsync(cancel);
    }

    private IEnumerable<WorkspaceDocumentDiagnosticReport> Reports(Snapshot snapshot, IReadOnlyList<PreviousResultId> previous, CancellationToken cancel)
    {
        var known = previous.DistinctBy(p => Uris.ToPath(p.Uri) ?? p.Uri).ToDictionary(p => Uris.ToPath(p.Uri) ?? p.Uri, StringComparer.Ordinal);
        var read = snapshot.Profiles.All().SelectMany(p => p.Reports.Keys).ToImmutableSortedSet(StringComparer.Ordinal);
        foreach (var path in read)
        {
            cancel.ThrowIfCancellationRequested();
            if (snapshot.Profiles.Reading(path) is not { } profile)
            {
                continue;
            }

            var last = known.GetValueOrDefault(path)?.Value;
            yield return snapshot.Documents.ContainsKey(path) && session.Ask(Uris.FromPath(path)) is { } document
                ? OfOpen(document, snapshot, last)
                : OfClosed(path, profile, last);
        }

        foreach (var (path, gone) in known.OrderBy(k => k.Key, StringComparer.Ordinal))
        {
            // Once told empty it need not be told again. An open document is told of by itself.
            var isTold = gone.Value is "" or ClosedId;
            var isOpen = !gone.Value.StartsWith(ClosedId, StringComparison.Ordinal) && snapshot.Documents.ContainsKey(path);
            if (!isTold && !isOpen && !read.Contains(path))
            {
                yield return new WorkspaceDocumentDiagnosticReport(gone.Uri, null, DocumentDiagnosticReportKind.Full, ClosedId, []);
            }
        }
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
