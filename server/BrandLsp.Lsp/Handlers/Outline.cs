using BrandLsp.Core.Assist;
using BrandLsp.Lsp.Convert;
using BrandLsp.Lsp.State;

namespace BrandLsp.Lsp.Handlers;

internal sealed partial class LspServer
{
    public Task<DocumentSymbol[]> DocumentSymbolAsync(DocumentParams request, CancellationToken cancel) =>
        On(request.TextDocument.Uri, [], SymbolsOf, cancel);

    public Task<FoldingRange[]> FoldingRangeAsync(DocumentParams request, CancellationToken cancel) =>
        On(request.TextDocument.Uri, [], FoldsOf, cancel);

    private DocumentSymbol[] SymbolsOf(DocumentState document)
    {
        var entries = document.Understanding switch
        {
            { Analysis: { } draft } => DraftOutline.Of(draft),
            { Kind: DocumentKind.Profile } when document.Name.Path.EndsWith(".yaml", StringComparison.Ordinal) || document.Name.Path.EndsWith(".yml", StringComparison.Ordinal) =>
                ProfileOutline.Of(document.Lines.Text),
            _ => [],
        };
        return [.. OutlineEntry.Convert(entries, document, session.Client)];
    }

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
}
