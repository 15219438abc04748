using BrandLsp.Core.Assist;
using BrandLsp.Lsp.State;

namespace BrandLsp.Lsp.Handlers;

internal sealed partial class LspServer
{
    public Task<InlayHint[]> InlayHintAsync(InlayHintParams request, CancellationToken cancel) =>
        On(request.TextDocument.Uri, [], d => HintsIn(d, request.Range), cancel);

    private static InlayHint[] HintsIn(DocumentState document, Range range)
    {
        if (document.Understanding.Analysis is not { } draft)
        {
            return [];
        }

        var span = document.Lines.Span(range);
        return
        [
            .. Hints.In(draft)
                .Where(h => h.Offset >= span.Start && h.Offset <= span.End)
                .Select(h => new InlayHint(document.Lines.Position(h.Offset), h.Label) { Tooltip = h.Explanation, PaddingRight = true }),
        ];
    }
}
