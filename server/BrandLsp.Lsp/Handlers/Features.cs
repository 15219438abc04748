namespace BrandLsp.Lsp.Handlers;

internal sealed partial class LspServer
{
    public Task<CompletionList?> CompletionAsync(TextDocumentPositionParams request, CancellationToken cancel) =>
        On(request.TextDocument.Uri, (CompletionList?)null, d => { _ = d.Understanding; return null; }, cancel);

    public Task<Hover?> HoverAsync(TextDocumentPositionParams request, CancellationToken cancel) =>
        On(request.TextDocument.Uri, (Hover?)null, d => { _ = d.Understanding; return null; }, cancel);

    public Task<CodeAction[]> CodeActionAsync(CodeActionParams request, CancellationToken cancel) => Task.FromResult<CodeAction[]>([]);

    public Task<CodeLens[]> CodeLensAsync(DocumentParams request, CancellationToken cancel) => Task.FromResult<CodeLens[]>([]);

    public Task<ExportResult> ExecuteCommandAsync(ExecuteCommandParams request, CancellationToken cancel) =>
        throw Error(ErrorCodes.InvalidParams, $"There is no command '{request.Command}'");
}
