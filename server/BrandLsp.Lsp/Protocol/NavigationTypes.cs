namespace BrandLsp.Lsp.Protocol;

internal sealed record ReferenceContext
{
    public bool IncludeDeclaration { get; init; }
}

internal sealed record ReferenceParams
{
    public required TextDocumentIdentifier TextDocument { get; init; }

    public required Position Position { get; init; }

    public ReferenceContext Context { get; init; } = new();
}

internal enum DocumentHighlightKind
{
    Text = 1,
    Read = 2,
    Write = 3,
}

internal sealed record DocumentHighlight(Range Range, DocumentHighlightKind Kind);

internal sealed record PrepareRenameResult(Range Range, string Placeholder);

internal sealed record RenameParams
{
    public required TextDocumentIdentifier TextDocument { get; init; }

    public required Position Position { get; init; }

    public required string NewName { get; init; }
}

internal sealed record RenameOptions(bool PrepareProvider);

internal sealed record DocumentLink(Range Range, string Target)
{
    public string? Tooltip { get; init; }
}

internal sealed record DocumentLinkOptions(bool ResolveProvider);

internal sealed record SelectionRangeParams
{
    public required TextDocumentIdentifier TextDocument { get; init; }

    public required IReadOnlyList<Position> Positions { get; init; }
}

/// <param name="Parent">The next larger range; null for the whole document.</param>
internal sealed record SelectionRange(Range Range, SelectionRange? Parent);
