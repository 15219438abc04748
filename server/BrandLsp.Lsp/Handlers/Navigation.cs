using System.Text.Json;
using BrandLsp.Core.Assist;
using BrandLsp.Lsp.State;

namespace BrandLsp.Lsp.Handlers;

internal sealed partial class LspServer
{
    public Task<DefinitionLink[]> DefinitionAsync(TextDocumentPositionParams request, CancellationToken cancel)
    {
        var drafts = Drafts(out var names);
        return On(request.TextDocument.Uri, [], d => DefinitionAt(d, request.Position, names, drafts), cancel);
    }

    public Task<Location[]> ReferencesAsync(ReferenceParams request, CancellationToken cancel)
    {
        _ = Drafts(out var names);
        return OnWorkspace<Location[]>(
            request.TextDocument.Uri,
            [],
            "Finding references",
            request.WorkDoneToken,
            (d, work) => names.At(d, d.Lines.Offset(request.Position)) is not { } found ? [] : new PartialResults<Location>(client, request.PartialResultToken, p => JsonSerializer.SerializeToElement(p, LspJson.Default.LocationArray)).All(
                names.Everywhere(found, work)
                    .Where(p => request.Context?.IncludeDeclaration == true || p.Use.Role != NameRole.Declaration)
                    .Select(p => new Location(p.File.Uri, p.File.Lines.Range(p.Use.Place.Span)))),
            cancel);
    }

    public Task<DocumentHighlight[]> DocumentHighlightAsync(TextDocumentPositionParams request, CancellationToken cancel)
    {
        _ = Drafts(out var names);
        return On<DocumentHighlight[]>(
            request.TextDocument.Uri,
            [],
            d => names.At(d, d.Lines.Offset(request.Position)) is not { } found ? [] :
            [
                .. WorkspaceNames.Within(d, found).Select(u => new DocumentHighlight(
                    d.Lines.Range(u.Place.Span), u.Role == NameRole.Declaration ? DocumentHighlightKind.Write : DocumentHighlightKind.Read)),
            ],
            cancel);
    }

    private DefinitionLink[] DefinitionAt(DocumentState document, Position position, WorkspaceNames names, WorkspaceDrafts drafts)
    {
        if (names.At(document, document.Lines.Offset(position)) is not { Declaration: { } declaration } found
            || drafts.File(declaration.Place.Path, found.Profile.Files) is not { } file)
        {
            return [];
        }

        var target = file.Lines.Range(declaration.Place.Span);
        return session.Client.DefinitionLinks
            ? [new DefinitionLink { OriginSelectionRange = document.Lines.Range(found.Use.Place.Span), TargetUri = file.Uri, TargetRange = target, TargetSelectionRange = target }]
            : [new DefinitionLink { Uri = file.Uri, Range = target }];
    }

    /// <summary>The workspace as it is now. Call it in the synchronous part.</summary>
    private WorkspaceDrafts Drafts(out WorkspaceNames names)
    {
        var snapshot = session.Current;
        var drafts = new WorkspaceDrafts(snapshot, options.Files, session.Client.Encoding);
        names = new WorkspaceNames(snapshot, drafts);
        return drafts;
    }
}
