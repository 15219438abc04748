using System.Text.Json;

namespace BrandLsp.Lsp.Protocol;

internal sealed record ReferenceContext
{
    public bool IncludeDeclaration { get; init; }
}

internal sealed record ReferenceParams : IProgressTokens
{
    public required TextDocumentIdentifier TextDocument { get; init; }

    public required Position Position { get; init; }

    public ReferenceContext? Context { get; init; }

    public JsonElement? WorkDoneToken { get; init; }

    public JsonElement? PartialResultToken { get; init; }
}

/// <summary>The specification's <c>Location</c> where it has <see cref="Uri"/>, <c>LocationLink</c> where it has <see cref="TargetUri"/>.</summary>
internal sealed record DefinitionLink
{
    public string? Uri { get; init; }

    public Range? Range { get; init; }

    /// <summary>The name that was asked about.</summary>
    public Range? OriginSelectionRange { get; init; }

    public string? TargetUri { get; init; }

    public Range? TargetRange { get; init; }

    public Range? TargetSelectionRange { get; init; }
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

    public JsonElement? WorkDoneToken { get; init; }
}

internal sealed record RenameOptions(bool PrepareProvider)
{
    public bool? WorkDoneProgress { get; init; }
}

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
