using System.Collections.Concurrent;
using System.Globalization;
using BrandLsp.Lsp.Convert;
using BrandLsp.Lsp.State;

namespace BrandLsp.Lsp.Handlers;

internal sealed partial class LspServer
{
    /// <summary>The last report of each document: what stays on show while a client that wants diagnostics only on save types.</summary>
    private readonly ConcurrentDictionary<string, DocumentDiagnosticReport> _reports = new(StringComparer.Ordinal);

    public Task<DocumentDiagnosticReport> DiagnosticAsync(DocumentDiagnosticParams request, CancellationToken cancel)
    {
        var waitsForSave = session.Current.Settings.Run == RunMode.OnSave;
        var nothing = new DocumentDiagnosticReport(DocumentDiagnosticReportKind.Full, "", []);
        return OnAsync(
            request.TextDocument.Uri,
            nothing,
            async d => Report(session.Client.RefreshesDiagnostics ? d : await session.AmongOthers(d).ConfigureAwait(false), request.PreviousResultId, waitsForSave),
            cancel);
    }

    private DocumentDiagnosticReport Report(DocumentState document, string? previous, bool waitsForSave)
    {
        if (!document.IsOpen)
        {
            return FullReport(document, id: null);
        }

        if (!(waitsForSave && document.IsDirty && _reports.TryGetValue(document.Name.Key, out var report)))
        {
            var id = document.Stamp.ToString(CultureInfo.InvariantCulture);
            if (id == previous)
            {
                return new DocumentDiagnosticReport(DocumentDiagnosticReportKind.Unchanged, id, null);
            }

            report = FullReport(document, id);
            _reports[document.Name.Key] = report;
        }

        return report.ResultId == previous
            ? new DocumentDiagnosticReport(DocumentDiagnosticReportKind.Unchanged, report.ResultId, null)
            : report;
    }

    private DocumentDiagnosticReport FullReport(DocumentState document, string? id)
    {
        var understanding = document.Understanding;
        var items = Diagnostics.Convert(understanding.Diagnostics, document, session.Client, understanding.Profile.Files);
        _ = Task.Run(() => session.Settled(document), CancellationToken.None);
        return new DocumentDiagnosticReport(DocumentDiagnosticReportKind.Full, id, items);
    }
}
