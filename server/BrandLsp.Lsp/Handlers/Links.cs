using BrandLsp.Core.Assist;
using BrandLsp.Lsp.Convert;
using BrandLsp.Lsp.State;

namespace BrandLsp.Lsp.Handlers;

internal sealed partial class LspServer
{
    public Task<DocumentLink[]> DocumentLinkAsync(DocumentParams request, CancellationToken cancel) =>
        On(request.TextDocument.Uri, [], LinksOf, cancel);

    private DocumentLink[] LinksOf(DocumentState document)
    {
        var found = document.Understanding switch
        {
            { Analysis: { } draft, Profile.Files: var files } => DocumentLinks.In(draft.Draft, files),
            { Kind: DocumentKind.Profile, Profile.Files: var files } => DocumentLinks.InProfile(document.Name.Path, document.Lines.Text, files),
            _ => [],
        };
        return
        [
            .. found.Select(l => new DocumentLink(document.Lines.Range(l.Span), l.Url ?? Uris.FromPath(l.Path!))
            {
                Tooltip = session.Client.LinkTooltips ? l.Tip : null,
            }),
        ];
    }
}
