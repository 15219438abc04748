using BrandLsp.Core.Analysis;
using BrandLsp.Core.Text;
using BrandLsp.Lsp.Convert;
using BrandLsp.Lsp.State;
using CoreDiagnostic = BrandLsp.Core.Analysis.Diagnostic;

namespace BrandLsp.Lsp.Handlers;

internal sealed partial class LspServer
{
    public Task<CodeAction[]> CodeActionAsync(CodeActionParams request, CancellationToken cancel)
    {
        // A client without code action literals takes commands only, and a fix is none.
        if (!session.Client.CodeActions)
        {
            return Task.FromResult<CodeAction[]>([]);
        }

        var snapshot = session.Current;
        return On(request.TextDocument.Uri, [], d => Actions(d, snapshot, request), cancel);
    }

    private CodeAction[] Actions(DocumentState document, Snapshot snapshot, CodeActionParams request)
    {
        var understanding = document.Understanding;
        var range = document.Lines.Span(request.Range);
        var actions = new List<CodeAction>();
        if (Wants(request, CodeActionKind.QuickFix))
        {
            foreach (var diagnostic in understanding.Diagnostics.Where(d => Touches(d.Span, range)))
            {
                actions.AddRange(diagnostic.Fixes.Select((fix, i) => QuickFix(fix, diagnostic, i == 0)).OfType<CodeAction>());
            }
        }

        // Offered where it is asked for: on save, or as a source action.
        if (request.Context.Only is not null && Wants(request, CodeActionKind.BrandFixAll) && FixAll() is { } all)
        {
            actions.Add(all);
        }

        return [.. actions];

        CodeAction? QuickFix(Fix fix, CoreDiagnostic diagnostic, bool isFirst) => EditOf(fix.Edits) is { } edit
            ? new CodeAction(fix.Title, CodeActionKind.QuickFix)
            {
                Diagnostics = [Diagnostics.Convert(diagnostic, document.Name.Uri, document.Lines, session.Client, understanding.Profile.Files)],
                IsPreferred = session.Client.PreferredActions && isFirst && (fix.IsSafe || diagnostic.Fixes.Length == 1) ? true : null,
                Edit = edit,
            }
            : null;

        CodeAction? FixAll()
        {
            var edits = SafeEdits(understanding.Diagnostics, document.Lines.Text.Length);
            return edits.Count > 0 && EditOf(edits) is { } edit ? new CodeAction("Apply all safe fixes", CodeActionKind.BrandFixAll) { Edit = edit } : null;
        }

        WorkspaceEdit? EditOf(IEnumerable<FileEdit> edits) =>
            Edits.Of(edits, document, snapshot.Documents, understanding.Profile.Files, session.Client.DocumentChanges);
    }

    /// <summary>The edits of this file's safe fixes; of two that touch the first by position wins, whole.</summary>
    private static List<FileEdit> SafeEdits(IEnumerable<CoreDiagnostic> diagnostics, int length)
    {
        var taken = new List<FileEdit>();
        foreach (var fix in diagnostics.Select(d => d.Fixes.FirstOrDefault(f => f.IsSafe)).OfType<Fix>())
        {
            var isOwn = fix.Edits.All(e => e.Path is null && e.Edit.Span.End <= length);
            var isFree = fix.Edits.All(e => !taken.Any(t => Touches(t.Edit.Span, e.Edit.Span)));
            if (isOwn && isFree)
            {
                taken.AddRange(fix.Edits);
            }
        }

        return taken;
    }

    /// <summary>A kind covers its sub-kinds: <c>source.fixAll</c> asks for <c>source.fixAll.brandlsp</c>.</summary>
    private static bool Wants(CodeActionParams request, string kind) =>
        request.Context.Only is not { } only || only.Any(o => kind == o || kind.StartsWith(o + ".", StringComparison.Ordinal));

    private static bool Touches(TextSpan a, TextSpan b) => a.Start <= b.End && b.Start <= a.End;
}
