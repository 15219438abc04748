using System.Text.Json.Serialization;

namespace BrandLsp.Lsp.Protocol;

/// <summary>The types of the Language Server Protocol 3.17 that this server speaks, named as the specification names them.</summary>
internal readonly record struct Position(uint Line, uint Character);

internal readonly record struct Range(Position Start, Position End);

internal sealed record Location(string Uri, Range Range);

internal sealed record TextEdit(Range Range, string NewText)
{
    /// <summary>A key of <see cref="WorkspaceEdit.ChangeAnnotations"/>.</summary>
    public string? AnnotationId { get; init; }
}

/// <param name="Label">What the edits are for, as a client lists them before it applies them.</param>
internal sealed record ChangeAnnotation(string Label);

internal sealed record TextDocumentIdentifier
{
    public required string Uri { get; init; }
}

/// <param name="Version">Null when the document is not open.</param>
internal sealed record OptionalVersionedTextDocumentIdentifier(
    string Uri, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version);

internal sealed record TextDocumentEdit(OptionalVersionedTextDocumentIdentifier TextDocument, IReadOnlyList<TextEdit> Edits);

/// <summary>Carries <see cref="DocumentChanges"/> where the client understands them, else <see cref="Changes"/>.</summary>
internal sealed record WorkspaceEdit
{
    public IReadOnlyDictionary<string, IReadOnlyList<TextEdit>>? Changes { get; init; }

    public IReadOnlyList<TextDocumentEdit>? DocumentChanges { get; init; }

    public IReadOnlyDictionary<string, ChangeAnnotation>? ChangeAnnotations { get; init; }
}

internal static class MarkupKind
{
    public const string PlainText = "plaintext";
    public const string Markdown = "markdown";
}

internal sealed record MarkupContent(string Kind, string Value);

internal sealed record Command(string Title, [property: JsonPropertyName("command")] string Name)
{
    public IReadOnlyList<object>? Arguments { get; init; }
}

internal enum MessageType
{
    Error = 1,
    Warning = 2,
    Info = 3,
    Log = 4,
}

internal sealed record LogMessageParams(MessageType Type, string Message);

internal sealed record ShowMessageParams(MessageType Type, string Message);

/// <summary>The codes of JSON-RPC and of the Language Server Protocol.</summary>
internal static class ErrorCodes
{
    public const int ParseError = -32700;
    public const int InvalidRequest = -32600;
    public const int MethodNotFound = -32601;
    public const int InvalidParams = -32602;
    public const int InternalError = -32603;
    public const int ServerNotInitialized = -32002;
    public const int RequestFailed = -32803;
    public const int ContentModified = -32801;
    public const int RequestCancelled = -32800;
}
