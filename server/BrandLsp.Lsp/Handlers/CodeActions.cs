using System.Text.Json;
using BrandLsp.Core.Analysis;
using BrandLsp.Core.Strategy.Report;
using BrandLsp.Core.Text;
using BrandLsp.Lsp.Convert;
using BrandLsp.Lsp.State;
using CoreDiagnostic = BrandLsp.Core.Analysis.Diagnostic;

namespace BrandLsp.Lsp.Handlers;

internal sealed partial class LspServer
{
    /// <summary>Carries out a fix for a client that takes commands alone.</summary>
    public const string ApplyFixCommand = "brandlsp.applyFix";

    /// <summary>What the last actions were offered from: one of them may be chosen when the document has been judged anew.</summary>
    private volatile DocumentState? _offeredFrom;

    public Task<object[]> CodeActionAsync(CodeActionParams request, CancellationToken cancel)
    {
        var snapshot = session.Current;
        return session.Client switch
        {
            { CodeActions: true } => On<object[]>(request.TextDocument.Uri, [], d => [.. Actions(d, snapshot, request)], cancel),
            { FixesByCommand: true } => On<object[]>(request.TextDocument.Uri, [], d => [.. Actions(d, snapshot, request).Where(a => a.Data is not null).Select(AsCommand)], cancel),
            _ => Task.FromResult<object[]>([]),
        };
    }

    private static Command AsCommand(CodeAction action) =>
        new(action.Title, ApplyFixCommand) { Arguments = [JsonSerializer.SerializeToElement(action.Data!, LspJson.Default.CodeActionData)] };

    private async Task<JsonElement> ApplyFixAsync(ExecuteCommandParams request, CancellationToken cancel)
    {
        var data = ArgumentOf(request, LspJson.Default.CodeActionData, "{uri, stamp, diagnostic?, fix?, proposal?}");
        var edit = await EditOfAsync(data, cancel).ConfigureAwait(false)
            ?? throw Error(ErrorCodes.RequestFailed, "Nothing is changed: a file that the fix edits cannot be read");
        var answer = await client.ApplyEditAsync(new ApplyWorkspaceEditParams("BrandLsp", edit)).ConfigureAwait(false);
        return answer is { Applied: true }
            ? JsonSerializer.SerializeToElement(null, LspJson.Default.String)
            : throw Error(ErrorCodes.RequestFailed, "The editor has not applied the fix" + (answer?.FailureReason is { } reason ? ": " + reason : ""));
    }

    /// <exception cref="StreamJsonRpc.LocalRpcException">The document has changed since the action was offered.</exception>
    public async Task<CodeAction> ResolveCodeActionAsync(CodeAction request, CancellationToken cancel)
    {
        if (request.Data is not { } data)
        {
            return request;
        }

        return request with { Edit = await EditOfAsync(data, cancel).ConfigureAwait(false), Data = null };
    }

    /// <exception cref="StreamJsonRpc.LocalRpcException">The document has changed since the action was offered.</exception>
    private async Task<WorkspaceEdit?> EditOfAsync(CodeActionData data, CancellationToken cancel)
    {
        var snapshot = session.Current;
        var (isSame, edit) = await On(
            data.Uri,
            (false, null),
            d => Offering(data, d) is { } offering ? (true, EditOf(EditsOf(data, offering), offering, snapshot)) : (false, (WorkspaceEdit?)null),
            cancel).ConfigureAwait(false);
        return isSame ? edit : throw Error(ErrorCodes.ContentModified, "The document has changed since the fix was offered");
    }

    /// <summary>
    /// The state that an action was offered from, where the text and the profile are still the same: what was learnt meanwhile
    /// of other drafts changes no edit. Null where they are not.
    /// </summary>
    private DocumentState? Offering(CodeActionData data, DocumentState now) =>
        now.Stamp == data.Stamp ? now
        : _offeredFrom is { } offered && offered.Stamp == data.Stamp && ReferenceEquals(offered.Lines, now.Lines) && ReferenceEquals(offered.Understanding.Profile, now.Understanding.Profile) ? offered
        : null;

