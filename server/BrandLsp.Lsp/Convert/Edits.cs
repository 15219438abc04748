using BrandLsp.Core.Analysis;
using BrandLsp.Core.Brands;
using BrandLsp.Lsp.State;

namespace BrandLsp.Lsp.Convert;

/// <summary>Core's edits as a workspace edit, with versions where the client checks them.</summary>
internal static class Edits
{
    /// <summary>Null when one of the files to edit cannot be read.</summary>
    /// <param name="document">What edits without a path are of.</param>
    /// <param name="others">The open documents by key.</param>
    public static WorkspaceEdit? Of(
        IEnumerable<FileEdit> edits, DocumentState document, IReadOnlyDictionary<string, DocumentState> others, IFileSource files, bool documentChanges)
    {
        var byFile = new List<(OptionalVersionedTextDocumentIdentifier File, List<TextEdit> Edits)>();
        foreach (var group in edits.GroupBy(e => e.Path is null || e.Path == document.Name.Path ? document.Name.Key : e.Path, StringComparer.Ordinal))
        {
            if (Target(group.Key) is not { } target)
            {
                return null;
            }

            byFile.Add((target.File, [.. group.Select(e => new TextEdit(target.Lines.Range(e.Edit.Span), e.Edit.NewText))]));
        }

        return Of(byFile, documentChanges);

        (OptionalVersionedTextDocumentIdentifier File, TextLines Lines)? Target(string key)
        {
            if (key == document.Name.Key)
            {
                return (new(document.Name.Uri, document.Version), document.Lines);
            }

            if (others.TryGetValue(key, out var open))
            {
                return (new(open.Name.Uri, open.Version), open.Lines);
            }

            return files.Read(key) is { } text ? (new(Uris.FromPath(key), null), document.Lines.Of(text)) : null;
        }
    }

    /// <summary>Edits of several files as one, which says what it is for where the client shows it.</summary>
    public static WorkspaceEdit OfRename(IEnumerable<(WorkspaceFile File, Core.Text.TextEdit Edit)> edits, string purpose, Client client)
    {
        const string rename = "rename";
        var isShown = client.AnnotatesRenames;
        var edit = Of(
            edits.GroupBy(e => e.File.Uri, StringComparer.Ordinal).Select(g => (
                new OptionalVersionedTextDocumentIdentifier(g.Key, g.First().File.Version),
                g.Select(e => new TextEdit(e.File.Lines.Range(e.Edit.Span), e.Edit.NewText) { AnnotationId = isShown ? rename : null }).ToList())).ToList(),
            client.DocumentChanges);
        return isShown
            ? edit with { ChangeAnnotations = new Dictionary<string, ChangeAnnotation>(StringComparer.Ordinal) { [rename] = new ChangeAnnotation(purpose) } }
            : edit;
    }

    private static WorkspaceEdit Of(List<(OptionalVersionedTextDocumentIdentifier File, List<TextEdit> Edits)> byFile, bool documentChanges) =>
        documentChanges
            ? new WorkspaceEdit { DocumentChanges = [.. byFile.Select(f => new TextDocumentEdit(f.File, f.Edits))] }
            : new WorkspaceEdit { Changes = byFile.ToDictionary(f => f.File.Uri, f => (IReadOnlyList<TextEdit>)f.Edits, StringComparer.Ordinal) };
}
