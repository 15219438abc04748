using BrandLsp.Core.Assist;
using BrandLsp.Lsp.State;

namespace BrandLsp.Lsp.Handlers;

internal sealed partial class LspServer
{
    public Task<DocumentSymbol[]> DocumentSymbolAsync(DocumentParams request, CancellationToken cancel) =>
        On(request.TextDocument.Uri, [], SymbolsOf, cancel);

    public Task<FoldingRange[]> FoldingRangeAsync(DocumentParams request, CancellationToken cancel) =>
        On(request.TextDocument.Uri, [], FoldsOf, cancel);

    private DocumentSymbol[] SymbolsOf(DocumentState document) =>
        document.Understanding.Analysis is not { } draft ? [] :
        [
            .. Symbols.In(draft).Select(s => session.Client.SymbolTree
                ? new DocumentSymbol(s.Name, KindOf(s.Kind)) { Detail = s.Detail, Range = document.Lines.Range(s.Span), SelectionRange = document.Lines.Range(s.NameSpan) }
                : new DocumentSymbol(s.Name, KindOf(s.Kind)) { Location = new Location(document.Name.Uri, document.Lines.Range(s.Span)), ContainerName = s.Detail }),
        ];

    private FoldingRange[] FoldsOf(DocumentState document) =>
        document.Understanding.Analysis is not { } draft ? [] :
        [
            .. Symbols.In(draft)
                .Where(s => s.Kind is not DraftSymbolKind.Heading)
                .Select(s => document.Lines.Range(s.Span))
                .Where(r => r.End.Line > r.Start.Line)
                .Select(r => new FoldingRange(r.Start.Line, r.End.Line, session.Client.FoldingRegions ? FoldingRange.Region : null))
                .Take(session.Client.MostFolds),
        ];

    private static SymbolKind KindOf(DraftSymbolKind kind) => kind switch
    {
        DraftSymbolKind.FrontMatter => SymbolKind.Module,
        DraftSymbolKind.Container => SymbolKind.Namespace,
        _ => SymbolKind.String,
    };
}
