namespace BrandLsp.Lsp.Protocol;

internal sealed record InlayHintParams
{
    public required TextDocumentIdentifier TextDocument { get; init; }

    public required Range Range { get; init; }
}

internal sealed record InlayHint(Position Position, string Label)
{
    public string? Tooltip { get; init; }

    public bool? PaddingLeft { get; init; }

    public bool? PaddingRight { get; init; }
}

internal sealed record InlayHintOptions(bool ResolveProvider);
