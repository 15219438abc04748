using BrandLsp.Core.Analysis;
using BrandLsp.Core.Strategy.Report;
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

    /// <exception cref="StreamJsonRpc.LocalRpcException">The document has changed since the action was offered.</exception>
    public async Task<CodeAction> ResolveCodeActionAsync(CodeAction request, CancellationToken cancel)
    {
        if (request.Data is not { } data)
        {
            return request;
        }

        var snapshot = session.Current;
        var resolved = await On(
            data.Uri,
            (CodeAction?)null,
            d => d.Stamp == data.Stamp ? request with { Edit = EditOf(EditsOf(data, d), d, snapshot), Data = null } : null,
            cancel).ConfigureAwait(false);
        return resolved ?? throw Error(ErrorCodes.ContentModified, "The document has changed since the fix was offered");
    }

    private CodeAction[] Actions(DocumentState document, Snapshot snapshot, CodeActionParams request)
    {
        var understanding = document.Understanding;
        var range = document.Lines.Span(request.Range);
        var actions = new List<CodeAction>();
        if (Wants(request, CodeActionKind.QuickFix))
        {
            for (var i = 0; i < understanding.Diagnostics.Length; i++)
            {
                var diagnostic = understanding.Diagnostics[i];
                if (Touches(diagnostic.Span, range))
                {
                    actions.AddRange(diagnostic.Fixes.Select((fix, n) => QuickFix(fix, diagnostic, new CodeActionData(document.Name.Uri, document.Stamp, i, n))).OfType<CodeAction>());
                }
            }
        }

        // Offered where it is asked for: on save, or as a source action.
        if (request.Context?.Only is not null && Wants(request, CodeActionKind.BrandFixAll) && SafeEdits(understanding.Diagnostics, document.Lines.Text.Length).Count > 0)
        {
            actions.AddRange(Offered(new CodeAction("Apply all safe fixes", CodeActionKind.BrandFixAll), new CodeActionData(document.Name.Uri, document.Stamp, null, 0)));
        }

        if (understanding.Kind == DocumentKind.Profile && Wants(request, CodeActionKind.Rewrite))
        {
            actions.AddRange(Adjustments(document, snapshot, request.Range));
        }

        return [.. actions];

        IEnumerable<CodeAction> Offered(CodeAction action, CodeActionData data) =>
            session.Client.ResolvesEdits ? [action with { Data = data }]
            : EditOf(EditsOf(data, document), document, snapshot) is { } edit ? [action with { Edit = edit }]
            : [];

        CodeAction? QuickFix(Fix fix, CoreDiagnostic diagnostic, CodeActionData data) => Offered(
            new CodeAction(fix.Title, CodeActionKind.QuickFix)
            {
                Diagnostics = [Diagnostics.Convert(diagnostic, document.Name.Uri, document.Lines, session.Client, understanding.Profile.Files)],
                IsPreferred = session.Client.PreferredActions && data.Fix == 0 && (fix.IsSafe || diagnostic.Fixes.Length == 1) ? true : null,
            },
            data).FirstOrDefault();
    }

    /// <summary>What the numbers of past posts propose for the profile, at the lines it is about.</summary>
    private IEnumerable<CodeAction> Adjustments(DocumentState document, Snapshot snapshot, Protocol.Range range)
    {
        var profile = document.Understanding.Profile;
        if (profile.Path != document.Name.Path || session.Metrics.ReportOf(document.Name.Path) is not { } report)
        {
            yield break;
        }

        // The edits are of the text as it stands now, whatever it was when the numbers were read.
        var input = new ReportInput(profile.Brand, session.StrategyOf(profile), profile.Files, profile.Folder!);
        foreach (var proposal in Adjust.Propose(input, report))
        {
            IEnumerable<TextSpan> places = proposal.Place.Path == document.Name.Path ? [proposal.Place.Span] : [];
            places = places.Concat(proposal.Edits.Where(e => e.Path is null).Select(e => e.Edit.Span));
            var isHere = places.Select(document.Lines.Range).Any(r => r.Start.Line <= range.End.Line && range.Start.Line <= r.End.Line);
            if (isHere && !proposal.Edits.IsEmpty && EditOf(proposal.Edits, document, snapshot) is { } edit)
            {
                yield return new CodeAction($"{proposal.Title} ({proposal.Strength.ToString().ToLowerInvariant()} evidence)", CodeActionKind.Rewrite) { Edit = edit };
            }
        }
    }

    private static IEnumerable<FileEdit> EditsOf(CodeActionData data, DocumentState document)
    {
        var diagnostics = document.Understanding.Diagnostics;
        return data.Diagnostic is not { } index ? SafeEdits(diagnostics, document.Lines.Text.Length)
            : diagnostics.ElementAtOrDefault(index)?.Fixes.ElementAtOrDefault(data.Fix)?.Edits
            ?? throw Error(ErrorCodes.InvalidParams, "There is no such fix");
    }

    private WorkspaceEdit? EditOf(IEnumerable<FileEdit> edits, DocumentState document, Snapshot snapshot) =>
        Edits.Of(edits, document, snapshot.Documents, document.Understanding.Profile.Files, session.Client.DocumentChanges);

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
        request.Context?.Only is not { } only || only.Any(o => kind == o || kind.StartsWith(o + ".", StringComparison.Ordinal));

    private static bool Touches(TextSpan a, TextSpan b) => a.Start <= b.End && b.Start <= a.End;
}
