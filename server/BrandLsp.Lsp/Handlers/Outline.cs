using BrandLsp.Core.Assist;
using BrandLsp.Lsp.State;

namespace BrandLsp.Lsp.Handlers;

internal sealed partial class LspServer
{
    public Task<DocumentSymbol[]> DocumentSymbolAsync(DocumentParams request, CancellationToken cancel) =>
        On(request.TextDocument.Uri, [], SymbolsOf, cancel);

    public Task<FoldingRange[]> FoldingRangeAsync(DocumentParams request, CancellationToken cancel) =>
        On(request.TextDocument.Uri, [], FoldsOf, cancel);

    private static DocumentSymbol[] SymbolsOf(DocumentState document) =>
        document.Understanding.Analysis is not { } draft ? [] :
        [
            .. Symbols.In(draft).Select(s => new DocumentSymbol(s.Name, KindOf(s.Kind), document.Lines.Range(s.Span), document.Lines.Range(s.NameSpan)) { Detail = s.Detail }),
        ];

    private static FoldingRange[] FoldsOf(DocumentState document) =>
        document.Understanding.Analysis is not { } draft ? [] :
        [
            .. Symbols.In(draft)
                .Where(s => s.Kind is not DraftSymbolKind.Heading)
                .Select(s => document.Lines.Range(s.Span))
                .Where(r => r.End.Line > r.Start.Line)
                .Select(r => new FoldingRange(r.Start.Line, r.End.Line, "region")),
        ];

    private static SymbolKind KindOf(DraftSymbolKind kind) => kind switch
    {
        DraftSymbolKind.FrontMatter => SymbolKind.Module,
        DraftSymbolKind.Container => SymbolKind.Namespace,
        _ => SymbolKind.String,
    };
}
