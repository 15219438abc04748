using System.Text.Json;

namespace BrandLsp.Lsp.Protocol;

internal sealed record WorkspaceSymbolParams : IProgressTokens
{
    public string? Query { get; init; }

    public JsonElement? WorkDoneToken { get; init; }

    public JsonElement? PartialResultToken { get; init; }
}

internal sealed record WorkspaceSymbol(string Name, SymbolKind Kind, Location Location)
{
    public string? ContainerName { get; init; }
}

internal sealed record SemanticTokensClientCapabilities
{
    public SemanticTokensRequests? Requests { get; init; }

    public IReadOnlyList<string>? TokenTypes { get; init; }
}

/// <summary>What the client will ask for: true, or an object.</summary>
internal sealed record SemanticTokensRequests
{
    public JsonElement? Range { get; init; }

    public JsonElement? Full { get; init; }
}

internal sealed record SemanticTokensLegend(IReadOnlyList<string> TokenTypes, IReadOnlyList<string> TokenModifiers);

internal sealed record SemanticTokensFullOptions(bool Delta);

internal sealed record SemanticTokensOptions(SemanticTokensLegend Legend, bool Range, SemanticTokensFullOptions? Full);

internal sealed record SemanticTokensRangeParams
{
    public required TextDocumentIdentifier TextDocument { get; init; }

    public required Range Range { get; init; }
}

internal sealed record SemanticTokensDeltaParams
{
    public required TextDocumentIdentifier TextDocument { get; init; }

    public required string PreviousResultId { get; init; }
}

internal sealed record SemanticTokensEdit(int Start, int DeleteCount, IReadOnlyList<int> Data);

/// <summary>The specification's <c>SemanticTokens</c> where it has <see cref="Data"/>, <c>SemanticTokensDelta</c> where it has <see cref="Edits"/>.</summary>
internal sealed record SemanticTokensResult
{
    public string? ResultId { get; init; }

    public IReadOnlyList<int>? Data { get; init; }

    public IReadOnlyList<SemanticTokensEdit>? Edits { get; init; }
}