    private CodeAction[] Actions(DocumentState document, Snapshot snapshot, CodeActionParams request)
    {
        _offeredFrom = document;
        var understanding = document.Understanding;
        var range = document.Lines.Span(request.Range);
        var actions = new List<CodeAction>();
        if (Wants(request, CodeActionKind.QuickFix))
        {
            // What mends several findings at once, such as one on each platform, is one action.
            var fixes = understanding.Diagnostics.SelectMany((d, i) => Touches(d.Span, range)
                ? d.Fixes.Select((fix, n) => new FixOf(fix, d, new CodeActionData(document.Name.Uri, document.Stamp, i, n)))
                : []);
            actions.AddRange(fixes.GroupBy(f => f.Fix, SameFix.Comparer).SelectMany(same => QuickFix([.. same])));
        }

        // Offered where it is asked for: on save, or as a source action.
        if (request.Context?.Only is not null && Wants(request, CodeActionKind.BrandFixAll) && !document.SafeEdits.IsEmpty)
        {
            actions.AddRange(Offered(new CodeAction("Apply all safe fixes", CodeActionKind.BrandFixAll), new CodeActionData(document.Name.Uri, document.Stamp, null, 0)));
        }

        if (understanding.Kind == DocumentKind.Profile && Wants(request, CodeActionKind.Rewrite))
        {
            actions.AddRange(AdjustmentsAt(document, request.Range).SelectMany(p => Offered(
                new CodeAction($"{p.Title} ({p.Strength.ToString().ToLowerInvariant()} evidence)", CodeActionKind.Rewrite),
                new CodeActionData(document.Name.Uri, document.Stamp) { Proposal = p.Title })));
        }

        return [.. actions];

        // Of a file that is not open no state is kept that the edit could be found in again.
        IEnumerable<CodeAction> Offered(CodeAction action, CodeActionData data) =>
            document.IsOpen && (session.Client.ResolvesEdits || session.Client.FixesByCommand) ? [action with { Data = data }]
            : EditOf(EditsOf(data, document), document, snapshot) is { } edit ? [action with { Edit = edit }]
            : [];

        IEnumerable<CodeAction> QuickFix(IReadOnlyList<FixOf> same) => Offered(
            new CodeAction(same[0].Fix.Title, CodeActionKind.QuickFix)
            {
                Diagnostics = Diagnostics.Convert([.. same.Select(f => f.Diagnostic)], document, session.Client, understanding.Profile.Files),
                IsPreferred = session.Client.PreferredActions && same.Any(f => f.IsPreferred) ? true : null,
            },
            same[0].Data);
    }

    /// <summary>What the numbers of past posts propose for the profile, at the lines it is about.</summary>
    private IEnumerable<Proposal> AdjustmentsAt(DocumentState document, Protocol.Range range) => Adjustments(document).Where(proposal =>
    {
        IEnumerable<TextSpan> places = proposal.Place.Path == document.Name.Path ? [proposal.Place.Span] : [];
        places = places.Concat(proposal.Edits.Where(e => e.Path is null).Select(e => e.Edit.Span));
        return places.Select(document.Lines.Range).Any(r => r.Start.Line <= range.End.Line && range.Start.Line <= r.End.Line);
    });

    private IEnumerable<Proposal> Adjustments(DocumentState document)
    {
        var profile = document.Understanding.Profile;
        if (profile.Path != document.Name.Path || session.Metrics.ReportOf(document.Name.Path) is not { } report)
        {
            return [];
        }

        // The edits are of the text as it stands now, whatever it was when the numbers were read.
        var input = new ReportInput(profile.Brand, session.StrategyOf(profile), profile.Files, profile.Folder!);
        return Adjust.Propose(input, report).Where(p => !p.Edits.IsEmpty);
    }

    private IEnumerable<FileEdit> EditsOf(CodeActionData data, DocumentState document)
    {
        var diagnostics = document.Understanding.Diagnostics;
        IEnumerable<FileEdit>? found =
            data.Proposal is { } title ? Adjustments(document).FirstOrDefault(p => p.Title == title)?.Edits
            : data.Diagnostic is not { } index ? document.SafeEdits.Select(e => new FileEdit(null, e))
            : diagnostics.ElementAtOrDefault(index)?.Fixes.ElementAtOrDefault(data.Fix)?.Edits;
        return found ?? throw Error(ErrorCodes.InvalidParams, "There is no such fix");
    }

    private WorkspaceEdit? EditOf(IEnumerable<FileEdit> edits, DocumentState document, Snapshot snapshot) =>
        Edits.Of(edits, document, snapshot.Documents, document.Understanding.Profile.Files, session.Client.DocumentChanges);

    /// <summary>A kind covers its sub-kinds: <c>source.fixAll</c> asks for <c>source.fixAll.brandlsp</c>.</summary>
    private static bool Wants(CodeActionParams request, string kind) =>
        request.Context?.Only is not { } only || only.Any(o => kind == o || kind.StartsWith(o + ".", StringComparison.Ordinal));

    private static bool Touches(TextSpan a, TextSpan b) => a.Start <= b.End && b.Start <= a.End;

    /// <summary>A fix of one diagnostic.</summary>
    private sealed record FixOf(Fix Fix, CoreDiagnostic Diagnostic, CodeActionData Data)
    {
        /// <summary>
        /// What an editor may apply without a choice: the safe fix, or the only one there is of this file. That another file be
        /// changed, such as the profile so that it knows a name, is never the obvious thing that was meant.
        /// </summary>
        public bool IsPreferred => Data.Fix == 0 && IsOfThisFile(Fix) && (Fix.IsSafe || Diagnostic.Fixes.Count(IsOfThisFile) == 1);

        private static bool IsOfThisFile(Fix fix) => fix.Edits.All(e => e.Path is null);
    }

    /// <summary>Fixes that say the same and do the same.</summary>
    private sealed class SameFix : IEqualityComparer<Fix>
    {
        public static SameFix Comparer { get; } = new();

        public bool Equals(Fix? x, Fix? y) => ReferenceEquals(x, y) || (x is not null && y is not null && x.Title == y.Title && x.Edits.SequenceEqual(y.Edits));

        public int GetHashCode(Fix obj) => obj.Title.GetHashCode(StringComparison.Ordinal);
    }
}
