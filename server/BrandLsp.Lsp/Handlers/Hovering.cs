using BrandLsp.Core.Assist;
using BrandLsp.Lsp.Convert;
using BrandLsp.Lsp.State;

namespace BrandLsp.Lsp.Handlers;

internal sealed partial class LspServer
{
    public Task<Hover?> HoverAsync(TextDocumentPositionParams request, CancellationToken cancel) =>
        On(request.TextDocument.Uri, (Hover?)null, d => HoverAt(d, request.Position), cancel);

    private Hover? HoverAt(DocumentState document, Position position) =>
        document.Understanding.Analysis is { } draft && Hovers.At(draft, document.Lines.Offset(position)) is { } hover
            ? new Hover(Markup.Of(hover.Text, session.Client.HoverMarkdown), document.Lines.Range(hover.Span))
            : null;
}
