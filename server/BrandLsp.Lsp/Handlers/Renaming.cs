using BrandLsp.Core.Assist;
using BrandLsp.Core.Brands;
using BrandLsp.Lsp.Convert;
using BrandLsp.Lsp.State;

namespace BrandLsp.Lsp.Handlers;

internal sealed partial class LspServer
{
    public Task<PrepareRenameResult?> PrepareRenameAsync(TextDocumentPositionParams request, CancellationToken cancel)
    {
        var folders = session.Current.Folders;
        _ = Drafts(out var names);
        return On(
            request.TextDocument.Uri,
            (PrepareRenameResult?)null,
            d => Renamed(d, request.Position, names, folders) is { } found
                ? new PrepareRenameResult(d.Lines.Range(found.Use.Place.Span), found.Use.Place.Span.In(d.Lines.Text))
                : null,
            cancel);
    }

    public Task<WorkspaceEdit?> RenameAsync(RenameParams request, CancellationToken cancel)
    {
        var folders = session.Current.Folders;
        _ = Drafts(out var names);
        return OnWorkspace(request.TextDocument.Uri, (WorkspaceEdit?)null, "Renaming", request.WorkDoneToken, (d, work) => Rename(d, request, names, folders, work), cancel);
    }

    private WorkspaceEdit? Rename(DocumentState document, RenameParams request, WorkspaceNames names, IReadOnlyList<string> folders, WorkDone work)
    {
        if (Renamed(document, request.Position, names, folders) is not { Declaration: { } declaration } found || request.NewName == declaration.Id)
        {
            return null;
        }

        foreach (var (_, others) in names.With(found))
        {
            if (Renames.Refusal(declaration, request.NewName, others) is { } refusal)
            {
                throw Error(ErrorCodes.RequestFailed, refusal);
            }
        }

        // Of a person the drafts are read twice.
        var isPerson = declaration.Kind == NameKind.Person;
        work.Part(0, isPerson ? 50 : 100);
        if (isPerson && names.Captured(found, request.NewName, work) is { } captured)
        {
            throw Error(
                ErrorCodes.RequestFailed,
                $"“@{request.NewName}” stands in {PathText.FileName(captured.Path)} (line {captured.Line + 1}) already and means somebody else there, who would become “{declaration.Id}”. Choose another id.");
        }

        work.Part(isPerson ? 50 : 0, 100);
        var edits = names.Everywhere(found, work)
            .Where(p => p.Use.Role != NameRole.Handle)
            .Select(p => (p.File, Renames.Edit(p.Use, p.File.Lines.Text, request.NewName)));
        return Edits.OfRename(edits, Renames.Purpose(declaration, request.NewName), session.Client);
    }

    /// <summary>What is to be renamed at a place; null where there is no name.</summary>
    /// <exception cref="StreamJsonRpc.LocalRpcException">It cannot be renamed from there; the message says why.</exception>
    private static NameFound? Renamed(DocumentState document, Position position, WorkspaceNames names, IReadOnlyList<string> folders)
    {
        if (names.At(document, document.Lines.Offset(position)) is not { } found)
        {
            return null;
        }

        if (Renames.Refusal(found.Use, found.Names) is { } refusal)
        {
            throw Error(ErrorCodes.RequestFailed, refusal);
        }

        var file = found.Declaration!.Place.Path;
        return folders.Any(f => PathText.IsInside(file, f))
            ? found
            : throw Error(ErrorCodes.RequestFailed, $"“{found.Use.Id}” is declared in {file}, which is in no folder that is open here, so that drafts would be missed. Open that folder to rename it.");
    }
}
