using BrandLsp.Core.Text;
using BrandLsp.Lsp.State;

namespace BrandLsp.Lsp.Convert;

/// <summary>A place of a document that an editor lists, with those inside it.</summary>
/// <param name="Name">Never empty: editors refuse a symbol without a name.</param>
/// <param name="Detail">More about it; null for nothing.</param>
/// <param name="Span">All of it, with its <see cref="Inside"/>.</param>
/// <param name="NameSpan">In <paramref name="Span"/>: where the cursor goes.</param>
internal sealed record OutlineEntry(string Name, SymbolKind Kind, string? Detail, TextSpan Span, TextSpan NameSpan)
{
    public IReadOnlyList<OutlineEntry> Inside { get; init; } = [];

    /// <summary>A tree where the client shows one, else a list in which each says what it is in.</summary>
    public static IEnumerable<DocumentSymbol> Convert(IEnumerable<OutlineEntry> entries, DocumentState document, Client client) =>
        client.SymbolTree ? entries.Select(e => e.Tree(document)) : entries.SelectMany(e => e.List(document, null));

    private DocumentSymbol Tree(DocumentState document) => new(Name, Kind)
    {
        Detail = Detail,
        Range = document.Lines.Range(Span),
        SelectionRange = document.Lines.Range(NameSpan),
        Children = Inside.Count == 0 ? null : [.. Inside.Select(e => e.Tree(document))],
    };

    private IEnumerable<DocumentSymbol> List(DocumentState document, string? container) => Inside
        .SelectMany(e => e.List(document, Name))
        .Prepend(new DocumentSymbol(Name, Kind) { Location = new Location(document.Name.Uri, document.Lines.Range(Span)), ContainerName = container ?? Detail });
}
