using BrandLsp.Core.Assist;
using BrandLsp.Lsp.Convert;
using BrandLsp.Lsp.State;

namespace BrandLsp.Lsp.Handlers;

internal sealed partial class LspServer
{
    public Task<Hover?> HoverAsync(TextDocumentPositionParams request, CancellationToken cancel) =>
        On(request.TextDocument.Uri, (Hover?)null, d => HoverAt(d, request.Position), cancel);

    private Hover? HoverAt(DocumentState document, Position position)
    {
        var offset = document.Lines.Offset(position);
        var hover = document.Understanding switch
        {
            { Analysis: { } draft, Profile: var profile } => Hovers.At(draft, offset, profile.StrategyNow(profile)),
            { Kind: DocumentKind.Profile, Profile: var profile } => ProfileHovers.At(profile.Brand, document.Name.Path, document.Lines.Text, offset, profile.StrategyNow(profile)),
            _ => null,
        };
        return hover is null ? null : new Hover(Markup.Of(hover.Text, session.Client.HoverMarkdown), document.Lines.Range(hover.Span));
    }
}
